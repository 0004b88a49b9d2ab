"""Writes one language version down while it is being written, and never loses what it could not write."""

import itertools
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk import paths
from mediadesk.library import Library
from mediadesk.records.problems import Conflict, Problem
from mediadesk.records.release import ReleaseText
from mediadesk.ui.releases.document_text import Passage, with_passages

_AFTER_LAST_KEY, _WHILE_TYPING, _WHILE_COMPOSING = 800, 1500, 300  # milliseconds
_sittings = itertools.count(1)


class SaveState(Enum):
    """How the text on screen and the text in the library stand to each other."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text on screen comes from: its passages, and whether an input method is at work on them."""

    passages: Callable[[], list[Passage]]
    is_composing: Callable[[], bool]


class TextSaver(QObject):
    """Keeps the text of one release in one language. `kept` is the record as the library has it.

    A text that was not started has id 0 in `kept`; it is started with the first words.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, library: Library, kept: ReleaseText, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self.kept, self._source = library, kept, source
        self.state, self.saved_at = SaveState.SAVED, kept.updated_at
        self.problem: Problem | None = None
        self.rescued: Path | None = None
        self.is_writing = False
        self._has_news = False
        self._sitting: Hashable = ("text", next(_sittings))
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self._latest = QTimer(self, singleShot=True, interval=_WHILE_TYPING)
        self._soon.timeout.connect(self._on_time)
        self._latest.timeout.connect(self._on_time)

    @property
    def has_news(self) -> bool:
        """Whether something may have been written since the library was told last."""
        return self._has_news

    def note_change(self) -> None:
        """Something was written: save it soon, and not later than a moment after the first unsaved key."""
        self._has_news = True
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()
        if self.state is SaveState.SAVED:
            self._move_to(SaveState.SAVING)

    def text(self) -> ReleaseText:
        """The record with the words on screen."""
        return with_passages(self.kept, self._source.passages())

    def save(self) -> bool:
        """Write down what is on screen, now; returns whether the library has it."""
        self._soon.stop()
        self._latest.stop()
        if not self._has_news:
            return self.state is SaveState.SAVED
        if self.state is SaveState.CONFLICT:
            self._rescue()
            return False
        return self._write(self.text(), self._sitting)

    def amend(self, **fields: Any) -> bool:
        """Change something of the text that is not written in the field (place, end mark, state)."""
        return self._write(replace(self.text(), **fields), None)

    def look_again(self) -> bool:
        """The library changed: take its text if nothing unsaved stands against it. Returns whether it was taken."""
        if self.is_writing or self._has_news or self.state is SaveState.CONFLICT:
            return False
        latest = self._library.releases.text(self.kept.release_id, self.kept.language)
        if latest is None or (latest.id, latest.version) == (self.kept.id, self.kept.version):
            return False
        self._take(latest)
        return True

    def take_theirs(self) -> None:
        """End a conflict with the text of the library; what was on screen is in the rescue file."""
        latest = self._library.releases.text(self.kept.release_id, self.kept.language)
        if latest is not None:
            self._rescue()
            self._take(latest)
            self.taken.emit()

    def keep_mine(self) -> None:
        """End a conflict with the text on screen."""
        latest = self._library.releases.text(self.kept.release_id, self.kept.language)
        if latest is not None:
            self.kept = replace(self.kept, id=latest.id, version=latest.version)
            self._has_news = True
            self._move_to(SaveState.SAVING)
            self.save()

    def _take(self, latest: ReleaseText) -> None:
        self.kept, self.saved_at, self._has_news = latest, latest.updated_at, False
        self._move_to(SaveState.SAVED)

    def _on_time(self) -> None:
        if self._source.is_composing():
            self._soon.start(_WHILE_COMPOSING)
            return
        self._soon.setInterval(_AFTER_LAST_KEY)
        self.save()

    def _write(self, text: ReleaseText, sitting: Hashable | None) -> bool:
        if text == self.kept:
            self._settle(self.kept)
            return True
        self.is_writing = True
        try:
            if not text.id:
                started = self._library.releases.start_text(text.release_id, text.language)
                text = replace(text, id=started.id, version=started.version, state=started.state)
            self._settle(self._library.releases.save_text(text, sitting=sitting))
        except Conflict as conflict:
            self._fail(SaveState.CONFLICT, conflict)
        except Problem as problem:
            self._fail(SaveState.FAILED, problem)
        finally:
            self.is_writing = False
        return self.state is SaveState.SAVED

    def _settle(self, kept: ReleaseText) -> None:
        self.kept, self._has_news, self.problem = kept, self._source.is_composing(), None
        self.saved_at = kept.updated_at
        self._move_to(SaveState.SAVED)

    def _fail(self, state: SaveState, problem: Problem) -> None:
        self.problem, self._has_news = problem, True
        self._rescue()
        self._move_to(state)

    def _rescue(self) -> None:
        """Put the words into a file of their own, so that they are there whatever happens to the window."""
        text = self.text()
        folder = paths.user_data() / "rescue"
        name = f"{text.release_id}-{text.language.value}-{datetime.now():%Y%m%d-%H%M%S}.txt"
        words = (text.headline, *text.subheadlines, *(block.text for block in text.blocks), *text.notes)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            paths.write_whole(folder / name, "\n\n".join(words).encode())
        except OSError:
            self.rescued = None  # the bar says then that the words are only on screen
            return
        if self.rescued is not None and self.rescued != folder / name:
            self.rescued.unlink(missing_ok=True)
        self.rescued = folder / name

    def _move_to(self, state: SaveState) -> None:
        self.state = state
        self.changed.emit()

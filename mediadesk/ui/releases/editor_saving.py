"""Writes one language version down while it is being written, and never loses what it could not write."""

import itertools
import time
from collections.abc import Callable, Hashable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk import paths
from mediadesk.library import Library
from mediadesk.records.problems import Conflict, LibraryBusy, Problem
from mediadesk.records.release import ReleaseText, TextState
from mediadesk.ui.releases.document_text import Passage, with_passages

_AFTER_LAST_KEY, _WHILE_TYPING, _WHILE_COMPOSING = 800, 1000, 300  # milliseconds
_AGAIN, _PAUSE = 400, 5000  # milliseconds: until a busy library is tried again; without a key until there is time
_PATIENCE = 10  # seconds that a library may be busy before it is worth a word
_sittings = itertools.count(1)


class SaveState(Enum):
    """How the text on screen and the text in the library stand to each other; WAITING for somebody else who writes."""

    SAVED = "saved"
    SAVING = "saving"
    WAITING = "waiting"
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
        self._rescued_words = ""
        self.is_writing = False
        self._has_news = False
        self._amended: dict[str, Any] = {}
        self._busy_since = 0.0
        self._sitting: Hashable = ("text", next(_sittings))
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_LAST_KEY)
        self._latest = QTimer(self, singleShot=True, interval=_WHILE_TYPING)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._on_time)
        self._again.timeout.connect(self._on_time)
        self._pause.timeout.connect(self._catch_up)
        self._latest.timeout.connect(self._on_time)

    @property
    def has_news(self) -> bool:
        """Whether something may have been written since the library was told last."""
        return self._has_news

    def note_change(self) -> None:
        """Something was written: save it soon, and not later than a moment after the first unsaved key."""
        self._has_news = True
        self._soon.start()
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        if self.state is SaveState.SAVED:
            self._move_to(SaveState.SAVING)

    def text(self) -> ReleaseText:
        """The record with the words on screen, and what else of it the library does not have yet."""
        return replace(with_passages(self.kept, self._source.passages()), **self._amended)

    @property
    def is_busy(self) -> bool:
        """Whether somebody else writes in the library, so that this text will be tried again by itself."""
        return bool(self._busy_since)

    def save(self, *, patiently: bool = False) -> bool:
        """Write down what is on screen, now; returns whether the library has it.

        A busy library is not waited for but tried again until it has the text; `patiently`, it is waited for.
        """
        for timer in (self._soon, self._latest, self._again):
            timer.stop()
        if not self._has_news:
            return self.state is SaveState.SAVED
        if self.state is SaveState.CONFLICT:
            self._rescue()
            return False
        return self._write(self.text(), self._sitting, patiently=patiently)

    def amend(self, **fields: Any) -> bool:
        """Change something of the text that is not written in the field (place, end mark, state)."""
        self._amended |= fields
        return self._write(self.text(), None)

    def look_again(self) -> bool:
        """The library changed: take its text if nothing unsaved stands against it. Returns whether it was taken."""
        if self.is_writing or self._has_news or self.state is SaveState.CONFLICT:
            return False
        latest = self._library.releases.text(self.kept.release_id, self.kept.language) or self._unwritten()
        if (latest.id, latest.version) == (self.kept.id, self.kept.version):
            return False
        self._take(latest)
        return True

    def _unwritten(self) -> ReleaseText:
        """The text before it was started: somebody took that back."""
        before = ReleaseText(0, self.kept.release_id, self.kept.language, place=self.kept.place)
        return replace(before, state=TextState.NOT_STARTED, version=self.kept.version if not self.kept.id else 1)

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
        self.kept, self.saved_at, self._has_news, self._amended = latest, latest.updated_at, False, {}
        self._move_to(SaveState.SAVED)

    def _on_time(self) -> None:
        if self._source.is_composing():
            self._soon.start(_WHILE_COMPOSING)
            return
        self._soon.setInterval(_AFTER_LAST_KEY)
        self.save()

    def _catch_up(self) -> None:
        """Nobody has typed for a while: time for what saving has put off."""
        try:
            self._library.catch_up()
        except Problem:
            self._pause.start()

    def _write(self, text: ReleaseText, sitting: Hashable | None, *, patiently: bool = False) -> bool:
        if text == self.kept:
            self._settle(self.kept)
            return True
        self.is_writing = True
        try:
            with nullcontext() if patiently else self._library.history.hurried():
                kept = self._put(text, sitting)
            self._settle(kept)
        except Conflict as conflict:
            self._fail(SaveState.CONFLICT, conflict)
        except LibraryBusy as busy:
            self._wait(busy)
        except Problem as problem:
            self._fail(SaveState.FAILED, problem)
        finally:
            self.is_writing = False
        return self.state is SaveState.SAVED

    def _put(self, text: ReleaseText, sitting: Hashable | None) -> ReleaseText:
        if not text.id:
            started = self._library.releases.start_text(text.release_id, text.language)
            text = replace(text, id=started.id, version=started.version, state=started.state)
        return self._library.releases.save_text(text, sitting=sitting)

    def _wait(self, busy: LibraryBusy) -> None:
        """Try again by and by; the words are in a file meanwhile, and worth a word only when it lasts."""
        now = time.monotonic()
        self._busy_since = self._busy_since or now
        self._again.start()
        if now - self._busy_since >= _PATIENCE:
            self._fail(SaveState.FAILED, busy)
        else:
            self.problem, self._has_news = busy, True
            self._rescue()
            self._move_to(SaveState.WAITING)

    def _settle(self, kept: ReleaseText) -> None:
        self.kept, self._has_news, self.problem = kept, self._source.is_composing(), None
        self._amended = {}
        if self._busy_since:
            self._busy_since = 0.0
            self._forget_rescued()
        self.saved_at = kept.updated_at
        self._move_to(SaveState.SAVED)

    def _fail(self, state: SaveState, problem: Problem) -> None:
        self.problem, self._has_news = problem, True
        if not isinstance(problem, LibraryBusy):
            self._busy_since = 0.0
        self._rescue()
        self._move_to(state)

    def _rescue(self) -> None:
        """Put the words into a file of their own, so that they are there whatever happens to the window."""
        text = self.text()
        folder = paths.user_data() / "rescue"
        name = f"{text.release_id}-{text.language.value}-{datetime.now():%Y%m%d-%H%M%S}.txt"
        lines = (text.headline, *text.subheadlines, *(block.text for block in text.blocks), *text.notes)
        words = "\n\n".join(lines)
        if self.rescued is not None and words == self._rescued_words:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
            paths.write_whole(folder / name, words.encode())
        except OSError:
            self.rescued = None  # the bar says then that the words are only on screen
            return
        if self.rescued != folder / name:
            self._forget_rescued()
        self.rescued, self._rescued_words = folder / name, words

    def _forget_rescued(self) -> None:
        if self.rescued is not None:
            self.rescued.unlink(missing_ok=True)
        self.rescued = None

    def _move_to(self, state: SaveState) -> None:
        self.state = state
        self.changed.emit()

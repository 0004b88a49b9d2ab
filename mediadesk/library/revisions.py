"""Revisions of the language versions: the net below undo, and what two states of a text are compared with.

They are written past the history on purpose: taking back an edit must not take back what was kept of it.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mediadesk.library import revision_content
from mediadesk.library.collection import Means
from mediadesk.library.fields import moment
from mediadesk.library.release_texts import content_of, text_of
from mediadesk.library.revision_tables import RevisionTable
from mediadesk.library.rows import Row
from mediadesk.records.keys import new_key
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import ReleaseText
from mediadesk.records.revision import SLICE, Occasion, Revision, surplus

_WHOLE = 1
_LISTED = "SELECT id, saved_at, occasion, label, who FROM revision WHERE text_id = ? ORDER BY id DESC"


@dataclass(frozen=True, slots=True)
class _Open:
    """The revision that the autosaves of a sitting go on in, and the version of the text it stands for."""

    key: int
    sitting: Hashable
    begun: datetime
    version: int


class Revisions:
    """How release texts stood. `who` is the person whose edits these are."""

    def __init__(self, means: Means, who: str) -> None:
        self._rows, self._history, self.who = means.rows, means.history, who
        self._open: dict[int, _Open] = {}

    def of(self, text_id: int) -> tuple[Revision, ...]:
        """What was kept of one text, the newest first."""
        found = self._rows.execute(_LISTED, (text_id,))
        return tuple(
            Revision(key, text_id, moment(saved_at), Occasion(occasion), label, who)
            for key, saved_at, occasion, label, who in found
        )

    def text(self, revision_id: int) -> ReleaseText:
        """The text as it stood in one revision; raises `NoSuchRecord`."""
        row = self._rows.get(RevisionTable, revision_id)
        if row is None:
            raise NoSuchRecord("revision", str(revision_id))
        return self._texts([row])[0]

    def texts(self, text_id: int) -> tuple[ReleaseText, ...]:
        """The texts of all revisions of one text, in the order of `of`."""
        order = (RevisionTable.id.desc(),)
        return tuple(self._texts(self._rows.all(RevisionTable, RevisionTable.text_id == text_id, order=order)))

    def keep(self, text: ReleaseText, occasion: Occasion, label: str = "") -> Revision:
        """Keep the text as the library has it now, for this occasion, and go on in another revision afterwards.

        The newest revision becomes it where that says the same and was kept for nothing else; one that was kept for the
        very same stays the only one. On its own or inside a step; that somebody takes the step back does not take this
        back.
        """
        with self._history.aside() as now:
            self._open.pop(text.id, None)
            newest = next(iter(self.of(text.id)), None)
            if newest is None or not _says(self.text(newest.id), text):
                return self._begin(text, now, occasion, label)
            if newest.occasion is occasion and label.strip() in ("", newest.label):
                return newest
            if newest.is_for_good:
                return self._begin(text, now, occasion, label)
            kept = replace(newest, occasion=occasion, label=label, who=self.who)
            self._describe(kept)
            return kept

    def name(self, revision_id: int, label: str) -> None:
        """Give a revision a name, or another one; raises `NoSuchRecord`."""
        row = self._rows.get(RevisionTable, revision_id)
        if row is None:
            raise NoSuchRecord("revision", str(revision_id))
        with self._history.aside():
            self._rows.execute("UPDATE revision SET label = ? WHERE id = ?", (label.strip(), revision_id))
            self._open = {text_id: each for text_id, each in self._open.items() if each.key != revision_id}

    def note(self, before: ReleaseText, text: ReleaseText, sitting: Hashable | None) -> None:
        """A text was saved: `before` is what the writer had, `text` what the library has now. Inside a step.

        Autosaves of one `sitting` go on in one revision for some minutes, unless something came between them.
        """
        now = self._history.moment
        known = self._open.get(text.id)
        if known is not None and _goes_on(known, sitting, before, now):
            row = self._row(known.key, text, now, Occasion.EDIT, "")
            if self._rows.update(RevisionTable, row, 1):
                self._open[text.id] = replace(known, version=text.version)
                return
        begun = self._begin(text, now, Occasion.EDIT, "")
        self._open[text.id] = _Open(begun.id, sitting, now, text.version)

    def _begin(self, text: ReleaseText, now: datetime, occasion: Occasion, label: str) -> Revision:
        revision = Revision(new_key(), text.id, now, occasion, label.strip(), self.who)
        self._rows.insert(RevisionTable, self._row(revision.id, text, now, occasion, revision.label))
        revision_content.shrink(self._rows, text.id, but=revision.id)
        left_out = surplus(self.of(text.id), now)
        if left_out:
            revision_content.drop(self._rows, text.id, left_out)
        return revision

    def _row(self, key: int, text: ReleaseText, now: datetime, occasion: Occasion, label: str) -> Row:
        about: Row = {"id": key, "text_id": text.id, "saved_at": now, "version": 1, "form": _WHOLE}
        return {**about, "content": content_of(text), "occasion": occasion.value, "label": label, "who": self.who}

    def _describe(self, revision: Revision) -> None:
        self._rows.execute(
            "UPDATE revision SET occasion = ?, label = ?, who = ? WHERE id = ?",
            (revision.occasion.value, revision.label.strip(), revision.who, revision.id),
        )

    def _texts(self, rows: Sequence[Row]) -> list[ReleaseText]:
        contents = revision_content.whole(self._rows, rows)
        return [text_of({**each, "updated_at": row["saved_at"]}) for each, row in zip(contents, rows, strict=True)]


def _goes_on(known: _Open, sitting: Hashable | None, before: ReleaseText, now: datetime) -> bool:
    is_same = sitting is not None and known.sitting == sitting and known.version == before.version
    return is_same and now - known.begun < SLICE


def _says(kept: ReleaseText, text: ReleaseText) -> bool:
    """Whether a revision has the words of `text`."""
    return content_of(kept) == content_of(replace(text, version=kept.version))

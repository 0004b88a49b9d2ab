"""The photo that is being worked on: every change goes through here into the library, as undoable steps."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import datetime
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk.jobs import captions
from mediadesk.library import Library
from mediadesk.records import framing
from mediadesk.records.languages import Language
from mediadesk.records.photo import Framing, PersonInPicture, Photo
from mediadesk.records.photo_rights import UsualRights
from mediadesk.records.problems import Conflict, NoSuchRecord, Problem
from mediadesk.ui.photos import seating

_SAVE_AFTER_MS = 600
_sittings = count(1)

Change = Callable[[Photo], Photo]


class PhotoDraft(QObject):
    """One photo, what is typed into it, and whether that is saved.

    Typed text is saved when typing pauses, people at once. What is typed is kept as changes to apply, not as a whole
    photo: when something else of the photo changes meanwhile (undo, another screen), nothing of either is lost.
    """

    replaced = Signal()  # another photo, or the same one changed from outside: show everything again
    gone = Signal()
    people_changed = Signal()
    captions_changed = Signal()  # captions made of the photo followed what is typed elsewhere
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._photo: Photo | None = None
        self._typed: dict[str, tuple[str, Change]] = {}
        self._sitting = 0
        self._saving = False
        self.rows: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def photo(self) -> Photo:
        """The photo with everything typed so far."""
        assert self._photo is not None
        return self._photo

    @property
    def is_open(self) -> bool:
        """Whether there is a photo to work on."""
        return self._photo is not None

    @property
    def aspect(self) -> float:
        """Width by height of the picture as it is framed; 1.5 while there is none."""
        return _aspect(self.photo)

    def usual_rights(self) -> UsualRights:
        """What the desk's own photos say of whom to credit and of their use."""
        return self._library.settings.photo_rights

    def open(self, photo_id: int) -> None:
        """Work on this photo; what was typed into the one before is saved first. Raises `NoSuchRecord`."""
        self.flush()
        self._photo = self._library.photos.get(photo_id)
        self._sitting = next(_sittings)
        self.rows = self._rows_meant(self._photo)
        self.state_changed.emit("")
        self.replaced.emit()

    def close(self) -> None:
        """Save what is typed and forget the photo."""
        self.flush()
        self._photo = None

    def reload(self) -> None:
        """Take over what the library says now; what is typed but not saved stays on top of it."""
        if self._photo is None or self._saving:
            return
        try:
            fresh = self._library.photos.get(self._photo.id)
        except NoSuchRecord:  # adding it was undone
            self._photo, self._typed = None, {}
            self._timer.stop()
            self.gone.emit()
            return
        for _, change in self._typed.values():
            fresh = change(fresh)
        if fresh != self._photo:
            self._photo = captions.remade(self._library, fresh) if self._typed else fresh
            self.replaced.emit()

    def type(self, what: str, label: str, change: Change) -> None:
        """Keep a change somebody is typing; `what` names the field, so that the next letter replaces this one."""
        changed = change(self.photo)
        self._photo = captions.remade(self._library, changed)
        self._typed[what] = (label, change)
        self.state_changed.emit(self.tr("Saving…"))
        self._timer.start()
        if self._photo.caption != changed.caption:
            self.captions_changed.emit()

    def type_caption(self, language: Language, text: str) -> None:
        """Keep the caption as typed so far."""
        self.type(
            f"caption {language}",
            self.tr("Edit caption"),
            lambda photo: replace(photo, caption=photo.caption.with_text(language, text)),
        )

    def change(self, label: str, change: Change) -> None:
        """Keep a change at once, as a step of its own, and show everything again."""
        self.flush()
        if self._save(label, change, None):
            self.replaced.emit()

    def follow(self) -> None:
        """Make captions made of the picture anew: somebody in it is called otherwise now."""
        if captions.remade(self._library, self.photo) != self.photo:
            self.change(self.tr("Update captions"), lambda photo: photo)

    def suggest_alt_text(self, language: Language) -> None:
        """Write what the picture shows as the alternative text in `language`, and in languages that have none."""
        said = self.tr("Suggest alternative text")
        self.change(said, lambda photo: captions.with_alt_text(self._library, photo, language))

    def seat(self, label: str, people: tuple[PersonInPicture, ...], sitting: Hashable | None = None) -> None:
        """Keep the people of the picture, seats worked out from their markers. Steps of one `sitting` fold."""
        seated = self._seated(replace(self.photo, people=people), self.rows)
        if seated == self.photo.people:
            return
        self.flush()
        self._save(label, lambda photo: replace(photo, people=seated), sitting)
        self.people_changed.emit()

    def drag(self, what: str, label: str, people: tuple[PersonInPicture, ...]) -> None:
        """Show people as they are being moved; kept when the move pauses. `what` names the move."""
        seated = self._seated(replace(self.photo, people=people), self.rows)
        self.type(what, label, lambda photo: replace(photo, people=seated))
        self.people_changed.emit()

    def stand_in_rows(self, rows: int | None) -> None:
        """Say how many rows people stand in; `None` leaves it to their heights."""
        self.rows = rows
        self.seat(self.tr("Arrange people in rows"), self.photo.people)

    def frame(self, wanted: Framing | None) -> None:
        """Keep how the picture is turned and cropped, as one step; people are seated as they are seen then."""
        before, after = self.photo.framing or framing.PLAIN, wanted or framing.PLAIN
        if before == after:
            return
        self.flush()
        turned = framing.framed(self.photo, wanted)
        if (before.is_mirrored, before.quarter_turns) != (after.is_mirrored, after.quarter_turns):
            turned = replace(turned, people=self._seated(turned, self.rows))
        self._save(self.tr("Crop picture"), lambda photo: replace(photo, framing=wanted, people=turned.people), None)
        self.replaced.emit()

    def flush(self) -> None:
        """Save what is typed, now. What cannot be saved stays typed and is tried again with the next letter."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        for what, (label, change) in typed.items():
            if not self._save(label, change, what):
                self._typed = {**{each: typed[each] for each in list(typed)[list(typed).index(what) :]}, **self._typed}
                return

    def _save(self, label: str, change: Change, sitting: Hashable | None) -> bool:
        folding = None if sitting is None else ("photo", self._sitting, sitting)
        self._saving = True
        try:
            with self._library.history.step(label, sitting=folding):
                self._photo = self._kept(change)
        except Problem as problem:
            self.state_changed.emit(self.tr("Not saved"))
            self.failed.emit(problem)
            return False
        finally:
            self._saving = False
        self.state_changed.emit(self.tr("Saved {time}").format(time=f"{datetime.now():%H:%M}"))
        return True

    def _kept(self, change: Change) -> Photo:
        try:
            return self._saved(change(self.photo))
        except Conflict:  # something else of the photo changed since: the same change on top of that
            return self._saved(change(self._library.photos.get(self.photo.id)))

    def _saved(self, photo: Photo) -> Photo:
        """The photo as it is kept: captions made of it follow whatever changed."""
        return self._library.photos.save(captions.remade(self._library, photo))

    def _rows_meant(self, photo: Photo) -> int | None:
        """How many rows somebody chose for this photo: `None` when its seats are what the heights say anyway."""
        found = self._seated(photo, None)
        return None if found == photo.people else seating.row_count(photo.people) or None

    def _seated(self, photo: Photo, rows: int | None) -> tuple[PersonInPicture, ...]:
        """The people with the seats they are seen in; their marks say where they lie in the original."""
        view = framing.view_of(photo)
        seen = seating.seated(map(view.person_seen, photo.people), _aspect(photo), rows)
        return tuple(
            replace(there, row=seat.row, place=seat.place) for there, seat in zip(photo.people, seen, strict=True)
        )


def _aspect(photo: Photo) -> float:
    width, height = framing.size_of(photo)
    return width / height if width and height else 1.5

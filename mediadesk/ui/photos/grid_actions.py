"""What can be done with the photos chosen; the menu, the bar at the bottom, the keys and the palette all do it here."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mediadesk.jobs import photo_marking, photo_rights
from mediadesk.jobs.formats import SheetKind
from mediadesk.jobs.photo_rights import Noted
from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PhotoRow
from mediadesk.records.problems import Problem
from mediadesk.ui.desk import Desk
from mediadesk.ui.photos.release_picker import ReleasePicker
from mediadesk.ui.photos.rights_for_all import RightsForAll
from mediadesk.ui.photos.words_for_all import WordsForAll
from mediadesk.wording.titles import quoted

_AT_ONCE = 60  # photos; more are changed in a worker


class PhotoActions(QObject):
    """`opened` and `picture_wanted` carry the key of a photo; `done` says that the list is to be read again."""

    opened = Signal(object)
    picture_wanted = Signal(object)
    done = Signal()

    def __init__(self, library: Library, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._desk, self._parent = library, desk, parent
        self.picker = ReleasePicker(library, desk, parent)
        self.words, self.rights = WordsForAll(parent), RightsForAll(parent)

    def menu_for(self, keys: Sequence[int], near: QWidget) -> list[tuple[str, Callable[[], Any]]]:
        """The lines of the menu of the photos with these keys; what opens, opens near a button."""
        return self.lines(self._rows(keys[:_AT_ONCE]), keys, near)

    def lines(
        self, rows: Sequence[PhotoRow], keys: Sequence[int], near: QWidget
    ) -> list[tuple[str, Callable[[], Any]]]:
        """The lines of the menu of the photos with these keys, the first of which are `rows`."""
        actions: list[tuple[str, Callable[[], Any]]] = []
        if len(keys) == 1:
            words = self.tr("Choose another picture…") if rows[0].sha256 else self.tr("Choose its picture…")
            actions.append((self.tr("Open in caption builder"), partial(self.opened.emit, keys[0])))
            actions.append((words, partial(self.picture_wanted.emit, keys[0])))
            if rows[0].sha256:
                actions.append((self.tr("What leaves…"), partial(self._show_leaving, keys[0])))
        actions.append((self.star_words(rows), partial(self.star, keys)))
        if any(row.caption for row in rows):
            actions.append((self.tr("Copy caption"), partial(self.copy_captions, keys)))
        actions.append((self.tr("Event…"), partial(self.ask_event, keys, near)))
        actions.append((self.tr("Credit…"), partial(self.ask_credit, keys, near)))
        actions.append((self.tr("Rights…"), partial(self.ask_rights, keys, near)))
        actions.append((self.tr("Use in release…"), partial(self.use, keys, near)))
        actions.append((self.tr("Contact sheet…"), partial(self.write_sheet, keys, "contact")))
        actions.append((self.tr("Caption sheet…"), partial(self.write_sheet, keys, "caption")))
        actions.append((self.tr("Move to Trash"), partial(self.move_to_trash, keys)))
        return actions

    def star_words(self, rows: Sequence[PhotoRow]) -> str:
        """What starring does: it takes stars away where all have one."""
        return self.tr("Take star away") if rows and all(row.is_starred for row in rows) else self.tr("Star")

    def star(self, keys: Sequence[int]) -> None:
        """Star these photos; where all are starred, take the stars away."""
        wanted = not all(row.is_starred for row in self._rows(keys))
        self._change(partial(photo_marking.star, self._library, list(keys), wanted), len(keys), "")

    def ask_event(self, keys: Sequence[int], near: QWidget) -> None:
        """Ask for the event of these photos."""
        photos = self._library.photos.some(list(keys[:_AT_ONCE]))
        shown = _same([photo.event for photo in photos])
        self.words.ask(
            self._many(self.tr("Event of the photo"), self.tr("Event of {count} photos"), keys),
            shown,
            near,
            partial(self.set_event, keys),
        )

    def ask_credit(self, keys: Sequence[int], near: QWidget) -> None:
        """Ask for the credit of these photos."""
        shown = _same([row.credit for row in self._rows(keys[:_AT_ONCE])])
        self.words.ask(
            self._many(self.tr("Credit of the photo"), self.tr("Credit of {count} photos"), keys),
            shown,
            near,
            partial(self.set_credit, keys),
        )

    def ask_rights(self, keys: Sequence[int], near: QWidget) -> None:
        """Ask for the rights of these photos."""
        title = self._many(self.tr("Rights of the photo"), self.tr("Rights of {count} photos"), keys)
        self.rights.ask(title, near, partial(self.set_rights, keys))

    def set_rights(self, keys: Sequence[int], noted: Noted) -> None:
        """Note the same rights of all these photos."""
        self._change(partial(self._note, list(keys), noted), len(keys), self.tr("Rights noted"))

    def set_event(self, keys: Sequence[int], event: ByLanguage) -> None:
        """Note the event of all these photos."""
        job = partial(photo_marking.set_event, self._library, list(keys), event)
        self._change(job, len(keys), self.tr("Event noted"))

    def set_credit(self, keys: Sequence[int], credit: ByLanguage) -> None:
        """Note the credit of all these photos."""
        noted = Noted(credit={language: credit.get(language) for language in Language if credit.get(language)})
        self._change(partial(self._note, list(keys), noted), len(keys), self.tr("Credit noted"))

    def copy_captions(self, keys: Sequence[int]) -> None:
        """Put the captions of these photos on the clipboard."""
        rows = self._rows(keys)
        QGuiApplication.clipboard().setText("\n\n".join(row.caption.best(Language.EN) for row in rows if row.caption))
        self._desk.say(self.tr("Caption copied"))

    def use(self, keys: Sequence[int], near: QWidget) -> None:
        """Ask for the release these photos go into."""
        self.picker.ask(keys, near)

    def write_sheet(self, keys: Sequence[int], kind: SheetKind) -> None:
        """Ask for a file and write a sheet of these photos into it."""
        from mediadesk.jobs.photo_sheets import Chosen
        from mediadesk.ui.sheet_exports import SheetExports

        SheetExports(self._desk, self._parent).ask(Chosen(photo_ids=tuple(keys)), kind)

    def move_to_trash(self, keys: Sequence[int]) -> None:
        """Move photos to the trash as one step, and offer to take it back."""
        if not keys:
            return
        (row,) = self._rows(keys[:1]) or (None,)
        title = (row.file_name or row.caption.best(Language.EN)) if row else ""
        words = self.tr("{name} moved to Trash") if len(keys) == 1 else self.tr("{count} photos moved to Trash")
        step = self.tr("Move {count} photos to Trash").format(count=len(keys))
        if len(keys) == 1:
            job: Callable[[], Any] = partial(self._library.photos.move_to_trash, keys[0])
        else:
            job = partial(photo_marking.move_to_trash, self._library, list(keys), step)
        said = words.format(count=f"{len(keys):,}", name=quoted(title) or self.tr("Photo"))
        self._change(job, len(keys), said, icon="trash-2")

    def _show_leaving(self, key: int) -> None:
        from mediadesk.ui.photos.leaving_sheet import LeavingSheet

        LeavingSheet.over(self._parent, self._desk).ask(key)

    def _note(self, keys: list[int], noted: Noted) -> None:
        with self._library.reading():
            photo_rights.note(self._library, keys, noted)

    def _change(self, job: Callable[[], Any], many: int, said: str, icon: str = "check") -> None:
        """At once while that takes no longer than a hand waits, else in a worker."""
        if many > _AT_ONCE:
            self._desk.run(job, then=lambda _value: self._tell(said, icon))
            return
        try:
            job()
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._tell(said, icon)

    def _tell(self, said: str, icon: str) -> None:
        self.done.emit()
        if said:
            self._desk.say_undoable(said, icon=icon)

    def _many(self, one: str, several: str, keys: Sequence[int]) -> str:
        return one if len(keys) == 1 else several.format(count=f"{len(keys):,}")

    def _rows(self, keys: Sequence[int]) -> list[PhotoRow]:
        return self._library.photos.pages.rows(keys)


def _same(texts: Sequence[ByLanguage]) -> ByLanguage:
    """What all of them say, in the languages in which they agree."""
    said = [{text.get(language) for text in texts} for language in Language]
    return ByLanguage(*(each.pop() if len(each) == 1 else "" for each in said))

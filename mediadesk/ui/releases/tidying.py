"""Typographic clean-up in the editor: offered in the status bar, looked at in a sheet, done where somebody says so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import Language
from mediadesk.ui.background import Background, Task
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.document import blocks_of, position_in
from mediadesk.ui.releases.document_editing import put_words
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_status import EditorStatus

if TYPE_CHECKING:
    from mediadesk.ui.releases.tidying_sheet import TidyingSheet
    from mediadesk.wording.tidying import Change

_LATER = 900  # milliseconds after the last key: nothing to look up for while writing


@dataclass(frozen=True, slots=True)
class Place:
    """A change and where it would be made: the number of the passage, and what that said."""

    number: int
    text: str
    change: "Change"


class EditorTidying(QObject):
    """Knows what could be tidied on the page on screen; `said` is a note on an edit that can be undone."""

    said = Signal(str)

    def __init__(
        self,
        status: EditorStatus,
        worker: Callable[[], Background],
        page: Callable[[], TextPage | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._status, self._worker, self._page = status, worker, page
        self._has_single_quotes = False
        self.places: tuple[Place, ...] = ()
        self._looking: Task | None = None
        self._sheet: TidyingSheet | None = None
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self.look)
        status.tidy.clicked.connect(self.open)

    def show_style(self, style: HouseStyle) -> None:
        """Take in how the house sets its texts; the text may be another one."""
        self._has_single_quotes = style.has_single_quotes
        self._soon.start()

    def words_changed(self) -> None:
        """Somebody is writing: what was found may not hold any more."""
        self._soon.start()

    def forget(self) -> None:
        """The release is closed, or another page comes on screen."""
        self._soon.stop()
        if self._looking is not None:
            self._looking.cancel()
        self._take(None, ())

    def commands(self, group: str) -> list[Command]:
        """What the palette offers while there is something to tidy."""
        if not self.places:
            return []
        return [
            Command(self.tr("Tidy the typography…"), self.open, group, "sparkles"),
            Command(self.tr("Tidy all of the typography"), self.tidy_all, group, "sparkles", is_action=True),
        ]

    def look(self) -> None:
        """Look in a worker at what could be tidied."""
        page = self._page()
        if page is None or page.field.isReadOnly():
            self._take(page, ())
        elif page.field.is_composing:
            self._soon.start()
        else:
            if self._looking is not None:
                self._looking.cancel()
            texts = _texts(page)
            job = partial(_places, texts, page.field.language, self._has_single_quotes)
            self._looking = self._worker().run(job, then=partial(self._take, page))

    def open(self) -> None:
        """Show what could be tidied, above the button that says how much it is."""
        from mediadesk.ui.releases.tidying_sheet import TidyingSheet

        page = self._page()
        if page is None or not self.places:
            return
        made = TidyingSheet(self._status, page.field.language)
        made.wanted.connect(self._tidy_one)
        made.all_wanted.connect(self.tidy_all)
        made.chosen.connect(self._go)
        made.show_places(self.places)
        self._sheet = made
        made.destroyed.connect(self._close)
        button = self._status.tidy
        made.open_at(button.mapToGlobal(QPoint(0, -made.sizeHint().height() - 12)))

    def tidy_all(self) -> None:
        """Make all changes, as one edit."""
        places = self.places
        if self._sheet is not None:
            self._sheet.close()
        count = self._put(places)
        if count:
            one, many = self.tr("Tidied 1 mark"), self.tr("Tidied {count} marks")
            self.said.emit(one if count == 1 else many.format(count=count))

    def _tidy_one(self, place: Place) -> None:
        self._put([place])

    def _put(self, places: Sequence[Place]) -> int:
        """Make changes where the passages still say what they said; returns how many were made."""
        page = self._page()
        if page is None or page.field.isReadOnly():
            return 0
        document = page.field.document()
        wanted = []
        for place in places:
            block = document.findBlockByNumber(place.number)
            if block.text() == place.text:
                span = (position_in(block, place.change.start), position_in(block, place.change.end))
                wanted.append((span, place.change.new))
        if wanted:
            put_words(document, wanted)
            page.field.settle()
        self.look()
        return len(wanted)

    def _go(self, place: Place) -> None:
        page = self._page()
        block = page.field.document().findBlockByNumber(place.number) if page is not None else None
        if page is not None and block is not None and block.text() == place.text:
            page.field.show_place(block, place.change.start, place.change.end - place.change.start)

    def _close(self) -> None:
        self._sheet = None

    def _take(self, page: TextPage | None, places: Sequence[Place]) -> None:
        if page is not None and (page is not self._page() or any(_has_changed(page, each) for each in places)):
            self._soon.start()
            return
        self.places = tuple(places)
        self._status.show_untidy(len(self.places))
        if self._sheet is not None:
            self._sheet.show_places(self.places)


def _texts(page: TextPage) -> list[str]:
    return [block.text() for block in blocks_of(page.field.document())]


def _has_changed(page: TextPage, place: Place) -> bool:
    return page.field.document().findBlockByNumber(place.number).text() != place.text


def _places(texts: Sequence[str], language: Language, has_single_quotes: bool) -> tuple[Place, ...]:
    from mediadesk.wording.tidying import changes, convention

    how = convention(language, texts, has_single_quotes=has_single_quotes)
    return tuple(Place(number, text, each) for number, text in enumerate(texts) for each in changes(text, how))

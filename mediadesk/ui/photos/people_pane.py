"""Beside the picture: who is in it, found by typing, in the order they stand or are named; and the details."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.details_pane import DetailsPane, facts
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.photos.people_list import PeopleList
from mediadesk.ui.photos.people_model import Order, PeopleModel, seat_rows
from mediadesk.ui.photos.people_steps import PeopleSteps
from mediadesk.ui.photos.people_strip import SeatStrip
from mediadesk.ui.photos.person_finder import PersonFinder
from mediadesk.ui.photos.rights_pane import RightsPane
from mediadesk.ui.segmented import Segments

_MOST_IN_MENU = 12


class PeoplePane(QWidget):
    """The pane at the right of the caption builder. `order_changed` says that the list is sorted another way,
    `naming_wanted` that all unnamed people are to be asked for.
    """

    order_changed = Signal()
    naming_wanted = Signal()

    def __init__(self, draft: PhotoDraft, steps: PeopleSteps, host: QWidget) -> None:
        super().__init__()
        self._draft, self._steps = draft, steps
        self.setObjectName("sidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.finder = PersonFinder(self.tr("Find a person, or type a new name…"), host)
        self.finder.offers_seats = True
        self.model = PeopleModel(self)
        self.list = PeopleList(self.model)
        self.strip = SeatStrip()
        self.details = DetailsPane(draft)
        self.rights = RightsPane(draft, draft.usual_rights)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._people_page())
        self._pages.addWidget(self.details)
        self._pages.addWidget(self.rights)
        pages = [(0, self.tr("People")), (1, self.tr("Details")), (2, self.tr("Rights"))]
        self.tabs = Segments(pages, self.tr("What is shown"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 12, 12, 8)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self._tools())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self._turn_to)
        self.list.shown.connect(self.strip.select)
        self.strip.person_chosen.connect(self._choose)

    @property
    def order(self) -> Order:
        """In which order the list shows people."""
        order: Order = self._orders.value
        return order

    def show_people(self, photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language) -> None:
        """Show who is in the picture, in the words of `language`, and whom one can still add."""
        clashes = seating.clashes(photo.people, self._draft.aspect)
        lines = seat_rows(photo.people, newsmakers, language, self.order, clashes)
        self.model.show(lines)
        self.strip.show_seats(photo.people, lines)
        self.list.speak(language)
        self.rights.show_photo(photo, newsmakers, language)
        self.list.setVisible(bool(photo.people))
        self._nobody.setVisible(not photo.people)
        for part in (self._hint, self._orders):
            part.setVisible(len(photo.people) > 1)
        self._spread.setVisible(photo.has_picture and seating.next_unplaced(photo.people) is not None)
        for key, words in zip(self._facts, self._fact_words(photo, language), strict=True):
            self._facts[key].say(words)

    def sort(self, order: Order) -> None:
        """Show people in this order."""
        if order is not self.order:
            self._orders.pick(order)
            self.order_changed.emit()

    def _people_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        search = QVBoxLayout()
        search.setContentsMargins(12, 4, 12, 8)
        search.addWidget(self.finder)
        column.addLayout(search)
        column.addLayout(self._order_row())
        column.addWidget(self.strip)
        column.addWidget(self.list, 1)
        self._nobody = label(
            self.tr(
                "Click the faces in the picture from left to right, then type their names; or type a name above, or a "
                "number for that many seats."
            ),
            "quiet",
            wraps=True,
        )
        self._nobody.setContentsMargins(20, 8, 20, 8)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._nobody, 1)
        column.addWidget(self._foot())
        return page

    def _order_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 6)
        self._orders = Segments(
            [(Order.STANDING, self.tr("Left to right")), (Order.NAMING, self.tr("As named"))],
            self.tr("Order of the list"),
        )
        self._orders.chosen.connect(lambda _order: self.order_changed.emit())
        row.addWidget(self._orders)
        row.addStretch(1)
        self._spread = text_button(self.tr("Set numbers"), self._steps.spread, style="link")
        self._spread.setToolTip(self.tr("Set a number for everybody who has none; then drag them to the faces"))
        row.addWidget(self._spread)
        return row

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(icon_button("flip-horizontal", self.tr("Mirror left and right"), self._steps.mirror))
        self.more = icon_button("ellipsis", self.tr("Rows and order"), self._show_more)
        row.addWidget(self.more)
        return tools

    def _show_more(self) -> None:
        menu = self.more_menu()
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()

    def more_menu(self) -> QMenu:
        """Seats to add and to name, rows by height or by number, and naming from left to right."""
        menu = QMenu(self)
        seats = menu.addMenu(self.tr("Add a row of seats"))
        for count in range(2, _MOST_IN_MENU + 1):
            action = seats.addAction(str(count))
            action.triggered.connect(lambda _checked=False, count=count: self.finder.seats_wanted.emit((count,)))
        naming = menu.addAction(self.tr("Name the unnamed"))
        naming.setEnabled(any(map(seating.is_unnamed, self._draft.photo.people)))
        naming.triggered.connect(self.naming_wanted)
        menu.addSeparator()
        choices = (
            (None, self.tr("Rows by height")),
            (1, self.tr("One row")),
            (2, self.tr("Two rows")),
            (3, self.tr("Three rows")),
        )
        for rows, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._draft.rows == rows)
            action.triggered.connect(lambda _checked=False, rows=rows: self._draft.stand_in_rows(rows))
        menu.addSeparator()
        menu.addAction(self.tr("Name people from left to right")).triggered.connect(self._steps.name_as_they_stand)
        return menu

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("topLine")
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        self._hint = label(self.tr("Alt+↑↓ order of naming · Alt+←→ seat"), "meta")
        column.addWidget(self._hint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        heads = (self.tr("Credit"), self.tr("Taken"), self.tr("File"))
        self._facts = {head: ElidedLabel("detail", Qt.TextElideMode.ElideMiddle) for head in heads}
        for line, (head, words) in enumerate(self._facts.items()):
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(head, "meta"), line, 0)
            grid.addWidget(words, line, 1)
        column.addLayout(grid)
        return foot

    def _fact_words(self, photo: Photo, language: Language) -> tuple[str, str, str]:
        taken, file = facts(photo)
        return photo.credit.best(language) or self.tr("No credit yet"), taken or "–", file or "–"

    def _choose(self, person: int) -> None:
        self.list.choose(person)
        self.list.person_chosen.emit(person)

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)

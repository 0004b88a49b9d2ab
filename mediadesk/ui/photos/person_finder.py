"""The field that finds a person while one types, and offers to make a new one of what nobody is called."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.ui import icons
from mediadesk.ui.photos.found_people import ID, LEFT_UNNAMED, NEW, POST, SEATS, FoundPeopleCells
from mediadesk.ui.typed_person import found, has_name
from mediadesk.wording.people import name_and_post

_ROW = 40
_COUNTS = re.compile(r"\d{1,2}(?:\s*[+/]\s*\d{1,2}){0,3}")
_MOST_SEATS = 60


class PersonFinder(QWidget):
    """A field with its results floating below it on top of `host`, or right below it where there is no host.

    `chosen` carries a newsmaker's id, `new_wanted` what was typed; `given_up` says Escape on an empty field.
    `seats_wanted` carries how many seats were asked for by a number ("7", or "4+3" for two rows, the front row first);
    `unnamed_wanted` says that whoever is asked for stays unnamed, offered while `offers_unnamed` and nothing is typed.
    """

    chosen = Signal(object)
    new_wanted = Signal(str)
    seats_wanted = Signal(object)
    unnamed_wanted = Signal()
    given_up = Signal()
    resized = Signal()

    def __init__(self, placeholder: str, host: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._newsmakers: Sequence[Newsmaker] = ()
        self._first: Sequence[Newsmaker] = ()
        self.language = Language.EN
        self.offers_unnamed = self.offers_seats = False
        self._suggested = ""
        self._usually = placeholder
        self.field = QLineEdit()
        self.ask()
        glass = self.field.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(placeholder)
        for button in self.field.findChildren(QWidget):
            button.setAccessibleName(placeholder)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        self._build_results()
        if host is None:
            column.addWidget(self._results)
        self.field.textEdited.connect(self._offer)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)

    @property
    def is_offering(self) -> bool:
        """Whether results are shown."""
        return self._results.isVisible()

    @property
    def offered(self) -> list[str]:
        """The results shown, as words."""
        return [str(self._rows.index(row, 0).data()) for row in range(self._rows.rowCount())]

    def look_among(self, newsmakers: Sequence[Newsmaker], first: Sequence[Newsmaker] = ()) -> None:
        """Find among these people; `first` are offered before anything is typed."""
        self._newsmakers, self._first = newsmakers, first
        if self.is_offering:
            self._offer(self.field.text())

    def suggest(self, name: str) -> None:
        """Offer this name before anything is typed, "" for none."""
        is_other, self._suggested = name != self._suggested, name
        if is_other and self.is_offering and not self.field.text():
            self._offer("")

    def ask(self, question: str = "") -> None:
        """Show this question in the empty field, or what usually stands there."""
        self.field.setPlaceholderText(question or self._usually)
        self.field.setAccessibleName(question or self._usually)

    def begin(self) -> None:
        """Empty the field, put the cursor into it and offer those who come first."""
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer("")

    def end(self) -> None:
        """Empty the field and take the results away."""
        self.field.clear()
        self._results.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go through the results without leaving the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self._results.hide()
        elif event.type() == QEvent.Type.FocusIn and (self._first or self.offers_unnamed) and not self.field.text():
            self._offer("")
        return False

    def _build_results(self) -> None:
        self._results = QFrame(self._host or self)
        self._results.setObjectName("floating" if self._host is not None else "")
        self._results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("People found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(FoundPeopleCells(self._list))
        self._rows = QStandardItemModel(self)
        self._list.setModel(self._rows)
        self._list.clicked.connect(self._take)
        column = QVBoxLayout(self._results)
        edge = 5 if self._host is not None else 0
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self._list)
        self._results.hide()

    def _offer(self, text: str) -> None:
        wanted = text.strip()
        people = found(self._newsmakers, wanted) if wanted else list(self._first)[:7]
        self._rows.clear()
        if self._suggested and not wanted:
            people = self._offer_suggested(people)
        for newsmaker in people:
            self._add_row(newsmaker.called(self.language), self._post(newsmaker), newsmaker.id)
        counts = _counts(wanted) if self.offers_seats else ()
        if counts:
            self._add_row(self._seats_said(counts), "", SEATS)
        elif wanted and not any(has_name(each, wanted) for each in people):
            self._add_row(self.tr("New person “{name}”").format(name=wanted), "", NEW)
        if self.offers_unnamed and not wanted:
            self._add_row(self.tr("Leave unnamed"), "", LEFT_UNNAMED)
        self._results.setVisible(self._rows.rowCount() > 0 and self.isVisible())
        if self._rows.rowCount():
            self._list.setCurrentIndex(self._rows.index(0, 0))
            self._place_results()
        self.resized.emit()

    def _offer_suggested(self, people: Sequence[Newsmaker]) -> list[Newsmaker]:
        """First whoever has the name suggested, else that name for somebody new; returns whom to offer after."""
        known = [each for each in self._newsmakers if has_name(each, self._suggested)][:1]
        if not known:
            words = self.tr("New person “{name}”, named so in the file").format(name=self._suggested)
            self._add_row(words, "", NEW)
        return [*known, *(each for each in people if each not in known)]

    def _add_row(self, words: str, post: str, newsmaker_id: int) -> None:
        item = QStandardItem(words)
        item.setData(newsmaker_id, ID)
        item.setData(post, POST)
        item.setSizeHint(QSize(100, _ROW))
        item.setData(name_and_post(words, post), int(Qt.ItemDataRole.AccessibleTextRole))
        self._rows.appendRow(item)

    def _seats_said(self, counts: tuple[int, ...]) -> str:
        if len(counts) > 1:
            return self.tr("Add rows of {counts} seats").format(counts=" + ".join(map(str, counts)))
        return self.tr("Add 1 seat") if counts == (1,) else self.tr("Add {count} seats").format(count=counts[0])

    def _post(self, newsmaker: Newsmaker) -> str:
        return newsmaker.posts[0].best(self.language) if newsmaker.posts else ""

    def _place_results(self) -> None:
        height = min(self._rows.rowCount(), 7) * _ROW
        if self._host is None:
            self._results.setFixedHeight(height)
            return
        height += 12
        corner = self.field.mapTo(self._host, QPoint(0, self.field.height() + 4))
        self._results.setGeometry(corner.x(), corner.y(), self.field.width(), height)
        self._results.raise_()

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if not self.is_offering:
                self._offer(self.field.text())
            elif self._rows.rowCount():
                row = self._list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
                self._list.setCurrentIndex(self._rows.index(row % self._rows.rowCount(), 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.is_offering and self._list.currentIndex().isValid():
                self._take(self._list.currentIndex())
            return True
        if key == Qt.Key.Key_Escape:
            self.end()
            self.given_up.emit()
            return True
        return False

    def _take(self, index: QModelIndex) -> None:
        newsmaker_id, text = int(index.data(ID)), self.field.text().strip() or self._suggested
        self.end()
        if newsmaker_id == NEW:
            self.new_wanted.emit(text)
        elif newsmaker_id == LEFT_UNNAMED:
            self.unnamed_wanted.emit()
        elif newsmaker_id == SEATS:
            self.seats_wanted.emit(_counts(text))
        else:
            self.chosen.emit(newsmaker_id)


def _counts(text: str) -> tuple[int, ...]:
    """How many seats a number asks for, per row; empty for other words, and for more than a picture holds."""
    if not _COUNTS.fullmatch(text.strip()):
        return ()
    counts = tuple(int(each) for each in re.findall(r"\d+", text))
    return counts if all(counts) and sum(counts) <= _MOST_SEATS else ()

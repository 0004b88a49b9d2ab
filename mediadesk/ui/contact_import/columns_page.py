"""The second step: what each column of a list holds."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.contact_import import Column, ContactField
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.contact_import.draft import Draft
from mediadesk.ui.contact_import.field_words import groups
from mediadesk.ui.contact_import.preset_row import PresetRow
from mediadesk.ui.elided_label import ElidedLabel

_FIELD = int(Qt.ItemDataRole.UserRole)
_SAMPLES = 3
_WHO = frozenset(
    field for field in ContactField if "name" in field.value or field in (ContactField.EMAIL, ContactField.ALIASES)
)


class FieldChoice(QComboBox):
    """What a column is taken for. All of a page share one list of fields."""

    def __init__(self, fields: QStandardItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(fields)
        self.setAccessibleName(name)
        self.setMaxVisibleItems(18)
        self.setFixedWidth(200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, field: ContactField | None) -> None:
        """Show a field; `None` leaves the column out."""
        self.setCurrentIndex(max(self.findData(field.value if field else "", _FIELD), 0))

    @property
    def field(self) -> ContactField | None:
        """The field chosen."""
        value = self.currentData(_FIELD)
        return ContactField(value) if value else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColumnsPage(QWidget):
    """`taken` carries the place of a column and what it is taken for from now on."""

    taken = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[FieldChoice] = []
        self._headings: tuple[str, ...] | None = None
        self._marks: list[ChipLabel] = []
        self._fields = _fields(self.tr("Leave out"))
        self.trouble = label("", "caution", wraps=True)
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.presets = PresetRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.presets)
        column.addWidget(self.trouble)
        column.addWidget(self._area, 1)

    def show_draft(self, draft: Draft) -> None:
        """Show the columns of a list and what they are taken for."""
        headings = (str(draft.source), *(column.heading for column in draft.columns))
        if headings != self._headings or len(self.choices) != len(draft.columns):
            self._headings = headings
            self._fill(draft)
        for choice, mark, column in zip(self.choices, self._marks, draft.columns, strict=True):
            choice.choose(column.field)
            mark.setVisible(column.is_guessed)
        taken = {column.field for column in draft.columns}
        words = "" if taken & _WHO else self.tr("No column holds a name or an e-mail address: nobody could come in.")
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    @property
    def in_front(self) -> QWidget:
        """What takes the keys: the first column that was guessed, else the first."""
        guessed = (choice for choice, mark in zip(self.choices, self._marks, strict=True) if not mark.isHidden())
        return next(guessed, self.choices[0]) if self.choices else self

    def leave_form(self) -> bool:
        """Stop asking for a name; returns whether one was asked for."""
        return self.presets.leave()

    def _fill(self, draft: Draft) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 16, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        self.choices, self._marks = [], []
        for at, words in enumerate((self.tr("In the list"), self.tr("For example"), self.tr("Comes in as"))):
            grid.addWidget(label(words, "section"), 0, at)
        for at, column in enumerate(draft.columns):
            self._add_row(grid, at, column, [row[at] for row in draft.sheet.sample if at < len(row)])
        grid.setColumnMinimumWidth(0, 170)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(3, 90)
        grid.setRowStretch(len(draft.columns) + 1, 1)
        self._area.setWidget(inside)

    def _add_row(self, grid: QGridLayout, at: int, column: Column, cells: list[str]) -> None:
        title = " ".join(column.heading.split()) or self.tr("Column {number}").format(number=at + 1)
        name, sample = ElidedLabel("strong"), ElidedLabel("quiet")
        name.setFont(fonts.mixed(13))
        name.setMaximumWidth(260)
        name.say(title)
        sample.setFont(fonts.mixed(13))
        filled = dict.fromkeys(" ".join(cell.split()) for cell in cells if cell.strip())
        sample.say(" · ".join(list(filled)[:_SAMPLES]))
        choice = FieldChoice(self._fields, self.tr("{heading} comes in as").format(heading=title))
        choice.activated.connect(partial(self._tell, at))
        mark = ChipLabel(Chip(self.tr("guessed"), "warn"))
        self.choices.append(choice)
        self._marks.append(mark)
        for number, widget in enumerate((name, sample, choice, mark)):
            grid.addWidget(widget, at + 1, number, Qt.AlignmentFlag.AlignVCenter)

    def _tell(self, at: int, _index: int = 0) -> None:
        self.taken.emit(at, self.choices[at].field)


def _fields(nothing: str) -> QStandardItemModel:
    model = QStandardItemModel()
    _add(model, nothing, "")
    for group in groups():
        model.appendRow(_line())
        for field, words in group:
            _add(model, words, field.value)
    return model


def _add(model: QStandardItemModel, words: str, value: str) -> None:
    item = QStandardItem(words)
    item.setData(value, _FIELD)
    model.appendRow(item)


def _line() -> QStandardItem:
    item = QStandardItem()
    item.setData("separator", int(Qt.ItemDataRole.AccessibleDescriptionRole))
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setData("-", _FIELD)
    return item

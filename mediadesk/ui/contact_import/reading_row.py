"""How a list is read: what was found out, each to be changed."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.intake.text_files import ENCODINGS, family
from mediadesk.records.contact_import import ContactSheet, SheetKind
from mediadesk.ui.buttons import label
from mediadesk.ui.contact_import.draft import Reading
from mediadesk.ui.fields import Choice

_LAST_HEADING = 15


class ReadingRow(QWidget):
    """`asked` carries another `Reading`."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self.encoding = Choice(tuple(ENCODINGS.items()), self.tr("Encoding"))
        signs = ((",", self.tr("Comma")), (";", self.tr("Semicolon")), ("\t", self.tr("Tab")), ("|", self.tr("Bar")))
        self.delimiter = Choice(signs, self.tr("Between cells"))
        self.sheet = Choice((), self.tr("Sheet"))
        rows = [(row, self.tr("Row {number}").format(number=row)) for row in range(1, _LAST_HEADING + 1)]
        self.headings = Choice(((0, self.tr("None")), *rows), self.tr("Headings"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._pairs = []
        for box in self._boxes:
            self._pairs.append(_titled(box))
            row.addWidget(self._pairs[-1])
        row.addStretch(1)
        self.headings.activated.connect(
            lambda: self.asked.emit(replace(self._reading, heading_row=self.headings.value))
        )
        self.encoding.activated.connect(lambda: self.asked.emit(replace(self._reading, encoding=self.encoding.value)))
        self.delimiter.activated.connect(
            lambda: self.asked.emit(replace(self._reading, delimiter=self.delimiter.value))
        )
        self.sheet.activated.connect(lambda: self.asked.emit(replace(self._reading, sheet=self.sheet.value)))

    def show_sheet(self, sheet: ContactSheet, reading: Reading) -> None:
        """Show how a list was read."""
        self._reading = reading
        encoding = family(sheet.encoding) if sheet.encoding else ""
        self._show(self.encoding, encoding if encoding in ENCODINGS else "")
        self._show(self.delimiter, sheet.delimiter)
        self.sheet.offer([(name, name) for name in sheet.sheets])
        self._show(self.sheet, sheet.sheet if len(sheet.sheets) > 1 else "")
        has_rows = bool(sheet.delimiter) or sheet.kind is SheetKind.XLSX
        self._show(self.headings, sheet.heading_row if has_rows else None)

    @property
    def _boxes(self) -> tuple[Choice, ...]:
        return (self.encoding, self.delimiter, self.sheet, self.headings)

    def _show(self, box: Choice, value: str | int | None) -> None:
        is_there = value in box.values
        if is_there:
            box.choose(value)
        self._pairs[self._boxes.index(box)].setVisible(is_there)


def _titled(box: Choice) -> QWidget:
    """A choice behind its name; hidden together, they take no room."""
    title = label(box.accessibleName(), "detail")
    title.setBuddy(box)
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(8)
    row.addWidget(title)
    row.addWidget(box)
    return pair

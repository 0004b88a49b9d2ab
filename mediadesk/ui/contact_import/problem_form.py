"""A row that cannot be taken in, its cells to be put right in their place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.records.contact_import import Column, RejectedRow, RowFault
from mediadesk.records.contact_import import ContactField as F
from mediadesk.ui import fonts, layouts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contact_import.field_words import fault_words, field_words
from mediadesk.ui.fields import Field
from mediadesk.ui.side_card import scrolling

_AT_FAULT = {
    RowFault.NO_NAME: (F.NAME, F.NAME_EN, F.NAME_ZH, F.NAME_ZH_HANT, F.NAME_ZH_HANS, F.FAMILY_NAME, F.GIVEN_NAME),
    RowFault.NO_ADDRESS: (F.EMAIL, F.PHONE, F.MOBILE, F.PRIVATE_EMAIL, F.PRIVATE_PHONE),
    RowFault.BAD_EMAIL: (F.EMAIL, F.PRIVATE_EMAIL),
    RowFault.BAD_PHONE: (F.PHONE, F.MOBILE, F.WHATSAPP, F.PRIVATE_PHONE),
}
_FINAL = (RowFault.SUPPRESSED, RowFault.BROKEN)


class ProblemForm(QWidget):
    """`put_right` carries the number of the row and its cells as they were written anew."""

    put_right = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: RejectedRow | None = None
        self.fields: dict[int, QLineEdit] = {}
        self.title, self.said = label("", "title"), label("", "quiet", wraps=True)
        self.keep = text_button(self.tr("Put right"), self.save, shortcut="Return")
        self._sheet = QVBoxLayout()
        self._sheet.setSpacing(10)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.said)
        column.addSpacing(6)
        column.addLayout(self._sheet)
        foot = QHBoxLayout()
        foot.addWidget(self.keep)
        foot.addStretch(1)
        column.addSpacing(4)
        column.addLayout(foot)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_row(self, row: RejectedRow, columns: Sequence[Column]) -> None:
        """Show the cells of a row, the one at fault first."""
        self.row = row
        self.title.setText(self.tr("Row {number}").format(number=f"{row.row:,}"))
        self.said.setText(self._sentence(row))
        self.keep.setVisible(row.fault not in _FINAL)
        layouts.clear(self._sheet)
        self.fields = {}
        if row.fault is RowFault.BROKEN:
            return
        is_final = row.fault in _FINAL
        places = [at for at, column in enumerate(columns) if column.field is not None] if not is_final else []
        at_fault = _AT_FAULT.get(row.fault, ())
        for at in sorted(places, key=lambda at: (columns[at].field not in at_fault, at)):
            self._add(at, columns[at], row, is_wrong=columns[at].field in at_fault)

    def begin(self) -> None:
        """Put the cursor where something is wrong."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            first.selectAll()

    def save(self) -> None:
        """Say what the cells should have been."""
        if self.row is None or not self.fields:
            return
        width = max((*self.fields, len(self.row.cells) - 1)) + 1
        cells = [*self.row.cells, *[""] * (width - len(self.row.cells))]
        for at, field in self.fields.items():
            if " ".join(field.text().split()) != " ".join(cells[at].split()):
                cells[at] = field.text().strip()
        self.put_right.emit(self.row.row, tuple(cells))

    def _add(self, at: int, column: Column, row: RejectedRow, *, is_wrong: bool) -> None:
        line = QLineEdit(" ".join(row.cells[at].split()) if at < len(row.cells) else "")
        line.setFont(fonts.mixed(13))
        words = field_words()[column.field] if column.field is not None else ""
        heading = " ".join(column.heading.split())
        line.setAccessibleName(words)
        line.returnPressed.connect(self.save)
        field = Field(words if heading.casefold() in ("", words.casefold()) else f"{words} · {heading}", line)
        field.setFont(fonts.mixed(13))
        if is_wrong and (row.fault is not RowFault.BAD_EMAIL or row.said.strip() == line.text().strip()):
            field.complain(fault_words(row.fault))
        self.fields[at] = line
        self._sheet.addWidget(field)

    def _sentence(self, row: RejectedRow) -> str:
        if row.fault is RowFault.SUPPRESSED:
            return self.tr("{who} asked not to be written to, or was erased, and stays out.").format(
                who=row.said or (row.cells[0] if row.cells else self.tr("This person"))
            )
        if row.fault is RowFault.BROKEN:
            return self.tr("This row cannot be read. It is left out, and can be saved with the skipped rows.")
        return self.tr("Put it right here, or leave it: it is skipped, and can be saved with the skipped rows.")

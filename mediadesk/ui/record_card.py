"""What the cards beside tables have alike: the head with the name, the buttons, the facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.facts import EDGE, Facts


class RecordCard(QWidget):
    """A card; `mark` stands before the name, what stands below it goes into `below_name`, further buttons behind Edit
    in `buttons`.
    """

    edit_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, mark: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self.facts = label("", "title", wraps=True), Facts()
        self.below_name, self.buttons = QVBoxLayout(), self._make_buttons()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(0)
        self._column.addLayout(self._head(mark))
        self._column.addSpacing(16)
        self._column.addLayout(self.buttons)
        self._column.addSpacing(20)
        self._column.addWidget(self.facts)

    def add_sections(self, *sections: QWidget) -> None:
        """Put these below the facts, and nothing after them."""
        for section in sections:
            self._column.addWidget(section)
        self._column.addStretch(1)

    def show_name(self, name: str, language: Language) -> None:
        """Show whose card it is, in the letter shapes of `language`."""
        self._name.setText(name)
        self._name.setFont(fonts.font(language, 17, QFont.Weight.DemiBold))

    def _head(self, mark: QWidget | None) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(3)
        self.below_name.setSpacing(3)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addLayout(self.below_name)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_button(self.tr("Edit"), self.edit_wanted.emit, icon="pen-line", shortcut="Return"))
        row.addStretch(1)
        row.addWidget(icon_button("trash-2", self.tr("Move to Trash"), self.trash_wanted.emit, shortcut="Del"))
        return row

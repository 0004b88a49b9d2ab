"""A short text in three languages: one line each, marked EN 繁 简."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.language_marks import name as language_name


class LanguageLines(QWidget):
    """Three fields. `finished` says that one was left or Return was pressed in it."""

    finished = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.lines: dict[Language, QLineEdit] = {}
        for language in Language:
            line = QLineEdit()
            line.setFont(fonts.font(language, 13))
            line.setAccessibleName(f"{title}: {language_name(language)}")
            line.editingFinished.connect(self.finished)
            column.addLayout(_marked(language, line))
            self.lines[language] = line
        self.setFocusProxy(self.lines[Language.EN])

    def show_text(self, text: ByLanguage) -> None:
        """Show a text, from its beginning."""
        for language, line in self.lines.items():
            if line.text() != text.get(language):
                line.setText(text.get(language))
                line.setCursorPosition(0)

    @property
    def text(self) -> ByLanguage:
        """The text as it stands."""
        return ByLanguage(*(self.lines[language].text() for language in Language))


def _marked(language: Language, line: QLineEdit) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    sign = label(SIGNS[language], "meta")
    sign.setFont(fonts.font(language, 12))
    sign.setFixedWidth(18)
    row.addWidget(sign)
    row.addWidget(line)
    return row

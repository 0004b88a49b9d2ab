"""The printed labels a house may say in its own way, in one language at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.wording import labels
from mediadesk.wording.house_styles import REPLACEABLE


class LabelFields(QWidget):
    """`changed` carries all labels of the style as they are now. An empty field prints what it shows in grey."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Printed labels"))
        self._labels: dict[str, ByLanguage] = {}
        self._language = Language.EN
        self.lines: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(REPLACEABLE):
            words = labels.label(key, Language.EN)
            line = QLineEdit()
            line.setAccessibleName(words)
            line.textEdited.connect(lambda text, key=key: self._take(key, text))
            told = label(words, "detail")
            told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(told, row, 0)
            grid.addWidget(line, row, 1)
            self.lines[key] = line

    def show_style(self, style: HouseStyle, language: Language) -> None:
        """Show what `style` says in `language`."""
        self._labels, self._language = dict(style.labels), language
        for key, line in self.lines.items():
            said = self._labels.get(key, ByLanguage()).get(language)
            line.setFont(fonts.font(language, 13))
            line.setPlaceholderText(labels.label(key, language))
            if line.text().strip() != said:
                line.setText(said)
                line.setCursorPosition(0)

    def _take(self, key: str, text: str) -> None:
        self._labels[key] = self._labels.get(key, ByLanguage()).with_text(self._language, text.strip())
        said = tuple((each, words) for each, words in self._labels.items() if words != ByLanguage())
        self.changed.emit(said)

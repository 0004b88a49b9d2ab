"""One text in three languages for all photos chosen: their event, or their credit."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.language_lines import LanguageLines

_WIDTH = 380


class WordsForAll(QFrame):
    """A popup over the window. What is left empty stays as it is in each photo."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setFixedWidth(_WIDTH)
        self._then: Callable[[ByLanguage], None] = lambda _text: None
        self._title = label("", "strong")
        self._hint = label(self.tr("A language left empty stays as it is in each photo."), "quiet", wraps=True)
        self.lines = LanguageLines(self.tr("Words for all photos chosen"))
        self.apply = text_button(self.tr("Apply"), self._apply, style="primary", shortcut="Return")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (self._title, self._hint, self.lines):
            column.addWidget(part)
        column.addLayout(foot)

    def ask(self, title: str, shown: ByLanguage, above: QWidget, then: Callable[[ByLanguage], None]) -> None:
        """Show the popup above a button, with what all of them say already, and call `then` with what is applied."""
        self._then = then
        self._title.setText(title)
        self.setAccessibleName(title)
        self.lines.show_text(shown)
        self.adjustSize()
        corner = above.mapToGlobal(QPoint(0, -self.height() - 6))
        screen = above.screen().availableGeometry()
        corner.setX(max(screen.left() + 8, min(corner.x(), screen.right() - _WIDTH - 8)))
        corner.setY(max(screen.top() + 8, corner.y()))
        self.move(corner)
        self.show()
        self.lines.lines[Language.EN].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _apply(self) -> None:
        text = self.lines.text
        self.close()
        if text:
            self._then(ByLanguage(*(text.get(language).strip() for language in Language)))

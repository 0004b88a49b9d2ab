"""A part of a card or a form that is folded away under its title until somebody wants it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediadesk.ui import icons
from mediadesk.ui.buttons import text_button
from mediadesk.ui.layouts import clear


class Fold(QWidget):
    """A title to click, and below it what it hides."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title: QPushButton = text_button(title, self.turn, style="link")
        self.title.setProperty("align", "left")
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 4, 0, 4)
        self.column.setSpacing(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._inside)
        self.open(is_open=False)

    def open(self, *, is_open: bool = True) -> None:
        """Show or hide what is inside."""
        self._inside.setVisible(is_open)
        self.title.setIcon(icons.icon("chevron-up" if is_open else "chevron-down", "accent_text"))

    def turn(self) -> None:
        """Do what a click does."""
        self.open(is_open=self._inside.isHidden())

    @property
    def is_open(self) -> bool:
        """Whether what is inside shows."""
        return not self._inside.isHidden()

    def show_widgets(self, title: str, widgets: Sequence[QWidget]) -> None:
        """Show these under `title`; hidden while there are none."""
        self.title.setText(f" {title}")
        self.title.setAccessibleName(title)
        self.title.setToolTip(title)
        clear(self.column)
        for widget in widgets:
            self.column.addWidget(widget)
        self.setVisible(bool(widgets))

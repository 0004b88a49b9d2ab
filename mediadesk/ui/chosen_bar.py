"""The bar at the foot of a list while several records are chosen: how many, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mediadesk.ui.buttons import icon_button, label


class ChosenBar(QWidget):
    """Hidden while fewer than two records are chosen."""

    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._words = label("", "strong")
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(6)
        row.addWidget(self._words)
        row.addLayout(self._deeds)
        row.addStretch(1)
        row.addWidget(icon_button("x", self.tr("Clear selection"), self.clear_wanted.emit, shortcut="Esc"))
        self.hide()

    def offer(self, *buttons: QPushButton) -> None:
        """Put these into the bar, in this order."""
        for button in buttons:
            self._deeds.addWidget(button)

    def show_count(self, many: int) -> None:
        """Show the bar for so many records chosen."""
        self.setVisible(many > 1)
        self._words.setText(self.tr("{count} selected").format(count=f"{many:,}"))

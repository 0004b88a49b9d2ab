"""The bar at the foot of a list while several records are chosen: how many, and what can be done with them."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mediadesk.ui.buttons import icon_button, label

_LEFT, _RIGHT, _GAP = 20, 16, 6  # pixels


class ChosenBar(QWidget):
    """Hidden while fewer than two records are chosen. Where there is little room, the last buttons are icons alone."""

    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._words = label("", "strong")
        self._clear = icon_button("x", self.tr("Clear selection"), self.clear_wanted.emit, shortcut="Esc")
        self._offered: list[tuple[QPushButton, str]] = []
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(_GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 6, _RIGHT, 6)
        row.setSpacing(_GAP)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self._words)
        row.addLayout(self._deeds)
        row.addStretch(1)
        row.addWidget(self._clear)
        self.hide()

    def offer(self, *buttons: QPushButton) -> None:
        """Put these into the bar, in this order."""
        for button in buttons:
            self._deeds.addWidget(button)
            self._offered.append((button, button.text()))

    def show_count(self, many: int) -> None:
        """Show the bar for so many records chosen."""
        self.setVisible(many > 1)
        self._words.setText(self.tr("{count} selected").format(count=f"{many:,}"))
        if many > 1:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Words that would have to go must not keep the window from being made smaller."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button, words in self._offered:
            button.setText(words)
        for button, _words in reversed(self._offered):
            if self._wanted_width() <= self.width():
                return
            if not button.icon().isNull():
                button.setText("")

    def _wanted_width(self) -> int:
        """What all of it would take as it stands; layouts learn of other words later."""
        shown = (self._words, self._clear, *(button for button, _words in self._offered))
        return _LEFT + _RIGHT + sum(each.sizeHint().width() + _GAP for each in shown)

"""The bar at the foot of the photos while several are chosen: how many, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, label, text_button


class ChosenBar(QWidget):
    """Hidden while fewer than two photos are chosen."""

    star_wanted = Signal()
    event_wanted = Signal()
    credit_wanted = Signal()
    rights_wanted = Signal()
    use_wanted = Signal()
    trash_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._words = label("", "strong")
        self.star_button = text_button(self.tr("Star"), self.star_wanted.emit, style="ghost", icon="star", shortcut="S")
        self.event_button = text_button(self.tr("Event…"), self.event_wanted.emit, style="ghost", icon="landmark")
        self.credit_button = text_button(self.tr("Credit…"), self.credit_wanted.emit, style="ghost", icon="pen-line")
        self.rights_button = text_button(self.tr("Rights…"), self.rights_wanted.emit, style="ghost", icon="file-check")
        self.use_button = text_button(self.tr("Use in release…"), self.use_wanted.emit, style="ghost", icon="newspaper")
        self.trash_button = text_button(
            self.tr("Move to Trash"), self.trash_wanted.emit, style="ghost", icon="trash-2", shortcut="Del"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(6)
        row.addWidget(self._words)
        for_all = (self.star_button, self.event_button, self.credit_button, self.rights_button)
        for button in (*for_all, self.use_button, self.trash_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(icon_button("x", self.tr("Clear selection"), self.clear_wanted.emit, shortcut="Esc"))
        self.hide()

    def show_count(self, many: int) -> None:
        """Show the bar for so many photos chosen."""
        self.setVisible(many > 1)
        self._words.setText(self.tr("{count} selected").format(count=f"{many:,}"))

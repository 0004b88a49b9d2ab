"""The bar at the foot of the contacts while several are chosen: how many, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, label, text_button


class ChosenBar(QWidget):
    """Hidden while fewer than two contacts are chosen."""

    star_wanted = Signal()
    verify_wanted = Signal()
    copy_wanted = Signal()
    trash_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._words = label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(6)
        row.addWidget(self._words)
        for words, wanted, icon in (
            (self.tr("Star"), self.star_wanted, "star"),
            (self.tr("Mark as verified"), self.verify_wanted, "check"),
            (self.tr("Copy e-mails"), self.copy_wanted, "at-sign"),
            (self.tr("Move to Trash"), self.trash_wanted, "trash-2"),
        ):
            row.addWidget(text_button(words, wanted.emit, style="ghost", icon=icon))
        row.addStretch(1)
        row.addWidget(icon_button("x", self.tr("Clear selection"), self.clear_wanted.emit, shortcut="Esc"))
        self.hide()

    def show_count(self, many: int) -> None:
        """Show the bar for so many contacts chosen."""
        self.setVisible(many > 1)
        self._words.setText(self.tr("{count} selected").format(count=f"{many:,}"))

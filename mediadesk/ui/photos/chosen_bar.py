"""What can be done with several photos at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediadesk.ui.buttons import text_button
from mediadesk.ui.chosen_bar import ChosenBar


class ChosenPhotos(ChosenBar):
    """The bar of the photos."""

    star_wanted = Signal()
    event_wanted = Signal()
    credit_wanted = Signal()
    rights_wanted = Signal()
    use_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.star_button = text_button(self.tr("Star"), self.star_wanted.emit, style="ghost", icon="star", shortcut="S")
        self.event_button = text_button(self.tr("Event…"), self.event_wanted.emit, style="ghost", icon="landmark")
        self.credit_button = text_button(self.tr("Credit…"), self.credit_wanted.emit, style="ghost", icon="pen-line")
        self.rights_button = text_button(self.tr("Rights…"), self.rights_wanted.emit, style="ghost", icon="file-check")
        self.use_button = text_button(self.tr("Use in release…"), self.use_wanted.emit, style="ghost", icon="newspaper")
        self.trash_button = text_button(
            self.tr("Move to Trash"), self.trash_wanted.emit, style="ghost", icon="trash-2", shortcut="Del"
        )
        for_all = (self.star_button, self.event_button, self.credit_button, self.rights_button)
        self.offer(*for_all, self.use_button, self.trash_button)

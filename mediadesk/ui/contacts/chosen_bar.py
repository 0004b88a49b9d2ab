"""What can be done with several contacts at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mediadesk.ui.buttons import text_button
from mediadesk.ui.chosen_bar import ChosenBar


class ChosenContacts(ChosenBar):
    """The bar of the contacts; `to_list` opens the menu of lists, `export` that of the forms they leave in."""

    star_wanted = Signal()
    tags_wanted = Signal()
    verify_wanted = Signal()
    copy_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, to_list: QPushButton, export: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer(
            text_button(self.tr("Star"), self.star_wanted.emit, style="ghost", icon="star"),
            to_list,
            text_button(self.tr("Tags…"), self.tags_wanted.emit, style="ghost", icon="pen-line"),
            text_button(self.tr("Mark as verified"), self.verify_wanted.emit, style="ghost", icon="check"),
            text_button(self.tr("Copy e-mails"), self.copy_wanted.emit, style="ghost", icon="at-sign"),
            export,
            text_button(self.tr("Move to Trash"), self.trash_wanted.emit, style="ghost", icon="trash-2"),
        )

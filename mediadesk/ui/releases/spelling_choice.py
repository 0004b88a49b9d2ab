"""Which English a release is spelt in, in the toolbar."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from mediadesk.records.languages import Variety
from mediadesk.ui.buttons import MenuButton

_INDENT = "   "  # a button with a menu takes no padding from a style sheet
_TAGS = {Variety.BRITISH: "EN-GB", Variety.AMERICAN: "EN-US"}


class VarietyChoice(MenuButton):
    """Says "EN-GB"; `chosen` carries a variety, or `None` for the one most words of the text are in."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_INDENT + _TAGS[Variety.BRITISH], "", parent)
        self.setFixedWidth(92)
        words = {
            Variety.BRITISH: self.tr("British English"),
            Variety.AMERICAN: self.tr("American English"),
            None: self.tr("The English of the text"),
        }
        group = QActionGroup(self)
        # made here, not by the menu: actions of Qt's own making can be lost to Python while their menu lives
        self._actions = {variety: QAction(name, self) for variety, name in words.items()}
        self.menu().addActions(list(self._actions.values()))
        for variety, action in self._actions.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, variety=variety: self.chosen.emit(variety))

    def name(self, variety: Variety | None) -> str:
        """What the menu calls `variety`."""
        return self._actions[variety].text()

    def show_variety(self, chosen: Variety | None, read: Variety) -> None:
        """Show what is `chosen`, and in which English the text is `read`."""
        now = chosen or read
        self.setText(_INDENT + _TAGS[now])
        self._actions[chosen].setChecked(True)
        said = self.tr("Spelling: {variety}").format(variety=self._actions[now].text())
        self.setAccessibleName(said)
        self.setToolTip(said)

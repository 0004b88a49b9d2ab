"""What columns are taken for, kept under a name: chosen for another list, saved, dropped."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediadesk.ui import fonts
from mediadesk.ui.buttons import MenuButton, text_button


class PresetRow(QWidget):
    """`chosen` carries the name of a preset, `saved` one to save under, `dropped` one to keep no longer."""

    chosen = Signal(str)
    saved = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = MenuButton(self.tr("Use a preset"), self.tr("Presets of columns"))
        self.save_as = text_button(self.tr("Save as preset…"), self.begin, style="ghost")
        self.name = QLineEdit()
        self.name.setFont(fonts.mixed(13))
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setFixedWidth(220)
        self.name.returnPressed.connect(self._save)
        self.keep = text_button(self.tr("Save"), self._save)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.menu)
        row.addStretch(1)
        row.addWidget(self.save_as)
        row.addWidget(self.name)
        row.addWidget(self.keep)
        self._show_name(is_asked=False)

    def show_presets(self, names: Sequence[str]) -> None:
        """Offer these."""
        menu = self.menu.menu()
        menu.clear()
        for name in names:
            menu.addAction(name, partial(self.chosen.emit, name))
        if names:
            drop = menu.addMenu(self.tr("Remove a preset"))
            for name in names:
                drop.addAction(name, partial(self.dropped.emit, name))
        self.menu.setVisible(bool(names))

    def begin(self) -> None:
        """Ask for a name."""
        self._show_name(is_asked=True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Ask for a name no longer; returns whether one was asked for."""
        is_asked = not self.name.isHidden()
        if is_asked:
            self._show_name(is_asked=False)
            self.save_as.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_asked

    def _save(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.saved.emit(name)
            self.name.clear()
            self._show_name(is_asked=False)

    def _show_name(self, *, is_asked: bool) -> None:
        self.save_as.setVisible(not is_asked)
        self.name.setVisible(is_asked)
        self.keep.setVisible(is_asked)

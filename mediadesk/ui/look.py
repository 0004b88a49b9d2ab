"""The look: colour tokens of the light and the dark theme, handed to Qt as palette and style sheet."""

import json
from enum import StrEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from mediadesk import paths


class Theme(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@cache
def tokens() -> dict[str, Any]:
    """The shipped tokens: `light` and `dark` map names to #RRGGBB or #RRGGBBAA, the others names to pixels."""
    text = (paths.shipped("resources") / "look" / "tokens.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


class Look(QObject):
    """The theme in use. `changed` is emitted after palette and style sheet were exchanged."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen = Theme.LIGHT
        self._colours: dict[str, QColor] = {}

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in use."""
        if self.chosen is Theme.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.chosen is Theme.DARK

    def wear(self, theme: Theme) -> None:
        """Put `theme` on the whole program."""
        from mediadesk.ui.style_sheet import style_sheet

        self.chosen = theme
        self._colours.clear()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(self._palette())
            app.setStyleSheet(style_sheet(self._hex(), self.is_dark))
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour called `token` in the theme in use; raises `KeyError` for a name that is no token."""
        if token not in self._colours:
            self._colours[token] = _to_colour(self._hex()[token])
        return self._colours[token]

    def _hex(self) -> dict[str, str]:
        colours: dict[str, str] = tokens()["dark" if self.is_dark else "light"]
        return colours

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        return palette


look = Look()


def start(app: QApplication, theme: Theme) -> None:
    """Dress a fresh application and follow the desktop's theme from now on."""
    style = QStyleFactory.create("Fusion")
    app.setStyle(style)
    look.wear(theme)
    app.styleHints().colorSchemeChanged.connect(_follow_system)


def colour(token: str) -> QColor:
    """The colour called `token` in the theme in use."""
    return look.colour(token)


def _follow_system() -> None:
    if look.chosen is Theme.SYSTEM:
        look.wear(Theme.SYSTEM)


def _to_colour(text: str) -> QColor:
    if len(text) == 9:
        colour = QColor(text[:7])
        colour.setAlpha(int(text[7:], 16))
        return colour
    return QColor(text)


_PALETTE = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "canvas",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text_inv",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "tip_text",
    QPalette.ColorRole.Accent: "accent",
}

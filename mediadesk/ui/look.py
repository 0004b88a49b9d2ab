"""The look of the window: colour tokens for light and dark, and the style sheet made from them."""

import json
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from mediadesk import paths
from mediadesk.ui import fonts

Theme = Literal["system", "light", "dark"]


@cache
def tokens() -> dict[str, dict[str, str]]:
    """All design tokens as shipped; the colours are under "light" and "dark" as #RRGGBB or #RRGGBBAA."""
    stored = json.loads((paths.shipped("resources") / "look" / "tokens.json").read_text(encoding="utf-8"))
    return {name: stored[name] for name in ("light", "dark")}


class Look(QObject):
    """The theme that is on. `changed` tells painters to fetch their colours again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = "system"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def is_dark(self) -> bool:
        """Whether dark colours are shown now."""
        if self._theme == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._theme == "dark"

    @property
    def theme(self) -> Theme:
        """What the user chose."""
        return self._theme

    def choose(self, theme: Theme) -> None:
        """Switches the whole window to `theme` at once."""
        self._theme = theme
        self.apply()

    def colour(self, token: str) -> QColor:
        """The colour of a design token in the theme that is on."""
        return QColor(_qt_colour(tokens()["dark" if self.is_dark else "light"][token]))

    def apply(self) -> None:
        """Gives the application its font, palette and style sheet."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(fonts.ui_font())
            app.setPalette(self._palette())
            app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._theme == "system":
            self.apply()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for each, token in (
            (role.Window, "canvas"),
            (role.WindowText, "text"),
            (role.Base, "raised"),
            (role.AlternateBase, "surface"),
            (role.Text, "text"),
            (role.Button, "raised"),
            (role.ButtonText, "text"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.PlaceholderText, "text3"),
            (role.ToolTipBase, "tip"),
            (role.ToolTipText, "tip_text"),
            (role.Link, "accent_text"),
        ):
            palette.setColor(each, self.colour(token))
        return palette

    def _style_sheet(self) -> str:
        folder = paths.shipped("resources") / "look"
        text = (folder / "window.qss").read_text(encoding="utf-8")
        suffix = "dark" if self.is_dark else "light"
        for name in ("chevron", "tick"):
            text = text.replace(f"@{name}", (folder / f"{name}_{suffix}.svg").as_posix())
        colours = tokens()[suffix]
        for token in sorted(colours, key=len, reverse=True):
            text = text.replace(f"@{token}", _qt_colour(colours[token]))
        return text


def _qt_colour(value: str) -> str:
    """Qt writes transparency first: #RRGGBBAA becomes #AARRGGBB."""
    return f"#{value[7:9]}{value[1:7]}" if len(value) == 9 else value


@cache
def look() -> Look:
    """The one look of the running window."""
    return Look()

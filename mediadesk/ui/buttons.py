"""The buttons of the window: each with an accessible name and a tooltip that tells its shortcut."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from mediadesk.ui import icons


def _describe(button: QPushButton | QToolButton, name: str, shortcut: str) -> None:
    shown = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
    button.setAccessibleName(name)
    button.setToolTip(f"{name}  {shown}".rstrip())
    button.setCursor(Qt.CursorShape.ArrowCursor)


def icon_button(icon: str, name: str, then: Callable[[], Any] | None = None, *, shortcut: str = "") -> QToolButton:
    """A ghost button of 30 pixels with nothing but an icon; `name` is what a screen reader and the tooltip say."""
    button = QToolButton()
    button.setObjectName("icon")
    button.setIcon(icons.icon(icon, "text2", "accent_text"))
    button.setIconSize(QSize(17, 17))
    _describe(button, name, shortcut)
    if then is not None:
        button.clicked.connect(lambda: then())
    return button


def text_button(
    text: str,
    then: Callable[[], Any] | None = None,
    *,
    style: str = "",
    icon: str = "",
    shortcut: str = "",
    name: str = "",
) -> QPushButton:
    """A button with words. `style` is "", "primary", "ghost", "link", "danger"; `name` is for screen readers."""
    button = QPushButton(f" {text}" if icon else text)
    button.setObjectName(style or "plain")
    button.setAutoDefault(False)
    if icon:
        token = {"primary": "on_accent", "ghost": "text2", "danger": "err"}.get(style, "text")
        button.setIcon(icons.icon(icon, token))
        button.setIconSize(QSize(16, 16))
    _describe(button, name or text, shortcut)
    if then is not None:
        button.clicked.connect(lambda: then())
    return button


def at_the_edge(link: QPushButton) -> QPushButton:
    """A link whose words begin where those above and below it do."""
    link.setProperty("edge", "left")
    return link


class MenuButton(QPushButton):
    """A button that shows its present choice with a small arrow and opens a menu."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("menu")
        self.setAutoDefault(False)
        self.setMenu(QMenu(self))
        self.setAccessibleName(name)
        self.setToolTip(name)

    def offer(self, choices: Sequence[tuple[str, Callable[[], Any]]]) -> None:
        """Fill the menu with words and what each does."""
        menu = self.menu()
        menu.clear()
        for text, then in choices:
            menu.addAction(text).triggered.connect(lambda _checked=False, then=then: then())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(0, 0, 14, 14)
        place.moveCenter(QPoint(self.width() - 16, self.height() // 2))
        icons.paint(painter, place, "chevron-down", "text2")
        painter.end()


class KeyCaps(QWidget):
    """Keys drawn as small caps: "Ctrl+K" becomes two of them."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in keys.replace("++", "+Plus").split("+"):
            cap = QLabel(key)
            cap.setObjectName("kbd")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            cap.setFixedHeight(18)
            row.addWidget(cap)


def label(text: str, style: str = "", *, wraps: bool = False) -> QLabel:
    """Plain words (never markup). `style` is title, strong, section, meta, detail, quiet, display or ""."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(style or "words")
    made.setWordWrap(wraps)
    return made


def hairline() -> QFrame:
    """A line of one pixel between two things."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line

"""The way through the placeholders of a text: F9, and Tab as long as one walks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from mediadesk.ui import keyboard
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.document import blocks_of, spans_in
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.wording.templates import PLACEHOLDER

Span = tuple[int, int]


class Placeholders(QObject):
    """Selects one placeholder of the text on screen after the other, so that typing takes its place.

    Tab goes on the same way until Esc, or until the text is left or has none any more: then it is what it always is.
    """

    def __init__(self, page: Callable[[], TextPage | None], window: QWidget) -> None:
        super().__init__(window)
        self._page = page
        self._walks = False
        keyboard.shortcut(window, "F9", self.step)
        keyboard.shortcut(window, "Shift+F9", partial(self.step, back=True))

    def watch(self, page: TextPage) -> None:
        """Serve the field of a page that was just made."""
        page.field.takes_tab = self._go_on
        page.field.left.connect(self._stop)
        page.field.escaped.connect(self._stop)

    def begin(self) -> None:
        """Go to the first one of the text, or to its headline where it has none."""
        page = self._page()
        if page is not None:
            cursor = page.field.textCursor()
            cursor.setPosition(0)
            page.field.setTextCursor(cursor)
            page.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.step()

    def step(self, *, back: bool = False) -> bool:
        """Select the next placeholder, or the one before, round the ends of the text; returns whether there is one."""
        page = self._page()
        if page is None or page.field.isReadOnly() or page.field.is_composing:
            return False
        found = spans(page.field)
        if not found:
            self._stop()
            return False
        cursor = page.field.textCursor()
        _select(page.field, before(found, cursor.selectionStart()) if back else behind(found, cursor.selectionEnd()))
        self._walks = True
        return True

    def commands(self, group: str) -> list[Command]:
        """What the palette offers for the text on screen."""
        page = self._page()
        if page is None or page.field.isReadOnly() or not spans(page.field):
            return []
        return [
            Command(self.tr("Next placeholder"), self.step, group, "braces", keys="F9"),
            Command(self.tr("Placeholder before"), partial(self.step, back=True), group, "braces", keys="Shift+F9"),
        ]

    def _go_on(self, forward: bool) -> bool:
        return self._walks and self.step(back=not forward)

    def _stop(self) -> None:
        self._walks = False


def spans(field: TextField) -> list[Span]:
    """Where the placeholders of a field begin and end, as Qt counts positions, from the first."""
    return [
        span
        for block in blocks_of(field.document())
        if "{" in block.text()
        for span in spans_in(block, (match.span() for match in PLACEHOLDER.finditer(block.text())))
    ]


def behind(found: list[Span], position: int) -> Span:
    """The first of `found` from `position` on, else the first of all."""
    return next((span for span in found if span[0] >= position), found[0])


def before(found: list[Span], position: int) -> Span:
    """The last of `found` up to `position`, else the last of all."""
    return next((span for span in reversed(found) if span[1] <= position), found[-1])


def _select(field: TextField, span: Span) -> None:
    cursor = QTextCursor(field.document())
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)

"""The way through the placeholders of a text: F9, and Tab as long as one walks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from mediadesk.ui import keyboard
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.document import blocks_of, spans_in
from mediadesk.ui.releases.document_editing import one_edit
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.wording.templates import PLACEHOLDER, is_one_thing

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Written:
    """A placeholder that was selected, and from where to where its place reaches while it is written over."""

    field: TextField
    name: str
    start: QTextCursor
    end: QTextCursor

    @classmethod
    def of(cls, field: TextField, span: Span) -> "_Written":
        start, end = QTextCursor(field.document()), QTextCursor(field.document())
        start.setPosition(span[0])
        start.setKeepPositionOnInsert(True)
        end.setPosition(span[1])
        return cls(field, _text_of(field, span), start, end)

    @property
    def words(self) -> str:
        """What stands there now; empty where that is nothing, a placeholder still, or more than one passage."""
        if self.start.block() != self.end.block() or self.start.position() >= self.end.position():
            return ""
        words = _text_of(self.field, (self.start.position(), self.end.position()))
        return "" if PLACEHOLDER.search(words) else words.strip()


class Placeholders(QObject):
    """Selects one placeholder of the text on screen after the other, so that typing takes its place.

    What is one and the same thing everywhere, as the name of an event, is written everywhere once one goes on.

    Tab goes on the same way until Esc, or until the text is left or has none any more: then it is what it always is.
    """

    def __init__(self, page: Callable[[], TextPage | None], window: QWidget) -> None:
        super().__init__(window)
        self._page = page
        self._walks = False
        self._written: _Written | None = None
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
        self._write_alike(page.field)
        found = spans(page.field)
        if not found:
            self._stop()
            return False
        cursor = page.field.textCursor()
        chosen = before(found, cursor.selectionStart()) if back else behind(found, cursor.selectionEnd())
        _select(page.field, chosen)
        self._walks, self._written = True, _Written.of(page.field, chosen)
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

    def _write_alike(self, field: TextField) -> None:
        """What was written over the last placeholder takes the place of those that mean the same, as one edit."""
        written, self._written = self._written, None
        if written is None or written.field is not field or not is_one_thing(written.name, field.language):
            return
        words = written.words
        alike = [span for span in spans(field) if _text_of(field, span) == written.name] if words else []
        if alike:
            cursor = QTextCursor(field.document())
            with one_edit(cursor):
                for span in reversed(alike):
                    _put(cursor, span)
                    cursor.insertText(words)

    def _stop(self) -> None:
        self._walks, self._written = False, None


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


def _text_of(field: TextField, span: Span) -> str:
    cursor = QTextCursor(field.document())
    _put(cursor, span)
    return cursor.selectedText()


def _put(cursor: QTextCursor, span: Span) -> None:
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)


def _select(field: TextField, span: Span) -> None:
    cursor = QTextCursor(field.document())
    _put(cursor, span)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)

"""The context menu over a misspelt word: what may be meant, and whether the word is right after all."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.spelling_marks import SpellingMarks
from mediadesk.ui.releases.text_marks import Span


class Speller(Protocol):
    """What the menu asks for."""

    def suggest(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Call `then` with what may be meant by `word`, in a moment."""

    def learn(self, word: str) -> None:
        """Let `word` be right on this desk."""

    def ignore(self, word: str, place: str) -> None:
        """Let `word` stand in the passage called `place`."""


class SpellingMenu(QObject):
    """Takes over the context menu of a field; away from misspelt words it is the usual one."""

    def __init__(self, field: TextField, marks: SpellingMarks, speller: Speller) -> None:
        super().__init__(field)
        self._field, self._marks, self._speller = field, marks, speller
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.customContextMenuRequested.connect(self._open)

    def _open(self, place: QPoint) -> None:
        self.menu_at(place).popup(self._field.viewport().mapToGlobal(place))

    def menu_at(self, place: QPoint) -> QMenu:
        """The menu for a place of the field's viewport."""
        menu = self._field.createStandardContextMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        span = self._marks.span_at(self._field.cursorForPosition(place).position())
        if span is not None and not self._field.isReadOnly():
            self._add(menu, span)
        return menu

    def _add(self, menu: QMenu, span: Span) -> None:
        word, first = _cursor(self._field, span).selectedText(), menu.actions()[0]
        waiting = QAction(self.tr("Looking for suggestions…"), menu, enabled=False)
        learn = QAction(self.tr("Add to the desk's words"), menu)
        learn.triggered.connect(partial(self._speller.learn, word))
        ignore = QAction(self.tr("Ignore here"), menu)
        place = self._marks.name_at(span[0])
        ignore.triggered.connect(partial(self._speller.ignore, word, place))
        line = QAction(menu)
        line.setSeparator(True)
        menu.insertActions(first, [waiting, line, learn, ignore])
        menu.insertSeparator(first)
        self._speller.suggest(word, partial(self._fill, menu, waiting, span))

    def _fill(self, menu: QMenu, waiting: QAction, span: Span, found: tuple[str, ...]) -> None:
        if not isValid(menu):
            return
        if not found:
            waiting.setText(self.tr("No suggestions"))
            return
        offered = [QAction(word, menu) for word in found]
        for action, word in zip(offered, found, strict=True):
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(partial(self._put, span, word))
        menu.insertActions(waiting, offered)
        menu.removeAction(waiting)

    def _put(self, span: Span, word: str) -> None:
        if self._marks.span_at(span[0]) == span and not self._field.isReadOnly():
            cursor = _cursor(self._field, span)
            cursor.insertText(word)
            self._field.setTextCursor(cursor)


def _cursor(field: TextField, span: Span) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor

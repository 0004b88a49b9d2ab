"""The caption as it will be published, with the words tinted that come from the picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts, look

_LINE_HEIGHT = 116  # per cent of what the face asks for


class Sort(Enum):
    """What a mark says of words: made of the picture, a position, written over what was made, or not so."""

    MADE = auto()
    POSITION = auto()
    DETACHED = auto()
    WRONG = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a caption from `start`, and what they are; `is_stale` where the picture can put them right."""

    start: int
    length: int
    sort: Sort
    is_stale: bool = False


Find = Callable[[str], Sequence[Mark]]


class _Tint(QSyntaxHighlighter):
    """Tints words of the picture, position words most; underlines what somebody wrote over and what is not so."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.marks: Sequence[Mark] = ()

    def highlightBlock(self, text: str) -> None:
        start = self.currentBlock().position()
        for mark in self.marks:
            at = mark.start - start
            if at + mark.length > 0 and at < len(text):
                self.setFormat(max(0, at), mark.length + min(0, at), _shape(mark.sort))


def _shape(sort: Sort) -> QTextCharFormat:
    shape = QTextCharFormat()
    if sort is Sort.MADE:
        shape.setBackground(look.colour("accent_soft"))
    elif sort is Sort.DETACHED:
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        shape.setUnderlineColor(look.colour("text3"))
    else:
        shape.setForeground(look.colour("accent_text" if sort is Sort.POSITION else "warn"))
        shape.setFontWeight(QFont.Weight.DemiBold)
    if sort is Sort.WRONG:
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(look.colour("warn"))
    return shape


class CaptionEditor(QTextEdit):
    """Plain text in the face it will be printed in. `typed` carries it; `stale_changed` how many of its marks the
    picture can put right.
    """

    typed = Signal(str)
    stale_changed = Signal(int)

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._text = ""
        self._tint = _Tint(self.document())
        self.setObjectName("field")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(8)
        self.textChanged.connect(self._tell)
        look.look.changed.connect(self._tint.rehighlight)

    def show_caption(self, text: str, language: Language) -> None:
        """Show this caption in the face of its language, unless it is what is shown; the cursor stays."""
        self.setFont(fonts.published(language))
        self.document().setDefaultFont(fonts.published(language))
        if text != self.toPlainText():
            place = self.textCursor().position()
            self._text = text
            self.setPlainText(text)
            self._space_lines()
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.setTextCursor(cursor)
        self.compare()

    def _space_lines(self) -> None:
        """Lines as far apart as in the editor of releases; that is no step anybody would want to undo."""
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(shape)
        self.document().setUndoRedoEnabled(True)

    def compare(self) -> None:
        """Find the marks again: the caption or the picture changed."""
        self._tint.marks = tuple(self._find(self.toPlainText()))
        self._tint.rehighlight()
        self.stale_changed.emit(sum(mark.is_stale for mark in self._tint.marks))

    def put(self, words: str) -> None:
        """Write `words` at the cursor, or in place of what is selected, as one change to undo."""
        cursor = self.textCursor()
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def put_whole(self, fresh: str) -> None:
        """Write `fresh` in place of everything, as one change to undo."""
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(fresh)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z belongs to the window when there is nothing left to undo in the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undone = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            again = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undone or again:
                event.ignore()
                return True
        return super().event(event)

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._text:  # tinting changes the document too, but not its words
            self._text = text
            self.compare()
            self.typed.emit(text)

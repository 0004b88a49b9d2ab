"""The field a text is written in: one per language. Keys, clipboard and what is drawn beside the words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.releases import document_text, editor_margins, paste
from mediadesk.ui.releases.document import fact_of, fill, position_in, read, role_of
from mediadesk.ui.releases.document_editing import break_passage, copied, put_in, step_back
from mediadesk.ui.releases.document_look import FACT, RoleLook
from mediadesk.ui.releases.document_settling import settle
from mediadesk.ui.releases.document_text import Passage, TextRole
from mediadesk.ui.releases.text_marks import TextMarks

PASSAGES_TYPE = "application/x-mediadesk-blocks+json"
COLUMN, _NARROWEST_MARGIN, _TOP, _BOTTOM, _LONGEST_RUN_IN = 620, 28, 30, 140, 380
# Keys of the window that a text field would take for itself (delete to the end of the line, and so on).
_OF_THE_WINDOW = {Qt.Key.Key_K, Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_U, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3}


_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TextField(QTextEdit):
    """Writes the text of one language. `edited` after every change of the words or their roles, not of their look.

    `pasted` tells how many passages came in, whether some had to stay out, and whether they lost their looks.
    """

    edited = Signal()
    entered = Signal()
    left = Signal()
    escaped = Signal()
    speaker_wanted = Signal(int, QPoint)
    pasted = Signal(int, bool, bool)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.is_composing = False
        self.dateline = ""
        self.speakers: Mapping[int, str] = {}
        self._run_in = 0
        self._is_filling = False
        self.setObjectName("document")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.takes_tab: Callable[[bool], bool] = lambda _forward: False
        self.setAccessibleName(self.tr("Text of the release"))
        self.setCursorWidth(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        document = QTextDocument(self)
        document.setDefaultFont(fonts.published(language))
        document.setDocumentMargin(0)
        self.setDocument(document)
        self._look = RoleLook(document, language)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.settle)
        document.blockCountChanged.connect(lambda: None if self._is_filling else self._later.start())
        self.textChanged.connect(self._tell)
        self._label = editor_margins.RoleLabel(self)
        self.marks = TextMarks(self)

    def write(self, passages: list[Passage]) -> None:
        """Show another text, or the same one as it stands elsewhere; there is nothing to undo then."""
        at, bar = self.textCursor().position(), self.verticalScrollBar().value()
        self._is_filling = True
        with QSignalBlocker(self):
            fill(self.document(), passages)
            self.document().setUndoRedoEnabled(False)
            frame = self.document().rootFrame()
            margins = frame.frameFormat()
            margins.setTopMargin(_TOP)
            margins.setBottomMargin(_BOTTOM)
            frame.setFrameFormat(margins)
            settle(self.document(), self._run_in)
            self.document().setUndoRedoEnabled(True)
            self._put_cursor(min(at, self.document().characterCount() - 1))
        self._is_filling = False
        self.verticalScrollBar().setValue(bar)

    def passages(self) -> list[Passage]:
        """What is written, without what an input method still composes."""
        return read(self.document())

    def set_dateline(self, dateline: str) -> None:
        """Run this in before the first paragraph. It is generated and no part of the text."""
        font = fonts.published(self.language)
        wide = QFontMetricsF(font).horizontalAdvance(f"{dateline} ") if dateline else 0
        self.dateline, self._run_in = dateline, min(round(wide), _LONGEST_RUN_IN)
        if self.document().isEmpty():
            return
        had_undo = self.document().isUndoAvailable()
        with QSignalBlocker(self):
            settle(self.document(), self._run_in)
        if not had_undo:
            self.document().clearUndoRedoStacks(QTextDocument.Stacks.UndoStack)
        self.viewport().update()

    def settle(self) -> None:
        """Put roles, ids and margins in order after an edit."""
        self._later.stop()
        had_selection = self.textCursor().hasSelection()
        held = QTextCursor(self.textCursor())
        held.setKeepPositionOnInsert(True)  # else a passage added right behind it would take it along
        if settle(self.document(), self._run_in) and not had_selection:
            self._put_cursor(held.position())

    def show_place(self, block: QTextBlock, start: int, length: int) -> None:
        """Select characters of a block and bring them before the eyes."""
        cursor = QTextCursor(block)
        cursor.setPosition(position_in(block, start))
        cursor.setPosition(position_in(block, start + length), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus()

    def current_role(self) -> TextRole:
        """The role of the passage the cursor is in."""
        return role_of(self.textCursor().block())

    def paste_plain(self) -> None:
        """Put the words of the clipboard in, whatever they looked like."""
        from PySide6.QtGui import QGuiApplication

        self._put_in(paste.passages_from_text(QGuiApplication.clipboard().text()))

    def createMimeDataFromSelection(self) -> QMimeData:
        passages = copied(self.textCursor())
        made = QMimeData()
        made.setData(PASSAGES_TYPE, document_text.to_json(passages))
        made.setHtml(document_text.to_html(passages))
        made.setText(document_text.to_plain(passages))
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if source.hasUrls() and not source.hasHtml():
            return all(not url.isLocalFile() for url in source.urls())
        return source.hasFormat(PASSAGES_TYPE) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(PASSAGES_TYPE):
            self._put_in(document_text.from_json(bytes(source.data(PASSAGES_TYPE).data())), told=False)
            return
        html = source.html() if source.hasHtml() else ""
        clipping = paste.passages_from_html(html) if html else None
        self._put_in(clipping or paste.passages_from_text(source.text()), lost_looks=paste.loses_looks(html))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        cursor, key = self.textCursor(), event.key()
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            break_passage(cursor)
            self.setTextCursor(cursor)
        elif key == Qt.Key.Key_Backspace and step_back(cursor):
            self.setTextCursor(cursor)
        elif not (key == Qt.Key.Key_Delete and _is_empty_headline(cursor)):
            self._leave_link(cursor, event.text())
            super().keyPressEvent(event)
        if self._later.isActive() or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace):
            self.settle()
            self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and Qt.Key(event.key()) in _OF_THE_WINDOW:
                event.ignore()
                return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._goes_by_tab(event):
            return True
        return super().event(event)

    def _goes_by_tab(self, event: QKeyEvent) -> bool:
        """Tab goes where `takes_tab` says, which answers whether it did; else to the next widget."""
        is_back = event.key() == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return event.key() in _TABS and self.takes_tab(not is_back)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        if event.commitString() and not self.isReadOnly():
            self._leave_link(self.textCursor(), event.commitString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._label.follow()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._label.follow()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        block = editor_margins.speaker_line_at(self, event.position())
        if block is not None and not self.textCursor().hasSelection() and not self.isReadOnly():
            self.speaker_wanted.emit(block.position(), event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = editor_margins.speaker_line_at(self, event.position()) is not None and not event.buttons()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.marks.paint(event.rect())
        super().paintEvent(event)
        editor_margins.paint(self, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() - self.verticalScrollBar().width()
        side = max(_NARROWEST_MARGIN, (wide - COLUMN) // 2)
        self.setViewportMargins(side, 0, max(side - self.verticalScrollBar().width() // 2, 14), 0)
        super().resizeEvent(event)
        self._label.follow()

    def _put_in(self, passages: Iterable[Passage], *, told: bool = True, lost_looks: bool = False) -> None:
        kept, was_cut = paste.shortened(passages)
        if self.isReadOnly() or not kept:
            return
        cursor = self.textCursor()
        put_in(cursor, kept)
        self.setTextCursor(cursor)
        self.settle()
        self.ensureCursorVisible()
        if told and (len(kept) > 1 or was_cut):
            self.pasted.emit(len(kept), was_cut, lost_looks)

    def _put_cursor(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def _leave_link(self, cursor: QTextCursor, typed: str) -> None:
        """What is typed right behind a link or a fact is not part of it."""
        here = _joined_by(cursor)
        if not typed.isprintable() or not typed or cursor.hasSelection() or not any(here):
            return
        beyond = QTextCursor(cursor)
        beyond.movePosition(QTextCursor.MoveOperation.Right)
        if cursor.atBlockEnd() or _joined_by(beyond) != here:
            plain = self.currentCharFormat()
            plain.setAnchor(False)
            for name in (int(plain.Property.AnchorHref), FACT):
                plain.clearProperty(name)
            self.setCurrentCharFormat(plain)

    def _tell(self) -> None:
        if not self._look.is_restyling and not self._is_filling:
            self.edited.emit()


def _is_empty_headline(cursor: QTextCursor) -> bool:
    block: Any = cursor.block()
    return not cursor.hasSelection() and not block.text() and role_of(block) is TextRole.HEADLINE


def _joined_by(cursor: QTextCursor) -> tuple[str, int | None]:
    """What joins the words before the cursor: where they lead, which fact they say."""
    look = cursor.charFormat()
    return look.anchorHref(), fact_of(look)

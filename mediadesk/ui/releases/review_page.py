"""The page of a review: the text with all changes in it; the present one is marked, and keys decide on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from mediadesk.jobs.bringing_back import BroughtBack
from mediadesk.ui import keyboard, look
from mediadesk.ui.releases.review_document import Decisions, ReviewWriter, Spot

_SIDE, _WIDEST = 24, 740  # pixels


class ReviewPage(QTextEdit):
    """Shows a review. `picked` carries the number of the change that was clicked, `stepped` 1 or -1, `decided` whether
    the present change is accepted.
    """

    picked = Signal(int)
    stepped = Signal(int)
    decided = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("The text with the reviewer’s changes"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._back: BroughtBack | None = None
        self._decisions: Decisions = {}
        self._present: int | None = None
        self._spots: dict[int, Spot] = {}
        look.look.changed.connect(self._write)

    def show_review(self, back: BroughtBack | None, decisions: Decisions, present: int | None) -> None:
        """Show a review with what was decided on so far, and go to the present change."""
        is_other = back is not self._back
        self._back, self._decisions, self._present = back, decisions, present
        kept = 0 if is_other else self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(kept)
        self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, answer = keyboard.letter_step(event), keyboard.letter_answer(event)
        if step:
            self.stepped.emit(step)
        elif answer is not None:
            self.decided.emit(answer)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = self.cursorForPosition(event.position().toPoint()).position()
        found = next((number for number, spot in self._spots.items() if spot.start <= at <= spot.end), None)
        if found is not None:
            self.picked.emit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _write(self) -> None:
        if self._back is None:
            self.clear()
            self._spots = {}
            return
        writer = ReviewWriter(self.document(), self._back, self._decisions)
        writer.write()
        self._spots = writer.spots
        self._mark()
        self._fit()

    def _mark(self) -> None:
        """The present change on the colour of what is picked."""
        spot = self._spots.get(self._present) if self._present is not None else None
        self.setExtraSelections([] if spot is None else _selections(self.document(), spot))

    def _go(self) -> None:
        spot = self._spots.get(self._present) if self._present is not None else None
        if spot is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(spot.start)
        self.setTextCursor(cursor)
        area = self.cursorRect(cursor)
        if not self.viewport().rect().contains(area.adjusted(0, -20, 0, 60)):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + area.top() - self.viewport().height() // 3)

    def _fit(self) -> None:
        """One column, no wider than what is read well."""
        spare = max(0, (self.width() - 2 * _SIDE - _WIDEST) // 2)
        self.setViewportMargins(_SIDE + spare, 0, _SIDE + spare, 0)
        frame = self.document().rootFrame()
        wanted = frame.frameFormat()
        if wanted.topMargin() != 20:
            wanted.setTopMargin(20)
            wanted.setBottomMargin(40)
            frame.setFrameFormat(wanted)


def _selections(document: QTextDocument, spot: Spot) -> Sequence[QTextEdit.ExtraSelection]:
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(spot.start)
    cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
    made.cursor = cursor
    made.format.setBackground(look.colour("accent_soft"))
    return [made]

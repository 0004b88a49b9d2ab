"""The page of the versions view: what changed, a gutter beside the changed paragraphs, and the way through them."""

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from mediadesk.comparison.texts import PassageDifference, TextDifference
from mediadesk.records.languages import Language
from mediadesk.ui import keyboard, look
from mediadesk.ui.releases import versions_sayings as sayings
from mediadesk.ui.releases.versions_document import DifferenceWriter, Place

_GUTTER, _SIDE, _WIDEST = 22, 20, 760  # pixels; the widest is that of one column
_AT_FIRST, _SLICE = 12, 12  # passages written at once; milliseconds for the others at a time
_NOTHING = TextDifference(())


class DifferencePage(QTextEdit):
    """Shows a difference. `walked` tells that another change is the present one; J and K go from change to change."""

    walked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("What changed"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._difference, self._language, self._is_beside = _NOTHING, Language.EN, False
        self._coming: Iterator[Place] = iter(())
        self._changes: list[Place] = []
        self._at = -1
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._write_some)
        look.look.changed.connect(self._write_again)

    def show_difference(self, difference: TextDifference, language: Language) -> None:
        """Show another difference, from its first change on; one at the same place as before stays the present one."""
        at = self._at if language is self._language and difference != _NOTHING else -1
        self._difference, self._language = difference, language
        self._write()
        self._go(min(max(at, 0), self.count - 1))

    def show_nothing(self) -> None:
        """Show no difference."""
        self.show_difference(_NOTHING, self._language)

    def set_beside(self, is_beside: bool) -> None:
        """Show the two texts side by side, or one in the other."""
        self._is_beside = is_beside
        self._fit()
        self._write_again()

    @property
    def count(self) -> int:
        """How many passages changed."""
        return len(self._difference.changed)

    @property
    def at(self) -> int:
        """Which of the changes is the present one, counted from 0; -1 for none."""
        return self._at

    @property
    def present(self) -> PassageDifference | None:
        """The change that is the present one."""
        return self._changes[self._at].passage if 0 <= self._at < len(self._changes) else None

    @property
    def difference(self) -> TextDifference:
        """What is shown."""
        return self._difference

    def step(self, by: int) -> None:
        """Go to a change further on (1) or back (-1); stays at the last and the first."""
        if self.count:
            self._go(min(max(self._at + by, 0), self.count - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = keyboard.letter_step(event)
        if step:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        number = self.cursorForPosition(event.position().toPoint()).blockNumber()
        found = next((at for at, each in enumerate(self._changes) if each.first <= number <= each.last), None)
        if found is not None:
            self._at = found
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(0, -self.verticalScrollBar().value())
        for at, each in enumerate(self._changes):
            self._paint_gutter(painter, each, at == self._at)
        painter.end()
        super().paintEvent(event)

    def _paint_gutter(self, painter: QPainter, place: Place, is_present: bool) -> None:
        area = self._area(place)
        if is_present:
            painter.setBrush(look.colour("fill"))
            painter.drawRoundedRect(area, 8, 8)
        painter.setBrush(look.colour(_tone(place.passage)))
        painter.drawRoundedRect(QRectF(4, area.top() + 5, 4 if is_present else 3, area.height() - 10), 1.5, 1.5)

    def _area(self, place: Place) -> QRectF:
        layout, document = self.document().documentLayout(), self.document()
        area = layout.blockBoundingRect(document.findBlockByNumber(place.first))
        for number in range(place.first + 1, place.last + 1):
            area = area.united(layout.blockBoundingRect(document.findBlockByNumber(number)))
        return QRectF(0, area.top(), self.viewport().width(), area.height() + 8)  # letters stand low in their lines

    def _go(self, at: int) -> None:
        self._at = at
        while len(self._changes) <= at and self._write_next():
            pass
        if 0 <= at < len(self._changes):
            place = self._changes[at]
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(place.first)))
            area = self._area(place)
            bar = self.verticalScrollBar()
            is_in_sight = bar.value() <= area.top() and area.bottom() <= bar.value() + self.viewport().height()
            if not is_in_sight:
                bar.setValue(round(area.top() - self.viewport().height() / 4))
        self._tell()

    def _tell(self) -> None:
        present = self.present
        self.setAccessibleDescription(sayings.in_words(present) if present is not None else "")
        self.viewport().update()
        self.walked.emit()

    def _write_again(self) -> None:
        at = self._at
        self._write()
        self._go(at)

    def _write(self) -> None:
        writer = DifferenceWriter(self.document(), self._language)
        self._changes = []
        self._coming = writer.passages(self._difference, is_beside=self._is_beside)
        for _ in range(_AT_FIRST):
            self._write_next()
        self._fit()
        self._soon.start()

    def _write_some(self) -> None:
        """The rest of a long text is written bit by bit: the window does not stand still for it."""
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _SLICE:
            if not self._write_next():
                return
        self._soon.start()

    def _write_next(self) -> bool:
        place = next(self._coming, None)
        if place is not None and place.passage.is_changed:
            self._changes.append(place)
        return place is not None

    def _fit(self) -> None:
        """One column is no wider than what is read well; the gutter is inside the viewport, left of the words."""
        spare = 0 if self._is_beside else max(0, (self.width() - 2 * _SIDE - _WIDEST) // 2)
        self.setViewportMargins(_SIDE - 8 + spare, 0, _SIDE - 8 + spare, 0)
        frame = self.document().rootFrame()
        wanted = frame.frameFormat()
        if wanted.leftMargin() != _GUTTER:
            wanted.setLeftMargin(_GUTTER)
            wanted.setRightMargin(12)
            wanted.setTopMargin(18)
            wanted.setBottomMargin(40)
            frame.setFrameFormat(wanted)


def _tone(passage: PassageDifference) -> str:
    if passage.is_new or passage.is_gone:
        return "ok" if passage.is_new else "err"
    return "violet" if passage.is_moved else "accent"

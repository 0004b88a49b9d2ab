"""One field of two entries: what each says, side by side, and which of them wins."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from mediadesk.comparison.merged_records import NAMES, SALUTATIONS, Side
from mediadesk.records.languages import Language
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.buttons import label

_HEIGHT, _WORD, _MARK, _PAD = 32, 104, 14, 12


class ValueButton(QAbstractButton):
    """What one entry says in one field. It is checked when it wins, and quiet when there is nothing to choose."""

    def __init__(self, text: str, name: str, *, can_lose: bool, language: Language | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._can_lose, self._language = can_lose, language
        self.setText(text)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(80)
        self.setEnabled(bool(text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_lose else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{name}: {text}")
        self.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right are for the row."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._can_lose:
            self._paint_ground(painter, place)
        words = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        if self._can_lose and self.isChecked():
            icons.paint(painter, QRect(words.x(), words.center().y() - 6, _MARK, _MARK), "check", "accent_text")
        if self._can_lose:
            words.setLeft(words.left() + _MARK + 6)
        font = fonts.font(self._language, 13) if self._language else fonts.mixed()
        painter.setFont(font)
        painter.setPen(look.colour("text" if self.isChecked() else "text2"))
        line = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()

    def _paint_ground(self, painter: QPainter, place: QRectF) -> None:
        line = "accent" if self.isChecked() else "line_control" if self.underMouse() else "line"
        painter.setPen(QPen(look.colour("focus" if self.hasFocus() else line), 2 if self.hasFocus() else 1))
        painter.setBrush(look.colour("accent_soft" if self.isChecked() else "raised"))
        painter.drawRoundedRect(place, 7, 7)


class ValueChoice(QWidget):
    """A row of the comparison. `turned` says that another value wins."""

    turned = Signal()

    def __init__(self, field: str, word: str, one: str, other: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.can_choose = field, bool(one and other) and one != other
        language = {**NAMES, **SALUTATIONS}.get(field)
        self.one = ValueButton(one, word, can_lose=self.can_choose, language=language, parent=self)
        self.other = ValueButton(other, word, can_lose=self.can_choose, language=language, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = label(word, "meta")
        said.setFont(fonts.mixed(12))
        said.setFixedWidth(_WORD)
        row.addWidget(said)
        row.addWidget(self.one, 1)
        row.addWidget(self.other, 1)
        self.pick(Side.ONE if one else Side.OTHER)
        self.one.clicked.connect(lambda: self._turn(Side.ONE))
        self.other.clicked.connect(lambda: self._turn(Side.OTHER))

    @property
    def side(self) -> Side:
        """Whose value wins."""
        return Side.ONE if self.one.isChecked() else Side.OTHER

    def pick(self, side: Side) -> None:
        """Let that value win; what is the same, or said by one alone, always does."""
        self.one.setChecked(side is Side.ONE or not self.can_choose)
        self.other.setChecked(side is Side.OTHER or not self.can_choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose."""
        side = {Qt.Key.Key_Left: Side.ONE, Qt.Key.Key_Right: Side.OTHER}.get(Qt.Key(event.key()))
        if side is None or not self.can_choose:
            super().keyPressEvent(event)
            return
        self._turn(side)
        (self.one if side is Side.ONE else self.other).setFocus(Qt.FocusReason.TabFocusReason)

    def _turn(self, side: Side) -> None:
        self.pick(side)
        self.turned.emit()

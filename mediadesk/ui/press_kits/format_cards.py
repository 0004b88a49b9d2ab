"""The formats as cards to pick one from, four in a row; the arrow keys go from one to the next."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

from mediadesk.ui import fonts, icons, look
from mediadesk.ui.press_kits import format_sayings
from mediadesk.ui.press_kits.format_sayings import FORMS, Form

_HIGH, _IN_A_ROW = 40, 4


class FormatCards(QWidget):
    """`picked` carries the form an officer picked."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Format"))
        self._group = QButtonGroup(self)
        self._cards = {form: _Card(form) for form in FORMS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, card in enumerate(self._cards.values()):
            self._group.addButton(card, number)
            grid.addWidget(card, number // _IN_A_ROW, number % _IN_A_ROW)
            grid.setColumnStretch(number % _IN_A_ROW, 1)
        self._cards["zip"].setChecked(True)
        self._group.idToggled.connect(self._tell)

    @property
    def form(self) -> Form:
        """The form picked."""
        return FORMS[self._group.checkedId()]

    def pick(self, form: Form) -> None:
        """Show `form` as picked, without telling anybody."""
        self._group.blockSignals(True)
        self._cards[form].setChecked(True)
        self._group.blockSignals(False)

    def card(self, form: Form) -> QAbstractButton:
        """The card of one form."""
        return self._cards[form]

    def _tell(self, number: int, is_on: bool) -> None:
        if is_on:
            self.picked.emit(FORMS[number])


class _Card(QAbstractButton):
    def __init__(self, form: Form) -> None:
        super().__init__()
        self._icon, self._words = format_sayings.ICONS[form], format_sayings.title(form)
        self.setCheckable(True)
        self.setFixedHeight(_HIGH)
        self.setMinimumWidth(120)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(format_sayings.detail(form))
        self.setToolTip(format_sayings.detail(form))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._is_under = False
        self.toggled.connect(self._take_tab)
        look.look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(180, _HIGH)

    def _take_tab(self, is_on: bool) -> None:
        """Tab comes to the one picked; from there the arrows go on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._is_under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on, ring = self.isChecked(), self.hasFocus() and bool(self.property("keyboardFocus"))
        ground = "accent_soft" if is_on else "fill_hover" if self._is_under else "raised"
        edge = "focus" if ring else "accent" if is_on else "line_strong"
        wide = 2 if ring else 1
        painter.setPen(QPen(look.colour(edge), wide))
        painter.setBrush(look.colour(ground))
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        icons.paint(painter, QRect(12, (_HIGH - 16) // 2, 16, 16), self._icon, "accent_text" if is_on else "text2")
        painter.setPen(look.colour("accent_text" if is_on else "text"))
        painter.setFont(fonts.interface(13, QFont.Weight.DemiBold if is_on else QFont.Weight.Medium))
        room = QRect(38, 0, self.width() - 46, _HIGH)
        text = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

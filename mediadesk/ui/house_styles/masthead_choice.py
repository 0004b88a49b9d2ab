"""The four mastheads as small pages to choose from."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from mediadesk.records.house_style import CORPORATE, HouseStyle, Masthead
from mediadesk.ui import fonts, look
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.house_styles.miniature import paint_page

_HEIGHT, _PAGE = 92, QSize(44, 52)


class MastheadChoice(QWidget):
    """`chosen` carries the masthead that was picked; the arrow keys go from one to the next."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Masthead"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._group = QButtonGroup(self)
        self.tiles: dict[Masthead, _Tile] = {}
        for masthead in Masthead:
            tile = _Tile(masthead)
            tile.setAccessibleName(f"{self.accessibleName()}: {sayings.masthead_word(masthead)}")
            self._group.addButton(tile)
            self.tiles[masthead] = tile
            row.addWidget(tile, 1)
            tile.toggled.connect(lambda on, each=masthead: self.chosen.emit(each) if on else None)

    def show_style(self, style: HouseStyle, accent: str) -> None:
        """Show the masthead of `style` as picked; all pages are in its look."""
        for masthead, tile in self.tiles.items():
            tile.style_shown, tile.accent = replace(style, masthead=masthead), accent
            tile.blockSignals(True)
            tile.setChecked(masthead is style.masthead)
            tile.blockSignals(False)
            tile.update()


class _Tile(QAbstractButton):
    def __init__(self, masthead: Masthead) -> None:
        super().__init__()
        self.style_shown, self.accent = replace(CORPORATE, masthead=masthead), "#0A5AA8"
        self._words = sayings.masthead_word(masthead)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(68)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(84, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on, has_ring = self.isChecked(), bool(self.property("keyboardFocus"))
        edge = "focus" if has_ring else "accent" if is_on else "line_strong"
        painter.setPen(QPen(look.colour(edge), 2 if has_ring or is_on else 1))
        painter.setBrush(look.colour("accent_soft" if is_on else "fill_hover" if self.underMouse() else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        place = QRectF((self.width() - _PAGE.width()) / 2, 9, _PAGE.width(), _PAGE.height())
        painter.setOpacity(1.0 if self.isEnabled() else 0.6)
        paint_page(painter, place, self.style_shown, self.accent)
        painter.setOpacity(1.0)
        painter.setPen(look.colour("text" if self.isEnabled() else "text3"))
        painter.setFont(fonts.interface(11, QFont.Weight.DemiBold if is_on else QFont.Weight.Medium))
        painter.drawText(QRectF(2, 66, self.width() - 4, 20), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

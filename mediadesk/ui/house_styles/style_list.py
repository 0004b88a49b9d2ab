"""The list of house styles: the shipped ones, then the desk's own, each with its page as small as a stamp."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QWidget

from mediadesk.records.house_style import HouseStyle
from mediadesk.ui import fonts, keyboard, look
from mediadesk.ui.drawn_rows import DrawnRows, Index
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.house_styles.miniature import paint_page
from mediadesk.ui.record_cells import ground, words

_ROW, _LEFT, _STAMP = 68, 20, QSize(36, 48)
_STYLE = Qt.ItemDataRole.UserRole


class StyleList(QListWidget):
    """`picked` carries the key of a style. Del asks for one's own to be moved to the trash."""

    picked = Signal(str)
    entered_style = Signal()
    trash_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("House styles"))
        self.accent, self.used_key = "", ""
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        look.look.changed.connect(self.viewport().update)

    def show_styles(self, styles: Sequence[HouseStyle], used_key: str, accent: str) -> None:
        """Show these styles; `used_key` is the organisation's, `accent` its colour. The one picked stays picked."""
        self.accent, self.used_key = accent, used_key
        before = self.picked_key
        self.blockSignals(True)
        while self.count() > len(styles):
            self.takeItem(self.count() - 1)
        while self.count() < len(styles):
            self.addItem(QListWidgetItem())
        for number, style in enumerate(styles):
            item = self.item(number)
            item.setData(_STYLE, style)
            about = sayings.origin(style, is_used=style.key == used_key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{sayings.name(style)}, {about}")
        self.pick(before)
        self.blockSignals(False)
        self.viewport().update()

    def show_style(self, style: HouseStyle) -> None:
        """Show one style as it is being changed."""
        for number in range(self.count()):
            if self.style_at(number).key == style.key:
                self.item(number).setData(_STYLE, style)

    def style_at(self, row: int) -> HouseStyle:
        """The style in a row."""
        style: HouseStyle = self.item(row).data(_STYLE)
        return style

    def pick(self, key: str) -> bool:
        """Go to the style `key`; false when it is not there."""
        for number in range(self.count()):
            if self.style_at(number).key == key:
                self.setCurrentRow(number)
                return True
        return False

    @property
    def picked_key(self) -> str:
        """The key of the style picked; empty for none."""
        return self.style_at(self.currentRow()).key if self.currentRow() >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.trash_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_style.emit()
        elif step := keyboard.letter_step(event):
            self.setCurrentRow(min(max(self.currentRow() + step, 0), self.count() - 1))
        else:
            super().keyPressEvent(event)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(self.picked_key)


class _Rows(DrawnRows):
    def __init__(self, view: StyleList) -> None:
        super().__init__(view, _ROW)
        self._view = view

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        style: HouseStyle = index.data(_STYLE)
        ground(painter, QRectF(cell).adjusted(8, 1, -8, -1), state & QStyle.StateFlag.State_Selected)
        stamp = QRectF(cell.x() + _LEFT, cell.center().y() - _STAMP.height() / 2, _STAMP.width(), _STAMP.height())
        paint_page(painter, stamp, style, self._view.accent)
        left = _LEFT + _STAMP.width() + 12
        room = cell.width() - left - 14
        bold = fonts.interface(13, QFont.Weight.DemiBold)
        words(painter, QRect(cell.x() + left, cell.y() + 14, room, 20), sayings.name(style), font=bold)
        about = sayings.origin(style, is_used=style.key == self._view.used_key)
        token = "text2" if style.key == self._view.used_key else "text3"
        words(painter, QRect(cell.x() + left, cell.y() + 35, room, 18), about, token=token, font=fonts.interface(12))

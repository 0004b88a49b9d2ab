"""The sidebar: whose desk this is, search, the sections with their counts. Below 1400 pixels a rail of icons."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from mediadesk.ui import fonts, icons, look
from mediadesk.ui.buttons import label
from mediadesk.ui.sections import Section

WIDE, RAIL = 212, 60


class _Flat(QAbstractButton):
    """A button that paints itself and shows the focus ring only after keyboard focus."""

    compact = False

    def __init__(self, name: str, tip: str, height: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFixedHeight(height)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _fill(self, painter: QPainter, token: str | None, line: str | None = None, radius: int = 7) -> None:
        painter.setPen(look.colour(line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(token) if token else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self.property("keyboardFocus"):
            pen = painter.pen()
            pen.setColor(look.colour("focus"))
            pen.setWidth(2)
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def sizeHint(self) -> QSize:
        return QSize(RAIL - 24 if self.compact else WIDE - 24, self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()


class NavButton(_Flat):
    """One section: icon, name and count."""

    def __init__(self, section: Section, tip: str) -> None:
        super().__init__(section.title, tip, 30)
        self._section = section
        self.is_current, self.count = False, ""

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self.count = f"{count:,}"
        self.setAccessibleDescription(self.count)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "fill_press" if self.is_current else "fill_hover" if self.underMouse() else None
        self._fill(painter, token)
        left = (self.width() - 17) // 2 if self.compact else 9
        icons.paint(painter, QRect(left, 7, 17, 17), self._section.icon, "accent_text" if self.is_current else "text2")
        if not self.compact:
            weight = QFont.Weight.DemiBold if self.is_current else QFont.Weight.Medium
            painter.setFont(fonts.interface(13, weight))
            painter.setPen(look.colour("text" if self.is_current else "text2"))
            place = self.rect().adjusted(35, 0, -10, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._section.title)
            painter.setFont(fonts.interface(11, QFont.Weight.Medium))
            painter.setPen(look.colour("text2" if self.is_current else "text3"))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.count)
        painter.end()


class SearchButton(_Flat):
    """Looks like a field and opens the palette."""

    def __init__(self, words: str, tip: str) -> None:
        super().__init__(words, tip, 32)
        self._words = words

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.compact:
            self._fill(painter, "fill_hover" if self.underMouse() else None)
            icons.paint(painter, QRect((self.width() - 17) // 2, 8, 17, 17), "search", "text2")
        else:
            self._fill(painter, "raised", "line_control" if self.underMouse() else "line_strong")
            icons.paint(painter, QRect(10, 9, 15, 15), "search", "text2")
            painter.setFont(fonts.interface(13))
            painter.setPen(look.colour("text2"))
            painter.drawText(self.rect().adjusted(32, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words)
            self._paint_caps(painter)
        painter.end()

    def _paint_caps(self, painter: QPainter) -> None:
        painter.setFont(fonts.interface(11, QFont.Weight.Medium))
        for text, x, wide in (("Ctrl", self.width() - 55, 28), ("K", self.width() - 23, 17)):
            cap = QRectF(x, 7.5, wide, 17)
            painter.setPen(look.colour("line_strong"))
            painter.setBrush(look.colour("fill"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(look.colour("text2"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)


class Workspace(QWidget):
    """The mark of the desk with the organisation's name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(56)
        self._name, self._under, self.compact = "", "", False

    def show_names(self, name: str, under: str) -> None:
        """Show the organisation's short name and below it its full one."""
        self._name, self._under = name, under
        self.setAccessibleName(name)
        self.setToolTip(under or name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - 28) // 2 if self.compact else 3
        mark = QRectF(left, 14, 28, 28)
        wash = QLinearGradient(mark.topLeft(), mark.bottomRight())
        wash.setColorAt(0, QColor("#4A7BF0"))
        wash.setColorAt(1, look.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawRoundedRect(mark, 7, 7)
        painter.setPen(look.colour("on_accent"))
        painter.setFont(fonts.interface(14, QFont.Weight.DemiBold))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, self._name[:1].upper() or "m")
        if not self.compact:
            self._paint_names(painter)
        painter.end()

    def _paint_names(self, painter: QPainter) -> None:
        top = 13 if self._under else 20
        for text, y, size, weight, token in (
            (self._name, top, 13, QFont.Weight.DemiBold, "text"),
            (self._under, 30, 11, QFont.Weight.Normal, "text2"),
        ):
            painter.setFont(fonts.interface(size, weight))
            painter.setPen(look.colour(token))
            place = QRect(40, y, self.width() - 42, 16)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class Sidebar(QWidget):
    """`went` carries the key of the section picked, `searched` that search was asked for."""

    went = Signal(str)
    searched = Signal()

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sections"))
        self.workspace = Workspace()
        self._search = SearchButton(self.tr("Search…"), self.tr("Search, or run a command  Ctrl+K"))
        self._search.clicked.connect(self.searched)
        self.setFocusProxy(self._search)
        self._headings: list[QWidget] = []
        self._buttons: dict[str, NavButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 13, 12)
        column.setSpacing(1)
        column.addWidget(self.workspace)
        column.addWidget(self._search)
        column.addSpacing(6)
        group = None
        self._within = {section.key: section.within or section.key for section in sections}
        for section in sections:
            if section.within:
                continue
            if section.group != group:
                group = section.group
                self._begin(column, group)
            column.addWidget(self._button(section))
        self.set_compact(False)

    def _begin(self, column: QVBoxLayout, group: str) -> None:
        """Begin a group under its heading; what has none stands at the foot."""
        if not group:
            column.addStretch(1)
            return
        heading = label(group, "section")
        heading.setFixedHeight(34)
        heading.setContentsMargins(9, 12, 0, 4)
        self._headings.append(heading)
        column.addWidget(heading)

    def _button(self, section: Section) -> NavButton:
        button = NavButton(section, f"{section.title}  {section.keys}")
        button.clicked.connect(lambda: self.went.emit(section.key))
        self._buttons[section.key] = button
        return button

    def set_compact(self, compact: bool) -> None:
        """Become the rail of icons, or the full sidebar again."""
        self.setFixedWidth(RAIL if compact else WIDE)
        for heading in self._headings:
            heading.setVisible(not compact)
        parts: list[_Flat | Workspace] = [self.workspace, self._search, *self._buttons.values()]
        for part in parts:
            part.compact = compact
            part.update()

    def show_current(self, key: str) -> None:
        """Mark the section in front."""
        for each, button in self._buttons.items():
            button.is_current = each == self._within[key]
            button.update()

    def show_count(self, key: str, count: int) -> None:
        """Show how many records a section has."""
        self._buttons[key].show_count(count)

"""The accent colour of a style: a swatch, its number, and whether words in it can be read."""

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.records.colour import LEAST_CONTRAST, contrast_on_white, is_colour, readable
from mediadesk.ui import look
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.house_styles.colour_picker import ColourPicker


class ColourField(QWidget):
    """`changed` carries #RRGGBB, or nothing for the organisation's colour."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._house = "#000000"
        self.swatch = _Swatch()
        self.swatch.setAccessibleName(self.tr("Choose a colour"))
        self.swatch.setToolTip(self.swatch.accessibleName())
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Accent colour"))
        self.line.setMaxLength(7)
        self.line.setFixedWidth(96)
        self.reset = text_button(self.tr("Use the organisation’s"), lambda: self._take(""), style="link")
        self.contrast = label("", "meta", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.swatch, self.line, self.reset):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.contrast)
        self._picker: ColourPicker | None = None
        self.line.textEdited.connect(self._read)
        self.line.editingFinished.connect(self._tidy)
        self.swatch.clicked.connect(self._open)
        self._kept = ""

    def show_colour(self, own: str, house: str) -> None:
        """Show the style's own colour, or the organisation's where that is empty."""
        self._kept, self._house = own, house
        self.line.setPlaceholderText(house)
        if self.line.text().upper() != own.upper() and not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText(own)
        self.reset.setVisible(bool(own))
        self.swatch.colour = QColor(own or house)
        self.swatch.update()
        self.contrast.setText(_said(own or house))
        self.contrast.setObjectName("meta" if contrast_on_white(own or house) >= LEAST_CONTRAST else "caution")
        _restyle(self.contrast)
        self._mark(is_wrong=False)

    def _read(self, typed: str) -> None:
        text = typed.strip()
        if text and not text.startswith("#"):
            text = f"#{text}"
        is_right = is_colour(text) or not text
        self._mark(is_wrong=len(text) == 7 and not is_right)
        if is_right:
            self._take(text.upper())

    def _tidy(self) -> None:
        """What was left half typed goes back to what is kept."""
        self.line.setModified(False)
        self.show_colour(self._kept, self._house)

    def _take(self, colour: str) -> None:
        self.line.setModified(False)
        self.show_colour(colour, self._house)
        self.changed.emit(colour)

    def _open(self) -> None:
        if self._picker is None:
            self._picker = ColourPicker(self)
            self._picker.picked.connect(self._take)
        self._picker.show_colour(self._kept or self._house)
        self._picker.move(self.swatch.mapToGlobal(QPoint(0, self.swatch.height() + 4)))
        self._picker.show()

    def _mark(self, *, is_wrong: bool) -> None:
        if self.line.property("wrong") != is_wrong:
            self.line.setProperty("wrong", is_wrong)
            _restyle(self.line)


def _restyle(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _said(colour: str) -> str:
    ratio = contrast_on_white(colour)
    if ratio >= LEAST_CONTRAST:
        words = QCoreApplication.translate("HouseStyles", "Contrast on white {ratio} : 1")
        return words.format(ratio=f"{ratio:.1f}")
    words = QCoreApplication.translate(
        "HouseStyles", "Contrast on white {ratio} : 1 is too faint to read; printed darker, as {colour}"
    )
    return words.format(ratio=f"{ratio:.1f}", colour=readable(colour))


class _Swatch(QAbstractButton):
    colour = QColor("black")

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(44, 32)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        look.look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_ring = bool(self.property("keyboardFocus"))
        painter.setPen(QPen(look.colour("focus" if has_ring else "line_strong"), 2 if has_ring else 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        painter.setOpacity(1.0 if self.isEnabled() else 0.6)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 4, 4)
        painter.end()

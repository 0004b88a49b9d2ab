"""What a side card lists: names of things at the left, what they are at the right, and sections below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.layouts import clear

CARD_WIDTH = 330
EDGE = 20
_WIDEST_VALUE, _LEAST_VALUE = 222, 150
_BETWEEN, _BAR = 14, 8  # pixels between title and value, and of the scroll bar beside a long card


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line: `wraps` lets a long value go on below; else its middle is left out where there is no room.

    `page` is what a click on the value opens; what `is_faint` is there to be known, not to be used.
    """

    title: str
    value: str
    language: Language = Language.EN
    wraps: bool = False
    page: str = ""
    is_faint: bool = False


class Facts(QWidget):
    """The lines of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN - 2)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QWidget]] = []

    def show_lines(self, lines: Sequence[FactLine]) -> None:
        """Show these lines; those without a value are left out."""
        said = [each for each in lines if each.value]
        titles = QFontMetrics(fonts.font(Language.EN, 12))
        whole = CARD_WIDTH - 2 * EDGE - _BAR - _BETWEEN
        wanted = max((titles.horizontalAdvance(each.value) for each in said), default=0)
        widest = max((titles.horizontalAdvance(each.title) for each in said), default=0)
        beside = min(widest, whole - min(wanted + _BETWEEN, _LEAST_VALUE))
        for row, line in enumerate(said):
            self._show_line(row, line, min(_WIDEST_VALUE, whole - beside))
            _name_it(self._rows[row][0], line.title, titles, beside)
        for title, value in self._rows[len(said) :]:
            _take_away(self._grid, title, value)
        del self._rows[len(said) :]

    def _show_line(self, row: int, line: FactLine, room: int) -> None:
        """Labels that are there are used again: making them anew takes most of the time a card takes."""
        title, value = self._rows[row] if row < len(self._rows) else (None, None)
        if title is not None and isinstance(value, QLabel) and not line.page and value.objectName() == _style(line):
            _fill(value, line, room)
            return
        if title is not None and value is not None:
            _take_away(self._grid, title, value)
            del self._rows[row]
        title = label(line.title, "detail")
        value = _leading(line, room) if line.page else _value(line, room)
        side = Qt.AlignmentFlag.AlignRight if line.page else Qt.AlignmentFlag(0)
        self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop | side)
        self._rows.insert(row, (title, value))


class Section(QWidget):
    """A heading and what stands below it; hidden while that is nothing."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stays = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 14, 0, 0)
        self._column.setSpacing(6)
        self._head = QHBoxLayout()
        self._head.addWidget(label(title, "section"), 1)
        self._column.addLayout(self._head)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(6)
        self._column.addLayout(self._inside)
        self.hide()

    def beside_title(self, button: QWidget) -> None:
        """Put a button at the right of the heading, which stays in sight for it once it was shown."""
        self._head.addWidget(button)
        self._stays = True
        self._show(True)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these below the heading."""
        clear(self._inside)
        for widget in widgets:
            self._inside.addWidget(widget)
        self._show(bool(widgets) or self._stays)

    def _show(self, is_shown: bool) -> None:
        """Before it stands in its place it would be a window of its own: it shows once it is there."""
        if is_shown and self.parentWidget() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.setVisible(is_shown)


def paragraph(text: str, language: Language = Language.EN, style: str = "words") -> QLabel:
    """Words that wrap and can be selected."""
    made = label(text, style, wraps=True)
    made.setFont(fonts.font(language, 13))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setMinimumWidth(0)
    return made


def _leading(line: FactLine, room: int) -> QPushButton:
    shown = QFontMetrics(fonts.font(line.language, 12)).elidedText(line.value, Qt.TextElideMode.ElideMiddle, room)
    made = text_button(
        shown.replace("&", "&&"),
        lambda: QDesktopServices.openUrl(QUrl(line.page)),
        style="page",
        name=f"{line.title}: {line.value}",
    )
    made.setToolTip(line.page)
    return made


def _value(line: FactLine, room: int) -> QLabel:
    made = label("", _style(line))
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    _fill(made, line, room)
    return made


def _style(line: FactLine) -> str:
    return "meta" if line.is_faint else "value"


def _fill(made: QLabel, line: FactLine, room: int) -> None:
    font = fonts.font(line.language, 12)
    shown = line.value
    if not line.wraps:
        shown = QFontMetrics(font).elidedText(line.value, Qt.TextElideMode.ElideMiddle, room)
    made.setFont(font)
    made.setWordWrap(line.wraps)
    made.setText(shown)
    made.setToolTip(line.value if shown != line.value else "")
    made.setAccessibleName(f"{line.title}: {line.value}")


def _name_it(title: QLabel, words: str, metrics: QFontMetrics, room: int) -> None:
    """One long title leaves the values of all others their room."""
    fits = metrics.horizontalAdvance(words) <= room  # it is rounded: asked to elide to just that, Qt would
    shown = words if fits else metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    title.setText(shown)
    title.setToolTip(words if shown != words else "")


def _take_away(grid: QGridLayout, *widgets: QWidget) -> None:
    """Out of the grid at once, and gone later: one may be the button just pressed."""
    for widget in widgets:
        grid.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

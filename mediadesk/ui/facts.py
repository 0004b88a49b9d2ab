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
_WIDEST_VALUE = 222
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

    def show_lines(self, lines: Sequence[FactLine]) -> None:
        """Show these lines; those without a value are left out."""
        clear(self._grid)
        said = [each for each in lines if each.value]
        titles = QFontMetrics(fonts.font(Language.EN, 12))
        beside = max((titles.horizontalAdvance(each.title) for each in said), default=0) + _BETWEEN
        room = min(_WIDEST_VALUE, CARD_WIDTH - 2 * EDGE - _BAR - beside)
        for row, line in enumerate(said):
            title = label(line.title, "detail")
            self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            value = _leading(line, room) if line.page else _value(line, room)
            side = Qt.AlignmentFlag.AlignRight if line.page else Qt.AlignmentFlag(0)
            self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop | side)


class Section(QWidget):
    """A heading and what stands below it; hidden while that is nothing."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """Put a button at the right of the heading."""
        self._head.addWidget(button)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these below the heading."""
        clear(self._inside)
        for widget in widgets:
            self._inside.addWidget(widget)
        self.setVisible(bool(widgets))


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
    made = label(line.value, "meta" if line.is_faint else "value", wraps=line.wraps)
    made.setFont(fonts.font(line.language, 12))
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.setAccessibleName(f"{line.title}: {line.value}")
    if not line.wraps:
        shown = QFontMetrics(made.font()).elidedText(line.value, Qt.TextElideMode.ElideMiddle, room)
        made.setText(shown)
        made.setToolTip(line.value if shown != line.value else "")
    return made

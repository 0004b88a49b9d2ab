"""The words of tiles: broken into lines once, then drawn as often as the grid moves."""

from collections import OrderedDict

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout

from mediadesk.ui import fonts
from mediadesk.ui.set_lines import SetLines

_MOST = 500  # captions kept
_LONGEST = 120  # characters looked at for each line


class TileWords:
    """Sets words in the face of the tool, large for captions and small for what stands below them."""

    def __init__(self) -> None:
        self._fonts = {True: fonts.interface(13, QFont.Weight.Medium), False: fonts.interface(11)}
        self._lines = SetLines()
        self._broken: OrderedDict[tuple[str, int, int], list[str]] = OrderedDict()

    def lines(self, words: str, width: int, most: int) -> list[str]:
        """A caption in at most so many lines of `width` pixels; the last takes all that is left (cut when drawn)."""
        known = words, width, most
        if known not in self._broken:
            if len(self._broken) >= _MOST:
                self._broken.popitem(last=False)
            self._broken[known] = self._broken_up(" ".join(words.split())[: most * _LONGEST], width, most)
        return self._broken[known]

    def draw(
        self, painter: QPainter, place: QRect, words: str, colour: QColor, *, is_large: bool, to_right: bool = False
    ) -> int:
        """One line in the middle of the height of `place`; returns how many pixels of it are taken."""
        return self._lines.draw(painter, place, words, self._fonts[is_large], colour, to_right=to_right)

    def _broken_up(self, text: str, width: int, most: int) -> list[str]:
        layout = QTextLayout(text, self._fonts[True])
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            end = line.textStart() + line.textLength() if len(lines) < most - 1 else len(text)
            lines.append(text[line.textStart() : end])
        layout.endLayout()
        return lines

"""The list of places in all languages where wanted words stand, beside the text."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.jobs.replacing import FoundPlace
from mediadesk.records.languages import Language
from mediadesk.ui import fonts, language_marks, look
from mediadesk.ui.buttons import label
from mediadesk.ui.layouts import clear
from mediadesk.ui.releases.preflight_rows import PressRow
from mediadesk.ui.side_card import headed_lines
from mediadesk.wording import amendments
from mediadesk.wording.finding_words import Hit

MOST = 60
"""Lines shown at once; who finds more looks for something longer."""
_BEFORE, _AFTER = 22, 120  # characters shown around a hit, Chinese ones count as two


class FoundPlaces(QWidget):
    """`chosen` carries a `FoundPlace` and the number of the hit in it."""

    chosen = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows: list[PlaceRow] = []
        self._title, self.said = label("", "strong"), label("", "detail", wraps=True)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 12, 10)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self.said)
        self._lines = headed_lines(self, head)

    def show_places(self, words: str, found: Sequence[FoundPlace]) -> None:
        """Show where `words` stand."""
        count = sum(len(each.hits) for each in found)
        self._title.setText(self.tr("In all languages"))
        self.setAccessibleName(self._title.text())
        self.said.setText(self._summary(words, count, any(not each.is_own for each in found)))
        clear(self._lines)
        self.rows = []
        language = None
        for each in found:
            if each.language is not language and len(self.rows) < MOST:
                language = each.language
                self._lines.addWidget(_heading(language))
            for number in range(min(len(each.hits), MOST - len(self.rows))):
                self._add(each, number)
        if count > MOST:
            self._lines.addWidget(label(self.tr("… and {count} more").format(count=f"{count - MOST:,}"), "detail"))

    def complain(self, sentence: str) -> None:
        """Say what is wrong with what is looked for."""
        self.show_places("", ())
        self.said.setText(sentence)

    def _summary(self, words: str, count: int, is_partly_shared: bool) -> str:
        if not words:
            return self.tr("Say in the bar what to look for.")
        told = (
            self.tr("“{words}” stands in one place.") if count == 1 else self.tr("“{words}” stands in {count} places.")
        )
        said = (told if count else self.tr("“{words}” stands nowhere.")).format(words=words, count=f"{count:,}")
        shared = self.tr(
            "A boilerplate that other releases end with too stays as it is. Once it is approved, this one gets its own."
        )
        return f"{said} {shared}" if is_partly_shared else said

    def _add(self, found: FoundPlace, number: int) -> None:
        row = PlaceRow(found, found.hits[number])
        row.pressed.connect(lambda: self.chosen.emit(found, number))
        self.rows.append(row)
        self._lines.addWidget(row)


def _heading(language: Language) -> QWidget:
    made = label(language_marks.name(language), "section")
    made.setContentsMargins(12, 14, 0, 4)
    return made


class PlaceRow(PressRow):
    """One hit: where it is, and the words around it."""

    def __init__(self, found: FoundPlace, hit: Hit) -> None:
        where = amendments.place(found.place.section, found.place.number, Language.EN).removeprefix("the ")
        place = label(where[:1].upper() + where[1:], "detail")
        around = Around(found.text, hit, found.language)
        super().__init__("search" if found.is_own else "lock", "text3", [place, around])
        self.setAccessibleName(f"{where}: {around.accessibleName()}")


class Around(QWidget):
    """A line of the text with the hit on a ground of its own, and as much before and after as there is room for."""

    def __init__(self, text: str, hit: Hit, language: Language) -> None:
        super().__init__()
        before = text[max(hit.start - _BEFORE // (1 + language.is_chinese), 0) : hit.start]
        dots = "…" if len(before) < hit.start else ""
        parts = (dots + before, text[hit.start : hit.end], text[hit.end : hit.end + _AFTER])
        self._parts = [" ".join(part.split("\n")) for part in parts]
        self._font, self._bold = fonts.font(language, 13), fonts.font(language, 13, QFont.Weight.DemiBold)
        self.setAccessibleName("".join(self._parts))

    def sizeHint(self) -> QSize:
        return QSize(120, 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = 0.0
        for part, font, is_hit in zip(self._parts, (self._font, self._bold, self._font), (0, 1, 0), strict=True):
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(self.width() - across, 0))
            area = QRectF(across, 0, metrics.horizontalAdvance(shown), self.height())
            if is_hit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("warn_soft"))
                painter.drawRoundedRect(area.adjusted(-1, 1, 1, -1), 3, 3)
            painter.setFont(font)
            painter.setPen(look.colour("text" if is_hit else "text2"))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            across = area.right()
        painter.end()

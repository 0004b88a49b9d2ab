"""The sheet of figures about a text: its parts against what the house wants, and its style."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import look
from mediadesk.ui.buttons import hairline, label, text_button
from mediadesk.ui.releases.editor_popups import Sheet
from mediadesk.ui.releases.length_words import level_token, part_words
from mediadesk.wording.statistics import Counter, Level, Part, Sentence, Statistics

_WIDE, _BAR, _INDENT = 380, 96, 6  # pixels; a link is indented by its padding


class StatisticsSheet(Sheet):
    """`sentence_wanted` carries the longest sentence, `part_wanted` a part of the text to go to."""

    sentence_wanted = Signal(object)
    part_wanted = Signal(object)

    def __init__(self, owner: QWidget, language: Language, figures: Statistics, counters: Sequence[Counter]) -> None:
        super().__init__(owner, _WIDE)
        self._language = language
        self.setAccessibleName(self.tr("Statistics of the text"))
        self.column.addWidget(_heading(self.tr("Length")))
        self.column.addLayout(self._lengths(counters))
        self.column.addWidget(hairline())
        self.column.addWidget(_heading(self.tr("Style")))
        self.column.addLayout(self._style(figures))
        if figures.longest is not None:
            self.column.addLayout(self._longest(figures.longest))

    def _lengths(self, counters: Sequence[Counter]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, each in enumerate(counters):
            name, bar = part_words(each.part), LengthBar(each)
            if each.part is Part.BOILERPLATE:
                said = label(name, "detail")
                said.setContentsMargins(_INDENT, 0, 0, 0)
                said.setMinimumHeight(24)
                grid.addWidget(said, row, 0)
            else:
                go = text_button(name, partial(self._go_to_part, each.part), style="link")
                go.setProperty("align", "left")
                grid.addWidget(go, row, 0, Qt.AlignmentFlag.AlignLeft)
            wanted = label(self._against(each), "caution" if each.level in (Level.NEAR, Level.SHORT) else "detail")
            if each.level is Level.OVER:
                wanted.setObjectName("error")
            grid.addWidget(wanted, row, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(bar, row, 2)
        return grid

    def _against(self, counter: Counter) -> str:
        """ "28 of 35 words"; "28 words" where anything goes; "180 of at least 300 words"."""
        is_headline = counter.part is Part.HEADLINE
        unit = self.tr("characters") if is_headline or self._language.is_chinese else self.tr("words")
        if counter.level is Level.SHORT:
            words = self.tr("{count} of at least {least} {unit}")
        else:
            words = self.tr("{count} of {most} {unit}") if counter.most else self.tr("{count} {unit}")
        return words.format(count=f"{counter.count:,}", most=f"{counter.most:,}", least=f"{counter.least:,}", unit=unit)

    def _style(self, figures: Statistics) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for row, (name, value) in enumerate(self._figures(figures)):
            said = label(name, "quiet")
            said.setContentsMargins(_INDENT, 0, 0, 0)
            grid.addWidget(said, row, 0)
            grid.addWidget(label(value), row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _figures(self, figures: Statistics) -> list[tuple[str, str]]:
        is_chinese = self._language.is_chinese
        words = self.tr("Characters") if is_chinese else self.tr("Words")
        average = (
            self.tr("Characters in a sentence, on average")
            if is_chinese
            else self.tr("Words in a sentence, on average")
        )
        found = [
            (words, f"{figures.words:,}"),
            (self.tr("Reading time"), self.tr("{minutes} min").format(minutes=figures.minutes)),
            (self.tr("Paragraphs"), f"{figures.paragraphs:,}"),
            (self.tr("Sentences"), f"{figures.sentences:,}"),
            (average, f"{figures.average:.1f}"),
            (self.tr("In quotation marks"), _share(figures.spoken, figures.words)),
        ]
        if not is_chinese:
            found.append((self.tr("Words of more than six letters"), _share(figures.long_words, figures.words)))
        return found

    def _longest(self, longest: Sentence) -> QHBoxLayout:
        words = self.tr("{count} characters") if self._language.is_chinese else self.tr("{count} words")
        self.longest_button = text_button(
            self.tr("Longest sentence: {length}").format(length=words.format(count=longest.words)),
            lambda: self._go_to_sentence(longest),
            style="link",
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.longest_button)
        row.addStretch(1)
        self.longest_button.setFocus()
        return row

    def _go_to_sentence(self, longest: Sentence) -> None:
        self.close()
        self.sentence_wanted.emit(longest)

    def _go_to_part(self, part: Part) -> None:
        self.close()
        self.part_wanted.emit(part)


class LengthBar(QWidget):
    """How much of what a part may have is used; nothing where anything goes."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self.setFixedSize(_BAR, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counter.most:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = min(self._counter.count / self._counter.most, 1.0) * self.width()
        for width, token in ((float(self.width()), "fill_press"), (wide, level_token(self._counter.level))):
            painter.setBrush(look.colour(token))
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), 3, 3)
        painter.end()


def _heading(words: str) -> QLabel:
    made = label(words, "section")
    made.setContentsMargins(_INDENT, 0, 0, 0)
    return made


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"

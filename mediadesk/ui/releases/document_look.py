"""How the passages of a text look on screen. The look never enters the document's undo: it is laid over the text."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextBlockFormat, QTextCharFormat, QTextDocument, QTextFormat

from mediadesk.records.languages import Language
from mediadesk.ui import fonts, look
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.wording.templates import PLACEHOLDER

ROLE = int(QTextFormat.Property.UserProperty) + 1
BLOCK_ID = ROLE + 1
SPEAKER = ROLE + 2
DRESS = ROLE + 3
MADE_FROM = ROLE + 10
FACT = ROLE + 20  # of a stretch of words
QUOTE_INDENT, ITEM_INDENT, SPEAKER_LINE, NOTES_HEADING = 22, 26, 26, 54


@dataclass(frozen=True, slots=True)
class Measure:
    """How a role stands on the page, in pixels: letters, distance from line to line, space around."""

    size: int
    line: int
    top: int = 0
    bottom: int = 12
    left: int = 0
    weight: int = 0


MEASURES = {
    TextRole.HEADLINE: Measure(27, 36, bottom=6, weight=int(QFont.Weight.DemiBold)),
    TextRole.SUBHEADLINE: Measure(18, 27, bottom=6),
    TextRole.PARAGRAPH: Measure(16, 27),
    TextRole.HEADING: Measure(17, 27, top=10, bottom=4, weight=int(QFont.Weight.DemiBold)),
    TextRole.QUOTE: Measure(16, 27, bottom=12 + SPEAKER_LINE, left=QUOTE_INDENT),
    TextRole.LIST_ITEM: Measure(16, 27, bottom=5, left=ITEM_INDENT),
    TextRole.ORDERED_ITEM: Measure(16, 27, bottom=5, left=ITEM_INDENT),
    TextRole.NOTE: Measure(14, 23, bottom=8),
}


@dataclass(frozen=True, slots=True)
class Dress:
    """Where a passage stands, as far as its margins depend on it. `run_in` is the width kept free for the dateline."""

    role: TextRole
    opens_body: bool = False
    opens_notes: bool = False
    ends_list: bool = False
    run_in: int = 0

    @property
    def key(self) -> str:
        """What is kept in the block to see whether it is dressed already."""
        return f"{self.role.value}{self.opens_body:d}{self.opens_notes:d}{self.ends_list:d}{self.run_in}"


def dress(block: QTextBlockFormat, wanted: Dress) -> None:
    """Give a block format the margins of `wanted`."""
    measure = MEASURES[wanted.role]
    block.setProperty(DRESS, wanted.key)
    block.setTopMargin(NOTES_HEADING if wanted.opens_notes else 20 if wanted.opens_body else measure.top)
    block.setBottomMargin(12 if wanted.ends_list else measure.bottom)
    block.setLeftMargin(measure.left)
    block.setTextIndent(wanted.run_in)
    block.setLineHeight(measure.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)


@cache
def empty_line(role: TextRole) -> QTextCharFormat:
    """The character format of a passage without words: the caret takes its height from it."""
    made = QTextCharFormat()
    made.setProperty(QTextFormat.Property.FontPixelSize, MEASURES[role].size)
    return made


def lettering(role: TextRole, language: Language, scale: float = 1.0) -> QTextCharFormat:
    """The letters of a passage, without a colour; `scale` makes them smaller than in the editor."""
    measure, made = MEASURES[role], QTextCharFormat()
    made.setFontFamilies(fonts.published(language).families())
    made.setProperty(QTextFormat.Property.FontPixelSize, round(measure.size * scale))
    made.setFontHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if measure.weight:
        made.setFontWeight(measure.weight)
    if role is TextRole.SUBHEADLINE:
        made.setFontItalic(not language.is_chinese)
    return made


def small_lettering(size: int, token: str) -> QTextCharFormat:
    """The tool's own letters, `size` pixels high, for words between passages; in the colour `token`."""
    made = QTextCharFormat()
    made.setFontFamilies(fonts.interface().families())
    made.setProperty(QTextFormat.Property.FontPixelSize, size)
    made.setFontHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setForeground(look.colour(token))
    return made


def standing(role: TextRole, scale: float = 1.0) -> QTextBlockFormat:
    """How a passage stands in a text that is only read."""
    measure, made = MEASURES[role], QTextBlockFormat()
    made.setTopMargin(measure.top)
    made.setBottomMargin(min(measure.bottom, 12))
    made.setLeftMargin(measure.left)
    made.setLineHeight(round(measure.line * scale), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


class RoleLook(QSyntaxHighlighter):
    """Lays faces and colours over a document, passage by passage, by role and language."""

    def __init__(self, document: QTextDocument, language: Language) -> None:
        super().__init__(document)
        self._language = language
        self.is_restyling = False
        self._link, self._placeholder = QTextCharFormat(), QTextCharFormat()
        self._formats: dict[str, QTextCharFormat] = {}
        self._take_colours()
        look.look.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the colours of the theme in use."""
        self._take_colours()
        self.is_restyling = True
        self.rehighlight()
        self.is_restyling = False

    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        over = self._formats.get(str(block.blockFormat().property(ROLE)))
        if over is None or not text:
            return
        self.setFormat(0, len(text), over)
        for stretch in block.textFormats():
            if stretch.format.anchorHref():
                self.setFormat(stretch.start, stretch.length, self._with(over, self._link))
            elif stretch.format.property(FACT):
                self.setFormat(stretch.start, stretch.length, self._with(over, self._fact))
        if "{" in text:
            for match in PLACEHOLDER.finditer(text):
                start, end = (self._in_qt(text, at) for at in match.span())
                self.setFormat(start, end - start, self._with(over, self._placeholder))

    def _take_colours(self) -> None:
        self._formats = {role.value: self._format(role) for role in TextRole}
        self._link = QTextCharFormat()
        self._link.setForeground(look.colour("accent_text"))
        self._link.setFontUnderline(True)
        self._fact = QTextCharFormat()
        self._fact.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        self._fact.setUnderlineColor(look.colour("accent_text"))
        self._placeholder = QTextCharFormat()
        self._placeholder.setBackground(look.colour("accent_soft"))
        self._placeholder.setForeground(look.colour("accent_text"))

    @staticmethod
    def _with(over: QTextCharFormat, more: QTextCharFormat) -> QTextCharFormat:
        made = QTextCharFormat(over)
        made.merge(more)
        return made

    @staticmethod
    def _in_qt(text: str, characters: int) -> int:
        """Qt counts a character beyond the first 65,536 twice."""
        return characters + sum(1 for each in text[:characters] if each > "\uffff")

    def _format(self, role: TextRole) -> QTextCharFormat:
        made = lettering(role, self._language)
        if role in (TextRole.SUBHEADLINE, TextRole.NOTE):
            made.setForeground(look.colour("text2"))
        return made

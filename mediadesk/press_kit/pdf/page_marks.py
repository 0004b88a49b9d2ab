"""What stands on every page: running head, foot with page x of y, the embargo, the draft mark and its watermark."""

import math
from functools import lru_cache

from mediadesk.press_kit import particulars
from mediadesk.press_kit.pdf import fonts
from mediadesk.press_kit.pdf.display import Artifact, Outline, Page, Rectangle, Sheets, Text
from mediadesk.press_kit.pdf.lines import Paragraph, set_one_line, set_text
from mediadesk.press_kit.spans import clean
from mediadesk.press_kit.theme import Theme
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label

_MARK_LINE, _HEAD_LINE, _HEAD_RULE = 27.0, 43.0, 50.0  # points from the head of the page
_FOOT_RULE, _FOOT_LINE = 18.0, 31.0  # points below the text
_WATERMARK_ANGLE = 54.0


def embargo_line(kit: PressKit, language: Language) -> str:
    """The embargo in capitals, empty when there is none."""
    return particulars.embargo(kit, language).upper()


def add_page_marks(sheets: Sheets, kit: PressKit, theme: Theme) -> None:
    """Add the marks to every page, when the number of pages is known."""
    for number, page in enumerate(sheets.pages, start=1):
        marker = Marker(sheets, page, theme)
        if kit.is_draft:
            marker.add_watermark(label("draft", page.language))
        if page.bare:
            continue
        marker.add_head()
        marker.add_conditions("" if page.says_embargo else embargo_line(kit, page.language), kit.is_draft)
        marker.add_foot(
            particulars.issuer_and_date(kit, page.language), page_of(number, len(sheets.pages), page.language)
        )


def page_of(number: int, count: int, language: Language) -> str:
    """Which page of how many this is."""
    return label("page_of", language, page=str(number), pages=str(count))


class Marker:
    """Adds marks to one page. `lift` moves its head up by so many points, over a masthead, whose rule is enough."""

    def __init__(self, sheets: Sheets, page: Page, theme: Theme, lift: float = 0.0) -> None:
        self._sheets, self._page, self._theme, self._shape, self._lift = sheets, page, theme, theme.page, lift

    def add_head(self) -> None:
        """The running head on one line, over a hairline."""
        if not self._page.head:
            return
        style = self._theme.style("foot", self._page.language)
        head = set_one_line(clean(self._page.head), style, self._shape.measure)
        self._put(head, Artifact.HEADER, self._shape.height - _HEAD_LINE + self._lift)
        if not self._lift:
            self._rule(Artifact.HEADER, self._shape.height - _HEAD_RULE)

    def add_conditions(self, embargo: str, is_draft: bool) -> None:
        """The embargo on the left, the draft mark on the right, above everything else."""
        style = self._theme.style("mark", self._page.language)
        y = self._shape.height - _MARK_LINE + self._lift
        draft = set_text(label("draft_line", self._page.language), style, self._shape.measure) if is_draft else None
        taken = draft.width + 12 if draft else 0.0
        if embargo:
            self._put(set_one_line(embargo, style, self._shape.measure - taken), Artifact.HEADER, y)
        if draft:
            self._put(draft, Artifact.HEADER, y, self._shape.measure - draft.width)

    def add_foot(self, left: str, right: str) -> None:
        """Issuer and date on the left, page x of y on the right, under a hairline."""
        style, y = self._theme.style("foot", self._page.language), self._shape.bottom - _FOOT_LINE
        page_of = set_text(right, style, self._shape.measure)
        issuer = set_one_line(clean(left), style, self._shape.measure - page_of.width - 16)
        self._put(issuer, Artifact.FOOTER, y)
        self._put(page_of, Artifact.FOOTER, y, self._shape.measure - page_of.width)
        self._rule(Artifact.FOOTER, self._shape.bottom - _FOOT_RULE)

    def add_watermark(self, word: str) -> None:
        """The word large and light across the page, below everything; an outline, so it is never copied as text."""
        face = "sans-b" if word.isascii() else ("sc-b" if self._page.language is Language.ZH_HANS else "hk-b")
        operators, width, height = _watermark(face, word)
        turn = math.radians(_WATERMARK_ANGLE)
        cosine, sine = math.cos(turn), math.sin(turn)
        x = self._shape.width / 2 - (width * cosine - height * sine) / 2
        y = self._shape.height / 2 - (width * sine + height * cosine) / 2
        colour = self._theme.colour("watermark_on_ground" if self._page.bare else "watermark")
        mark = Outline(Artifact.WATERMARK, x, y, _WATERMARK_ANGLE, operators, colour)
        self._page.marks.insert(_behind(self._page), mark)

    def _put(self, paragraph: Paragraph, owner: Artifact, y: float, x: float = 0.0) -> None:
        self._sheets.missing.update(paragraph.missing)
        for line in paragraph.lines[:1]:
            self._page.marks.append(Text(owner, self._shape.left + x, y, line))

    def _rule(self, owner: Artifact, y: float) -> None:
        colour = self._theme.colour("hairline")
        self._page.marks.append(Rectangle(owner, self._shape.left, y, self._shape.measure, 0.5, colour))


def _behind(page: Page) -> int:
    """Where a watermark goes: in front of the ground of a cover, behind everything else."""
    return 1 if page.bare and page.marks else 0


@lru_cache(8)
def _watermark(face: str, word: str) -> tuple[str, float, float]:
    """The word as a path, its width and the height of its letters, in points."""
    size = 210.0 if word.isascii() else 260.0
    operators, width = fonts.outline(face, word, size)
    return operators, width, size * (0.66 if word.isascii() else 0.76)

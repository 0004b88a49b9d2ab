"""Head and foot of every page: embargo and draft mark, running head, issuer and date, page x of y."""

from typing import TYPE_CHECKING

from mediadesk.press_kit import content
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import PageShape
from mediadesk.press_kit.word.sheet import Sheet
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label

if TYPE_CHECKING:
    from docx.section import Section, _Footer, _Header

_HEAD, _FOOT = 20.0, 30.0  # points from the edge of the paper
_LONGEST_HEAD = 84  # characters on one line
_LONGEST_CHINESE_HEAD = 54


def set_page(section: "Section", shape: PageShape) -> None:
    """Paper and margins of the house style."""
    from docx.shared import Pt

    section.page_width, section.page_height = Pt(shape.width), Pt(shape.height)
    section.left_margin, section.right_margin = Pt(shape.left), Pt(shape.right)
    section.top_margin, section.bottom_margin = Pt(shape.top), Pt(shape.bottom)
    section.header_distance, section.footer_distance, section.gutter = Pt(_HEAD), Pt(_FOOT), Pt(0)


def add_page_marks(sheet: Sheet, section: "Section", kit: PressKit, running_head: str) -> None:
    """Head and foot of a section in the language of `sheet`; the running head stands from its second page on."""
    section.different_first_page_header_footer = True
    for header, words in ((section.first_page_header, ""), (section.header, running_head)):
        _fill_head(sheet, header, kit, words)
    for footer in (section.first_page_footer, section.footer):
        _fill_foot(sheet, footer, kit)


def _fill_head(sheet: Sheet, header: "_Header", kit: PressKit, running_head: str) -> None:
    header.is_linked_to_previous = False
    line = sheet.restyled(header.paragraphs[0], "Header Mark")
    sheet.write(line, (Span(content.embargo(kit, sheet.language)),))
    if kit.is_draft:
        sheet.tab(line)
        sheet.write(line, (Span(content.draft(kit, sheet.language)),))
    if running_head:
        sheet.restyled(header.add_paragraph(), "header", _cut(running_head, sheet.language.is_chinese))


def _cut(words: str, is_chinese: bool) -> str:
    words = " ".join(words.split())
    longest = _LONGEST_CHINESE_HEAD if is_chinese else _LONGEST_HEAD
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _fill_foot(sheet: Sheet, footer: "_Footer", kit: PressKit) -> None:
    footer.is_linked_to_previous = False
    line = sheet.restyled(footer.paragraphs[0], "footer", content.issuer_and_date(kit, sheet.language))
    sheet.tab(line)
    before, rest = label("page_of", sheet.language, page="\0", pages="\1").split("\0")
    between, after = rest.split("\1")
    sheet.write(line, (Span(before),))
    sheet.field(line, "PAGE")
    sheet.write(line, (Span(between),))
    sheet.field(line, "NUMPAGES")
    sheet.write(line, (Span(after),))

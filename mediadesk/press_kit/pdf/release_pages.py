"""The release in one language: masthead, headline, body, quotes, end mark, notes, "About …" and the press contact."""

from dataclasses import replace
from itertools import groupby, pairwise

from mediadesk.press_kit.particulars import embargo_told
from mediadesk.press_kit.pdf import closing
from mediadesk.press_kit.pdf.dialogue import add_dialogue
from mediadesk.press_kit.pdf.display import Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.headings import add_heading, kept_below
from mediadesk.press_kit.pdf.masthead import add_masthead
from mediadesk.press_kit.pdf.notices import add_notice
from mediadesk.press_kit.pdf.page_marks import embargo_line
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.spans import Span, clean, linked, spans_of
from mediadesk.press_kit.theme import Style
from mediadesk.records.block import Block, Role
from mediadesk.records.house_style import Section
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseText
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label

_QUOTE_INDENT = 16.0
_ITEM_INDENT = 18.0
_END_MARK_ROOM = 32.0  # the end mark never stands alone on a page
_CONVERSATIONS = (ReleaseKind.TRANSCRIPT, ReleaseKind.Q_AND_A)
_BELOW_CONDITIONS = 5.0  # points
_LISTS = (Role.LIST_ITEM, Role.ORDERED_ITEM)


def add_release(flow: Flow, kit: PressKit, kit_text: KitText, pictures: Pictures) -> float:
    """Set the release in the language of `kit_text`, starting on a new page. Returns how many pages its body fills."""
    before, text = len(flow.sheets.pages), kit_text.text
    says = HouseWording(kit.house_style, text.language)
    headline = clean(text.headline) or says.kind(kit.kind)
    flow.begin_section(text.language, f"{says.kind(kit.kind)} – {says.label('language')}", headline)
    add_masthead(flow, kit, pictures)
    add_notice(flow, kit, text.editors_note)
    filled = 0.0
    for section, following in pairwise((*kit.house_style.printed_sections, None)):
        if section is Section.HEADLINE:
            _add_release_line(flow, kit)
            _add_headline(flow, headline, text)
        elif section is Section.BODY:
            _add_body(flow, kit, text)
            filled = len(flow.sheets.pages) - before - 1 + flow.filled
            _add_end_mark(flow, kit, text)
        else:
            _add_around(flow, kit, kit_text, section, following)
    return filled


def _add_around(
    flow: Flow, kit: PressKit, kit_text: KitText, section: Section | None, following: Section | None
) -> None:
    """What stands around headline and body: the photo link, notes, standing texts, contacts."""
    if section is Section.ASSETS and kit.assets_url:
        closing.add_assets_box(flow, kit.assets_url)
    elif section is Section.NOTES:
        closing.add_notes(flow, kit_text.text.notes)
    elif section is Section.BOILERPLATES:
        closing.add_about(flow, kit_text.boilerplates, kit.press_officers if following is Section.CONTACTS else ())
    elif section is Section.CONTACTS:
        closing.add_contacts(flow, kit.press_officers)


def _add_headline(flow: Flow, headline: str, text: ReleaseText) -> None:
    flow.run(flow.set(linked(headline, flow.style("headline").colour), "headline"), "H1", keep=40)
    for subheadline in text.subheadlines:
        flow.run(flow.set((Span(clean(subheadline)),), "subheadline"))
    if text.subheadlines:
        flow.y -= 5


def _add_release_line(flow: Flow, kit: PressKit) -> None:
    embargo = embargo_line(kit, flow.language)
    words = embargo or flow.says.release_line(kit.release_line, kit.embargo)
    if not words:
        return
    colour = flow.theme.colour("alert") if embargo else ""
    spans = (Span(flow.in_capitals(words), colour=colour),)
    style = flow.theme.style("label", flow.language)
    flow.run(flow.set(spans, replace(style, align="centre") if kit.house_style.is_centred else style))
    flow.page.says_embargo = bool(embargo)
    if embargo:
        told = replace(flow.style("small"), align="centre") if kit.house_style.is_centred else flow.style("small")
        flow.run(flow.set((Span(embargo_told(kit, flow.language)),), told))
        flow.y -= _BELOW_CONDITIONS


def _add_body(flow: Flow, kit: PressKit, text: ReleaseText) -> None:
    if kit.kind in _CONVERSATIONS and not any(block.role in _LISTS for block in text.blocks):
        add_dialogue(flow, text.blocks, _END_MARK_ROOM)
        return
    dateline = clean(flow.says.dateline(clean(text.place).strip(), kit.issue_date))
    number = 0
    keeps = iter(kept_below(flow, text.blocks, end=_END_MARK_ROOM))
    for is_list, blocks in groupby(text.blocks, lambda block: block.role in _LISTS):
        parent = Node("L", flow.section, scope="None") if is_list else flow.section
        for block, keep in zip(blocks, keeps, strict=False):
            number = number + 1 if block.role is Role.ORDERED_ITEM else 0
            if is_list:
                _add_item(flow, block, parent, f"{number}." if number else "•")
            else:
                dateline = _add_block(flow, block, dateline, keep)
        if is_list:
            flow.y -= flow.style("body").after - _after_item(flow.style("body"))


def _add_block(flow: Flow, block: Block, dateline: str, keep: float) -> str:
    """Set a paragraph, heading or quote, the dateline run in unless it is a heading. Returns what is left of it."""
    if block.role is Role.HEADING:
        add_heading(flow, block, keep)
        return dateline
    spans = spans_of(block.runs, flow.theme.accent)
    if dateline:
        spans = (Span(dateline if flow.language.is_chinese else f"{dateline} ", bold=True), *spans)
    if block.role is Role.QUOTE:
        paragraph = flow.set(spans, "body", flow.shape.measure - _QUOTE_INDENT)
        flow.run(paragraph, indent=_QUOTE_INDENT, keep=keep, bar=True)
    else:
        flow.run(flow.set(spans, "body"), keep=keep)
    return ""


def _add_item(flow: Flow, block: Block, parent: Node, mark: str) -> None:
    item = Node("LI", parent)
    paragraph = flow.set(spans_of(block.runs, flow.theme.accent), "body", flow.shape.measure - _ITEM_INDENT)
    paragraph = paragraph._replace(style=_item_style(paragraph.style))
    flow.need(flow.opening(paragraph))
    bullet = flow.set((Span(mark, colour=flow.theme.accent if mark == "•" else ""),), "body", _ITEM_INDENT * 2)
    flow.place(bullet, Node("Lbl", item), flow.shape.left + (3 if mark == "•" else 0), flow.y)
    flow.run(paragraph, "LBody", parent=item, indent=_ITEM_INDENT)


def _after_item(style: Style) -> float:
    return style.after * 0.45


def _item_style(style: Style) -> Style:
    return replace(style, after=_after_item(style))


def _add_end_mark(flow: Flow, kit: PressKit, text: ReleaseText) -> None:
    mark = clean(flow.says.end_mark(clean(text.end_mark), kit.issue_date))
    if text.language.is_chinese and mark == label("end", text.language):
        mark = f"— {mark} —"
    flow.y -= 4
    flow.run(flow.set((Span(mark),), "end_mark"))

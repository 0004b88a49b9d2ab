"""The release in one language: masthead, headline, body, quotes, end mark, notes, "About …" and the press contact."""

from dataclasses import replace
from itertools import groupby

from mediadesk.press_kit.pdf import closing
from mediadesk.press_kit.pdf.display import Node, Picture
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.pdf.page_marks import embargo_line
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.spans import Span, clean, linked, spans_of
from mediadesk.press_kit.pdf.theme import Style
from mediadesk.records.block import Block, Role
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.wording import dates
from mediadesk.wording.labels import kind_label, label

_QUOTE_INDENT = 16.0
_ITEM_INDENT = 18.0
_END_MARK_ROOM = 32.0  # the end mark never stands alone on a page
_GUTTER = 24.0
_SMALLEST_NAME = 8.0  # points
_LOGO_HEIGHT, _LOGO_WIDTH = 24.0, 150.0
_LISTS = (Role.LIST_ITEM, Role.ORDERED_ITEM)


def add_release(flow: Flow, kit: PressKit, kit_text: KitText, pictures: Pictures) -> float:
    """Set the release in the language of `kit_text`, starting on a new page. Returns how many pages its body fills."""
    before = len(flow.sheets.pages)
    text = kit_text.text
    headline = clean(text.headline) or kind_label(kit.kind, text.language)
    flow.begin_section(
        text.language, f"{kind_label(kit.kind, text.language)} – {label('language', text.language)}", headline
    )
    _add_masthead(flow, kit, pictures)
    _add_release_line(flow, kit)
    flow.run(flow.set(linked(headline, flow.style("headline").colour), "headline"), "H1", keep=40)
    for subheadline in text.subheadlines:
        flow.run(flow.set((Span(clean(subheadline)),), "subheadline"))
    if text.subheadlines:
        flow.y -= 5
    if kit.assets_url:
        closing.add_assets_box(flow, kit.assets_url)
    _add_body(flow, kit, text)
    filled = len(flow.sheets.pages) - before - 1 + flow.filled
    _add_end_mark(flow, text)
    closing.add_notes(flow, text.notes)
    closing.add_closing(flow, kit_text.boilerplates, kit.press_officers)
    return filled


def _add_masthead(flow: Flow, kit: PressKit, pictures: Pictures) -> None:
    """Logo or short name on the left, the kind of press text on the right, an accent rule below."""
    shape, language = flow.shape, flow.language
    line = shape.height - 58
    kind = kind_label(kit.kind, language)
    kind = kind if language.is_chinese else kind.upper()
    kind_set = flow.set((Span(kind),), "kind")
    logo = pictures.logo
    if logo is not None:
        _place_logo(flow, kit, pictures, line - 5)
    else:
        name = kit.organisation.short_name.best(language) or kit.organisation.name.best(language)
        issuer = _on_one_line(flow, clean(name), shape.measure - kind_set.width - _GUTTER)
        line -= max(0, len(issuer.lines) - 1) * issuer.style.leading
        flow.place(issuer, Node("P", flow.section), shape.left, line + issuer.height - issuer.style.leading * 0.27)
    top = line + kind_set.style.leading * 0.73
    flow.place(kind_set, Node("P", flow.section), shape.left, top)
    flow.rectangle(shape.left, line - 14, shape.measure, 1.6, fill=flow.theme.accent)
    flow.y = line - 34


def _on_one_line(flow: Flow, name: str, width: float) -> Paragraph:
    """A long name is set smaller before it is broken into lines."""
    style = flow.style("masthead")
    issuer = flow.set((Span(name),), style, width)
    while len(issuer.lines) > 1 and style.size > _SMALLEST_NAME:
        style = style.scaled(0.94)
        issuer = flow.set((Span(name),), style, width)
    return issuer if len(issuer.lines) == 1 else flow.set((Span(name),), "masthead", width)


def _place_logo(flow: Flow, kit: PressKit, pictures: Pictures, foot: float) -> None:
    logo = pictures.logo
    if logo is None:
        return
    width, height = logo.size
    scale = min(_LOGO_HEIGHT / height, _LOGO_WIDTH / width)
    box = (flow.shape.left, foot, flow.shape.left + width * scale, foot + height * scale)
    figure = Node("Figure", flow.section, alternative=kit.organisation.name.best(flow.language), box=box)
    flow.page.marks.append(Picture(figure, box[0], box[1], width * scale, height * scale, logo))


def _add_release_line(flow: Flow, kit: PressKit) -> None:
    embargo = embargo_line(kit, flow.language)
    words = embargo or dates.release_line(kit.release_line, kit.embargo, flow.language)
    if not words:
        return
    colour = flow.theme.colour("alert") if embargo else ""
    spans = (Span(words if flow.language.is_chinese else words.upper(), colour=colour),)
    flow.run(flow.set(spans, flow.theme.style("label", flow.language)))
    flow.page.says_embargo = bool(embargo)


def _add_body(flow: Flow, kit: PressKit, text: ReleaseText) -> None:
    dateline = clean(dates.dateline(clean(text.place).strip(), kit.issue_date, text.language))
    number = 0
    last = text.blocks[-1] if text.blocks else None
    for is_list, blocks in groupby(text.blocks, lambda block: block.role in _LISTS):
        parent = Node("L", flow.section, scope="None") if is_list else flow.section
        for block in blocks:
            number = number + 1 if block.role is Role.ORDERED_ITEM else 0
            if is_list:
                _add_item(flow, block, parent, f"{number}." if number else "•")
            else:
                dateline = _add_block(flow, block, dateline, _END_MARK_ROOM if block is last else 0.0)
        if is_list:
            flow.y -= flow.style("body").after - _after_item(flow.style("body"))


def _add_block(flow: Flow, block: Block, dateline: str, keep: float) -> str:
    """Set a paragraph, heading or quote, the dateline run in unless it is a heading. Returns what is left of it."""
    spans = spans_of(block.runs, flow.theme.accent)
    if block.role is Role.HEADING:
        flow.y -= 4
        flow.run(flow.set(spans, "heading"), "H2", keep=2 * flow.style("body").leading)
        return dateline
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
    flow.need(min(2, len(paragraph.lines)) * paragraph.style.leading)
    bullet = flow.set((Span(mark, colour=flow.theme.accent if mark == "•" else ""),), "body", _ITEM_INDENT * 2)
    flow.place(bullet, Node("Lbl", item), flow.shape.left + (3 if mark == "•" else 0), flow.y)
    flow.run(paragraph, "LBody", parent=item, indent=_ITEM_INDENT)


def _after_item(style: Style) -> float:
    return style.after * 0.45


def _item_style(style: Style) -> Style:
    return replace(style, after=_after_item(style))


def _add_end_mark(flow: Flow, text: ReleaseText) -> None:
    mark = clean(text.end_mark).strip() or label("end", text.language)
    if text.language.is_chinese and mark == label("end", text.language):
        mark = f"— {mark} —"
    flow.y -= 4
    flow.run(flow.set((Span(mark),), "end_mark"))

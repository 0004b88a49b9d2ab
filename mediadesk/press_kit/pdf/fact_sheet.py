"""The fact sheet: figures in three columns, then the standing text and the press contact."""

from collections.abc import Sequence
from datetime import date

from mediadesk.press_kit.pdf import closing
from mediadesk.press_kit.pdf.display import Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.spans import Span, clean, linked
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording

_COLUMNS = 3
_GUTTER = 18.0
_RULE = 1.4
_ROW_GAP = 24.0


def add_fact_sheet(flow: Flow, kit: PressKit, language: Language) -> None:
    """Set the figures of the kit, starting on a new page."""
    says = HouseWording(kit.house_style, language)
    title = says.label("fact_sheet")
    flow.begin_section(language, f"{title} – {says.label('language')}", title)
    flow.run(flow.set((Span(title),), "section"), "H1", keep=80)
    flow.run(flow.set((Span(clean(kit.organisation.name.best(language))),), "small"))
    flow.y -= 12
    common = _common_day(kit.facts)
    _add_figures(flow, sorted(kit.facts, key=lambda fact: fact.number), common)
    if common is not None:
        as_of = flow.says.label("as_of", date=flow.says.day(common))
        flow.run(flow.set((Span(_capital(as_of)),), "small"))
    flow.y -= 10
    text = kit.in_language(language)
    for boilerplate in text.boilerplates if text else ():
        _add_standing_text(flow, boilerplate)
    closing.add_contacts(flow, kit.press_officers)


def _common_day(facts: Sequence[Fact]) -> date | None:
    """The day all figures are of, if it is one and the same."""
    days = {fact.as_of for fact in facts}
    return next(iter(days)) if len(days) == 1 else None


def _add_figures(flow: Flow, facts: Sequence[Fact], common: date | None) -> None:
    width = (flow.shape.measure - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
    figures = Node("L", flow.section, scope="None")
    for start in range(0, len(facts), _COLUMNS):
        cells = [_cell(flow, fact, width, common) for fact in facts[start : start + _COLUMNS]]
        height = max(sum(line.height for line in cell) for cell in cells) + _RULE + 8
        flow.need(height)
        top = flow.y
        for column, lines in enumerate(cells):
            x = flow.shape.left + column * (width + _GUTTER)
            flow.rectangle(x, top - _RULE, width, _RULE, fill=flow.theme.accent)
            cell = Node("LBody", Node("LI", figures))
            y = top - _RULE - 6
            for line in lines:
                y = flow.place(line, Node("P", cell), x, y)
        flow.y = top - height - _ROW_GAP


def _cell(flow: Flow, fact: Fact, width: float, common: date | None) -> list[Paragraph]:
    """The figure, smaller where it would not stay on one line, what it counts, and its day if it has one of its own."""
    style = flow.style("figure")
    value = (Span(clean(fact.value)),)
    figure = flow.set(value, style, width)
    while len(figure.lines) > 1 and style.size > 13:
        style = style.scaled(0.88)
        figure = flow.set(value, style, width)
    lines = [figure, flow.set((Span(clean(fact.label.best(flow.language))),), "figure_label", width)]
    if fact.as_of is not None and common is None:
        as_of = flow.says.label("as_of", date=flow.says.day(fact.as_of))
        lines.append(flow.set((Span(_capital(as_of)),), "credit", width))
    return lines


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _add_standing_text(flow: Flow, boilerplate: Boilerplate) -> None:
    if not boilerplate.paragraphs:
        return
    keep = flow.below("about_heading", "note")
    flow.run(flow.set((Span(clean(boilerplate.heading)),), "about_heading"), "H2", keep=keep)
    for text in boilerplate.paragraphs:
        flow.run(flow.set(linked(text, flow.theme.accent), "note"))
    flow.y -= 12

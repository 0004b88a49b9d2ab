"""The sheet for somebody who is quoted: only their own words, the languages beside each other, and where to sign."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mediadesk.press_kit.pdf.display import Artifact, Field, Node, Rectangle
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.review_pack.columns import Column, run_columns
from mediadesk.press_kit.review_pack.paper import Paper, set_paper
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records import content
from mediadesk.records.block import Block
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.quoted import QuotedPerson, quoted_people
from mediadesk.records.review import ReviewCopy
from mediadesk.wording.labels import label
from mediadesk.wording.review import fingerprint, said

_GUTTER = 18.0
_BOX, _TALL = 24.0, 58.0
_TICK = 11.0
_SIGNING = 250.0  # points: the place to sign is never split


def write_quote_sheet(kit: PressKit, copy: ReviewCopy, person: QuotedPerson) -> bytes:
    """The sheet of one person as PDF, headed in the first language of the kit."""
    spoken = {language for quote in person.quotes for language, _ in quote}
    languages = tuple(each.text.language for each in kit.texts if each.text.language in spoken) or (kit.language,)
    title = f"{said('quotes', languages[0])}: {_name(person, languages[0])}"
    # The hash of a whole text would say nothing here: each quote has its own.
    paper = Paper(kit, replace(copy, sha256=""), title, languages)
    return set_paper(paper, lambda flow: _add_sheet(flow, kit, person, languages))


def _name(person: QuotedPerson, language: Language) -> str:
    return clean(person.speaker.called(language)) if person.speaker else said("speaker_open", language)


def _add_sheet(flow: Flow, kit: PressKit, person: QuotedPerson, languages: Sequence[Language]) -> None:
    main = languages[0]
    title = said("quotes", main)
    flow.begin_section(main, title)
    flow.run(flow.set((Span(flow.in_capitals(title)),), "label"), "P")
    flow.run(flow.set((Span(_name(person, main)),), "section"), "H1", keep=80)
    for post in person.speaker.posts[:1] if person.speaker else ():
        flow.run(flow.set((Span(clean(post.best(main))),), "small"))
    flow.run(flow.set((Span(clean(kit.title.best(main))),), "small"))
    flow.y -= 8
    flow.run(flow.set((Span(said("quotes_ask", main)),), "note"))
    flow.y -= 8
    table = Node("Table", flow.section)
    _add_row(flow, table, "TH", [[("label", label("language", each))] for each in languages], languages)
    for number, quote in enumerate(person.quotes, 1):
        _add_quote(flow, table, person, quote, languages, number)
    _add_signing(flow, main)


def _add_quote(
    flow: Flow,
    table: Node,
    person: QuotedPerson,
    quote: Sequence[tuple[Language, Block]],
    languages: Sequence[Language],
    number: int,
) -> None:
    by_language = dict(quote)
    cells = []
    for language in languages:
        block = by_language.get(language)
        head = [("about_heading", said("quote_n", language, number=str(number)))] if len(person.quotes) > 1 else []
        if block is None:
            cells.append([*head, ("small", said("not_written", language))])
        else:
            sha256 = content.quote_hash(block, person.speaker, language)
            mark = said("fingerprint", language, hash=fingerprint(sha256))
            cells.append([*head, ("body", clean(block.text)), ("credit", mark)])
    flow.hairline(flow.y)
    flow.y -= 8
    _add_row(flow, table, "TD", cells, languages)
    flow.y -= 12


def _add_row(
    flow: Flow, table: Node, role: str, cells: Sequence[list[tuple[str, str]]], languages: Sequence[Language]
) -> None:
    """One cell for each language, in its own types."""
    row = Node("TR", table)
    width = (flow.shape.measure - _GUTTER * (len(languages) - 1)) / len(languages)
    columns = []
    for index, (lines, language) in enumerate(zip(cells, languages, strict=True)):
        other = language if language is not flow.language else None
        node = Node(role, row, other, scope="Column" if role == "TH" else "")
        styles = (flow.theme.style(name, language) for name, _ in lines)
        paragraphs = [
            flow.set((Span(words),), replace(style, align="left"), width)
            for style, (_, words) in zip(styles, lines, strict=True)
        ]
        columns.append(Column(index * (width + _GUTTER), node, paragraphs))
    run_columns(flow, columns)


def _add_signing(flow: Flow, language: Language) -> None:
    flow.y -= 6
    flow.need(_SIGNING)
    for key in ("approve", "approve_changed"):
        words = flow.set((Span(said(key, language)),), "note", flow.shape.measure - _TICK - 8)
        y = flow.y - words.style.leading + (words.style.leading - _TICK) / 2
        _draw_field(flow, key, said(key, language), (flow.shape.left, y, _TICK, _TICK), tick=True)
        flow.place(words, Node("P", flow.section), flow.shape.left + _TICK + 8, flow.y)
        flow.y -= words.height + 6
    flow.y -= 6
    half = (flow.shape.measure - _GUTTER) / 2
    for keys, height in ((("name", "date"), _BOX), (("signature",), _TALL)):
        top, wide = flow.y, half if len(keys) > 1 else flow.shape.measure
        for at, key in enumerate(keys):
            x = flow.shape.left + at * (half + _GUTTER)
            words = flow.set((Span(said(key, language), bold=True),), "note", wide)
            y = flow.place(words, Node("P", flow.section), x, top) - 2
            _draw_field(flow, key, said(key, language), (x, y - height, wide, height), tall=key == "signature")
            flow.y = y - height - 10


def _draw_field(
    flow: Flow, key: str, says: str, box: tuple[float, float, float, float], *, tick: bool = False, tall: bool = False
) -> None:
    stroke = flow.theme.colour("field")
    flow.page.marks.append(Rectangle(Artifact.LAYOUT, *box, stroke=stroke, line_width=0.7))
    flow.page.marks.append(Field(Node("Form", flow.section), *box, key, says, tick, tall))


def people_by_name(kit: PressKit) -> Iterator[tuple[str, QuotedPerson]]:
    """Everybody quoted, each by the English name for a file, a number where two have the same or none."""
    taken: dict[str, int] = {}
    for person in quoted_people(kit):
        name = person.speaker.name.best(Language.EN) if person.speaker else "unnamed"
        taken[name] = taken.get(name, 0) + 1
        yield name if taken[name] == 1 else f"{name} {taken[name]}", person

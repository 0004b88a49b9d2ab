"""What changed since a version the reviewer knows: inserted words underlined, deleted ones struck through."""

from dataclasses import replace

from mediadesk.comparison.texts import Part, PassageDifference, compare_texts
from mediadesk.comparison.words import Kind, Piece
from mediadesk.press_kit import particulars
from mediadesk.press_kit.pdf.display import Artifact, Rectangle, Text
from mediadesk.press_kit.pdf.flow import BASE_LINE, Flow
from mediadesk.press_kit.review_pack.paper import Paper, set_paper
from mediadesk.press_kit.spans import Span, clean
from mediadesk.press_kit.theme import Style
from mediadesk.records.block import Role
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.records.review import Earlier, ReviewCopy
from mediadesk.wording.review import moment_words, said

INSERTED, DELETED = "#0A6B35", "#B3261E"
_COLOURS = {Kind.INSERTED: INSERTED, Kind.DELETED: DELETED}
_RULE, _BAR, _BAR_GAP = 0.9, 1.6, 9.0
_UNDER, _THROUGH = -1.9, 0.29  # points below the base line; of the size of the type above it
_INDENT = 16.0
_STYLES = {Part.HEADLINE: "section", Part.SUBHEADLINE: "heading", Part.NOTE: "note", Part.EDITORS_NOTE: "note"}


def write_changes(kit: PressKit, copy: ReviewCopy, now: ReleaseText, earlier: Earlier) -> bytes:
    """What changed from `earlier` to `now` as PDF: the whole text, so that each change is read where it stands."""
    language = copy.language
    title = f"{said('changes', language)}: {particulars.title(particulars.only_in(kit, language))}"
    return set_paper(Paper(kit, copy, title, (language,)), lambda flow: _add_changes(flow, now, earlier))


def _add_changes(flow: Flow, now: ReleaseText, earlier: Earlier) -> None:
    language = now.language
    difference = compare_texts(earlier.text, now)
    title = said("changes", language)
    flow.begin_section(language, title)
    flow.run(flow.set((Span(title),), "section"), "H1", keep=80)
    counts = {"added": str(difference.words_added), "removed": str(difference.words_removed)}
    since = said("changes_since", language, moment=moment_words(earlier.saved_at, language), **counts)
    flow.run(flow.set((Span(since),), "small"))
    _add_legend(flow)
    if difference.is_empty:
        flow.run(flow.set((Span(said("unchanged", language)),), "body"))
    for passage in difference.passages:
        _add_passage(flow, passage)


def _add_legend(flow: Flow) -> None:
    """What the marks mean, drawn with the marks themselves."""
    language = flow.language
    gap = "　" if language.is_chinese else "   "
    spans = (
        Span(said("inserted", language), colour=INSERTED),
        Span(gap),
        Span(said("deleted", language), colour=DELETED),
        Span(gap + said("legend", language)),
    )
    start = _place(flow)
    flow.run(flow.set(spans, "small"))
    _draw_rules(flow, start)
    flow.y -= 14


def _add_passage(flow: Flow, passage: PassageDifference) -> None:
    start = _place(flow)
    said_of = _happened(flow, passage)
    if said_of:
        small = replace(flow.style("credit"), after=1.0)
        flow.run(flow.set((Span(said_of),), small), keep=2 * flow.style("body").leading)
    style, indent = _look(flow, passage)
    spans = tuple(_span(piece) for piece in passage.pieces)
    if any(span.text for span in spans):
        is_heading = passage.part is Part.HEADLINE
        flow.run(
            flow.set(spans, style, flow.shape.measure - indent), "H2" if is_heading else "P", indent=indent, keep=0.0
        )
    _draw_rules(flow, start)
    if passage.is_changed:
        _draw_bar(flow, start)


def _happened(flow: Flow, passage: PassageDifference) -> str:
    """What is said above a passage that did not only change its words."""
    found = []
    if passage.is_moved and passage.at_before is not None:
        found.append(said("moved", flow.language, number=str(passage.at_before + 1)))
    if passage.has_other_look:
        found.append(said("other_look", flow.language))
    return "  ·  ".join(found)


def _look(flow: Flow, passage: PassageDifference) -> tuple[Style, float]:
    block = passage.block_after or passage.block_before
    if block is not None and block.role is Role.HEADING:
        return flow.style("heading"), 0.0
    name = _STYLES.get(passage.part, "body")
    style = flow.style(name)
    if passage.part in (Part.PLACE, Part.END_MARK):
        return replace(flow.style("small"), after=8.0), 0.0
    return replace(style, balanced=False), _INDENT if block is not None and block.role is not Role.PARAGRAPH else 0.0


def _span(piece: Piece) -> Span:
    return Span(clean(piece.text), colour=_COLOURS.get(piece.kind, ""))


_Place = tuple[int, int]  # a page, from 0, and how many marks it has


def _place(flow: Flow) -> _Place:
    return len(flow.sheets.pages) - 1, len(flow.page.marks)


def _since(flow: Flow, start: _Place) -> list[tuple[int, Text]]:
    """The lines of text that were set since, each with its page."""
    page, marks = start
    found = []
    for number in range(page, len(flow.sheets.pages)):
        skipped = marks if number == page else 0
        texts = [mark for mark in flow.sheets.pages[number].marks[skipped:] if isinstance(mark, Text)]
        found += [(number, mark) for mark in texts]
    return found


def _draw_rules(flow: Flow, start: _Place) -> None:
    """Lines under what was inserted and through what was deleted: they tell it without colour too."""
    for page, mark in _since(flow, start):
        for run in mark.line.runs:
            if run.colour in (INSERTED, DELETED):
                up = _UNDER if run.colour == INSERTED else run.size * _THROUGH
                box = (mark.x + run.x, mark.y + up, run.width, _RULE)
                flow.sheets.pages[page].marks.append(Rectangle(Artifact.LAYOUT, *box, run.colour))


def _draw_bar(flow: Flow, start: _Place) -> None:
    for page, mark in _since(flow, start):
        size = max((run.size for run in mark.line.runs), default=10.0)
        leading = size * 1.5
        box = (flow.shape.left - _BAR_GAP, mark.y - leading * BASE_LINE, _BAR, leading)
        flow.sheets.pages[page].marks.append(Rectangle(Artifact.LAYOUT, *box, flow.theme.colour("ink")))

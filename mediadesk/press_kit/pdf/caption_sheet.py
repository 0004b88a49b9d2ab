"""The caption sheet: each photo small, beside it everything that is said of it, in all languages of the kit."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from mediadesk.press_kit import content
from mediadesk.press_kit.content import SheetPhoto
from mediadesk.press_kit.pdf.display import Kept, Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.sheet_pictures import draw_small
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span, clean, linked
from mediadesk.records.finished_file import Whole
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind, PressKit
from mediadesk.wording.labels import label

_PICTURE, _SHAPE = 128.0, 0.75  # points: how wide the picture is, and how high its field in its width
_GUTTER = 18.0
_LABEL, _LABEL_GAP = 82.0, 8.0
_GAP = 3.0  # between rows
_BETWEEN = 14.0  # on each side of the line between photos
_FEWEST = 2  # lines of a row that stay with its label


class _Row(NamedTuple):
    """Words with a label before them, or room for one; `language` is theirs where it is not that of the section."""

    label: Paragraph | None
    words: Paragraph
    indent: float = 0.0
    language: Language | None = None

    @property
    def height(self) -> float:
        return max(self.words.height, self.label.height if self.label else 0.0) + _GAP


def add_caption_sheet(flow: Flow, kit: PressKit, language: Language, pictures: Pictures) -> None:
    """Set every photo of the kit with all its words, starting on a new page. What fits on a page is not parted."""
    sheet = content.photo_sheet(kit, PartKind.CAPTION_SHEET, language)
    flow.begin_section(language, f"{sheet.title} – {label('language', language)}", sheet.title)
    flow.run(flow.set((Span(sheet.title),), "section"), "H1", keep=120)
    flow.run(flow.set((Span(clean(kit.title.best(language))),), "small"))
    flow.y -= 8
    for index, photo in enumerate(sheet.photos):
        rows = list(_rows(flow, photo))
        tall = _PICTURE * _SHAPE
        height = max(sum(row.height for row in rows), tall)
        if index and flow.room > _BETWEEN + min(height, flow.shape.text_top - flow.shape.bottom):
            flow.hairline(flow.y)
            flow.y -= _BETWEEN
        flow.need(min(height, flow.shape.text_top - flow.shape.bottom))
        _draw(flow, photo, rows, pictures.by_number.get(photo.number))
        flow.y -= _BETWEEN


def _draw(flow: Flow, photo: SheetPhoto, rows: list[_Row], rendition: Rendition | None) -> None:
    top, page = flow.y, flow.page
    tall = _PICTURE * _SHAPE
    drawn = draw_small(flow, photo, rendition, (flow.shape.left, top - tall, _PICTURE, tall))
    nodes = [_draw_row(flow, row) for row in rows]
    if flow.page is page:
        flow.y = min(flow.y, top - tall)
    kept = (drawn, nodes[0]) if drawn is not None else (nodes[0],)
    flow.sheets.kept.append(Kept(Whole.CAPTION, str(photo.number), kept))


def _draw_row(flow: Flow, row: _Row) -> Node:
    indent = _PICTURE + _GUTTER
    flow.need(min(row.height, row.words.style.leading * _FEWEST))
    if row.label is not None:
        flow.place(row.label, Node("P", flow.section), flow.shape.left + indent, flow.y)
    node = flow.run(row.words, indent=indent + row.indent)
    node.language = row.language
    flow.y -= _GAP
    return node


def _rows(flow: Flow, photo: SheetPhoto) -> Iterator[_Row]:
    name = Span(photo.name, bold=True, colour=flow.theme.accent)
    yield _Row(None, flow.set((name,), "caption", flow.shape.measure - _PICTURE - _GUTTER))
    several = len(photo.captions) > 1
    for language, words in photo.captions:
        yield _row(flow, label("language" if several else "sheet_caption", language), words, "caption", language)
    for told, words in photo.details:
        yield _row(flow, told, words)
    for index, (language, words) in enumerate(photo.alternatives):
        yield _row(flow, "" if index else label("sheet_alt", flow.language), words, language=language)


def _row(flow: Flow, told: str, words: str, style: str = "credit", language: Language | None = None) -> _Row:
    """A row in the look of its own language; what is not a caption is small."""
    width, spoken = flow.shape.measure - _PICTURE - _GUTTER - _LABEL, language or flow.language
    look = flow.theme.style(style, spoken, flow.tightness)
    look = replace(look, align="left", colour=flow.theme.colour("ink"), after=0.0)
    before = replace(flow.theme.style("credit", spoken, flow.tightness), align="left", leading=look.leading)
    said = flow.set((Span(told),), before, _LABEL - _LABEL_GAP) if told else None
    other = language if language is not flow.language else None
    return _Row(said, flow.set(linked(words, ""), look, width), _LABEL, other)

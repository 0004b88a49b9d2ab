"""The photo pages: every picture whole, with caption and credit; a caption that waits for its picture has a frame."""

import math
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from mediadesk.press_kit.credit import credit_line
from mediadesk.press_kit.key_line import Key, key_of
from mediadesk.press_kit.pdf import photo_rows
from mediadesk.press_kit.pdf.display import Artifact, Kept, Node, Picture, Rectangle
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.key_line import ABOVE, KeyBlock, KeyEstimate
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.pdf.photo_rows import GUTTER, ROW_GAP, Rows
from mediadesk.press_kit.pdf.photo_spread import arrange
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span, clean, linked, safe_address
from mediadesk.records.finished_file import Whole
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label

_ABOVE_CAPTION = 5.0
_ABOVE_CREDIT = 1.0
_BELOW_BASE_LINE = 3.0  # points: a caption beside a picture stands on its foot line
_HIGHER = 10.0  # points: pictures begin nearer to the running head than text
_UNBROKEN = 1e6  # points: wide enough for any caption on one line
_RAGGED = 1.07  # lines of a ragged paragraph are that much fuller in theory than in print
_FRAME = (105.0, 70.0)
_ENTRY_GAP = 18.0
_LEAST_PICTURE = 60.0  # points, for pictures of a few pixels


class _Entry(NamedTuple):
    photo: KitPhoto
    rendition: Rendition | None
    caption: tuple[Span, ...]
    credit: str
    alternative: str
    key: Key | None = None

    @property
    def aspect(self) -> float:
        return self.rendition.size[0] / self.rendition.size[1] if self.rendition else 1.5


def add_photos(flow: Flow, kit: PressKit, language: Language, pictures: Pictures) -> None:
    """Set the photos of the kit in their order, starting on a new page."""
    title = HouseWording(kit.house_style, language).label("photographs")
    flow.begin_section(language, f"{title} – {label('language', language)}", title)
    flow.run(flow.set((Span(title),), "section"), "H1", keep=60)
    if kit.assets_url:
        _add_download_line(flow, kit.assets_url)
    flow.y -= 4
    people = {each.id: each for each in kit.pictured}
    entries = [_entry(flow, photo, pictures.by_number.get(photo.number), people) for photo in kit.photos]
    for has_picture, group in groupby(entries, lambda entry: entry.rendition is not None):
        if has_picture:
            _add_pages(flow, list(group))
        else:
            for entry in group:
                _add_framed(flow, entry)


def _add_download_line(flow: Flow, address: str) -> None:
    href = safe_address(address)
    words = Span(flow.says.label("download") + label("colon", flow.language))
    flow.run(flow.set((words, Span(clean(address), href=href, colour=flow.theme.accent if href else "")), "small"))


def _entry(flow: Flow, photo: KitPhoto, rendition: Rendition | None, people: Mapping[int, Newsmaker]) -> _Entry:
    language = flow.language
    number = label("photo_n", language, n=str(photo.number))
    text = photo.photo.caption.best(language)
    spans = (Span(number + ("　" if language.is_chinese else "  "), bold=True, colour=flow.theme.accent),)
    return _Entry(
        photo,
        rendition,
        spans + linked(text, flow.theme.accent),
        credit_line(photo.photo, flow.says),
        clean(photo.photo.alt_text.best(language) or text) or number,
        key_of(photo.photo, people, language, flow.theme.house_style.keys) if rendition is not None else None,
    )


def _add_pages(flow: Flow, entries: Sequence[_Entry]) -> None:
    """Photos that have their picture: pages are chosen for all of them together."""
    whole = flow.shape.text_top + _HIGHER - flow.shape.bottom
    if flow.room < whole * 0.75:
        flow.turn_page()
    estimates = [_Estimate(flow, entry) for entry in entries]
    pages = arrange(
        [entry.aspect for entry in entries],
        flow.shape.measure,
        flow.room,
        whole,
        lambda index, width: estimates[index].height(width),
    )
    for page in pages:
        if page.first:
            flow.turn_page()
            flow.y += _HIGHER
        own = entries[page.first : page.first + page.taken]
        if page.taken == 1 and not page.rows[0].is_beside:
            _draw_alone(flow, own[0])
        else:
            _draw_rows(flow, own, page.rows)


class _Estimate:
    """About how high the caption of a photo is at any width, from one measurement."""

    def __init__(self, flow: Flow, entry: _Entry) -> None:
        self._width = flow.set(entry.caption, "caption", _UNBROKEN).width
        self._leading = flow.style("caption").leading
        self._credit = flow.set((Span(entry.credit),), "credit", _UNBROKEN).width if entry.credit else 0.0
        self._credit_leading = flow.style("credit").leading
        self._key = KeyEstimate(flow, entry.key) if entry.key is not None else None

    def height(self, width: float) -> float:
        below = math.ceil(self._credit / width) * self._credit_leading + _ABOVE_CREDIT if self._credit else 0.0
        below += self._key.height(width) + ABOVE if self._key is not None else 0.0
        return math.ceil(self._width * _RAGGED / width) * self._leading + _ABOVE_CAPTION + below


class _Caption(NamedTuple):
    text: Paragraph
    credit: Paragraph | None
    key: KeyBlock | None

    @property
    def height(self) -> float:
        below = self.credit.height + _ABOVE_CREDIT if self.credit else 0.0
        return self.text.height + below + (self.key.height + ABOVE if self.key else 0.0)


def _caption(flow: Flow, entry: _Entry, width: float) -> _Caption:
    credit = flow.set((Span(entry.credit),), "credit", width) if entry.credit else None
    return _Caption(flow.set(entry.caption, "caption", width), credit, _key(flow, entry, width))


def _key(flow: Flow, entry: _Entry, width: float) -> KeyBlock | None:
    name = flow.says.label("photo_n", n=str(entry.photo.number))
    return KeyBlock(flow, entry.key, name, width) if entry.key is not None else None


def _draw_caption(flow: Flow, caption: _Caption, x: float, top: float) -> Node:
    node = Node("P", flow.section)
    foot = flow.place(caption.text, node, x, top)
    if caption.credit is not None:
        foot = flow.place(caption.credit, Node("P", flow.section), x, foot - _ABOVE_CREDIT)
    if caption.key is not None:
        caption.key.draw(x, foot - ABOVE)
    return node


def _draw_picture(flow: Flow, entry: _Entry, x: float, foot: float, width: float, height: float) -> Node:
    """Draw the whole picture inside a cell, standing on its foot at the left."""
    if entry.rendition is None:
        return Node("Figure")
    across, down = entry.rendition.size
    scale = min(width / across, height / down, max(1.0, _LEAST_PICTURE / max(across, down)))
    box = (x, foot, x + across * scale, foot + down * scale)
    figure = Node("Figure", flow.section, alternative=entry.alternative, box=box)
    flow.page.marks.append(Picture(figure, x, foot, across * scale, down * scale, entry.rendition))
    return figure


def _keep(flow: Flow, entry: _Entry, *nodes: Node) -> None:
    flow.sheets.kept.append(Kept(Whole.CAPTION, str(entry.photo.number), nodes))


def _draw_alone(flow: Flow, entry: _Entry) -> None:
    """One picture as large as the page allows, its caption below; a caption longer than the page runs on."""
    shape = flow.shape
    caption = _caption(flow, entry, shape.measure)
    left_over = max(flow.room - caption.height - _ABOVE_CAPTION, flow.room * 0.4)
    tall = min(shape.measure / photo_rows.cell_aspect(entry.aspect), left_over)
    figure = _draw_picture(flow, entry, shape.left, flow.y - tall, shape.measure, tall)
    flow.y -= tall + _ABOVE_CAPTION
    _keep(flow, entry, figure, flow.run(caption.text))
    if caption.credit is not None:
        flow.y -= _ABOVE_CREDIT
        flow.run(caption.credit)
    if caption.key is not None:
        flow.need(caption.key.height + ABOVE)
        caption.key.draw(shape.left, flow.y - ABOVE)
        flow.y -= caption.key.height + ABOVE
    flow.y -= ROW_GAP


def _draw_rows(flow: Flow, entries: Sequence[_Entry], rows: Rows) -> None:
    aspects, measure = [entry.aspect for entry in entries], flow.shape.measure

    def height(index: int, width: float) -> float:
        return _ABOVE_CAPTION + _caption(flow, entries[index], width).height

    heights = photo_rows.scaled_heights(aspects, rows, measure, flow.room, height)
    for row, tall in zip(rows, heights, strict=True):
        x = flow.shape.left
        for index in row.photos:
            wide = photo_rows.cell_aspect(aspects[index]) * tall
            figure = _draw_picture(flow, entries[index], x, flow.y - tall, wide, tall)
            caption = _caption(flow, entries[index], photo_rows.caption_width(aspects, row, index, tall, measure))
            if row.is_beside:
                foot = flow.y - tall - _BELOW_BASE_LINE
                words = _draw_caption(flow, caption, x + wide + GUTTER, min(flow.y, foot + caption.height))
            else:
                words = _draw_caption(flow, caption, x, flow.y - tall - _ABOVE_CAPTION)
            _keep(flow, entries[index], figure, words)
            x += wide + GUTTER
        captions = photo_rows.caption_heights(aspects, row, tall, measure, height)
        flow.y -= tall + photo_rows.below_pictures(row, tall, captions) + ROW_GAP


def _add_framed(flow: Flow, entry: _Entry) -> None:
    """A caption without its picture: a quiet frame that says so, the caption beside it."""
    wide, tall = _FRAME
    caption = _caption(flow, entry, flow.shape.measure - wide - GUTTER)
    height = max(tall, caption.height)
    if height > flow.shape.text_top - flow.shape.bottom:
        flow.run(flow.set(entry.caption, "caption"))
        flow.y -= _ENTRY_GAP
        return
    flow.need(height)
    x, top = flow.shape.left, flow.y
    tint, line = flow.theme.colour("tint"), flow.theme.colour("hairline")
    flow.page.marks.append(Rectangle(Artifact.LAYOUT, x, top - tall, wide, tall, tint, line, 0.8, 2.0, 3.0))
    words = label("photo_waiting" if entry.photo.path is None else "photo_missing", flow.language)
    note = flow.set((Span(words),), "frame", wide - 16)
    framed = Node("P", flow.section)
    flow.place(note, framed, x + 8, top - (tall - note.height) / 2)
    _keep(flow, entry, framed, _draw_caption(flow, caption, x + wide + GUTTER, top + 2))
    flow.y = top - height - _ENTRY_GAP

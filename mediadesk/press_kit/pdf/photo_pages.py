"""The photo pages: every picture whole, with caption and credit; a caption that waits for its picture has a frame."""

import math
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from mediadesk.press_kit.pdf import photo_rows
from mediadesk.press_kit.pdf.display import Artifact, Node, Picture, Rectangle
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.pdf.photo_rows import GUTTER, ROW_GAP, PhotoPage
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.renditions import Rendition
from mediadesk.press_kit.pdf.spans import Span, clean, linked, safe_address
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording.labels import label

_ABOVE_CAPTION = 5.0
_ABOVE_CREDIT = 1.0
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

    @property
    def aspect(self) -> float:
        return self.rendition.size[0] / self.rendition.size[1] if self.rendition else 1.5


def add_photos(flow: Flow, kit: PressKit, language: Language, pictures: Pictures) -> None:
    """Set the photos of the kit in their order, starting on a new page."""
    title = label("photographs", language)
    flow.begin_section(language, f"{title} – {label('language', language)}", title)
    flow.run(flow.set((Span(title),), "section"), "H1", keep=60)
    if kit.assets_url:
        _add_download_line(flow, kit.assets_url)
    flow.y -= 6
    entries = [_entry(flow, photo, pictures.by_number.get(photo.number)) for photo in kit.photos]
    for has_picture, group in groupby(entries, lambda entry: entry.rendition is not None):
        if has_picture:
            _add_pages(flow, list(group))
        else:
            for entry in group:
                _add_framed(flow, entry)


def _add_download_line(flow: Flow, address: str) -> None:
    href = safe_address(address)
    words = Span(label("download", flow.language) + label("colon", flow.language))
    flow.run(flow.set((words, Span(clean(address), href=href, colour=flow.theme.accent if href else "")), "small"))


def _entry(flow: Flow, photo: KitPhoto, rendition: Rendition | None) -> _Entry:
    language = flow.language
    number = label("photo_n", language, n=str(photo.number))
    text = photo.photo.caption.best(language)
    spans = (Span(number + ("　" if language.is_chinese else "  "), bold=True, colour=flow.theme.accent),)
    credit = clean(photo.photo.credit or photo.photo.creator)
    return _Entry(
        photo,
        rendition,
        spans + linked(text, flow.theme.accent),
        label("credit", language, credit=credit) if credit else "",
        clean(photo.photo.alt_text.best(language) or text) or number,
    )


def _add_pages(flow: Flow, entries: Sequence[_Entry]) -> None:
    """Photos that have their picture: pages are chosen for all of them together."""
    whole = flow.shape.text_top - flow.shape.bottom
    if flow.room < whole * 0.75:
        flow.turn_page()
    estimates = [_Estimate(flow, entry) for entry in entries]
    pages = photo_rows.arrange(
        [entry.aspect for entry in entries],
        flow.shape.measure,
        flow.room,
        whole,
        lambda index, width: estimates[index].height(width),
    )
    for page in pages:
        if page.first:
            flow.turn_page()
        own = entries[page.first : page.first + page.taken]
        if photo_rows.is_beside([entry.aspect for entry in own], page.rows) and _fits_beside(flow, own[0]):
            _draw_beside(flow, own[0])
        elif len(own) == 1:
            _draw_alone(flow, own[0])
        else:
            _draw_rows(flow, own, page)


class _Estimate:
    """About how high the caption of a photo is at any width, from one measurement."""

    def __init__(self, flow: Flow, entry: _Entry) -> None:
        self._width = flow.set(entry.caption, "caption", _UNBROKEN).width
        self._leading = flow.style("caption").leading
        self._rest = _ABOVE_CAPTION + (flow.style("credit").leading + _ABOVE_CREDIT if entry.credit else 0.0)

    def height(self, width: float) -> float:
        return math.ceil(self._width * _RAGGED / width) * self._leading + self._rest


class _Caption(NamedTuple):
    text: Paragraph
    credit: Paragraph | None

    @property
    def height(self) -> float:
        return self.text.height + (self.credit.height + _ABOVE_CREDIT if self.credit else 0.0)


def _caption(flow: Flow, entry: _Entry, width: float) -> _Caption:
    credit = flow.set((Span(entry.credit),), "credit", width) if entry.credit else None
    return _Caption(flow.set(entry.caption, "caption", width), credit)


def _draw_caption(flow: Flow, caption: _Caption, x: float, top: float) -> None:
    foot = flow.place(caption.text, Node("P", flow.section), x, top)
    if caption.credit is not None:
        flow.place(caption.credit, Node("P", flow.section), x, foot - _ABOVE_CREDIT)


def _draw_picture(flow: Flow, entry: _Entry, x: float, foot: float, width: float, height: float) -> float:
    """Draw the whole picture inside a cell, standing on its foot at the left. Returns the width it takes."""
    if entry.rendition is None:
        return 0.0
    across, down = entry.rendition.size
    scale = min(width / across, height / down, max(1.0, _LEAST_PICTURE / max(across, down)))
    box = (x, foot, x + across * scale, foot + down * scale)
    figure = Node("Figure", flow.section, alternative=entry.alternative, box=box)
    flow.page.marks.append(Picture(figure, x, foot, across * scale, down * scale, entry.rendition))
    return across * scale


def _fits_beside(flow: Flow, entry: _Entry) -> bool:
    wide, tall = photo_rows.portrait_size(entry.aspect, flow.shape.measure, flow.room)
    return _caption(flow, entry, flow.shape.measure - wide - GUTTER).height <= max(tall, flow.room)


def _draw_beside(flow: Flow, entry: _Entry) -> None:
    """One portrait, its caption in the column on the right, standing on the picture's foot."""
    shape, top = flow.shape, flow.y
    wide, tall = photo_rows.portrait_size(entry.aspect, shape.measure, flow.room)
    caption = _caption(flow, entry, shape.measure - wide - GUTTER)
    _draw_picture(flow, entry, shape.left, top - tall, wide, tall)
    foot = top - tall - 3
    _draw_caption(flow, caption, shape.left + wide + GUTTER, min(top, foot + caption.height))
    flow.y = min(foot, top - caption.height) - ROW_GAP


def _draw_alone(flow: Flow, entry: _Entry) -> None:
    """One picture as large as the page allows, its caption below; a caption longer than the page runs on."""
    shape = flow.shape
    caption = _caption(flow, entry, shape.measure)
    left_over = max(flow.room - caption.height - _ABOVE_CAPTION, flow.room * 0.4)
    tall = min(shape.measure / photo_rows.cell_aspect(entry.aspect), left_over)
    _draw_picture(flow, entry, shape.left, flow.y - tall, shape.measure, tall)
    flow.y -= tall + _ABOVE_CAPTION
    flow.run(caption.text)
    if caption.credit is not None:
        flow.y -= _ABOVE_CREDIT
        flow.run(caption.credit)
    flow.y -= ROW_GAP


def _draw_rows(flow: Flow, entries: Sequence[_Entry], page: PhotoPage) -> None:
    aspects = [entry.aspect for entry in entries]
    measure = flow.shape.measure
    heights = photo_rows.scaled_heights(
        aspects,
        page.rows,
        measure,
        flow.room,
        lambda index, width: _ABOVE_CAPTION + _caption(flow, entries[index], width).height,
    )
    for row, tall in zip(page.rows, heights, strict=True):
        x, lowest = flow.shape.left, 0.0
        for index in row:
            wide = photo_rows.cell_aspect(aspects[index]) * tall
            _draw_picture(flow, entries[index], x, flow.y - tall, wide, tall)
            width = photo_rows.caption_width(aspects, row, index, tall, measure)
            caption = _caption(flow, entries[index], width)
            _draw_caption(flow, caption, x, flow.y - tall - _ABOVE_CAPTION)
            lowest = max(lowest, caption.height + _ABOVE_CAPTION)
            x += wide + GUTTER
        flow.y -= tall + lowest + ROW_GAP


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
    flow.place(note, Node("P", flow.section), x + 8, top - (tall - note.height) / 2)
    _draw_caption(flow, caption, x + wide + GUTTER, top + 2)
    flow.y = top - height - _ENTRY_GAP

"""Contact sheet and caption sheet in a Word file: tables of small pictures and of what is said of them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from textwrap import shorten
from typing import Any

from mediadesk.press_kit import content
from mediadesk.press_kit.content import SheetPart, SheetPhoto
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span, clean, linked
from mediadesk.press_kit.word.sheet import Sheet, pad
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind, PressKit
from mediadesk.wording.labels import label

_GUTTER, _SHAPE = 12.0, 0.72  # points between columns; height of a picture, at most, in its width
_SHARES = (0.3, 0.7)  # of the measure: picture and words on a caption sheet
_SHORT = {2: 260, 3: 150, 4: 100, 5: 70}  # characters of caption by columns
_SHORT_HAN = 0.55  # of them, in Han characters
_COLUMNS = ((6, 2), (24, 3), (80, 4))  # most photos a contact sheet of so many columns is chosen for
_MOST_COLUMNS = 5


def add_photo_sheet(sheet: Sheet, kit: PressKit, part: SheetPart, pictures: Mapping[int, Rendition], name: str) -> None:
    """One of the sheets; `pictures` by the number of the photo."""
    sheet.bookmark(sheet.add("Heading 1", part.title), name)
    if part.kind is PartKind.CONTACT_SHEET:
        _add_contact_sheet(sheet, part.photos, pictures, kit.sheet_columns)
        return
    sheet.add("Small", clean(content.title(kit)))
    table = sheet.table_of(len(part.photos), [share * sheet.theme.page.measure for share in _SHARES])
    for photo, row in zip(part.photos, table.rows, strict=True):
        small, words = row.cells
        pad(small, 6, 10, right=_GUTTER)
        pad(words, 6, 10)
        _add_picture(sheet, small, photo, pictures.get(photo.number), _SHARES[0] * sheet.theme.page.measure - _GUTTER)
        _add_words(sheet, words, photo)
    sheet.close_table()


def _add_contact_sheet(
    sheet: Sheet, photos: Sequence[SheetPhoto], pictures: Mapping[int, Rendition], wanted: int
) -> None:
    columns = wanted or next((count for most, count in _COLUMNS if len(photos) <= most), _MOST_COLUMNS)
    width = sheet.theme.page.measure / columns
    table = sheet.table_of(-(-len(photos) // columns), [width] * columns)
    for index, photo in enumerate(photos):
        cell = table.rows[index // columns].cells[index % columns]
        pad(cell, 4, 10, right=_GUTTER)
        _add_picture(sheet, cell, photo, pictures.get(photo.number), width - _GUTTER)
        most = int(_SHORT[columns] * (_SHORT_HAN if sheet.language.is_chinese else 1))
        sheet.write(_tight(sheet, "Contact", cell), (Span(photo.name),), "PhotoNumber")
        for words in (photo.file_name, _shortened(photo.caption, most, sheet.language), photo.credit):
            if words:
                sheet.write(_tight(sheet, "Photo Credit", cell), (Span(words),))
    sheet.close_table()


def _add_words(sheet: Sheet, cell: Any, photo: SheetPhoto) -> None:
    """Everything that is said of a photo, each line in its own language."""
    first = sheet.restyled(cell.paragraphs[0], "Caption")
    sheet.write(first, (Span(photo.name),), "PhotoNumber")
    several = len(photo.captions) > 1
    for language, words in photo.captions:
        with _in(sheet, language):
            told = label("language" if several else "sheet_caption", language)
            _add_line(sheet, cell, "Caption", told, words)
    for told, words in photo.details:
        _add_line(sheet, cell, "Photo Credit", told, words)
    for language, words in photo.alternatives:
        with _in(sheet, language):
            _add_line(sheet, cell, "Photo Credit", label("sheet_alt", language), words)


def _add_line(sheet: Sheet, cell: Any, style: str, told: str, words: str) -> None:
    line = sheet.add(style, (Span(told + label("colon", sheet.language), bold=True), *linked(words, "")), cell)
    sheet.leave(line, 3)


def _add_picture(sheet: Sheet, cell: Any, photo: SheetPhoto, picture: Rendition | None, width: float) -> None:
    """The picture, or why it is not there; it does not hold its row to the next, as it would on a photo page."""
    if picture is None:
        sheet.restyled(cell.paragraphs[0], "Photo Absent", photo.absence).paragraph_format.keep_with_next = False
        return
    scale = min(width / picture.size[0], width * _SHAPE / picture.size[1])
    size = (max(1.0, picture.size[0] * scale), max(1.0, picture.size[1] * scale))
    paragraph = sheet.restyled(cell.paragraphs[0], "Photo")
    paragraph.paragraph_format.keep_with_next = False
    sheet.picture(paragraph, picture, size, photo.alternative)


def _tight(sheet: Sheet, style: str, cell: Any) -> Any:
    paragraph = sheet.add(style, into=cell)
    sheet.leave(paragraph, 0)
    return paragraph


def _shortened(words: str, most: int, language: Language) -> str:
    if language.is_chinese:
        return words if len(words) <= most else f"{words[: most - 1]}…"
    return shorten(words, most, placeholder="…")


@contextmanager
def _in(sheet: Sheet, language: Language) -> Iterator[None]:
    """Write in another language for a while."""
    before, sheet.language = sheet.language, language
    try:
        yield
    finally:
        sheet.language = before

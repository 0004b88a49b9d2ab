"""Contact sheet and caption sheet as a workbook (XLSX, ECMA-376): a row for each photo, every cell words and nothing
else. The only place that knows XlsxWriter.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from mediadesk.press_kit import content
from mediadesk.press_kit.content import SheetPart, SheetPhoto
from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import Rendition, make_all
from mediadesk.press_kit.spans import NO_BREAK_SPACE, clean
from mediadesk.press_kit.theme import theme_for
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind, PressKit
from mediadesk.wording.labels import label

_EDGE = 600  # pixels: what the sheets of the PDF have too
_PICTURE = (150, 104)  # pixels on screen, at most
_PICTURE_WIDTH, _NAME_WIDTH, _WORDS_WIDTH, _DETAIL_WIDTH = 23, 10, 46, 24  # of columns, in characters
_LEADING, _HIGHEST = 14.0, 409.0  # points: a line of a cell; what a row can be at most
_PIXEL = 0.75  # points
_LONGEST_CELL, _LONGEST_NAME, _LONGEST_HEAD = 32_767, 31, 240  # characters
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
_WIDE = re.compile("[\u1100-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]")
_A4 = 9


class _Column(NamedTuple):
    heading: str
    width: int
    words: Callable[[SheetPhoto], str]


def write(
    kit: PressKit,
    kind: PartKind,
    *,
    renditions: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The contact sheet or caption sheet of `kit` as XLSX, in the language of the kit.

    Words stay words: what begins like a formula, a number or an address is none. The same kit and photos give the same
    bytes. `renditions` is the folder where pictures made ready are kept; `progress(done, total)` counts photos. Raises
    `Cancelled`, and `NotAPhoto` for a file that is no usable picture.
    """
    import xlsxwriter

    sheet = content.photo_sheet(kit, kind, kit.language)
    orders = {each.number: Order(each.path, _EDGE, framing=each.photo.framing) for each in kit.photos if each.path}
    made = make_all(list(orders.values()), renditions, progress, cancelled) if orders else {}
    pictures = {number: made[order] for number, order in orders.items() if order in made}
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as workbook:
        workbook.set_properties(_properties(kit, sheet))
        _Page(workbook, kit, sheet).add(pictures)
    return file.getvalue()


def _properties(kit: PressKit, sheet: SheetPart) -> dict[str, Any]:
    issuer = content.issuer(kit, kit.language)
    created = content.moment(kit).replace(tzinfo=None)
    return {"title": content.title(kit), "subject": sheet.title, "author": issuer, "created": created}


class _Page:
    """The one page of a workbook: conditions of use, headings, and a row for each photo."""

    def __init__(self, workbook: Any, kit: PressKit, sheet: SheetPart) -> None:
        self._kit, self._sheet, self._row = kit, sheet, 0
        self._columns = _contact_columns(sheet) if sheet.kind is PartKind.CONTACT_SHEET else _caption_columns(sheet)
        theme = theme_for(kit.organisation.brand.accent, kit.house_style)
        looks = {"text_wrap": True, "valign": "top", "font_size": 10, "num_format": "@"}
        self._cell = workbook.add_format(looks)
        self._number = workbook.add_format({**looks, "bold": True, "font_color": theme.accent})
        self._head = workbook.add_format({**looks, "bold": True, "bottom": 1, "font_color": theme.colour("muted")})
        self._title = workbook.add_format({"bold": True, "font_size": 16})
        self._alert = workbook.add_format({"bold": True, "font_color": theme.colour("alert")})
        name = " ".join(_NO_NAME.sub(" ", sheet.title).split())[:_LONGEST_NAME]
        self._page = workbook.add_worksheet(name or None)

    def add(self, pictures: Mapping[int, Rendition]) -> None:
        """Everything there is on it."""
        self._add_head()
        self._page.freeze_panes(self._row + 1, 2)
        self._page.repeat_rows(self._row)
        self._add_headings()
        for photo in self._sheet.photos:
            self._add_photo(photo, pictures.get(photo.number))
        self._page.set_landscape()
        self._page.set_paper(_A4)
        self._page.fit_to_pages(1, 0)
        self._page.set_header(f"&L{_escaped(self._conditions)}" if self._conditions else "")
        self._page.set_footer(f"&L{_escaped(content.issuer_and_date(self._kit, self._kit.language))}&R&P / &N")

    @property
    def _conditions(self) -> str:
        language = self._kit.language
        return "  ·  ".join(filter(None, (content.embargo(self._kit, language), content.draft(self._kit, language))))

    def _add_head(self) -> None:
        lines = (
            (self._conditions, self._alert),
            (self._sheet.title, self._title),
            (clean(content.title(self._kit)), None),
        )
        for words, look in lines:
            if words:
                self._page.write_string(self._row, 0, words[:_LONGEST_CELL], look)
                self._row += 1

    def _add_headings(self) -> None:
        self._page.set_column(0, 0, _PICTURE_WIDTH)
        self._page.write_string(self._row, 0, label("sheet_picture", self._sheet.language), self._head)
        for at, column in enumerate(self._columns, 1):
            self._page.set_column(at, at, column.width)
            self._page.write_string(self._row, at, column.heading, self._head)

    def _add_photo(self, photo: SheetPhoto, picture: Rendition | None) -> None:
        self._row += 1
        said = (column.words(photo).replace(NO_BREAK_SPACE, " ") for column in self._columns)
        cells = [words[:_LONGEST_CELL] for words in said]
        lines = max(_lines(words, column.width) for words, column in zip(cells, self._columns, strict=True))
        self._page.set_row(self._row, min(max(_PICTURE[1] * _PIXEL + 8, lines * _LEADING + 4), _HIGHEST))
        for at, words in enumerate(cells, 1):
            self._page.write_string(self._row, at, words, self._number if at == 1 else self._cell)
        if picture is None:
            self._page.write_string(self._row, 0, photo.absence, self._cell)
            return
        scale = min(_PICTURE[0] / picture.size[0], _PICTURE[1] / picture.size[1])
        options = {
            "image_data": BytesIO(picture.jpeg),
            "x_scale": scale,
            "y_scale": scale,
            "x_offset": 4,
            "y_offset": 4,
            "object_position": 1,
            "description": photo.alternative[:_LONGEST_HEAD],
        }
        self._page.insert_image(self._row, 0, f"photo-{photo.number}.jpg", options)


def _contact_columns(sheet: SheetPart) -> list[_Column]:
    language = sheet.language
    return [
        _Column(label("sheet_number", language), _NAME_WIDTH, lambda photo: photo.name),
        _Column(label("sheet_file", language), _DETAIL_WIDTH, lambda photo: photo.file_name),
        _Column(label("sheet_caption", language), _WORDS_WIDTH, lambda photo: photo.caption),
        _Column(label("sheet_credit", language), _DETAIL_WIDTH, lambda photo: photo.credit),
    ]


def _caption_columns(sheet: SheetPart) -> list[_Column]:
    """The captions in each language, everything else that is known of any photo, and the texts for the blind."""
    language = sheet.language
    details = dict.fromkeys(told for photo in sheet.photos for told, _ in photo.details)
    captions = dict.fromkeys(each for photo in sheet.photos for each, _ in photo.captions)
    alternatives = dict.fromkeys(each for photo in sheet.photos for each, _ in photo.alternatives)
    return [
        _Column(label("sheet_number", language), _NAME_WIDTH, lambda photo: photo.name),
        *(_Column(_of("sheet_caption", each, captions), _WORDS_WIDTH, _caption(each)) for each in captions),
        *(_Column(told, _DETAIL_WIDTH, _detail(told)) for told in details),
        *(_Column(_of("sheet_alt", each, alternatives), _DETAIL_WIDTH, _alternative(each)) for each in alternatives),
    ]


def _of(key: str, language: Language, of: Mapping[Language, None] | Sequence[Language]) -> str:
    words = label(key, language)
    return f"{words} ({label('language', language)})" if len(of) > 1 else words


def _caption(language: Language) -> Callable[[SheetPhoto], str]:
    return lambda photo: dict(photo.captions).get(language, "")


def _alternative(language: Language) -> Callable[[SheetPhoto], str]:
    return lambda photo: dict(photo.alternatives).get(language, "")


def _detail(told: str) -> Callable[[SheetPhoto], str]:
    return lambda photo: dict(photo.details).get(told, "")


def _lines(words: str, width: int) -> int:
    """About how many lines `words` take in a column of `width` characters; Han characters are two wide."""
    return sum(1 + (len(line) + len(_WIDE.findall(line))) // width for line in words.split("\n"))


def _escaped(words: str) -> str:
    return words[:_LONGEST_HEAD].replace("&", "&&")

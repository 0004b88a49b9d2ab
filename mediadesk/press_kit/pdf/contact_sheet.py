"""The contact sheet: all photos small, each with its number, file name, the beginning of its caption, and credit."""

from dataclasses import replace
from typing import NamedTuple

from mediadesk.press_kit import content
from mediadesk.press_kit.content import SheetPhoto
from mediadesk.press_kit.pdf.display import Kept, Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph, set_one_line, set_text
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.sheet_pictures import draw_small
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import Style
from mediadesk.records.finished_file import Whole
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind, PressKit
from mediadesk.wording.house_styles import HouseWording

_GUTTER = 14.0
_ABOVE_WORDS = 4.0
_ROW_GAP = 14.0
_SHAPE = 0.72  # height of the field a picture is fitted into, at most, in its width
_ENDING = 12  # characters of a file name that always show: "_photo01.jpg"
_UNBROKEN = 1e6


class _Grid(NamedTuple):
    """A page of so many columns and rows; `words` are lines of caption, `type` the size of the type to the usual."""

    columns: int
    rows: int
    words: int
    type: float


_GRIDS = (_Grid(2, 3, 4, 1.0), _Grid(3, 4, 3, 1.0), _Grid(4, 5, 3, 0.9), _Grid(5, 6, 2, 0.84))
_MOST = (6, 24, 80)  # photos, for which each but the last is chosen


def add_contact_sheet(flow: Flow, kit: PressKit, language: Language, pictures: Pictures) -> None:
    """Set every photo of the kit, starting on a new page; captions are cut, the photo pages have them whole."""
    sheet = content.photo_sheet(kit, PartKind.CONTACT_SHEET, language)
    says = HouseWording(kit.house_style, language)
    flow.begin_section(language, f"{sheet.title} – {says.label('language')}", sheet.title)
    flow.run(flow.set((Span(sheet.title),), "section"), "H1", keep=60)
    flow.y -= 6
    cells = _Cells(flow, _grid(kit))
    for start in range(0, len(sheet.photos), cells.columns):
        flow.need(cells.height)
        for column, photo in enumerate(sheet.photos[start : start + cells.columns]):
            cells.draw(photo, pictures.by_number.get(photo.number), column)
        flow.y -= cells.height + _ROW_GAP


def _grid(kit: PressKit) -> _Grid:
    wanted = next((grid for grid in _GRIDS if grid.columns == kit.sheet_columns), None)
    at = sum(len(kit.photos) > most for most in _MOST)
    return wanted or _GRIDS[at]


class _Cells:
    """The fields of one sheet: how large they are, and what is drawn in them."""

    def __init__(self, flow: Flow, grid: _Grid) -> None:
        self._flow, self.columns, self._words = flow, grid.columns, grid.words
        self._style = flow.style("credit").scaled(grid.type)
        self._width = (flow.shape.measure - _GUTTER * (grid.columns - 1)) / grid.columns
        below = _ABOVE_WORDS + self._style.leading * (3 + grid.words)
        room = (flow.room + _ROW_GAP) / grid.rows - _ROW_GAP
        self._tall = max(min(room - below, self._width * _SHAPE), self._width / 3)
        self.height = self._tall + below

    def draw(self, photo: SheetPhoto, rendition: Rendition | None, column: int) -> None:
        """Draw one photo in the row at the top of what is free."""
        flow = self._flow
        x, foot = flow.shape.left + column * (self._width + _GUTTER), flow.y - self._tall
        drawn = draw_small(flow, photo, rendition, (x, foot, self._width, self._tall))
        nodes, y = [drawn] if drawn is not None else [], foot - _ABOVE_WORDS
        for words in self._lines(photo):
            nodes.append(Node("P", flow.section))
            y = flow.place(words, nodes[-1], x, y)
        flow.sheets.kept.append(Kept(Whole.CAPTION, str(photo.number), tuple(nodes)))

    def _lines(self, photo: SheetPhoto) -> list[Paragraph]:
        ink = replace(self._style, colour=self._flow.theme.colour("ink"))
        number = Span(photo.name, bold=True, colour=self._flow.theme.accent)
        name = Span(_shortened(photo.file_name, self._style, self._width))
        lines = [self._flow.set((number,), self._style, self._width)]
        lines += [self._flow.set((name,), self._style, self._width)] if name.text else []
        lines += [_cut(self._flow, photo.caption, ink, self._width, self._words)] if photo.caption else []
        return [*lines, set_one_line(photo.credit, self._style, self._width)] if photo.credit else lines


def _shortened(name: str, style: Style, width: float) -> str:
    """A file name on one line, cut before its ending, which tells it from the others."""

    def fits(words: str) -> bool:
        return len(words) <= 1 or _wide(words, style) <= width

    if fits(name):
        return name
    head, ending = name[:-_ENDING], name[-_ENDING:]
    while head and not fits(f"{head}…{ending}"):
        head = head[:-1]
    return f"{head}…{ending}"


def _wide(words: str, style: Style) -> float:
    return set_text(words, style, _UNBROKEN).width


def _cut(flow: Flow, caption: str, style: Style, width: float, most: int) -> Paragraph:
    """The first lines of the caption, the last of them ending with "…" where more follows."""
    whole = flow.set((Span(caption),), style, width)
    lines = whole.lines
    if len(lines) <= most:
        return whole
    said = "".join(run.text for line in lines[: most - 1] for run in line.runs)
    shown = set_one_line(caption[len(said) :].lstrip(), style, width)
    return whole._replace(lines=(*lines[: most - 1], *shown.lines[:1]))

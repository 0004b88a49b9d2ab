"""The contact sheet: all photos small, each with its number and the beginning of its caption."""

from mediadesk.press_kit.pdf.display import Artifact, Kept, Node, Picture, Rectangle
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import set_one_line
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records.finished_file import Whole
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording.house_styles import HouseWording

_COLUMNS = 3
_GUTTER = 14.0
_SHAPE = 0.68  # height of the field a picture is fitted into, in its width
_ROW_GAP = 16.0
_WORDS = 3  # lines of caption


def add_contact_sheet(flow: Flow, kit: PressKit, language: Language, pictures: Pictures) -> None:
    """Set every photo of the kit, starting on a new page; captions are cut, the photo pages have them whole."""
    says = HouseWording(kit.house_style, language)
    title = says.label("contact_sheet")
    flow.begin_section(language, f"{title} – {says.label('language')}", title)
    flow.run(flow.set((Span(title),), "section"), "H1", keep=60)
    flow.y -= 6
    width = (flow.shape.measure - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
    height = width * _SHAPE + 5 + flow.style("credit").leading * (1 + _WORDS)
    for start in range(0, len(kit.photos), _COLUMNS):
        flow.need(height)
        for column, photo in enumerate(kit.photos[start : start + _COLUMNS]):
            _add_cell(flow, photo, pictures, flow.shape.left + column * (width + _GUTTER), width)
        flow.y -= height + _ROW_GAP


def _add_cell(flow: Flow, photo: KitPhoto, pictures: Pictures, x: float, width: float) -> None:
    language, tall, top = flow.language, width * _SHAPE, flow.y
    flow.page.marks.append(
        Rectangle(Artifact.LAYOUT, x, top - tall, width, tall, fill=flow.theme.colour("field_ground"))
    )
    number = flow.says.label("photo_n", n=str(photo.number))
    caption = clean(photo.photo.caption.best(language)).replace("\n", " ")
    rendition = pictures.by_number.get(photo.number)
    nodes = []
    if rendition is not None:
        scale = min(width / rendition.size[0], tall / rendition.size[1])
        across, down = rendition.size[0] * scale, rendition.size[1] * scale
        left, foot = x + (width - across) / 2, top - tall + (tall - down) / 2
        alternative = clean(photo.photo.alt_text.best(language)) or caption or number
        figure = Node("Figure", flow.section, alternative=alternative, box=(left, foot, left + across, foot + down))
        flow.page.marks.append(Picture(figure, left, foot, across, down, rendition))
        nodes.append(figure)
    y = top - tall - 4
    bold = flow.set((Span(number, bold=True, colour=flow.theme.accent),), "credit", width)
    nodes.append(Node("P", flow.section))
    y = flow.place(bold, nodes[-1], x, y)
    nodes.append(_place_cut(flow, caption, x, y, width))
    flow.sheets.kept.append(Kept(Whole.CAPTION, str(photo.number), tuple(nodes)))


def _place_cut(flow: Flow, caption: str, x: float, top: float, width: float) -> Node:
    """The first lines of the caption, the last of them ending with "…" where more follows."""
    whole = flow.set((Span(caption),), "credit", width)
    lines = whole.lines
    if len(lines) > _WORDS:
        said = "".join(run.text for line in lines[: _WORDS - 1] for run in line.runs)
        rest = caption[len(said) :].lstrip()
        shown = set_one_line(rest, flow.style("credit"), width)
        whole = whole._replace(lines=(*lines[: _WORDS - 1], *shown.lines[:1]))
    node = Node("P", flow.section)
    flow.place(whole, node, x, top)
    return node

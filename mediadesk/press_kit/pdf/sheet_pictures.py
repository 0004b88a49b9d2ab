"""Small pictures on sheets: each whole in the middle of its field, or the words that say why it is not there."""

from mediadesk.press_kit.content import SheetPhoto
from mediadesk.press_kit.pdf.display import Artifact, Node, Picture, Rectangle
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span

Box = tuple[float, float, float, float]  # left, foot, width, height in points


def draw_small(flow: Flow, photo: SheetPhoto, rendition: Rendition | None, box: Box) -> Node | None:
    """Draw the picture of `photo` in the field `box`; returns its element, `None` where there is nothing to say."""
    left, foot, width, height = box
    flow.page.marks.append(Rectangle(Artifact.LAYOUT, *box, fill=flow.theme.colour("field_ground")))
    if rendition is None:
        return _say_absent(flow, photo, box)
    scale = min(width / rendition.size[0], height / rendition.size[1])
    across, down = rendition.size[0] * scale, rendition.size[1] * scale
    x, y = left + (width - across) / 2, foot + (height - down) / 2
    figure = Node("Figure", flow.section, alternative=photo.alternative, box=(x, y, x + across, y + down))
    flow.page.marks.append(Picture(figure, x, y, across, down, rendition))
    return figure


def _say_absent(flow: Flow, photo: SheetPhoto, box: Box) -> Node | None:
    left, foot, width, height = box
    words = flow.set((Span(photo.absence),), "frame", width - 8)
    if not photo.absence or words.height > height:
        return None
    node = Node("P", flow.section)
    flow.place(words, node, left + 4, foot + (height + words.height) / 2)
    return node

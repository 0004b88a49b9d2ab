"""The key to a group photo in a Word file: the drawing as a picture, beside it who has which number."""

from io import BytesIO

from mediadesk import paths
from mediadesk.press_kit.key_line import Curve, Drawing, Key, drawing_of
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.word.sheet import Sheet, pad
from mediadesk.wording.labels import label

_WIDEST, _HIGHEST = 210.0, 110.0  # points
_PIXELS = 4.0  # to the point: 288 to the inch
_LINE = 2.6  # pixels
_STEPS = 14  # straight lines a curve is drawn in
_NUMBER = 1.15  # of half the width of a head: the type of its number
_SHARE = 0.46  # of the measure
_HANGING = 14.0  # points: the numbers before the names
_FONT = "SourceSans3_600SemiBold.ttf"


def add_key(sheet: Sheet, key: Key, photo: str) -> None:
    """A table of one row: the drawing, and the list; a row is never split."""
    from docx.shared import Pt

    drawing = drawing_of(key)
    scale = min(_WIDEST / drawing.width, _HIGHEST / drawing.height)
    measure = sheet.theme.page.measure
    table = sheet.table_of(1, (measure * _SHARE, measure * (1 - _SHARE)))
    drawn, listed = table.rows[0].cells
    for cell in (drawn, listed):
        pad(cell, 4, 0)
    words = label("key_to_photo", sheet.language, photo=photo)
    size = (drawing.width * scale, drawing.height * scale)
    paragraph = sheet.restyled(drawn.paragraphs[0], "Photo")
    sheet.picture(paragraph, _drawn(drawing, scale * _PIXELS, sheet.theme.colour("muted")), size, words)
    for number, name in enumerate(key.names, 1):
        line = listed.paragraphs[0] if number == 1 else listed.add_paragraph()
        sheet.restyled(line, "Photo Credit", (Span(f"{number}\t", bold=True), Span(name)))
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Pt(_HANGING), Pt(-_HANGING)
        sheet.leave(line, 0)
    sheet.close_table(after=14)


def _drawn(drawing: Drawing, scale: float, colour: str) -> Rendition:
    """The drawing as a picture of ours, `scale` pixels to its unit."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (round(drawing.width * scale), round(drawing.height * scale)), "white")
    pen = ImageDraw.Draw(picture)
    font = str(paths.shipped("resources") / "fonts" / _FONT)
    for figure in drawing.figures:
        for curve in (figure.shoulders, figure.head):
            points = _points(curve, scale)
            pen.polygon(points, fill="white")
            pen.line(points, fill=colour, width=round(_LINE), joint="curve")
        if figure.number:
            middle = (figure.centre[0] * scale, figure.centre[1] * scale)
            type_face = ImageFont.truetype(font, figure.radius * _NUMBER * scale)
            pen.text(middle, str(figure.number), fill=colour, font=type_face, anchor="mm")
    written = BytesIO()
    picture.save(written, "JPEG", quality=92, subsampling=0)
    return Rendition(written.getvalue(), picture.size, f"key{len(drawing.figures)}")


def _points(curve: Curve, scale: float) -> list[tuple[float, float]]:
    """The curve as straight lines (de Casteljau's curve in its power form)."""
    points = [(curve.start[0] * scale, curve.start[1] * scale)]
    begin = curve.start
    for first, second, end in curve.parts:
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            spots = (begin, first, second, end)
            x, y = (sum(weight * spot[axis] for weight, spot in zip(weights, spots, strict=True)) for axis in (0, 1))
            points.append((x * scale, y * scale))
        begin = end
    return points

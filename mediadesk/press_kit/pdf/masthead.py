"""The head of a release: who issues it and what kind of press text it is, in the manner of the house style."""

from mediadesk.press_kit.pdf.display import Node, Picture
from mediadesk.press_kit.pdf.flow import BASE_LINE, Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records.house_style import Masthead
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit

_GUTTER = 24.0
_SMALLEST_NAME = 8.0  # points
_LOGO_HEIGHT, _LOGO_WIDTH = 24.0, 150.0
_CENTRED_LOGO_HEIGHT = 40.0
_HEAD = 58.0  # from the head of the page to the base line of the name
_BAND = 64.0


def add_masthead(flow: Flow, kit: PressKit, pictures: Pictures) -> None:
    """Set the masthead on the fresh page of `flow`, and leave its `y` where the release begins."""
    adders = {
        Masthead.NAME_LEFT: _add_name_left,
        Masthead.CENTRED: _add_centred,
        Masthead.BAND: _add_band,
        Masthead.PLAIN: _add_plain,
    }
    adders[kit.house_style.masthead](flow, kit, pictures)


def _add_name_left(flow: Flow, kit: PressKit, pictures: Pictures) -> None:
    """Logo or short name on the left, the kind of press text on the right, an accent rule below."""
    shape = flow.shape
    line = shape.height - _HEAD
    kind = _kind(flow, kit)
    if pictures.logo is not None:
        _place_logo(flow, kit, pictures, shape.left, line - 5, _LOGO_HEIGHT)
    else:
        line -= _place_name(flow, kit, kind, line)
    _place_on_line(flow, kind, line)
    flow.rectangle(shape.left, line - 14, shape.measure, 1.6, fill=flow.theme.accent)
    flow.y = line - 34


def _add_plain(flow: Flow, kit: PressKit, pictures: Pictures) -> None:
    """Name on the left, kind on the right, a hairline: what a wire prints."""
    line = flow.shape.height - _HEAD
    kind = _kind(flow, kit)
    line -= _place_name(flow, kit, kind, line)
    _place_on_line(flow, kind, line)
    flow.rectangle(flow.shape.left, line - 10, flow.shape.measure, 0.8, fill=flow.theme.colour("ink"))
    flow.y = line - 28


def _add_band(flow: Flow, kit: PressKit, pictures: Pictures) -> None:
    """A band in the accent colour over the whole width, name and kind in white on it."""
    shape, white = flow.shape, flow.theme.colour("white")
    foot = shape.height - _HEAD - 22
    flow.rectangle(0, foot, shape.width, _BAND, fill=flow.theme.accent)
    flow.rectangle(0, foot + _BAND, shape.width, shape.height - foot - _BAND, fill=flow.theme.accent)
    line = foot + 18
    kind = _kind(flow, kit, white)
    _place_name(flow, kit, kind, line, white)
    _place_on_line(flow, kind, line)
    flow.y = foot - 26


def _add_centred(flow: Flow, kit: PressKit, pictures: Pictures) -> None:
    """Logo, name in the language of the section, kind, all centred over a double rule."""
    shape = flow.shape
    flow.y = shape.height - 44
    if pictures.logo is not None:
        width = _logo_width(pictures, _CENTRED_LOGO_HEIGHT)
        left = shape.left + (shape.measure - width) / 2
        _place_logo(flow, kit, pictures, left, flow.y - _CENTRED_LOGO_HEIGHT, _CENTRED_LOGO_HEIGHT)
        flow.y -= _CENTRED_LOGO_HEIGHT + 6
    flow.run(_set_name(flow, clean(kit.organisation.name.best(flow.language)), shape.measure))
    flow.run(_kind(flow, kit))
    flow.rectangle(shape.left, flow.y - 8, shape.measure, 1.4, fill=flow.theme.accent)
    flow.rectangle(shape.left, flow.y - 11, shape.measure, 0.5, fill=flow.theme.accent)
    flow.y -= 30


def _kind(flow: Flow, kit: PressKit, colour: str = "") -> Paragraph:
    words = flow.says.kind(kit.kind)
    return flow.set((Span(flow.in_capitals(words), colour=colour),), "kind")


def _place_on_line(flow: Flow, paragraph: Paragraph, line: float) -> None:
    """Put a paragraph with the base line of its first line at `line`."""
    top = line + paragraph.style.leading * (1 - BASE_LINE)
    flow.place(paragraph, Node("P", flow.section), flow.shape.left, top)


def _place_name(flow: Flow, kit: PressKit, kind: Paragraph, line: float, colour: str = "") -> float:
    """The short name left of the kind, its last line at `line` less the returned height of the lines above it."""
    name = kit.organisation.short_name.best(flow.language) or kit.organisation.name.best(flow.language)
    issuer = _set_name(flow, clean(name), flow.shape.measure - kind.width - _GUTTER, colour)
    above = max(0, len(issuer.lines) - 1) * issuer.style.leading
    top = line - above + issuer.height - issuer.style.leading * BASE_LINE
    flow.place(issuer, Node("P", flow.section), flow.shape.left, top)
    return above


def _set_name(flow: Flow, name: str, width: float, colour: str = "") -> Paragraph:
    """A long name is set smaller before it is broken into lines."""
    spans, style = (Span(name, colour=colour),), flow.style("masthead")
    issuer = flow.set(spans, style, width)
    while len(issuer.lines) > 1 and style.size > _SMALLEST_NAME:
        style = style.scaled(0.94)
        issuer = flow.set(spans, style, width)
    return issuer if len(issuer.lines) == 1 else flow.set(spans, "masthead", width)


def _logo_width(pictures: Pictures, height: float) -> float:
    if pictures.logo is None:
        return 0.0
    across, down = pictures.logo.size
    return min(across * height / down, _LOGO_WIDTH)


def _place_logo(flow: Flow, kit: PressKit, pictures: Pictures, left: float, foot: float, height: float) -> None:
    logo = pictures.logo
    if logo is None:
        return
    width = _logo_width(pictures, height)
    tall = width * logo.size[1] / logo.size[0]
    box = (left, foot, left + width, foot + tall)
    figure = Node("Figure", flow.section, alternative=_alternative(kit, flow.language), box=box)
    flow.page.marks.append(Picture(figure, left, foot, width, tall, logo))


def _alternative(kit: PressKit, language: Language) -> str:
    """What a logo says: the name of the organisation."""
    return clean(kit.organisation.name.best(language)) or clean(kit.organisation.website) or "Logo"

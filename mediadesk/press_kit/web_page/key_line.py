"""The key to a group photo on a web page: a drawing that is part of the page, and the list of who has which number."""

from mediadesk.press_kit.key_line import Curve, Figure, Key, drawing_of
from mediadesk.press_kit.web_page.markup import Markup, joined, tag
from mediadesk.records.languages import Language
from mediadesk.wording.labels import label

_NUMBER = 1.15  # of half the width of a head: the type of its number


def key_to(key: Key, photo: str, language: Language) -> Markup:
    """The key to the photo of this name; readers that do not see the drawing are told what it is, and get the list."""
    drawing = drawing_of(key)
    look = {
        "viewBox": f"0 0 {_number(drawing.width)} {_number(drawing.height)}",
        "role": "img",
        "aria-label": label("key_to_photo", language, photo=photo),
    }
    figures = tag("svg", look, *map(_figure, drawing.figures))
    names = tag("ol", None, *(tag("li", None, name) for name in key.names))
    return tag("div", {"class": "key"}, joined(["", figures, names, ""]))


def _figure(figure: Figure) -> Markup:
    lines = [tag("path", {"d": _path(curve)}) for curve in (figure.shoulders, figure.head)]
    if not figure.number:
        return tag("g", None, *lines)
    x, y = figure.centre
    place = {"x": _number(x), "y": _number(y), "font-size": _number(figure.radius * _NUMBER)}
    return tag("g", None, *lines, tag("text", place, str(figure.number)))


def _path(curve: Curve) -> str:
    parts = [f"M{_number(curve.start[0])} {_number(curve.start[1])}"]
    parts += ["C" + " ".join(f"{_number(x)} {_number(y)}" for x, y in part) for part in curve.parts]
    return "".join(parts)


def _number(value: float) -> str:
    return f"{value:.1f}"

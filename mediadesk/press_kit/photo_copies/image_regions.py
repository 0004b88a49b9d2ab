"""Where faces are in a photo, as XMP says it: IPTC image regions, and those of the Metadata Working Group for others.

IPTC Photo Metadata Standard 2021.1, Image Region, and its newscodes; MWG 2.0, 5.9. Both count in the stored picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple
from xml.sax.saxutils import escape

from mediadesk.press_kit.photo_copies.photo_words import Face
from mediadesk.records.languages import Language

_CODES = "http://cv.iptc.org/newscodes"
_STORED = {
    2: lambda x, y: (1 - x, y),
    3: lambda x, y: (1 - x, 1 - y),
    4: lambda x, y: (x, 1 - y),
    5: lambda x, y: (y, x),
    6: lambda x, y: (y, 1 - x),
    7: lambda x, y: (1 - y, 1 - x),
    8: lambda x, y: (1 - y, x),
}
"""Where a point that is seen lies in the stored picture, by EXIF orientation."""


class Stored(NamedTuple):
    """How the picture is stored: pixels across and down, and EXIF's orientation (1 to 8)."""

    width: int
    height: int
    orientation: int = 1


def properties(faces: Sequence[Face], language: Language, stored: Stored) -> Iterator[str]:
    """The two properties that say where `faces` are; nothing where there are none."""
    boxes = [_box(face, stored.orientation) for face in faces]
    if boxes:
        named = [face.name.best(language) for face in faces]
        yield _iptc(zip(named, boxes, strict=True))
        yield _mwg(zip(named, boxes, strict=True), stored)


class _Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float


def _box(face: Face, orientation: int) -> _Box:
    """The box in the stored picture, what stands over its edges cut off."""
    if way := _STORED.get(orientation):
        x, y = way(face.x, face.y)
        face = replace(face, x=x, y=y)
        if orientation >= 5:
            face = replace(face, width=face.height, height=face.width)
    left, top = max(0.0, face.x - face.width / 2), max(0.0, face.y - face.height / 2)
    right, bottom = min(1.0, face.x + face.width / 2), min(1.0, face.y + face.height / 2)
    return _Box(left, top, right - left, bottom - top)


def _iptc(faces: Iterator[tuple[str, _Box]]) -> str:
    return _listed("Iptc4xmpExt:ImageRegion", (_region(number, *each) for number, each in enumerate(faces, 1)))


def _region(number: int, name: str, box: _Box) -> str:
    edges = zip(("rbX", "rbY", "rbW", "rbH"), box, strict=True)
    boundary = _ext("rbShape", "rectangle") + _ext("rbUnit", "relative")
    boundary += "".join(_ext(edge, _number(value)) for edge, value in edges)
    shown = f"<rdf:Bag><rdf:li>{escape(name)}</rdf:li></rdf:Bag>"
    return "".join(
        (
            f'<Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">{boundary}</Iptc4xmpExt:RegionBoundary>',
            _ext("rId", f"person-{number}"),
            _ext("Name", _default(escape(name))) if name else "",
            _coded("rCtype", "human", f"{_CODES}/imageregiontype/human"),
            _coded("rRole", "subject area", f"{_CODES}/imageregionrole/subjectArea"),
            _ext("PersonInImage", shown) if name else "",
        )
    )


def _coded(name: str, word: str, code: str) -> str:
    """A word of a controlled vocabulary with its address."""
    identifier = f"<xmp:Identifier><rdf:Bag><rdf:li>{code}</rdf:li></rdf:Bag></xmp:Identifier>"
    return _listed(f"Iptc4xmpExt:{name}", [_ext("Name", _default(word)) + identifier])


def _mwg(faces: Iterator[tuple[str, _Box]], stored: Stored) -> str:
    regions = _listed("mwg-rs:RegionList", (_area(*each) for each in faces))
    size = f'stDim:w="{stored.width}" stDim:h="{stored.height}" stDim:unit="pixel"'
    inside = f"<mwg-rs:AppliedToDimensions {size}/>{regions}"
    return f'<mwg-rs:Regions rdf:parseType="Resource">{inside}</mwg-rs:Regions>'


def _area(name: str, box: _Box) -> str:
    spot = {"x": box.left + box.width / 2, "y": box.top + box.height / 2, "w": box.width, "h": box.height}
    said = " ".join(f'stArea:{key}="{_number(value)}"' for key, value in spot.items())
    named = f"<mwg-rs:Name>{escape(name)}</mwg-rs:Name>" if name else ""
    return f'<mwg-rs:Area {said} stArea:unit="normalized"/><mwg-rs:Type>Face</mwg-rs:Type>{named}'


def _listed(name: str, structures: Iterator[str] | list[str]) -> str:
    items = "".join(f'<rdf:li rdf:parseType="Resource">{each}</rdf:li>' for each in structures)
    return f"<{name}><rdf:Bag>{items}</rdf:Bag></{name}>"


def _ext(name: str, inside: str) -> str:
    return f"<Iptc4xmpExt:{name}>{inside}</Iptc4xmpExt:{name}>"


def _default(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt>'


def _number(value: float) -> str:
    """A fraction with as many digits as the largest picture has pixels across, and none to spare."""
    return f"{value:.6f}".rstrip("0").rstrip(".") or "0"

"""Face boxes and names in a picture, as the viewer sees them: IPTC image regions, else Metadata Working Group's."""

import math
from collections.abc import Iterator
from dataclasses import replace

from mediadesk.intake.photo_metadata import xmp
from mediadesk.intake.photo_metadata.xmp import Properties, Value, plain, structures, texts
from mediadesk.records.photo import FaceInFile

_MOST = 500
_KINDS_OF_PEOPLE = ("human", "person", "face")  # of the IPTC's newscodes, and of programs that write their own
_TURNED = {
    2: lambda x, y: (1 - x, y),
    3: lambda x, y: (1 - x, 1 - y),
    4: lambda x, y: (x, 1 - y),
    5: lambda x, y: (y, x),
    6: lambda x, y: (1 - y, x),
    7: lambda x, y: (1 - y, 1 - x),
    8: lambda x, y: (y, 1 - x),
}
"""Where a point of the stored picture is seen, by EXIF orientation."""


def people(said: Properties, faces: tuple[FaceInFile, ...]) -> tuple[str, ...]:
    """The names of those a file says are shown, each once: its list of persons, else the names of its faces."""
    named = texts(said.get("ext:PersonInImage", "")) or tuple(
        plain(person.get("ext:PersonName", "")) for person in structures(said.get("ext:PersonInImageWDetails", ""))
    )
    return tuple(dict.fromkeys(filter(None, named or tuple(face.name for face in faces))))


def faces(said: Properties, stored: tuple[int, int], orientation: int) -> tuple[FaceInFile, ...]:
    """The boxes in `said` of a picture stored in `stored` pixels and turned by EXIF `orientation`; as `FaceInFile`.

    IPTC counts in the picture as stored; of MWG regions their own dimensions say whether they are turned already.
    """
    found = [_turned(face, orientation) for face in _iptc(said, stored)]
    if not found:
        regions = next(structures(said.get("mwg:Regions", "")), {})
        applied = next(structures(regions.get("mwg:AppliedToDimensions", "")), {})
        across, down = _number(applied.get("dim:w", "")), _number(applied.get("dim:h", ""))
        is_turned = orientation >= 5 and stored[0] != stored[1] and (across < down) == (stored[0] > stored[1])
        way = 1 if is_turned and across != down else orientation
        found = [_turned(face, way) for face in _mwg(regions)]
    return tuple(_tidy(face) for face in found if _is_inside(face))[:_MOST]


def _iptc(said: Properties, stored: tuple[int, int]) -> Iterator[FaceInFile]:
    """Rectangles by their upper left corner (IPTC Photo Metadata Standard 2019.1, Image Region)."""
    for region in structures(said.get("ext:ImageRegion", "")):
        boundary = next(structures(region.get("ext:RegionBoundary", "")), {})
        if plain(boundary.get("ext:rbShape", "")) != "rectangle" or not _shows_person(region):
            continue
        x, y, width, height = (_number(boundary.get(f"ext:{name}", "")) for name in ("rbX", "rbY", "rbW", "rbH"))
        if plain(boundary.get("ext:rbUnit", "")) == "pixel":
            x, y, width, height = x / stored[0], y / stored[1], width / stored[0], height / stored[1]
        named = texts(region.get("ext:PersonInImage", "")) or (plain(region.get("ext:Name", "")),)
        yield FaceInFile(named[0], x + width / 2, y + height / 2, width, height)


def _shows_person(region: Properties) -> bool:
    """Whether a region is somebody: others mark what may be cropped, or wares."""
    kinds = (each for kind in structures(region.get("ext:rCtype", "")) for each in kind.values())
    return bool(texts(region.get("ext:PersonInImage", ""))) or any(
        word in plain(kind).lower() for kind in kinds for word in _KINDS_OF_PEOPLE
    )


def _mwg(regions: Properties) -> Iterator[FaceInFile]:
    """Areas by their middle (Metadata Working Group 2.0, 5.9)."""
    for region in structures(regions.get("mwg:RegionList", "")):
        area = next(structures(region.get("mwg:Area", "")), {})
        kind, unit = plain(region.get("mwg:Type", "")), plain(area.get("area:unit", ""))
        if kind in ("", "Face") and unit in ("", "normalized"):
            x, y, width, height = (_number(area.get(f"area:{name}", "")) for name in "xywh")
            yield FaceInFile(xmp.text(region, "mwg:Name"), x, y, width, height)


def _turned(face: FaceInFile, orientation: int) -> FaceInFile:
    turn = _TURNED.get(orientation)
    if turn is None:
        return face
    x, y = turn(face.x, face.y)
    width, height = (face.height, face.width) if orientation >= 5 else (face.width, face.height)
    return replace(face, x=x, y=y, width=width, height=height)


def _is_inside(face: FaceInFile) -> bool:
    return 0 <= face.x <= 1 and 0 <= face.y <= 1 and 0 < face.width <= 1 and 0 < face.height <= 1


def _tidy(face: FaceInFile) -> FaceInFile:
    """The box to a thousandth of a pixel of the largest picture."""
    return FaceInFile(face.name, *(round(each, 6) for each in (face.x, face.y, face.width, face.height)))


def _number(value: Value) -> float:
    try:
        number = float(plain(value))
    except ValueError:
        return -1.0
    return number if math.isfinite(number) else -1.0

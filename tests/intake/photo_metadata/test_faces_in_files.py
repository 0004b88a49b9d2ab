"""Face boxes that other programs left in pictures, seen where the faces are."""

from pathlib import Path

import pytest
from PIL import Image

from mediadesk.intake.photo_metadata import reading

from . import pictures

_BOX = (0.2, 0.5, 0.1, 0.3)  # middle and size in the stored picture
_SEEN = {
    1: (0.2, 0.5, 0.1, 0.3),
    2: (0.8, 0.5, 0.1, 0.3),
    3: (0.8, 0.5, 0.1, 0.3),
    4: (0.2, 0.5, 0.1, 0.3),
    5: (0.5, 0.2, 0.3, 0.1),
    6: (0.5, 0.2, 0.3, 0.1),
    7: (0.5, 0.8, 0.3, 0.1),
    8: (0.5, 0.8, 0.3, 0.1),
}


@pytest.fixture(autouse=True, scope="module")
def _able() -> None:
    reading.prepare()


def boxes(inside: str, orientation: int = 1) -> list[tuple[object, ...]]:
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = reading.read(pictures.with_xmp(inside, exif=exif), Path("a")).faces
    return [(face.name, *(round(each, 4) for each in (face.x, face.y, face.width, face.height))) for face in found]


def iptc(name: str, *, unit: str = "relative", scale: tuple[int, int] = (1, 1), more: str = "") -> str:
    x, y, width, height = _BOX
    left, top = x - width / 2, y - height / 2
    edges = {"rbX": left * scale[0], "rbY": top * scale[1], "rbW": width * scale[0], "rbH": height * scale[1]}
    boundary = "".join(f"<Iptc4xmpExt:{key}>{value}</Iptc4xmpExt:{key}>" for key, value in edges.items())
    boundary += f"<Iptc4xmpExt:rbShape>rectangle</Iptc4xmpExt:rbShape><Iptc4xmpExt:rbUnit>{unit}</Iptc4xmpExt:rbUnit>"
    people = pictures.listed("Iptc4xmpExt:PersonInImage", name) if name else ""
    return f'<Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">{boundary}</Iptc4xmpExt:RegionBoundary>{people}{more}'


def mwg(size: tuple[int, int], kind: str = "Face") -> str:
    x, y, width, height = _BOX
    region = (
        f'<mwg-rs:Area stArea:x="{x}" stArea:y="{y}" stArea:w="{width}" stArea:h="{height}" stArea:unit="normalized"/>'
        f"<mwg-rs:Name>Ada Sze</mwg-rs:Name><mwg-rs:Type>{kind}</mwg-rs:Type>"
    )
    return (
        f'<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:AppliedToDimensions stDim:w="{size[0]}" stDim:h="{size[1]}" '
        f'stDim:unit="pixel"/>{pictures.structures("mwg-rs:RegionList", region)}</mwg-rs:Regions>'
    )


@pytest.mark.parametrize("orientation", _SEEN)
def test_boxes_are_turned_with_the_picture(orientation):
    expected = [("Ada Sze", *_SEEN[orientation])]
    assert boxes(pictures.structures("Iptc4xmpExt:ImageRegion", iptc("Ada Sze")), orientation) == expected
    assert boxes(mwg((60, 40)), orientation) == expected


def test_boxes_that_were_made_on_the_turned_picture_are_left_as_they_are():
    assert boxes(mwg((40, 60)), 6) == [("Ada Sze", *_BOX)]


def test_boxes_in_pixels_are_fractions_of_the_picture():
    inside = pictures.structures("Iptc4xmpExt:ImageRegion", iptc("Ada Sze", unit="pixel", scale=(60, 40)))
    assert boxes(inside) == [("Ada Sze", *_BOX)]


def test_face_of_nobody_known_is_a_face_and_what_is_no_person_is_none():
    human = pictures.structures(
        "Iptc4xmpExt:rCtype", pictures.listed("xmp:Identifier", "http://cv.iptc.org/newscodes/imageregiontype/human")
    )
    assert boxes(pictures.structures("Iptc4xmpExt:ImageRegion", iptc("", more=human))) == [("", *_BOX)]
    assert boxes(pictures.structures("Iptc4xmpExt:ImageRegion", iptc(""))) == []
    assert boxes(mwg((60, 40), "Pet")) == []


@pytest.mark.parametrize("nonsense", ["nan", "inf", "-0.5", "1e300", "", "a third"])
def test_boxes_outside_the_picture_are_left_out(nonsense):
    inside = mwg((60, 40)).replace('stArea:x="0.2"', f'stArea:x="{nonsense}"')
    assert boxes(inside) == []


def test_names_of_faces_are_the_people_where_no_list_is():
    assert reading.read(pictures.with_xmp(mwg((60, 40))), Path("a")).people == ("Ada Sze",)

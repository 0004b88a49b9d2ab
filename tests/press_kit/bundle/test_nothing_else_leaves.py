"""No file of a bundle, in any format, has what the originals carried beside their pictures."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from mediadesk.press_kit.bundle import BundleFile, files
from mediadesk.press_kit.photo_copies import CopySize
from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind, PressKit
from tests.press_kit.photo_copies.planted import count_of, found_in, jpeg_with_secrets, other_formats

MakeKit = Callable[..., PressKit]

pytestmark = pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")


def unpacked(each: BundleFile) -> Iterator[bytes]:
    """The bytes of a file, and of every part of a Word file."""
    yield each.data
    if each.name.endswith(".docx"):
        with zipfile.ZipFile(BytesIO(each.data)) as archive:
            yield from map(archive.read, archive.namelist())


@pytest.mark.parametrize("size", CopySize)
def test_no_planted_secret_is_in_any_file(make_kit: MakeKit, tmp_path: Path, size: CopySize) -> None:
    originals = [jpeg_with_secrets(), *other_formats(tmp_path)]
    photos = []
    for number, data in enumerate(originals, start=1):
        path = tmp_path / f"Zq7FileName{number}.jpg"
        path.write_bytes(data)
        photos.append(KitPhoto(number, Photo(number, sha256="a", size=(96, 64), file_name=path.name), path))
    assert sum(map(count_of, originals)) > 60
    kit = make_kit(*Language, cover=True, photos=tuple(photos), slug="garden", logo=photos[1].path)
    kit = replace(kit, parts=(*kit.parts, PartChoice(PartKind.CONTACT_SHEET, Language.EN)))
    made = list(files(kit, renditions=tmp_path / "renditions", size=size))
    assert len(made) == 27
    found = {each.name: secrets for each in made for data in unpacked(each) if (secrets := found_in(data))}
    assert found == {}
    paths = [each.name for each in made for data in unpacked(each) if str(tmp_path).encode() in data]
    assert paths == []

"""XMP files for originals that no words are written into, as ExifTool and what takes photos in read them."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.jobs.clearing import Override
from mediadesk.jobs.photo_sheets import Chosen
from mediadesk.jobs.photo_sidecars import export_sidecars
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Framing, PersonInPicture, Photo
from mediadesk.records.photo_problems import NoPictures
from mediadesk.records.problems import PictureMissing

_OVERRIDE = Override("Karen Lau", datetime(2027, 3, 1, tzinfo=UTC), "")
_CAPTION = ByLanguage("The pier opens.", "碼頭啟用。", "码头启用。")
Kept = Callable[..., Photo]


@pytest.fixture
def photo(library: Library, tmp_path: Path) -> Kept:
    """Takes a turned AVIF of 64 by 48 pixels in, which is seen upright, with a caption and a face."""

    def kept(name: str = "pier.avif", shade: int = 90) -> Photo:
        ada = library.newsmakers.named("Ada Sze") or library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ada Sze")))
        turned = Image.Exif()
        turned[0x0112] = 6
        Image.new("RGB", (64, 48), (shade, 90, 140)).save(tmp_path / name, exif=turned)
        photo = library.photos.add(photo_files.look_at(tmp_path / name))
        person = PersonInPicture(ada.id, 1, 1, 0.25, 0.375, 0.125, 0.25)
        return library.photos.save(
            replace(photo, caption=_CAPTION, people=(person,), framing=Framing(left=0.5), copyright="© Desk")
        )

    return kept


def export(library: Library, folder: Path, *photos: Photo) -> list[Path]:
    return export_sidecars(library, Chosen(photo_ids=tuple(photo.id for photo in photos)), folder, _OVERRIDE)


def test_file_beside_the_original_brings_back_what_was_said(library, photo, tmp_path):
    kept = photo()
    (file,) = export(library, tmp_path / "out", kept)
    assert file.name == "pier.xmp"
    shutil.copy(tmp_path / "pier.avif", tmp_path / "out")
    found = photo_files.look_at(tmp_path / "out" / "pier.avif")
    assert found.captions == _CAPTION
    assert found.copyright == "© Desk"
    assert [(face.name, face.x, face.y, face.width, face.height) for face in found.faces] == [
        ("Ada Sze", 0.25, 0.375, 0.125, 0.25)  # of the whole picture: the crop is not in the original
    ]


def test_exiftool_reads_the_file(library, photo, tmp_path):
    if shutil.which("exiftool") is None:
        pytest.skip("NOT CHECKED: reading XMP files back needs exiftool (libimage-exiftool-perl)")
    (file,) = export(library, tmp_path / "out", photo())
    said = subprocess.run(
        ["exiftool", "-j", "-G1", "-struct", "-warning", "-all:all", str(file)],
        check=True,
        capture_output=True,
        timeout=60,
    )
    (read,) = json.loads(said.stdout)
    assert read["XMP-dc:Description-zh-hant-hk"] == "碼頭啟用。"
    assert read["XMP-iptcExt:PersonInImage"] == ["Ada Sze"]
    assert "ExifTool:Warning" not in read


def test_two_of_one_name_get_a_number(library, photo, tmp_path):
    (tmp_path / "b").mkdir()
    files = export(library, tmp_path / "out", photo("pier.avif"), photo("b/pier.avif", 140))
    assert [file.name for file in files] == ["pier.xmp", "pier-2.xmp"]


def test_photos_without_pictures_and_pictures_that_are_gone_are_told(library, photo, tmp_path):
    with pytest.raises(NoPictures):
        export(library, tmp_path / "out", library.photos.add(Photo(new_key())))
    kept = photo()
    path = library.photos.path(kept)
    assert path is not None
    path.chmod(0o600)
    path.unlink()
    with pytest.raises((PictureMissing, NoPictures)):
        export(library, tmp_path / "out", kept)

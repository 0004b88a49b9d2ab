"""A whole kit leaves in every format, and as one bundle."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest

from mediadesk.jobs import exporting, sample_desk
from mediadesk.jobs.formats import FORMATS, PER_LANGUAGE, Format, PhotoSize, ending
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import Cancelled, NotWritable
from tests.overrides import NO_REASON


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The sample desk."""
    library = Library.open(tmp_path_factory.mktemp("desk") / "desk.db", create=True)
    sample_desk.load(library)
    yield library
    library.close()


@pytest.fixture
def kit_id(sample: Library) -> int:
    """The id of the sample kit."""
    return sample.press_kits.rows()[0].id


@pytest.mark.parametrize("format", FORMATS)
def test_kit_leaves_in_every_format(sample: Library, kit_id: int, tmp_path: Path, format: Format) -> None:
    files = exporting.export_kit(sample, kit_id, tmp_path, NO_REASON, format=format)
    assert len(files) == (3 if format in PER_LANGUAGE else 1)
    assert all(path.name.endswith(f".{ending(format)}") and path.stat().st_size > 500 for path in files)


def test_zip_is_named_by_the_kit_in_a_folder_and_as_asked_otherwise(
    sample: Library, kit_id: int, tmp_path: Path
) -> None:
    (named,) = exporting.export_kit(sample, kit_id, tmp_path, NO_REASON, format="zip", photo_size="web")
    (asked,) = exporting.export_kit(
        sample, kit_id, tmp_path / "for the desk.zip", NO_REASON, format="zip", photo_size="web"
    )
    assert named.read_bytes() == asked.read_bytes()
    with zipfile.ZipFile(named) as archive:
        assert {Path(name).parts[0] for name in archive.namelist()} == {named.stem}


def test_photos_of_a_bundle_are_as_large_as_asked(sample: Library, kit_id: int, tmp_path: Path) -> None:
    sizes = []
    for number, size in enumerate(get_args(PhotoSize)):
        (path,) = exporting.export_kit(
            sample, kit_id, tmp_path / f"{number}.zip", NO_REASON, format="zip", photo_size=size
        )
        sizes.append(path.stat().st_size)
    assert sizes[1] < sizes[0]
    assert sizes[1] < sizes[2]


def test_folder_holds_what_the_zip_holds(sample: Library, kit_id: int, tmp_path: Path) -> None:
    folder = exporting.export_folder(sample, kit_id, tmp_path / "out", NO_REASON, "web")
    (packed,) = exporting.export_kit(sample, kit_id, tmp_path, NO_REASON, format="zip", photo_size="web")
    with zipfile.ZipFile(packed) as archive:
        there = {path.relative_to(folder.parent).as_posix() for path in folder.rglob("*") if path.is_file()}
        assert there == set(archive.namelist())


def test_cancelled_bundle_leaves_nothing(sample: Library, kit_id: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(Cancelled):
        exporting.export_kit(sample, kit_id, out / "kit.zip", NO_REASON, format="zip", cancelled=lambda: True)
    with pytest.raises(Cancelled):
        exporting.export_folder(sample, kit_id, out, NO_REASON, cancelled=lambda: True)
    assert list(out.iterdir()) == []


def test_place_that_cannot_be_written_is_a_problem(sample: Library, kit_id: int, tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(NotWritable):
        exporting.export_kit(sample, kit_id, tmp_path / "a file" / "kit.zip", NO_REASON, format="zip")
    with pytest.raises(NotWritable):
        exporting.export_folder(sample, kit_id, tmp_path / "a file", NO_REASON)


def test_pdf_carries_copies_of_the_photos_and_never_the_files_of_the_camera(
    sample: Library, kit_id: int, tmp_path: Path
) -> None:
    (path,) = exporting.export_kit(sample, kit_id, tmp_path, NO_REASON, photo_size="web", carries_photos=True)
    originals = {photo.path.read_bytes() for photo in sample.press_kits.collect(kit_id).photos if photo.path}
    document = pypdfium2.PdfDocument(path)
    try:
        carried = [document.get_attachment(number) for number in range(document.count_attachments())]
        names = [each.get_name() for each in carried]
        inside = {bytes(each.get_data()) for each in carried}
    finally:
        document.close()
    assert len(names) == len(originals) > 1
    assert all(name.endswith(f"_photo{number:02}.jpg") for number, name in enumerate(names, 1))
    assert not inside & originals


def test_photo_left_out_is_in_no_file_and_the_others_keep_their_numbers(
    sample: Library, kit_id: int, tmp_path: Path
) -> None:
    folder = exporting.export_folder(sample, kit_id, tmp_path, NO_REASON, "web", without=[2])
    numbers = [path.stem.rpartition("photo")[2] for path in sorted((folder / "photos").iterdir())]
    assert numbers == ["01", "03", "04"]


def test_file_of_an_embargoed_kit_says_so_in_its_name(sample: Library, tmp_path: Path) -> None:
    row = next(row for row in sample.releases.rows() if row.embargo is not None)
    outline = KitOutline(new_key(), ByLanguage("Held"), row.id, (PartChoice(PartKind.RELEASE, Language.EN),))
    sample.press_kits.add(outline)
    for format in FORMATS:
        for path in exporting.export_kit(sample, outline.id, tmp_path, NO_REASON, format=format):
            assert "EMBARGOED-until-" in path.name

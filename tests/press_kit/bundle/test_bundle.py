"""A bundle holds everything, says what must not be overlooked in every name, and is there whole or not at all."""

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.press_kit import content, pdf, word
from mediadesk.press_kit.bundle import BundleFile, bundle_name, file_count, files, write_folder, write_zip
from mediadesk.press_kit.photo_copies import CopySize
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.problems import Cancelled
from mediadesk.records.release import Embargo, ReleaseKind

_PER_LANGUAGE = ("docx", "html", "txt", "ninjs.json", "newsml.xml")
MakeKit = Callable[..., PressKit]
MakePhoto = Callable[..., KitPhoto]


@pytest.fixture
def kit(make_kit: MakeKit, make_photo: MakePhoto) -> PressKit:
    """A kit in three languages with two photos."""
    photos = tuple(
        make_photo(number, (1200, 800), credit=ByLanguage("Tse Man"), usage_terms="Editorial use only")
        for number in (1, 2)
    )
    return make_kit(*Language, cover=True, photos=photos, slug="reading-garden")


def made(kit: PressKit, tmp_path: Path) -> Iterator[BundleFile]:
    return files(kit, renditions=tmp_path / "renditions", size=CopySize.WEB)


def zipped(kit: PressKit, tmp_path: Path, name: str = "kit.zip") -> zipfile.ZipFile:
    write_zip(kit, made(kit, tmp_path), tmp_path / name)
    return zipfile.ZipFile(tmp_path / name)


def test_bundle_has_every_document_photo_and_a_readme_in_each_language(kit: PressKit, tmp_path: Path) -> None:
    with zipped(kit, tmp_path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    documents = [f"reading-garden.{language}.{ending}" for language in Language for ending in _PER_LANGUAGE]
    expected = [
        *(f"README.{language}.txt" for language in Language),
        "photos/reading-garden_photo01.jpg",
        "photos/reading-garden_photo02.jpg",
        "reading-garden.pdf",
        *documents,
        "reading-garden.json",
        "reading-garden.wire.txt",
        "manifest.json",
    ]
    assert sorted(names) == sorted(f"reading-garden/{name}" for name in expected)
    assert file_count(kit) + 1 == len(names)


def test_manifest_names_every_file_with_its_checksum(kit: PressKit, tmp_path: Path) -> None:
    with zipped(kit, tmp_path) as archive:
        manifest = json.loads(archive.read("reading-garden/manifest.json"))
        there = {name.removeprefix("reading-garden/") for name in archive.namelist()} - {"manifest.json"}
        assert {entry["name"] for entry in manifest["files"]} == there
        for entry in manifest["files"]:
            data = archive.read(f"reading-garden/{entry['name']}")
            assert (entry["bytes"], entry["sha256"]) == (len(data), sha256(data).hexdigest())


def test_documents_of_a_bundle_are_the_ones_made_alone(kit: PressKit, tmp_path: Path) -> None:
    made_files = {each.name: each.data for each in made(kit, tmp_path)}
    alone = tmp_path / "other renditions"
    assert made_files["reading-garden.pdf"] == pdf.typeset(kit, renditions=alone).pdf
    only_english = content.only_in(kit, Language.EN)
    assert made_files["reading-garden.en.docx"] == word.write(only_english, renditions=alone)


def test_same_kit_gives_the_same_zip(kit: PressKit, tmp_path: Path) -> None:
    zipped(kit, tmp_path, "a.zip").close()
    zipped(kit, tmp_path, "b.zip").close()
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_embargo_is_in_every_name_and_every_file(kit: PressKit, tmp_path: Path, embargo: Embargo) -> None:
    held = replace(kit, embargo=embargo)
    assert bundle_name(held) == "EMBARGOED-until-2027-03-18-1100-HKT-reading-garden"
    for each in made(held, tmp_path):
        assert "EMBARGOED" in each.name or each.name.startswith("README"), each.name
        if each.media_type in ("text/plain", "text/html"):
            text = each.data.decode()
            assert "11:00 HKT" in text or "香港時間上午11時" in text or "香港时间上午11时" in text, each.name
        if each.media_type == "image/jpeg":
            assert b"EMBARGOED UNTIL 11:00 HKT" in each.data
    with zipped(held, tmp_path) as archive:
        manifest = json.loads(archive.read(f"{bundle_name(held)}/manifest.json"))
    assert manifest["embargo_until"] == "2027-03-18T03:00:00Z"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"is_draft": True}, "DRAFT-reading-garden"),
        ({"kind": ReleaseKind.KILL}, "WITHDRAWN-reading-garden"),
        ({"kind": ReleaseKind.CORRECTION, "is_draft": True}, "CORRECTED-DRAFT-reading-garden"),
        ({"slug": "", "title": ByLanguage("The bay: a/b\\c")}, "The-bay-a-b-c"),
        ({"slug": "", "title": ByLanguage(zh_hant="燈灣　閱讀花園")}, "燈灣-閱讀花園"),
        ({"slug": "", "title": ByLanguage("../..")}, "press-kit"),
    ],
)
def test_name_of_a_bundle_is_safe_and_says_what_matters(kit: PressKit, fields: dict[str, object], name: str) -> None:
    assert bundle_name(replace(kit, **fields)) == name  # type: ignore[arg-type]


def test_page_finds_its_photos_beside_it(kit: PressKit, tmp_path: Path) -> None:
    made_files = {each.name: each.data for each in made(kit, tmp_path)}
    page = made_files["reading-garden.en.html"].decode()
    for name in ("photos/reading-garden_photo01.jpg", "photos/reading-garden_photo02.jpg"):
        assert f'src="{name}"' in page
        with Image.open(BytesIO(made_files[name])) as picture:
            assert picture.size == (1200, 800)


def test_readme_says_what_each_file_is_and_whom_to_ask(kit: PressKit, tmp_path: Path) -> None:
    read_mes = {each.name: each.data.decode() for each in made(kit, tmp_path) if each.name.startswith("README")}
    for each in ("reading-garden.pdf", "photos/", "manifest.json", "Editorial use only", "ivy.ho@lanternbay.example"):
        assert all(each in text for text in read_mes.values()), each
    assert "圖片使用條款" in read_mes["README.zh-Hant.txt"]


def test_folder_has_what_the_zip_has_and_replaces_an_older_one(kit: PressKit, tmp_path: Path) -> None:
    parent = tmp_path / "out"
    (parent / "reading-garden").mkdir(parents=True)
    (parent / "reading-garden" / "old.txt").write_text("old")
    folder = write_folder(kit, made(kit, tmp_path), parent)
    written = {path.relative_to(parent).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with zipped(kit, tmp_path) as archive:
        assert written == {name: archive.read(name) for name in archive.namelist()}
    assert [path.name for path in parent.iterdir()] == ["reading-garden"]


@pytest.mark.parametrize("at", [0, 3, 7, 15])
def test_cancelled_bundle_leaves_nothing_and_keeps_the_older_one(kit: PressKit, tmp_path: Path, at: int) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "kit.zip").write_bytes(b"older")
    asked = iter(range(1000))
    stopping = files(kit, renditions=tmp_path / "r", size=CopySize.WEB, cancelled=lambda: next(asked) >= at)
    with pytest.raises(Cancelled):
        write_zip(kit, stopping, out / "kit.zip")
    assert [(path.name, path.read_bytes()) for path in out.iterdir()] == [("kit.zip", b"older")]
    asked = iter(range(1000))
    stopping = files(kit, renditions=tmp_path / "r", size=CopySize.WEB, cancelled=lambda: next(asked) >= at)
    with pytest.raises(Cancelled):
        write_folder(kit, stopping, out)
    assert [path.name for path in out.iterdir()] == ["kit.zip"]


def test_full_disk_leaves_the_older_bundle(kit: PressKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "kit.zip").write_bytes(b"older")

    def full(self: zipfile.ZipFile, *_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="No space"):
        write_zip(kit, made(kit, tmp_path), out / "kit.zip")
    assert [(path.name, path.read_bytes()) for path in out.iterdir()] == [("kit.zip", b"older")]


def test_progress_counts_to_the_end(kit: PressKit, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_zip(kit, made(kit, tmp_path), tmp_path / "kit.zip", progress=lambda done, total: told.append((done, total)))
    total = file_count(kit) + 1
    assert told == [(done, total) for done in range(1, total + 1)]


def test_kit_without_texts_or_pictures_is_a_bundle_all_the_same(make_kit: MakeKit, tmp_path: Path) -> None:
    waiting = KitPhoto(1, Photo(1), None)
    kit = replace(make_kit(), texts=(), parts=(), photos=(waiting,))
    with zipped(kit, tmp_path) as archive:
        assert [Path(name).name for name in archive.namelist()] == [
            "README.en.txt",
            "Reading-Garden.pdf",
            "manifest.json",
        ]


def test_terms_that_differ_are_told_photo_by_photo(kit: PressKit, tmp_path: Path) -> None:
    first, second = kit.photos
    until = replace(second.photo, expires_on=date(2027, 6, 30))
    read_mes = {
        each.name: each.data.decode()
        for each in made(replace(kit, photos=(first, replace(second, photo=until))), tmp_path)
        if each.name.startswith("README")
    }
    lines = read_mes["README.en.txt"].splitlines()
    assert "  Photo 1: Editorial use only" in lines
    assert "  Photo 2: Editorial use only · Not for use after 30 June 2027" in lines
    assert "2：Editorial use only · 2027年6月30日後不得使用" in read_mes["README.zh-Hant.txt"]
    same = {each.name: each.data.decode() for each in made(kit, tmp_path) if each.name.startswith("README")}
    assert "  Editorial use only" in same["README.en.txt"].splitlines()

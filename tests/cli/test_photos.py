"""`photos`: what the photo desk does, without a window."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from PIL import Image

from mediadesk import paths
from mediadesk.library import Library
from mediadesk.records.photo_choice import Trait
from mediadesk.records.press_kit import SHEETS

KITE = """Press Release

Kite museum opens on the hill

(Hong Kong, 24 April 2025) – The Kite Trust opened a museum of paper kites on the hill today.

Photo 1: (From left) Ms Karen Lau, Curator; Dr Ben Ho, Chairman; and Mr Sam Poon, kite maker, open the museum.

###
"""


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A folder with two pictures, one that is none, and one in a folder inside."""
    folder = tmp_path / "pictures"
    (folder / "inside").mkdir(parents=True)
    for number, name in enumerate(("a.jpg", "b.png", "inside/c.jpg"), 1):
        Image.new("RGB", (300 + number, 200), (40 * number, 90, 120)).save(folder / name)
    (folder / "broken.jpg").write_bytes(b"no picture")
    return folder


@pytest.fixture
def release(mediadesk, tmp_path, pictures) -> int:
    """A release of which one photo shows three people, with its picture."""
    path = tmp_path / "kites.txt"
    path.write_text(KITE, encoding="utf-8")
    made = int(mediadesk("import", path, "--json").data["id"])
    assert mediadesk("import", pictures / "a.jpg", "--into", made).code == 0
    return made


@pytest.fixture
def photo(mediadesk, release) -> int:
    (row,) = mediadesk("photos", "list", "--json").data
    return int(row["id"])


def test_folder_of_photos_is_taken_in_with_a_line_for_each(mediadesk, pictures):
    said = mediadesk("import", pictures, "--as", "photos")
    assert said.code == 1
    assert [Path(line.split("  ")[1]).name for line in said.out.splitlines()] == ["a.jpg", "b.png", "c.jpg"]
    assert "broken.jpg" in said.err
    again = mediadesk("import", pictures, "--json")
    assert [each.get("there_already") for each in again.data] == [True, True, None, True]
    assert "broken.jpg" in again.data[2]["problem"]
    assert len(mediadesk("photos", "list", "--json").data) == 3


def test_folder_without_pictures_is_said_to_be_empty(mediadesk, tmp_path):
    (tmp_path / "empty").mkdir()
    said = mediadesk("import", tmp_path / "empty", "--as", "photos")
    assert (said.code, said.err.strip()) == (2, "There are no pictures in this folder.")


def test_folder_is_only_looked_at_in_a_dry_run(mediadesk, pictures):
    assert mediadesk("import", pictures, "--dry-run").code == 1
    assert mediadesk("photos", "list").out == ""


def test_photos_are_listed_by_what_they_are(mediadesk, pictures, photo):
    mediadesk("import", pictures / "b.png")
    assert mediadesk("photos", "star", photo).code == 0
    assert [row["id"] for row in mediadesk("photos", "list", "--only", "starred", "--json").data] == [photo]
    assert [row["id"] for row in mediadesk("photos", "list", "--person", "Ben Ho", "--json").data] == [photo]
    assert [row["id"] for row in mediadesk("photos", "list", "--match", "museum", "--json").data] == [photo]
    assert [row["file_name"] for row in mediadesk("photos", "list", "--only", "no-caption", "--json").data] == ["b.png"]
    assert len(mediadesk("photos", "list", "--limit", 1, "--json").data) == 1
    assert mediadesk("photos", "star", photo, "--off").code == 0
    assert mediadesk("photos", "list", "--only", "starred").err.strip() == "No photos found."


@pytest.mark.parametrize("trait", list(Trait))
def test_every_trait_can_be_asked_for(mediadesk, photo, trait):
    assert mediadesk("photos", "list", "--only", trait.replace("_", "-")).code == 0


def test_people_are_counted(mediadesk, photo):
    people = mediadesk("photos", "list", "--facets", "--json").data["people"]
    assert {each["name"] for each in people} == {"Karen Lau", "Ben Ho", "Sam Poon"}


def test_one_photo_is_shown_with_people_and_places(mediadesk, photo, release):
    said = mediadesk("photos", "show", "a.jpg")
    assert "Dr Ben Ho (centre)" in said.out
    assert f"Carried by {release}" in said.out
    shown = mediadesk("photos", "show", photo, "--json").data
    assert {"name": "Mr Sam Poon", "row": 1, "place": 3} in shown["seats"]
    assert shown["releases"] == [release]


def test_people_are_seated_anew_by_name(mediadesk, photo):
    said = mediadesk("photos", "seat", photo, "--row", "Ben Ho; -; karen lau", "--row", "Sam Poon", "--json")
    assert said.code == 0
    assert {(each["name"], each["row"], each["place"]) for each in said.data["seats"]} == {
        ("Ms Karen Lau", 1, 3),
        ("Dr Ben Ho", 1, 1),
        ("Mr Sam Poon", 2, 1),
        ("(no name)", 1, 2),
    }
    ranked = mediadesk("photos", "seat", photo, "--row", "Karen Lau; Ben Ho", "--rank", "Ben Ho", "--json").data
    assert [each["name"] for each in ranked["seats"]] == ["Dr Ben Ho", "Ms Karen Lau"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Ben Ho; ; Karen Lau", "who stands where"),
        ("Ben Ho; Ben Ho", "who stands where"),
        ("Zoe Yip", "Nobody on this"),
    ],
)
def test_wrong_seats_are_refused_in_a_sentence(mediadesk, photo, row, said):
    refused = mediadesk("photos", "seat", photo, "--row", row)
    assert refused.code == 2
    assert said in refused.err
    assert len(mediadesk("photos", "show", photo, "--json").data["seats"]) == 3


def test_caption_is_made_by_its_pattern_and_kept_when_asked(mediadesk, photo):
    made = mediadesk("photos", "caption", photo, "--pattern", "list", "--language", "en", "--json").data
    assert made["captions"]["en"].startswith("(From left) Ms Karen Lau, Curator;")
    assert "open the museum" in mediadesk("photos", "show", photo, "--json").data["caption"]["en"]
    assert mediadesk("photos", "caption", photo, "--pattern", "list", "--language", "en", "--save").code == 0
    kept = mediadesk("photos", "show", photo, "--json").data
    assert (kept["caption"]["en"], kept["pattern"]) == (made["captions"]["en"], "list")


def test_language_with_too_little_to_say_is_told(mediadesk, photo):
    said = mediadesk("photos", "caption", photo, "--language", "en,zh-Hant")
    assert said.code == 1
    assert "zh-Hant" in said.err


@pytest.mark.parametrize("kind", sorted(each.value.removesuffix("_sheet") for each in SHEETS))
def test_sheets_are_written_in_every_format(mediadesk, release, tmp_path, kind):
    def sheet(format: str) -> bytes:
        path = tmp_path / f"sheet.{format}"
        said = mediadesk("photos", "sheet", release, "--kind", kind, "--format", format, "--output", path, "--json")
        assert (said.code, said.data["file"]) == (0, str(path))
        return path.read_bytes()

    with pypdfium2.PdfDocument(sheet("pdf")) as pdf:
        assert "Ms Karen Lau" in pdf[0].get_textpage().get_text_range()
    (table,) = docx.Document(BytesIO(sheet("docx"))).tables
    assert any("Ms Karen Lau" in cell.text for row in table.rows for cell in row.cells)
    cells = [cell.value for row in openpyxl.load_workbook(BytesIO(sheet("xlsx"))).active.iter_rows() for cell in row]
    assert any("Ms Karen Lau" in str(cell) for cell in cells)


def test_sheet_of_any_photos_goes_into_a_folder_by_its_own_name(mediadesk, photo, pictures, tmp_path):
    mediadesk("import", pictures / "b.png")
    said = mediadesk("photos", "sheet", photo, "b.png", "--output", tmp_path)
    assert Path(said.out.strip()).name == "Photographs-contact-sheet.pdf"


def test_sheet_has_only_the_languages_asked_for(mediadesk, release, tmp_path):
    path = tmp_path / "sheet.xlsx"
    order = ("photos", "sheet", release, "--kind", "caption", "--format", "xlsx", "--output", path)
    assert mediadesk(*order, "--language", "zh-Hant").code == 0
    cells = [cell.value for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
    assert "圖片說明表" in cells
    assert not any("open the museum" in str(cell) for cell in cells)


def test_ending_of_the_file_says_which_form_is_wanted(mediadesk, release, tmp_path):
    assert mediadesk("photos", "sheet", release, "--output", tmp_path / "sheet.docx").code == 0
    assert docx.Document(str(tmp_path / "sheet.docx")).tables


def test_columns_of_a_caption_sheet_are_refused(mediadesk, release, tmp_path):
    said = mediadesk("photos", "sheet", release, "--kind", "caption", "--columns", 3, "--output", tmp_path / "x.pdf")
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "contact sheets" in said.err


def test_copies_are_written_under_their_own_names(mediadesk, photo, release, tmp_path):
    of_release = mediadesk("photos", "copies", release, "--preset", "web", "--output", tmp_path / "one")
    assert [path.name for path in (tmp_path / "one").iterdir()] == [Path(of_release.out.strip()).name]
    assert of_release.out.strip().endswith("_photo01.jpg")
    of_photo = mediadesk("photos", "copies", "a.jpg", "--output", tmp_path / "two", "--json").data
    assert [Path(path).name for path in of_photo["files"]] == ["a.jpg"]


def test_nothing_to_copy_or_to_show_is_said(mediadesk, release_id, tmp_path):
    assert "There are no photos here" in mediadesk("photos", "sheet", release_id, "--output", tmp_path / "x.pdf").err
    unknown = mediadesk("photos", "copies", "nothing-like-it", "--output", tmp_path)
    assert (unknown.code, "no photo called" in unknown.err) == (2, True)


def test_photos_of_a_confidential_release_stay_in_the_house(mediadesk, release, photo, tmp_path):

    library = Library.open(paths.default_library())
    library.releases.save(replace(library.releases.get(release), is_confidential=True))
    library.close()
    for wanted in (release, photo):
        for order in (
            ("sheet", wanted, "--output", tmp_path / "x.pdf"),
            ("copies", wanted, "--output", tmp_path / "c"),
        ):
            refused = mediadesk("photos", *order)
            assert refused.code == 2
            assert "confidential" in refused.err
    assert not (tmp_path / "x.pdf").exists()


def test_words_of_photos_are_written_beside_their_originals(mediadesk, photo, tmp_path):
    (file,) = mediadesk("photos", "sidecars", photo, "--output", tmp_path / "out", "--json").data["files"]
    assert "Karen Lau" in Path(file).read_text(encoding="utf-8")
    assert Path(file).name == "a.xmp"

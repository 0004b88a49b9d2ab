import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from mediadesk.cli import main
from mediadesk.jobs import sample_desk
from mediadesk.jobs.formats import FORMATS
from mediadesk.library import Library
from tests.real_texts import REAL_TEXTS


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The path of a library with the sample desk; the tests only read it."""
    path = tmp_path_factory.mktemp("sample") / "desk.db"
    library = Library.open(path, create=True)
    sample_desk.load(library)
    library.close()
    return path


@pytest.mark.parametrize(("kind", "count"), [("releases", 3), ("photos", 12), ("contacts", 40), ("kits", 1)])
def test_lists_hold_everything_as_json_and_a_line_each_as_text(mediadesk, sample, kind, count):
    assert len(mediadesk("--desk", sample, "list", kind, "--json").data) == count
    assert mediadesk("--desk", sample, "list", kind).out.count("\n") == count


def test_lists_are_matched_and_cut(mediadesk, sample):
    assert len(mediadesk("--desk", sample, "list", "contacts", "--limit", "5", "--json").data) == 5
    found = mediadesk("--desk", sample, "list", "releases", "--match", "水域圖集", "--json").data
    assert [row["headline"] for row in found] == ["HSA Publishes Ten-Year Atlas of Victoria Harbour Waters"]


def test_an_empty_list_says_so_beside_the_answer(mediadesk):
    said = mediadesk("list", "releases", "--json")
    assert (said.code, said.data) == (0, [])
    assert said.err == "No releases yet.\n"


def test_a_release_is_shown_whole_by_id_and_by_slug(mediadesk, sample):
    by_slug = mediadesk("--desk", sample, "show", "release", "harbour-research-pier-opens", "--json").data
    assert [version["language"] for version in by_slug["versions"]] == ["en", "zh-Hant", "zh-Hans"]
    assert mediadesk("--desk", sample, "show", "release", by_slug["id"], "--json").data == by_slug
    assert "關於" in mediadesk("--desk", sample, "show", "release", by_slug["id"]).out


@pytest.mark.parametrize(
    ("kind", "rows"), [("photo", "photos"), ("contact", "contacts"), ("outlet", "outlets"), ("kit", "kits")]
)
def test_other_records_are_shown_whole(mediadesk, sample, kind, rows):
    key = mediadesk("--desk", sample, "list", rows, "--json").data[0]["id"]
    assert mediadesk("--desk", sample, "show", kind, key, "--json").data["id"] == key
    assert f"id: {key}" in mediadesk("--desk", sample, "show", kind, key).out


def test_a_file_is_shown_and_checked_without_being_kept(mediadesk, release_file, own_user_data):
    assert "Kite museum opens on the hill" in mediadesk("show", "release", release_file).out
    assert mediadesk("check", release_file).code == 0
    assert not (own_user_data / "mediadesk.db").exists()


def test_findings_are_listed_with_what_to_do(mediadesk, tmp_path):
    (tmp_path / "a.txt").write_text("Kite museum opens\n\nThe museum XYZ opened the the doors.\n")
    said = mediadesk("check", tmp_path / "a.txt", "--json")
    assert said.code == 1
    found = {each["rule"]: each for each in said.data["findings"]}
    assert {"STR-08", "TXT-01", "TXT-10"} <= set(found)
    assert found["TXT-10"]["fix"] == "the"
    assert all(each["detail"].endswith(".") for each in said.data["findings"])
    assert "error  STR-08" in mediadesk("check", tmp_path / "a.txt").out


def test_a_missing_language_is_a_finding(mediadesk, release_id):
    said = mediadesk("check", release_id, "--language", "en,zh-Hant", "--json")
    assert [each["rule"] for each in said.data["findings"]] == ["LNG-01"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_release_is_exported_to_the_file_named(mediadesk, release_id, tmp_path, format):
    target = tmp_path / f"out.{format}"
    said = mediadesk("export", release_id, "--format", format, "--output", target, "--json")
    assert (said.code, said.data) == (0, {"files": [str(target)], "missing": [], "overridden": [], "findings": []})
    assert target.stat().st_size > 200


def test_one_language_of_three_is_one_file(mediadesk, sample, tmp_path):
    target = tmp_path / "tc.txt"
    argv = ["harbour-research-pier-opens", "--format", "txt", "--language", "zh-Hant", "--output", target]
    assert mediadesk("--desk", sample, "export", *argv).code == 0
    assert target.read_text(encoding="utf-8").count("新聞稿") >= 1


def test_three_languages_make_a_folder(mediadesk, sample, tmp_path):
    said = mediadesk(
        "--desk",
        sample,
        "export",
        "harbour-research-pier-opens",
        "--format",
        "txt",
        "--output",
        tmp_path / "t",
        "--json",
    )
    assert [Path(name).name.split(".")[1] for name in said.data["files"]] == ["en", "zh-Hant", "zh-Hans"]


def test_the_id_of_a_kit_exports_the_kit(mediadesk, sample, tmp_path):
    key = mediadesk("--desk", sample, "list", "kits", "--json").data[0]["id"]
    assert mediadesk("--desk", sample, "export", key, "--format", "pdf", "--output", tmp_path / "kit.pdf").code == 0
    document = pypdfium2.PdfDocument(tmp_path / "kit.pdf")
    assert len(document) > 5  # a cover, a release in three languages, photos, a fact sheet
    document.close()


def test_a_plain_text_that_was_exported_is_recognised_again(mediadesk, release_id, tmp_path):
    mediadesk("export", release_id, "--format", "txt", "--output", tmp_path / "out.txt")
    again = mediadesk("import", tmp_path / "out.txt", "--as", "release", "--dry-run", "--json").data
    before = mediadesk("import", tmp_path / "release.txt", "--as", "release", "--dry-run", "--json").data
    for key in ("headline", "dateline", "blocks", "boilerplates", "press_contacts", "end_mark"):
        assert again[key] == before[key]


def test_a_backup_is_put_back(mediadesk, release_id, release_file, tmp_path):
    saved = mediadesk("backup", "--output", tmp_path / "safe" / "copy.db", "--json").data["backup"]
    mediadesk("import", release_file)
    said = mediadesk("restore", saved, "--json")
    assert said.code == 0
    assert Path(said.data["kept"]).is_file()
    assert [row["id"] for row in mediadesk("list", "releases", "--json").data] == [release_id]


def test_the_doctor_finds_a_healthy_library(mediadesk, release_id):
    checks = {each["name"]: each for each in mediadesk("doctor", "--json").data["checks"]}
    assert checks["Library"]["is_well"]


def test_the_doctor_says_what_to_do_about_a_damaged_library(mediadesk, tmp_path):
    (tmp_path / "bad.db").write_bytes(b"no library")
    said = mediadesk("--desk", tmp_path / "bad.db", "doctor")
    assert said.code == 1
    assert "BAD  Library" in said.out
    assert "restore" in said.out


def test_help_offers_no_format_that_is_not_there(mediadesk):
    said = mediadesk("export", "--help")
    assert "[pdf|docx|html|txt|json|zip|eml|ninjs|newsml|govhk|wire]" in said.out
    assert "odt" not in said.out


def test_the_version_is_printed(mediadesk):
    assert mediadesk("--version").out.startswith("mediadesk, version ")


def test_json_answers_hold_chinese_as_it_is(mediadesk, chinese_file):
    assert "風箏博物館在山上開幕" in mediadesk("import", chinese_file, "--dry-run", "--json").out


def test_it_runs_as_a_program_in_a_bare_environment(release_file, tmp_path):
    bare = {"HOME": str(tmp_path), "MEDIADESK_DATA": str(tmp_path / "data"), "LC_ALL": "C"}
    run = [sys.executable, "-m", "mediadesk"]
    done = subprocess.run([*run, "import", release_file, "--json"], env=bare, capture_output=True, check=True)
    key = json.loads(done.stdout)["id"]
    target = tmp_path / "kit.pdf"
    subprocess.run([*run, "export", str(key), "--format", "pdf", "--output", target], env=bare, check=True)
    assert target.read_bytes().startswith(b"%PDF")


def test_the_demonstration_names_its_files(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mediadesk", "demo", "--output", tmp_path / "demo"],
        capture_output=True,
        text=True,
        check=True,
    )
    files = [Path(line) for line in done.stdout.splitlines()]
    assert {"press-kit.pdf", "window.png", "preflight.txt"} <= {path.name for path in files}
    with Image.open(tmp_path / "demo" / "window.png") as window:
        assert window.size == (1440, 900)


def test_importing_the_command_line_does_not_import_what_it_does_not_need():
    program = "import sys, mediadesk.cli; print([m for m in ('reportlab', 'PIL', 'PySide6') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "PySide6" not in done.stdout
    assert "PIL" not in done.stdout


@pytest.mark.real_texts
def test_the_two_real_texts_have_every_element_in_its_place(mediadesk):
    story, release = mediadesk("import", *REAL_TEXTS, "--as", "release", "--dry-run", "--json").data
    assert (story["kind"], len(story["blocks"]), story["dropped"]) == ("news_story", 11, ["Back to top"])
    assert [len(photo["people"]) for photo in release["photos"]] == [7, 1, 1, 5, 0]
    assert all(person["position"] for person in release["photos"][0]["people"])
    speakers = [quote["speaker"] for quote in release["quotes"]]
    assert len(speakers) == 2
    assert len(set(speakers)) == 1
    assert speakers[0].startswith("Dr ")
    assert [len(each["paragraphs"]) for each in release["boilerplates"]] == [5]
    assert all(release["press_contacts"][0][part] for part in ("organisation", "name", "phone", "email"))
    assert len(release["dropped"]) == 1


def test_main_gives_the_exit_code(tmp_path, capsys):
    assert main(["check", str(tmp_path / "none.txt")]) == 2


def test_chinese_is_printed_in_any_locale(chinese_file):
    done = subprocess.run(
        [sys.executable, "-m", "mediadesk", "show", "release", chinese_file],
        env={"PYTHONIOENCODING": "latin-1", "HOME": str(chinese_file.parent)},
        capture_output=True,
        check=True,
    )
    assert "風箏博物館在山上開幕" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_file_whose_name_is_no_text_is_imported_and_named(mediadesk, release_file, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/kite\xff.txt"))
    odd.write_bytes(release_file.read_bytes())
    said = mediadesk("import", odd, "--json")
    assert said.code == 0
    assert said.data["file"].startswith(str(tmp_path))


def test_export_names_the_characters_no_font_has(mediadesk, tmp_path):
    text = tmp_path / "kites.txt"
    text.write_text("Press Release\n\nKites 🎉 fly over the harbour\n\nThe Kite Trust flew kites today.\n", "utf-8")
    said = mediadesk("export", text, "--format", "pdf", "--output", tmp_path / "kites.pdf")
    assert said.code == 1
    assert "🎉 party popper" in said.err
    assert (tmp_path / "kites.pdf").read_bytes().startswith(b"%PDF")


def test_check_of_a_file_names_what_its_import_leaves_out(mediadesk, tmp_path):
    body = "The kite museum on the hill opened its doors to the first of its visitors on Monday."
    (tmp_path / "a.txt").write_text(f"Kite museum opens\n\u00a0\n{body}\n\n{body}\n\nBack to top\n", encoding="utf-8")
    found = mediadesk("check", tmp_path / "a.txt", "--json").data["findings"]
    places = {each["rule"]: each["where"] for each in found}
    assert (places["STR-10"], places["TXT-03"]) == ("line-7", "line-2")

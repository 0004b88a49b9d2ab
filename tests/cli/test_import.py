import json
import subprocess
import sys

from PIL import Image


def _picture(path):
    Image.new("RGB", (30, 20)).save(path)
    return path


def test_a_dry_run_prints_the_release_and_keeps_nothing(mediadesk, release_file, own_user_data):
    said = mediadesk("import", release_file, "--as", "release", "--dry-run", "--json")
    assert said.code == 0
    assert said.data["headline"] == "Kite museum opens on the hill"
    assert said.data["dateline"] == {"place": "Hong Kong", "date": "2025-04-24"}
    assert set(said.data) == {
        "source_encoding", "kind", "language", "release_status", "headline", "subheadlines", "dateline", "assets_url",
        "blocks", "quotes", "photos", "notes", "boilerplates", "press_contacts", "end_mark", "dropped", "hollow_lines",
            "notices",
    }  # fmt: skip
    assert said.err == ""
    assert not (own_user_data / "mediadesk.db").exists()


def test_a_dry_run_of_several_files_prints_a_list(mediadesk, release_file, chinese_file):
    said = mediadesk("import", release_file, chinese_file, "--as", "release", "--dry-run", "--json")
    assert [each["language"] for each in said.data] == ["en", "zh-Hant"]


def test_what_is_imported_can_be_listed(mediadesk, release_file):
    said = mediadesk("import", release_file, "--json")
    rows = mediadesk("list", "releases", "--json").data
    assert [(row["id"], row["headline"]) for row in rows] == [(said.data["id"], "Kite museum opens on the hill")]


def test_another_language_goes_into_the_same_release(mediadesk, release_id, chinese_file):
    assert mediadesk("import", chinese_file, "--into", release_id).code == 0
    (row,) = mediadesk("list", "releases", "--json").data
    assert [language for language, _ in row["languages"]] == ["en", "zh-Hant"]


def test_photos_are_told_by_their_ending(mediadesk, tmp_path):
    said = mediadesk("import", _picture(tmp_path / "a.jpg"), "--json")
    (row,) = mediadesk("list", "photos", "--json").data
    assert (row["id"], row["file_name"]) == (said.data["id"], "a.jpg")


def test_looking_at_a_photo_prints_its_size(mediadesk, tmp_path):
    said = mediadesk("import", _picture(tmp_path / "a.png"), "--as", "photos", "--dry-run", "--json")
    assert said.data["size"] == [30, 20]
    assert mediadesk("list", "photos").out == ""


def test_the_good_files_are_kept_and_the_bad_ones_named(mediadesk, release_file, tmp_path):
    said = mediadesk("import", release_file, tmp_path / "none.txt", "--json")
    assert said.code == 1
    assert len(said.data) == 1
    assert "none.txt" in said.err


def test_an_unknown_release_to_add_to_is_said_so(mediadesk, chinese_file):
    said = mediadesk("import", chinese_file, "--into", "nothing-like-it")
    assert said.code == 2
    assert "nothing-like-it" in said.err
    assert mediadesk("list", "releases", "--json").data == []


def test_standard_input_is_read(release_file):
    done = subprocess.run(
        [sys.executable, "-m", "mediadesk", "import", "-", "--as", "release", "--dry-run", "--json"],
        input=release_file.read_bytes(),
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["headline"] == "Kite museum opens on the hill"


def test_a_desk_that_is_named_is_made_by_an_import(mediadesk, release_file, tmp_path):
    assert mediadesk("--desk", tmp_path / "new.db", "import", release_file).code == 0
    assert len(mediadesk("list", "releases", "--desk", tmp_path / "new.db", "--json").data) == 1
    assert mediadesk("list", "releases", "--json").data == []


def test_a_library_made_on_the_way_is_told_for_its_name_may_be_a_slip(mediadesk, release_file, tmp_path):
    said = mediadesk("--desk", tmp_path / "typo.db", "import", release_file)
    assert f"made {tmp_path / 'typo.db'}" in said.err
    assert "made" not in mediadesk("--desk", tmp_path / "typo.db", "import", release_file).err


def test_the_encoding_of_a_text_can_be_named(mediadesk, tmp_path):
    file = tmp_path / "naive.txt"
    file.write_bytes(
        "Tram naïve façade\n\nThe naïve façade was opened today after two years of works.\n".encode("cp1252")
    )
    found = mediadesk("import", file, "--dry-run", "--json")
    asked = mediadesk("import", file, "--encoding", "gb18030", "--dry-run", "--json")
    assert (found.data["source_encoding"], asked.data["source_encoding"]) == ("cp1252", "gb18030")
    assert found.data["headline"] != asked.data["headline"]


def test_an_encoding_the_text_is_not_in_is_said_so(mediadesk, chinese_file):
    said = mediadesk("import", chinese_file, "--encoding", "cp1252", "--dry-run")
    assert said.code == 2
    assert said.out == ""
    assert f"“{chinese_file}” is not written in Windows-1252" in said.err


def test_an_encoding_nobody_knows_is_refused(mediadesk, chinese_file):
    said = mediadesk("import", chinese_file, "--encoding", "klingon", "--dry-run")
    assert said.code == 2
    assert "klingon" in said.err

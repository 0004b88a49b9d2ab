"""A final release with errors leaves through the command line for a reason only."""

import pytest
from PIL import Image

from mediadesk import paths
from mediadesk.intake import photo_files
from mediadesk.library import Library


@pytest.fixture
def final(mediadesk, tmp_path):
    """A final release with a placeholder in it."""
    text = tmp_path / "kites.txt"
    text.write_text("Press Release\n\nKite museum opens on the hill\n\n(Hong Kong, 24 April 2025) – TBC opened it.\n")
    release = mediadesk("import", text, "--as", "release", "--json").data
    key = release["id"] if "id" in release else release["releases"][0]["id"]
    assert mediadesk("move", key, "in_review").code == 0
    assert mediadesk("move", key, "approved").code == 0
    return key


def test_errors_of_a_final_release_stop_its_export(mediadesk, final, tmp_path):
    said = mediadesk("export", final, "--format", "txt", "--output", tmp_path / "out.txt")
    assert said.code == 2
    assert "TXT-01" in said.err
    assert "--override" in said.err
    assert not (tmp_path / "out.txt").exists()


def test_a_reason_lets_it_out_and_is_in_the_log(mediadesk, final, tmp_path):
    asked = ["export", final, "--format", "txt", "--output", tmp_path / "out.txt", "--override", "Agreed", "--json"]
    said = mediadesk(*asked)
    assert said.code == 0
    assert "TXT-01" in [each["rule"] for each in said.data["overridden"]]
    assert (tmp_path / "out.txt").exists()
    log = mediadesk("sign-off", final, "--json").data["log"]
    assert [(each["act"], each["reason"]) for each in log][-1] == ("overridden", "Agreed")


def test_what_is_worth_knowing_of_the_file_is_said_and_deserves_a_look(mediadesk, tmp_path):
    """A photo too small for its place in the PDF of a draft."""
    text, picture = tmp_path / "kites.txt", tmp_path / "kite.jpg"
    text.write_text(
        "Press Release\n\nKite museum opens\n\nIt opened.\n\nPhoto Captions:\n\nPhoto 1: A kite on the hill.\n"
    )
    key = mediadesk("import", text, "--as", "release", "--json").data["id"]
    Image.new("RGB", (600, 400), "navy").save(picture)
    library = Library.open(paths.default_library())
    (photo,) = library.releases.photos(key)
    library.photos.give_picture(photo.id, photo_files.look_at(picture))
    library.close()
    said = mediadesk("export", key, "--format", "pdf", "--output", tmp_path / "out.pdf", "--json")
    assert said.code == 1
    assert [(each["rule"], each["severity"]) for each in said.data["findings"]] == [("PDF-04", "warning")]
    assert said.data["overridden"] == []
    assert "pixels to the inch" in said.err

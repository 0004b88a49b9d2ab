"""A final release with errors leaves through the command line for a reason only."""

import pytest


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

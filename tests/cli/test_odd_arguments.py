"""Arguments nobody means: each is answered in one sentence, and nothing is broken by them."""

import os
import stat

import pytest

from mediadesk.jobs.formats import FORMATS


def _refused(said):
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "Something went wrong" not in said.err
    return said.err


@pytest.mark.parametrize("kind", ["release", "photo", "contact", "outlet", "kit"])
@pytest.mark.parametrize("wanted", ["9" * 30, "²", "１２", "0", "", "999999", str(2**63)])
def test_an_id_that_cannot_be_one_names_no_record(mediadesk, kind, wanted):
    said = _refused(mediadesk("show", kind, wanted))
    assert f"“mediadesk list {kind}s”" in said


def test_an_id_that_cannot_be_one_exports_nothing(mediadesk):
    _refused(mediadesk("export", "²", "--format", "txt", "--output", "x.txt"))


@pytest.mark.parametrize("argv", [["list"], ["show"]])
def test_choices_are_named_on_one_line(mediadesk, argv):
    assert "photo" in _refused(mediadesk(*argv))


@pytest.mark.parametrize("format", FORMATS)
def test_a_name_too_long_for_the_disk_is_said_to_be(mediadesk, release_file, format):
    said = mediadesk("export", release_file, "--format", format, "--output", "a" * 300)
    assert "choose a shorter one" in _refused(said)


def test_a_name_that_just_fits_the_disk_is_written(mediadesk, release_file, tmp_path):
    name = "a" * 251 + ".txt"
    assert mediadesk("export", release_file, "--format", "txt", "--output", name).code == 0
    assert (tmp_path / name).stat().st_size > 0


def test_a_pipe_gets_the_file_and_stays_a_pipe(mediadesk, release_file, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert mediadesk("export", release_file, "--format", "txt", "--output", "pipe").code == 0
        assert b"Kite museum opens" in os.read(reader, 10_000)
    finally:
        os.close(reader)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_link_stays_one_and_what_it_points_to_is_replaced(mediadesk, release_file, tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "kit.txt").write_text("older")
    (tmp_path / "kit.txt").symlink_to(tmp_path / "shared" / "kit.txt")
    assert mediadesk("export", release_file, "--format", "txt", "--output", "kit.txt").code == 0
    assert (tmp_path / "kit.txt").is_symlink()
    assert "Kite museum opens" in (tmp_path / "shared" / "kit.txt").read_text()


@pytest.mark.parametrize("command", [["list", "releases"], ["doctor"], ["import", "release.txt"]])
def test_an_address_of_another_kind_is_no_desk(mediadesk, release_file, tmp_path, command):
    assert "postgresql://" in _refused(mediadesk("--desk", "mysql://desk/press", *command))
    assert not (tmp_path / "mysql:").exists()

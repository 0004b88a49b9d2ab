"""Whatever comes in: one sentence on stderr, exit code 2, nothing on stdout, no traceback, nothing lost."""

import random
import subprocess
import sys

import pytest
from PIL import Image

from mediadesk.jobs.formats import FORMATS

_BAD_TEXTS = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n\xc2\xa0\n",
    "binary.txt": random.Random(7).randbytes(20_000),
    "renamed.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "picture.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "long.txt": b"a kite\n" * 1_000_000,
    "mark.txt": b"###\n",
}
_BAD_DESKS = {"missing.db": None, "empty.db": b"", "damaged.db": b"SQLite format 3\0 and then nothing of the kind"}


def _one_sentence(said):
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("mediadesk: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


@pytest.mark.parametrize("name", _BAD_TEXTS)
def test_texts_that_are_none_are_refused_in_one_sentence(mediadesk, tmp_path, name):
    (tmp_path / name).write_bytes(_BAD_TEXTS[name])
    said = mediadesk("import", tmp_path / name, "--as", "release", "--json")
    _one_sentence(said)
    assert name in said.err
    assert mediadesk("list", "releases", "--json").data == []


@pytest.mark.parametrize(
    "command", [["show", "release"], ["check"], ["export", "--format", "pdf", "--output", "x.pdf"]]
)
def test_a_file_that_is_no_text_stops_every_command(mediadesk, tmp_path, command):
    (tmp_path / "binary.txt").write_bytes(_BAD_TEXTS["binary.txt"])
    _one_sentence(mediadesk(*command, tmp_path / "binary.txt"))
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("name", ["none.jpg", "empty.jpg", "words.jpg", "cut.jpg"])
def test_photos_that_are_none_are_refused_in_one_sentence(mediadesk, tmp_path, name):
    Image.effect_noise((300, 200), 50).save(tmp_path / "whole.jpg")
    content = {"empty.jpg": b"", "words.jpg": b"words", "cut.jpg": (tmp_path / "whole.jpg").read_bytes()[:4000]}
    if name in content:
        (tmp_path / name).write_bytes(content[name])
    said = mediadesk("import", tmp_path / name, "--as", "photos")
    _one_sentence(said)
    assert mediadesk("list", "photos", "--json").data == []


@pytest.mark.parametrize("name", _BAD_DESKS)
@pytest.mark.parametrize("command", [["list", "releases"], ["show", "photo", "7"], ["check", "kites"], ["backup"]])
def test_a_desk_that_is_no_library_is_refused_and_left_alone(mediadesk, tmp_path, name, command):
    if _BAD_DESKS[name] is not None:
        (tmp_path / name).write_bytes(_BAD_DESKS[name])
    _one_sentence(mediadesk("--desk", tmp_path / name, *command))
    assert (tmp_path / name).exists() == (_BAD_DESKS[name] is not None)
    if _BAD_DESKS[name] is not None:
        assert (tmp_path / name).read_bytes() == _BAD_DESKS[name]


def test_a_server_that_does_not_answer_is_named_without_its_password(mediadesk):
    said = mediadesk("--desk", "postgresql://desk:secret@127.0.0.1:1/press", "list", "releases")
    _one_sentence(said)
    assert "secret" not in said.err


@pytest.mark.parametrize(
    "argv",
    [
        ["frobnicate"],
        ["import"],
        ["list", "newspapers"],
        ["export", "kites", "--format", "docx", "--output", "x"],
        ["show", "photo", "7"],
        ["show", "kit", "kites"],
        ["check", "no-such-release"],
        ["export", "release.txt", "--format", "txt", "--output", "x.txt", "--language", "fr"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_wrong_commands_and_ids_are_explained_in_one_sentence(mediadesk, release_file, argv):
    _one_sentence(mediadesk(*argv))


@pytest.mark.parametrize("format", FORMATS)
def test_markup_control_characters_and_rare_characters_are_only_text(mediadesk, tmp_path, format):
    text = (
        'Kite <b>museum</b> & <img src="/etc/passwd"> opens\n\n'
        "(Hong Kong, 24 April 2025) – A \x07\x1b[31m kite \U0001fa81 \U000e0001 \ufffe &amp; <seq> {0} %s opened.\n"
    )
    (tmp_path / "markup.txt").write_text(text, encoding="utf-8")
    assert mediadesk("import", tmp_path / "markup.txt").code == 0
    said = mediadesk(
        "export", mediadesk("list", "releases", "--json").data[0]["id"], "--format", format, "--output", "x"
    )
    assert said.code == (1 if format in ("pdf", "zip") else 0)  # no font has a kite
    if format == "txt":
        assert '<b>museum</b> & <img src="/etc/passwd">' in (tmp_path / "x").read_text(encoding="utf-8")


def test_a_caption_of_2000_characters_prints(mediadesk, tmp_path):
    caption = "A kite flies over the hill and the harbour. " * 46
    (tmp_path / "long.txt").write_text(f"Kite museum opens\n\nA museum opened today.\n\nPhoto 1: {caption}\n", "utf-8")
    assert mediadesk("export", tmp_path / "long.txt", "--format", "pdf", "--output", "x.pdf").code == 0
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_an_output_that_cannot_be_written_leaves_nothing(mediadesk, release_file, tmp_path):
    _one_sentence(mediadesk("export", release_file, "--format", "pdf", "--output", tmp_path / "no" / "kit.pdf"))
    assert not (tmp_path / "no").exists()


def test_an_error_nobody_expected_is_logged_and_said_in_one_sentence(mediadesk, own_user_data, monkeypatch):
    def broken(asked):
        raise ZeroDivisionError("a fault of the program")

    monkeypatch.setattr("mediadesk.jobs.doctor.look", broken)
    said = mediadesk("doctor")
    _one_sentence(said)
    assert "ZeroDivisionError" in (own_user_data / "mediadesk.log").read_text()


def test_a_reader_that_has_seen_enough_is_no_error(release_file):
    run = f"{sys.executable} -m mediadesk export --help | head -1"
    done = subprocess.run(["sh", "-c", run], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")

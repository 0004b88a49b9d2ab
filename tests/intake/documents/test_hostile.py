"""Documents made to stop, fill or rob the program that reads them: each ends in one problem with one sentence."""

import os
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.intake.documents import reading_jobs
from mediadesk.intake.documents.reading import LARGEST, Asked, document_kind, read
from mediadesk.intake.documents.stopped_files import StoppedFiles
from mediadesk.intake.text_files import SourceText
from mediadesk.jobs import importing
from mediadesk.records.document_problems import DocumentRefused, ReaderStopped, StoppedBefore
from mediadesk.records.problems import Cancelled, FileEmpty, FileTooLarge, NotText, Problem, TextTooLong
from mediadesk.wording.problems import sentence
from tests.intake.documents import packages
from tests.intake.documents.packages import paragraph

FERRY = Path(__file__).parent / "ferry"
HANG = b"<html><body>" + b"&" * 6_000_000  # the cleaner needs a time that grows with the square of these
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def taken(data: bytes, name: str, asked: Asked | None = None) -> SourceText:
    kind = document_kind(data, Path(name))
    assert kind is not None
    return read(data, Path(name), kind, asked or Asked())


def refused(data: bytes, name: str) -> str:
    with pytest.raises(DocumentRefused) as problem:
        taken(data, name)
    assert name in sentence(problem.value)
    return problem.value.reason


def measured(length: int) -> str:
    """Sentences that are no bomb: no two are the same."""
    return "".join(f"The pier was measured {at} times. " for at in range(length // 30))[:length].strip()


def answer(data: bytes, name: str) -> str:
    """The text of a document, or the one sentence against it."""
    try:
        return taken(data, name).text.strip()
    except Problem as problem:
        return sentence(problem)


def with_document_type(declared: str, words: str) -> bytes:
    root = (
        f'<!DOCTYPE w:document [{declared}]><w:document xmlns:w="{packages.WORD}"><w:body>{words}</w:body></w:document>'
    )
    return packages.package({"word/document.xml": root})


def overlapping() -> bytes:
    """Two entries whose bytes are the same stretch."""
    data = bytearray(packages.package({"word/document.xml": "x" * 5000, "word/documenu.xml": "x" * 5000}))
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 0)
    return bytes(data)


def with_lying_size() -> bytes:
    data = bytearray(packages.word(paragraph("Words. " * 500)))
    entry = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 40)
    return bytes(data)


def encrypted_entry() -> bytes:
    data = bytearray(packages.word(paragraph("Words.")))
    entry = data.rindex(b"PK\x01\x02")
    struct.pack_into("<H", data, entry + 8, 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("dense.docx", packages.package({"word/document.xml": b" " * 60_000_000}), "bomb"),
        ("many.docx", packages.package({f"word/{at}.xml": b"" for at in range(5_001)}), "bomb"),
        ("overlap.docx", overlapping(), "bomb"),
        ("lying.docx", with_lying_size(), "damaged"),
        ("locked.docx", encrypted_entry(), "encrypted"),
        ("protected.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("old.doc", OLE, "word97"),
        ("mail.msg", OLE + "__substg1.0_001A001F".encode("utf-16-le"), "outlook"),
        ("macros.docm", packages.word(paragraph("Words.")), "macros"),
        ("macros.docx", packages.package({"word/document.xml": "<x/>", "word/vbaProject.bin": b"x"}), "macros"),
        ("laughs.docx", with_document_type('<!ENTITY a "ha"><!ENTITY b "&a;&a;">', "&b;"), "entities"),
        ("thief.docx", with_document_type('<!ENTITY a SYSTEM "file:///etc/hostname">', "&a;"), "entities"),
        ("deep.docx", packages.word("<w:tbl><w:tr><w:tc>" * 90 + "</w:tc></w:tr></w:tbl>" * 90), "too_deep"),
        ("deep.rtf", b"{\\rtf1" + b"{" * 100_000, "too_deep"),
        ("deep.html", b"<html>" + b"<div>" * 5_000, "too_deep"),
        ("cut.docx", packages.word(paragraph("Words." * 900))[:-80], "damaged"),
        ("text.docx", b"Nothing but words.", "damaged"),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(200), "damaged"),
        ("cut.pdf", (FERRY / "ferry.pdf").read_bytes()[:900], "damaged"),
        ("text.odt", packages.package({"mimetype": "application/x-other", "content.xml": "<x/>"}), "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_honest_document_is_refused_with_a_reason(name: str, data: bytes, reason: str) -> None:
    assert refused(data, name) == reason


def test_file_of_a_hundred_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.docx"
    with path.open("wb") as file:
        file.truncate(2 * LARGEST)
    with pytest.raises(FileTooLarge):
        importing.read_source(path)


def test_package_that_is_no_document_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(packages.package({"xl/workbook.xml": "<x/>"}))
    with pytest.raises(NotText):
        importing.read_source(path)


def test_one_paragraph_of_two_hundred_thousand_characters_comes_in_whole() -> None:
    words = measured(200_000)
    assert taken(packages.word(paragraph(words)), "long.docx").text == words


def test_more_words_than_a_release_has_are_refused() -> None:
    with pytest.raises(TextTooLong):
        taken(packages.word(paragraph(measured(310_000))), "longer.docx")


def test_document_without_words_is_empty() -> None:
    with pytest.raises(FileEmpty):
        taken(packages.word("<w:p/>"), "empty.docx")


@pytest.mark.parametrize(
    "bait", [b"<a" * 200_000, b"<!--" * 200_000, b"<![" * 200_000, b"<p style='" * 50_000, b'<a href="' * 50_000]
)
def test_markup_that_never_ends_is_got_through(bait: bytes) -> None:
    assert "Words." in taken(b"<html><p>Words.</p>" + bait, "bait.html").text


@pytest.mark.parametrize(
    "head", [b"Subject: =?utf-8?q?" + b"=" * 100_000, b"To: " + b"a," * 50_000, b"X-A: " + b"(" * 50_000]
)
def test_mail_with_a_head_made_to_hang_ends_in_a_text_or_a_problem(head: bytes) -> None:
    assert answer(b"MIME-Version: 1.0\r\n" + head + b"\r\n\r\nWords.\r\n", "bait.eml").endswith(".")


def test_document_that_hangs_its_reader_is_given_up_and_remembered(tmp_path: Path) -> None:
    stopped = StoppedFiles(tmp_path / "stopped.txt")
    asked = Asked(stopped=stopped, wall_seconds=1)
    with pytest.raises(ReaderStopped) as problem:
        taken(HANG, "hang.html", asked)
    assert problem.value.reason == "time"
    with pytest.raises(StoppedBefore):
        taken(HANG, "renamed.html", Asked(stopped=StoppedFiles(tmp_path / "stopped.txt")))
    with pytest.raises(ReaderStopped):
        taken(HANG, "hang.html", Asked(stopped=stopped, wall_seconds=1, again=True))


def test_reading_can_be_stopped_at_once() -> None:
    with pytest.raises(Cancelled):
        taken(HANG, "hang.html", Asked(cancelled=lambda: True))


def test_place_that_cannot_be_written_costs_only_the_memory_of_what_hung(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    stopped = StoppedFiles(tmp_path / "file" / "stopped.txt")
    stopped.add("0" * 64)
    assert stopped.holds("0" * 64)


def test_nothing_is_left_on_disk_after_a_document_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    taken(packages.word(paragraph("Words.")), "words.docx")
    assert os.listdir(tmp_path) == []


def test_links_that_run_or_open_files_never_come_in() -> None:
    page = b"<html><p><a href='javascript:x()'>one</a> <a href='file:///etc/hostname'>two</a> <a href='smb://a/b'>three</a>"
    document = taken(page, "links.html").document
    assert document is not None
    assert [run.href for each in document.paragraphs for run in each.runs if run.href] == []


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "html", "eml", "md"])
@settings(max_examples=25)
@given(data=st.data())
def test_whatever_is_done_to_a_document_its_reader_answers(ending: str, data: st.DataObject) -> None:
    whole = bytearray((FERRY / f"ferry.{ending}").read_bytes())
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(whole)))
    kinds = {
        "docx": "word",
        "odt": "open_document",
        "rtf": "rich_text",
        "html": "web_page",
        "eml": "mail",
        "md": "markdown",
    }
    made = reading_jobs.run(bytes(whole[: cut if data.draw(st.booleans()) else None]), {"kind": kinds[ending]})
    assert set(made) <= {"document", "refused"}
    assert made


@pytest.mark.parametrize("cut", [200, 20_000, 60_000, 90_000])
def test_damaged_pdf_is_refused_or_read(cut: int) -> None:
    whole = (FERRY / "ferry.pdf").read_bytes()
    said = answer(whole[:cut] + whole[cut + 500 :], "cut.pdf")
    assert "Silver Strand" in said or said.startswith("“cut.pdf” ")

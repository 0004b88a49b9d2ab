"""One release of 39 paragraphs in two languages, in every form documents come in: the same release every time.

The files were made from `ferry.txt`: DOCX with python-docx, from it ODT, RTF, HTML and PDF with LibreOffice, the mail
from the HTML, Markdown by hand.
"""

from pathlib import Path

import pytest

from mediadesk.intake.documents.reading import Asked, document_kind, read
from mediadesk.intake.text_files import SourceText
from mediadesk.jobs import importing
from mediadesk.records.recognised import RecognisedRelease, as_json

FOLDER = Path(__file__).parent / "ferry"
ENDINGS = ["docx", "odt", "rtf", "html", "eml", "md", "pdf"]
WITH_LINKS = [ending for ending in ENDINGS if ending != "pdf"]  # a PDF draws its links beside the words


def source(ending: str) -> SourceText:
    path = FOLDER / f"ferry.{ending}"
    data = path.read_bytes()
    kind = document_kind(data, path)
    assert kind is not None
    return read(data, path, kind, Asked())


def plain() -> RecognisedRelease:
    return importing.read(FOLDER / "ferry.txt")


def said(release: RecognisedRelease) -> dict[str, object]:
    return {name: value for name, value in as_json(release).items() if name != "notices"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_form_gives_the_release_its_plain_text_gives(ending: str) -> None:
    assert said(importing.recognise(source(ending), Path(f"ferry.{ending}"))) == said(plain())


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_paragraph_is_accounted_for(ending: str) -> None:
    lines = [line for line in (FOLDER / "ferry.txt").read_text(encoding="utf-8").splitlines() if line]
    document = source(ending).document
    assert document is not None
    found = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert len(found) == len(lines) == 39
    assert found == [line if ending == "pdf" else line.removeprefix("• ") for line in lines]


@pytest.mark.parametrize("ending", ENDINGS)
def test_bold_and_italic_stay_with_their_words(ending: str) -> None:
    block = importing.recognise(source(ending), Path("ferry")).blocks[1]
    assert [run.text for run in block.runs if run.bold] == ["11 minutes"]
    assert [run.text for run in block.runs if run.italic] == ["no smoke at all"]
    assert "".join(run.text for run in block.runs) == block.text


@pytest.mark.parametrize("ending", WITH_LINKS)
def test_links_stay_with_their_words(ending: str) -> None:
    block = importing.recognise(source(ending), Path("ferry")).blocks[0]
    linked = [(run.text, run.href) for run in block.runs if run.href]
    assert linked == [("electric boats", "https://silverstrand.example/boats")]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_form_is_told_by_its_bytes_not_by_its_name(ending: str) -> None:
    data = (FOLDER / f"ferry.{ending}").read_bytes()
    named = document_kind(data, Path(f"ferry.{ending}"))
    if ending == "md":
        assert document_kind(data, Path("ferry.txt")) is None  # as text, Markdown is read as well
    else:
        assert document_kind(data, Path("ferry.txt")) is named

"""python-docx writes a document, LibreOffice prints it: what an office does by itself."""

import subprocess
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.bench.peers.given import FAMILIES, Given, answer, picture

_FILTER = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"Quality":{"type":"long","value":"86"}}'
)


def set_kit(given: Given, policy: str) -> bytes:
    """Tagged; the program is started anew for each document, as `soffice --convert-to` is used."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(given, policy, folder / "kit.docx")
        profile = f"-env:UserInstallation=file://{Path(tempfile.gettempdir())}/mediadesk-bench-office"
        program = ["soffice", profile, "--headless", "--convert-to", _FILTER, "--outdir", name, f"{name}/kit.docx"]
        subprocess.run(program, check=True, capture_output=True, timeout=240)
        return (folder / "kit.pdf").read_bytes()


def _write(given: Given, policy: str, target: Path) -> None:
    import docx
    from docx.shared import Pt

    document: Any = docx.Document()
    for release in given["releases"]:
        family = FAMILIES[release["language"]][0]
        _paragraph(document, release["headline"], family, 21, "Heading 1")
        for text in release["paragraphs"]:
            _paragraph(document, text, family, 10.4)
        for text in [*release["about"], given["contact"]]:
            _paragraph(document, text, family, 9)
        document.add_page_break()
    for photo in given["photos"]:
        document.add_picture(BytesIO(picture(photo["path"], policy)), width=Pt(432))
        _paragraph(document, f"{photo['caption']} {photo['credit']}", FAMILIES["en"][0], 9)
    table: Any = document.add_table(0, 2) if given["facts"] else None
    for fact in given["facts"]:
        for cell, text in zip(table.add_row().cells, fact, strict=True):
            cell.text = text
    document.save(str(target))


def _paragraph(document: Any, text: str, family: str, size: float, style: str | None = None) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = document.add_paragraph(style=style).add_run(text)
    run.font.name, run.font.size = family, Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), family)


if __name__ == "__main__":
    answer(set_kit)

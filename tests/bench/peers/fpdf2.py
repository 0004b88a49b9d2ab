"""fpdf2: a canvas with wrapped cells."""

from io import BytesIO
from typing import Any

from tests.bench.peers.given import FAMILIES, Given, answer, picture


def set_kit(given: Given, policy: str) -> bytes:
    """Untagged; kerning and Chinese line ends are not its business."""
    import fpdf

    class Document(fpdf.FPDF):  # type: ignore[misc]
        def footer(self) -> None:
            self.set_y(-40)
            self.set_font(FAMILIES["en"][0], size=8)
            self.cell(0, 10, f"Page {self.page_no()} of {{nb}}", align="R")

    document: Any = Document(unit="pt", format="A4")
    document.set_margins(62, 70, 62)
    document.set_title(given["title"])
    for tag in {"en", *(release["language"] for release in given["releases"])}:
        family, regular, bold = FAMILIES[tag]
        document.add_font(family, "", f"{given['fonts']}/{regular}.ttf")
        document.add_font(family, "B", f"{given['fonts']}/{bold}.ttf")
    for release in given["releases"]:
        _release(document, release, given["contact"])
    _photos(document, given, policy)
    return bytes(document.output())


def _release(document: Any, release: Given, contact: str) -> None:
    family = FAMILIES[release["language"]][0]
    leading = 15.4 if release["language"] == "en" else 18.4
    document.add_page()
    document.set_font(family, "B", 21)
    document.multi_cell(0, 27, release["headline"], align="L", new_x="LMARGIN", new_y="NEXT")
    document.set_font(family, "", 10.4)
    for text in release["paragraphs"]:
        document.multi_cell(0, leading, text, align="L", new_x="LMARGIN", new_y="NEXT")
        document.ln(8.4)
    document.set_font(family, "", 9)
    for text in release["about"]:
        document.multi_cell(0, 13, text, align="L", new_x="LMARGIN", new_y="NEXT")
    document.set_font(FAMILIES["en"][0], "", 9)
    document.multi_cell(0, 13, contact, align="L", new_x="LMARGIN", new_y="NEXT")


def _photos(document: Any, given: Given, policy: str) -> None:
    for number, photo in enumerate(given["photos"]):
        if number % 2 == 0:
            document.add_page()
        document.image(BytesIO(picture(photo["path"], policy)), w=445)
        document.multi_cell(0, 13, f"{photo['caption']} {photo['credit']}", align="L", new_x="LMARGIN", new_y="NEXT")
    for figure, label in given["facts"]:
        document.multi_cell(0, 13, f"{figure}  {label}", new_x="LMARGIN", new_y="NEXT")


if __name__ == "__main__":
    answer(set_kit)

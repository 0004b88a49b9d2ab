"""The least anybody could do: the words on a ReportLab canvas with nothing decided, the photos decoded and written."""

from io import BytesIO
from typing import Any

from tests.bench.peers.given import FAMILIES, Given, answer, picture

_ROWS = 45


def set_kit(given: Given, policy: str) -> bytes:
    """A4 pages with lines cut by the number of characters; two photos on a page."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for release in given["releases"]:
        _write(canvas, release, given["fonts"])
    for number, photo in enumerate(given["photos"]):
        canvas.drawImage(ImageReader(BytesIO(picture(photo["path"], policy))), 62, 420 - 340 * (number % 2), 471, 314)
        canvas.setFont("SourceSerif4_400Regular", 9)
        canvas.drawString(62, 405 - 340 * (number % 2), photo["caption"][:110])
        if number % 2 or number == len(given["photos"]) - 1:
            canvas.showPage()
    canvas.save()
    return target.getvalue()


def _write(canvas: Any, release: Given, fonts: str) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name, per_row = FAMILIES[release["language"]][1], 95 if release["language"] == "en" else 45
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, f"{fonts}/{name}.ttf"))
    words = " ".join([release["headline"], *release["paragraphs"], *release["about"]])
    for start in range(0, len(words), per_row * _ROWS):
        canvas.setFont(name, 10.4)
        for row in range(_ROWS):
            at = start + row * per_row
            canvas.drawString(62, 760 - row * 15.4, words[at : at + per_row])
        canvas.showPage()


if __name__ == "__main__":
    answer(set_kit)

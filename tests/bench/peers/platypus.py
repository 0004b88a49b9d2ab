"""ReportLab's own paragraphs and page flow, as its manual teaches them."""

from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from tests.bench.peers.given import ACCENT, FAMILIES, Given, answer, picture


def set_kit(given: Given, policy: str) -> bytes:
    """Untagged, no kerning, words of Chinese wrapped by its CJK rule, page numbers without a total."""
    from reportlab import rl_config
    from reportlab.lib.units import mm
    from reportlab.platypus import SimpleDocTemplate

    settings: Any = rl_config
    settings.useA85 = 0
    target = BytesIO()
    document = SimpleDocTemplate(target, leftMargin=22 * mm, rightMargin=22 * mm, title=given["title"], invariant=1)
    for name in {name for release in given["releases"] for name in FAMILIES[release["language"]][1:]}:
        _register(name, given["fonts"])
    _register(FAMILIES["en"][1], given["fonts"])
    document.build(_story(given, policy), onFirstPage=_footer, onLaterPages=_footer)
    return target.getvalue()


def _register(name: str, folder: str) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, f"{folder}/{name}.ttf"))


def _footer(canvas: Any, document: Any) -> None:
    canvas.setFont(FAMILIES["en"][1], 8)
    canvas.drawRightString(533, 40, f"Page {document.page}")


def _story(given: Given, policy: str) -> list[Any]:
    from reportlab.platypus import Image, KeepTogether, PageBreak, Paragraph, Table

    story: list[Any] = []
    for release in given["releases"]:
        title, body, small = _styles(release["language"])
        story += [Paragraph(escape(release["headline"]), title)]
        story += [Paragraph(escape(text), body) for text in release["paragraphs"]]
        story += [Paragraph(escape(text), small) for text in release["about"]]
        story += [Paragraph(escape(given["contact"]), _styles("en")[2]), PageBreak()]
    small = _styles("en")[2]
    for photo in given["photos"]:
        caption = Paragraph(escape(f"{photo['caption']} {photo['credit']}"), small)
        source = photo["path"] if policy == "tool" else BytesIO(picture(photo["path"], policy))
        story.append(KeepTogether([Image(source, 445, 296), caption]))
    if given["facts"]:
        story += [PageBreak(), Table(given["facts"])]
    return story


def _styles(language: str) -> tuple[Any, Any, Any]:
    from reportlab.lib.styles import ParagraphStyle

    _, regular, bold = FAMILIES[language]
    colour: Any = ACCENT
    wrap: Any = None if language == "en" else "CJK"
    leading = 15.4 if language == "en" else 18.4
    return (
        ParagraphStyle("title", fontName=bold, fontSize=21, leading=27, spaceAfter=12, textColor=colour, wordWrap=wrap),
        ParagraphStyle("body", fontName=regular, fontSize=10.4, leading=leading, spaceAfter=8.4, wordWrap=wrap),
        ParagraphStyle("small", fontName=regular, fontSize=9, leading=13, spaceAfter=8, wordWrap=wrap),
    )


if __name__ == "__main__":
    answer(set_kit)

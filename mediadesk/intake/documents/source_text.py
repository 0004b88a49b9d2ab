"""A document as the plain text the recogniser reads: a line for every paragraph, blank lines as officers type them."""

from collections.abc import Sequence

from mediadesk.intake.press_text.conventions import conventions
from mediadesk.records.source_document import SourceDocument, SourceParagraph, SourceRole

_LONGEST_TELLING = 250  # characters of a line that says where the photos are
_LONGEST_STRONG = 120  # characters; a longer paragraph in bold is no heading
_CLOSE = (SourceRole.LIST_ITEM, SourceRole.ORDERED_ITEM, SourceRole.ROW)
_NOTES = ("Notes to editors", "編者註", "编者注")
_SIMPLIFIED = "们这说为时实东发与国"


def text_of(document: SourceDocument) -> str:
    """The text of a document. Footnotes stand at its end under a label, as notes to editors.

    A writer who parts paragraphs by empty ones has said where they part; otherwise each stands by itself.
    """
    body = [each for each in document.paragraphs if each.role is not SourceRole.FOOTNOTE]
    footnotes = [each for each in document.paragraphs if each.role is SourceRole.FOOTNOTE and each.text]
    lines = _as_parted(body) if _parts_by_empty_ones(body) else _each_by_itself(body)
    if footnotes:
        lines += ["", _label(lines), *(f"{number}. {each.text}" for number, each in enumerate(footnotes, 1))]
    return "\n".join(lines)


def _parts_by_empty_ones(body: Sequence[SourceParagraph]) -> bool:
    filled = [at for at, each in enumerate(body) if each.text]
    between = sum(1 for each in body[filled[0] : filled[-1]] if not each.text) if filled else 0
    return between >= 2 and between * 4 >= len(filled)


def _as_parted(body: Sequence[SourceParagraph]) -> list[str]:
    return [_line(each) for each in body]


def _each_by_itself(body: Sequence[SourceParagraph]) -> list[str]:
    lines: list[str] = []
    before: SourceParagraph | None = None
    for each in body:
        if not each.text:
            continue
        if before is not None and not (before.role is each.role and each.role in _CLOSE):
            lines.append("")
        lines.append(_line(each))
        before = each
    return lines


def _line(paragraph: SourceParagraph) -> str:
    """The line of a paragraph; headings and short lines in bold are marked as such for the recogniser."""
    words = _with_links(paragraph) if _tells_of_photos(paragraph) else paragraph.text
    text = f"{paragraph.marker} {words}" if paragraph.marker else words
    if not text:
        return ""
    if paragraph.role is SourceRole.HEADING:
        return f"{'#' * min(paragraph.level, 2)} {text}"
    strong = all(run.bold for run in paragraph.runs if run.text.strip()) and "\n" not in text and "**" not in text
    return f"**{text}**" if strong and len(text) <= _LONGEST_STRONG and paragraph.role is SourceRole.PARAGRAPH else text


def _tells_of_photos(paragraph: SourceParagraph) -> bool:
    """Whether a short line with a link speaks of photos: where these are is said by the link alone."""
    if len(paragraph.text) > _LONGEST_TELLING or not any(run.href.startswith("http") for run in paragraph.runs):
        return False
    said = paragraph.text.casefold()
    return any(word in said for word in conventions().words("labels", "assets_words"))


def _with_links(paragraph: SourceParagraph) -> str:
    """The words with their links as Markdown, which the recogniser reads."""
    return "".join(
        f"[{run.text}]({run.href})" if run.href.startswith("http") and run.href not in run.text else run.text
        for run in paragraph.runs
    )


def _label(lines: Sequence[str]) -> str:
    said = "\n".join(lines)
    han = sum(1 for character in said if "\u4e00" <= character <= "\u9fff")
    if han * 4 < len(said):
        return _NOTES[0]
    return _NOTES[2] if sum(said.count(character) for character in _SIMPLIFIED) * 60 > han else _NOTES[1]

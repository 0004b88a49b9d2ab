"""PDF: a page holds letters at places; they become lines here, and the lines paragraphs in `pdf_lines`."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mediadesk.intake.documents.noticing import Noticed
from mediadesk.intake.documents.pdf_lines import Line, paragraphs_of, without_running_heads
from mediadesk.intake.documents.refusal import Refused
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument

_MOST_PAGES = 200
_MOST_LETTERS = 400_000
_BOLD = 600  # the weight from which a face is bold
_ITALIC = 1 << 6  # flag of a font descriptor, ISO 32000-1 table 123
_PASSWORD = 4  # FPDF_ERR_PASSWORD of PDFium
_BREAK_HYPHEN = 2  # what PDFium gives for a hyphen at the end of a line
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0x2022: "•", _BREAK_HYPHEN: "-", 0xA0: " ", 0xAD: "-"}
_AIR = 0.6  # in letter heights
_COLUMN_GAP = 2.5  # in letter heights; a wider gap parts cells, not words
_FIRST_HAN = "\u2e80"
_LONGEST_FONT = 128  # bytes of a name


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    italic: bool
    is_guess: bool  # a blank PDFium made of a gap


def read(data: bytes) -> SourceDocument:
    """The text of the PDF `data`. Raises `Refused` ("encrypted", "damaged", "bomb")."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
        pages = [page for at in range(min(len(document), _MOST_PAGES)) for page in [_page(document[at], raw)]]
    except pypdfium2.PdfiumError as broken:
        locked = raw.FPDF_GetLastError() == _PASSWORD or "assword" in str(broken)
        raise Refused("encrypted" if locked else "damaged") from broken
    noticed = Noticed()
    kept, heads = without_running_heads(pages)
    for words in dict.fromkeys(heads):
        noticed.add(NoticeKind.HEADERS, words)
    return SourceDocument(tuple(paragraphs_of(kept)), noticed.notices())


def _page(page: Any, raw: Any) -> list[Line]:
    """The lines of a page, from its top."""
    text = page.get_textpage()
    height = page.get_height()
    lines: list[Line] = []
    letters: list[_Letter] = []
    for letter in _letters(text, raw):
        if letter is None:
            lines += _line(letters, height)
            letters = []
        else:
            letters.append(letter)
    return lines + list(_line(letters, height))


def _letters(text: Any, raw: Any) -> Iterator[_Letter | None]:
    """Every letter with its place, `None` at the end of each line."""
    count = text.count_chars()
    if count > _MOST_LETTERS:
        raise Refused("bomb")
    places = [ctypes.c_double() for _ in range(4)]
    name, flags = ctypes.create_string_buffer(_LONGEST_FONT), ctypes.c_int()
    half = 0
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in (10, 13):
            if code == 10:
                yield None
            continue
        if 0xD800 <= code < 0xDC00:
            half = code
            continue
        if half and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((half - 0xD800) << 10) + code - 0xDC00
        half = 0
        raw.FPDFText_GetCharBox(text, at, *(ctypes.byref(place) for place in places))
        raw.FPDFText_GetFontInfo(text, at, name, _LONGEST_FONT, ctypes.byref(flags))
        left, right, bottom, top = (place.value for place in places)
        weight = raw.FPDFText_GetFontWeight(text, at)
        bold = weight >= _BOLD or b"bold" in name.value.lower()
        italic = bool(flags.value & _ITALIC) or b"italic" in name.value.lower()
        size = raw.FPDFText_GetFontSize(text, at)
        said = _BULLETS.get(code) or (chr(code) if code < 0x110000 else "\ufffd")
        guess = bool(raw.FPDFText_IsGenerated(text, at))
        yield _Letter(said, left, right, bottom, top, size, bold, italic, guess)
        if code == _BREAK_HYPHEN:
            yield None


def _line(letters: list[_Letter], height: float) -> Iterator[Line]:
    inked = [letter for letter in letters if letter.text.strip()]
    if not inked:
        return
    bottom, top = min(each.bottom for each in inked), max(each.top for each in inked)
    size = sorted(max(each.size, each.top - each.bottom) for each in inked)[len(inked) // 2]
    yield Line(
        runs=tuple(_spaced(letters, size)),
        left=min(each.left for each in inked),
        right=max(each.right for each in inked),
        baseline=bottom,
        size=size,
        first=_first_word(letters),
        depth=(height - top) / height if height else 0.5,
    )


def _first_word(letters: list[_Letter]) -> float:
    """The width of the first word in points; Chinese characters are words of their own."""
    word: list[_Letter] = []
    for letter in letters:
        if not letter.text.strip() and word:
            break
        if letter.text.strip():
            word.append(letter)
        if letter.text >= _FIRST_HAN:
            break
    return word[-1].right - word[0].left


def _spaced(letters: list[_Letter], size: float) -> Iterator[Run]:
    """The letters as runs, with a tab where a gap parts columns; the air set between Chinese and Latin is no blank."""
    before: _Letter | None = None
    for letter, after in zip(letters, [*letters[1:], None], strict=True):
        if not letter.text.strip():
            if not (letter.is_guess and before and after and _is_air(before, after)):
                yield Run(" ", before.bold if before else False, before.italic if before else False)
            continue
        if before is not None and letter.left - before.right > _COLUMN_GAP * size:
            yield Run("\t")
        yield Run(letter.text, letter.bold, letter.italic)
        before = letter


def _is_air(one: _Letter, other: _Letter) -> bool:
    """Whether a gap is the air typesetters put between a Chinese character and a Latin letter or digit, no blank."""
    han = [letter.text >= _FIRST_HAN for letter in (one, other)]
    latin = [letter.text.isascii() and letter.text.isalnum() for letter in (one, other)]
    return other.left - one.right < _AIR * one.size and ((han[0] and latin[1]) or (latin[0] and han[1]))

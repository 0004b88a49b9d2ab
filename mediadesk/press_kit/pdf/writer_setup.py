"""Makes ReportLab safe, repeatable, correct and quick: its settings, and remedies for its faults, in one place."""

from functools import cache, lru_cache
from typing import Any

from mediadesk.press_kit.pdf import font_tables

_ENTRIES_PER_BLOCK = 100  # Adobe Technical Note 5014: no more entries in one bfchar block


@cache
def prepare() -> None:
    """Set ReportLab up; the first call does it, later ones cost nothing. Nothing outside changes it afterwards."""
    from reportlab import rl_config

    settings: Any = rl_config
    settings.trustedHosts = []
    settings.trustedSchemes = []
    settings.toColorCanUse = None
    settings.useA85 = 0  # ASCII85 makes photos and pages a quarter larger
    settings.ttfAsciiReadable = 0
    settings.invariant = 1
    _write_characters_beyond_the_bmp()
    _end_streams_on_a_line_of_their_own()
    _read_glyphs_without_copying()
    _read_tables_whole()
    _let_pages_carry_structure()
    _write_objects_quickly()
    _compress_once()


def _write_characters_beyond_the_bmp() -> None:
    """ReportLab writes five hex digits for 𨋢, and the text cannot be copied; ISO 32000-1, 9.10.3 asks for UTF-16BE."""
    from reportlab.pdfbase import ttfonts

    fonts: Any = ttfonts
    fonts.makeToUnicodeCMap = to_unicode_map


def to_unicode_map(font_name: str, subset: list[int]) -> str:
    """The ToUnicode CMap of a font subset: `subset[i]` is the code point of character code i, 0 for none."""
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{font_name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange"
    )
    entries = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset) if point]
    lines = [head]
    for start in range(0, len(entries), _ENTRIES_PER_BLOCK):
        block = entries[start : start + _ENTRIES_PER_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"])


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be").hex().upper()


def _end_streams_on_a_line_of_their_own() -> None:
    """ISO 19005-2, 6.1.7.1: the word endstream stands after an end of line."""
    from reportlab.pdfbase import pdfdoc

    stream: Any = pdfdoc.PDFStream
    original = stream.format

    def format_stream(self: Any, document: Any) -> bytes:
        written: bytes = original(self, document)
        return written[: -len(b"endstream\n")] + b"\nendstream\n"

    stream.format = format_stream


class _Glyphs:
    """The glyf table, sliced where asked instead of copied whole (6.5 MB) for each subset."""

    __slots__ = ("_view",)

    def __init__(self, view: memoryview) -> None:
        self._view = view

    def __getitem__(self, part: slice) -> bytes:
        return bytes(self._view[part])


def _read_glyphs_without_copying() -> None:
    from reportlab.pdfbase import ttfonts

    parser: Any = ttfonts.TTFontParser
    original = parser.get_table

    def get_table(self: Any, tag: str) -> Any:
        if tag != "glyf":
            return original(self, tag)
        start, length = self.get_table_pos(tag)
        return _Glyphs(memoryview(self._ttf_data)[start : start + length])

    parser.get_table = get_table


def _read_tables_whole() -> None:
    """ReportLab takes a font apart number by number: a fifth of the time of a whole kit in a new process."""
    from reportlab.pdfbase import ttfonts

    fonts: Any = ttfonts
    fonts.TTFontFace = font_tables.quick_face()


def _let_pages_carry_structure() -> None:
    """The entries of tagged, archivable files that ReportLab's page and catalogue do not know."""
    from reportlab.pdfbase import pdfdoc

    page: Any = pdfdoc.PDFPage
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    catalogue: Any = pdfdoc.PDFCatalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents", "AF"]


def _write_objects_quickly() -> None:
    """Names, numbers and short strings, a thousand in a small document, went through a codec written in Python."""
    from reportlab.pdfbase import pdfdoc

    document: Any = pdfdoc
    slow_encode, slow_format = document.pdfdocEnc, document.format

    def encode(text: Any) -> Any:
        is_plain = type(text) is str and text.isascii() and text.isprintable()
        return text.encode("ascii") if is_plain else slow_encode(text)

    def format_object(element: Any, document: Any, toplevel: int = 0) -> Any:
        kind = type(element)
        if kind is str:
            return encode(element)
        return b"%d" % element if kind is int else slow_format(element, document, toplevel)

    document.pdfdocEnc, document.format = encode, format_object
    document.PDFName = lru_cache(1024)(document.PDFName)


def _compress_once() -> None:
    """The colour profile, font subsets and pages that did not change were a quarter of what an edit costs."""
    import zlib

    from reportlab.pdfbase import pdfdoc

    compressed = lru_cache(64)(zlib.compress)

    def encode(_self: Any, content: str | bytes) -> bytes:
        return compressed(content.encode("utf-8") if isinstance(content, str) else content)

    stream_filter: Any = pdfdoc.PDFStreamFilterZCompress
    stream_filter.encode = encode

"""Reads the tables of a font that ReportLab wants, each in one go: number by number they took a fifth of a new process.

The layouts are those of the OpenType specification: cmap (formats 4 and 12), hmtx, loca, head, hhea.
"""

import sys
from array import array
from collections.abc import Callable
from functools import cache
from struct import iter_unpack, unpack_from
from typing import Any

_NO_BREAK_SPACE = 0xA0


@cache
def quick_face() -> Any:
    """ReportLab's class of font faces, which reads the same from a file several times faster.

    A font with another kind of cmap than the shipped ones have is left to ReportLab.
    """
    from reportlab.pdfbase import ttfonts

    slow: Any = ttfonts.TTFontFace

    class QuickFace(slow):  # type: ignore[misc]
        """A face whose tables are read whole; `extractInfo` is ReportLab's name."""

        def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803
            glyphs = _glyphs(self) if charInfo else None
            super().extractInfo(charInfo=0 if glyphs else charInfo)
            if glyphs:
                _read_tables(self, glyphs)

    return QuickFace


def _read_tables(face: Any, glyphs: dict[int, int]) -> None:
    """Give `face` what ReportLab reads by itself: glyphs, widths in 1/1000 of the size, metrics and places."""
    metrics = _Metrics(face)
    if ord(" ") in glyphs:
        glyphs[_NO_BREAK_SPACE] = glyphs[ord(" ")]
    face.charToGlyph, face.hmetrics, face.glyphPos = glyphs, metrics, _places(face)
    face.charWidths = _Widths(glyphs, metrics, face._pdfScale)
    face.defaultWidth = face._pdfScale(metrics[0][0])


class _Metrics:
    """(advance, left side bearing) by glyph; those behind the last advance share it."""

    __slots__ = ("_given", "_numbers")

    def __init__(self, face: Any) -> None:
        (self._given,) = unpack_from(">H", face._ttf_data, face.get_table_pos("hhea")[0] + 34)
        self._numbers = _numbers("H", face.get_table("hmtx"))

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        if glyph < self._given:
            return self._numbers[2 * glyph], self._numbers[2 * glyph + 1]
        return self._numbers[2 * self._given - 2], self._numbers[self._given + glyph]


class _Widths:
    """Widths by code point; worked out when asked, for few of the characters of a font are in any text."""

    __slots__ = ("_glyphs", "_metrics", "_scale")

    def __init__(self, glyphs: dict[int, int], metrics: _Metrics, scale: Callable[[int], float]) -> None:
        self._glyphs, self._metrics, self._scale = glyphs, metrics, scale

    def get(self, code: int, otherwise: float) -> float:
        """The width of a character in 1/1000 of the size."""
        glyph = self._glyphs.get(code)
        return otherwise if glyph is None else self._scale(self._metrics[glyph][0])


def _places(face: Any) -> "array[int] | list[int]":
    """Where the outline of each glyph begins in the table of outlines, and behind the last where that ends."""
    (is_long,) = unpack_from(">H", face._ttf_data, face.get_table_pos("head")[0] + 50)
    count = face.numGlyphs + 1
    if is_long:
        return _numbers("I", face.get_table("loca"))[:count]
    return [half * 2 for half in _numbers("H", face.get_table("loca"))[:count]]


def _numbers(code: str, data: bytes) -> "array[int]":
    """Big-endian unsigned numbers: `code` "H" for two bytes each, "I" for four."""
    size = array(code).itemsize
    numbers = array(code, data[: len(data) // size * size])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _glyphs(face: Any) -> dict[int, int] | None:
    """The glyph of each code point, from the last table for Windows: the one ReportLab takes. `None` if it is odd."""
    start, _ = face.get_table_pos("cmap")
    data: bytes = face._ttf_data
    (count,) = unpack_from(">H", data, start + 2)
    tables = iter_unpack(">HHL", data[start + 4 : start + 4 + 8 * count])
    starts = [start + offset for platform, _, offset in tables if platform == 3]
    kind = unpack_from(">H", data, starts[-1])[0] if starts else None
    if kind == 12:
        return _in_groups(data, starts[-1])
    return _in_segments(data, starts[-1]) if kind == 4 else None


def _in_groups(data: bytes, table: int) -> dict[int, int]:
    """A cmap of format 12: glyphs by code point."""
    (count,) = unpack_from(">L", data, table + 12)
    found: dict[int, int] = {}
    for first, last, glyph in iter_unpack(">LLL", data[table + 16 : table + 16 + 12 * count]):
        if first == last:
            found[first] = glyph
        else:
            found.update(zip(range(first, last + 1), range(glyph, glyph + last + 1 - first), strict=True))
    return found


def _in_segments(data: bytes, table: int) -> dict[int, int]:
    """A cmap of format 4: glyphs by code point."""
    length, _, doubled = unpack_from(">HHH", data, table + 2)
    count = doubled // 2
    numbers = _numbers("H", data[table : table + length])
    ends, firsts = numbers[7 : 7 + count], numbers[8 + count : 8 + 2 * count]
    deltas, offsets = numbers[8 + 2 * count : 8 + 3 * count], numbers[8 + 3 * count : 8 + 4 * count]
    found: dict[int, int] = {}
    for index, (first, last, delta, offset) in enumerate(zip(firsts, ends, deltas, offsets, strict=True)):
        codes = range(first, last + 1)
        if offset:
            at = 8 + 3 * count + index + offset // 2
            named = ((glyph + delta) & 0xFFFF if glyph else 0 for glyph in numbers[at : at + len(codes)])
            found.update(zip(codes, named, strict=True))
        else:
            found.update(zip(codes, ((code + delta) & 0xFFFF for code in codes), strict=True))
    return found

"""Reads the tables of a font that ReportLab wants, each in one go: number by number they took a fifth of a new process.

The layouts are those of the OpenType specification: cmap (formats 4 and 12), hmtx, loca, head, hhea.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
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
        """A face whose file and tables are read whole, once; the names of the methods are ReportLab's."""

        def readFile(self, f: Any) -> None:  # noqa: N802
            if not isinstance(f, str):
                super().readFile(f)
                return
            self.filename, self._ttf_data, self._pos = f, Path(f).read_bytes(), 0

        def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803
            glyphs = _glyphs(self) if charInfo else None
            super().extractInfo(charInfo=charInfo if glyphs is None else 0)
            if glyphs is not None:
                _read_tables(self, glyphs)
            self._subset = lru_cache(16)(super().makeSubset)

        def makeSubset(self, subset: list[int]) -> Any:  # noqa: N802
            return self._subset(tuple(subset))

    return QuickFace


def _read_tables(face: Any, glyphs: "_Glyphs") -> None:
    """Give `face` what ReportLab reads by itself: glyphs, widths in 1/1000 of the size, metrics and places."""
    metrics = _Metrics(face)
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

    def __init__(self, glyphs: "_Glyphs", metrics: _Metrics, scale: Callable[[int], float]) -> None:
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


class _Glyphs(Mapping[int, int]):
    """The glyph of each code point, looked up when asked.

    Stretches of code points follow each other: from `firsts` to `lasts`, and `of(index, code)` is the glyph of one.
    """

    def __init__(self, firsts: "array[int]", lasts: "array[int]", of: Callable[[int, int], int]) -> None:
        self._firsts, self._lasts, self._of = firsts, lasts, of
        self._known: dict[int, int | None] = {}
        if ord(" ") in self:  # as ReportLab has it
            self._known[_NO_BREAK_SPACE] = self[ord(" ")]

    def _glyph(self, code: int) -> int | None:
        if code not in self._known:
            index = bisect_left(self._lasts, code)
            is_there = index < len(self._firsts) and self._firsts[index] <= code
            self._known[code] = self._of(index, code) if is_there else None
        return self._known[code]

    def __contains__(self, code: object) -> bool:
        return isinstance(code, int) and self._glyph(code) is not None

    def __getitem__(self, code: int) -> int:
        glyph = self._glyph(code)
        if glyph is None:
            raise KeyError(code)
        return glyph

    def __iter__(self) -> Iterator[int]:
        stretches = zip(self._firsts, self._lasts, strict=True)
        codes = {code for first, last in stretches for code in range(first, last + 1)}
        yield from codes | {_NO_BREAK_SPACE} if _NO_BREAK_SPACE in self else codes

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _glyphs(face: Any) -> _Glyphs | None:
    """The glyphs, from the last table for Windows: the one ReportLab takes. `None` if it is of another kind."""
    start, _ = face.get_table_pos("cmap")
    data: bytes = face._ttf_data
    (count,) = unpack_from(">H", data, start + 2)
    tables = iter_unpack(">HHL", data[start + 4 : start + 4 + 8 * count])
    starts = [start + offset for platform, _, offset in tables if platform == 3]
    kind = unpack_from(">H", data, starts[-1])[0] if starts else None
    if kind == 12:
        return _in_groups(data, starts[-1])
    return _in_segments(data, starts[-1]) if kind == 4 else None


def _in_groups(data: bytes, table: int) -> _Glyphs:
    """A cmap of format 12."""
    (count,) = unpack_from(">L", data, table + 12)
    numbers = _numbers("I", data[table + 16 : table + 16 + 12 * count])
    firsts, glyphs = numbers[::3], numbers[2::3]
    return _Glyphs(firsts, numbers[1::3], lambda index, code: glyphs[index] + code - firsts[index])


def _in_segments(data: bytes, table: int) -> _Glyphs:
    """A cmap of format 4."""
    length, _, doubled = unpack_from(">HHH", data, table + 2)
    count: int = doubled // 2
    numbers = _numbers("H", data[table : table + length])
    lasts, firsts = numbers[7 : 7 + count], numbers[8 + count : 8 + 2 * count]
    deltas, offsets = 8 + 2 * count, 8 + 3 * count

    def of(index: int, code: int) -> int:
        delta, offset = numbers[deltas + index], numbers[offsets + index]
        if not offset:
            return (code + delta) & 0xFFFF
        glyph = numbers[offsets + index + offset // 2 + code - firsts[index]]
        return (glyph + delta) & 0xFFFF if glyph else 0

    return _Glyphs(firsts, lasts, of)

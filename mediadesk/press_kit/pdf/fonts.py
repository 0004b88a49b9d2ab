"""The shipped fonts: which face has a character, how wide it is, how a word is kerned."""

from functools import cache, lru_cache
from typing import Any

from mediadesk import paths
from mediadesk.press_kit.pdf import writer_setup

SUBSTITUTE = "〓"  # the geta mark: what Chinese printers set for a character they do not have

_LEAST_KERNING = 6  # 1/1000 of the type size: less than that nobody sees

_FILES = {
    "serif": "SourceSerif4_400Regular",
    "serif-b": "SourceSerif4_600SemiBold",
    "serif-i": "SourceSerif4_400Regular_Italic",
    "serif-bi": "SourceSerif4_600SemiBold_Italic",
    "sans": "SourceSans3_400Regular",
    "sans-b": "SourceSans3_600SemiBold",
    "sans-i": "SourceSans3_400Regular_Italic",
    "sans-bi": "SourceSans3_600SemiBold_Italic",
    "hk": "NotoSansHK-Regular",
    "hk-b": "NotoSansHK-Bold",
    "sc": "NotoSansSC-Regular",
    "sc-b": "NotoSansSC-Bold",
}
# Kerning, but no ligatures: a copied "Office" must say Office.
_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False, "ccmp": False, "locl": False}


@cache
def face(name: str) -> Any:
    """The ReportLab font object of a face ("serif-b", "hk"), parsed once and kept for the life of the process."""
    writer_setup.prepare()
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font: Any = TTFont(name, str(paths.shipped("resources") / "fonts" / f"{_FILES[name]}.ttf"))
    font._asciiReadable = 0
    pdfmetrics.registerFont(font)
    return font


@lru_cache(16384)
def face_for(character: str, family: str, bold: bool, italic: bool, chinese: str, prefer_chinese: bool) -> str | None:
    """The first face that has `character`: the Latin family, then the Chinese face of the text ("hk" or "sc"), then the
    other one; Chinese first where `prefer_chinese`. Last the other Latin family. `None` when no shipped font has it.
    """
    variant = ("-" if bold or italic else "") + ("b" if bold else "") + ("i" if italic else "")
    other = "sc" if chinese == "hk" else "hk"
    han = [each + ("-b" if bold else "") for each in (chinese, other)]
    order = [*han, family + variant] if prefer_chinese else [family + variant, *han]
    order.append(("sans" if family == "serif" else "serif") + variant)
    return next((name for name in order if ord(character) in face(name).face.charToGlyph), None)


def covered() -> frozenset[int]:
    """The code points that text in every style has a face for."""
    styles = [
        {code for name in names for code in face(name).face.charToGlyph}
        for names in (
            ("serif", "sans", "hk", "sc"),
            ("serif-i", "sans-i", "hk", "sc"),
            ("serif-b", "sans-b", "hk-b", "sc-b"),
            ("serif-bi", "sans-bi", "hk-b", "sc-b"),
        )
    ]
    return frozenset(styles[0].intersection(*styles[1:]))


@lru_cache(16384)
def advance(name: str, character: str) -> float:
    """How far `character` moves the pen in this face, in 1/1000 of the type size."""
    metrics = face(name).face
    return float(metrics.charWidths.get(ord(character), metrics.defaultWidth))


@lru_cache(32768)
def measured(name: str, word: str) -> tuple[float, tuple[tuple[int, int], ...]]:
    """The width of `word` in 1/1000 of the type size, and its kerning: (behind which character, how far)."""
    natural = [advance(name, character) for character in word]
    if len(word) < 2 or name.startswith(("hk", "sc")):
        return sum(natural), ()
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    font = shaping_font(name)
    uharfbuzz.shape(font, buffer, _FEATURES)
    if len(buffer.glyph_infos) != len(word):
        return sum(natural), ()
    scale = 1000 / font.face.upem
    shaped = zip(buffer.glyph_positions, natural, strict=True)
    moved = [round(position.x_advance * scale - width) for position, width in shaped]
    kerning = tuple((index, move) for index, move in enumerate(moved) if abs(move) >= _LEAST_KERNING)
    return sum(natural) + sum(move for _, move in kerning), kerning


@cache
def shaping_font(name: str) -> Any:
    """The HarfBuzz font of a face, for kerning and for outlines."""
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(face(name).face._ttf_data)))


def outline(name: str, text: str, size: float) -> tuple[str, float]:
    """`text` as PDF path operators starting at the origin, and its width in points: for marks that must not be text."""
    font = shaping_font(name)
    scale = size / font.face.upem
    pen, operators = 0.0, list[str]()
    for character in text:
        pencil = _Pencil(operators, pen, scale)
        font.draw_glyph_with_pen(font.get_nominal_glyph(ord(character)) or 0, pencil)
        pen += advance(name, character) * size / 1000
    return " ".join(operators), pen


class _Pencil:
    """Takes the outline of a glyph down as PDF path operators (the pen of fontTools' naming, hence the names)."""

    def __init__(self, operators: list[str], left: float, scale: float) -> None:
        self._operators, self._left, self._scale = operators, left, scale
        self._at = (0.0, 0.0)

    def _write(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = [f"{self._left + x * self._scale:.2f} {y * self._scale:.2f}" for x, y in points]
        self._operators.append(" ".join([*numbers, operator]))
        if points:
            self._at = points[-1]

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._write("m", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._write("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._write("c", *points)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3)
        second = (x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3)
        self._write("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self._write("h")

    def endPath(self) -> None:  # noqa: N802
        self._write("n")

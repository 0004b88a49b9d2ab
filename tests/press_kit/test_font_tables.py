"""Fonts read in one go say the same as fonts read by ReportLab, number by number."""

from pathlib import Path
from typing import Any

import pytest

from mediadesk import paths
from mediadesk.press_kit.pdf import writer_setup
from mediadesk.press_kit.pdf.font_tables import quick_face

_FONTS = sorted((paths.shipped("resources") / "fonts").glob("*.ttf"))


def _both(path: Path) -> tuple[Any, Any]:
    """The face as ReportLab reads it and as it is read here."""
    writer_setup.prepare()
    quick = quick_face()
    return quick.__base__(str(path)), quick(str(path))


@pytest.mark.parametrize("path", _FONTS, ids=[path.stem for path in _FONTS])
def test_every_shipped_font_reads_the_same(path: Path) -> None:
    slow, quick = _both(path)
    assert dict(quick.charToGlyph) == slow.charToGlyph
    assert {code: quick.charWidths.get(code, -1) for code in slow.charWidths} == slow.charWidths
    assert 0x10FFFF not in quick.charToGlyph
    assert quick.defaultWidth == slow.defaultWidth
    assert [quick.hmetrics[glyph] for glyph in range(slow.numGlyphs)] == slow.hmetrics
    assert list(quick.glyphPos) == slow.glyphPos
    assert (quick.name, quick.bbox, quick.ascent, quick.flags) == (slow.name, slow.bbox, slow.ascent, slow.flags)


def test_font_with_another_kind_of_cmap_is_left_to_reportlab(tmp_path: Path) -> None:
    data = bytearray(_FONTS[0].read_bytes())
    at = int.from_bytes(data[data.index(b"cmap") + 8 :][:4])
    for table in range(int.from_bytes(data[at + 2 : at + 4])):
        data[at + 4 + 8 * table : at + 6 + 8 * table] = b"\x00\x00"  # for Unicode, none for Windows
    (tmp_path / "odd.ttf").write_bytes(data)
    slow, quick = _both(tmp_path / "odd.ttf")
    assert dict(quick.charToGlyph) == slow.charToGlyph
    assert quick.charWidths == slow.charWidths


def test_typesetting_uses_the_quick_faces() -> None:
    from mediadesk.press_kit.pdf import fonts

    assert isinstance(fonts.face("hk").face, quick_face())

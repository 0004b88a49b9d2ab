"""Colour profiles made of a matrix and a curve (ICC.1:2001-04, 6.3.1.2): for pictures that only name their colours."""

import struct
from functools import lru_cache

_VERSION, _ILLUMINANT = 0x02400000, (0.9642, 1.0, 0.8249)
_ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
_ADOBE_GAMMA = 563 / 256


@lru_cache(1)
def adobe_rgb() -> bytes:
    """The colours cameras write when they are set to Adobe RGB (Adobe RGB (1998) Color Image Encoding, 4.3)."""
    return matrix_profile("Adobe RGB (1998)", _ADOBE_RGB, _ADOBE_GAMMA)


def matrix_profile(name: str, primaries: tuple[tuple[float, float, float], ...], gamma: float) -> bytes:
    """A profile called `name` (ASCII): XYZ of red, green and blue under D50, and the exponent of their curve."""
    from mediadesk.press_kit.photo_copies.colour_profile import text, written

    curve = b"curv" + struct.pack(">IIHxx", 0, 1, round(gamma * 256))
    tags = {b"desc": text(name.encode("ascii"), b"desc"), b"cprt": text(b"-", b"text"), b"wtpt": _xyz(_ILLUMINANT)}
    tags |= dict(zip((b"rXYZ", b"gXYZ", b"bXYZ"), map(_xyz, primaries), strict=True))
    return written(_header(), tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve))


def _header() -> bytes:
    kinds = struct.pack(">I4s4s4s", _VERSION, b"mntr", b"RGB ", b"XYZ ")
    day = struct.pack(">6H", 1998, 5, 1, 0, 0, 0)
    light = struct.pack(">3i", *(round(part * 65536) for part in _ILLUMINANT))
    return (bytes(8) + kinds + day + b"acsp" + bytes(28) + light).ljust(128, b"\0")


def _xyz(parts: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(part * 65536) for part in parts))

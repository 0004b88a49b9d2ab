"""Raw files of a camera, as small as they can be: DNG 1.4, a TIFF whose pixels have one colour each.

TIFF 6.0 for the structure, TIFF/EP and the DNG specification for the tags.
"""

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

BYTE, ASCII, SHORT, LONG, RATIONAL, SIGNED_RATIONAL = 1, 2, 3, 4, 5, 10
_FORMS = {SHORT: "<H", LONG: "<L", RATIONAL: "<LL", SIGNED_RATIONAL: "<ll"}
_SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, SIGNED_RATIONAL: 8}
_ONE, _NONE = (1, 1), (0, 1)


@dataclass(frozen=True)
class Elsewhere:
    """A value that stands elsewhere in the file, and the tag has its place: bytes, or a directory of tags."""

    what: "bytes | Directory"


Directory = Mapping[int, tuple[int, bytes | list[int] | list[tuple[int, int]] | Elsewhere]]


def dng(
    size: tuple[int, int],
    pixel: Callable[[int, int], int],
    *,
    orientation: int = 1,
    preview: bytes = b"",
    said: Directory | None = None,
    taken: str = "",
) -> bytes:
    """A DNG of `size` with `pixel(x, y)` (0 to 65535), the picture a camera makes as JPEG, and further tags."""
    sensor = {254: (LONG, [0]), **_sensor(size, pixel)}
    camera = {
        271: (ASCII, b"Maker\0"),
        272: (ASCII, b"Model One\0"),
        274: (SHORT, [orientation]),
        50706: (BYTE, bytes((1, 4, 0, 0))),
        50707: (BYTE, bytes((1, 1, 0, 0))),
        50708: (ASCII, b"Maker Model One\0"),
        50721: (SIGNED_RATIONAL, [_ONE, _NONE, _NONE, _NONE, _ONE, _NONE, _NONE, _NONE, _ONE]),
        50728: (RATIONAL, [_ONE, _ONE, _ONE]),
        50778: (SHORT, [21]),
        **(said or {}),
    }
    if taken:
        camera[34665] = (LONG, Elsewhere({36867: (ASCII, taken.encode() + b"\0")}))
    if preview:
        first = {254: (LONG, [1]), 259: (SHORT, [7]), 262: (SHORT, [6]), 273: (LONG, Elsewhere(preview))}
        camera |= {**first, 279: (LONG, [len(preview)]), 330: (LONG, Elsewhere(sensor))}
    return _file(camera if preview else {**camera, **sensor})


def _sensor(size: tuple[int, int], pixel: Callable[[int, int], int]) -> Directory:
    width, height = size
    pixels = b"".join(struct.pack("<H", pixel(x, y)) for y in range(height) for x in range(width))
    return {
        256: (LONG, [width]),
        257: (LONG, [height]),
        258: (SHORT, [16]),
        259: (SHORT, [1]),
        262: (SHORT, [32803]),
        273: (LONG, Elsewhere(pixels)),
        277: (SHORT, [1]),
        278: (LONG, [height]),
        279: (LONG, [len(pixels)]),
        33421: (SHORT, [2, 2]),
        33422: (BYTE, bytes((0, 1, 1, 2))),
        50717: (LONG, [65535]),
    }


def _file(first: Directory) -> bytes:
    whole = bytearray(b"II*\0" + bytes(4))
    at = _written(whole, first)
    struct.pack_into("<L", whole, 4, at)
    return bytes(whole)


def _written(whole: bytearray, tags: Directory) -> int:
    """Puts what tags point to and then their directory behind what is there; returns where the directory stands."""
    entries = []
    for tag, (kind, value) in sorted(tags.items()):
        data = _packed(kind, [_placed(whole, value.what)] if isinstance(value, Elsewhere) else value)
        count = len(data) // _SIZES[kind]
        inside = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack("<L", _placed(whole, data))
        entries.append(struct.pack("<HHL", tag, kind, count) + inside)
    return _placed(whole, struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4))


def _placed(whole: bytearray, what: "bytes | Directory") -> int:
    if not isinstance(what, bytes):
        return _written(whole, what)
    whole.extend(bytes(len(whole) % 2))
    at = len(whole)
    whole.extend(what)
    return at


def _packed(kind: int, value: bytes | list[int] | list[tuple[int, int]]) -> bytes:
    if isinstance(value, bytes):
        return value
    return b"".join(struct.pack(_FORMS[kind], *(each if isinstance(each, tuple) else (each,))) for each in value)

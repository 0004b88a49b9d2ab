"""The few words of a photo that EXIF has room for, and how it is to be turned: for programs that read nothing else.

Exif 3.0, 4.6. Text is written in UTF-8, as the Metadata Working Group asks for (2.0, 3.2).
"""

import struct

from mediadesk.press_kit.photo_copies.photo_words import PhotoWords

_ASCII, _SHORT, _RATIONAL = 2, 3, 5
_MOST_TEXT = 20_000  # bytes: all of it has to fit one segment
_DESCRIPTION, _ARTIST, _COPYRIGHT = 0x010E, 0x013B, 0x8298
_HEADER = b"MM\0*" + struct.pack(">I", 8)


def segment(words: PhotoWords, orientation: int, density: tuple[int, int, int] | None = None) -> bytes:
    """The content of a segment APP1 with description, artist, copyright and orientation (1 to 8), and beside them only
    what EXIF demands; empty where there is nothing to say. Expects the words `cleaned`.

    `density` is that of JFIF: unit (1 inch, 2 cm) and pixels per unit; 72 per inch is what EXIF says of none.
    """
    said = {
        _DESCRIPTION: words.description.best(words.language),
        _ARTIST: words.creator,
        _COPYRIGHT: words.copyright,
    }
    texts = {tag: (_ASCII, _text(text)) for tag, text in said.items() if text}
    if not texts and orientation == 1:
        return b""
    unit, across, down = density if density and density[0] in (1, 2) else (1, 72, 72)
    demanded = {
        0x0112: _short(orientation),
        0x011A: _ratio(across),
        0x011B: _ratio(down),
        0x0128: _short(unit + 1),
        0x0213: _short(1),
    }
    return b"Exif\0\0" + _HEADER + _directory(texts | demanded)


def _directory(tags: dict[int, tuple[int, bytes]]) -> bytes:
    """One directory in the order of its tags, the values that do not fit it behind."""
    table, values = b"", b""
    behind = len(_HEADER) + 2 + 12 * len(tags) + 4
    for tag, (kind, value) in sorted(tags.items()):
        count = len(value) // {_ASCII: 1, _SHORT: 2, _RATIONAL: 8}[kind]
        place = value.ljust(4, b"\0")
        if len(value) > 4:
            place = struct.pack(">I", behind + len(values))
            values += value + bytes(len(value) % 2)
        table += struct.pack(">HHI", tag, kind, count) + place
    return struct.pack(">H", len(tags)) + table + struct.pack(">I", 0) + values


def _short(number: int) -> tuple[int, bytes]:
    return _SHORT, struct.pack(">H", number)


def _ratio(number: int) -> tuple[int, bytes]:
    return _RATIONAL, struct.pack(">II", number, 1)


def _text(text: str) -> bytes:
    return text.encode()[:_MOST_TEXT].decode(errors="ignore").encode() + b"\0"

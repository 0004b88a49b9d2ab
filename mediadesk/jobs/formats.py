"""The formats a release leaves in. By itself, so that a menu can name them without what makes them being read."""

from typing import Literal, get_args

Format = Literal["pdf", "docx", "html", "txt", "json", "zip", "eml", "ninjs", "newsml", "govhk", "wire"]
FORMATS: tuple[Format, ...] = get_args(Format)
PhotoSize = Literal["print", "web", "original"]
AnySize = Literal["print", "web", "thumbnail", "original"]
"""Sizes of the copy of a single photo."""
SheetKind = Literal["contact", "caption"]
SheetFormat = Literal["pdf", "docx", "xlsx"]
SHEET_KINDS: tuple[SheetKind, ...] = get_args(SheetKind)
SHEET_FORMATS: tuple[SheetFormat, ...] = get_args(SheetFormat)
# A file for each language; the others hold all of them.
PER_LANGUAGE: tuple[Format, ...] = ("docx", "html", "txt", "eml", "ninjs", "newsml", "govhk")
_ENDINGS: dict[Format, str] = {
    "ninjs": "ninjs.json",
    "newsml": "newsml.xml",
    "govhk": "govhk.txt",
    "wire": "wire.txt",
}


def ending(format: Format) -> str:
    """The ending of a file's name: after its last point is what the system knows to open, before it what ours is."""
    return _ENDINGS.get(format, format)

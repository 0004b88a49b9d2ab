"""In which encoding a list is written, without having all of it in memory. Only in the sandbox."""

import codecs
from io import TextIOWrapper
from typing import BinaryIO

from mediadesk.intake import text_files

_PROBE = 64 * 1024  # bytes
_CHUNK = 1024 * 1024  # bytes
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NoText(Exception):
    """The bytes are no text in any encoding."""


def opened(source: BinaryIO, codec: str, newline: str | None = "") -> TextIOWrapper:
    """The text of `source` from its beginning; what is damaged in it shows as such."""
    source.seek(0)
    return TextIOWrapper(source, codec, "replace", newline=newline)


def beginning(source: BinaryIO, codec: str, characters: int) -> str:
    """The first characters of `source`, which stays open."""
    text = opened(source, codec)
    head = text.read(characters)
    text.detach()
    return head


def codec_of(source: BinaryIO, asked: str = "") -> str:
    """The codec to read `source` with: of the encoding `asked` for, or else told by all its bytes.

    A byte order mark decides; then what all of it is in UTF-8; then its lines with other than ASCII bytes.
    Raises `NoText`.
    """
    source.seek(0)
    head = source.read(_PROBE)
    marked = next((codec for bom, codec in _BOMS if head.startswith(bom)), "")
    if asked and not (marked and text_files.family(marked) == asked):
        return _as_asked(head, asked)
    if marked:
        return marked
    if b"\x00" in head and (wide := text_files.encoding_of(head[: len(head) // 4 * 4] or head)):
        return wide
    telling = _not_utf_8(source)
    if not telling:
        return "utf-8"
    found = text_files.encoding_of(telling)
    if found is None:
        raise NoText
    return found


def _as_asked(head: bytes, asked: str) -> str:
    if asked in ("utf-16", "utf-32"):
        return text_files.encoding_of(head[: len(head) // 4 * 4]) or f"{asked}-le"
    return "utf-8-sig" if asked == "utf-8" else asked


def _not_utf_8(source: BinaryIO) -> bytes:
    """Nothing for what is UTF-8 from end to end, else the first lines with other than ASCII bytes."""
    source.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := source.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return _telling(source)
    return b""


def _telling(source: BinaryIO) -> bytes:
    source.seek(0)
    found, size = [], 0
    for line in source:
        if not line.isascii():
            cut = line[:_PROBE]
            found.append(cut)
            size += len(cut)
        if size >= _PROBE:
            break
    return b"".join(found)

"""The words a picture file carries: caption, creator, credit and copyright from IPTC-IIM, else from EXIF."""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from mediadesk.intake import text_files
from mediadesk.records.problems import Problem

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

# Datasets of the IPTC Information Interchange Model, record 2, and the EXIF tags that hold the same.
_CAPTION, _BYLINE, _CREDIT, _COPYRIGHT = (2, 120), (2, 80), (2, 110), (2, 116)
_EXIF_ARTIST, _EXIF_COPYRIGHT = 0x013B, 0x8298


class Words(TypedDict):
    """What `PhotoFile` says beside the picture itself."""

    caption: str
    creator: str
    credit: str
    copyright: str


def read(picture: "Image", exif: "Exif") -> Words:
    """The words in `picture`, empty where it has none. Not EXIF's description: cameras put their own name there."""
    iptc = _iptc(picture)
    said = {key: _text(iptc.get(key)) for key in (_CAPTION, _BYLINE, _CREDIT, _COPYRIGHT)}
    return {
        "caption": said[_CAPTION],
        "creator": said[_BYLINE] or _text(exif.get(_EXIF_ARTIST)),
        "credit": said[_CREDIT],
        "copyright": said[_COPYRIGHT] or _text(exif.get(_EXIF_COPYRIGHT)),
    }


def _iptc(picture: "Image") -> Mapping[tuple[int, int], bytes | list[bytes]]:
    from PIL.ImageFile import ImageFile
    from PIL.IptcImagePlugin import getiptcinfo

    if not isinstance(picture, ImageFile):
        return {}
    try:
        return getiptcinfo(picture) or {}
    except (SyntaxError, ValueError, OSError, struct.error):
        return {}  # a broken block of words does not make the picture unusable


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    if isinstance(value, str):
        # Pillow reads the text of EXIF as Latin-1, whatever it was written in.
        value = value.encode("latin-1", errors="replace")
    text = _decoded(value) if isinstance(value, bytes) else ""
    return "".join(each for each in text if each.isprintable() or each in "\n\t").strip()


def _decoded(data: bytes) -> str:
    """IPTC text in UTF-8, as it should be, or in the writer's own charset, which nobody notes down."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if sum(byte > 0x7F for byte in data) * 3 < len(data):
        return data.decode("cp1252", errors="replace")
    try:
        return text_files.decode(data, Path("caption")).text
    except Problem:
        return data.decode("big5hkscs", errors="replace")

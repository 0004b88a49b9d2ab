"""The words of a picture as IPTC-IIM, which older picture desks write, in any charset they were written in.

IPTC Information Interchange Model 4.2, chapters 1, 5 and 6; Adobe Photoshop file formats, image resource blocks.
"""

import struct
from collections.abc import Iterator, Mapping
from datetime import datetime
from hashlib import md5
from pathlib import Path

from mediadesk.intake import text_files
from mediadesk.records.problems import Problem

TEXTS, DIGEST, THUMBNAILS = 0x0404, 0x0425, (0x0409, 0x040C)
"""Numbers of image resources: the datasets, their MD5 as it was when XMP said the same, small pictures."""

CAPTION, BYLINE, CREDIT, COPYRIGHT = (2, 120), (2, 80), (2, 110), (2, 116)
PLACE, CITY, COUNTRY = (2, 92), (2, 90), (2, 101)
_CHARSET, _DATE, _TIME = (1, 90), (2, 55), (2, 60)
_MOST_DATASETS = 5_000
_NAMED = {b"\x1b%G": "utf-8", b"\x1b%/I": "utf-8", b"\x1b.A": "latin-1"}
"""Charsets as ISO 2022 calls them; a desk that says Latin 1 means Windows'."""

Datasets = Mapping[tuple[int, int], list[bytes]]


def resources(data: bytes) -> dict[int, bytes]:
    """The image resources in `data` by their numbers; what comes after a broken one is left out."""
    found: dict[int, bytes] = {}
    at = 0
    while data[at : at + 4] == b"8BIM" and at + 12 <= len(data):
        (number,) = struct.unpack_from(">H", data, at + 4)
        named = at + 6 + (data[at + 6] + 2) // 2 * 2
        if named + 4 > len(data):
            break
        (size,) = struct.unpack_from(">I", data, named)
        found.setdefault(number, data[named + 4 : named + 4 + size])
        at = named + 4 + size + size % 2
    return found


def datasets(data: bytes) -> Datasets:
    """The datasets in `data` by record and number, in their order; a length that leads out of it ends them."""
    found: dict[tuple[int, int], list[bytes]] = {}
    for count, (key, content) in enumerate(_each(data)):
        if count >= _MOST_DATASETS:
            break
        found.setdefault(key, []).append(content)
    return found


def is_newer_than_xmp(iim: bytes, digest: bytes | None) -> bool:
    """Whether somebody wrote IIM after XMP: its MD5 is not the one noted when both said the same (MWG 2.0, 3.3.1)."""
    return bool(digest and any(digest)) and md5(iim, usedforsecurity=False).digest() != digest


def text(said: Datasets, key: tuple[int, int]) -> str:
    """What the dataset `key` says, several joined by commas; as `readable`."""
    charset = _NAMED.get(b"".join(said.get(_CHARSET, [])).strip(), "")
    return ", ".join(filter(None, (readable(each, charset) for each in said.get(key, []))))


def taken(said: Datasets) -> datetime | None:
    """The moment of exposure, aware where a zone is noted."""
    day, moment = text(said, _DATE), text(said, _TIME)
    for form in ("%Y%m%d%H%M%S%z", "%Y%m%d%H%M%S"):
        try:
            return datetime.strptime(day + moment, form)
        except ValueError:
            continue
    return None


def readable(data: bytes, charset: str = "") -> str:
    """Text in `charset`, in UTF-8 as it should be, or in the writer's own charset, which nobody notes down."""
    said = _decoded(data.rstrip(b"\0"), charset)
    return "".join(each for each in said if each.isprintable() or each in "\n\t").strip()


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if charset == "latin-1" or sum(byte > 0x7F for byte in data) * 3 < len(data):
        return data.decode("cp1252", errors="replace")
    try:
        return text_files.decode(data, Path("caption")).text
    except Problem:
        return data.decode("big5hkscs", errors="replace")


def _each(data: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    at = data.find(b"\x1c")
    while 0 <= at <= len(data) - 5 and data[at] == 0x1C:
        record, number, size = struct.unpack_from(">BBH", data, at + 1)
        start = at + 5
        if size & 0x8000:  # an extended dataset: the length of the length, then the length
            wide = size & 0x7FFF
            size, start = int.from_bytes(data[start : start + wide]), start + wide
        if wide_enough := start + size <= len(data):
            yield (record, number), data[start : start + size]
        at = start + size if wide_enough else -1

"""ZIP packages (DOCX, ODT): looked at before anything is unpacked, then read part by part."""

import io
import struct
import zipfile

from mediadesk.intake.documents.refusal import Refused

MOST_ENTRIES = 5_000
MOST_UNPACKED = 500 * 1024 * 1024  # bytes
HIGHEST_RATIO = 200
_SMALL = 100 * 1024  # bytes; a blank page packs better than any bomb and harms nobody
_LONGEST_DIRECTORY = 4 * 1024 * 1024  # bytes
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
_ENTRY_HEAD = 30  # bytes before the name in front of an entry
_ENCRYPTED = 0x1


def names(data: bytes) -> frozenset[str]:
    """The names of the parts. Raises `Refused` ("bomb", "damaged", "encrypted") before anything is unpacked.

    Looks at the directory only: its length and count, the sizes said, their ratio, and whether parts overlap.
    """
    _check_directory(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, LookupError, NotImplementedError, OSError, struct.error) as damage:
        raise Refused("damaged") from damage
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Refused("bomb")
    if any(_is_dense(entry) for entry in entries) or _overlap(entries):
        raise Refused("bomb")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Refused("encrypted")
    return frozenset(entry.filename for entry in entries)


def _check_directory(data: bytes) -> None:
    """Python reads a directory whole, however long it says it is: so its end is looked at first."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        raise Refused("damaged")
    count, length = struct.unpack("<HI", data[at + 10 : at + 16])
    if count > MOST_ENTRIES or length > _LONGEST_DIRECTORY:
        raise Refused("bomb")


def _is_dense(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _SMALL and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1)


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether two entries share bytes: one small stretch that is unpacked a thousand times."""
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            return True
        end = entry.header_offset + _ENTRY_HEAD + len(entry.filename.encode("utf-8", "replace")) + entry.compress_size
    return False


class Package:
    """The parts of a package that `names` let pass. Made in the sandbox only."""

    def __init__(self, data: bytes) -> None:
        self._names = names(data)
        self._package = zipfile.ZipFile(io.BytesIO(data))

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """The part called `name`. Raises `KeyError` where there is none and what a damaged package raises."""
        return self._package.read(name)

    def matching(self, start: str, end: str = ".xml") -> list[str]:
        """The names of the parts that begin and end so, in order."""
        return sorted(name for name in self._names if name.startswith(start) and name.endswith(end))

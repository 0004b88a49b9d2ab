"""A colour profile without a word of whoever made it: the numbers that colours are computed from, and a plain name.

Profiles of cameras and monitors name the device, its serial number and its owner (ICC.1:2022, 7.2 and 9.2).
"""

import struct

_HEADER = 128
_MOST_BYTES = 4_000_000
_MOST_TAGS = 200
# Tags and the types of values a computation of colours reads; texts, measurements and private tags are none of them.
_NUMBERS = (b"rXYZ", b"gXYZ", b"bXYZ", b"wtpt", b"bkpt", b"chad", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"cicp")
_TABLES = (b"A2B", b"B2A", b"D2B", b"B2D")  # each followed by a digit
_TYPES = (b"XYZ ", b"curv", b"para", b"sf32", b"mft1", b"mft2", b"mAB ", b"mBA ", b"mpet", b"cicp")
# Names programs go by, the shortest last; any other profile is only called what it is.
_KNOWN = (b"sRGB IEC61966-2.1", b"Adobe RGB (1998)", b"ProPhoto RGB", b"Display P3", b"eciRGB v2", b"sRGB")
_PLAIN = b"Colour profile"


def cleaned(profile: bytes) -> bytes:
    """The profile with nothing but its numbers; the same colours come out. Nothing where it is damaged."""
    try:
        tags = _numbers(profile)
    except (struct.error, ValueError):
        return b""
    if not tags:
        return b""
    is_new = profile[8] >= 4
    tags = {b"desc": text(_name(profile), b"desc", is_new), b"cprt": text(b"-", b"text", is_new), **tags}
    return written(_header(profile), tags)


def _numbers(profile: bytes) -> dict[bytes, bytes]:
    if not _HEADER + 4 < len(profile) <= _MOST_BYTES or profile[36:40] != b"acsp":
        raise ValueError("no colour profile")
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    found = {}
    for number in range(min(count, _MOST_TAGS)):
        tag, offset, size = struct.unpack_from(">4sII", profile, _HEADER + 4 + 12 * number)
        value = profile[offset : offset + size]
        if (tag in _NUMBERS or tag[:3] in _TABLES) and value[:4] in _TYPES:
            if len(value) != size:
                raise ValueError("cut off")
            found[tag] = value[:20] if value[:4] == b"XYZ " else value
    return found


def _name(profile: bytes) -> bytes:
    """The well-known name it goes by, said in Latin letters or, since version 4, in UTF-16."""
    plain = profile.replace(b"\0", b"")
    return next((name for name in _KNOWN if name in plain), _PLAIN)


def _header(profile: bytes) -> bytes:
    """Its header without maker, device, attributes, creator and fingerprint, on a fixed day."""
    date = struct.pack(">6H", 1994, 11, 1, 0, 0, 0)
    return bytes(8) + profile[8:24] + date + b"acsp" + profile[40:48] + bytes(16) + profile[64:80] + bytes(48)


def text(words: bytes, kind: bytes, is_new: bool = False) -> bytes:
    """Words in ASCII as the value of a tag: of a profile of version 4 (`is_new`), or as the `kind` of those before."""
    if is_new:
        wide = words.decode("ascii").encode("utf-16-be")
        return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(wide), 28) + wide
    if kind == b"text":
        return b"text\0\0\0\0" + words + b"\0"
    return b"desc" + struct.pack(">II", 0, len(words) + 1) + words + b"\0" + bytes(4 + 4 + 2 + 1 + 67)


def written(header: bytes, tags: dict[bytes, bytes]) -> bytes:
    """The profile of a header (128 bytes, its length left open) with a table of its tags.

    Equal values stand there once, as the three curves often are.
    """
    offset = _HEADER + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    table, values = struct.pack(">I", len(tags)), b""
    for tag, value in tags.items():
        if value not in places:
            places[value] = offset + len(values)
            values += value + bytes(-len(value) % 4)
        table += struct.pack(">4sII", tag, places[value], len(value))
    whole = header + table + values
    return struct.pack(">I", len(whole)) + whole[4:]

"""In which colours a picture is, in the words people know them by."""

import struct

from mediadesk.intake.photo_metadata.iim import readable

_HEADER, _MOST_TAGS, _LONGEST = 128, 200, 80
_INKS = "CMYK"


def colour(mode: str, profile: bytes, said: str) -> str:
    """The name of the colour profile, "CMYK" (with its profile's name behind) for inks, else what EXIF says (`said`).

    "Adobe RGB, no profile" is what a camera set to wide colours leaves where a program took the profile away.
    `mode` is Pillow's.
    """
    name = profile_name(profile)
    if mode == _INKS:
        return f"{_INKS}, {name}" if name else _INKS
    if name:
        return name
    return said if said in ("", "sRGB") else f"{said}, no profile"


def profile_name(profile: bytes) -> str:
    """What an ICC profile calls itself (ICC.1:2022, 9.2.41), in English where it can; empty where there is none."""
    try:
        (count,) = struct.unpack_from(">I", profile, _HEADER)
        for number in range(min(count, _MOST_TAGS)):
            tag, offset, size = struct.unpack_from(">4sII", profile, _HEADER + 4 + 12 * number)
            if tag == b"desc":
                return _described(profile[offset : offset + size])[:_LONGEST]
    except (struct.error, UnicodeDecodeError):
        pass
    return "unnamed profile" if len(profile) > _HEADER else ""


def _described(value: bytes) -> str:
    if value[:4] == b"mluc":
        (count,) = struct.unpack_from(">I", value, 8)
        names = [struct.unpack_from(">2s2sII", value, 16 + 12 * number) for number in range(min(count, _MOST_TAGS))]
        length, offset = next((each[2:] for each in names if each[0] == b"en"), names[0][2:] if names else (0, 0))
        return readable(value[offset : offset + length].decode("utf-16-be").encode())
    (length,) = struct.unpack_from(">I", value, 8)
    return readable(value[12 : 12 + min(length, _LONGEST)])

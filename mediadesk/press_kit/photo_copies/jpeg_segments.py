"""A JPEG file as its segments (ITU-T T.81, annex B): what decodes the picture is kept byte for byte, the rest is not.

Kept are the tables, frames and scans, how dense the pixels are (JFIF), how colours are coded (Adobe), and the colour
profile. Left behind are EXIF, XMP, IPTC, comments, thumbnails, further pictures and whatever stands behind the end.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_COMMENT, _APP0, _APP1, _APP2, _APP13, _APP14 = 0xFE, 0xE0, 0xE1, 0xE2, 0xED, 0xEE
# Tables and frames: SOF0 to SOF15 with DHT, JPG and DAC between them, DQT, DNL, DRI, DHP, EXP.
_PICTURE = frozenset({*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, 0xDE, 0xDF})
_FRAMES = _PICTURE - {0xC4, 0xC8, 0xCC, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF}
_NEXT_MARKER = re.compile(b"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_MOST = 65_533  # bytes in a segment, its two bytes of length left out
_ICC, _ICC_PART = b"ICC_PROFILE\0", _MOST - 14
_JFIF, _ADOBE = b"JFIF\0", b"Adobe"


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A picture taken apart. `body`: its tables, frames and scans with their markers, in order.

    `density`: unit (0 none, 1 inch, 2 cm) and pixels per unit across and down, `None` where the file is not JFIF: then
    it must not become JFIF, which would say that its colours are YCbCr. `transform`: Adobe's code for how colours are
    coded, `None` where the file does not say. `profile`: the ICC colour profile or nothing. `words`: further segments
    as (marker, content), to stand before the body.
    """

    body: tuple[memoryview, ...]
    density: tuple[int, int, int] | None
    transform: int | None
    profile: bytes
    words: tuple[tuple[int, bytes], ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Pixels across and down, as its frame says."""
        frame = next(part for part in self.body if part[1] in _FRAMES)
        height, width = struct.unpack(">HH", frame[5:9])
        return width, height


def take_apart(data: bytes) -> Jpeg:
    """The segments of the first picture in `data`. Raises `ValueError` where it is cut off or no JPEG."""
    body: list[memoryview] = []
    density: tuple[int, int, int] | None = None
    transform: int | None = None
    parts: dict[int, bytes] = {}
    has_frame = False
    for marker, content, whole in _segments(data):
        if marker in _PICTURE or marker == _SCAN:
            body.append(whole)
            has_frame |= marker in _FRAMES
        elif marker == _APP0 and content[:5] == _JFIF and len(content) >= 12 and density is None:
            unit, across, down = struct.unpack(">BHH", content[7:12])
            density = (unit if unit <= 2 else 0, across or 1, down or 1)
        elif marker == _APP14 and content[:5] == _ADOBE and len(content) >= 12:
            transform = content[11]
        elif marker == _APP2 and content[:12] == _ICC and len(content) > 14:
            parts[content[12]] = bytes(content[14:])
    if not has_frame:
        raise ValueError("no picture in the file")
    return Jpeg(tuple(body), density, transform, b"".join(parts[number] for number in sorted(parts)))


def with_words(jpeg: Jpeg, exif: bytes, iptc: bytes, xmp: Sequence[bytes]) -> Jpeg:
    """A copy that carries the contents `exif`, if any, and `xmp` of segments APP1 and `iptc` of a segment APP13."""
    turned = ((_APP1, exif),) if exif else ()
    return replace(jpeg, words=(*turned, (_APP13, iptc), *((_APP1, packet) for packet in xmp)))


def put_together(jpeg: Jpeg) -> bytes:
    """The file. Its picture decodes to the very pixels of the one taken apart."""
    head = [b"\xff\xd8"]
    if jpeg.density is not None:
        head.append(_segment(_APP0, _JFIF + struct.pack(">HBHHBB", 0x0102, *jpeg.density, 0, 0)))
    head += [_segment(marker, content) for marker, content in jpeg.words]
    head += [_segment(_APP2, content) for content in _profile_parts(jpeg.profile)]
    if jpeg.transform is not None:
        head.append(_segment(_APP14, _ADOBE + struct.pack(">HHHB", 100, 0, 0, jpeg.transform)))
    return b"".join([*head, *jpeg.body, b"\xff\xd9"])


def _segments(data: bytes) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Marker, content and whole segment of each, a scan with its coded pixels, up to the end of the picture."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    view, position = memoryview(data), 2
    while True:
        found = _NEXT_MARKER.search(data, position)
        if found is None or found.end() > len(data):
            raise ValueError("the file ends inside the picture")
        position, marker = found.start(), data[found.start() + 1]
        if marker == _END:
            return
        if marker in (0x01, _START):  # stand alone, and mean nothing here
            position += 2
            continue
        length = int.from_bytes(data[position + 2 : position + 4])
        content_end = end = position + 2 + length
        if length < 2 or end > len(data):
            raise ValueError("the file ends inside a segment")
        if marker == _SCAN:
            behind = _NEXT_MARKER.search(data, end)
            if behind is None:
                raise ValueError("the file ends inside the picture")
            end = behind.start()
        yield marker, view[position + 4 : content_end], view[position:end]
        position = end


def _segment(marker: int, content: bytes) -> bytes:
    if len(content) > _MOST:
        raise ValueError(f"{len(content)} bytes do not fit a segment")
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _profile_parts(profile: bytes) -> list[bytes]:
    parts = [profile[start : start + _ICC_PART] for start in range(0, len(profile), _ICC_PART)]
    return [_ICC + bytes((number, len(parts))) + part for number, part in enumerate(parts, start=1)]

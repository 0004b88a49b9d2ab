"""Picture files made to harm: with a whole picture in them (`HARMLESS`), or a reason to refuse them (`REFUSED`)."""

import random
import struct
import zlib

from tests.pictures import jpeg


def png(width: int, height: int, *chunks: tuple[bytes, bytes], depth: int = 8, colour: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = ((b"IHDR", header), *chunks, (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


def with_segment(marker: int, content: bytes) -> bytes:
    data = jpeg()
    return data[:2] + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + data[2:]


def huge_jpeg(width: int, height: int) -> bytes:
    data = bytearray(jpeg())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def bilevel(width: int, height: int) -> bytes:
    rows = zlib.compress((b"\0" * (1 + (width + 7) // 8)) * height, 1)
    return png(width, height, (b"IDAT", rows), depth=1)


_PLAIN, _LARGE = jpeg(), jpeg((900, 600), progressive=True)
BOMB = zlib.compress(b"a" * 20_000_000, 9)
_LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>'
)
_LOOP = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0x8769, 4, 1, 8, 8)
_MANY_TAGS = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 5000) + struct.pack("<HHII", 0x0110, 2, 4, 0) * 5000
_COUNT = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0x0112, 2, 0xFFFFFFFF, 8, 0)
_RESOURCE = b"Photoshop 3.0\x008BIM\x04\x04\0\0"
HARMLESS = {
    "exif loop": with_segment(0xE1, _LOOP),
    "exif of 5000 tags": with_segment(0xE1, _MANY_TAGS),
    "exif count 2^32": with_segment(0xE1, _COUNT),
    "xmp laughs": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _LAUGHS),
    "xmp 4000 deep": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + b"<a>" * 4000),
    "xmp garbage": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0\xff\xfe\0<<<"),
    "iptc 4 GB": with_segment(0xED, _RESOURCE + b"\xff\xff\xff\xff\x1c\x02\x78\x80\x04\xff\xff\xff\xff"),
    "iptc overrun": with_segment(0xED, _RESOURCE + b"\0\0\0\x09\x1c\x02\x78\x7f\xffabc"),
    "iptc markers": with_segment(0xED, _RESOURCE + b"\0\0\0\x20" + b"\x1c" * 32),
    "profile part 0 of 0": with_segment(0xE2, b"ICC_PROFILE\0\0\0" + b"x" * 200),
    "fill bytes": _PLAIN[:2] + b"\xff" * 9 + _PLAIN[2:-2] + b"\xff" * 9 + _PLAIN[-2:],
    "png named jpg": png(4, 4, (b"IDAT", zlib.compress(b"\0abcd" * 4))),
    "just under the cap": bilevel(15_811, 15_811),
}
REFUSED = {
    "rubbish behind the start": (_PLAIN[:2] + b"rubbish" + _PLAIN[2:], "kind"),
    "no end": (_PLAIN[:-2], "kind"),
    "jfif cut": (with_segment(0xE0, b"JFIF\0\1"), "kind"),
    "adobe cut": (with_segment(0xEE, b"Adobe\0"), "kind"),
    "nothing": (b"", "kind"),
    "random": (random.Random(7).randbytes(5000), "kind"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "kind"),
    "svg": (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg>&x;</svg>', "kind"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "kind"),
    "header of 65535 x 65535": (huge_jpeg(65_535, 65_535), "too_many_pixels"),
    "2^31-1 x 1": (png(2**31 - 1, 1, (b"IDAT", zlib.compress(b"\0" * 99))), "too_many_pixels"),
    "400 megapixels": (bilevel(20_000, 20_000), "too_many_pixels"),
    "half": (_LARGE[: len(_LARGE) // 2], "damaged"),
    "200 bytes": (_LARGE[:200], "damaged"),
    "cut between scans": (_LARGE[: _LARGE.rindex(b"\xff\xda") - 40], "damaged"),
    "start alone": (b"\xff\xd8\xff\xd9", "kind"),
}

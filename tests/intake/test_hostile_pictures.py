"""Picture files made to harm, or harmed: taken in or refused in one sentence, and this process goes on."""

import io
import os
import random
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from mediadesk.intake import photo_files
from mediadesk.intake.sandbox import Stopped
from mediadesk.records.photo import PhotoFile
from mediadesk.records.problems import FileEmpty, FileTooLarge, NotAPhoto, Problem
from mediadesk.wording.problems import sentence
from tests.hostile_pictures import BOMB, HARMLESS, REFUSED, png, with_segment
from tests.pictures import jpeg

from .photo_metadata import pictures

SOAK_ROUNDS = int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50"))
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PIXELS = (b"IDAT", zlib.compress(b"\0abcd" * 4))


def _saved(kind: str, frames: int = 1, mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    shown = [Image.effect_noise((40, 30), 10 + number).convert(mode) for number in range(frames)]
    if frames > 1:
        options |= {"save_all": True, "append_images": shown[1:]}
    shown[0].save(buffer, kind, **options)
    return buffer.getvalue()


def _laughing(depth: int) -> bytes:
    """A packet whose entities would grow tenfold with each of `depth` steps."""
    steps = "".join(f'<!ENTITY l{step} "{f"&l{step - 1};" * 10}">' for step in range(1, depth))
    said = f'<!DOCTYPE x [<!ENTITY l0 "ha">{steps}]>' + pictures.packet(f"<dc:title>&l{depth - 1};</dc:title>").decode()
    return said.encode()


def _xxe(place: str) -> bytes:
    return f'<!DOCTYPE x [<!ENTITY out SYSTEM "{place}">]>'.encode() + pictures.packet(
        "<photoshop:Credit>&out;</photoshop:Credit>"
    )


def _iim(*datasets: bytes) -> bytes:
    return pictures.jpeg(pictures.iptc_segment(b"".join(datasets)))


_ODD = {
    **HARMLESS,
    "iim of 2000 keywords": _iim(*(b"\x1c\x02\x19\x00\x04word" for _ in range(2000))),
    "iim of an extended length": _iim(b"\x1c\x02\x78\x80\x04\x00\x00\x00\x03abc"),
    "iim of an endless length of a length": _iim(b"\x1c\x02\x78\xff\xff" + b"\xff" * 40),
    "xmp 45000 deep": pictures.jpeg(*((0xE1, part) for part in (_XMP + b"<a>" * 15_000,))),
    "xmp laughs": pictures.jpeg((0xE1, _XMP + _laughing(12))),
    "xmp reads a file": pictures.jpeg((0xE1, _XMP + _xxe("file:///etc/hostname"))),
    "xmp asks the network": pictures.jpeg((0xE1, _XMP + _xxe("https://example.invalid/x"))),
    "xmp in UTF-16": pictures.jpeg((0xE1, _XMP + pictures.packet("").decode().encode("utf-16"))),
    "more xmp than it says": pictures.jpeg(
        (0xE1, _XMP + pictures.packet("", f'xmpNote:HasExtendedXMP="{"A" * 32}"')),
        (0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + b"\xff" * 8 + b"<x/>"),
    ),
    "exif of zeros": with_segment(0xE1, b"Exif\0\0" + bytes(200)),
    "moment in the year 0": pictures.with_xmp("", 'photoshop:DateCreated="0000-00-00T00:00:00"'),
    "moment in the year 9999": pictures.with_xmp("", 'photoshop:DateCreated="9999-12-31T23:59:59-12:00"'),
    "300 frames": _saved("GIF", 300),
    "moving webp": _saved("WEBP", 12),
    "moving png": _saved("PNG", 5),
    "inks": _saved("JPEG", mode="CMYK"),
    "16 bits": _saved("PNG", mode="I;16"),
    "floating tiff": _saved("TIFF", mode="F"),
    "tiff of many pages": _saved("TIFF", 20),
    "tiff that names itself": _saved("TIFF", tiffinfo={700: _laughing(4), 34377: b"8BIM" * 50, 33723: b"\x1c" * 99}),
}
_BAD = {
    **{name: data for name, (data, _) in REFUSED.items() if data},
    "zipped words": png(4, 4, (b"zTXt", b"name\0\0" + BOMB), _PIXELS),
    "zipped profile": png(4, 4, (b"iCCP", b"name\0\0" + BOMB), _PIXELS),
    "zipped raw profile": png(4, 4, (b"zTXt", b"Raw profile type iptc\0\0" + BOMB), _PIXELS),
    "zipped packet": png(4, 4, (b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0" + BOMB), _PIXELS),
    "heic without an end": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\xff" * 50,
    "avif of nothing": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(64),
    "webp of lies": b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0" + b"\xff" * 40,
    "tiff that leads back to itself": b"II*\0\x08\0\0\0" + struct.pack("<HI", 0, 8),
    "progressive cut in a scan": jpeg((900, 600), progressive=True)[:9000],
}


def looked_at(path: Path) -> PhotoFile | Problem:
    ((_, found),) = photo_files.look_at_each([path])
    return found


def _one_sentence(problem: Problem) -> bool:
    said = sentence(problem)
    return said.endswith(".") and "\n" not in said


@pytest.mark.parametrize("name", _ODD)
def test_odd_file_with_a_whole_picture_is_a_photo(tmp_path, name):
    found = looked_at(pictures.kept(tmp_path, _ODD[name]))
    assert isinstance(found, PhotoFile), sentence(found)
    assert found.credit == ""
    assert "haha" not in found.caption


@pytest.mark.parametrize("name", _BAD)
def test_file_without_a_whole_picture_is_refused_in_one_sentence(tmp_path, name):
    found = looked_at(pictures.kept(tmp_path, _BAD[name]))
    if isinstance(found, Problem):
        assert isinstance(found, NotAPhoto)
        assert _one_sentence(found)
    else:
        assert found.size == (4, 4)  # what was zipped was left zipped


def test_file_of_nothing_and_one_too_large_are_told_apart(tmp_path):
    assert isinstance(looked_at(pictures.kept(tmp_path, b"")), FileEmpty)
    large = tmp_path / "large.tif"
    with large.open("wb") as file:
        file.truncate(photo_files.LARGEST + 1)
    assert isinstance(looked_at(large), FileTooLarge)


def test_picture_that_needs_too_much_memory_says_so(tmp_path):
    # 200 million pixels of three colours without compression; only the last byte is really on the disk.
    width, height = 20_000, 10_000
    tags = ((256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 2), (273, 4, 200), (277, 3, 4))
    tags = (*tags, (278, 4, height), (279, 4, width * height * 4))
    table = b"".join(struct.pack("<HHII", number, kind, 1, value) for number, kind, value in tags)
    path = tmp_path / "large.tif"
    with path.open("wb") as file:
        file.write(b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + table + bytes(4))
        file.truncate(min(200 + width * height * 4, photo_files.LARGEST))
    found = looked_at(path)
    assert isinstance(found, NotAPhoto)
    assert found.reason in {"memory", "damaged"}
    assert _one_sentence(found)


def test_a_picture_called_a_raw_file_is_refused_in_a_sentence(tmp_path):
    raw = looked_at(pictures.kept(tmp_path, _saved("TIFF"), "a.nef"))
    assert isinstance(raw, NotAPhoto)
    assert raw.reason in {"needs_raw", "damaged"}
    assert _one_sentence(raw)


def _seeds() -> list[bytes]:
    """A picture of every kind with everything it can say."""
    inside = pictures.per_language("dc:description", en="The pier", zh_Hant="碼頭") + pictures.listed(
        "Iptc4xmpExt:PersonInImage", "Ada Sze"
    )
    said = pictures.packet(inside, 'photoshop:DateCreated="2025-04-24T11:30:00+08:00"')
    texts = pictures.datasets({120: "碼頭".encode("big5"), 80: b"Ivan Chu", 55: b"20250424", 60: b"113000+0800"})
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8769).update({0x9003: "2025:04:24 11:30:00", 0xA431: "77", 0x927C: b"note"})
    exif.get_ifd(0x8825)[2] = (22.0, 18.0, 0.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    words = PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", said.decode(), zip=True)
    same: dict[str, object] = {"exif": exif, "icc_profile": profile}
    return [
        pictures.jpeg((0xE1, _XMP + said), pictures.iptc_segment(texts), **same),
        pictures.jpeg((0xE1, _XMP + said), pictures.iptc_segment(texts), progressive=True, **same),
        pictures.saved_as("PNG", pnginfo=words, **same),
        pictures.saved_as("TIFF", tiffinfo={700: said, 33723: texts, 270: "The pier"}),
        pictures.saved_as("TIFF", compression="tiff_lzw", tiffinfo={700: said}),
        pictures.saved_as("WEBP", xmp=said, **same),
        pictures.saved_as("AVIF", xmp=said, **same),
    ]


def _mutated(seeds: list[bytes], count: int, chance: random.Random) -> Iterator[bytes]:
    """Pictures harmed in every way files are: single bytes, wild lengths, holes, parts twice, cut off, mixed up."""
    for number in range(count):
        data = bytearray(seeds[number % len(seeds)])
        for _ in range(chance.choice((1, 1, 2, 4, 12, 40))):
            at = chance.randrange(len(data) or 1)
            wide = chance.randrange(1, 64)
            match chance.randrange(7):
                case 0 | 1:
                    data[at : at + 1] = bytes((chance.randrange(256),))
                case 2:
                    data[at : at + 4] = chance.choice(
                        (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\x80\0\0\0")
                    )
                case 3:
                    del data[at : at + wide]
                case 4:
                    data[at:at] = data[at : at + wide]
                case 5:
                    data[at : at + wide] = chance.randbytes(wide)
                case _:
                    other = chance.choice(seeds)
                    start = chance.randrange(len(other))
                    data[at : at + wide] = other[start : start + wide]
        yield bytes(data[: chance.randrange(1, len(data) + 1)] if data and chance.random() < 0.05 else data) or b"\xff"


def _outcomes(folder: Path, count: int, seed: int) -> Counter[str]:
    """What became of each of `count` mutated pictures; an error of the program's own has a name of its own."""
    files = [
        pictures.kept(folder, data, f"{number}.jpg")
        for number, data in enumerate(_mutated(_seeds(), count, random.Random(seed)))
    ]
    found: Counter[str] = Counter()
    for _path, looked in photo_files.look_at_each(files):
        if isinstance(looked, PhotoFile):
            found["photo"] += 1
            continue
        assert isinstance(looked, NotAPhoto)
        assert _one_sentence(looked)
        stopped = looked.__cause__
        own = isinstance(stopped, Stopped) and not stopped.by_file
        found["own error" if own else looked.reason] += 1
    return found


def test_mutated_pictures_are_photos_or_refused_and_nothing_dies(tmp_path):
    found = _outcomes(tmp_path, 300, 5)
    assert found.total() == 300
    assert not found["own error"], found
    assert found["photo"] > 30
    assert found["damaged"] > 30


@pytest.mark.soak
def test_thousands_of_mutated_pictures_are_photos_or_refused_and_nothing_dies(tmp_path):
    found: Counter[str] = Counter()
    for seed in range(SOAK_ROUNDS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        found += _outcomes(folder, 100, 100 + seed)
    assert found.total() == 100 * SOAK_ROUNDS
    assert not found["own error"], found

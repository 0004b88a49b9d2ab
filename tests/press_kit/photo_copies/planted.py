"""Originals with a secret in every place that programs write words into."""

import struct
import zlib
from pathlib import Path

from PIL import Image, ImageCms, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

from tests.pictures import jpeg, scene

SECRET = "Zq7"  # begins every planted string, in whatever encoding
_EXIF_TEXTS = {
    0x010E: "Description",
    0x010F: "Make",
    0x0110: "Model",
    0x0131: "Software",
    0x013B: "Artist",
    0x013C: "HostComputer",
    0x8298: "Copyright",
    0xC62F: "CameraSerial",
    0xC614: "UniqueModel",
}
_CAMERA_TEXTS = {
    0x9003: "Taken",
    0x9286: "UserComment",
    0x927C: "MakerNote",
    0xA420: "UniqueId",
    0xA430: "Owner",
    0xA431: "BodySerial",
    0xA433: "LensMake",
    0xA434: "LensModel",
    0xA435: "LensSerial",
    0xA436: "Title",
    0xA437: "Photographer",
}
_GPS_TEXTS = {0x1B: "GpsMethod", 0x1C: "GpsArea", 0x12: "GpsDatum", 0x1D: "GpsDay"}


def secret(place: str) -> str:
    return f"{SECRET}{place}"


def exif() -> Image.Exif:
    """EXIF with words in the picture, camera and GPS parts, and Windows' own in UTF-16."""
    made = Image.Exif()
    for tag, place in _EXIF_TEXTS.items():
        made[tag] = secret(place)
    for tag, place in ((0x9C9B, "XpTitle"), (0x9C9D, "XpAuthor")):
        made[tag] = secret(place).encode("utf-16-le")
    made[0x0112] = 6
    made[0x02BC] = xmp("XmpInExif")
    camera, gps = made.get_ifd(0x8769), made.get_ifd(0x8825)
    for tag, place in _CAMERA_TEXTS.items():
        camera[tag] = secret(place).encode() if tag in (0x9286, 0x927C) else secret(place)
    for tag, place in _GPS_TEXTS.items():
        gps[tag] = secret(place).encode() if tag in (0x1B, 0x1C) else secret(place)
    gps[1], gps[2] = "N", (IFDRational(22), IFDRational(18), IFDRational(0x5A71, 0x3737))
    return made


def xmp(place: str = "Xmp") -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" '
        f'aux:SerialNumber="{secret(place)}Serial" aux:OwnerName="{secret(place)}Owner"/></rdf:RDF></x:xmpmeta>'
    ).encode()


def profile() -> bytes:
    """sRGB with its description and copyright written over, and a private tag behind."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    wide = "sRGB built-in".encode("utf-16-be")
    assert wide in made
    made = made.replace(wide, secret("IccDesc").ljust(13).encode("utf-16-be"))
    (count,) = struct.unpack_from(">I", made, 128)
    table, values = made[132 : 132 + 12 * count], made[132 + 12 * count :]
    moved = b"".join(
        struct.pack(">4sII", tag, offset + 12, size) for tag, offset, size in struct.iter_unpack(">4sII", table)
    )
    text = b"text\0\0\0\0" + secret("IccDevice").encode()
    moved += struct.pack(">4sII", b"dmdd", len(made) + 12, len(text))
    whole = made[:128] + struct.pack(">I", count + 1) + moved + values + text
    return struct.pack(">I", len(whole)) + whole[4:48] + b"Zq7m" + b"Zq7d" + whole[56:80] + b"Zq7c" + whole[84:]


def jpeg_with_secrets(size: tuple[int, int] = (96, 64)) -> bytes:
    """A progressive JPEG with a secret in every segment, between its scans, behind its end and in a second picture."""
    data = jpeg(
        size, exif=exif(), icc_profile=profile(), progressive=True, quality=90, comment=secret("Comment").encode()
    )
    first_scan = data.index(b"\xff\xda")
    second_scan = data.index(b"\xff\xda", first_scan + 2)
    second_table = data.rindex(b"\xff\xc4", first_scan, second_scan)
    thumbnail = jpeg((16, 16), comment=secret("Thumbnail").encode())
    segments = (
        (0xE0, b"JFXX\0\x10" + thumbnail),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp()),
        (0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + bytes(8) + xmp("MoreXmp")),
        (0xE2, b"MPF\0" + secret("Mpf").encode()),
        (0xE2, b"FPXR\0" + secret("FlashPix").encode()),
        (0xE5, secret("Maker5").encode()),
        (0xEB, b"JP" + secret("Provenance").encode()),
        (0xEC, b"Ducky" + secret("Ducky").encode()),
        (0xED, b"Photoshop 3.0\0" + _iptc() + _resource(0x040C, thumbnail) + _resource(0x0425, b"Zq7Digest")),
        (0xEE, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, 1) + secret("BehindAdobe").encode()),
        (0xEF, secret("Maker15").encode()),
        (0xFE, secret("Comment2").encode()),
    )
    extra = b"".join(_segment(marker, content) for marker, content in segments)
    between = _segment(0xFE, secret("BetweenScans").encode()) + _segment(0xE1, secret("AppBetweenScans").encode())
    behind = jpeg((24, 24), comment=secret("SecondPicture").encode()) + secret("Trailer").encode()
    return data[:2] + extra + data[2:second_table] + between + data[second_table:] + behind


def other_formats(folder: Path) -> list[bytes]:
    """PNG, TIFF, WebP, GIF and AVIF, each with words wherever it can have some."""
    image = scene((96, 64))
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", secret("PngText"))
    words.add_text("Comment", secret("PngZipped"), zip=True)
    words.add_itxt("XML:com.adobe.xmp", xmp("PngXmp").decode())
    words.add(b"prVt", secret("PngPrivate").encode())
    tiff = {270: secret("TiffDescription"), 305: secret("TiffSoftware"), 315: secret("TiffArtist"), 700: xmp("TiffXmp")}
    saved = (
        ("PNG", {"pnginfo": words, "exif": exif(), "icc_profile": profile()}),
        ("TIFF", {"tiffinfo": tiff, "icc_profile": profile()}),
        ("WEBP", {"exif": exif(), "xmp": xmp("WebpXmp"), "icc_profile": profile()}),
        ("GIF", {"comment": secret("GifComment").encode()}),
        ("AVIF", {"exif": exif(), "xmp": xmp("AvifXmp"), "icc_profile": profile()}),
    )
    made = []
    for kind, options in saved:
        path = folder / f"planted.{kind.lower()}"
        image.save(path, kind, **options)  # type: ignore[arg-type]
        made.append(path.read_bytes())
    return made


def found_in(data: bytes) -> set[str]:
    """The secrets in `data`: plain, in UTF-16 either way, or inside whatever is zipped there."""
    everything = [data]
    for start in range(len(data) - 1):
        if data[start] == 0x78 and data[start + 1] in (0x01, 0x5E, 0x9C, 0xDA):
            try:
                everything.append(zlib.decompressobj().decompress(data[start:], 100_000))
            except zlib.error:
                continue
    spellings = {name: (SECRET.encode(name)) for name in ("ascii", "utf-16-le", "utf-16-be")}
    return {
        f"{name} at {part.find(spelling)}"
        for part in everything
        for name, spelling in spellings.items()
        if spelling in part
    }


def count_of(data: bytes) -> int:
    """How many secrets are planted in plain letters in `data`."""
    return data.count(SECRET.encode()) + data.count(SECRET.encode("utf-16-le")) + data.count(SECRET.encode("utf-16-be"))


def _iptc() -> bytes:
    places = {5: "IptcTitle", 40: "IptcInstructions", 80: "IptcByline", 120: "IptcCaption", 25: "IptcKeyword"}
    texts = b"".join(
        struct.pack(">BBBH", 0x1C, 2, number, len(secret(place))) + secret(place).encode()
        for number, place in sorted(places.items())
    )
    return _resource(0x0404, texts)


def _resource(number: int, content: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content

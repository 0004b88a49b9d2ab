"""Pictures that say something, made here: XMP, IPTC-IIM and EXIF in the files that can hold them."""

import io
import struct
from pathlib import Path
from typing import Any

from PIL import Image, PngImagePlugin

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
}


def packet(inside: str, attributes: str = "") -> bytes:
    """An XMP packet whose only subject has these properties, as elements and as attributes."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF {spaces}><rdf:Description rdf:about="" {attributes}>{inside}</rdf:Description></rdf:RDF>'
        '</x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def per_language(name: str, **texts: str) -> str:
    """A property in several languages; "_" in a tag stands for "-"."""
    items = "".join(f'<rdf:li xml:lang="{tag.replace("_", "-")}">{text}</rdf:li>' for tag, text in texts.items())
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def listed(name: str, *items: str, kind: str = "Bag") -> str:
    """A property that is a list of texts or of structures."""
    return f"<{name}><rdf:{kind}>{''.join(f'<rdf:li>{item}</rdf:li>' for item in items)}</rdf:{kind}></{name}>"


def structures(name: str, *items: str) -> str:
    """A property that is a list of structures, each given as its properties."""
    inside = "".join(f'<rdf:li rdf:parseType="Resource">{item}</rdf:li>' for item in items)
    return f"<{name}><rdf:Bag>{inside}</rdf:Bag></{name}>"


def jpeg(*segments: tuple[int, bytes], size: tuple[int, int] = (60, 40), **saved: Any) -> bytes:
    """A JPEG with these segments behind its start, each a marker and its content."""
    data = saved_as("JPEG", size, **saved)
    extra = b"".join(struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content for marker, content in segments)
    return data[:2] + extra + data[2:]


def saved_as(kind: str, size: tuple[int, int] = (60, 40), **saved: Any) -> bytes:
    """A picture with some grain in it, as Pillow saves it."""
    buffer = io.BytesIO()
    Image.effect_noise(size, 40).convert("RGB").save(buffer, kind, **saved)
    return buffer.getvalue()


def with_xmp(inside: str, attributes: str = "", **options: Any) -> bytes:
    """A JPEG that says this in XMP."""
    return jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet(inside, attributes)), **options)


def every_kind_with_xmp(said: bytes) -> dict[str, bytes]:
    """The packet in every kind of file that can hold one, by their endings."""
    words = PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", said.decode())
    return {
        "jpg": jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + said)),
        "png": saved_as("PNG", pnginfo=words),
        "tif": saved_as("TIFF", tiffinfo={700: said}),
        "webp": saved_as("WEBP", xmp=said),
        "avif": saved_as("AVIF", xmp=said),
    }


def datasets(said: dict[int, bytes], charset: bytes = b"") -> bytes:
    """IIM of record 2 by number, and how it is coded where that is noted."""
    texts = b"".join(struct.pack(">BBBH", 0x1C, 2, number, len(text)) + text for number, text in said.items())
    return (struct.pack(">BBBH", 0x1C, 1, 90, len(charset)) + charset if charset else b"") + texts


def resource(number: int, content: bytes) -> bytes:
    """An image resource without a name."""
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)


def iptc_segment(texts: bytes, *more: bytes) -> tuple[int, bytes]:
    """The segment of a JPEG with IIM, and further resources behind."""
    return 0xED, b"Photoshop 3.0\0" + resource(0x0404, texts) + b"".join(more)


def kept(folder: Path, data: bytes, name: str = "a.jpg") -> Path:
    """A file that holds `data`."""
    path = folder / name
    path.write_bytes(data)
    return path

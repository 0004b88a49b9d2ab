"""The words of a photo as XMP (ISO 16684-1), in the properties of the IPTC Photo Metadata Standard.

A segment of a JPEG holds 64 KB; what is longer goes on in Extended XMP (XMP specification, part 3, 1.1.3.1).
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from hashlib import md5
from xml.sax.saxutils import escape

from mediadesk.press_kit.photo_copies import image_regions
from mediadesk.press_kit.photo_copies.image_regions import Stored
from mediadesk.press_kit.photo_copies.photo_words import PhotoWords
from mediadesk.records.languages import ByLanguage, Language

_NAMESPACES = {
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
# As picture desks in Hong Kong and the Mainland tag them.
_TAGS = {Language.EN: "en", Language.ZH_HANT: "zh-Hant-HK", Language.ZH_HANS: "zh-Hans-CN"}
_MAIN, _MORE = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_MOST = 65_502  # bytes of a packet in a segment
_MOST_OF_MORE = 65_400  # bytes of a part of the extended packet in a segment


def segments(words: PhotoWords, stored: Stored) -> list[bytes]:
    """The contents of the segments APP1 that say `words` of a picture stored like this: one, or more where they do not
    fit it. Expects them `cleaned`.
    """
    properties = list(_properties(words, stored))
    main = _packet(properties)
    if len(main) <= _MOST:
        return [_MAIN + main]
    first, rest = _shared_out(properties)
    more = _document(rest)
    name = md5(more, usedforsecurity=False).hexdigest().upper()
    return [_MAIN + _packet([*first, _simple("xmpNote:HasExtendedXMP", name)]), *_more_segments(more, name.encode())]


def whole(words: PhotoWords, stored: Stored) -> bytes:
    """`words` as one packet, however long: what a file beside the picture holds. Expects them `cleaned`."""
    return _packet(_properties(words, stored))


def _properties(words: PhotoWords, stored: Stored) -> Iterator[str]:
    """Every property with something to say, what a picture desk needs first standing first."""
    language = words.language
    texts: tuple[tuple[str, Callable[[str, str], str], str], ...] = (
        ("photoshop:Instructions", _simple, words.instructions),
        ("dc:title", _default, words.title),
        ("photoshop:Headline", _simple, words.headline),
        ("photoshop:Credit", _simple, words.credit),
        ("dc:creator", lambda name, text: _list(name, "Seq", [text]), words.creator),
        ("photoshop:Source", _simple, words.source),
        ("dc:rights", _default, words.copyright),
        ("xmpRights:UsageTerms", _default, words.usage_terms),
        ("photoshop:TransmissionReference", _simple, words.job),
        ("photoshop:DateCreated", _simple, words.taken_at.isoformat() if words.taken_at else ""),
        ("Iptc4xmpCore:Location", _simple, words.location.best(language)),
        ("photoshop:City", _simple, words.city),
        ("photoshop:Country", _simple, words.country),
    )
    yield from (write(name, text) for name, write, text in texts if text)
    yield from _per_language("dc:description", words.description, language)
    yield from _per_language("Iptc4xmpCore:AltTextAccessibility", words.alt_text, language)
    yield from _per_language("Iptc4xmpExt:Event", words.event, language)
    yield from _places(words.location, language)
    if words.keywords:
        yield _list("dc:subject", "Bag", words.keywords)
    if words.people:
        yield _list("Iptc4xmpExt:PersonInImage", "Bag", [name.best(language) for name in words.people])
        yield _people(words.people, language)
    yield from image_regions.properties(words.faces, language, stored)


def _simple(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _default(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'


def _list(name: str, kind: str, texts: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def _per_language(name: str, texts: ByLanguage, language: Language) -> Iterator[str]:
    if texts:
        said = [("x-default", texts.best(language))]
        said += [(tag, texts.get(each)) for each, tag in _TAGS.items() if texts.get(each)]
        items = "".join(f'<rdf:li xml:lang="{tag}">{escape(text)}</rdf:li>' for tag, text in said)
        yield f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def _places(place: ByLanguage, language: Language) -> Iterator[str]:
    """The place that is shown, which is where the picture was taken, by its name in every language."""
    named = "".join(_per_language("Iptc4xmpExt:LocationName", place, language))
    for name in ("Iptc4xmpExt:LocationShown", "Iptc4xmpExt:LocationCreated"):
        if named:
            yield f'<{name}><rdf:Bag><rdf:li rdf:parseType="Resource">{named}</rdf:li></rdf:Bag></{name}>'


def _people(people: Iterable[ByLanguage], language: Language) -> str:
    """The persons once more, each with the name in every language."""
    name = "Iptc4xmpExt:PersonInImageWDetails"
    items = "".join(
        f'<rdf:li rdf:parseType="Resource">{property}</rdf:li>'
        for person in people
        for property in _per_language("Iptc4xmpExt:PersonName", person, language)
    )
    return f"<{name}><rdf:Bag>{items}</rdf:Bag></{name}>"


def _packet(properties: Iterable[str]) -> bytes:
    """A whole packet, not to be edited in place: there is no room left behind it."""
    begin = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode()
    return begin + _document(properties) + b'<?xpacket end="r"?>'


def _document(properties: Iterable[str]) -> bytes:
    inside = "\n".join(properties)
    used = "".join(
        f' xmlns:{prefix}="{uri}"'
        for prefix, uri in _NAMESPACES.items()
        if f"<{prefix}:" in inside or f" {prefix}:" in inside
    )
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{used}>\n{inside}\n</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def _shared_out(properties: Iterable[str]) -> tuple[list[str], list[str]]:
    """What fits the main packet, the first properties first, and the rest."""
    first: list[str] = []
    rest: list[str] = []
    room = _MOST - len(_packet([_simple(f"{prefix}:HasExtendedXMP", "0" * 32) for prefix in _NAMESPACES]))
    for each in properties:
        size = len(each.encode()) + 1
        (first if size <= room else rest).append(each)
        room -= size if size <= room else 0
    return first, rest


def _more_segments(more: bytes, name: bytes) -> Iterator[bytes]:
    for start in range(0, len(more), _MOST_OF_MORE):
        yield _MORE + name + struct.pack(">II", len(more), start) + more[start : start + _MOST_OF_MORE]

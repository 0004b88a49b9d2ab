"""XMP (ISO 16684-1) as properties: texts, lists, structures, and texts per language; no entities, no endless depth."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError

from mediadesk.intake.documents.refusal import Refused
from mediadesk.intake.documents.xml_reading import parse

_MOST_BYTES = 8_000_000
_PREFIXES = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "adobe:ns:meta/": "meta",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "core",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "ext",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/rights/": "rights",
    "http://ns.adobe.com/xmp/note/": "note",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg",
    "http://ns.adobe.com/xmp/sType/Area#": "area",
    "http://ns.adobe.com/xap/1.0/sType/Dimensions#": "dim",
}
_CONTAINERS = ("rdf:Alt", "rdf:Seq", "rdf:Bag")
_OF_SYNTAX = ("rdf:about", "rdf:ID", "rdf:nodeID", "rdf:datatype", "rdf:parseType", "xml:lang", "xml:space")
_DEFAULT = "x-default"


class PerLanguage(dict[str, str]):
    """A text in several languages, by their tags in small letters; `x-default` is the one for everybody."""

    def default(self) -> str:
        """The text for everybody, else the first."""
        return self.get(_DEFAULT, "") or next(iter(self.values()), "")


Value: TypeAlias = "str | PerLanguage | list[Value] | dict[str, Value]"
Properties: TypeAlias = "Mapping[str, Value]"


def properties(packet: bytes) -> dict[str, Value]:
    """Every property in `packet` by its name ("dc:title", with the prefixes used here); none where it is broken."""
    if len(packet) > _MOST_BYTES:
        return {}
    try:
        root = parse(packet.strip(b"\0 \r\n\t"), _PREFIXES)
    except (Refused, ExpatError, ValueError, LookupError, RecursionError):
        return {}
    found: dict[str, Value] = {}
    for described in root.iter("rdf:RDF"):
        for subject in described.findall("rdf:Description"):
            found.update(_structure(subject))
    return found


def text(said: Properties, name: str) -> str:
    """What the property says to everybody: the text itself, its default, or the texts of a list joined by commas."""
    return plain(said.get(name, ""))


def plain(value: Value) -> str:
    """A value in one line of reading; empty for a structure."""
    if isinstance(value, PerLanguage):
        return _printable(value.default())
    if isinstance(value, list):
        return ", ".join(filter(None, map(plain, value)))
    return _printable(value) if isinstance(value, str) else ""


def per_language(said: Properties, name: str) -> PerLanguage:
    """The texts of a property by language tag; a text without a language is for everybody."""
    value = said.get(name, "")
    if isinstance(value, PerLanguage):
        return PerLanguage({tag: _printable(each) for tag, each in value.items()})
    return PerLanguage({_DEFAULT: plain(value)} if plain(value) else {})


def texts(value: Value) -> tuple[str, ...]:
    """The texts of a list, or the one there is."""
    each = value if isinstance(value, list) else [value]
    return tuple(filter(None, map(plain, each)))


def structures(value: Value) -> Iterator[dict[str, Value]]:
    """The structures in a list, or the one there is."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and not isinstance(each, PerLanguage):
            yield each


def _structure(element: Element) -> dict[str, Value]:
    """The properties of a subject: attributes of its element, and the elements in it."""
    found: dict[str, Value] = {name: value for name, value in element.items() if name not in _OF_SYNTAX}
    return found | {each.tag: _value(each) for each in element}


def _value(element: Element) -> Value:
    first = next(iter(element), None)
    if first is not None and first.tag in _CONTAINERS:
        return _container(first)
    if first is not None and first.tag == "rdf:Description":
        return _qualified(_structure(first))
    if first is not None or any(name not in _OF_SYNTAX for name in element.attrib):
        return _qualified(_structure(element))
    return element.text or ""


def _qualified(said: dict[str, Value]) -> Value:
    """A value that stands among remarks on it is the value; a reference is where it leads."""
    if "rdf:resource" in said:
        return said["rdf:resource"]
    return said.get("rdf:value", said)


def _container(element: Element) -> Value:
    items = element.findall("rdf:li")
    if element.tag == "rdf:Alt" and any(item.get("xml:lang") for item in items):
        return PerLanguage({(item.get("xml:lang") or _DEFAULT).lower(): item.text or "" for item in reversed(items)})
    return [_value(item) for item in items]


def _printable(words: str) -> str:
    return "".join(each for each in words if each.isprintable() or each in "\n\t").strip()

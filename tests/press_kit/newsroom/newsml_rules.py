"""What the IPTC asks of NewsML-G2 2.35, for the elements that are written here.

Names and order of children and attributes come from the definitions in newsmlg2, the IPTC's reader. Which children and
attributes are needed and what kind of value stands where, it does not say: that is said here, after the XML Schema
NewsML-G2_2.35-spec-All-Power of the IPTC and the sentences with a MUST in it.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import NewsMLG2
from lxml import etree
from NewsMLG2.core import import_string

NAR = "{http://iptc.org/std/nar/2006-10-01/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
MOMENT = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?[+-](0\d|1[0-3]):[0-5]\d"
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
CODE = r"[^\s:]+:\S+"
COUNT = r"\d+"
ONE_LINE = r"[^\t\n\r]*"
TAG = r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"
ADDRESS = r"([^\s%]|%[0-9A-Fa-f]{2})+"
KINDS = {"newsItem": NewsMLG2.NewsItem, "packageItem": NewsMLG2.PackageItem}
ITEM = ("standard", "standardversion", "conformance", "guid", "version")
CODED = ("qcode", "type", "role", "rel", "rendition")
ATTRIBUTES = {
    **dict.fromkeys(CODED, CODE),
    **dict.fromkeys(("rank", "wordcount", "charcount"), COUNT),
    **dict.fromkeys(("href", "reluri", "roleuri"), ADDRESS),
    **dict.fromkeys(("tag", f"{XML}lang"), TAG),
    "literal": ONE_LINE,
    "version": r"[1-9]\d*",
    "standard": "NewsML-G2",
    "standardversion": r"2\.35",
    "conformance": "power",
}
WORDS = {
    **dict.fromkeys(("sent", "versionCreated", "embargoed"), MOMENT),
    **dict.fromkeys(("name", "slugline", "creditline"), ONE_LINE),
    "contentCreated": f"{DAY}|{MOMENT}",
    "web": ADDRESS,
}
# At least one of each group of attributes must be there.
NEEDED_ATTRIBUTES = {
    **dict.fromkeys(KINDS, tuple((each,) for each in ITEM)),
    **dict.fromkeys(("itemRef", "link", "remoteContent"), (("href", "residref"),)),
    **dict.fromkeys(("itemClass", "pubStatus", "signal"), (("qcode",),)),
    **dict.fromkeys(("provider", "copyrightHolder", "located", "subject", "genre"), (("literal", "qcode"),)),
    "catalogRef": (("href",),),
    "language": (("tag",),),
    "groupSet": (("root",),),
    "group": (("role", "roleuri"),),
    "contentMetaExtProperty": (("rel", "reluri"),),
}
# A code means something only by its catalogue, so an item without one is refused.
NEEDED_CHILDREN = {
    "newsMessage": ("header", "itemSet"),
    "header": ("sent",),
    "newsItem": ("catalogRef", "itemMeta"),
    "packageItem": ("catalogRef", "itemMeta"),
    "itemMeta": ("itemClass", "provider", "versionCreated", "pubStatus"),
    "groupSet": ("group",),
}
ONCE = {
    "itemMeta",
    "contentMeta",
    "contentSet",
    "groupSet",
    "copyrightHolder",
    "embargoed",
    "pubStatus",
    "itemClass",
} | {
    *("provider", "versionCreated", "contentCreated", "personDetails", "organisationDetails", "sent", "sender"),
}


def faults(message: Any) -> list[str]:
    """What the standard does not allow in a whole news message."""
    rules: tuple[Callable[[Any], Iterator[str]], ...] = (misplaced, missing, repeated, misspelt, misled)
    return [fault for rule in rules for fault in rule(message)]


def misplaced(message: Any) -> Iterator[str]:
    """Elements and attributes that are unknown where they stand, or stand too late."""
    if [local(each) for each in message] != ["header", "itemSet"]:
        yield "newsMessage"
    for item in message.find(f"{NAR}itemSet"):
        yield from _misplaced(item, KINDS[local(item)])


def missing(message: Any) -> Iterator[str]:
    """Children and attributes an element cannot be without."""
    for element in message.iter(f"{NAR}*"):
        name = local(element)
        yield from (
            f"{name} without {each}" for each in NEEDED_CHILDREN.get(name, ()) if element.find(f"{NAR}{each}") is None
        )
        yield from (
            f"{name}@ without {group[0]}"
            for group in NEEDED_ATTRIBUTES.get(name, ())
            if not any(element.get(each) for each in group)
        )


def repeated(message: Any) -> Iterator[str]:
    """Children that may stand once and stand twice; whatever stands in `inlineXML` beside its one element."""
    for element in message.iter(f"{NAR}*"):
        names = [local(each) for each in element]
        yield from (f"{local(element)}/{each} twice" for each in ONCE if names.count(each) > 1)
        if local(element) == "inlineXML" and len(names) != 1:
            yield "inlineXML"


def misspelt(message: Any) -> Iterator[str]:
    """Values of a kind that does not belong there."""
    for element in message.iter(f"{NAR}*"):
        name = local(element)
        for key, value in element.attrib.items():
            if key in ATTRIBUTES and not re.fullmatch(ATTRIBUTES[key], value):
                yield f"{name}@{key}: {value!r}"
        if name in WORDS and not re.fullmatch(WORDS[name], element.text or ""):
            yield f"{name}: {element.text!r}"


def misled(message: Any) -> Iterator[str]:
    """Codes that the catalogue an item names does not know, marks given twice, and a root that is nowhere."""
    marks = [each.get("id") for each in message.iter(f"{NAR}*") if each.get("id")]
    yield from (f"id {each} twice" for each in set(marks) if marks.count(each) > 1)
    yield from (f"root {each.get('root')}" for each in message.iter(f"{NAR}groupSet") if each.get("root") not in marks)
    for item in message.find(f"{NAR}itemSet"):
        known = {alias for each in item.findall(f"{NAR}catalogRef") for alias in _aliases(each.get("href"))}
        codes = (each.get(key) for each in item.iter(f"{NAR}*") for key in CODED if each.get(key))
        yield from (f"code {code}" for code in codes if code.partition(":")[0] not in known)


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


@cache
def _aliases(address: str) -> frozenset[str]:
    """Short names of vocabularies in a catalogue of the IPTC, of which newsmlg2 brings copies."""
    copy = files(NewsMLG2).joinpath("catalogs", address.rpartition("/")[2])
    catalogue = etree.fromstring(copy.read_bytes()) if copy.is_file() else None
    return (
        frozenset(each.get("alias") for each in catalogue.iter(f"{NAR}scheme"))
        if catalogue is not None
        else frozenset()
    )


def _defined(kind: Any) -> tuple[dict[str, tuple[int, Any]], set[str]]:
    """Children by name with their place, and names of attributes, of a class of the reader."""
    known = kind()
    children = {
        name["xml_name"].lower(): (place, name["element_class"])
        for place, (_, name) in enumerate(known.get_element_definitions())
    }
    return children, {each["xml_name"] for each in known.get_attribute_definitions().values()}


def _misplaced(element: Any, kind: Any) -> Iterator[str]:
    name = local(element)
    children, attributes = _defined(kind)
    yield from (
        f"{name}@{each}" for each in element.attrib if each.replace(XML, "xml:") not in attributes | {"xml:lang"}
    )
    last = 0
    for child in element:
        if name in ("itemRef", "link", "inlineXML"):  # any element may stand there
            continue
        place, inner = children.get(local(child).lower(), (-1, None))
        if inner is None:
            yield f"{name}/{local(child)}"
            continue
        if place < last:
            yield f"{name}/{local(child)} too late"
        last = place
        yield from _misplaced(child, import_string(inner) if isinstance(inner, str) else inner)

"""Foreign XML as a tree of elements: no document type, no entities, no endless depth."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from mediadesk.intake.documents.refusal import Refused

DEEPEST = 256
_MOST_ELEMENTS = 2_000_000
_BETWEEN = "}"


def parse(data: bytes, prefixes: Mapping[str, str]) -> Element:
    """The root element of `data`; names read "w:p" with the prefix `prefixes` gives a namespace, "x:p" without one.

    Raises `Refused` ("entities" for a document type, "too_deep", "bomb") and `ExpatError` for what is no XML.
    """
    reading = _Reading(prefixes)
    parser = expat.ParserCreate(namespace_separator=_BETWEEN)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reading.refuse
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.builder.data
    parser.Parse(data, True)
    return reading.builder.close()


def below(parent: Element | None, path: str) -> Element | None:
    """The element at the end of `path`, names with "/" between them; `None` where there is none."""
    for name in path.split("/"):
        parent = parent.find(name) if parent is not None else None
    return parent


class _Reading:
    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.builder = TreeBuilder()
        self._prefixes = prefixes
        self._short: dict[str, str] = {}
        self._depth = self._count = 0

    def refuse(self, *_declared: object) -> None:
        raise Refused("entities")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise Refused("too_deep")
        if self._count > _MOST_ELEMENTS:
            raise Refused("bomb")
        self.builder.start(self._named(name), {self._named(each): value for each, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(self._named(name))

    def _named(self, name: str) -> str:
        short = self._short.get(name)
        if short is None:
            space, between, local = name.rpartition(_BETWEEN)
            short = f"{self._prefixes.get(space, 'x')}:{local}" if between else local
            self._short[name] = short
        return short

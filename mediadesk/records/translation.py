"""What a language version was made from: passage by passage, the words of another version as they were then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mediadesk.records.languages import Language

_FORM = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """The passage of the source a passage was made from, and what that said at the time.

    Passages go by the names findings have for them: "headline", "subheadline-1", "note-1" (counted from 1), or the id
    of a block.
    """

    passage: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """The passage called `passage` was made from `origin`."""

    passage: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Translation:
    """A version made from the one in `language`. A passage without a link was written here.

    `is_unchecked` is a version that was converted from the other Chinese script and not looked through yet;
    `is_template` one that still says what a template says, as nobody has written in it.
    """

    language: Language
    links: tuple[Link, ...] = ()
    is_unchecked: bool = False
    is_template: bool = False

    def origins(self) -> dict[str, Origin]:
        """By the name of each linked passage, what it was made from."""
        return {link.passage: link.origin for link in self.links}

    def with_origin(self, passage: str, origin: Origin | None) -> "Translation":
        """A copy in which `passage` was made from `origin`, or from nothing."""
        origins = {**self.origins(), passage: origin}
        return replace(self, links=tuple(Link(each, made) for each, made in origins.items() if made is not None))


def to_json(translation: Translation | None) -> dict[str, Any] | None:
    """The stored form: `{"v": 1, "from": language, "links": [[passage, source passage, its words], …],
    "unchecked"?: true, "template"?: true}`.
    """
    if translation is None:
        return None
    links = [[link.passage, link.origin.passage, link.origin.words] for link in translation.links]
    stored = {"v": _FORM, "from": translation.language.value, "links": links}
    unchecked = {"unchecked": True} if translation.is_unchecked else {}
    return {**stored, **unchecked, **({"template": True} if translation.is_template else {})}


def from_json(stored: Mapping[str, Any] | None) -> Translation | None:
    """What `to_json` stored; raises `ValueError` for a form this program does not know."""
    if stored is None:
        return None
    if stored.get("v") != _FORM:
        raise ValueError(f"unknown form of the links of a translation: {stored.get('v')!r}")
    links: Iterable[tuple[str, str, str]] = stored["links"]
    made = (Link(passage, Origin(source, words)) for passage, source, words in links)
    marks = stored.get("unchecked", False), stored.get("template", False)
    return Translation(Language(stored["from"]), tuple(made), *marks)

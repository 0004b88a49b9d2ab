"""The people of a release: who the kit knows, and where and how a text names them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mediadesk.preflight.versions import Passage, Version
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.wording.texts import load


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's full name in a passage; `start` is that of the honorific where there is one."""

    passage: Passage
    start: int
    end: int
    person: Newsmaker
    honorific: str


def names(version: Version) -> frozenset[str]:
    """The names in this language of everybody the kit knows: who speaks, who is pictured, who is in the register."""
    language = version.language
    return frozenset(name for each in _everybody(version) if (name := each.name.get(language).strip()))


def named(version: Version) -> list[Newsmaker]:
    """Those of everybody the kit knows whose full name stands in the text."""
    language = version.language
    there = _there(names(version), "\n".join(passage.text for passage in version.passages))
    by_id = {each.id: each for each in _everybody(version) if there and each.name.get(language).strip() in there}
    return list(by_id.values())


def mentions(version: Version, person: Newsmaker, passages: Iterable[Passage]) -> Iterator[Mention]:
    """Where these passages name somebody in full, in order."""
    name = person.name.get(version.language).strip()
    for passage in passages:
        for start, end, honorific in _in_full(passage.text, name, version.language):
            yield Mention(passage, start, end, person, honorific)


@lru_cache(maxsize=10_000)
def _in_full(text: str, name: str, language: Language) -> tuple[tuple[int, int, str], ...]:
    if name not in text:
        return ()
    return tuple((*match.span(), match["honorific"] or "") for match in _full(name, language).finditer(text))


def _everybody(version: Version) -> Iterator[Newsmaker]:
    yield from version.kit_text.speakers
    yield from version.kit.pictured
    yield from version.kit.register.newsmakers


@lru_cache(maxsize=200)
def _there(names: frozenset[str], text: str) -> frozenset[str]:
    return frozenset(name for name in names if name in text)


@lru_cache(maxsize=10_000)
def surnames(text: str, name: str) -> tuple[tuple[int, int, str, str], ...]:
    """Where an English text calls somebody by an honorific and one word of `name` ("Mr Ko"): start, end, both parts."""
    if not any(word in text for word in name.split()):
        return ()
    return tuple((*match.span(), match["honorific"], match["name"]) for match in _surname(name).finditer(text))


@cache
def honorifics(language: Language) -> str:
    """The honorifics of the language as alternatives of a pattern, the longest first."""
    kept = load("honorifics")[language.value]["after" if language.is_chinese else "before"]
    return "|".join(re.escape(each) for each in sorted(kept, key=len, reverse=True))


@lru_cache(maxsize=5_000)
def _full(name: str, language: Language) -> re.Pattern[str]:
    if language.is_chinese and not name.isascii():
        return re.compile(rf"{re.escape(name)}(?P<honorific>(?:{honorifics(language)})*)")
    before = rf"(?P<honorific>(?:(?:{honorifics(Language.EN)})\.?[ \u00a0])*)"
    return re.compile(rf"(?<![\w-]){before}(?<![\w-]){re.escape(name)}(?![\w-])")


@lru_cache(maxsize=5_000)
def _surname(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in name.split())
    # Another name before or after it makes it somebody else: "Mr Ko Wai", "Mr Anthony Ko".
    return re.compile(
        rf"(?<![\w-])(?P<honorific>{honorifics(Language.EN)})\.?[ \u00a0](?P<name>{words})(?![\w-]|[ \u00a0][A-Z])"
    )

"""How people are named in running text: in full with their post the first time, by the surname from then on."""

import tomllib
from functools import cache, lru_cache
from typing import Any

from mediadesk import paths
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.wording.people import is_han, name_and_post
from mediadesk.wording.register_forms import exactly
from mediadesk.wording.texts import load

Person = Newsmaker | PressOfficer
_GIVEN_WITH_SURNAME = 3  # Han characters a Chinese name has at most


def first_mention(person: Person, language: Language) -> str:
    """Name, honorific and post as a text names somebody first: "Dr Lai Sum-yi, Chairman of X"; X主席黎心怡博士.

    Somebody without a name or a post in `language` is named in the nearest other one, in the order of the words.
    """
    called, post = _called(person, language), _post(person, language)
    if not post or not called:
        return called or post
    if language.is_chinese and is_han(post):
        return str(load("mentions")["first"][language.value]).format(called=called, post=post)
    if is_han(called + post):
        return name_and_post(called, post)
    return str(load("mentions")["first"][Language.EN.value]).format(called=called, post=post)


def later_mention(person: Person, language: Language) -> str:
    """Honorific and surname, as a text names somebody again: "Dr Lai", 黎博士; the whole name without an honorific."""
    name = person.name.best(language)
    honorific = _honorific(person, language)
    if not honorific or not name:
        return _called(person, language)
    of_words = language if language.is_chinese and is_han(name) else Language.EN
    return str(load("mentions")["later"][of_words.value]).format(honorific=honorific, surname=surname(person, language))


def mention(person: Person, language: Language, before: str) -> str:
    """How to name somebody after the words `before`: in full where those do not name them yet."""
    return later_mention(person, language) if is_named(person, language, before) else first_mention(person, language)


def is_named(person: Person, language: Language, text: str) -> bool:
    """Whether the full name of somebody stands in `text`."""
    name = person.name.best(language).strip()
    return bool(name) and name in text and exactly(name).search(text) is not None


def surname(person: Person, language: Language) -> str:
    """The word of a name that follows an honorific: "Lai" of Lai Sum-yi and of Karen Lai, 黎 of 黎心怡."""
    name = person.name.best(language)
    if is_han(name):
        return name[:2] if len(name) > _GIVEN_WITH_SURNAME or name[:2] in _compound_surnames() else name[:1]
    return _latin_surname(name, bool(person.name.zh_hant or person.name.zh_hans))


def photo_reference(photo: str, language: Language) -> str:
    """How a text points at a photo that is labelled `photo`: "(Photo 1)", （圖1）."""
    return str(load("mentions")["photo_reference"][language.value]).format(photo=photo)


@lru_cache(4096)
def _latin_surname(name: str, has_chinese_name: bool) -> str:
    """A surname in Latin letters. A hyphenated given name follows the surname, and so does one of a Chinese name."""
    data = load("mentions")["latin_names"]
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(",") in data["suffixes"]:
        words.pop()
    known = _romanised_surnames()
    before = next((words[:at] for at, word in enumerate(words) if at and _is_given_in_two(word)), None)
    if before is not None:
        return next((word for word in before if word in known), before[-1])
    if has_chinese_name and len(words) in (2, 3) and words[0] in known:
        return words[0]
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in data["particles"]:
        at -= 1
    return " ".join(words[at:])


def _is_given_in_two(word: str) -> bool:
    """Whether it is a given name of two syllables: "Sum-yi", and no double surname like "Smith-Jones"."""
    first, _hyphen, second = word.partition("-")
    return first[:1].isupper() and second[:1].islower()


def _called(person: Person, language: Language) -> str:
    return person.called(language) if isinstance(person, Newsmaker) else person.name.best(language)


def _honorific(person: Person, language: Language) -> str:
    if not isinstance(person, Newsmaker):
        return ""
    if language.is_chinese and is_han(person.name.best(language)):
        return person.honorific.get(language)
    return person.honorific.get(Language.EN)


def _post(person: Person, language: Language) -> str:
    if isinstance(person, Newsmaker):
        return person.posts[0].best(language) if person.posts else ""
    title, organisation = person.title.best(language), person.organisation.best(language)
    if not title or not organisation:
        return title or organisation
    of_words = language if language.is_chinese and is_han(title) else Language.EN
    return str(load("mentions")["officer_post"][of_words.value]).format(title=title, organisation=organisation)


@cache
def _conventions() -> dict[str, Any]:
    path = paths.shipped("resources") / "conventions" / "shared.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _compound_surnames() -> frozenset[str]:
    return frozenset(_conventions()["han_names"]["compound_surnames"])


@cache
def _romanised_surnames() -> frozenset[str]:
    return frozenset(_conventions()["latin_names"]["chinese_surnames"].split())

"""Where else the words stand that were put right: in other passages, captions, boilerplates, facts and languages."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mediadesk.comparison.amended import FACT, Place
from mediadesk.comparison.said import said
from mediadesk.comparison.slips import Slip, Sort, named_near
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.register import Register
from mediadesk.wording.chinese import convert
from mediadesk.wording.chinese_names import protected

_AROUND = 28  # characters shown before and after the words
_NUMBER = re.compile(r"\d[\d,.:]+\d|\d\d")
POST = "post"
"""The section of the posts of newsmakers in the register."""


@dataclass(frozen=True, slots=True)
class SameSlip:
    """The wrong words of `slip` stand at `place` as well, between `before` and `after`, so many times.

    Without words that are `right` in its language somebody must say them first. Where it is not `is_sure`, the same
    words may be right: they stand beside somebody else's name, or are a bare number in another language.
    """

    slip: Slip
    place: Place
    before: str
    after: str
    count: int
    is_sure: bool = True

    @property
    def can_be_fixed(self) -> bool:
        """Whether it is known what should stand there."""
        return bool(self.slip.right)


def same_slips(kit: PressKit, found: Sequence[Slip], told: Mapping[tuple[Language, str], str]) -> tuple[SameSlip, ...]:
    """Where the wrong words of `found` still stand in `kit`, in every language it has.

    `told` says what is right where the register does not: by language and wrong words. Reads the dictionaries of
    conversion where a slip was put right in one Chinese script and the kit has the other.
    """
    languages = [each.text.language for each in kit.texts]
    wanted: dict[tuple[Language, str], Slip] = {}
    for slip in found:
        wanted.setdefault((slip.language, slip.wrong), slip)
    for slip in found:
        for language in languages:
            there = in_language(slip, language, kit.register)
            if there is not None and there.wrong != there.right:
                wanted.setdefault((language, there.wrong), there)
    filled = (replace(slip, right=slip.right or _told(slip, told, kit.register)) for slip in wanted.values())
    return _posts_last(_facts_once(hit for slip in _longest_first(filled) for hit in _hits(kit, slip)))


def _told(slip: Slip, told: Mapping[tuple[Language, str], str], register: Register) -> str:
    """What somebody said is right in this language, or in the other Chinese script; empty where nobody did."""
    own = told.get((slip.language, slip.wrong), "")
    if own or not slip.language.is_chinese:
        return own
    kept = protected(register, slip.language)
    others = ((wrong, right) for (language, wrong), right in told.items() if language.is_chinese)
    return next((convert(right, slip.language, kept).text for wrong, right in others if _is_alike(wrong, slip)), "")


def _is_alike(wrong: str, slip: Slip) -> bool:
    """Whether words are those of the slip in the other Chinese script."""
    other = Language.ZH_HANS if slip.language is Language.ZH_HANT else Language.ZH_HANT
    return wrong == convert(slip.wrong, other).text or convert(wrong, slip.language).text == slip.wrong


def in_language(slip: Slip, language: Language, register: Register) -> Slip | None:
    """The slip as it would stand in another language; `None` where nobody knows how. Its right words may be empty.

    Names and posts go by the register, the two Chinese scripts also by conversion, figures by their digits.
    """
    if language is slip.language:
        return slip
    wrong, right = (_approved(words, slip.language, language, register) for words in (slip.wrong, slip.right))
    if not wrong and language.is_chinese and slip.language.is_chinese:
        kept = protected(register, language)
        wrong = convert(slip.wrong, language, kept).text
        right = right or convert(slip.right, language, kept).text
    if not wrong and slip.sort in (Sort.FIGURE, Sort.TIME):
        wrong, right = (_number(words) for words in (slip.wrong, slip.right))
    return replace(slip, language=language, wrong=wrong, right=right) if wrong else None


def replaced(text: str, wrong: str, right: str) -> str:
    """`text` with the right words wherever the wrong ones stand by themselves, not as a part of the right ones."""
    parts, at = [], 0
    for start, end in places_of(text, wrong, right):
        parts += [text[at:start], right]
        at = end
    return "".join((*parts, text[at:]))


def places_of(text: str, wrong: str, right: str) -> list[tuple[int, int]]:
    """Where the wrong words stand, without where they are a part of the right ones."""
    correct = [match.span() for match in _standing(right).finditer(text)] if right and wrong in right else []
    spans = [match.span() for match in _standing(wrong).finditer(text)]
    return [(start, end) for start, end in spans if not any(a <= start and end <= b for a, b in correct)]


@lru_cache(512)
def _standing(words: str) -> re.Pattern[str]:
    """Finds words that are no part of a longer word or number; Chinese beside them is another word."""
    before = "(?<![0-9.,])" if words[0].isdigit() else "(?<![A-Za-z0-9])" if words[0].isascii() else ""
    after = "(?![0-9])" if words[-1].isdigit() else "(?![A-Za-z0-9])" if words[-1].isascii() else ""
    return re.compile(f"{before}{re.escape(words)}{after}")


def _posts_last(hits: tuple[SameSlip, ...]) -> tuple[SameSlip, ...]:
    """As long as some right words are unknown, posts are not sure: by them the words of other languages are known."""
    if all(hit.can_be_fixed for hit in hits):
        return hits
    return tuple(replace(hit, is_sure=False) if hit.place.section == POST else hit for hit in hits)


def _facts_once(hits: Iterable[SameSlip]) -> tuple[SameSlip, ...]:
    """A figure of the fact sheet is the same in all languages: it is put right once, where that is sure."""
    found = list(hits)
    facts = sorted((hit for hit in found if hit.place.section == FACT), key=lambda hit: not hit.is_sure)
    chosen = {hit.place.key: hit for hit in reversed(facts)}
    return tuple(hit for hit in found if hit.place.section != FACT or chosen[hit.place.key] is hit)


def _hits(kit: PressKit, slip: Slip) -> Iterator[SameSlip]:
    for place, words in _said(kit, slip):
        spans = places_of(words, slip.wrong, slip.right)
        if spans:
            start, end = spans[0]
            before, after = words[max(start - _AROUND, 0) : start], words[end : end + _AROUND]
            yield SameSlip(slip, place, before, after, len(spans), _is_sure(kit, slip, place, words, spans))


def _is_sure(kit: PressKit, slip: Slip, place: Place, words: str, spans: list[tuple[int, int]]) -> bool:
    if slip.wrong.replace(",", "").isdigit():
        return any((place.section, place.number) == (each.section, each.number) for each in slip.places)
    if slip.sort is not Sort.POST or slip.who is None or place.section == POST:
        return True
    near = (named_near(words, *span, kit.register, slip.language) for span in spans)
    return all(each is None or each.id == slip.who.id for each in near)


def _said(kit: PressKit, slip: Slip) -> Iterator[tuple[Place, str]]:
    """Everything a kit says in the language of the slip, and what the register says of who it is about."""
    yield from said(kit, slip.language)
    yield from _posts(kit, slip)


def _posts(kit: PressKit, slip: Slip) -> Iterator[tuple[Place, str]]:
    """The posts of whose post it is: attributions and captions take them from there."""
    person = next((each for each in kit.register.newsmakers if slip.who is not None and each.id == slip.who.id), None)
    if slip.sort is Sort.POST and person is not None:
        for number, post in enumerate(person.posts, 1):
            yield Place(POST, number, str(person.id)), post.get(slip.language)


def _approved(words: str, source: Language, to: Language, register: Register) -> str:
    """How the register writes `words` in another language; empty where it does not know them."""
    if not words:
        return ""
    known = (form for form in _forms(register) if form.get(source).casefold() == words.casefold() and form.get(to))
    form = next(known, None)
    return form.get(to) if form is not None else ""


def _number(words: str) -> str:
    """The number in `words`; empty where it is so small that it may stand for anything."""
    found = _NUMBER.search(words)
    return found[0] if found else ""


def _forms(register: Register) -> Iterator[ByLanguage]:
    for person in register.newsmakers:
        yield ByLanguage(*(person.called(language) if person.name.get(language) else "" for language in Language))
    yield from register.forms()


def _longest_first(found: Iterable[Slip]) -> list[Slip]:
    """Slips whose wrong words contain those of others come before them."""
    return sorted(found, key=lambda slip: (list(Language).index(slip.language), -len(slip.wrong), slip.wrong))

"""Names and terms of the register in a Chinese text: written as the register says, whatever a dictionary says."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.register import Register
from mediadesk.wording import chinese_engine
from mediadesk.wording.chinese_lists import surnames
from mediadesk.wording.same_characters import HAN

_HAN = re.compile(f"[{HAN}]")
_SHORTEST = 2  # characters: one alone stands inside too many words


@dataclass(frozen=True, slots=True)
class Protected:
    """Forms that are not converted, each with what stands in its place. Make one with `protected`."""

    forms: dict[str, str] = field(default_factory=dict)
    _by_first: dict[str, list[str]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        first: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self.forms, key=len, reverse=True):
            first[form[0]].append(form)
        self._by_first.update(first)

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Where the forms stand in `text`, from left to right, the longest of several; they do not overlap."""
        at = 0
        while at < len(text):
            form = next((each for each in self._by_first.get(text[at], ()) if text.startswith(each, at)), None)
            if form is None:
                at += 1
            else:
                yield at, form
                at += len(form)


def protected(register: Register, to: Language) -> Protected:
    """What conversion to the Chinese script `to` leaves to the register.

    That is the approved form in the other script with the approved form in this one; a person without one is written
    by the surname list and else character by character; a protected term without one stays as it is.
    """
    source = Language.ZH_HANS if to is Language.ZH_HANT else Language.ZH_HANT
    forms: dict[str, str] = {}
    for newsmaker in register.newsmakers:
        if _is_name(name := newsmaker.name.get(source)) and not newsmaker.name.get(to):
            forms[name] = _person(name, to)
    for term in register.terms:
        if term.is_protected and _is_name(form := term.texts.get(source)) and not term.texts.get(to):
            forms[form] = form
    return Protected(forms | dict(_approved(register.forms(), source, to)))


def _approved(texts: Iterator[ByLanguage], source: Language, to: Language) -> Iterator[tuple[str, str]]:
    for text in texts:
        if _is_name(form := text.get(source)) and (approved := text.get(to)):
            yield form, approved


def _is_name(form: str) -> bool:
    return len(form) >= _SHORTEST and _HAN.search(form) is not None


def _person(name: str, to: Language) -> str:
    if to is Language.ZH_HANT and name[0] in surnames():
        return surnames()[name[0]] + chinese_engine.by_character(name[1:], to)
    return chinese_engine.by_character(name, to)

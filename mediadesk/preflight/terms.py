"""The house's terms: forms to avoid, and names that lack their approved form in a Chinese version."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from mediadesk import paths
from mediadesk.preflight.profiles import profile_name
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.register import Register
from mediadesk.wording.register_forms import exactly

_HAN = "[\u3400-\u9fff\uf900-\ufaff]"
_SHORTEST_LIKENESS = 3  # characters: of two, one differing says nothing
_WRITTEN = (Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.NOTE, Section.CAPTION)


def house_terms(version: Version) -> Iterator[Finding]:
    """TXT-11: no form stands in the text that the term base or the house style avoids."""
    whole = "\n".join(passage.text for passage in version.passages).casefold()
    for avoided, preferred in _avoided(version):
        if avoided.casefold() in whole:
            for passage in version.passages:
                yield from _found(version, passage, avoided, preferred)


def approved_forms(versions: Sequence[Version]) -> Iterator[Finding]:
    """LNG-06: what the register knows and the first version names is in the Chinese ones in its approved form."""
    for version in versions[1:]:
        if version.language.is_chinese and version.kit_text.text.is_written:
            yield from _unmet(versions[0], version)


def _avoided(version: Version) -> Iterator[tuple[str, str]]:
    language = version.language
    for term in version.kit.register.terms:
        for form in term.avoid.get(language):
            if form and form != term.texts.get(language):
                yield form, term.texts.get(language)
    of_style = _of_styles().get(profile_name(version.kit), {}).get(language.value, {})
    yield from ((form, preferred) for preferred, forms in of_style.items() for form in forms)


def _found(version: Version, passage: Passage, avoided: str, preferred: str) -> Iterator[Finding]:
    is_about_case = avoided.casefold() == preferred.casefold()
    right = [match.span() for match in re.finditer(re.escape(preferred), passage.text)] if preferred else []
    for match in _pattern(avoided).finditer(passage.text):
        start, end = match.span()
        if is_about_case and match[0] != avoided:
            continue
        if not any(first <= start and end <= last for first, last in right):
            fix = _in_the_case_of(match[0], avoided, preferred)
            yield version.finding(
                "TXT-11", Severity.WARNING, passage, (start, end), fix=fix, case="" if fix else "none"
            )


@lru_cache(2048)
def _pattern(form: str) -> re.Pattern[str]:
    """The form as a word of its own, in any case, and not inside an address; Chinese knows no words of their own."""
    before = r"(?<![\w./@])" if form[0].isascii() else ""
    after = r"(?![\w@/]|\.\w)" if form[-1].isascii() else ""
    return re.compile(f"{before}{re.escape(form)}{after}", re.IGNORECASE)


def _in_the_case_of(found: str, avoided: str, preferred: str) -> str:
    if len(found) > 1 and found.isupper() and not avoided.isupper():
        return preferred.upper()
    return preferred[:1].upper() + preferred[1:] if found[:1].isupper() and avoided[:1].islower() else preferred


def _unmet(first: Version, version: Version) -> Iterator[Finding]:
    text = "\n".join(passage.text for passage in version.passages)
    for called, forms in _named(first, version.language):
        if not any(form in text for form in forms):
            yield from _likeness(version, called, forms) or [_missing(version, called, forms[0])]


def _named(first: Version, language: Language) -> Iterator[tuple[str, list[str]]]:
    """What of the register `first` names, as it says it, with the approved forms in `language`: the longest first, so
    that a name inside a longer one is not taken for itself.
    """
    text = "\n".join(passage.text for passage in first.in_sections(*_WRITTEN))
    known = [(form, forms) for form, forms in _forms(first.kit.register, first.language) if form in text]
    for form, forms in sorted(known, key=lambda each: -len(each[0])):
        pattern = exactly(form)
        if pattern.search(text):
            text = pattern.sub(" ", text)
            if approved := [words for each in forms if (words := each.get(language))]:
                yield form, approved


def _forms(register: Register, language: Language) -> Iterator[tuple[str, tuple[ByLanguage, ...]]]:
    entries: list[tuple[ByLanguage, ...]] = [(each.name,) for each in register.newsmakers]
    entries += [(each.name, each.short_name) for each in register.organisations]
    entries += [(each.texts,) for each in register.terms]
    return ((form, entry) for entry in entries for each in entry if (form := each.get(language)))


def _likeness(version: Version, called: str, forms: Sequence[str]) -> list[Finding]:
    """Where something stands that differs from an approved form in one character, at the first such place."""
    for form in forms:
        if len(form) >= _SHORTEST_LIKENESS and re.fullmatch(f"{_HAN}+", form):
            for passage in version.passages:
                if match := _with_one_other(form).search(passage.text):
                    found = version.finding(
                        "LNG-06", Severity.WARNING, passage, match.span(), fix=form, case="other", about=called
                    )
                    return [found]
    return []


@lru_cache(2048)
def _with_one_other(form: str) -> re.Pattern[str]:
    return re.compile("|".join(f"{form[:at]}{_HAN}{form[at + 1 :]}" for at in range(len(form))))


def _missing(version: Version, called: str, form: str) -> Finding:
    return Finding("LNG-06", Severity.WARNING, version.language, found=form, about=called)


@cache
def _of_styles() -> dict[str, Any]:
    path = paths.shipped("resources") / "preflight" / "house_terms.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))

"""Facts as texts say them: the form of a figure in each language, and words that are linked with one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from mediadesk.records.block import Run, merged
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.texts import load

_ENDS = (".", "!", "?", "。", "！", "？", ":", "“", "”")


class Standing(StrEnum):
    """How words that say a fact stand to it: as it is now, as it was once, or otherwise, because somebody wrote so."""

    PRESENT = "present"
    EARLIER = "earlier"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a passage that are linked with a fact, and where they begin in it."""

    fact_id: int
    words: str
    start: int


def figure(fact: DeskFact, language: Language) -> str:
    """A fact as a text says it: "more than 250 guests"; 超過250名嘉賓. What has no words in `language` is left out."""
    qualifier, unit = fact.qualifier.get(language), fact.unit.get(language)
    said = str(load("mentions")["figure"][language.value]).format(qualifier=qualifier, value=fact.value, unit=unit)
    return " ".join(said.split())


def form(fact: DeskFact) -> ByLanguage:
    """A fact as texts of each language say it."""
    return ByLanguage(*(figure(fact, language) for language in Language))


def after(words: str, before: str) -> str:
    """`words` as they follow `before`: with a capital where a sentence begins."""
    begins = not before.strip() or before.rstrip().endswith(_ENDS)
    return words[:1].upper() + words[1:] if begins else words


def said(runs: Iterable[Run]) -> Iterator[Said]:
    """The words of a passage that are linked with facts, in order."""
    at = 0
    for fact_id, group in groupby(runs, lambda run: run.fact_id):
        words = "".join(run.text for run in group)
        if fact_id is not None and words:
            yield Said(fact_id, words, at)
        at += len(words)


def standing(fact: DeskFact, language: Language, words: str) -> Standing:
    """How the words of a text in `language` stand to the fact they are linked with."""
    if _is_form(figure(fact, language), words):
        return Standing.PRESENT
    was = any(_is_form(each.get(language), words) for each in fact.earlier)
    return Standing.EARLIER if was else Standing.OTHERWISE


def restated(runs: Sequence[Run], fact: DeskFact, language: Language) -> tuple[Run, ...]:
    """The runs with the fact as it is now wherever they say it as it was; what somebody wrote otherwise stays."""
    made: list[Run] = []
    for fact_id, group in groupby(runs, lambda run: run.fact_id):
        stretch = list(group)
        words = "".join(run.text for run in stretch)
        if fact_id == fact.id and standing(fact, language, words) is Standing.EARLIER:
            now = figure(fact, language)
            stretch = [replace(stretch[0], text=now[:1].upper() + now[1:] if words[:1].isupper() else now)]
        made += stretch
    return merged(made)


def _is_form(form: str, words: str) -> bool:
    """Whether words are a form, with a capital where a sentence began."""
    return bool(form) and words in (form, form[:1].upper() + form[1:])

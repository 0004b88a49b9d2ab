"""The house's lists for converting between the two Chinese scripts: resources/wording/chinese/*.tsv, each read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mediadesk import paths
from mediadesk.records.languages import Language

_BOTH_WAYS = "="
_SIGNS = {Language.ZH_HANT: ">", Language.ZH_HANS: "<"}


@dataclass(frozen=True, slots=True)
class Choices:
    """What stands for one word or character of the other script: the first is taken, the rest are offered."""

    source: str
    taken: str
    others: tuple[str, ...] = ()


@cache
def words(to: Language) -> tuple[Choices, ...]:
    """Words that are not the same word in the other script, for conversion to the script of `to`."""
    found = []
    for simplified, traditional, direction in _lines("words"):
        if direction in (_BOTH_WAYS, _SIGNS[to]):
            here, there = (simplified, traditional) if to is Language.ZH_HANT else (traditional, simplified)
            taken, *others = there.split("|")
            found.append(Choices(here.split("|")[0], taken, tuple(others)))
    return tuple({each.source: each for each in (*_addressed(to), *found)}.values())


@cache
def readings(to: Language) -> tuple[Choices, ...]:
    """Characters that the script of `to` writes in several ways, of which a phrase or a person must choose."""
    lines = [line for line in _lines("readings") if line[3] == _SIGNS[to]]
    return tuple(Choices(character, taken, tuple(others)) for character, taken, others, _ in lines)


@cache
def surnames() -> dict[str, str]:
    """Simplified surnames whose traditional form is not the one their character has elsewhere."""
    return dict(_lines("surnames"))


def _addressed(to: Language) -> Iterator[Choices]:
    """Surnames with what they are addressed by: 范女士 is no 範女士."""
    if to is Language.ZH_HANT:
        for here, there, unsure in _lines("honorifics"):
            for surname, written in surnames().items():
                if surname not in unsure:
                    yield Choices(f"{surname}{here}", f"{written}{there}")


@cache
def house_forms() -> dict[int, str]:
    """The forms of traditional characters the house prints, in place of those of the reference table of Hong Kong."""
    return str.maketrans(dict(_lines("forms")))


def _lines(name: str) -> Iterator[list[str]]:
    path = paths.shipped("resources") / "wording" / "chinese" / f"{name}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")

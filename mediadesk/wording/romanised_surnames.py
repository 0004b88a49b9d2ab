"""Chinese surnames in Latin letters: 陳 is Chan in Hong Kong, Chen on the Mainland and Tan in Singapore."""

from functools import cache

from mediadesk import paths
from mediadesk.wording.same_characters import same_characters


@cache
def surnames_spelt() -> dict[str, frozenset[str]]:
    """Which surnames each spelling stands for: {"chan": {"陈", "曾"}}; the characters as they are compared.

    Read from resources/wording/romanised_surnames.tsv.
    """
    spelt: dict[str, set[str]] = {}
    for surname, spellings in spellings_of().items():
        for spelling in spellings:
            spelt.setdefault(spelling, set()).add(surname)
    return {spelling: frozenset(surnames) for spelling, surnames in spelt.items()}


@cache
def spellings_of() -> dict[str, frozenset[str]]:
    """The spellings of each surname, which is written in the form that characters are compared by."""
    lines = (paths.shipped("resources") / "wording" / "romanised_surnames.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {surname.translate(same_characters()): frozenset(spellings.split()) for surname, spellings in rows}


def surname_of(name: str) -> str:
    """The surname a folded Chinese name begins with, two characters where they are one; empty when it is not listed."""
    known = spellings_of()
    return next((start for start in (name[:2], name[:1]) if start in known), "")

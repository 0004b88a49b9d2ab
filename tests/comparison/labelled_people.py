"""The labelled pairs of people_pairs.tsv, and how well they are told apart."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from mediadesk.comparison.latin_names import read_name
from mediadesk.comparison.same_people import Sketch, phone_tail, score
from mediadesk.library.folding import fold
from mediadesk.records.duplicate import POSSIBLE

PAIRS = Path(__file__).parent / "people_pairs.tsv"


def sketch(key: int, said: str) -> Sketch:
    name, hant, hans, email, phone, outlet, alias = said.split("|")
    latin = tuple(found for each in (name, alias) if (found := read_name(fold(each))).words)
    chinese = fold(hant or hans).removesuffix("女士")
    digits = "".join(letter for letter in phone if letter.isdigit())
    return Sketch(
        key,
        latin,
        (chinese,) if chinese else (),
        (email.lower(),) if email else (),
        (phone_tail(digits),) if digits else (),
        (int(outlet),) if outlet else (),
        name,
        hant or hans,
    )


def labelled() -> list[tuple[str, Sketch, Sketch]]:
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    rows = [each.split("\t") for each in lines if not each.startswith("#")]
    return [(kind, sketch(1, one), sketch(2, other)) for kind, one, other in rows]


class Told(NamedTuple):
    """How many pairs there are, what was missed and what was wrong by kind, and how good that is."""

    pairs: int
    missed: dict[str, int]
    wrong: dict[str, int]
    precision: float
    recall: float


def tell_apart() -> Told:
    """Hold every labelled pair against what is shown as a possible duplicate."""
    pairs = labelled()
    found, missed, wrong = 0, Counter[str](), Counter[str]()
    for kind, one, other in pairs:
        is_found, is_one = score(one, other, frozenset({"21110000"})) >= POSSIBLE, not kind.startswith("-")
        found += is_found and is_one
        missed[kind] += is_one and not is_found
        wrong[kind] += is_found and not is_one
    same = sum(not kind.startswith("-") for kind, *_ in pairs)
    return Told(len(pairs), +missed, +wrong, found / (found + wrong.total()), found / same)

"""Scores the reading of contact lists: `python -m tests.bench.contact_reading_score [seen|held_out]`.

For each field: how many of the read values are right (precision), how many of the true ones were read (recall), and F1.
A value is right when it is equal, in the right row. Differences are shown of the part that was seen only.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mediadesk.jobs import contact_reading
from mediadesk.jobs.contact_recognising import recognised
from tests.bench.recogniser_score import Tally, table

FILES = Path(__file__).resolve().parent.parent / "contact_files"


def lists(part: str) -> list[Path]:
    """The lists of a part; beside each stands what is in it, as JSON."""
    return sorted(path for path in (FILES / part).iterdir() if path.suffix != ".json")


def read(path: Path) -> dict[str, Any]:
    """What is recognised in a list; one that ends in .paste stands for pasted text."""
    source = path.read_text(encoding="utf-8") if path.suffix == ".paste" else path
    return recognised(contact_reading.read(source))


def truth(path: Path) -> dict[str, Any]:
    """What is in a list."""
    said: dict[str, Any] = json.loads((path.parent / f"{path.name}.json").read_text(encoding="utf-8"))
    return said


def elements(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The scored values of a list, by field."""
    yield "rows", str(document["rows"])
    yield "valid", str(document["valid"])
    yield from (("rejected", f"{each['row']} {each['reason']}") for each in document["rejected"])
    yield from (("duplicates", " ".join(map(str, group))) for group in document["duplicates"])
    for contact in document["contacts"]:
        for field, said in contact.items():
            if field != "row" and said:
                yield field, f"{contact['row']} {said}"


def score(part: str) -> tuple[dict[str, Tally], dict[str, list[str]]]:
    """Tallies by field over all lists of a part, and the differences by list."""
    tallies: dict[str, Tally] = {}
    differences = {}
    for path in lists(part):
        wanted, got = Counter(elements(truth(path))), Counter(elements(read(path)))
        for field in {each for each, _ in (wanted | got)}:
            tally = tallies.setdefault(field, Tally())
            for name, counted in (("right", wanted & got), ("found", got), ("true", wanted)):
                count = sum(count for (each, _), count in counted.items() if each == field)
                setattr(tally, name, getattr(tally, name) + count)
        missing = [f"- {field}: {said}" for field, said in (wanted - got).elements()]
        differences[path.name] = missing + [f"+ {field}: {said}" for field, said in (got - wanted).elements()]
    return tallies, differences


def main() -> None:
    """Print the score of one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=("seen", "held_out"), default="seen")
    parser.add_argument("--differences", action="store_true", help="what is missing (-) or too much (+); seen only")
    chosen = parser.parse_args()
    tallies, differences = score(chosen.part)
    if chosen.differences and chosen.part == "seen":
        print("\n".join(f"== {name}\n" + "\n".join(lines) for name, lines in differences.items() if lines))
    print(f"{len(differences)} lists of {chosen.part}\n{table(tallies)}")


if __name__ == "__main__":
    main()

"""Scores the recogniser on the measuring corpus: `python -m tests.bench.recogniser_score [seen|held_out]`.

For each class of element: how many of the found ones are right (precision), how many of the true ones were found
(recall), and F1. An element is right when it is equal after whitespace is normalised. No text of the corpus is printed
unless a difference is asked for with `--differences`, which `held_out` refuses.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import decode
from mediadesk.records.recognised import as_json

CORPUS = Path(__file__).resolve().parent.parent / "corpus"

Found = tuple[str, str]


@dataclass
class Tally:
    """Right, found and true elements of one class."""

    right: int = 0
    found: int = 0
    true: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(part: str) -> tuple[dict[str, Tally], dict[str, list[str]]]:
    """Tallies by class over all texts of `part`, and the differences by text."""
    tallies: dict[str, Tally] = {}
    differences: dict[str, list[str]] = {}
    for source in sorted((CORPUS / part).glob("*.txt")):
        truth = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
        result = as_json(recognise(decode(source.read_bytes(), source)))
        wanted, got = Counter(elements(truth)), Counter(elements(result))
        for name in {kind for kind, _ in (wanted | got)}:
            tally = tallies.setdefault(name, Tally())
            tally.right += sum(count for (kind, _), count in (wanted & got).items() if kind == name)
            tally.found += sum(count for (kind, _), count in got.items() if kind == name)
            tally.true += sum(count for (kind, _), count in wanted.items() if kind == name)
        lines = [f"- {kind}: {said}" for kind, said in (wanted - got).elements()]
        lines += [f"+ {kind}: {said}" for kind, said in (got - wanted).elements()]
        differences[source.stem] = sorted(lines, key=lambda line: line[2:])
    return tallies, differences


def total(tallies: dict[str, Tally]) -> Tally:
    """All classes together (micro average)."""
    return Tally(*(sum(getattr(tally, name) for tally in tallies.values()) for name in ("right", "found", "true")))


def elements(release: dict[str, Any]) -> Iterator[Found]:
    """The scored elements of one release in exchange form."""
    plain = [("kind", release["kind"]), ("language", release["language"]), ("encoding", release["source_encoding"])]
    plain += [("release_status", f"{release['release_status']['status']} {release['release_status']['embargo_at']}")]
    plain += [
        ("headline", release["headline"]),
        ("assets_url", release["assets_url"]),
        ("end_mark", release["end_mark"]),
    ]
    plain += [(f"dateline.{name}", release["dateline"][name]) for name in ("place", "date")]
    plain += [("subheadlines", text) for text in release["subheadlines"]]
    plain += [("blocks", f"{block['kind']} | {block['text']}") for block in release["blocks"]]
    plain += [("notes", text) for text in release["notes"]] + [("dropped", text) for text in release["dropped"]]
    yield from ((kind, " ".join(str(said).split())) for kind, said in plain if said is not None)
    yield from _nested(release)


def _nested(release: dict[str, Any]) -> Iterator[Found]:
    for quote in release["quotes"]:
        yield "quotes.text", " ".join(quote["text"].split())
        if quote["speaker"]:
            yield "quotes.speaker", f"{quote['speaker']} | {quote['text'][:40]}"
    for photo in release["photos"]:
        yield "photos.caption", f"{photo['number']} {' '.join(photo['caption'].split())}"
        for person in photo["people"]:
            yield "people.name", f"{photo['number']} {person['name']}"
            if person["position"]:
                yield "people.position", f"{photo['number']} {person['name']} | {person['position']}"
    for boilerplate in release["boilerplates"]:
        yield "boilerplates.heading", boilerplate["heading"]
        yield from (("boilerplates.paragraphs", " ".join(text.split())) for text in boilerplate["paragraphs"])
    for number, contact in enumerate(release["press_contacts"], 1):
        for field, said in contact.items():
            if said:
                yield f"contacts.{field}", f"{number} {said}"


def table(tallies: dict[str, Tally]) -> str:
    """The score table as text."""
    rows = [f"{'element':24}{'true':>6}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>8}"]
    for name, tally in [*sorted(tallies.items()), ("ALL", total(tallies))]:
        counts = f"{tally.true:6}{tally.found:7}{tally.right:7}"
        rows.append(f"{name:24}{counts}{tally.precision:11.3f}{tally.recall:8.3f}{tally.f1:8.3f}")
    return "\n".join(rows)


def main() -> None:
    """Print the score of one part of the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=("seen", "held_out"), default="seen")
    parser.add_argument(
        "--differences", action="store_true", help="list what is missing (-) or too much (+); seen only"
    )
    chosen = parser.parse_args()
    tallies, differences = score(chosen.part)
    if chosen.differences and chosen.part == "seen":
        print("\n".join(f"== {name}\n" + "\n".join(lines) for name, lines in differences.items() if lines))
    print(f"{len(differences)} texts of {chosen.part}\n{table(tallies)}")


if __name__ == "__main__":
    main()

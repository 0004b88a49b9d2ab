"""How a caption is to be made: the patterns of resources/wording/captions.toml, and the choice kept with a photo."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from mediadesk.records.languages import Language
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.wording import positions
from mediadesk.wording.texts import load

USUAL = "positions"
_PARTS = (("place", True), ("date", True), ("credit", False))


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which pattern a caption follows, and whether it closes with place, date and credit line."""

    pattern: str = USUAL
    has_place: bool = True
    has_date: bool = True
    has_credit: bool = False

    def __str__(self) -> str:
        """As `Photo.pattern` keeps it: "positions", "speaking -date +credit"."""
        kept = {"place": self.has_place, "date": self.has_date, "credit": self.has_credit}
        signs = [f"{'+' if kept[name] else '-'}{name}" for name, usual in _PARTS if kept[name] is not usual]
        return " ".join([self.pattern, *signs])


def recipe(kept: str) -> Recipe:
    """The recipe `Photo.pattern` keeps; the usual one where nothing or nothing known is kept."""
    name, _, rest = kept.partition(" ")
    signs = set(rest.split())
    has = {f"has_{part}": f"+{part}" in signs or (usual and f"-{part}" not in signs) for part, usual in _PARTS}
    return Recipe(name if name in names() else USUAL, **has)


def names() -> tuple[str, ...]:
    """The patterns there are, in the order they are offered."""
    return tuple(load("captions")["order"])


def names_people(pattern: str) -> bool:
    """Whether captions of this pattern say who is in the picture."""
    return str(_data(pattern)["people"]) != "nobody"


def offered_actions(pattern: str, language: Language) -> tuple[str, ...]:
    """What people may be said to do in a caption of this pattern; `{event}` stands for what was held."""
    return tuple(_data(pattern)["offered"][language.value])


def usual_action(pattern: str, language: Language, *, knows_event: bool) -> str:
    """What a caption of this pattern says people do where nobody wrote it; empty where it says nothing."""
    said = _data(pattern).get("at_event" if knows_event else "otherwise", {})
    return str(said.get(language.value, ""))


def layout(photo: Photo, pattern: str) -> str:
    """How the people of `photo` are named: "positions" in brackets, "list" from the left, in "rows", or "nobody".

    Many people are listed from the left, row by row where there are rows. A list must leave nobody out who stands
    between two others: with somebody unnamed or not placed everybody is named with a position.
    """
    wanted = str(_data(pattern)["people"])
    if wanted == "nobody" or not photo.people:
        return "nobody"
    if wanted == "positions" and len(photo.people) <= load("captions")["most_with_positions"]:
        return wanted
    if len(photo.people) == 1 or not can_be_listed(photo.people):
        return "positions"
    return "rows" if max(person.row for person in photo.people) > 1 else "list"


def can_be_listed(people: tuple[PersonInPicture, ...]) -> bool:
    """Whether everybody has a name and a place of their own, with nobody missing in between."""
    taken = Counter((person.row, person.place) for person in people)
    lengths = positions.people_in_rows(people)
    seats = {(row, place) for row, count in enumerate(lengths, 1) for place in range(1, count + 1)}
    named = all(person.newsmaker_id != UNNAMED for person in people)
    return named and set(taken) == seats and max(taken.values()) == 1


def _data(pattern: str) -> dict[str, Any]:
    patterns = load("captions")["patterns"]
    own: dict[str, Any] = patterns[pattern]
    return {**patterns[own["like"]], **own} if "like" in own else own

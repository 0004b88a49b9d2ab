"""Numbers by which somebody is recognised at a glance: the same where two may be one person, and hardly ever else."""

from functools import lru_cache

from mediadesk.library.known_contacts import Card

BY_EMAIL, BY_NUMBER = 1, 2
"""Bits of how somebody can be reached, which are part of the signs of a name."""
ALL_WAYS = range(4)
NOTHING_IN_COMMON = ((0, 1, 2, 3), (0, 2), (0, 1), (0,))
"""For each way to be reached those with which it cannot be compared: nobody knows that two such people differ."""
_MARKS = dict.fromkeys(map(ord, "-,.'"))


def emails(card: Card) -> list[str]:
    """All addresses of somebody, as they are compared."""
    further = [key for key in card.further if "@" in key] if card.further else []
    return [card.email, *further] if card.email else further


def numbers(card: Card) -> list[str]:
    """All numbers of somebody, as they are compared."""
    further = [key for key in card.further if key.isdigit()] if card.further else []
    return [card.phone, *further] if card.phone else further


def reached(card: Card) -> int:
    """How somebody can be reached."""
    return (BY_EMAIL if emails(card) else 0) | (BY_NUMBER if numbers(card) else 0)


def letters(name: str) -> int:
    """What stands for the letters of a folded name, whatever their order."""
    return sum(map(_letters, name.split(" ")))


def at_outlet(name: int | str, outlet_id: int | None, ways: int) -> int:
    """The sign of a name at an outlet: of its letters, or of all of it where it is a Chinese one."""
    return hash((name, outlet_id, ways))


def of_outlet(outlet_id: int) -> int:
    """The sign of all who work for an outlet."""
    return hash(("o", outlet_id))


def names(card: Card, ways: int) -> list[int]:
    """The signs of the names of somebody who could be reached in these ways."""
    own: list[int | str] = [letters(card.name)] if card.name and card.name != card.chinese else []
    return [at_outlet(each, card.outlet_id, ways) for each in ([*own, card.chinese] if card.chinese else own)]


def all_of(card: Card) -> list[int]:
    """The signs of somebody; an address or a number is its own."""
    return [*map(hash, emails(card)), *map(hash, numbers(card)), *names(card, reached(card))]


@lru_cache(maxsize=200_000)
def _letters(word: str) -> int:
    return sum(map(hash, word.translate(_MARKS)))

"""Names, outlets and texts for large desks (words in made_up.toml): the same ones from the same chance."""

import random
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from mediadesk.library.folding import fold

_SAID: dict[str, str] = tomllib.loads(Path(__file__).with_name("made_up.toml").read_text(encoding="utf-8"))
_RARE = 6_000


def _list(name: str) -> tuple[str, ...]:
    return tuple(each.replace("-", " ") for each in _SAID[name].split())


def _table(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each.split("/")) for each in _list(name))


_SURNAMES, _GIVEN, _FIRST = _table("surnames"), _table("given"), _list("first")
_LAST = tuple(head + tail for head in _list("heads") for tail in _list("tails"))
_PLACES, _TITLES, _FIELDS = _table("places"), _table("titles"), ("", *_list("fields"))
BEATS, ROLES = _list("beats"), _list("roles")
TAGS = tuple(f"{tag} {year}" for tag in _list("tags") for year in range(2018, 2027))


@dataclass(frozen=True)
class MadeUp:
    """A person's names, the sound of the Chinese one in Mandarin, and what the address is made of."""

    en: str
    zh_hant: str
    zh_hans: str
    pinyin: str
    address: str


def person(chance: random.Random) -> MadeUp:
    """Somebody: six in ten from Hong Kong, two from the mainland, two from elsewhere."""
    part = chance.random()
    if part > 0.8:
        first, last = chance.choice(_FIRST), chance.choice(_LAST)
        return MadeUp(f"{first} {last}", "", "", "", f"{fold(first)}.{fold(last)}")
    surname, one, two = chance.choice(_SURNAMES), chance.choice(_GIVEN), chance.choice(_GIVEN)
    pinyin = fold(f"{surname[1]} {one[1]} {two[1]}")
    hans = surname[3] + one[3] + two[3]
    if part > 0.6:
        name = f"{surname[1]} {(one[1] + two[1]).capitalize()}"
        return MadeUp(name, "", hans, pinyin, fold(name).replace(" ", "."))
    name = f"{surname[0]} {one[0].capitalize()}-{two[0]}"
    if part > 0.35:
        name = f"{chance.choice(_FIRST)} {name}"
    address = fold(name).replace(" ", ".")
    return MadeUp(name, surname[2] + one[2] + two[2], hans if part < 0.1 else "", pinyin, address)


def outlet(number: int) -> tuple[str, str, str, str]:
    """The English, traditional and simplified name of an outlet, and its kind; another one for each number."""
    number, place = divmod(number, len(_PLACES))
    number, title = divmod(number, len(_TITLES))
    number, field = divmod(number, len(_FIELDS))
    where, what, more = _PLACES[place], _TITLES[title], f" {number + 1}" if number else ""
    name = " ".join(filter(None, (where[0], _FIELDS[field].capitalize(), what[0]))) + more
    return name, where[1] + what[1] + more, where[2] + what[2] + more, what[3]


def english(chance: random.Random, many: int) -> str:
    """So many words without marks; folded as they are."""
    words, weights = _english()
    return " ".join(chance.choices(words, cum_weights=weights, k=many))


def chinese(chance: random.Random, many: int) -> tuple[str, str]:
    """So many words of two characters, and the same folded (which is how they are written in simplified form)."""
    words, folded, weights = _chinese()
    chosen = chance.choices(range(len(words)), cum_weights=weights, k=many)
    return "".join(words[at] for at in chosen), "".join(folded[at] for at in chosen)


@cache
def subjects() -> tuple[str, ...]:
    """What interactions are about."""
    made = [f"{act} the {topic}" for act in _list("acts") for topic in _list("topics")]
    return (*made, *(f"{act}{topic}" for act in _list("chinese_acts") for topic in _list("chinese_topics")))


@cache
def _english() -> tuple[list[str], list[float]]:
    chance, syllables = random.Random(11), _list("syllables")
    words = [*_list("english"), *("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(_RARE))]
    return words, list(accumulate(1 / (at + 6) for at in range(len(words))))


@cache
def _chinese() -> tuple[list[str], list[str], list[float]]:
    chance = random.Random(12)
    letters = sorted({letter for word in _list("chinese") for letter in word})
    words = [*_list("chinese"), *("".join(chance.choices(letters, k=2)) for _ in range(_RARE // 4))]
    return words, [fold(word) for word in words], list(accumulate(1 / (at + 4) for at in range(len(words))))

"""Chinese names in order: by the number of strokes as Hong Kong and Taiwan do it, by pinyin as the Mainland does.

A key is the name with each character replaced by the one whose number is its place in the order, so that comparing keys
character by character, or byte by byte in UTF-8, gives that order. Characters in neither list stand after all others.
"""

import unicodedata
from functools import cache

from mediadesk import paths
from mediadesk.wording.same_characters import same_characters

_FIRST = 0x3400  # place 0 of an order; all places lie below the surrogates
_COMPATIBLE = range(0xF900, 0xFB00)


def stroke_key(traditional: str, simplified: str = "") -> str:
    """What a name is put in order by where strokes are counted; empty for no name.

    A name known in simplified characters alone is counted as it is written in traditional ones where there is one way.
    """
    return traditional.translate(_strokes()) if traditional else simplified.translate(_strokes_of_simplified())


def pinyin_key(name: str) -> str:
    """What a name in either script is put in order by where it is read in pinyin; empty for no name.

    Surnames are read as surnames: 曾 zēng, 單 shàn, 區 ōu.
    """
    readings, read = _pinyin()
    surname = read.get(name[:2]) or read.get(name[:1])
    return surname + name[1:].translate(readings) if surname else name.translate(readings)


@cache
def _strokes() -> dict[int, str]:
    return _with_compatible({ord(each): chr(_FIRST + place) for place, each in enumerate(_listed("stroke_order.txt"))})


@cache
def _strokes_of_simplified() -> dict[int, str]:
    """As `_strokes`, for the simplified form of a character that Big5 has in just one other form."""
    counted = dict(_strokes())
    forms: dict[str, list[str]] = {}
    for other, same in same_characters().items():
        if _is_in_big5(chr(other)):
            forms.setdefault(same, []).append(chr(other))
    for same, others in forms.items():
        if len(others) == 1 and not _is_in_big5(same):
            counted[ord(same)] = counted.get(ord(others[0]), others[0])
    return counted


@cache
def _pinyin() -> tuple[dict[int, str], dict[str, str]]:
    """The place of each character by how it is read, and of surnames that are read otherwise."""
    same = same_characters()
    behind: dict[str, list[str]] = {}
    for line in _lines("surname_readings.tsv"):
        surname, _reading, stands_behind = line.split("\t")
        behind.setdefault(stands_behind, []).append(surname)
    readings, read, place = dict[int, str](), dict[str, str](), _FIRST
    for each in _listed("pinyin_order.txt"):
        readings[ord(each)] = chr(place)
        place += 1
        for surname in behind.get(each, ()):
            read[surname] = read[surname.translate(same)] = chr(place)
            place += 1
    for other, form in same.items():
        if ord(form) in readings:
            readings[other] = readings[ord(form)]
        elif other in readings:  # a rare form that only its traditional one has a place for
            readings[ord(form)] = readings[other]
    return _with_compatible(readings), read


def _with_compatible(places: dict[int, str]) -> dict[int, str]:
    """The same for the characters that Unicode has twice, for the sake of older encodings."""
    twins = ((each, unicodedata.normalize("NFKC", chr(each))) for each in _COMPATIBLE)
    return places | {each: places[ord(twin)] for each, twin in twins if len(twin) == 1 and ord(twin) in places}


def _is_in_big5(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def _listed(name: str) -> str:
    return "".join(_lines(name))


def _lines(name: str) -> list[str]:
    lines = (paths.shipped("resources") / "wording" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]

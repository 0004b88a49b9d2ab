"""Names of people: what looks like one in Latin letters and in Han characters."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from mediadesk.intake.press_text.conventions import conventions


@cache
def honorific_words() -> frozenset[str]:
    """English honorifics without full stop."""
    return frozenset(word.rstrip(".") for word in conventions().words("names", "honorifics") if word.isascii())


@cache
def title_words() -> frozenset[str]:
    """Capitalised English words that belong to a post, not to a name."""
    return frozenset(conventions().words("names", "title_words"))


@cache
def organisation_words() -> frozenset[str]:
    """Capitalised English words that end the names of organisations."""
    return frozenset(word for word in conventions().words("names", "organisation_words") if word.isascii())


@cache
def place_words() -> frozenset[str]:
    """Capitalised English words that end the names of places, prizes and occasions."""
    return frozenset(conventions().words("names", "place_words"))


@cache
def not_names() -> frozenset[str]:
    """Capitalised English words that open a sentence or name a day and are no part of a name."""
    return frozenset(conventions().words("names", "not_names"))


@cache
def post_nominals() -> frozenset[str]:
    """Letters carried behind a name: MBE, JP."""
    return frozenset(conventions().words("names", "post_nominals"))


@cache
def given_names() -> frozenset[str]:
    """Given names in Latin letters, those that look like a trade too."""
    names = conventions().shared["latin_names"]
    return frozenset(names["given"].split()) | frozenset(names["given_like_trades"].split())


@cache
def _telling_names() -> tuple[frozenset[str], frozenset[str]]:
    """Given names that prove a person, and Chinese surnames in Latin letters."""
    names = conventions().shared["latin_names"]
    return frozenset(names["given"].split()), frozenset(names["chinese_surnames"].split())


def begins_name(words: Sequence[str]) -> bool:
    """Whether two to four words begin with a given name ("Ana Torres") or are a Chinese name ("Poon Wai-lam")."""
    given, surnames = _telling_names()
    if not 2 <= len(words) <= 5 or words[-1] in place_words():
        return False
    first = words[0] if words[0].isascii() else _plain(words[0])
    return first in given or words[0] in given or (words[0] in surnames and bool(_HYPHENATED.match(words[1])))


def _plain(word: str) -> str:
    """The word without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


_HYPHENATED = re.compile(r"^[A-Z][a-z]{0,5}-[A-Za-z][a-z]{0,5}$")


@cache
def _particles() -> frozenset[str]:
    return frozenset(conventions().words("names", "particles")) - {"of"}


def is_latin_name(text: str) -> bool:
    """Whether `text` is two to five words that could be somebody's name."""
    words = text.split()
    bare = without_honorific(text).split()
    if not 1 <= len(bare) <= 5 or (len(bare) < 2 and len(words) == len(bare)) or len(text) > 60:
        return False
    if any(word in organisation_words() or word in title_words() for word in bare) or bare[-1] in place_words():
        return False
    return all(re.fullmatch(r"[A-ZÀ-ÖØ-Þ][\w’'.-]*", word) or word in _particles() for word in bare)


def without_honorific(name: str) -> str:
    """The name without "Mr", "Prof", … before it."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".") in honorific_words():
        words = words[1:]
    return " ".join(words)


@cache
def han_honorifics() -> tuple[str, ...]:
    """Chinese honorifics that follow a name, the longest first."""
    words = [word for word in conventions().words("names", "honorifics") if not word.isascii()]
    return tuple(sorted(words, key=len, reverse=True))


@cache
def _title_ends() -> tuple[str, ...]:
    return conventions().words("names", "title_ends")


@cache
def _surnames() -> frozenset[str]:
    names = conventions().shared["han_names"]
    return frozenset(names["surnames"]) | frozenset(names["compound_surnames"])


@cache
def _begins_long_name(text: str) -> bool:
    """Whether four characters begin like a name of one of the peoples that have no surname: 「仁青卓玛」."""
    return text in conventions().shared["han_names"]["long_given"]


def is_surname(text: str) -> bool:
    """Whether `text` is a known Chinese surname, single or compound."""
    return text in _surnames()


def split_honorific(text: str) -> tuple[str, str]:
    """The text and the Chinese honorific at its end (empty when there is none)."""
    for honorific in han_honorifics():
        if text.endswith(honorific) and len(text) > len(honorific):
            return text[: -len(honorific)], honorific
    return text, ""


def is_han_name(text: str) -> bool:
    """Whether the whole of `text` is a Chinese name of two to four characters, an honorific behind it at will."""
    bare, honorific = split_honorific(text)
    if not bare or not all("\u3400" <= character <= "\u9fff" for character in bare):
        return False
    if honorific:
        if len(bare) == 2 and _is_common_noun(honorific):
            return False
        return is_surname(bare[0]) if len(bare) <= 3 else len(bare) == 4 and is_surname(bare[:2])
    if len(text) > 4 or len(text) < 2 or (len(text) > 2 and _is_common_noun(text)):
        return False
    if len(bare) == 4:
        return is_surname(bare[:2]) or _begins_long_name(bare[:2])
    return is_surname(bare[0]) or (len(bare) == 3 and is_surname(bare[:2]))


def _is_common_noun(text: str) -> bool:
    """Whether a short run of characters ends like a post or an organisation."""
    return text.endswith(_common_ends()) or text[-1] in "會会署局處处部館馆院社網网組组隊队"


@cache
def _common_ends() -> tuple[str, ...]:
    names = conventions()
    ends = (*names.words("names", "contact_titles"), *_title_ends(), *names.words("names", "organisation_words"))
    return tuple({end for end in ends if len(end) > 1 and not end.isascii()})


@cache
def _title_end_set() -> tuple[frozenset[str], int]:
    """The ends of titles, and the length of the longest."""
    return frozenset(_title_ends()), max(len(end) for end in _title_ends())


def _title_end_length(post: str) -> int:
    """How many characters at the end of `post` make the longest known end of a title; 0 for none."""
    known, longest = _title_end_set()
    return next((length for length in range(min(longest, len(post)), 0, -1) if post[-length:] in known), 0)


def split_han_post(text: str) -> tuple[str, str]:
    """Post and name of Han characters that end with a name: 「傳訊經理吳倩儀女士」 gives 「傳訊經理」, 「吳倩儀女士」.

    Both are empty when no name stands at the end. The longest post that ends like one decides where the name begins.
    """
    bare, honorific = split_honorific(text)
    if foreign := _FOREIGN.search(bare):
        return _split_foreign(bare, foreign, honorific)
    best: tuple[float, int] | None = None
    for length in (3, 2, 4, 1) if honorific else (3, 2, 4):
        start = len(bare) - length
        if (
            start < 0
            or _is_common_noun(bare[start:])
            or not all("\u3400" <= character <= "\u9fff" for character in bare[start:])
        ):
            continue
        score = _name_score(bare[:start], bare[start:], bool(honorific))
        if score > 0 and (best is None or score > best[0]):
            best = (score, start)
    if best is None:
        return ("", "")
    return bare[: best[1]], bare[best[1] :] + honorific


_FOREIGN = re.compile("[\u3400-\u9fff]{1,12}(?:[·•・‧．][\u3400-\u9fff]{1,8}){1,3}$")


def _split_foreign(bare: str, found: re.Match[str], honorific: str) -> tuple[str, str]:
    """Post and name of 「首席执行官英格丽·哈根」: the name begins behind the last end of a title."""
    first = re.split("[·•・‧．]", found.group())[0]
    begins = next((at for at in range(len(first) - 1, 0, -1) if _title_end_length(first[:at]) > 1), 0)
    start = found.start() + begins
    return bare[:start], bare[start:] + honorific


def _ends_house(post: str) -> int:
    """Three when the words before a name end like a department or an organisation, else nothing."""
    return 3 if post and post[-1] in "組组部處处科署局會会館馆院社" else 0


def _name_score(post: str, name: str, has_honorific: bool) -> float:
    """How well `name` fits behind `post`."""
    compound = len(name) > 2 and is_surname(name[:2])
    surname = compound or (is_surname(name[0]) and len(name) < 4) or (len(name) == 4 and _begins_long_name(name[:2]))
    surname = surname or (name[0] == "阿" and len(name) == 2 and len(post) > 1)
    if len(name) == 1:
        return 1.5 + min(_title_end_length(post), 3) + _ends_house(post) if is_surname(name) and len(post) > 1 else 0.0
    if len(post) > 1 and len(name) < 4 and is_surname(post[-1] + name[0]):
        return 0.0
    ends = _title_end_length(post)
    if has_honorific and surname:
        ends = max(ends, _ends_house(post))
    if not surname and not (ends >= 2):
        return 0.0
    score = (2.0 if surname else 0.0) + min(ends, 3) * 1.0 + (0.5 if len(name) == 3 else 0.0)
    score += 1.0 if not post else 0.0
    score += 1.0 if compound or (len(name) == 4 and surname) else 0.0
    score -= 1.5 if len(name) == 4 and not surname else 0.0
    return score if ends or not post or has_honorific or surname else 0.0

"""Spelling: which words of an English text no dictionary knows, and what may be meant.

Two dictionaries, British and American (resources/dictionaries); beside them the words of the trade and of Hong Kong
(resources/wording/known_words.txt) and what the desk knows by name. Loading one takes about 80 ms: ask from a worker.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from threading import Lock
from typing import Any, Protocol

from mediadesk import paths
from mediadesk.records.languages import Language, Variety
from mediadesk.records.register import Register

ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|hk|cn|gov|edu|uk|au|io|info|example)\b"
    r"(?:/\S*)?|\[[^\]]*\]\([^)]*\)"
)
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*")
_BESIDE = re.compile(r"[\w&]")
_NAME_BEFORE = re.compile(r"(?<![\w-])[A-Z][\w’']*(?:-\w+)*-$")
_LONGEST_NAME = 40  # characters
_SHORTEST = 3  # letters: shorter words are initials, units and particles
_SHORTEST_NAME = {True: 6, False: 10}  # letters of a capitalised slip, at the start of a sentence or inside it
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"
_LONG_WORD = 7  # letters
_MOST_SUGGESTIONS = 6


class _Dictionary(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Iterable[str]: ...


class Speller:
    """Knows the words of one variety of English and the `known` ones besides, which are compared without case."""

    def __init__(self, variety: Variety = Variety.BRITISH, known: Iterable[str] = ()) -> None:
        self.variety = variety
        self._known = frozenset(word.casefold() for word in known)

    def misspelt(self, text: str) -> Iterator[tuple[int, int]]:
        """The start and end of each word of `text` that is taken for a slip, in order.

        Passed over: Chinese, addresses, words in capitals, with digits or of mixed case, and unknown words with a
        capital, which are names, unless one letter makes a common word of them.
        """
        hidden = [match.span() for match in ADDRESS.finditer(text)]
        for match in _WORD.finditer(text):
            is_hidden = any(start <= match.start() < end for start, end in hidden)
            if not is_hidden and not self.knows(match[0]) and self._is_slip(text, match):
                yield match.span()

    def knows(self, word: str) -> bool:
        """Whether `word` is right in some case: "london" and "London's" are where London is known."""
        word = word.replace("’", "'")
        bare = word[:-2] if word.endswith(("'s", "'S")) else word.rstrip("'")
        return self._is_known(bare) or self._is_known(word)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may be meant by `word`, best first; takes about a tenth of a second for a word not asked for yet."""
        close = [known for known in self._known if _is_one_edit(word.casefold(), known)] if word[:1].isupper() else []
        found = [*(each.capitalize() for each in close), *_suggested(self.variety, word.replace("’", "'"))]
        return tuple(dict.fromkeys(found))[:_MOST_SUGGESTIONS]

    def likely(self, word: str) -> str:
        """The one word that is surely meant: letters swapped back, doubled, put in, a vowel for another; else empty.

        Takes about two milliseconds for a word not asked for yet, unlike `suggestions`.
        """
        bare, mark, ending = word.replace("’", "'").partition("'")
        found = _likely(self.variety, bare.casefold())
        return (
            (found.capitalize() if word[:1].isupper() else found) + (mark and word[len(bare)]) + ending if found else ""
        )

    def _is_known(self, word: str) -> bool:
        is_of_the_trade = word in _trade_words() or word.casefold() in _trade_words()
        return is_of_the_trade or word.casefold() in self._known or _spelt(self.variety, word)

    def _is_slip(self, text: str, match: re.Match[str]) -> bool:
        """Whether the unknown word is a slip and no name, code or abbreviation."""
        word = match[0]
        if len(word) < _SHORTEST or not word[1:].islower() or _is_part_of_a_name(text, match):
            return False
        if word[0].islower():
            return True
        bare = word.partition("'")[0].partition("’")[0]
        starts_sentence = text[: match.start()].rstrip(" \u00a0“‘\"'(")[-1:] in ("", ".", "!", "?", ":")
        return len(bare) >= _SHORTEST_NAME[starts_sentence] and self._is_near_a_word(bare.casefold())

    def _is_near_a_word(self, word: str) -> bool:
        return any(_spelt(self.variety, near) for near in _one_edit_away(word))


def known_words(register: Register) -> frozenset[str]:
    """The words of every name, post, body, term and outlet of `register`; what the desk added itself is a term."""
    said = " ".join([*(form.get(Language.EN) for form in register.forms()), *register.words])
    return frozenset(match[0].casefold() for match in _WORD.finditer(said))


@lru_cache(maxsize=8)
def speller(variety: Variety, known: frozenset[str]) -> Speller:
    """The one speller there is of this variety with these words."""
    return Speller(variety, known)


def slips(
    texts: Sequence[str], variety: Variety | None, known: frozenset[str]
) -> tuple[Variety, dict[str, tuple[tuple[int, int], ...]]]:
    """What is misspelt in each of `texts`, which belong together, and in which variety they were read.

    Without a `variety` that is the one most of their words are written in. A text asked for lately costs nothing.
    """
    read = variety or usual_variety(texts, known)
    return read, {text: _misspelt(text, read, known) for text in texts}


def usual_variety(texts: Iterable[str], known: frozenset[str]) -> Variety:
    """The variety most words of `texts` are written in that only one of the two has; British where it is even."""
    british = ((text, _misspelt(text, Variety.BRITISH, known)) for text in texts)
    return variety_of(text[slice(*span)] for text, found in british for span in found)


def variety_of(words: Iterable[str]) -> Variety:
    """The variety most of these words, unknown to British English, are written in; British where it is even."""
    american = british = 0
    for word in words:
        is_american = _spelt(Variety.AMERICAN, word)
        american, british = american + is_american, british + (not is_american)
    return Variety.AMERICAN if american > british else Variety.BRITISH


def _is_part_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a digit, an ampersand or a name's hyphen touches the word: "5km", "R&d", the end of "Ting-fai"."""
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
    if before == "-" and _NAME_BEFORE.search(text[max(match.start() - _LONGEST_NAME, 0) : match.start()]):
        return True
    return any(_BESIDE.match(sign) and not "\u3400" <= sign <= "\u9fff" for sign in (before, after) if sign)


def _is_one_edit(word: str, known: str) -> bool:
    return abs(len(word) - len(known)) <= 1 and word != known and known in set(_one_edit_away(word))


def _one_edit_away(word: str) -> Iterator[str]:
    """Every string with the same first letter that has one letter dropped, swapped, replaced or put in."""
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in _LETTERS)


def _swapped(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def _doubled(word: str) -> Iterator[str]:
    """A letter doubled or no longer so, and "-ise" for "-ize"."""
    yield from (word[:at] + word[at] + word[at:] for at in range(len(word)))
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1])
    yield from (word[:at] + "s" + word[at + 1 :] for at in range(2, len(word)) if word[at] == "z")


def _misheard(word: str) -> Iterator[str]:
    """In a long word a vowel for another, or a letter left out. Other changes too often make another word of it."""
    if len(word) >= _LONG_WORD:
        yield from (
            word[:at] + letter + word[at + 1 :]
            for at in range(1, len(word))
            if word[at] in _VOWELS
            for letter in _VOWELS
        )
        yield from (word[:at] + letter + word[at:] for at in range(1, len(word)) for letter in _LETTERS)


@lru_cache(maxsize=4_000)
def _misspelt(text: str, variety: Variety, known: frozenset[str]) -> tuple[tuple[int, int], ...]:
    return tuple(speller(variety, known).misspelt(text))


@lru_cache(maxsize=2_000)
def _likely(variety: Variety, word: str) -> str:
    for ways in (_swapped(word), _doubled(word), _misheard(word)):
        found = {near for near in ways if near != word and _spelt(variety, near)}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


@lru_cache(maxsize=20_000)
def _spelt(variety: Variety, word: str) -> bool:
    with _ONE_AT_A_TIME:
        return bool(_dictionary(variety).spell(word))


@lru_cache(maxsize=500)
def _suggested(variety: Variety, word: str) -> tuple[str, ...]:
    with _ONE_AT_A_TIME:
        return tuple(_dictionary(variety).suggest(word))


# A Hunspell dictionary must not be asked from two threads at once.
_ONE_AT_A_TIME = Lock()


@cache
def _dictionary(variety: Variety) -> _Dictionary:
    import hunspell

    folder = paths.shipped("resources") / "dictionaries"
    dictionary: Any = hunspell.Hunspell(variety.value, hunspell_data_dir=str(folder))
    made: _Dictionary = dictionary
    return made


@cache
def _trade_words() -> frozenset[str]:
    path = paths.shipped("resources") / "wording" / "known_words.txt"
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())

"""Spelling on the desk: what is misspelt in a release, in which English it is read, and which words are right here."""

from dataclasses import dataclass, replace

from mediadesk.comparison.passages import passages_of
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language, Variety
from mediadesk.records.release import Release
from mediadesk.records.term import Term, TermKind
from mediadesk.wording import spelling

RULE = "TXT-09"
"""The rule of preflight that finds the same words: where its warning was ticked off, the word stands."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word no dictionary knows: the name of its passage, its first character there, and what may be meant."""

    passage: str
    start: int
    word: str
    suggestions: tuple[str, ...]


def known_words(library: Library) -> frozenset[str]:
    """What is right on this desk besides the dictionary. Any thread."""
    with library.reading():
        return spelling.known_words(library.press_kits.register())


def ignored(library: Library, release_id: int) -> frozenset[tuple[str, str]]:
    """The names of passages, each with a word that may stand in it."""
    waivers = library.waivers.of(release_id)
    return frozenset((each.block_id, each.found) for each in waivers if each.rule == RULE)


def misspelt(library: Library, release: Release) -> tuple[Variety, tuple[Misspelt, ...]]:
    """The English the release is read in, and what is misspelt in its English text; suggestions take their time."""
    text = library.releases.text(release.id, Language.EN)
    passages = [each for each in passages_of(text) if each.text] if text is not None else []
    known, stands = known_words(library), ignored(library, release.id)
    variety, slips = spelling.slips([each.text for each in passages], release.variety, known)
    speller = spelling.speller(variety, known)
    found = [
        Misspelt(each.block_id, start, word, speller.suggestions(word))
        for each in passages
        for start, end in slips[each.text]
        if (each.block_id, word := each.text[start:end]) not in stands
    ]
    return variety, tuple(found)


def read_in(library: Library, release_id: int, variety: Variety | None) -> Release:
    """Read the release in this English from now on; `None` is the one most of its words are in.

    Raises `NoSuchRecord` and `Conflict`.
    """
    return library.releases.save(replace(library.releases.get(release_id), variety=variety))


def learn(library: Library, word: str) -> Term:
    """Let `word` be right on this desk: it becomes a term of the house, in English only."""
    bare = word.strip().replace("’", "'").removesuffix("'s")
    known = next((each for each in library.terms.all(bare) if each.texts.en == bare), None)
    return known or library.terms.add(Term(new_key(), TermKind.HOUSE, ByLanguage(en=bare)))

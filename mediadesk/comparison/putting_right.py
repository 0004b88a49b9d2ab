"""Puts the right words where the wrong ones stand: in texts, captions, boilerplates, facts and posts."""

from collections.abc import Iterable
from dataclasses import replace

from mediadesk.comparison.amended import fact_words
from mediadesk.comparison.passages import Section
from mediadesk.comparison.same_slips import SameSlip, places_of, replaced
from mediadesk.records.block import Block, with_words
from mediadesk.records.languages import ByLanguage
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.people import Newsmaker
from mediadesk.records.release import ReleaseText


def in_text(text: ReleaseText, hits: Iterable[SameSlip]) -> ReleaseText:
    """`text` with all `hits` that are in its own passages put right."""
    for hit in hits:
        wrong, right, key = hit.slip.wrong, hit.slip.right, hit.place.key
        if hit.place.section == Section.HEADLINE:
            text = replace(text, headline=replaced(text.headline, wrong, right))
        elif hit.place.section == Section.SUBHEADLINE:
            text = replace(text, subheadlines=_line(text.subheadlines, hit))
        elif hit.place.section == Section.NOTE:
            text = replace(text, notes=_line(text.notes, hit))
        elif hit.place.section == Section.BODY:
            blocks = (block if block.id != key else in_block(block, wrong, right) for block in text.blocks)
            text = replace(text, blocks=tuple(blocks))
    return text


def in_block(block: Block, wrong: str, right: str) -> Block:
    """The block with the right words in it; they look as the first of the wrong ones did."""
    places = [(start, end, right) for start, end in places_of(block.text, wrong, right)]
    return replace(block, runs=with_words(block.runs, places))


def in_words(words: ByLanguage, hit: SameSlip) -> ByLanguage:
    """A short text in three languages with the hit put right in its own."""
    language = hit.slip.language
    return words.with_text(language, replaced(words.get(language), hit.slip.wrong, hit.slip.right))


def in_boilerplate(boilerplate: Boilerplate, hit: SameSlip) -> Boilerplate:
    """A standing text put right in its heading and its paragraphs."""
    wrong, right = hit.slip.wrong, hit.slip.right
    paragraphs = tuple(replaced(each, wrong, right) for each in boilerplate.paragraphs)
    return replace(boilerplate, heading=replaced(boilerplate.heading, wrong, right), paragraphs=paragraphs)


def in_fact(fact: Fact, hit: SameSlip) -> Fact:
    """A figure put right, be the words in its value, in what it counts, or in both."""
    language = hit.slip.language
    label = fact.label.get(language)
    words = replaced(fact_words(fact.value, label), hit.slip.wrong, hit.slip.right)
    if label and words.endswith(label):
        return replace(fact, value=words.removesuffix(label).strip())
    if words.startswith(fact.value):
        return replace(fact, label=fact.label.with_text(language, words.removeprefix(fact.value).strip()))
    value, _, rest = words.partition(" ")
    return replace(fact, value=value, label=fact.label.with_text(language, rest.strip()))


def in_posts(person: Newsmaker, hit: SameSlip) -> Newsmaker:
    """A newsmaker with the post put right that the hit names."""
    numbered = enumerate(person.posts, 1)
    posts = (in_words(post, hit) if number == hit.place.number else post for number, post in numbered)
    return replace(person, posts=tuple(posts))


def _line(lines: tuple[str, ...], hit: SameSlip) -> tuple[str, ...]:
    numbered = enumerate(lines, 1)
    return tuple(
        replaced(line, hit.slip.wrong, hit.slip.right) if number == hit.place.number else line
        for number, line in numbered
    )

"""Which passages of a translation were made from words their source does not have any more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from mediadesk.comparison.passages import passages_of
from mediadesk.comparison.words import Kind, Pieces, compare_words
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Origin
from mediadesk.wording.templates import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class SourceChange:
    """`passage` of a translation was made from `origin` of the version in `language`, which says `now` today.

    `now` is `None` where it is gone. An indirect change is one between the source and what that was made from in its
    turn: the source is to be brought up to date first.
    """

    passage: str
    origin: Origin
    now: str | None
    language: Language
    is_indirect: bool = False

    @property
    def pieces(self) -> Pieces:
        """What changed in the source, word by word."""
        return compare_words(self.origin.words, self.now or "")


def source_changes(text: ReleaseText, others: Iterable[ReleaseText]) -> Iterator[SourceChange]:
    """What changed in the source of `text` since its passages were made, and in what that was made from.

    `others` are the other versions of the release; without the source among them nothing is known. A passage has one
    change at the most: the direct one, where there are both.
    """
    there = {other.language: other for other in others}
    source = there.get(text.source.language) if text.source is not None else None
    if text.source is None or source is None:
        return
    direct = {change.passage: change for change in _changes(text, source)}
    yield from direct.values()
    first = there.get(source.source.language) if source.source is not None else None
    if first is None or first.language is text.language:
        return
    indirect = {change.passage: change for change in _changes(source, first)}
    for link in text.source.links:
        change = indirect.get(link.origin.passage)
        if change is not None and link.passage not in direct:
            yield replace(change, passage=link.passage, is_indirect=True)


def followed(text: ReleaseText, others: Iterable[ReleaseText], fixes: Mapping[str, int]) -> ReleaseText:
    """`text` as up to date where its passages followed their source: by passage, `fixes` says in how many places.

    A source that changed in more places than were put right here still has something to be translated.
    """
    source = text.source
    for change in source_changes(text, others):
        if source is None or change.is_indirect or change.now is None:
            continue
        if _spots(change.pieces) <= fixes.get(change.passage, 0):
            source = source.with_origin(change.passage, replace(change.origin, words=change.now))
    return text if source is text.source else replace(text, source=source)


def is_unwritten(words: str) -> bool:
    """Whether these are no words of a release yet: nothing, or what a template leaves open."""
    return not words.strip() or PLACEHOLDER.search(words) is not None


def taken_up(text: ReleaseText, before: ReleaseText, source: ReleaseText) -> ReleaseText:
    """`text` once somebody wrote in it, which was `before` begun from a template together with its `source`.

    What has words of its own by now was made from what the source says now, and not from what the template left open.
    """
    made, ours, theirs = text.source, _words(text), _words(source)
    if made is None:
        return text
    for link in made.links:
        now = theirs.get(link.origin.passage, "")
        if is_unwritten(link.origin.words) and not is_unwritten(ours.get(link.passage, "")) and not is_unwritten(now):
            made = made.with_origin(link.passage, replace(link.origin, words=now))
    if made.is_template and ours != _words(before):
        made = replace(made, is_template=False)
    return text if made == text.source else replace(text, source=made)


def _words(text: ReleaseText) -> dict[str, str]:
    return {passage.block_id: passage.text for passage in passages_of(text)}


def _spots(pieces: Pieces) -> int:
    """In how many places words came or went."""
    return sum(is_change for is_change, _ in groupby(piece.kind is not Kind.SAME for piece in pieces))


def _changes(text: ReleaseText, source: ReleaseText) -> Iterator[SourceChange]:
    now = _words(source)
    for link in text.source.links if text.source is not None and not text.source.is_template else ():
        if is_unwritten(link.origin.words):
            continue  # nobody made anything from it
        said = now.get(link.origin.passage)
        if said is None or said.strip() != link.origin.words.strip():
            yield SourceChange(link.passage, link.origin, said, source.language)

"""Two states of a release text against each other: passage by passage, then word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Literal

from mediadesk.comparison.pairing import Pairing, Passage, pair
from mediadesk.comparison.words import Kind, Pieces, compare_words, count, is_changed, text_after, text_before
from mediadesk.records.block import Block, Run
from mediadesk.records.release import ReleaseText


class Part(StrEnum):
    """Where in a text a passage stands, in reading order."""

    EDITORS_NOTE = "editors_note"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    PLACE = "place"
    BODY = "body"
    NOTE = "note"
    END_MARK = "end_mark"


@dataclass(frozen=True, slots=True)
class PassageDifference:
    """What became of one passage. `at_before` and `at_after` are its places among those of its part.

    They are `None` where it was not there yet, or is not there any more. Passages of the body have their blocks.
    """

    part: Part
    pieces: Pieces
    at_before: int | None
    at_after: int | None
    is_moved: bool = False
    block_before: Block | None = None
    block_after: Block | None = None

    @property
    def is_new(self) -> bool:
        """Whether it was not there before."""
        return self.at_before is None

    @property
    def is_gone(self) -> bool:
        """Whether it is not there any more."""
        return self.at_after is None

    @property
    def has_other_words(self) -> bool:
        """Whether any word or mark came or went."""
        return is_changed(self.pieces)

    @property
    def has_other_look(self) -> bool:
        """Whether it is printed otherwise: as a heading or a quote, by another speaker, in bold, with a link."""
        if self.block_before is None or self.block_after is None:
            return False
        one, other = self.block_before, self.block_after
        if (one.role, one.speaker_id) != (other.role, other.speaker_id):
            return True
        return not self.has_other_words and look(one) != look(other)

    @property
    def is_changed(self) -> bool:
        """Whether a reader sees any difference."""
        came_or_went = self.is_new or self.is_gone
        return came_or_went or self.is_moved or self.has_other_words or self.has_other_look


@dataclass(frozen=True, slots=True)
class TextDifference:
    """What changed from one text to another: all passages of both in reading order, the unchanged ones as well.

    A passage that is gone stands where it was; one that moved stands where it is now.
    """

    passages: tuple[PassageDifference, ...]

    def of(self, part: Part) -> tuple[PassageDifference, ...]:
        """The passages of one part."""
        return tuple(each for each in self.passages if each.part is part)

    @property
    def changed(self) -> tuple[PassageDifference, ...]:
        """The passages in which a reader sees a difference."""
        return tuple(each for each in self.passages if each.is_changed)

    @property
    def is_empty(self) -> bool:
        """Whether both texts read and look the same."""
        return not self.changed

    @property
    def words_added(self) -> int:
        """How many words came, as an editor counts them."""
        return sum(count(each.pieces, Kind.INSERTED) for each in self.passages)

    @property
    def words_removed(self) -> int:
        """How many words went."""
        return sum(count(each.pieces, Kind.DELETED) for each in self.passages)


def compare_texts(before: ReleaseText, after: ReleaseText) -> TextDifference:
    """What changed from `before` to `after` in everything that is printed; the states of the two are not compared."""
    return TextDifference(
        (
            *_line(Part.EDITORS_NOTE, before.editors_note, after.editors_note),
            *_line(Part.HEADLINE, before.headline, after.headline),
            *_lines(Part.SUBHEADLINE, before.subheadlines, after.subheadlines),
            *_line(Part.PLACE, before.place, after.place),
            *compare_blocks(before.blocks, after.blocks),
            *_lines(Part.NOTE, before.notes, after.notes),
            *_line(Part.END_MARK, before.end_mark, after.end_mark),
        )
    )


def compare_blocks(before: Sequence[Block], after: Sequence[Block]) -> tuple[PassageDifference, ...]:
    """What changed in a body: blocks with the same id first, then those that are alike, are the same paragraph."""
    pairing = pair([Passage(each.id, each.text) for each in before], [Passage(each.id, each.text) for each in after])
    differences = []
    for at, there, is_moved in _in_order(pairing, len(before), len(after)):
        old = before[at] if at is not None else None
        new = after[there] if there is not None else None
        pieces = compare_words(old.text if old else "", new.text if new else "")
        differences.append(PassageDifference(Part.BODY, pieces, at, there, is_moved, old, new))
    return tuple(differences)


def apply(difference: TextDifference, before: ReleaseText) -> ReleaseText:
    """`before` with the difference: what the second text said. Raises `ValueError` for a text it is not about."""
    if _side(difference, before, "before") != before:
        raise ValueError("the difference is about another text")
    return _side(difference, before, "after")


def look(block: Block) -> list[tuple[str, Run]]:
    """The stretches of a block that are printed alike: their text, and their appearance as a run without text."""
    alike = groupby(block.runs, key=lambda run: replace(run, text=""))
    stretches = [("".join(run.text for run in runs), appearance) for appearance, runs in alike]
    return [each for each in stretches if each[0]]


def _line(part: Part, before: str, after: str) -> Iterator[PassageDifference]:
    """A passage of which a text has one or, when it is empty, none."""
    if before or after:
        at_before, at_after = 0 if before else None, 0 if after else None
        yield PassageDifference(part, compare_words(before, after), at_before, at_after)


def _lines(part: Part, before: Sequence[str], after: Sequence[str]) -> Iterator[PassageDifference]:
    pairing = pair([Passage("", each) for each in before], [Passage("", each) for each in after])
    for at, there, is_moved in _in_order(pairing, len(before), len(after)):
        old, new = before[at] if at is not None else "", after[there] if there is not None else ""
        yield PassageDifference(part, compare_words(old, new), at, there, is_moved)


def _in_order(pairing: Pairing, count_before: int, count_after: int) -> Iterator[tuple[int | None, int | None, bool]]:
    """The places before and after of all passages, as they are read: those that are gone stand where they were."""
    origins = {there: at for at, there in pairing.partners.items()}
    gone = [at for at in range(count_before) if at not in pairing.partners]
    limits = [count_before]  # the place before of the next passage that stayed, from each place after on
    for there in reversed(range(count_after)):
        at = origins.get(there)
        limits.append(limits[-1] if at is None or at in pairing.moved else at)
    for there, limit in enumerate(reversed(limits)):
        while gone and gone[0] < limit:
            yield gone.pop(0), None, False
        if there < count_after:
            at = origins.get(there)
            yield at, there, at in pairing.moved


def _side(difference: TextDifference, text: ReleaseText, side: Literal["before", "after"]) -> ReleaseText:
    """`text` saying what one of the two texts of the difference said."""
    words_of = text_before if side == "before" else text_after

    def passages(part: Part) -> list[PassageDifference]:
        there = [(getattr(each, f"at_{side}"), each) for each in difference.of(part)]
        return [each for at, each in sorted(((at, each) for at, each in there if at is not None), key=itemgetter(0))]

    def lines(part: Part) -> tuple[str, ...]:
        return tuple(words_of(each.pieces) for each in passages(part))

    return replace(
        text,
        editors_note="".join(lines(Part.EDITORS_NOTE)),
        headline="".join(lines(Part.HEADLINE)),
        subheadlines=lines(Part.SUBHEADLINE),
        place="".join(lines(Part.PLACE)),
        blocks=tuple(getattr(each, f"block_{side}") for each in passages(Part.BODY)),
        notes=lines(Part.NOTE),
        end_mark="".join(lines(Part.END_MARK)),
    )

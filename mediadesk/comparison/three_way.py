"""Two edits of one text against each other: what both did, what only one of them did, and where they contradict.

`base` is what was sent out, `theirs` came back, `mine` is how the text stands now. Nothing is decided here: every
change of theirs is named, and `resolved` takes over those that were accepted.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from mediadesk.comparison.texts import Part
from mediadesk.comparison.three_way_passages import Item, Triple, items_of, put_together, triples
from mediadesk.comparison.three_way_words import Runs, Side, Stretch, merge_words, side_of
from mediadesk.records.release import ReleaseText

_NO_RUNS: Runs = ()


class What(StrEnum):
    """What is changed about a passage."""

    WORDS = "words"
    PASSAGE = "passage"
    ROLE = "role"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, as small as it can be decided on. `passage` is its place in `ThreeWay.passages`.

    The words are those of the three texts, without runs where the passage is not there; `PASSAGE` came or went whole.
    """

    number: int
    passage: int
    part: Part
    what: What
    side: Side
    base: Runs = _NO_RUNS
    theirs: Runs = _NO_RUNS
    mine: Runs = _NO_RUNS

    @property
    def is_open(self) -> bool:
        """Whether there is something to decide: theirs may be taken over or not."""
        return self.side in (Side.THEIRS, Side.CONFLICT)


@dataclass(frozen=True, slots=True)
class MergedPassage:
    """One passage of the three texts: in stretches, each unchanged or with the number of its change."""

    part: Part
    triple: Triple
    stretches: tuple[tuple[Stretch, int | None], ...]
    whole: int | None = None
    role: int | None = None
    place: int | None = None

    @property
    def name(self) -> str:
        """The id of the block, or what the passage is otherwise called; the same in all three."""
        return self.triple.name

    @property
    def changes(self) -> tuple[int, ...]:
        """The numbers of all changes of this passage."""
        own = (self.whole, self.role, self.place, *(number for _, number in self.stretches))
        return tuple(number for number in own if number is not None)


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """All passages in the order they are read, and every change of either side."""

    passages: tuple[MergedPassage, ...]
    changes: tuple[Change, ...]

    @property
    def open(self) -> tuple[Change, ...]:
        """The changes to decide on: those without contradiction first, then the conflicts."""
        plain = [each for each in self.changes if each.side is Side.THEIRS]
        return (*plain, *(each for each in self.changes if each.side is Side.CONFLICT))

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """The changes in which both sides changed the same words, differently."""
        return tuple(each for each in self.changes if each.side is Side.CONFLICT)

    def of_side(self, side: Side) -> tuple[Change, ...]:
        """The changes of one side."""
        return tuple(each for each in self.changes if each.side is side)


def compare_three(base: ReleaseText, theirs: ReleaseText, mine: ReleaseText) -> ThreeWay:
    """What became of `base` in the two others, passage by passage and word by word.

    Passages with the same block id are the same, then those that are alike. Words that carry another appearance are
    other words. Two changes that touch contradict each other when one of them is an insertion.
    """
    changes: list[Change] = []
    passages: list[MergedPassage] = []
    for part, found in triples(items_of(base), items_of(theirs), items_of(mine)):
        passages.append(_passage(part, found, len(passages), changes))
    return ThreeWay(tuple(passages), tuple(changes))


def resolved(found: ThreeWay, mine: ReleaseText, accepted: Collection[int]) -> ReleaseText:
    """`mine` with the changes of these numbers as theirs has them; everything else stays as it is in `mine`.

    `mine` is the text `compare_three` was given.
    """
    kept: list[tuple[Part, Triple, Item | None]] = []
    moved: set[int] = set()
    for at, passage in enumerate(found.passages):
        kept.append((passage.part, passage.triple, _resolved(passage, accepted)))
        if passage.place in accepted or (passage.whole in accepted and passage.triple.mine is None):
            moved.add(at)
    return put_together(mine, kept, moved)


def _passage(part: Part, triple: Triple, at: int, changes: list[Change]) -> MergedPassage:
    def note(what: What, side: Side, stretch: Stretch) -> int:
        changes.append(Change(len(changes), at, part, what, side, stretch.base, stretch.theirs, stretch.mine))
        return len(changes) - 1

    base, theirs, mine = triple.base, triple.theirs, triple.mine
    if base is None or theirs is None or mine is None:
        whole = Stretch(_runs(base), _runs(theirs), _runs(mine), _whole_side(triple))
        return MergedPassage(part, triple, ((whole, None),), whole=note(What.PASSAGE, whole.side, whole))
    stretches = tuple(
        (each, None if each.side is Side.NEITHER else note(What.WORDS, each.side, each))
        for each in merge_words(base.runs, theirs.runs, mine.runs)
    )
    role = side_of(base.kind, theirs.kind, mine.kind)
    whole = Stretch(base.runs, theirs.runs, mine.runs, role)
    return MergedPassage(
        part,
        triple,
        stretches,
        role=note(What.ROLE, role, whole) if role is not Side.NEITHER else None,
        place=note(What.PLACE, triple.moved, whole) if triple.moved is not Side.NEITHER else None,
    )


def _whole_side(triple: Triple) -> Side:
    """Who brought or took a passage that is not in all three texts."""
    base, theirs, mine = triple.base, triple.theirs, triple.mine
    if base is None:
        return Side.BOTH if theirs and mine else Side.THEIRS if theirs else Side.MINE
    if theirs is None and mine is None:
        return Side.BOTH
    left = theirs or mine
    is_edited = left is not None and (left.runs, left.kind) != (base.runs, base.kind)
    if is_edited:
        return Side.CONFLICT
    return Side.MINE if mine is None else Side.THEIRS


def _resolved(passage: MergedPassage, accepted: Collection[int]) -> Item | None:
    """The passage as it comes out; `None` where it is not there."""
    triple = passage.triple
    if passage.whole is not None:
        return triple.theirs if passage.whole in accepted else triple.mine
    assert triple.mine is not None
    assert triple.theirs is not None
    runs = [
        run for stretch, number in passage.stretches for run in (stretch.theirs if number in accepted else stretch.mine)
    ]
    taken = triple.mine.saying(runs)
    return taken.of_kind(triple.theirs.kind) if passage.role in accepted else taken


def _runs(item: Item | None) -> Runs:
    return item.runs if item is not None else _NO_RUNS

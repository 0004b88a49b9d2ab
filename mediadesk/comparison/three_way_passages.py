"""The passages of three texts beside each other, and a text put together of passages again."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mediadesk.comparison.pairing import Pairing, Passage, pair
from mediadesk.comparison.texts import Part
from mediadesk.comparison.three_way_words import Runs, Side
from mediadesk.records.block import Block, Role, Run, merged
from mediadesk.records.release import ReleaseText

_SINGLE = {Part.EDITORS_NOTE: "editors_note", Part.HEADLINE: "headline", Part.PLACE: "place", Part.END_MARK: "end_mark"}
_LINES = {Part.SUBHEADLINE: "subheadlines", Part.NOTE: "notes"}
_LINE_KIND = (Role.PARAGRAPH, None)


@dataclass(frozen=True, slots=True)
class Item:
    """A passage of one text: its name (the id of a block, else none), its words, its role and speaker."""

    name: str
    runs: Runs
    kind: tuple[Role, int | None] = _LINE_KIND

    @property
    def text(self) -> str:
        """The words without their appearance."""
        return "".join(run.text for run in self.runs)

    def saying(self, runs: Sequence[Run]) -> "Item":
        """The same passage with other words."""
        return replace(self, runs=merged(runs))

    def of_kind(self, kind: tuple[Role, int | None]) -> "Item":
        """The same words in another role, or of another speaker."""
        return replace(self, kind=kind)


@dataclass(frozen=True, slots=True)
class Triple:
    """One passage in the three texts, `None` where it is not there; `moved` says who put it elsewhere.

    `order` are its places in theirs and mine, -1 where it is in neither.
    """

    base: Item | None
    theirs: Item | None
    mine: Item | None
    moved: Side = Side.NEITHER
    order: tuple[int, int] = (-1, -1)

    @property
    def name(self) -> str:
        """The id of the block, or empty."""
        return next((each.name for each in (self.mine, self.base, self.theirs) if each is not None), "")


Items = Mapping[Part, Sequence[Item]]


def items_of(text: ReleaseText) -> Items:
    """The passages of a text by part; what every text has once is there even when it is empty."""
    found: dict[Part, Sequence[Item]] = {
        part: [Item(part.value, _plain(getattr(text, field)))] for part, field in _SINGLE.items()
    }
    for part, field in _LINES.items():
        found[part] = [Item("", _plain(line)) for line in getattr(text, field)]
    found[Part.BODY] = [Item(each.id, merged(each.runs), (each.role, each.speaker_id)) for each in text.blocks]
    return found


def triples(base: Items, theirs: Items, mine: Items) -> Iterator[tuple[Part, Triple]]:
    """The passages of three texts that are the same one, part by part, as they are read."""
    for part in Part:
        yield from ((part, each) for each in _triples(base[part], theirs[part], mine[part]))


def put_together(
    mine: ReleaseText, kept: Sequence[tuple[Part, Triple, Item | None]], moved: Collection[int]
) -> ReleaseText:
    """`mine` with its passages as they are in `kept`; those at the places `moved` stand where theirs has them."""
    changed: dict[str, Any] = {}
    by_part: dict[Part, list[tuple[Triple, Item | None, bool]]] = defaultdict(list)
    for at, (part, triple, item) in enumerate(kept):
        by_part[part].append((triple, item, at in moved))
    for part, field in _SINGLE.items():
        changed[field] = next((item.text for _, item, _ in by_part[part] if item is not None), "")
    for part, field in _LINES.items():
        changed[field] = tuple(item.text for item in _ordered(by_part[part]))
    before = {block.id: block for block in mine.blocks}
    changed["blocks"] = tuple(_block(item, before) for item in _ordered(by_part[Part.BODY]))
    return replace(mine, **changed)


def _plain(text: str) -> Runs:
    return (Run(text),) if text else ()


def _triples(base: Sequence[Item], theirs: Sequence[Item], mine: Sequence[Item]) -> list[Triple]:
    with_theirs, with_mine = _paired(base, theirs), _paired(base, mine)
    both = Side.BOTH if _sequence(with_theirs) == _sequence(with_mine) else Side.CONFLICT
    found = [_known(at, (base, theirs, mine), with_theirs, with_mine, both) for at in range(len(base))]
    new = {at: each for at, each in enumerate(theirs) if at not in with_theirs.partners.values()}
    for there, each in enumerate(mine):
        if there not in with_mine.partners.values():
            same = next((at for at, other in new.items() if (other.runs, other.kind) == (each.runs, each.kind)), -1)
            found.append(Triple(None, new.pop(same, None), each, order=(same, there)))
    found += [Triple(None, each, None, order=(at, -1)) for at, each in new.items()]
    return _as_read(found)


def _known(
    at: int,
    texts: tuple[Sequence[Item], Sequence[Item], Sequence[Item]],
    with_theirs: Pairing,
    with_mine: Pairing,
    both: Side,
) -> Triple:
    base, theirs, mine = texts
    one, other = with_theirs.partners.get(at, -1), with_mine.partners.get(at, -1)
    sides = {(True, True): both, (True, False): Side.THEIRS, (False, True): Side.MINE}
    is_there = one >= 0 and other >= 0
    moved = sides.get((at in with_theirs.moved, at in with_mine.moved), Side.NEITHER) if is_there else Side.NEITHER
    return Triple(base[at], theirs[one] if one >= 0 else None, mine[other] if other >= 0 else None, moved, (one, other))


def _sequence(pairing: Pairing) -> list[int]:
    """The places in the base of the passages that are still there, as they stand now."""
    return [at for at, _ in sorted(pairing.partners.items(), key=lambda each: each[1])]


def _paired(before: Sequence[Item], after: Sequence[Item]) -> Pairing:
    return pair([Passage(each.name, each.text) for each in before], [Passage(each.name, each.text) for each in after])


def _as_read(found: Sequence[Triple]) -> list[Triple]:
    """In the order of mine; what is only in theirs, or in the base, stands behind what it followed there."""
    ordered = sorted((each for each in found if each.order[1] >= 0), key=lambda each: each.order[1])
    for each in sorted((each for each in found if each.order[1] < 0 <= each.order[0]), key=lambda each: each.order[0]):
        _put_behind(ordered, each, [other for other in ordered if 0 <= other.order[0] < each.order[0]])
    known = {id(each) for each in ordered}
    before: list[Triple] = []
    for each in found:
        if each.base is not None and id(each) not in known:
            _put_behind(ordered, each, before[-1:])
        before += [each] if each.base is not None else []
    return ordered


def _put_behind(ordered: list[Triple], each: Triple, earlier: Sequence[Triple]) -> None:
    last = max(earlier, key=lambda other: other.order[0], default=None)
    at = next((place for place, other in enumerate(ordered) if other is last), -1)
    ordered.insert(at + 1, each)


def _ordered(passages: Sequence[tuple[Triple, Item | None, bool]]) -> list[Item]:
    """The passages that are there: in the order of mine, but those that move where theirs has them."""
    there = [(triple, item, moves) for triple, item, moves in passages if item is not None]
    order = sorted((each for each in there if not each[2]), key=lambda each: each[0].order[1])
    for each in sorted((each for each in there if each[2]), key=lambda each: each[0].order[0]):
        behind = [at for at, other in enumerate(order) if 0 <= other[0].order[0] < each[0].order[0]]
        last = max(behind, key=lambda at: order[at][0].order[0], default=-1)
        order.insert(last + 1, each)
    return [item for _, item, _ in order]


def _block(item: Item, before: Mapping[str, Block]) -> Block:
    """The block as it is where nothing about it changed: how its runs are cut stays."""
    role, speaker = item.kind
    old = before.get(item.name)
    if old is not None and (merged(old.runs), old.role, old.speaker_id) == (item.runs, role, speaker):
        return old
    return Block(item.runs, role, item.name, speaker)

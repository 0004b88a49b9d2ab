"""Two edits of the same words against each other, token by token."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from mediadesk.comparison.matching import matches
from mediadesk.comparison.words import legible, tokens
from mediadesk.records.block import Run, merged

Runs = tuple[Run, ...]


class Side(StrEnum):
    """Who changed something."""

    NEITHER = "neither"
    BOTH = "both"
    THEIRS = "theirs"
    MINE = "mine"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The same place of the three texts, in each of them with its appearance."""

    base: Runs
    theirs: Runs
    mine: Runs
    side: Side = Side.NEITHER


class _Edit(NamedTuple):
    """From `start` to `end` the base was replaced by what stands from `first` to `last` in the other text."""

    start: int
    end: int
    first: int
    last: int


def side_of(base: Hashable, theirs: Hashable, mine: Hashable) -> Side:
    """Who changed something that is `base` in the one text and so in the others."""
    if theirs == mine:
        return Side.NEITHER if theirs == base else Side.BOTH
    if theirs == base:
        return Side.MINE
    return Side.THEIRS if mine == base else Side.CONFLICT


def merge_words(base: Runs, theirs: Runs, mine: Runs) -> tuple[Stretch, ...]:
    """The three texts in stretches that follow each other; unchanged ones between changed ones."""
    if base == theirs == mine:
        return (Stretch(base, theirs, mine),) if base else ()
    old, one, other = _tokens(base), _tokens(theirs), _tokens(mine)
    found: list[Stretch] = []
    at = 0
    for their_edits, my_edits in _groups(_edits(old, one), _edits(old, other)):
        edits = (*their_edits, *my_edits)
        start, end = min(edit.start for edit in edits), max(edit.end for edit in edits)
        _append_same(found, old[at:start])
        parts = old[start:end], _part(old, one, their_edits, start, end), _part(old, other, my_edits, start, end)
        base_runs, their_runs, my_runs = (merged(each) for each in parts)
        found.append(Stretch(base_runs, their_runs, my_runs, side_of(*(tuple(each) for each in parts))))
        at = end
    _append_same(found, old[at:])
    return tuple(found)


def _append_same(found: list[Stretch], same: Sequence[Run]) -> None:
    if same:
        runs = merged(same)
        found.append(Stretch(runs, runs, runs))


def _edits(old: Sequence[Run], new: Sequence[Run]) -> list[_Edit]:
    same = legible([each.text for each in old], [each.text for each in new], matches(old, new))
    edits, at, there = [], 0, 0
    for match in (*same, None):
        end, last = (match.old, match.new) if match else (len(old), len(new))
        if end > at or last > there:
            edits.append(_Edit(at, end, there, last))
        if match:
            at, there = match.old + match.size, match.new + match.size
    return edits


def _groups(theirs: Sequence[_Edit], mine: Sequence[_Edit]) -> Iterator[tuple[list[_Edit], list[_Edit]]]:
    """The edits of both sides in order, those that cannot be told apart together."""
    waiting = sorted([(edit, 0) for edit in theirs] + [(edit, 1) for edit in mine], key=lambda each: each[0][:2])
    group: tuple[list[_Edit], list[_Edit]] = ([], [])
    start = end = -1
    for edit, side in waiting:
        touches = edit.start == end and (edit.start == edit.end or start == end)
        if edit.start >= end and not touches:
            if start >= 0:
                yield group
            group, start, end = ([], []), edit.start, edit.end
        group[side].append(edit)
        end = max(end, edit.end)
    if start >= 0:
        yield group


def _part(old: Sequence[Run], new: Sequence[Run], edits: Sequence[_Edit], start: int, end: int) -> Sequence[Run]:
    """What the stretch of the base from `start` to `end` is in the text that has these edits there."""
    if not edits:
        return old[start:end]
    return new[edits[0].first - (edits[0].start - start) : edits[-1].last + (end - edits[-1].end)]


def _tokens(runs: Runs) -> list[Run]:
    """Words and marks, each as a run of its appearance; a word is cut where its appearance changes."""
    words = tokens("".join(run.text for run in runs))
    if len(runs) == 1:
        alike = {word: replace(runs[0], text=word) for word in set(words)}
        return [alike[word] for word in words]
    found: list[Run] = []
    waiting = [run for run in runs if run.text][::-1]
    for word in words:
        while word:
            run = waiting.pop()
            taken, left, word = run.text[: len(word)], run.text[len(word) :], word[len(run.text) :]
            found.append(replace(run, text=taken))
            if left:
                waiting.append(replace(run, text=left))
    return found

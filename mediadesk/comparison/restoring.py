"""Bringing back what a text said before: one passage of it, or all."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from mediadesk.comparison.texts import Part, PassageDifference, TextDifference
from mediadesk.comparison.words import text_before
from mediadesk.records.block import Block
from mediadesk.records.release import ReleaseText

_LINE = {Part.EDITORS_NOTE: "editors_note", Part.HEADLINE: "headline", Part.PLACE: "place", Part.END_MARK: "end_mark"}
_LINES = {Part.SUBHEADLINE: "subheadlines", Part.NOTE: "notes"}
_T = TypeVar("_T")


def restored(now: ReleaseText, difference: TextDifference, passage: PassageDifference) -> ReleaseText:
    """`now` with one passage as it was; `difference` leads from what was to `now`, and `passage` is one of its own.

    What is gone comes back behind the passage it followed, what is new goes, what moved goes back. A paragraph keeps
    the id it has now, because translations and quotes point at it.
    """
    words = text_before(passage.pieces)
    changed: dict[str, Any] = {}
    if passage.part in _LINE:
        changed[_LINE[passage.part]] = words
    if passage.part in _LINES:
        field = _LINES[passage.part]
        changed[field] = _put(getattr(now, field), words, difference, passage)
    if changed:
        return replace(now, **changed)
    block = passage.block_before
    if block is not None and passage.block_after is not None:
        block = replace(block, id=passage.block_after.id)
    return replace(now, blocks=_put(now.blocks, block or Block(()), difference, passage))


def all_restored(now: ReleaseText, before: ReleaseText) -> ReleaseText:
    """`now` saying everything that `before` said; how far it has come stays."""
    return replace(before, id=now.id, version=now.version, state=now.state, updated_at=now.updated_at)


def _put(now: Sequence[_T], item: _T, difference: TextDifference, passage: PassageDifference) -> tuple[_T, ...]:
    """The passages of one part with that one as it was, where it was."""
    left = list(now)
    if passage.at_after is not None:
        del left[passage.at_after]
    if passage.at_before is None:
        return tuple(left)
    if passage.at_after is not None and not passage.is_moved:
        at = passage.at_after
    else:
        at = _place_behind(difference, passage)
    return (*left[:at], item, *left[at:])


def _place_behind(difference: TextDifference, passage: PassageDifference) -> int:
    """Where a passage that is gone or moved belongs: behind the last one before it that stands where it stood."""
    assert passage.at_before is not None
    stayed = [each for each in difference.of(passage.part) if not each.is_moved and each is not passage]
    ahead = [
        each.at_after
        for each in stayed
        if each.at_after is not None and each.at_before is not None and each.at_before < passage.at_before
    ]
    at = max(ahead, default=-1) + 1
    return at - (passage.at_after is not None and passage.at_after < at)

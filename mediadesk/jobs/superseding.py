"""Marks what left the house when a release that follows it leaves too; it stays readable, and as it was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.amendment import Way
from mediadesk.records.problems import NoteMissing
from mediadesk.records.release import Release, Status
from mediadesk.records.status import STEPS


def check_note(library: Library, release_id: int) -> None:
    """Raise `NoteMissing` where a release that follows another one does not say, in a language it has, what is new."""
    if library.amendments.of(release_id) is not None:
        texts = library.releases.texts(release_id)
        lacking = tuple(text.language.value for text in texts if text.headline and not text.editors_note.strip())
        if lacking:
            raise NoteMissing(lacking)


def take_over(library: Library, release: Release, *, now: datetime, who: str) -> None:
    """Mark what `release` follows as corrected or withdrawn, as a part of the step in which it leaves the house."""
    amendment = library.amendments.of(release.id)
    if amendment is None:
        return
    notes = (text.editors_note for text in library.releases.texts(release.id) if text.editors_note)
    reason = next(notes, "")
    to = Status.WITHDRAWN if amendment.way is Way.WITHDRAWAL else Status.CORRECTED
    for old in _concerned(library, release.id, amendment.way):
        if (old.status, to) in STEPS:
            library.releases.save(replace(old, status=to))
            library.activity.add(old.id, Act.MOVED, who=who, at=now, about=to.value, reason=reason)


def _concerned(library: Library, release_id: int, way: Way) -> Iterator[Release]:
    """A withdrawal is of everything that was sent before; a correction of the last only."""
    chain = library.amendments.chain(release_id)
    yield from (library.releases.get(key) for key in (chain if way is Way.WITHDRAWAL else chain[:1]))

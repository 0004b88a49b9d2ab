"""Tags, beats and the officer of several journalists changed at once, in one step that can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediadesk.jobs.contact_updating import each_once
from mediadesk.library import Library
from mediadesk.library.folding import fold
from mediadesk.records.contact import MediaContact


@dataclass(frozen=True, slots=True)
class Changes:
    """What is added to and taken off each of them; `owner` is who looks after them from now on, `None` to leave it."""

    add_tags: tuple[str, ...] = ()
    drop_tags: tuple[str, ...] = ()
    add_beats: tuple[str, ...] = ()
    drop_beats: tuple[str, ...] = ()
    owner: str | None = None


def change(library: Library, keys: Sequence[int], wanted: Changes) -> int:
    """Change all of them in one step; returns how many said something else before. Raises `Conflict`."""
    changed = [(contact, _changed(contact, wanted)) for contact in library.contacts.some(keys)]
    differing = [new for old, new in changed if new != old]
    if differing:
        with library.history.step(f"Change tags and beats of {len(differing)} contacts"):
            for contact in differing:
                library.contacts.save(contact)
    return len(differing)


def _changed(contact: MediaContact, wanted: Changes) -> MediaContact:
    return replace(
        contact,
        tags=_words(contact.tags, wanted.add_tags, wanted.drop_tags),
        beats=_words(contact.beats, wanted.add_beats, wanted.drop_beats),
        owner=contact.owner if wanted.owner is None else wanted.owner.strip(),
    )


def _words(held: Sequence[str], added: Sequence[str], dropped: Sequence[str]) -> tuple[str, ...]:
    gone = {_key(each) for each in dropped}
    return tuple(each for each in each_once((*held, *added)) if _key(each) not in gone)


def _key(word: str) -> str:
    return fold(word).strip()

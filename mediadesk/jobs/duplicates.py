"""Looking for entries that are kept twice, and what is shown of a pair before somebody decides."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mediadesk.comparison.merged_records import Side
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact, Outlet
from mediadesk.records.duplicate import Likeness, PairRow, PossiblePair
from mediadesk.records.languages import Language

_FEW = 100  # pairs shown at once: there are more when these are done


@dataclass(frozen=True, slots=True)
class FoundPairs:
    """All pairs found, and what the list shows of the first of them that are two entries still."""

    pairs: tuple[PossiblePair, ...]
    rows: tuple[PairRow, ...]
    count: int


def people(
    library: Library,
    *,
    progress: Callable[[int, int], Any] | None = None,
    cancelled: Callable[[], bool] | None = None,
    later: Sequence[PossiblePair] = (),
    at_least: int = _FEW,
) -> FoundPairs:
    """Go through all journalists. Any thread; raises `Cancelled`. Pairs put off until `later` stand last.

    `at_least` so many rows come with them, where there are so many.
    """
    with library.reading():
        return shown(library, library.duplicates.people(progress, cancelled), later, at_least)


def outlets(library: Library, *, later: Sequence[PossiblePair] = (), at_least: int = _FEW) -> FoundPairs:
    """Go through all outlets. Any thread."""
    with library.reading():
        return shown(library, library.duplicates.outlets(), later, at_least)


def shown(
    library: Library, pairs: Sequence[PossiblePair], later: Sequence[PossiblePair] = (), at_least: int = _FEW
) -> FoundPairs:
    """What the list shows of pairs found before; those decided meanwhile are left out."""
    with library.reading():
        put_off = set(later)
        ordered = [*(pair for pair in pairs if pair not in put_off), *(pair for pair in pairs if pair in put_off)]
        rows: list[PairRow] = []
        decided = 0
        for at in range(0, len(ordered), _FEW):
            part = ordered[at : at + _FEW]
            rows += _rows(library, part)
            decided = at + len(part) - len(rows)
            if len(rows) >= at_least:
                break
        return FoundPairs(tuple(pairs), tuple(rows), len(ordered) - decided)


def likely(library: Library, contact: MediaContact) -> list[tuple[MediaContact, Likeness]]:
    """Who of those kept may be `contact`, which need not be kept yet, the likeliest first, with the reasons."""
    found = library.duplicates.likely(contact)
    known = {each.id: each for each in library.contacts.some([key for key, _ in found])}
    return [(known[key], alike) for key, alike in found if key in known]


def merge_outlets(library: Library, one_id: int, other_id: int, wins: Mapping[str, Side]) -> Outlet:
    """Make one outlet of two, as `Merging.merge_outlets` does. Any thread: it moves everybody who works there."""
    with library.reading():
        return library.merging.merge_outlets(one_id, other_id, wins)


def in_order(one: MediaContact, other: MediaContact) -> tuple[MediaContact, MediaContact]:
    """The two with the one first that should stay: verified last, then the one that says more, then the older one."""
    first, second = sorted((one, other), key=_weight)
    return first, second


def outlets_in_order(one: Outlet, other: Outlet) -> tuple[Outlet, Outlet]:
    """The two outlets with the one first that should stay: the longer name, then the older one."""
    first, second = sorted((one, other), key=lambda each: (-len(each.name.best(Language.EN)), each.id))
    return first, second


def _weight(contact: MediaContact) -> tuple[float, int, int]:
    said = (contact.email, contact.phone, contact.affiliations, contact.beats, contact.notes, contact.channels)
    names = (contact.name.en, contact.name.zh_hant, contact.name.zh_hans)
    verified = contact.verified_on.toordinal() if contact.verified_on else 0
    return -verified, -sum(map(bool, (*said, *names))), contact.id


def _rows(library: Library, pairs: Sequence[PossiblePair]) -> list[PairRow]:
    keys = list(dict.fromkeys(key for pair in pairs for key in (pair.one_id, pair.other_id)))
    if pairs and pairs[0].kind == "outlet":
        found = library.duplicates.outlet_likenesses(pairs)
        named = {each.id: (each.name.best(Language.EN), each.city) for each in library.outlets.some(keys)}
    else:
        found = library.duplicates.likenesses(pairs)
        contacts = library.contacts.some(keys)
        posts = {each.id: each.present.outlet_id for each in contacts if each.present}
        outlets = {each.id: each.name for each in library.outlets.some(list(dict.fromkeys(posts.values())))}
        named = {
            each.id: (
                each.name.best(Language.EN) or each.email,
                outlets[posts[each.id]].best(Language.EN) if posts.get(each.id) in outlets else "",
            )
            for each in contacts
        }
    return [
        PairRow(pair, named[pair.one_id][0], named[pair.other_id][0], named[pair.one_id][1], alike)
        for pair, alike in found
        if pair.one_id in named and pair.other_id in named
    ]

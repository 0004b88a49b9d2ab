"""The lists somebody is on when their entry changes: which still fit, and what somebody wishes for each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mediadesk.library import Library


class Fit(StrEnum):
    """How a list holds somebody once their entry changed: put there by hand, named no longer, named only then."""

    BY_HAND = "by_hand"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ReviewedList:
    """A list to be looked at; those with a rule that says the same before and after need nobody's eye."""

    list_id: int
    name: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class ListWishes:
    """Keys of lists: those that somebody put there by hand is taken `off`, those a rule drops them from where they
    `stay` by hand, and those a rule names them for that are to `keep_off` them."""

    off: tuple[int, ...] = ()
    stay: tuple[int, ...] = ()
    keep_off: tuple[int, ...] = ()


NO_WISHES = ListWishes()


class _OnlyTried(Exception):
    """Takes a change back that was made to see what comes of it."""


def review(library: Library, contact_id: int, change: Callable[[], object], now: datetime) -> tuple[ReviewedList, ...]:
    """The lists to look at if `change` were made: it is made, looked at and taken back; nothing of it stays.

    Raises what `change` raises, and `LibraryBusy` where somebody else writes for longer.
    """
    before = {each.list_id: each for each in library.media_lists.memberships(contact_id, now)}
    found: list[ReviewedList] = []
    try:
        with library.history.hurried(), library.history.step("Review lists"):
            change()
            after = {each.list_id: each for each in library.media_lists.memberships(contact_id, now)}
            raise _OnlyTried
    except _OnlyTried:
        for key, each in {**before, **after}.items():
            if key not in after:
                found.append(ReviewedList(key, each.name, Fit.DROPPED))
            elif key not in before:
                found.append(ReviewedList(key, each.name, Fit.NEW))
            elif each.is_by_hand:
                found.append(ReviewedList(key, each.name, Fit.BY_HAND))
    return tuple(found)


def settle(library: Library, contact_id: int, wishes: ListWishes) -> None:
    """Do what is wished, as a part of the open step."""
    lists, today = library.media_lists, library.history.moment.astimezone().date()
    for key in wishes.off:
        lists.take_off(key, [contact_id])
    for key in wishes.stay:
        lists.put_on(key, [contact_id], on=today)
    for key in wishes.keep_off:
        lists.keep_off(key, [contact_id], on=today)

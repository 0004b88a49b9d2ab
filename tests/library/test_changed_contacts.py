"""Whom somebody else adds, changes or brings back is told, and what an import wrote itself is not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.library import Library, changed_contacts
from mediadesk.library.changed_contacts import ChangedContacts
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

_IMPORT = 7
Act = Callable[[Library, MediaContact], object]


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Library, Library]]:
    """The same desk opened twice, with stretches of three people."""
    monkeypatch.setattr(changed_contacts, "_STRETCH", 3)
    desk = tmp_path / "desk.db"
    mine, other = Library.open(desk, create=True), Library.open(desk)
    yield mine, other
    other.close()
    mine.close()


def person(at: int) -> MediaContact:
    return MediaContact(new_key(), ByLanguage(f"Amy {at}"), f"amy{at}@x.example")


def changed(library: Library) -> ChangedContacts:
    return library.contact_imports.changed_by_others(_IMPORT)


def told(of: ChangedContacts) -> set[int]:
    return {card.id for page in of.cards() for card in page}


def _bring_back(library: Library, who: MediaContact) -> None:
    library.history.undo()
    assert library.contacts.get(who.id).email == "amy4@x.example"


ACTS: list[tuple[str, Act, Act]] = [
    ("address", lambda *_: None, lambda desk, who: desk.contacts.save(replace(who, email="wong@x.example"))),
    (
        "further address",
        lambda *_: None,
        lambda desk, who: desk.contacts.save(replace(who, channels=(Channel(ChannelKind.EMAIL, "wong@x.example"),))),
    ),
    (
        "post",
        lambda *_: None,
        lambda desk, who: desk.contacts.save(
            replace(who, affiliations=(Affiliation(desk.outlets.add(Outlet(new_key(), ByLanguage("Post"))).id, ""),))
        ),
    ),
    ("taken back", lambda desk, who: desk.contacts.save(replace(who, email="wong@x.example")), _bring_back),
    ("out of the trash", lambda desk, who: desk.contacts.move_to_trash(who.id), _bring_back),
]


@pytest.mark.parametrize(("before", "act"), [each[1:] for each in ACTS], ids=[each[0] for each in ACTS])
def test_whoever_is_changed_by_somebody_else_is_told(two: tuple[Library, Library], before: Act, act: Act) -> None:
    mine, other = two
    them = [other.contacts.add(person(at)) for at in range(8)]
    before(other, them[4])
    of = changed(mine)
    of.begin()
    assert told(of) == set()
    act(other, other.contacts.with_trash([them[4].id])[0])
    assert them[4].id in (found := told(of))
    assert len(found) <= 3
    assert told(of) == set()


def test_whoever_is_added_by_somebody_else_is_told(two: tuple[Library, Library]) -> None:
    mine, other = two
    of = changed(mine)
    of.begin()
    them = {other.contacts.add(person(at)).id for at in range(5)}
    assert told(of) == them
    assert told(of) == set()


def test_what_the_import_wrote_is_not_told_but_who_came_between_is(two: tuple[Library, Library]) -> None:
    mine, other = two
    known = mine.contacts.add(person(0))
    of = changed(mine)
    of.begin()
    own = [mine.contacts.add(replace(person(1), import_id=_IMPORT)) for _ in range(2)]
    of.wrote([each.id for each in own], [])
    mine.contacts.save(replace(known, notes="Likes tea"))
    of.wrote([], [known.id])
    assert told(of) == set()
    first, between, last = person(2), person(3), person(4)
    other.contacts.add(between)
    for each in (first, last):
        mine.contacts.add(replace(each, import_id=_IMPORT))
    of.wrote([first.id, last.id], [])
    assert told(of) == {between.id}
    other.contacts.save(replace(other.contacts.get(last.id), email="wong@x.example"))
    assert last.id in told(of)


def test_one_who_goes_does_not_hide_another_who_comes(two: tuple[Library, Library]) -> None:
    mine, other = two
    late, last = person(1), person(2)
    other.contacts.add(person(0))
    mine.contacts.add(last)
    of = changed(mine)
    of.begin()
    gone = other.contacts.add(person(3))
    assert told(of) == {gone.id}
    of.wrote([(end := person(4)).id], [])
    mine.contacts.add(replace(end, import_id=_IMPORT))
    assert told(of) == set()
    other.history.undo()
    other.contacts.add(late)
    assert late.id in told(of)

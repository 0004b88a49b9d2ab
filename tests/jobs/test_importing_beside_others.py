"""A list comes in while somebody else works at the same desk: nobody twice, every row one thing, all can be undone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mediadesk.jobs import contact_importing
from mediadesk.jobs.contact_matching import KnownPeople
from mediadesk.library import Library, changed_contacts, contact_imports
from mediadesk.records.contact import MediaContact
from mediadesk.records.contact_import import ReadContact
from mediadesk.records.import_choices import ContactImport
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.privacy import Scope
from mediadesk.records.release import Release
from tests.library.contact_lists import given, kept

_COUNT = 24


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of some rows are taken in as long ones are, everybody held, with as little between batches as there is."""
    monkeypatch.setattr(contact_importing, "_LONG", 0)
    monkeypatch.setattr(contact_importing, "_SHARED_BATCHES", (2, 4))
    monkeypatch.setattr(contact_imports, "_FEW_ROWS", 0)
    monkeypatch.setattr(changed_contacts, "_STRETCH", 5)


def row(at: int) -> ReadContact:
    return ReadContact(at, ByLanguage(f"Person {at}"), outlet=f"Outlet {at % 3}", email=f"p{at}@x.example")


def person(at: int) -> MediaContact:
    return MediaContact(new_key(), ByLanguage(f"Person {at}"), f"p{at}@x.example", notes="by hand")


@contextmanager
def opened_twice(path: Path) -> Iterator[tuple[Library, Library]]:
    mine = Library.open(path, create=True)
    other = Library.open(path)
    try:
        yield mine, other
    finally:
        other.close()
        mine.close()


def run(library: Library, meanwhile: Callable[[int], object]) -> ContactImport:
    """Take in `_COUNT` rows; `meanwhile` is called between two batches with how many are in."""
    rows = [row(at) for at in range(1, _COUNT + 1)]

    def between(stage: contact_importing.Stage, done: int, _total: int) -> None:
        if stage is contact_importing.Stage.ROWS and done < _COUNT:
            meanwhile(done)

    return contact_importing.run(library, given(*rows), who="Karen Lau", progress=between)


def everybody(library: Library) -> list[str]:
    found = library._rows.execute("SELECT email_key FROM media_contact WHERE deleted_at IS NULL ORDER BY id")
    return sorted(email for (email,) in found)


def assert_each_once(library: Library, done: ContactImport) -> None:
    counts = done.counts
    assert counts.added + counts.updated + counts.merged + counts.rejected == counts.rows == _COUNT
    assert everybody(library) == sorted(f"p{at}@x.example" for at in range(1, _COUNT + 1))
    assert library.check() == ()


def test_whom_somebody_else_adds_meanwhile_is_not_doubled(tmp_path: Path) -> None:
    with opened_twice(tmp_path / "desk.db") as (mine, other):
        added: list[MediaContact] = []

        def add_who_comes_soon(done: int) -> None:
            if done + 6 <= _COUNT:
                added.append(other.contacts.add(person(done + 5)))

        done = run(mine, add_who_comes_soon)
        assert len(added) >= 3
        assert (done.counts.added, done.counts.rejected) == (_COUNT - len(added), 0)
        assert_each_once(mine, done)


def test_who_gets_the_address_of_a_row_meanwhile_is_meant_by_it(tmp_path: Path) -> None:
    with opened_twice(tmp_path / "desk.db") as (mine, other):
        last = other.contacts.add(replace(person(_COUNT), email="old@y.example", name=ByLanguage("Bo Lee")))

        def write(_done: int) -> None:
            now = other.contacts.get(last.id)
            if now.email == "old@y.example":
                other.contacts.save(replace(now, email=row(_COUNT).email, name=row(_COUNT).name))

        done = run(mine, write)
        assert done.counts.added == _COUNT - 1
        assert_each_once(mine, done)


def test_who_comes_back_meanwhile_by_undoing_is_known(tmp_path: Path) -> None:
    with opened_twice(tmp_path / "desk.db") as (mine, other):
        last = other.contacts.add(person(_COUNT))
        other.contacts.save(replace(other.contacts.get(last.id), email="new@y.example", name=ByLanguage("Bo Lee")))

        def undo(_done: int) -> None:
            if other.contacts.get(last.id).email == "new@y.example":
                other.history.undo()

        done = run(mine, undo)
        assert done.counts.added == _COUNT - 1
        assert_each_once(mine, done)


def test_who_came_meanwhile_is_known_beside_all_others(tmp_path: Path) -> None:
    with opened_twice(tmp_path / "desk.db") as (mine, other):
        imports = mine.contact_imports
        known = [other.contacts.add(person(at)).id for at in range(12)]
        people = KnownPeople(imports.known, imports.changed_by_others(1), remembers=False, compares_names=False)
        assert people.holds_all()
        assert set(people.signs.values()) == set(known)
        other.releases.add(Release(new_key()))
        new = other.contacts.add(person(12)).id
        assert people.holds_all()
        assert set(people.signs.values()) == {*known, new}


def test_undoing_it_leaves_the_desk_as_it_was_but_for_what_others_wrote(tmp_path: Path) -> None:
    with opened_twice(tmp_path / "desk.db") as (mine, other):
        mine.do_not_contact.add(Scope.ADDRESS, "p3@x.example", reason="", who="Karen", since=date(2026, 11, 22))
        known = mine.contacts.add(replace(person(2), notes=""))
        release = other.releases.add(Release(new_key()))
        before = kept(mine)
        done = run(mine, lambda at: other.releases.save(replace(other.releases.get(release.id), slug=f"at-{at}")))
        assert (done.counts.rejected, sum(_fates(done))) == (1, _COUNT)
        assert "p3@x.example" not in everybody(mine)
        assert mine.contacts.get(known.id).present is not None
        contact_importing.undo(mine, done.id)
        after = kept(mine)
        assert {table for table in after if after[table] != before[table]} == {"release"}


def _fates(done: ContactImport) -> tuple[int, int, int, int]:
    return done.counts.added, done.counts.updated, done.counts.merged, done.counts.rejected

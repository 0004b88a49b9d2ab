"""Long lists of contacts: who is on them, in which order, page by page and all at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from mediadesk.library import Library, contact_walks
from mediadesk.records.contact import Affiliation, ContactStatus, MediaContact, Outlet
from mediadesk.records.contact_choice import ContactChoice, ContactOrder
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
OUTLETS = [Outlet(new_key(), ByLanguage(name)) for name in ("Harbour Post", "Bay Radio", "Delta Wire")]
_STATUS = some.sampled_from(list(ContactStatus))

contacts = some.builds(
    MediaContact,
    id=some.builds(new_key),
    name=some.builds(
        ByLanguage, some.sampled_from(["", "Ada", "Ben Au", "Zoë"]), some.sampled_from(["", "何美", "陳一"])
    ),
    languages=some.lists(some.sampled_from(list(Language)), unique=True).map(tuple),
    beats=some.lists(some.sampled_from(["ocean", "Law", "Sport"]), unique=True).map(tuple),
    tags=some.lists(some.sampled_from(["tour", "Launch"]), unique=True).map(tuple),
    status=_STATUS,
    affiliations=some.lists(
        some.builds(
            Affiliation, some.sampled_from([each.id for each in OUTLETS]), until=some.sampled_from([None, None, TODAY])
        ),
        max_size=2,
    ).map(tuple),
    is_starred=some.booleans(),
    do_not_phone=some.booleans(),
    verified_on=some.none() | some.integers(0, 3).map(lambda days: TODAY - timedelta(days=days)),
    last_contact_at=some.none() | some.integers(0, 3).map(lambda hours: NOW - timedelta(hours=hours)),
)
choices = some.builds(
    ContactChoice,
    beat=some.sampled_from(["", "", "OCEAN", "law"]),
    tag=some.sampled_from(["", "", "launch"]),
    language=some.none() | some.sampled_from(list(Language)),
    status=some.none() | _STATUS,
    outlet_id=some.none() | some.sampled_from([each.id for each in OUTLETS]),
    is_starred=some.booleans(),
    do_not_phone=some.booleans(),
    unverified_since=some.none() | some.just(TODAY - timedelta(days=1)),
    order=some.sampled_from(list(ContactOrder)),
    is_descending=some.booleans(),
)
orders = some.builds(ContactChoice, order=some.sampled_from(list(ContactOrder)), is_descending=some.booleans())


@contextmanager
def desk(made: list[MediaContact], gone: set[int], no_outlet: bool) -> Iterator[Library]:
    with TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        try:
            with library.history.step("Add"):
                for outlet in OUTLETS:
                    library.outlets.add(outlet)
                for contact in made:
                    library.contacts.add(contact)
            for at in gone:
                library.contacts.move_to_trash(made[at].id)
            if no_outlet:
                library.outlets.move_to_trash(OUTLETS[0].id)
            yield library
        finally:
            library.close()


def is_of(contact: MediaContact, choice: ContactChoice) -> bool:
    """What a choice means, said once more in plain words."""
    since = choice.unverified_since
    return all(
        (
            not choice.beat or choice.beat.lower() in [each.lower() for each in contact.beats],
            not choice.tag or choice.tag.lower() in [each.lower() for each in contact.tags],
            choice.language is None or choice.language in contact.languages,
            choice.status in (None, contact.status),
            choice.outlet_id is None
            or choice.outlet_id in [each.outlet_id for each in contact.affiliations if each.until is None],
            not choice.is_starred or contact.is_starred,
            not choice.do_not_phone or contact.do_not_phone,
            since is None or contact.verified_on is None or contact.verified_on < since,
        )
    )


def in_order(library: Library, there: list[MediaContact], choice: ContactChoice, no_outlet: bool) -> list[int]:
    """By plain sorting: those who have what they are ordered by, then the others by name."""
    rows = library._rows.execute("SELECT id, sort_key, stroke_key, pinyin_key, updated_at FROM media_contact")
    kept = {row[0]: row for row in rows}
    names = {each.id: each.name.en.lower() for each in OUTLETS}

    def outlet(contact: MediaContact) -> Any:
        present = contact.present
        if present is None or (no_outlet and present.outlet_id == OUTLETS[0].id):
            return None
        return names[present.outlet_id], present.outlet_id, kept[contact.id][1]

    by: dict[ContactOrder, Any] = {
        ContactOrder.NAME: lambda contact: kept[contact.id][1],
        ContactOrder.STROKE: lambda contact: kept[contact.id][2] or None,
        ContactOrder.PINYIN: lambda contact: kept[contact.id][3] or None,
        ContactOrder.EDITED: lambda contact: kept[contact.id][4],
        ContactOrder.LAST_CONTACT: lambda contact: contact.last_contact_at,
        ContactOrder.VERIFIED: lambda contact: contact.verified_on,
        ContactOrder.OUTLET: outlet,
    }
    key = by[choice.order]
    first = sorted(
        (each for each in there if key(each) is not None),
        key=lambda each: (key(each), each.id),
        reverse=choice.is_descending,
    )
    last = sorted((each for each in there if key(each) is None), key=lambda each: (kept[each.id][1], each.id))
    return [each.id for each in (*first, *last)]


def all_pages(library: Library, choice: ContactChoice, size: int) -> list[int]:
    found = library.contacts.pages.page(choice, None, size)
    while more := library.contacts.pages.page(choice, found[-1], size) if found else []:
        found += more
    return found


# What is many on a desk of nine, so that each way of reading is gone.
_SIZES: tuple[dict[str, int], ...] = (
    {},
    {"_FEW": 0},
    {"_FEW": 0, "_MANY": 1},
    {"_FEW": 1, "_ENOUGH": 0, "_WALKED": 1, "_WALKED_BY_NAME": 1},
    {"_FEW": 0, "_MANY": 1, "_ENOUGH": 1, "_WALKED": 0, "_WALKED_BY_NAME": 0, "_GATHERED": 1},
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.lists(contacts, max_size=9), some.lists(choices | orders, min_size=4, max_size=4), some.data())
def test_lists_are_those_of_plain_looking_and_sorting(
    made: list[MediaContact], asked: list[ContactChoice], data: some.DataObject
) -> None:
    gone = data.draw(some.sets(some.integers(0, len(made) - 1), max_size=2)) if made else set()
    no_outlet = data.draw(some.booleans())
    there = [each for at, each in enumerate(made) if at not in gone]
    with desk(made, gone, no_outlet) as library, pytest.MonkeyPatch.context() as size:
        for name, value in data.draw(some.sampled_from(_SIZES)).items():
            size.setattr(contact_walks, name, value)
        for contact in made:
            keys = data.draw(some.sampled_from([("", ""), ("02", "he mei"), ("11", "chen")]))
            library._rows.execute(
                "UPDATE media_contact SET stroke_key = ?, pinyin_key = ? WHERE id = ?", (*keys, contact.id)
            )
        shelf = library.contacts.pages.shelf()
        for choice in asked:
            wanted = in_order(library, [each for each in there if is_of(each, choice)], choice, no_outlet)
            assert all_pages(library, choice, 2) == wanted
            assert library.contacts.pages.page(choice) == wanted
            assert shelf.page(choice, 3) == wanted[:3]
            assert list(shelf.keys(choice)) == wanted
            assert shelf.count(choice) == library.contacts.pages.count(choice, 99) == len(wanted)
            assert [shelf.keys(choice).index(key) for key in wanted] == list(range(len(wanted)))
            assert [each.id for each in made if shelf.has(choice)(each.id)] == [
                each.id for each in made if each.id in wanted
            ]
            assert [row.id for row in library.contacts.pages.rows(wanted)] == wanted


def test_count_stops_where_it_is_told_to(library: Library) -> None:
    for _ in range(5):
        library.contacts.add(MediaContact(new_key(), ByLanguage("Ada"), is_starred=True))
    assert library.contacts.pages.count(ContactChoice(is_starred=True), 3) == 3


def test_page_behind_somebody_who_is_gone_is_empty(library: Library) -> None:
    library.contacts.add(MediaContact(new_key(), ByLanguage("Ada")))
    assert library.contacts.pages.page(ContactChoice(), after=12) == []


@pytest.mark.parametrize("order", ContactOrder)
def test_every_order_lists_those_who_are_asked_for_on_both_engines(library: Library, order: ContactOrder) -> None:
    ada = library.contacts.add(MediaContact(new_key(), ByLanguage("Ada"), is_starred=True))
    ben = library.contacts.add(MediaContact(new_key(), ByLanguage("Ben")))
    choice = ContactChoice(order=order)
    assert set(library.contacts.pages.page(choice)) == {ada.id, ben.id}
    assert library.contacts.pages.page(replace(choice, is_starred=True)) == [ada.id]
    assert list(library.contacts.pages.shelf().keys(replace(choice, is_starred=True))) == [ada.id]


def test_what_lists_are_narrowed_by_is_counted_without_the_trash(library: Library) -> None:
    kept = [("Ada", ("Tech", "Food")), ("Ben", ("Tech",)), ("Cai", ("Law", "Tech")), ("Dai", ("Law",))]
    people = [library.contacts.add(MediaContact(new_key(), ByLanguage(name), beats=of)) for name, of in kept]
    library.contacts.add(MediaContact(new_key(), ByLanguage("Eve"), tags=("vip",)))
    assert library.contacts.pages.facets().beats == (("Tech", 3), ("Law", 2), ("Food", 1))
    for gone in (people[0], people[3]):
        library.contacts.move_to_trash(gone.id)
    facets = library.contacts.pages.facets()
    assert (facets.beats, facets.tags) == ((("Tech", 2), ("Law", 1)), (("vip", 1),))

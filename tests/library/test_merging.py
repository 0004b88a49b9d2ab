"""Two entries become one: nothing is lost, what named the one names the other, and undo brings every row back."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mediadesk.comparison.merged_records import Side
from mediadesk.jobs import contact_importing
from mediadesk.library import Library
from mediadesk.library import contact_desk_tables as desk
from mediadesk.library.merging import FOLLOWS, OUTLET_FOLLOWS
from mediadesk.library.tables import TABLES
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, MediaContact, Outlet
from mediadesk.records.contact_import import ReadContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from mediadesk.records.privacy import DeskAct
from mediadesk.records.problems import NoSuchRecord
from tests.library.contact_lists import given as listed
from tests.library.crowded_desk import crowded

# Rows that belong to the entry itself stay with it, so that it can be seen as it was; logs and imports are history.
STAYS = {
    *("affiliation", "contact_beat", "contact_tag", "contact_channel", "media_list_member", "media_contact"),
    *("outlet_name", "desk_log"),
}


def all_rows(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but its version, which only grows, and what the search index says.

    The log of what was done is only ever added to.
    """
    found = {}
    for table in TABLES:
        if table is desk.DeskLogTable:
            continue
        columns = ", ".join(f'"{name}"' for name in table._meta.columns if name != "version")
        found[table._meta.table_name] = library._rows.execute(
            f'SELECT {columns} FROM "{table._meta.table_name}" ORDER BY id'
        )
    is_server = library._rows._database.param == "%s"
    for kind in ("contact", "outlet"):
        key, words = ("id", "shadow") if is_server else ("rowid", "words")
        rows = library._rows.execute(f"SELECT {key}, {words} FROM search_{kind} ORDER BY {key}")
        # In which order a server gives the words of several rows is its own affair.
        found[f"search_{kind}"] = [(key, sorted(words.split()) if is_server else words) for key, words in rows]
    return found


def merge_and_undo(library: Library, seed: int, times: int) -> None:
    chance = random.Random(seed)
    contacts, outlets = crowded(library, seed)
    before = all_rows(library)
    for number in range(times):
        wins = {field: chance.choice(list(Side)) for field in ("name_en", "email", "phone", "post") if number % 2}
        if number % 10 == 9:
            one, other = chance.sample(outlets, 2)
            library.merging.merge_outlets(one, other, wins, chance.choice(list(Side)))
        else:
            one, other = chance.sample(contacts, 2)
            library.merging.merge(one, other, wins, chance.choice(list(Side)))
        assert all_rows(library) != before
        library.history.undo()
        assert all_rows(library) == before
    acts = [entry.act for entry in library.desk_log.entries(most=2 * times)]
    assert acts == [DeskAct.UNDONE, DeskAct.MERGED] * times
    assert library.desk_log.first_broken() is None


@pytest.mark.parametrize("seed", range(5))
def test_undo_of_a_merge_brings_every_row_back(tmp_path: Path, seed: int) -> None:
    library = Library.open(tmp_path / "desk.db", create=True)
    merge_and_undo(library, seed, 100)
    library.close()


def test_undo_of_a_merge_brings_every_row_back_on_a_server_too(library: Library) -> None:
    merge_and_undo(library, 11, 20)


def test_merging_everybody_into_one_and_undoing_it_all_leads_back(library: Library) -> None:
    contacts, _outlets = crowded(library, 7)
    before = all_rows(library)
    for other in contacts[1:]:
        library.merging.merge(contacts[0], other)
    assert library.contacts.count() == 1
    assert [library.merging.whole(key) for key in contacts] == contacts[:1] * len(contacts)
    assert library.check() == ()
    for _ in contacts[1:]:
        library.history.undo()
    assert all_rows(library) == before


def test_everything_that_names_the_one_that_went_names_the_one_that_stays(library: Library) -> None:
    contacts, _outlets = crowded(library, 3)
    for other in contacts[1:]:
        library.merging.merge(contacts[0], other)
    for table, column in FOLLOWS:
        name = table._meta.table_name
        named = library._rows.execute(f"SELECT DISTINCT {column} FROM {name} WHERE {column} IS NOT NULL")
        assert named == [(contacts[0],)], name
    assert library._rows.execute("SELECT COUNT(*) FROM not_duplicate") == [(0,)]


def test_every_column_that_names_a_contact_or_an_outlet_follows_or_is_known_to_stay() -> None:
    followed = {(table._meta.table_name, column) for table, column in (*FOLLOWS, *OUTLET_FOLLOWS)}
    naming = {
        (table._meta.table_name, column)
        for table in TABLES
        for column in table._meta.columns
        if column in ("contact_id", "outlet_id")
    }
    assert {name for name, column in naming - followed} <= STAYS


def two(library: Library, one: MediaContact, other: MediaContact) -> MediaContact:
    return library.merging.merge(library.contacts.add(one).id, library.contacts.add(other).id)


def person(**said: Any) -> MediaContact:
    return MediaContact(new_key(), said.pop("name", ByLanguage("Ada Sze")), **said)


def test_second_address_and_number_become_further_ways(library: Library) -> None:
    kept = two(library, person(email="a@x.example", phone="+85255550101"), person(email="b@x.example"))
    assert kept.email == "a@x.example"
    assert kept.channels == (Channel(ChannelKind.EMAIL, "b@x.example"),)


def test_same_number_written_another_way_is_kept_once(library: Library) -> None:
    kept = two(library, person(phone="+85255550101"), person(phone="+852 5555 0101"))
    assert kept.phone == "+85255550101"
    assert kept.channels == ()


def test_a_way_that_one_calls_private_stays_private(library: Library) -> None:
    mine = (Channel(ChannelKind.MOBILE, "+85255550101"),)
    theirs = (Channel(ChannelKind.MOBILE, "+85255550101", "home", True),)
    kept = two(library, person(channels=mine), person(channels=theirs))
    assert kept.channels == (Channel(ChannelKind.MOBILE, "+85255550101", "home", True),)


def test_who_opted_out_in_one_entry_has_opted_out(library: Library) -> None:
    kept = two(library, person(), person(status=ContactStatus.OPTED_OUT, do_not_phone=True))
    assert kept.status is ContactStatus.OPTED_OUT
    assert kept.do_not_phone


def test_affiliations_come_together_with_their_dates(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post"))).id
    one = person(affiliations=(Affiliation(outlet, "", date(2026, 3, 1)),))
    other = person(affiliations=(Affiliation(outlet, "Editor", date(2025, 1, 1)),))
    assert two(library, one, other).affiliations == (Affiliation(outlet, "Editor", date(2025, 1, 1)),)


def test_value_picked_wins_and_the_other_name_is_still_found(library: Library) -> None:
    one = library.contacts.add(person(name=ByLanguage("T M Chan", "陳大文")))
    other = library.contacts.add(person(name=ByLanguage("Chan Tai Man")))
    kept = library.merging.merge(one.id, other.id, {"name_en": Side.OTHER})
    assert kept.name == ByLanguage("Chan Tai Man", "陳大文")
    assert kept.aliases == ("T M Chan",)
    assert library.contacts.get(one.id) == kept


def test_who_is_on_a_list_twice_is_on_it_once_and_off_it_if_either_was(library: Library) -> None:
    one, other = library.contacts.add(person()), library.contacts.add(person())
    listed = new_key()
    with library.history.step("List"):
        library.history.insert(desk.MediaListTable, {"id": listed, "name": "L", "updated_at": library.history.moment})
        for key, is_off in ((one.id, False), (other.id, True)):
            row = {"id": new_key(), "list_id": listed, "contact_id": key, "is_excluded": is_off}
            library.history.insert(desk.MediaListMemberTable, {**row, "added_on": date(2026, 1, 1)})
    library.merging.merge(one.id, other.id)
    members = library._rows.all(desk.MediaListMemberTable)
    assert [(row["contact_id"], row["is_excluded"]) for row in members] == [(one.id, True)]


def test_the_one_that_went_is_in_no_list_and_not_in_the_trash(library: Library) -> None:
    one, other = library.contacts.add(person()), library.contacts.add(person())
    library.merging.merge(one.id, other.id)
    assert library.contacts.some([other.id]) == []
    assert library.trash.rows() == []
    assert library.contacts.get(other.id).merged_into_id == one.id
    with pytest.raises(NoSuchRecord):
        library.merging.merge(one.id, other.id)
    with pytest.raises(NoSuchRecord):
        library.merging.merge(one.id, one.id)


def test_people_follow_a_merged_outlet_which_takes_its_name_as_an_alias(library: Library) -> None:
    long = library.outlets.add(Outlet(new_key(), ByLanguage("South Harbour Morning Paper")))
    short = library.outlets.add(Outlet(new_key(), ByLanguage("SHMP"), city="Hong Kong"))
    ada = library.contacts.add(person(affiliations=(Affiliation(short.id, "Editor"), Affiliation(long.id, "Editor"))))
    kept = library.merging.merge_outlets(long.id, short.id)
    assert kept.aliases == ("SHMP",)
    assert kept.city == "Hong Kong"
    assert library.contacts.get(ada.id).affiliations == (Affiliation(long.id, "Editor"),)
    assert library.outlets.named("shmp") == library.outlets.get(long.id)
    assert library.merging.whole_outlet(short.id) == long.id


def test_history_of_the_entry_says_what_went_into_it_and_what_was_dropped(library: Library) -> None:
    one = library.contacts.add(person(email="a@x.example", hours="mornings", owner="Karen"))
    other = library.contacts.add(
        person(name=ByLanguage("Sze, Ada", "施雅"), email="b@x.example", hours="after six", notes="Likes tea.")
    )
    kept = library.merging.merge(one.id, other.id)
    said = {each.field: (each.before, each.after) for each in library.contacts.changes(one.id)}
    assert said["merged"] == ("Sze, Ada; hours: after six", "Ada Sze")
    assert said["name_zh_hant"] == ("", "施雅")
    assert said["notes"] == ("", "Likes tea.")
    assert "owner" not in said
    (entry,) = library.desk_log.entries()
    assert (entry.act, entry.contact_id, entry.about) == (DeskAct.MERGED, kept.id, f"{other.id} → {one.id}")
    library.history.undo()
    assert library.contacts.changes(one.id) == ()
    library.history.redo()
    assert [each.act for each in library.desk_log.entries()] == [DeskAct.DONE_AGAIN, DeskAct.UNDONE, DeskAct.MERGED]
    assert library.desk_log.first_broken() is None


def test_list_that_asks_for_an_outlet_asks_for_the_one_that_stays(library: Library) -> None:
    long = library.outlets.add(Outlet(new_key(), ByLanguage("South Harbour Morning Paper")))
    short = library.outlets.add(Outlet(new_key(), ByLanguage("SHMP")))
    ada = library.contacts.add(person(affiliations=(Affiliation(short.id),)))
    asked = Ask(RuleField.OUTLET, (str(long.id), str(short.id)))
    inside = Rule((asked, Ask(RuleField.STARRED, is_not=True)))
    listed = library.media_lists.add(MediaList(new_key(), "Paper", Rule((inside, Ask(RuleField.HAS_EMAIL)), True)))
    before = all_rows(library)
    library.merging.merge_outlets(long.id, short.id)
    now = library.media_lists.get(listed.id)
    assert now.rule is not None
    assert [each.values for each in now.rule.asks()] == [(str(long.id),), (), ()]
    assert library.media_lists.members(now, datetime(2026, 11, 22, tzinfo=UTC)) == [ada.id]
    library.history.undo()
    assert all_rows(library) == before


@pytest.mark.parametrize("imported_stays", [True, False])
def test_taking_an_import_back_leaves_what_was_merged_since(library: Library, imported_stays: bool) -> None:
    kept = library.contacts.add(person(email="a@x.example", phone="+85255550101"))
    row = ReadContact(1, ByLanguage("Sze, Ada"), email="b@x.example", hours="mornings")
    done = contact_importing.run(library, listed(row), who="Karen Lau")
    (came,) = {*library.contacts.keys()} - {kept.id}
    one, other = (came, kept.id) if imported_stays else (kept.id, came)
    library.merging.merge(one, other)
    contact_importing.undo(library, done.id)
    whole = library.contacts.get(library.merging.whole(other))
    assert library.contacts.keys() == [whole.id]
    said = {whole.email, *(channel.value for channel in whole.channels)}
    assert (said, whole.hours, whole.phone) == ({"a@x.example", "b@x.example"}, "mornings", "+85255550101")
    assert library.check() == ()


def test_telling_two_apart_is_remembered_once_and_undone(library: Library) -> None:
    one, other = library.contacts.add(person()), library.contacts.add(person(email="a@x.example"))
    library.contacts.save(replace(library.contacts.get(one.id), email="a@x.example"))
    assert [pair.score for pair in library.duplicates.people()] == [100]
    library.duplicates.not_same("contact", other.id, one.id)
    library.duplicates.not_same("contact", one.id, other.id)
    assert library.duplicates.people() == []
    assert library.duplicates.likely(library.contacts.get(one.id)) == []
    library.history.undo()
    assert len(library.duplicates.people()) == 1

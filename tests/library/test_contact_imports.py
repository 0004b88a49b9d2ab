"""Lists of contacts become contacts: every row one thing, nobody twice, nothing lost, and all can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.jobs import contact_importing
from mediadesk.jobs.contact_updating import as_new
from mediadesk.library import Library, contact_imports
from mediadesk.library.contact_columns import columns_of
from mediadesk.library.contact_tables import MediaContactTable
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, MediaContact, Outlet
from mediadesk.records.contact_import import Fate, ImportCounts, ReadContact, RejectedRow, RowFault
from mediadesk.records.contact_rows import as_contact, as_plain
from mediadesk.records.import_choices import Choices, ContactImport, ImportState, Likeness, OnDuplicate, Prefer
from mediadesk.records.import_problems import ImportTooOld, ImportUndone
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.privacy import Scope
from mediadesk.records.problems import Conflict
from tests.library.contact_lists import GivenList, kept
from tests.library.contact_lists import given as listed

AMY = ReadContact(1, ByLanguage("Amy Wong"), outlet="Harbour Daily", role="Reporter", email="amy@harbour.example")
TODAY = date(2026, 11, 22)


def run(library: Library, wanted: GivenList, choices: Choices | None = None, **told: object) -> ContactImport:
    return contact_importing.run(library, wanted, choices, who="Karen Lau", **told)


def counts(of: ContactImport) -> tuple[int, int, int, int]:
    return of.counts.added, of.counts.updated, of.counts.merged, of.counts.rejected


def people(library: Library) -> list[MediaContact]:
    return library.contacts.some([key for (key,) in library._rows.execute("SELECT id FROM media_contact ORDER BY id")])


def test_a_new_row_becomes_a_contact_that_is_listed_and_found(library):
    done = run(library, listed(replace(AMY, beats=("Health",), tags=("vip",))))
    (amy,) = people(library)
    assert counts(done) == (1, 0, 0, 0)
    assert (amy.name.en, amy.email, amy.beats, amy.tags) == ("Amy Wong", "amy@harbour.example", ("Health",), ("vip",))
    assert amy.present == Affiliation(library.outlets.named("harbour daily").id, "Reporter")
    assert amy.import_id == done.id
    for words in ("amy", "harbour", "reporter", "health", "vip"):
        assert [row.id for row in library.contacts.rows(words)] == [amy.id], words
    assert [row.name for row in library.outlets.rows("harbour")] == ["Harbour Daily"]


def test_the_columns_of_a_new_contact_are_those_of_its_record(library):
    row = ReadContact(
        *(1, ByLanguage("Zoë Łee", "李小明", "李小明"), ByLanguage("Dear Zoë"), ("Z. Lee",), "Harbour Daily"),
        **{"role": "Editor", "desk": "City", "email": "Zoe@Harbour.example", "phone": "+85223456789"},
        channels=(Channel(ChannelKind.MOBILE, "+85291234567", "night", True), Channel(ChannelKind.X, "@zoe")),
        **{"prefers": ChannelKind.WHATSAPP, "hours": "after 6", "do_not_phone": True, "time_zone": "Asia/Hong_Kong"},
        **{"languages": (Language.EN, Language.ZH_HANT), "beats": ("Health", "health "), "tags": ("vip",)},
        **{"status": "bounced", "is_starred": True, "owner": "Karen", "notes": "Likes tea", "source": "a fair"},
        **{"source_on": TODAY, "verified_on": TODAY, "last_contact": "2026-11-01T09:30:00+08:00"},
    )
    run(library, listed(row))
    (person,) = people(library)
    held = person.affiliations[0].outlet_id, "Editor", "City", None, None
    assert replace(person, version=1) == as_new(person.id, row, [_post(held)], person.import_id)
    stored = library._rows.get(MediaContactTable, person.id)
    assert {name: stored[name] for name in columns_of(person, person.beats, person.tags)} == columns_of(
        person, person.beats, person.tags
    )


def _post(held):
    from mediadesk.library.import_columns import PostHeld

    return PostHeld(*held)


@pytest.mark.parametrize(
    "row",
    [
        AMY,
        ReadContact(1, ByLanguage("WONG, Amy"), email="AMY@harbour.example"),
        ReadContact(1, email="amy@harbour.example", phone="+85223456789"),
        ReadContact(1, ByLanguage("Wong Amy"), phone="+85291234567"),
        ReadContact(1, ByLanguage("Amy Wong"), outlet="HARBOUR daily"),
        ReadContact(1, ByLanguage(zh_hans="黄爱美"), outlet="海港日报"),
    ],
)
def test_somebody_known_is_known_again(library, row):
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Daily", "海港日報")))
    known = MediaContact(
        *(new_key(), ByLanguage("Amy Wong", "黃愛美"), "amy@harbour.example"),
        affiliations=(Affiliation(outlet.id, "Reporter"),),
        channels=(Channel(ChannelKind.MOBILE, "+85291234567"),),
    )
    library.contacts.add(known)
    assert run(library, listed(row)).counts.added == 0
    assert [person.id for person in people(library)] == [known.id]


@pytest.mark.parametrize(
    ("row", "likeness"),
    [
        (replace(AMY, email="other@harbour.example"), Likeness.SAME_NAME),
        (replace(AMY, name=ByLanguage("Amy Wnog"), email="other@harbour.example"), Likeness.CLOSE_NAME),
        (replace(AMY, name=ByLanguage("Peter Mak"), outlet="Peak Post"), Likeness.SHARED_ADDRESS),
    ],
)
def test_probable_duplicates_are_decided_by_choice(library, row, likeness):
    run(library, listed(AMY))
    (probable,) = contact_importing.preview(library, listed(row)).probable
    assert (probable.likeness, probable.known_name, probable.row) == (likeness, "Amy Wong", 1)
    skipped = run(library, listed(row), Choices(likenesses={likeness: OnDuplicate.SKIP}))
    assert counts(skipped) == (0, 0, 1, 0)
    merged = run(library, listed(row), Choices(on_duplicate=OnDuplicate.KEEP, rows={1: OnDuplicate.MERGE}))
    assert merged.counts.added == 0
    contact_importing.undo(library, merged.id)
    assert counts(run(library, listed(row))) == (1, 0, 0, 0)


def test_the_mailbox_of_a_desk_is_nobodys_own(library):
    rows = [ReadContact(at, ByLanguage(name), email="news@harbour.example") for at, name in enumerate(["Amy", "Bob"])]
    assert counts(run(library, listed(*rows))) == (2, 0, 0, 0)
    assert counts(run(library, listed(*rows, at_once=1))) == (0, 0, 2, 0)


@pytest.mark.parametrize(
    ("prefer", "role", "email", "others"),
    [
        (Prefer.EMPTY, "Reporter", "amy@harbour.example", ("+85223456789", "wong@harbour.example")),
        (Prefer.OURS, "Reporter", "amy@harbour.example", ("+85223456789",)),
        (Prefer.FILE, "Editor", "wong@harbour.example", ("+85223456789", "amy@harbour.example")),
    ],
)
def test_which_side_is_right_is_chosen_and_no_address_is_lost(library, prefer, role, email, others):
    run(library, listed(replace(AMY, channels=(Channel(ChannelKind.MOBILE, "+85223456789"),))))
    row = replace(AMY, role="Editor", email="wong@harbour.example", phone="+85223456789", notes="New desk")
    run(library, listed(row), Choices(prefer=prefer))
    (amy,) = people(library)
    assert (amy.present.role, amy.email, tuple(way.value for way in amy.channels)) == (role, email, others)


def test_who_works_elsewhere_now_has_left_where_the_list_is_right(library):
    run(library, listed(AMY))
    row = replace(AMY, outlet="Peak Post", role="Editor")
    assert counts(run(library, listed(row))) == (0, 0, 1, 0)
    now = datetime(2026, 11, 22, 4, tzinfo=UTC)
    assert counts(run(library, listed(row), Choices(prefer=Prefer.FILE), now=now)) == (0, 1, 0, 0)
    (amy,) = people(library)
    assert amy.present.outlet_id == library.outlets.named("Peak Post").id
    assert [each.until for each in amy.affiliations] == [None, now.astimezone().date()]


def test_nobody_who_does_not_want_it_is_written_to_or_phoned_again(library):
    run(library, listed(replace(AMY, status="opted_out", do_not_phone=True)))
    run(library, listed(replace(AMY, status="active", do_not_phone=False, notes="x")), Choices(prefer=Prefer.FILE))
    (amy,) = people(library)
    assert (amy.status, amy.do_not_phone, amy.notes) == (ContactStatus.OPTED_OUT, True, "x")


def test_who_is_not_to_be_written_to_is_not_taken_in(library):
    library.do_not_contact.add(Scope.DOMAIN, "harbour.example", reason="", who="Karen", since=TODAY)
    told: list[RejectedRow] = []
    done = run(library, listed(AMY), rejected=told.extend)
    assert counts(done) == (0, 0, 0, 1)
    assert [(row.row, row.fault) for row in told] == [(1, RowFault.SUPPRESSED)]
    assert contact_importing.preview(library, listed(AMY)).problems[0].fault is RowFault.SUPPRESSED


def test_somebody_erased_does_not_come_back(library):
    run(library, listed(AMY))
    (amy,) = people(library)
    library.privacy.erasing.erase([amy.id], who="Karen", today=TODAY)
    assert counts(run(library, listed(replace(AMY, row=2)))) == (0, 0, 0, 1)


def test_an_earlier_import_says_nothing_of_somebody_erased(library):
    run(library, listed(AMY))
    run(library, listed(replace(AMY, notes="Likes tea")))
    (amy,) = people(library)
    library.privacy.erasing.erase([amy.id], who="Karen", today=TODAY)
    said = library._rows.execute("SELECT before FROM contact_import_row WHERE before IS NOT NULL")
    assert not [before for (before,) in said if "harbour.example" in before]


def test_what_has_no_place_of_its_own_is_in_the_notes(library):
    run(library, listed(replace(AMY, outlet="", unread=("ext. 12",), notes="Calls back")))
    (amy,) = people(library)
    assert amy.notes == "Calls back\nReporter\next. 12"


def test_a_preview_writes_nothing_and_says_what_comes_of_it(library):
    run(library, listed(AMY))
    before = kept(library)
    bad = RejectedRow(3, RowFault.NO_ADDRESS, ("Nobody",))
    rows = listed(replace(AMY, phone="+85223456789"), ReadContact(2, ByLanguage("Bo"), email="b@x.example"), bad)
    seen = contact_importing.preview(library, rows)
    assert seen.counts == ImportCounts(3, 1, 1, 0, 1)
    assert seen.problems == (bad,)
    updated = next(each for each in seen.examples if each.fate is Fate.UPDATED)
    assert [(each.field, each.before, each.after) for each in updated.changes] == [("phone", "", "+85223456789")]
    assert kept(library) == before


def test_undoing_an_import_leaves_who_was_changed_since(library):
    done = run(library, listed(AMY, ReadContact(2, ByLanguage("Bo Lee"), email="bo@peak.example", outlet="Peak Post")))
    amy, _bo = people(library)
    library.contacts.save(replace(amy, notes="Rang today"))
    undone = contact_importing.undo(library, done.id)
    assert (undone.removed, [(each.contact_id, each.was_added) for each in undone.stayed]) == (1, [(amy.id, True)])
    assert [person.id for person in people(library)] == [amy.id]
    assert [row.name for row in library.outlets.rows()] == ["Harbour Daily"]
    with pytest.raises(ImportUndone):
        contact_importing.undo(library, done.id)
    assert library.contact_imports.get(done.id).state is ImportState.UNDONE


def test_an_import_can_be_taken_back_for_thirty_days(library):
    long_ago = datetime.now(UTC) - timedelta(days=31)
    run(library, listed(AMY))
    done = run(library, listed(replace(AMY, phone="+85223456789")))
    library._rows.execute("UPDATE contact_import SET began_at = ?", (f"{long_ago:%Y-%m-%dT%H:%M:%S}.000Z",))
    with pytest.raises(ImportTooOld):
        contact_importing.undo(library, done.id)
    library.contact_imports.forget_old(datetime.now(UTC))
    assert library._rows.execute("SELECT 1 FROM contact_import_row") == []


def test_a_list_has_news_again_when_an_import_before_it_was_taken_back(library):
    run(library, listed(AMY))
    with_number = replace(AMY, phone="+85223456789")
    done = run(library, listed(with_number))
    again = listed(with_number, RejectedRow(2, RowFault.BROKEN, ()))
    assert counts(run(library, again)) == (0, 0, 1, 1)
    contact_importing.undo(library, done.id)
    (amy,) = people(library)
    library.contacts.save(replace(amy, notes="Rang today"))
    assert counts(run(library, again)) == (0, 1, 0, 1)


def test_steps_before_an_import_are_taken_back_or_refused(library):
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Daily")))
    library.outlets.save(replace(outlet, city="Hong Kong"))
    run(library, listed(AMY))
    library.history.undo()
    assert library.outlets.get(outlet.id).city == ""
    with pytest.raises(Conflict):
        library.history.undo()
    assert people(library)[0].present.outlet_id == outlet.id


@pytest.mark.parametrize("at_one_go", [False, True])
def test_what_was_cancelled_keeps_whole_batches_or_nothing(library, monkeypatch, at_one_go):
    if at_one_go:
        monkeypatch.setattr(contact_importing, "_AT_ONE_GO", 0)
    rows = [replace(AMY, row=at, name=ByLanguage(f"Amy {at}"), email=f"a{at}@x.example") for at in range(1, 9)]
    seen = []
    done = run(library, listed(*rows), progress=lambda *told: seen.append(told), cancelled=lambda: len(seen) == 1)
    assert (done.state, done.done_rows, len(people(library))) == (
        (ImportState.CANCELLED, 0, 0) if at_one_go and not is_server(library) else (ImportState.CANCELLED, 4, 4)
    )
    contact_importing.undo(library, done.id)
    assert people(library) == []


@pytest.mark.parametrize("at_one_go", [False, True])
def test_a_long_list_can_be_searched_afterwards_and_keeps_its_indexes(library, monkeypatch, at_one_go):
    monkeypatch.setattr(contact_importing, "_LONG", 0)
    if at_one_go:
        monkeypatch.setattr(contact_importing, "_AT_ONE_GO", 0)
    indexes = _indexes(library)
    rows = [replace(AMY, row=at, name=ByLanguage(f"Amy {at}"), email=f"a{at}@x.example") for at in range(1, 9)]
    done = run(
        library, listed(*rows, *[replace(AMY, row=9, name=ByLanguage("Amy 3"), email="a3@x.example", notes="tea")])
    )
    assert counts(done)[0] == 8
    assert _indexes(library) == indexes
    assert not library.contact_imports.is_search_behind()
    assert len(library.contacts.rows("harbour")) == len(library.contacts.rows("a3")) + 7 == 8
    assert library.check() == ()


def is_server(library: Library) -> bool:
    return library._index._is_postgresql


def _indexes(library: Library) -> list[str]:
    if is_server(library):
        return []
    return sorted(sql for (sql,) in library._rows.execute("SELECT sql FROM sqlite_master WHERE type = 'index'") if sql)


def test_who_has_the_desk_open_too_can_write_while_a_long_list_comes_in(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_importing, "_LONG", 0)
    monkeypatch.setattr(contact_importing, "_AT_ONE_GO", 0)
    with opened(tmp_path / "desk.db") as library, opened(tmp_path / "desk.db") as other:
        rows = [replace(AMY, row=at, name=ByLanguage(f"Amy {at}"), email=f"a{at}@x.example") for at in range(1, 9)]
        written = []

        def write(*_told):
            with other.history.hurried():
                outlet = other.outlets.add(Outlet(new_key(), ByLanguage(f"Peak Post {len(written)}")))
            person = MediaContact(new_key(), ByLanguage("Amy 8"), "a8@x.example", phone="+85223456789")
            written.append(outlet if written else other.contacts.add(person))

        monkeypatch.setattr(contact_importing, "_SHARED_BATCHES", (2, 4))
        done = run(library, listed(*rows), progress=write)
        assert counts(done) == (7, 1, 0, 0)
        assert len(written) >= 3
        assert len(people(library)) == 8


def test_nobody_is_missed_by_the_search_when_entries_are_made_between_two_batches(library, monkeypatch):
    monkeypatch.setattr(contact_importing, "_LONG", 0)
    monkeypatch.setattr(contact_importing, "_BATCH", 4)
    rows = [replace(AMY, row=at, name=ByLanguage(f"Amy {at}"), email=f"a{at}@x.example") for at in range(1, 9)]
    run(library, listed(*rows), progress=lambda *_told: library.catch_up())
    assert not library.contact_imports.is_search_behind()
    assert len(library.contacts.rows("amy")) == 8


def test_a_search_says_when_it_is_behind_and_catches_up(library, monkeypatch):
    monkeypatch.setattr(contact_importing, "_LONG", 0)

    def stop(*_told):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        run(library, listed(AMY), progress=stop)
    assert library.contact_imports.is_search_behind()
    library.catch_up()
    assert not library.contact_imports.is_search_behind()
    assert [row.name for row in library.contacts.rows("amy")] == ["Amy Wong"]


def test_an_import_that_was_broken_off_goes_on_where_it_stopped(library):
    rows = [replace(AMY, row=at, name=ByLanguage(f"Amy {at}"), email=f"a{at}@x.example") for at in range(1, 12)]

    def stop(_stage, done, _total):
        if done == 8:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        run(library, listed(*rows), progress=stop)
    assert len(people(library)) == 8
    done = run(library, listed(*rows))
    assert (counts(done), done.state, len(library.contact_imports.all())) == ((11, 0, 0, 0), ImportState.DONE, 1)


def test_cells_put_right_by_hand_are_taken_instead(library, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Email\nAmy Wong,amy@harbour\nBo Lee,bo@peak.example\n", encoding="utf-8")
    sheet = contact_importing.contact_reading.look_at(path)
    wanted = contact_importing.ContactList(path, sheet.columns, sheet.row_count)
    assert contact_importing.preview(library, wanted).counts == ImportCounts(2, 1, 0, 0, 1)
    edited = replace(wanted, edited={1: ("Amy Wong", "amy@harbour.example"), 2: ("Bo Lee", "")})
    assert contact_importing.preview(library, edited).counts == ImportCounts(2, 1, 0, 0, 1)
    run(library, edited)
    assert [person.email for person in people(library)] == ["amy@harbour.example"]


NAMES = st.sampled_from(
    [
        *(ByLanguage("Amy Wong"), ByLanguage("WONG, Amy"), ByLanguage("Bo Lee"), ByLanguage("Tai-man Chan", "陳大文")),
        *(ByLanguage(zh_hans="陈大文"), ByLanguage("Chan Tai Man"), ByLanguage("T M Chan")),
    ]
)
EMAILS = st.sampled_from(["", "", "amy@x.example", "bo@x.example", "news@x.example", "tm@y.example"])
PHONES = st.sampled_from(["", "", "+85223456789", "+85291234567"])
SAID = [
    *((ChannelKind.EMAIL, "amy@x.example"), (ChannelKind.EMAIL, "tm@z.example"), (ChannelKind.MOBILE, "+85223456789")),
    *((ChannelKind.MOBILE, "+85291234567"), (ChannelKind.WHATSAPP, "+85291234567")),
]
WAY = st.builds(lambda said, is_private: Channel(*said, "", is_private), st.sampled_from(SAID), st.booleans())
WAYS = st.lists(WAY, max_size=2).map(tuple)
ROWS = st.builds(
    ReadContact,
    st.just(0),
    name=NAMES,
    outlet=st.sampled_from(["", "Harbour Daily", "海港日報", "海港日报", "Peak Post"]),
    role=st.sampled_from(["", "Reporter", "Editor"]),
    email=EMAILS,
    phone=PHONES,
    channels=WAYS,
    beats=st.sampled_from([(), ("Health",), ("health", "Science")]),
    tags=st.sampled_from([(), ("vip",), ("VIP", "press day")]),
    notes=st.sampled_from(["", "Tea", "Coffee"]),
    posts=st.sampled_from(["", "Peak Post | Editor |  | 2020-01-01 | 2021-01-01", "Harbour Daily | Reporter"]),
    status=st.sampled_from(["", "opted_out", "new"]),
)
LISTS = st.lists(ROWS, max_size=6).map(lambda rows: [replace(row, row=at) for at, row in enumerate(rows, 1)])
CHOICES = st.builds(Choices, st.sampled_from(Prefer), on_duplicate=st.sampled_from(OnDuplicate))


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    library = Library.open(path, create=True)
    try:
        yield library
    finally:
        library.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LISTS, LISTS, CHOICES, st.integers(1, 5))
def test_every_row_is_one_thing_twice_is_once_and_all_is_taken_back(tmp_path, first, second, choices, at_once):
    with opened(tmp_path / f"{new_key()}.db") as library:
        run(library, listed(*first, at_once=at_once))
        before = kept(library)
        wanted = listed(*second, RejectedRow(len(second) + 1, RowFault.BROKEN, ()), at_once=at_once)
        seen = contact_importing.preview(library, wanted, choices, today=TODAY)
        assert kept(library) == before
        done = run(library, wanted, choices, now=datetime(2026, 11, 22, 4, tzinfo=UTC))
        assert sum(counts(done)) == done.counts.rows == done.row_count == len(second) + 1
        assert seen.counts == done.counts
        after = kept(library)
        assert library.check() == ()
        again = run(library, wanted, choices, now=datetime(2026, 11, 22, 4, tzinfo=UTC))
        assert counts(again) == (0, 0, len(second), 1)
        assert kept(library) == after
        contact_importing.undo(library, again.id)
        undone = contact_importing.undo(library, done.id)
        assert (undone.removed, undone.stayed) == (done.counts.added, ())
        assert kept(library) == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LISTS, LISTS, st.sampled_from(Prefer), st.integers(1, 7), st.sampled_from([0, 1_000]))
def test_many_rows_at_once_come_to_the_same_as_row_by_row(tmp_path, first, second, prefer, at_once, few):
    by_row = Choices(prefer, rows={0: OnDuplicate.MERGE})  # there is no such row, but each is looked at
    said = []
    for choices in (Choices(prefer), by_row):
        with pytest.MonkeyPatch.context() as patch, opened(tmp_path / f"{new_key()}.db") as library:
            patch.setattr(contact_imports, "_FEW_ROWS", few)
            fates = [counts(run(library, listed(*rows, at_once=at_once), choices)) for rows in (first, second)]
            said.append((fates, _everybody(library)))
            assert library.check() == ()
    assert said[0] == said[1]


def _everybody(library: Library) -> list[tuple[object, ...]]:
    """All people and what is indexed of them, by what they say and not by key."""
    called = {row.id: row.name for row in library.outlets.rows()}
    found = []
    for person in people(library):
        posts = [(called[held.outlet_id], replace(held, outlet_id=0)) for held in person.affiliations]
        keys = "SELECT sort_key, zh_key, stroke_key, pinyin_key, email_key, phone_key, beats, tags, present_role"
        derived = library._rows.execute(f"{keys} FROM media_contact WHERE id = ?", (person.id,))
        found.append((replace(person, id=0, version=0, import_id=0, affiliations=()), posts, derived))
    said = ("amy", "harbour", "peak", "大文", "science", "vip", "91234567", "tea", "editor")
    return [*found, *(sorted(row.name for row in library.contacts.rows(each)) for each in said)]


@given(ROWS)
def test_rows_as_plain_values_are_the_rows(row):
    assert as_contact(as_plain(row)) == row

"""Interactions and follow-ups: alike on both engines, undone whole; the day of the last contact stays right."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mediadesk.library import Library
from mediadesk.library.contact_desk_tables import ContactChangeTable
from mediadesk.records.contact import Affiliation, ContactStatus, MediaContact, Outlet
from mediadesk.records.interaction import Direction, FollowUp, Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import Conflict, NoSuchRecord
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.records.timeline import Happened, TimelineEntry

NOW = datetime(2027, 3, 18, 8, 2, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def ada(library: Library) -> MediaContact:
    return library.contacts.add(MediaContact(new_key(), ByLanguage("Ada Mok"), email="ada@post.example"))


def _call(contact: MediaContact, at: datetime = NOW, subject: str = "Asked for the map") -> Interaction:
    return Interaction(new_key(), InteractionKind.CALL, at, subject, contact.id)


def _last(library: Library, contact: MediaContact) -> datetime | None:
    return library.contacts.get(contact.id).last_contact_at


def _all(library: Library, contact: MediaContact, most: int) -> list[TimelineEntry]:
    timeline, found, edge = library.interactions.timeline, list[TimelineEntry](), None
    while True:
        page = timeline.of_contact(contact.id, edge, most)
        found += page.entries
        edge = page.next
        if edge is None:
            return found


def test_interaction_comes_back_as_it_was_logged(library: Library, ada: MediaContact) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    told = Interaction(
        *(new_key(), InteractionKind.BRIEFING, NOW, "船期", ada.id, outlet.id, Direction.IN, "Two lines\nof words"),
        *(OnRecord.BACKGROUND, new_key(), "Karen"),
    )
    library.interactions.add(told)
    assert library.interactions.get(told.id) == told
    library.history.undo()
    with pytest.raises(NoSuchRecord):
        library.interactions.get(told.id)


def test_last_contact_follows_what_is_logged_changed_and_deleted(library: Library, ada: MediaContact) -> None:
    first, second = (library.interactions.add(_call(ada, at)) for at in (NOW, NOW + 2 * HOUR))
    assert _last(library, ada) == NOW + 2 * HOUR
    second = library.interactions.save(replace(second, happened_at=NOW + HOUR))
    assert _last(library, ada) == NOW + HOUR
    library.interactions.delete(second.id)
    assert _last(library, ada) == NOW
    library.interactions.delete(first.id)
    assert _last(library, ada) is None
    library.history.undo()
    library.history.undo()
    assert _last(library, ada) == NOW + HOUR


def test_undo_of_a_call_brings_the_day_before_back(library: Library, ada: MediaContact) -> None:
    known = library.contacts.save(replace(ada, last_contact_at=NOW))
    library.interactions.add(_call(known, NOW + HOUR))
    library.history.undo()
    assert _last(library, ada) == NOW


def test_note_and_a_call_of_long_ago_leave_the_last_contact_alone(library: Library, ada: MediaContact) -> None:
    library.interactions.add(_call(ada))
    library.interactions.add(_call(ada, NOW - HOUR))
    library.interactions.add(replace(_call(ada, NOW + HOUR), kind=InteractionKind.NOTE))
    assert _last(library, ada) == NOW


def test_day_that_came_with_a_list_stays_when_an_older_call_is_deleted(library: Library, ada: MediaContact) -> None:
    called = library.interactions.add(_call(ada))
    library.contacts.save(replace(library.contacts.get(ada.id), last_contact_at=NOW + HOUR))
    library.interactions.delete(called.id)
    assert _last(library, ada) == NOW + HOUR


def test_call_turned_into_a_note_was_no_contact(library: Library, ada: MediaContact) -> None:
    called = library.interactions.add(_call(ada))
    library.interactions.save(replace(called, kind=InteractionKind.NOTE))
    assert _last(library, ada) is None


def test_interaction_with_an_outlet_alone_is_in_its_timeline(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    told = library.interactions.add(Interaction(new_key(), InteractionKind.MAIL, NOW, "Desk moved", None, outlet.id))
    (entry,) = library.interactions.timeline.of_outlet(outlet.id).entries
    assert entry.interaction == told


@pytest.fixture
def star(library: Library) -> Outlet:
    return library.outlets.add(Outlet(new_key(), ByLanguage("Star")))


def _at(library: Library, name: str, outlet: Outlet, since: date | None, until: date | None = None) -> MediaContact:
    post = Affiliation(outlet.id, "Editor", since, until)
    return library.contacts.add(MediaContact(new_key(), ByLanguage(name), affiliations=(post,)))


def _here(library: Library, outlet: Outlet, most: int = 50) -> list[TimelineEntry]:
    found, edge = list[TimelineEntry](), None
    while True:
        page = library.interactions.timeline.of_outlet(outlet.id, edge, most)
        found += page.entries
        edge = page.next
        if edge is None:
            return found


@pytest.mark.parametrize("most", [1, 2, 50])
def test_timeline_of_an_outlet_has_its_people_while_they_were_there(library: Library, star: Outlet, most: int) -> None:
    ada = _at(library, "Ada Mok", star, date(2027, 1, 4), date(2027, 3, 18))
    ben, cai = (_at(library, name, star, date(2027, 1, 4)) for name in ("Ben Ho", "Cai Yu"))
    gone = _at(library, "Dan Siu", star, date(2020, 1, 1))
    library.contacts.move_to_trash(gone.id)
    for contact, at, subject in ((ada, NOW, "there"), (ada, NOW + 24 * HOUR, "gone"), (ben, NOW - HOUR, "ben")):
        library.interactions.add(_call(contact, at, subject))
    both = replace(_call(cai, NOW - 2 * HOUR, "both"), outlet_id=star.id)
    library.interactions.add(both)
    key = new_key()
    library.releases.add(Release(key, status=Status.ISSUED), [ReleaseText(new_key(), key, Language.EN, "Pier opens")])
    library.recipients.add(
        [
            Recipient(new_key(), key, 1, NOW - 5 * HOUR, SentBy.EMAIL, each.id, name)
            for each, name in ((ben, "Ben Ho"), (cai, "Cai Yu"))
        ]
    )
    found = _here(library, star, most)
    assert [(each.kind, each.what, each.contact) for each in found if each.kind is Happened.INTERACTION] == [
        (Happened.INTERACTION, "there", "Ada Mok"),
        (Happened.INTERACTION, "ben", "Ben Ho"),
        (Happened.INTERACTION, "both", "Cai Yu"),
    ]
    (sent,) = (each for each in found if each.kind is Happened.SENT)
    assert (sent.contact, sent.others, sent.headline) == ("Ben Ho", 1, "Pier opens")
    assert [each.contact for each in found if each.kind is Happened.LEFT] == ["Ada Mok"]
    assert {each.contact for each in found if each.kind is Happened.JOINED} == {"Ada Mok", "Ben Ho", "Cai Yu"}
    assert len(found) == 8
    assert [each.place for each in found] == sorted((each.place for each in found), reverse=True)


def test_change_by_somebody_else_is_a_conflict(library: Library, ada: MediaContact) -> None:
    called = library.interactions.add(_call(ada))
    library.interactions.save(replace(called, body="theirs"))
    with pytest.raises(Conflict):
        library.interactions.save(replace(called, body="ours"))


def test_timeline_unites_everything_newest_first(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    post = Affiliation(outlet.id, "Editor", date(2027, 1, 4), date(2027, 2, 1))
    ada = MediaContact(new_key(), ByLanguage("Ada Mok"), affiliations=(post,), verified_on=date(2027, 3, 1))
    library.contacts.add(ada)
    key = new_key()
    library.releases.add(Release(key, status=Status.ISSUED), [ReleaseText(new_key(), key, Language.EN, "Pier opens")])
    library.recipients.add([Recipient(new_key(), key, 1, NOW - HOUR, SentBy.EMAIL, ada.id, address="ada@post.example")])
    library.interactions.add(replace(_call(ada), release_id=key, on_record=OnRecord.OFF))
    done = library.follow_ups.add(FollowUp(new_key(), "Send the map", date(2027, 3, 19), ada.id))
    library.follow_ups.finish(done.id, NOW + HOUR)
    with library.history.step("Correct"):
        row = {"id": new_key(), "contact_id": ada.id, "changed_at": NOW - 2 * HOUR, "field": "phone"}
        library.history.insert(ContactChangeTable, {**row, "before": "1", "after": "2"})
    found = _all(library, ada, 50)
    assert [each.kind for each in found] == [
        *(Happened.FOLLOW_UP_DONE, Happened.INTERACTION, Happened.SENT, Happened.CHANGED),
        *(Happened.VERIFIED, Happened.LEFT, Happened.JOINED),
    ]
    assert [each.headline for each in found if each.headline] == ["Pier opens", "Pier opens"]
    assert [each.kind for each in found if each.is_off_record] == [Happened.INTERACTION]
    assert found[-1].day() == date(2027, 1, 4)
    assert [each.place for each in _all(library, ada, 2)] == [each.place for each in found]


def test_every_verification_is_in_the_timeline_once(library: Library) -> None:
    ada = library.contacts.add(MediaContact(new_key(), ByLanguage("Ada Mok")))
    for day in (date(2026, 2, 1), date(2026, 3, 1)):
        ada = library.contacts.save(replace(ada, verified_on=day))
    assert [each.kind for each in _all(library, ada, 50)] == [Happened.VERIFIED, Happened.VERIFIED]


def test_page_ends_where_many_were_logged_in_one_moment(library: Library, ada: MediaContact) -> None:
    with library.history.step("Log"):
        kept = [library.interactions.add(_call(ada)).id for _ in range(7)]
    assert [each.id for each in _all(library, ada, 3)] == sorted(kept, reverse=True)


def test_follow_ups_due_come_longest_overdue_first_until_they_are_done(library: Library, ada: MediaContact) -> None:
    days = (date(2027, 3, 20), date(2027, 3, 17), date(2027, 4, 1))
    made = [library.follow_ups.add(FollowUp(new_key(), f"Task {day}", day, ada.id)) for day in days]
    until = date(2027, 3, 20)
    assert [each.id for each in library.follow_ups.due(until)] == [made[1].id, made[0].id]
    library.follow_ups.finish(made[1].id, NOW)
    assert library.follow_ups.count_due(until) == 1
    library.follow_ups.put_off(made[0].id, date(2027, 4, 2))
    assert library.follow_ups.due(until) == ()
    assert [each.due_on for each in library.follow_ups.open_of(contact_id=ada.id)] == [days[2], date(2027, 4, 2)]
    library.history.undo()
    library.history.undo()
    assert library.follow_ups.count_due(until) == 2
    library.follow_ups.delete(made[0].id)
    assert library.follow_ups.count_due(until) == 1


def test_queue_puts_the_never_verified_before_the_oldest_and_leaves_who_opted_out_or_left(library: Library) -> None:
    def contact(verified: date | None, status: ContactStatus = ContactStatus.ACTIVE) -> int:
        made = MediaContact(new_key(), ByLanguage("Ben Ho"), verified_on=verified, status=status)
        return library.contacts.add(made).id

    recent, old = contact(date(2027, 3, 1)), contact(date(2025, 3, 1))
    never, _left_alone = contact(None), contact(None, ContactStatus.OPTED_OUT)
    contact(None, ContactStatus.LEFT)
    library.contacts.move_to_trash(contact(None))
    assert library.verify_queue.oldest() == [never, old, recent]
    assert library.verify_queue.oldest(2) == [never, old]
    assert library.verify_queue.count(date(2027, 1, 1)) == 2

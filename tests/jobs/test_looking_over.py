"""Entries are looked over one by one; each answer is one step."""

from datetime import UTC, date, datetime

import pytest

from mediadesk.jobs import looking_over
from mediadesk.jobs.looking_over import EntryWords
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.contact_problems import NotAnAddress
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language

NOW = datetime(2027, 3, 18, 8, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def ada(library: Library) -> MediaContact:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    past = Affiliation(outlet.id, "Reporter", date(2020, 1, 1), date(2021, 1, 1))
    posts = (past, Affiliation(outlet.id, "Editor", date(2021, 1, 1)))
    made = MediaContact(new_key(), ByLanguage("Ada Mok"), "ada@post.example", "+85255550100", affiliations=posts)
    return library.contacts.add(made)


def test_still_right_is_verified_and_undone(library: Library, ada: MediaContact) -> None:
    looking_over.still_right(library, ada, TODAY)
    assert library.contacts.get(ada.id).verified_on == TODAY
    library.history.undo()
    assert library.contacts.get(ada.id).verified_on is None


def test_words_as_they_stand_change_nothing_but_the_day(library: Library, ada: MediaContact) -> None:
    kept = looking_over.put_right(library, ada, looking_over.entry_words(library, ada), TODAY)
    assert (kept.affiliations, kept.email, kept.phone) == (ada.affiliations, ada.email, ada.phone)
    assert kept.verified_on == TODAY


def test_what_was_wrong_is_put_right_in_one_step(library: Library, ada: MediaContact) -> None:
    words = EntryWords(
        ByLanguage("Ada Mok", "莫雅達"), "Deputy Editor", "Ferry News", "ada@ferry.example", "5555 0101", (Language.EN,)
    )
    kept = looking_over.put_right(library, ada, words, TODAY)
    assert kept.present is not None
    assert kept.present.since == date(2021, 1, 1)
    assert looking_over.entry_words(library, kept) == EntryWords(
        words.name, "Deputy Editor", "Ferry News", "ada@ferry.example", "+85255550101", (Language.EN,)
    )
    library.history.undo()
    assert library.contacts.get(ada.id).affiliations == ada.affiliations
    assert library.outlets.named("Ferry News") is None


def test_address_that_is_none_is_refused_and_nothing_kept(library: Library, ada: MediaContact) -> None:
    with pytest.raises(NotAnAddress):
        looking_over.put_right(library, ada, EntryWords(ada.name, email="ada at post"), TODAY)
    assert library.contacts.get(ada.id).version == ada.version


def test_who_left_keeps_a_past_and_no_present(library: Library, ada: MediaContact) -> None:
    left = looking_over.no_longer_there(library, ada, TODAY)
    assert left.present is None
    assert [each.until for each in left.affiliations] == [date(2021, 1, 1), TODAY]
    assert left.verified_on == TODAY


def test_call_nobody_answered_is_noted_and_was_no_contact(library: Library, ada: MediaContact) -> None:
    looking_over.nobody_answered(library, ada, "No answer", NOW, "Karen")
    (entry,) = [each for each in library.interactions.timeline.of_contact(ada.id).entries if each.interaction]
    assert (entry.what, entry.who) == ("No answer", "Karen")
    assert library.contacts.get(ada.id).last_contact_at is None
    assert library.contacts.get(ada.id).verified_on is None

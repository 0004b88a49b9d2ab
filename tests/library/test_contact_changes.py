"""What was put right in the entry of a journalist can be read again."""

from dataclasses import replace
from datetime import date

import pytest

from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import Conflict


@pytest.fixture
def ada(library):
    return library.contacts.add(MediaContact(new_key(), ByLanguage(en="Ada Mok"), email="ada@post.example"))


def told(library, contact):
    return [(each.field, each.before, each.after) for each in library.contacts.changes(contact.id)]


def test_nothing_was_changed_in_a_new_entry(library, ada):
    assert told(library, ada) == []


def test_only_what_differs_is_written_down(library, ada):
    library.contacts.save(replace(ada, email="ada@star.example", notes="Rings back"))
    assert sorted(told(library, ada)) == [
        ("email", "ada@post.example", "ada@star.example"),
        ("notes", "", "Rings back"),
    ]


def test_posts_and_further_ways_are_written_down_as_words(library, ada):
    post = library.outlets.add(Outlet(new_key(), ByLanguage(en="The Post")))
    number = Channel(ChannelKind.MOBILE, "+85255550101", is_private=True)
    held = Affiliation(post.id, "Editor", since=date(2024, 3, 1), desk="City")
    library.contacts.save(replace(ada, affiliations=(held,), channels=(number,)))
    assert {field: after for field, _before, after in told(library, ada)} == {
        "affiliations": "Editor, City, The Post (2024-03-01–)",
        "channels": "+85255550101 (mobile, private)",
    }


def test_a_change_taken_back_never_was(library, ada):
    library.contacts.save(replace(ada, email="ada@star.example"))
    library.history.undo()
    assert told(library, ada) == []


def test_a_change_that_is_refused_is_not_written_down(library, ada):
    library.contacts.save(replace(ada, hours="before 11"))
    with pytest.raises(Conflict):
        library.contacts.save(replace(ada, hours="after 11"))
    assert told(library, ada) == [("hours", "", "before 11")]

"""Somebody moves, leaves the trade or comes back: their lists are looked over in the same step."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediadesk.jobs import contact_moving
from mediadesk.jobs.contact_moving import Leaving, Move
from mediadesk.jobs.list_review import Fit, ListWishes
from mediadesk.records.contact import Affiliation, ContactStatus, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField

NOW = datetime(2026, 6, 1, 4, tzinfo=UTC)
DAY = date(2026, 6, 1)


@pytest.fixture
def post(library):
    return library.outlets.add(Outlet(new_key(), ByLanguage("The Post"), city="Hong Kong"))


@pytest.fixture
def ada(library, post):
    held = (Affiliation(post.id, "Reporter", date(2021, 3, 1)),)
    return library.contacts.add(MediaContact(new_key(), ByLanguage("Ada Mok"), affiliations=held))


@pytest.fixture
def lists(library, ada, post):
    """By hand, by the outlet, by the city of outlets, and one that asks for nothing that changes."""
    library.outlets.add(Outlet(new_key(), ByLanguage("The Star"), city="Macao"))

    def add(name, *asks):
        return library.media_lists.add(MediaList(new_key(), name, Rule(asks) if asks else None)).id

    made = {
        "hand": add("By hand"),
        "post": add("Post", Ask(RuleField.OUTLET, (str(post.id),))),
        "macao": add("Macao", Ask(RuleField.CITY, ("Macao",))),
        "all": add("Without mail", Ask(RuleField.HAS_EMAIL, is_not=True)),
    }
    library.media_lists.put_on(made["hand"], [ada.id], on=DAY)
    return made


def on_lists(library, contact):
    return [each.name for each in library.media_lists.memberships(contact.id, NOW)]


def test_what_a_move_does_to_lists_is_known_before_and_nothing_is_kept_of_trying(library, ada, lists):
    before, undoable = library.contacts.get(ada.id), library.history.undo_label
    found = contact_moving.lists_to_review(library, ada.id, Move("The Star", DAY), NOW)
    assert {(each.name, each.fit) for each in found} == {
        ("By hand", Fit.BY_HAND),
        ("Post", Fit.DROPPED),
        ("Macao", Fit.NEW),
    }
    contact_moving.lists_to_review(library, ada.id, Move("Lantern Weekly", DAY), NOW)
    assert library.outlets.named("Lantern Weekly") is None
    assert library.contacts.get(ada.id) == before
    assert library.contacts.changes(ada.id) == ()
    assert library.history.undo_label == undoable
    assert on_lists(library, ada) == ["By hand", "Post", "Without mail"]


def test_lists_are_kept_and_left_in_the_step_of_the_move(library, ada, lists):
    wishes = ListWishes(off=(lists["hand"],), stay=(lists["post"],), keep_off=(lists["macao"],))
    contact_moving.move(library, ada.id, Move("The Star", DAY, lists=wishes))
    assert on_lists(library, ada) == ["Post", "Without mail"]
    library.history.undo()
    assert on_lists(library, ada) == ["By hand", "Post", "Without mail"]


def test_without_a_word_rules_decide_and_hands_stay(library, ada, lists):
    contact_moving.move(library, ada.id, Move("The Star", DAY))
    assert on_lists(library, ada) == ["By hand", "Macao", "Without mail"]


def test_who_leaves_the_trade_has_no_post_and_is_never_chosen_for_sending(library, ada, lists):
    left = contact_moving.leave(library, ada.id, Leaving(DAY, ListWishes(off=(lists["hand"],))))
    assert (left.status, left.present) == (ContactStatus.LEFT, None)
    assert left.affiliations[0].until == DAY
    assert on_lists(library, ada) == ["Without mail"]
    assert library.do_not_contact.among([ada.id]) == {ada.id}
    assert ada.id not in library.verify_queue.oldest()
    assert library.history.undo() == "“Ada Mok” left the trade"
    kept = library.contacts.get(ada.id)
    assert replace(kept, version=ada.version) == ada


def test_who_left_comes_back_alone_or_with_a_new_post(library, ada):
    contact_moving.leave(library, ada.id, Leaving(DAY))
    assert contact_moving.come_back(library, ada.id).status is ContactStatus.ACTIVE
    contact_moving.leave(library, ada.id, Leaving(DAY))
    moved = contact_moving.move(library, ada.id, Move("The Star", DAY))
    assert moved.status is ContactStatus.ACTIVE
    assert library.do_not_contact.among([ada.id]) == set()


def test_who_opted_out_stays_so_when_they_leave_and_come_back(library, ada):
    library.contacts.save(replace(ada, status=ContactStatus.OPTED_OUT))
    contact_moving.leave(library, ada.id, Leaving(DAY))
    assert contact_moving.come_back(library, ada.id).status is ContactStatus.OPTED_OUT

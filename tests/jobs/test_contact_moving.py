"""Somebody goes to another outlet."""

from dataclasses import replace
from datetime import date

import pytest

from mediadesk.jobs.contact_moving import Move, OldEmail, move
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

SINCE, LEFT = date(2021, 3, 1), date(2026, 6, 1)


@pytest.fixture
def post(library):
    return library.outlets.add(Outlet(new_key(), ByLanguage("The Post"), aliases=("TP",)))


@pytest.fixture
def star(library):
    return library.outlets.add(Outlet(new_key(), ByLanguage("The Star")))


@pytest.fixture
def ada(library, post):
    held = (Affiliation(post.id, "Reporter", SINCE, desk="City"),)
    return library.contacts.add(
        MediaContact(new_key(), ByLanguage("Ada Mok"), email="ada@post.example", affiliations=held)
    )


def test_the_old_post_ends_the_day_the_new_one_begins(library, ada, post, star):
    moved = move(library, ada.id, Move("the star", LEFT, "Editor", "News"))
    assert library.contacts.get(ada.id).affiliations == (
        Affiliation(star.id, "Editor", LEFT, desk="News"),
        Affiliation(post.id, "Reporter", SINCE, LEFT, "City"),
    )
    assert moved.present.outlet_id == star.id


def test_an_outlet_nobody_heard_of_is_added_and_all_is_one_step(library, ada):
    before = library.contacts.get(ada.id)
    move(library, ada.id, Move("Lantern Weekly", LEFT))
    assert library.outlets.named("Lantern Weekly") is not None
    assert library.history.undo() == "Move “Ada Mok” to “Lantern Weekly”"
    assert replace(library.contacts.get(ada.id), version=before.version) == before
    assert library.outlets.named("Lantern Weekly") is None


def test_the_old_address_stays_as_a_former_one(library, ada, star):
    move(library, ada.id, Move("The Star", LEFT, email="ada@star.example"))
    kept = library.contacts.get(ada.id)
    assert kept.email == "ada@star.example"
    assert kept.channels == (Channel(ChannelKind.EMAIL, "ada@post.example", "former, The Post"),)


def test_the_old_address_goes_where_that_is_wished(library, ada, star):
    move(library, ada.id, Move("The Star", LEFT, old_email=OldEmail.DROPPED))
    kept = library.contacts.get(ada.id)
    assert (kept.email, kept.channels) == ("", ())


def test_the_old_address_stays_first_where_it_still_holds(library, ada, star):
    move(library, ada.id, Move("The Star", LEFT, old_email=OldEmail.STAYS))
    assert library.contacts.get(ada.id).email == "ada@post.example"


def test_who_bounced_may_be_written_to_at_a_new_address(library, ada, star):
    library.contacts.save(replace(ada, status=ContactStatus.BOUNCED))
    move(library, ada.id, Move("The Star", LEFT))
    assert library.contacts.get(ada.id).status is ContactStatus.BOUNCED
    move(library, ada.id, Move("The Post", LEFT, email="ada@post.example"))
    assert library.contacts.get(ada.id).status is ContactStatus.ACTIVE


def test_of_several_posts_only_the_one_that_is_left_ends(library, ada, post, star):
    freelance = library.outlets.add(Outlet(new_key(), ByLanguage("Freelance")))
    both = (*ada.affiliations, Affiliation(freelance.id, "Writer"))
    library.contacts.save(replace(ada, affiliations=both))
    move(library, ada.id, Move("The Star", LEFT, leaves=freelance.id))
    present = [held.outlet_id for held in library.contacts.get(ada.id).affiliations if held.until is None]
    assert present == [star.id, post.id]


def test_somebody_without_a_post_just_begins_one(library, star):
    new = library.contacts.add(MediaContact(new_key(), ByLanguage("Eve Lau")))
    move(library, new.id, Move("The Star", LEFT, "Editor"))
    assert library.contacts.get(new.id).affiliations == (Affiliation(star.id, "Editor", LEFT),)


def test_what_was_changed_stands_beside_the_entry(library, ada, star):
    move(library, ada.id, Move("The Star", LEFT, email="ada@star.example"))
    changed = {each.field for each in library.contacts.changes(ada.id)}
    assert changed == {"affiliations", "email", "channels"}

"""What was said with journalists and what is to be done, on the command line."""

from datetime import date, timedelta

import pytest

from mediadesk.library import Library
from mediadesk.paths import default_library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Release, ReleaseText, Status

TODAY = date.today()


@pytest.fixture
def ada():
    """Ada Mok of the Harbour Post, in the user's own library."""
    library = Library.open(default_library(), create=True)
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    post = Affiliation(outlet.id, "Editor")
    made = MediaContact(new_key(), ByLanguage("Ada Mok"), email="ada@post.example", affiliations=(post,))
    key = new_key()
    release = Release(key, status=Status.ISSUED, slug="pier")
    library.releases.add(release, [ReleaseText(new_key(), key, Language.EN, "Pier opens")])
    library.contacts.add(made)
    library.close()
    return made.id


def test_call_is_logged_from_a_line_with_what_is_to_be_done(mediadesk, ada):
    due = TODAY + timedelta(days=3)
    said = mediadesk(
        *("contacts", "log", ada, "called about figures", "--kind", "call", "--off-record"),
        *("--follow-up", f"{due} send figures", "--release", "pier", "--json"),
    )
    assert said.code == 0
    assert (said.data["follow_up"]["what"], said.data["follow_up"]["due_on"]) == ("send figures", due.isoformat())
    assert mediadesk("contacts", "show", ada, "--json").data["last_contact_at"] is not None
    (task,) = mediadesk("follow-ups", "list", "--json").data
    assert mediadesk("follow-ups", "put-off", task["id"], "tomorrow").out.startswith("Due ")
    assert mediadesk("follow-ups", "done", task["id"]).out == "1 done.\n"
    assert mediadesk("follow-ups", "list").out == "Nothing to do.\n"


def test_what_was_said_off_the_record_goes_into_no_file(mediadesk, ada):
    mediadesk("contacts", "log", ada, "the minister goes", "--off-record", "--body", "in May")
    mediadesk("contacts", "log", ada, "the pier opens", "--background")
    for said in (mediadesk("contacts", "timeline", ada), mediadesk("contacts", "timeline", ada, "--json")):
        assert "minister" not in said.out
        assert "in May" not in said.out
        assert "the pier opens" in said.out
    assert "OFF THE RECORD" in mediadesk("contacts", "timeline", ada).out


def test_what_was_logged_by_mistake_is_taken_away(mediadesk, ada):
    told = mediadesk("contacts", "log", ada, "called", "--json").data["id"]
    assert mediadesk("contacts", "unlog", told).code == 0
    assert mediadesk("contacts", "timeline", ada).out == "Nothing yet.\n"
    assert mediadesk("contacts", "show", ada, "--json").data["last_contact_at"] is None


def test_what_was_said_with_the_desk_of_an_outlet_is_kept_too(mediadesk, ada):
    (outlet,) = mediadesk("list", "outlets", "--json").data
    logged = mediadesk("contacts", "log", outlet["id"], "asked for the map", "--outlet", "--follow-up", "today send it")
    assert "asked for the map" in mediadesk("contacts", "timeline", outlet["id"], "--outlet").out
    assert mediadesk("contacts", "timeline", ada).out == "Nothing yet.\n"
    assert "send it  Harbour Post" in mediadesk("today").out
    task = logged.out.split("follow-up ")[1].split()[0]
    assert mediadesk("follow-ups", "delete", task).code == 0
    assert mediadesk("follow-ups", "list").out == "Nothing to do.\n"


def test_second_pitch_is_told_who_was_pitched_already(mediadesk, ada):
    pitch = ("contacts", "log", ada, "offered", "--kind", "pitch", "--release", "pier", "--at", "2026-05-03 11:00")
    assert mediadesk("contacts", "pitched", "pier", ada).out == "None of them.\n"
    assert mediadesk(*pitch).code == 0
    again = mediadesk(*pitch)
    assert again.code == 1
    assert "Ada Mok was offered this release on 3 May" in again.err
    assert mediadesk("contacts", "pitched", "pier", ada).code == 1


def test_what_is_to_be_done_today_is_told(mediadesk, ada):
    mediadesk("contacts", "log", ada, "asked for the map", "--follow-up", "today send the map")
    said = mediadesk("today")
    assert "Today" in said.out
    assert "send the map  Ada Mok" in said.out
    assert "1 contacts to look over" in said.out
    assert mediadesk("today", "--json").data["today"][0]["outlet"] == "Harbour Post"


def test_those_to_look_over_first_are_listed_and_verified(mediadesk, ada):
    listed = mediadesk("contacts", "verify", "--oldest", "20")
    assert listed.out == f"{ada}  Ada Mok  Editor  Harbour Post  ada@post.example\n"
    assert mediadesk("contacts", "verify", ada).code == 0
    assert mediadesk("contacts", "verify", "--oldest", "20", "--json").data[0]["verified_on"] == TODAY.isoformat()


@pytest.mark.parametrize(
    "argv",
    [
        ("contacts", "verify"),
        ("contacts", "log", "1", "x", "--follow-up", "send figures"),
        ("contacts", "log", "1", "x"),
        ("contacts", "unlog", "x"),
        ("follow-ups", "done", "12"),
        ("follow-ups", "list", "--until", "soon"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(mediadesk, ada, argv):
    said = mediadesk(*argv)
    assert said.code == 2
    assert len(said.err.strip().splitlines()) == 1

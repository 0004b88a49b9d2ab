"""Who was given a release already is known before anybody is given it twice."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from mediadesk.jobs import logging_contacts, recipient_lists
from mediadesk.jobs.logging_contacts import Task
from mediadesk.jobs.pitching import already_pitched
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.interaction import Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.recipient import SentBy
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.wording import interactions as words

MAY_3 = datetime(2027, 5, 3, 4, tzinfo=UTC)
TODAY = date(2027, 5, 9)


@pytest.fixture
def release(library: Library) -> int:
    key = new_key()
    text = ReleaseText(new_key(), key, Language.EN, "Pier opens")
    return library.releases.add(Release(key, status=Status.ISSUED), [text]).id


def _contact(library: Library, name: str) -> int:
    return library.contacts.add(MediaContact(new_key(), ByLanguage(name), email=f"{name[:3]}@post.example")).id


def _call(contact_id: int, **more: Any) -> Interaction:
    return Interaction(new_key(), InteractionKind.CALL, MAY_3, "Asked for figures", contact_id, **more)


def test_who_got_it_when_and_how_is_said_in_a_sentence(library: Library, release: int) -> None:
    ada, ben = _contact(library, "Ada Mok"), _contact(library, "Ben Ho")
    recipient_lists.record_contacts(library, release, [ada], now=MAY_3)
    (found,) = already_pitched(library, [ada, ben], release)
    assert words.pitched(found, TODAY, UTC) == "Ada Mok got this release on 3 May by e-mail"
    assert already_pitched(library, [ben], release) == ()
    assert already_pitched(library, [ada], new_key()) == ()


def test_pitch_by_telephone_counts_and_the_last_one_is_said(library: Library, release: int) -> None:
    ada = _contact(library, "Ada Mok")
    recipient_lists.record_contacts(library, release, [ada], now=MAY_3, way=SentBy.MESSAGE)
    later = MAY_3 + timedelta(days=2)
    pitch = Interaction(new_key(), InteractionKind.PITCH, later, "Offered", ada, release_id=release)
    library.interactions.add(pitch)
    library.interactions.add(_call(ada, release_id=release))
    (found,) = already_pitched(library, [ada], release)
    assert words.pitched(found, date(2028, 1, 1), UTC) == "Ada Mok was offered this release on 5 May 2027"
    library.history.undo()
    library.history.undo()
    assert already_pitched(library, [ada], release)[0].way == "message"


def test_call_and_follow_up_are_one_step(library: Library, release: int) -> None:
    ada = _contact(library, "Ada Mok")
    told, task = logging_contacts.log(library, _call(ada, release_id=release), Task("", date(2027, 5, 12)))
    assert task is not None
    assert (task.what, task.contact_id, task.release_id) == ("Asked for figures", ada, release)
    library.history.undo()
    assert library.follow_ups.open_of(contact_id=ada) == ()
    with pytest.raises(NoSuchRecord):
        library.interactions.get(told.id)


def test_call_about_a_release_that_is_not_there_is_refused(library: Library) -> None:
    ada = _contact(library, "Ada Mok")
    with pytest.raises(NoSuchRecord):
        logging_contacts.log(library, _call(ada, release_id=new_key()))
    assert library.contacts.get(ada).last_contact_at is None


def test_what_was_said_off_the_record_does_not_leave(library: Library) -> None:
    off = _call(_contact(library, "Ada Mok"), body="The minister goes", on_record=OnRecord.OFF)
    kept = _call(off.contact_id or 0, body="The pier opens", on_record=OnRecord.BACKGROUND)
    assert [each.may_leave for each in (off, kept)] == [False, True]
    for each in (off, kept):
        library.interactions.add(each)
    shown = library.interactions.timeline.of_contact(off.contact_id or 0).entries
    lines = [words.entry_line(each, withholds=True) for each in shown]
    assert "minister" not in " ".join(lines)
    assert any(line.startswith("Call [OFF THE RECORD]:") for line in lines)

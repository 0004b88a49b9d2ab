"""The agenda of Thursday 18 March 2027 in Hong Kong."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mediadesk.jobs.agenda import agenda
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.interaction import FollowUp
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Embargo, Release, ReleaseText, Status
from mediadesk.records.sign_off import ApprovalStep, Decision, Verdict, Way

NOW = datetime(2027, 3, 18, 9, tzinfo=ZoneInfo("Asia/Hong_Kong"))
TODAY = date(2027, 3, 18)


def _release(library: Library, headline: str, **more: Any) -> int:
    key = new_key()
    text = ReleaseText(new_key(), key, Language.EN, headline)
    return library.releases.add(Release(key, **more), [text]).id


def test_empty_desk_asks_nothing(library: Library) -> None:
    assert agenda(library, NOW).is_clear


def test_follow_ups_stand_where_they_are_due_with_their_people(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    ada = MediaContact(new_key(), ByLanguage("Ada Mok"), affiliations=(Affiliation(outlet.id),), verified_on=TODAY)
    library.contacts.add(ada)
    release = _release(library, "Pier opens")
    for days in (-2, 0, 1, 7, 8):
        task = FollowUp(new_key(), f"in {days}", TODAY + timedelta(days=days), ada.id, None, release)
        library.follow_ups.add(task)
    library.follow_ups.add(FollowUp(new_key(), "ring the desk", TODAY, None, outlet.id))
    found = agenda(library, NOW)
    assert [each.task.what for each in found.overdue] == ["in -2"]
    assert [(each.name, each.outlet, each.headline) for each in found.today] == [
        ("Ada Mok", "Harbour Post", "Pier opens"),
        ("", "Harbour Post", ""),
    ]
    assert [each.task.what for each in found.soon] == ["in 1", "in 7"]
    assert found.to_verify == 0


def test_nothing_is_to_be_done_about_what_is_in_the_trash(library: Library) -> None:
    ada = library.contacts.add(MediaContact(new_key(), ByLanguage("Ada Mok"), verified_on=TODAY))
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    library.follow_ups.add(FollowUp(new_key(), "send", TODAY, ada.id))
    library.follow_ups.add(FollowUp(new_key(), "ring", TODAY, None, outlet.id))
    library.contacts.move_to_trash(ada.id)
    library.outlets.move_to_trash(outlet.id)
    assert agenda(library, NOW).is_clear
    assert library.follow_ups.count_due(TODAY) == 0
    library.contacts.restore(ada.id)
    assert [each.name for each in agenda(library, NOW).today] == ["Ada Mok"]


def test_embargoes_of_today_and_tomorrow_are_on_it(library: Library) -> None:
    for headline, until in (
        ("Yesterday", datetime(2027, 3, 17, 15, 59, tzinfo=UTC)),
        ("Today", datetime(2027, 3, 17, 16, tzinfo=UTC)),
        ("Tomorrow", datetime(2027, 3, 19, 15, 59, tzinfo=UTC)),
        ("Later", datetime(2027, 3, 19, 16, tzinfo=UTC)),
    ):
        _release(library, headline, status=Status.EMBARGOED, embargo=Embargo(until))
    _release(library, "Gone", status=Status.WITHDRAWN, embargo=Embargo(datetime(2027, 3, 18, 4, tzinfo=UTC)))
    assert [each.headline for each in agenda(library, NOW).lifts] == ["Today", "Tomorrow"]


def test_who_has_not_answered_first_is_waited_for(library: Library) -> None:
    release = _release(library, "Pier opens", status=Status.IN_REVIEW)
    legal, manager = ApprovalStep(new_key(), "Legal"), ApprovalStep(new_key(), "Manager", "Karen Lau")
    library.sign_offs.set_steps(release, [legal, manager])
    assert [each.role for each in agenda(library, NOW).waiting] == ["Legal"]
    yes = Decision(
        new_key(), Language.EN, Verdict.APPROVED, "Ben", NOW, Way.EMAIL, content_sha256="a" * 64, step_id=legal.id
    )
    library.sign_offs.decide(release, yes)
    assert [(each.role, each.person) for each in agenda(library, NOW).waiting] == [("Manager", "Karen Lau")]


def test_entries_long_not_looked_over_are_counted(library: Library) -> None:
    for days in (None, 179, 181):
        on = TODAY - timedelta(days=days) if days else None
        library.contacts.add(MediaContact(new_key(), ByLanguage("Ada Mok"), verified_on=on))
    assert agenda(library, NOW).to_verify == 2

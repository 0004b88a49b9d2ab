"""Releases: drafts, embargoes and the way out of the house."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mediadesk.records.release import Embargo, Release, Status


def test_an_embargo_ends_at_its_instant() -> None:
    until = datetime(2027, 3, 1, 3, tzinfo=UTC)
    embargo = Embargo(until)
    assert embargo.holds(until - timedelta(seconds=1))
    assert not embargo.holds(until)


def test_a_release_is_a_draft_until_it_is_approved() -> None:
    drafts = [status for status in Status if Release(1, status=status).is_draft]
    assert drafts == [Status.DRAFT, Status.IN_REVIEW]


def test_an_embargo_keeps_the_zone_it_was_said_in() -> None:
    said = datetime(2027, 3, 1, 0, 1, tzinfo=ZoneInfo("Europe/London"))
    assert Embargo.at(said) == Embargo(said, "Europe/London")
    assert Embargo.at(said.astimezone(UTC)).zone == "Asia/Hong_Kong"

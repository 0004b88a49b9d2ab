"""Which revisions stay: all of today, fewer of the past, every one that somebody named."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.release import Status
from mediadesk.records.revision import Occasion, Revision, of_status, surplus

NOW = datetime(2031, 3, 20, 9, 30, tzinfo=UTC)
revisions = st.lists(
    st.builds(
        Revision,
        st.integers(1, 10**6),
        st.just(1),
        st.integers(0, 60 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)),
        st.sampled_from(Occasion),
        st.sampled_from(["", "", "", "Before legal"]),
    ),
    max_size=80,
    unique_by=lambda revision: revision.id,
).map(lambda found: sorted(found, key=lambda revision: revision.saved_at, reverse=True))


def edits(*minutes: int) -> list[Revision]:
    """Edits so many minutes ago, called by these minutes."""
    return [Revision(each, 1, NOW - timedelta(minutes=each)) for each in minutes]


@given(revisions)
def test_what_is_named_decided_on_or_of_the_last_day_always_stays(found: list[Revision]) -> None:
    gone = set(surplus(found, NOW))
    for revision in found:
        if revision.is_for_good or NOW - revision.saved_at <= timedelta(days=1):
            assert revision.id not in gone


@given(revisions)
def test_the_first_and_the_newest_stay_and_thinning_twice_is_thinning_once(found: list[Revision]) -> None:
    gone = surplus(found, NOW)
    left = [revision for revision in found if revision.id not in gone]
    assert (left[:1], left[-1:]) == (found[:1], found[-1:])
    assert surplus(left, NOW) == ()


@given(revisions)
def test_every_day_that_had_a_revision_has_one_still(found: list[Revision]) -> None:
    gone = surplus(found, NOW)
    left = {revision.saved_at.date() for revision in found if revision.id not in gone}
    assert left == {revision.saved_at.date() for revision in found}


def test_the_last_of_each_hour_stays_for_a_week() -> None:
    day = 24 * 60
    assert surplus(edits(2 * day, 2 * day + 10, 2 * day + 20, 2 * day + 40, 3 * day), NOW) == (
        2 * day + 10,
        2 * day + 20,
    )


def test_the_last_of_each_day_stays_for_good() -> None:
    day = 24 * 60
    assert surplus(edits(0, 20 * day, 20 * day + 60, 20 * day + 120, 21 * day, 400 * day), NOW) == (
        20 * day + 60,
        20 * day + 120,
    )


def test_a_status_is_the_occasion_of_its_name_where_there_is_one() -> None:
    assert of_status(Status.APPROVED) is Occasion.APPROVED
    assert of_status(Status.WITHDRAWN) is Occasion.SIGN_OFF

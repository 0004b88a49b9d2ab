"""Local times that are not there, and those that are there twice, in every zone and over many years."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.local_time import instant, instants
from mediadesk.records.problems import TimeSkipped, TimeTwice
from mediadesk.wording.problems import sentence

_ZONES = ["Asia/Hong_Kong", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "UTC"]
_INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))


def test_ordinary_time_is_one_instant() -> None:
    assert instant(datetime(2025, 4, 24, 11), "Asia/Hong_Kong") == datetime(2025, 4, 24, 3, tzinfo=UTC)


def test_time_the_clocks_jump_over_is_refused_with_its_neighbours() -> None:
    with pytest.raises(TimeSkipped) as refused:
        instant(datetime(2027, 3, 28, 1, 30), "Europe/London")
    assert f"{refused.value.earlier:%H:%M %Z} {refused.value.later:%H:%M %Z}" == "00:59 GMT 02:00 BST"
    assert "choose 00:59 GMT on 28 March 2027 or 02:00 BST on 28 March 2027" in sentence(refused.value)


def test_time_the_clocks_show_twice_is_asked_about() -> None:
    clock = datetime(2027, 11, 7, 1, 30)
    with pytest.raises(TimeTwice) as asked:
        instant(clock, "America/New_York")
    first, second = (instant(clock, "America/New_York", second=which) for which in (False, True))
    assert [each.astimezone(UTC) for each in (asked.value.first, asked.value.second)] == [first, second]
    assert second - first == timedelta(hours=1)
    assert "the first (01:30 EDT on 7 November 2027) or the second (01:30 EST" in sentence(asked.value)


def test_whole_hours_of_the_years_around_are_there_but_for_the_jumps() -> None:
    """600 changes of the clocks: in each zone that changes them twice a year, one gap and one overlap a year."""
    counted = {"gap": 0, "overlap": 0}
    for zone in ("Europe/London", "Europe/Paris", "America/New_York", "America/Los_Angeles", "Australia/Sydney"):
        for year in range(2007, 2037):
            clocks = [datetime(year, 1, 1, hour, 30) + timedelta(days=day) for day in range(365) for hour in (1, 2)]
            found = [len(instants(clock, zone)) for clock in clocks]
            counted["gap"] += found.count(0)
            counted["overlap"] += found.count(2)
    assert counted == {"gap": 150, "overlap": 150}


@given(_INSTANTS, st.sampled_from(_ZONES))
def test_every_instant_is_found_again_by_what_the_clock_shows(moment: datetime, zone: str) -> None:
    clock = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    found = instants(clock, zone)
    assert moment in found
    assert moment in {instant(clock, zone, second=which) for which in (False, True)}


@given(st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1)), st.sampled_from(_ZONES))
def test_time_that_is_there_is_read_as_it_stands(typed: datetime, zone: str) -> None:
    clock = typed.replace(second=0, microsecond=0)
    for found in instants(clock, zone):
        assert found.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == clock


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe"])
def test_neighbours_of_a_time_that_is_not_there_are(zone: str) -> None:
    hours = [datetime(2027, 1, 1, 1, 15) + timedelta(minutes=30 * number) for number in range(365 * 48)]
    skipped = [clock for clock in hours if not instants(clock, zone)]
    assert skipped
    for clock in skipped:
        with pytest.raises(TimeSkipped) as refused:
            instant(clock, zone)
        near = [each.replace(tzinfo=None) for each in (refused.value.earlier, refused.value.later)]
        assert near[0] < clock < near[1]
        assert all(len(instants(each, zone)) == 1 for each in near)

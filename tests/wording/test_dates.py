from datetime import UTC, date, datetime

import pytest

from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.wording import dates

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS
DAY = date(2025, 4, 24)


def test_dates_are_written_out():
    assert dates.long_date(DAY, EN) == "24 April 2025"
    assert dates.long_date(DAY, TC) == dates.long_date(DAY, SC) == "2025年4月24日"


def test_the_weekday_is_the_calendars():
    assert [dates.weekday(DAY, language) for language in (EN, TC, SC)] == ["Thursday", "星期四", "星期四"]


def test_datelines_in_three_languages():
    assert dates.dateline("Hong Kong", DAY, EN) == "(Hong Kong, 24 April 2025) –"
    assert dates.dateline("香港", DAY, TC) == "（香港，2025年4月24日）—"
    assert dates.dateline("香港", None, SC) == "（香港）—"
    assert dates.dateline("", DAY, EN) == ""


def test_embargo_lines_carry_time_zone_and_weekday():
    embargo = Embargo(datetime(2025, 4, 24, 3, 0, tzinfo=UTC))
    assert dates.embargo_line(embargo, EN) == "EMBARGOED UNTIL 11:00 HKT, Thursday 24 April 2025"
    assert dates.embargo_line(embargo, TC) == "禁止於2025年4月24日（星期四）香港時間上午11時前發佈"
    assert dates.embargo_line(embargo, SC) == "禁止于2025年4月24日（星期四）香港时间上午11时前发布"


@pytest.mark.parametrize(("month", "zone"), [(6, "BST"), (12, "GMT")])
def test_london_is_on_summer_time_in_summer(month, zone):
    embargo = Embargo(datetime(2025, month, 4, 23, 1, tzinfo=UTC), "Europe/London")
    assert zone in dates.embargo_line(embargo, EN)


def test_midnight_in_london_falls_on_the_next_day():
    embargo = Embargo(datetime(2025, 6, 4, 23, 1, tzinfo=UTC), "Europe/London")
    assert dates.embargo_line(embargo, EN) == "EMBARGOED UNTIL 00:01 BST, Thursday 5 June 2025"
    assert "凌晨0時1分" in dates.embargo_line(embargo, TC)


def test_a_zone_without_a_name_prints_its_offset():
    assert dates.zone_name(datetime(2025, 1, 1, tzinfo=UTC), "Asia/Kathmandu", EN) == "UTC+05:45"


def test_the_release_line_follows_the_release():
    embargo = Embargo(datetime(2025, 4, 24, 3, 0, tzinfo=UTC))
    assert dates.release_line(ReleaseLine.IMMEDIATE, None, EN) == "For Immediate Release"
    assert dates.release_line(ReleaseLine.EMBARGOED, embargo, EN).startswith("EMBARGOED UNTIL")
    assert dates.release_line(ReleaseLine.NONE, None, TC) == ""

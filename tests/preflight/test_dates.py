from datetime import UTC, datetime

import pytest

from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, ReleaseLine


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Wednesday, 24 April 2025", "Thursday, 24 April 2025"),
        ("Wed 24 April 2025", "Thu 24 April 2025"),
        ("Friday, April 24, 2025", "Thursday, April 24, 2025"),
        ("24 April 2025 (Friday)", "24 April 2025 (Thursday)"),
        ("Friday, 24 April", "Thursday, 24 April"),
    ],
)
def test_a_wrong_weekday_is_put_right(found, said, right):
    (finding,) = found("DAT-01", f"It opens on {said} at noon.")
    assert (finding.found, finding.fix, finding.start) == (said, right, 12)


@pytest.mark.parametrize("said", ["2025年4月24日（星期五）", "4月24日（週五）", "2025年4月24日(礼拜五)"])
def test_wrong_weekdays_in_chinese_are_found(found, text_of, said):
    (finding,) = found("DAT-01", text_of(f"活動於{said}舉行。", language=Language.ZH_HANT))
    assert finding.fix == said.replace("五", "四")


@pytest.mark.parametrize(
    "said", ["Thursday, 24 April 2025", "24 April 2025", "Friday, 25 April", "Friday, 99 April 2025", "Thu 24 Apr 2025"]
)
def test_right_weekdays_and_days_that_do_not_exist_pass(found, said):
    assert found("DAT-01", f"It opens on {said} at noon.") == []


def test_a_day_without_year_is_the_nearest_to_the_issue_date(found):
    # 2 January 2026 is a Friday; 2 January 2025 was a Thursday.
    release = {"issue_date": datetime(2025, 12, 20, tzinfo=UTC).date()}
    assert found("DAT-01", "Open from Friday, 2 January.", **release) == []
    assert len(found("DAT-01", "Open from Thursday, 2 January.", **release)) == 1


def test_an_embargo_without_time_is_an_error(found):
    assert [each.case for each in found("DAT-04", "A kite.", release_line=ReleaseLine.EMBARGOED)] == ["missing"]


def test_an_embargo_that_has_passed_is_an_error_while_drafting(found):
    ended = Embargo(datetime(2025, 4, 19, 16, tzinfo=UTC))
    (finding,) = found("DAT-04", "A kite.", release_line=ReleaseLine.EMBARGOED, embargo=ended)
    assert (finding.case, finding.about) == ("past", "00:00 HKT, Sunday 20 April 2025")
    assert found("DAT-04", "A kite.", release_line=ReleaseLine.EMBARGOED, embargo=ended, is_draft=False) == []


def test_an_embargo_to_come_passes(found):
    later = Embargo(datetime(2025, 4, 24, tzinfo=UTC))
    assert found("DAT-04", "A kite.", release_line=ReleaseLine.EMBARGOED, embargo=later) == []

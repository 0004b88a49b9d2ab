from datetime import UTC, datetime, timedelta

from pytestqt.modeltest import ModelTester

from mediadesk.library import Library
from mediadesk.records.release import ReleaseRow
from mediadesk.ui.releases.row_model import ROW, ReleaseRows, group_of

NOW = datetime(2026, 6, 17, 9, 0, tzinfo=UTC)


def test_releases_are_grouped_by_the_day_they_were_edited() -> None:
    ages = [0, 1, 6, 8, 60]
    groups = [group_of(NOW - timedelta(days=age), NOW) for age in ages]
    assert groups == ["Today", "This week", "This week", "Earlier in June", "Earlier"]


def test_day_changes_where_the_officer_sits() -> None:
    from zoneinfo import ZoneInfo

    late = datetime(2026, 6, 16, 17, 0, tzinfo=UTC)
    assert group_of(late, NOW.astimezone(ZoneInfo("Asia/Hong_Kong"))) == "Today"
    assert group_of(late, NOW) == "This week"


def test_model_keeps_the_rules_of_qt(sample_library: Library, qtmodeltester: ModelTester) -> None:
    model = ReleaseRows(None)  # type: ignore[arg-type]
    qtmodeltester.check(model)
    model.show(sample_library.releases.rows(), datetime.now(UTC))
    model.show([], datetime.now(UTC))
    model.show(sample_library.releases.rows()[:2], datetime.now(UTC))
    assert isinstance(model.index(1).data(ROW), ReleaseRow)

"""The gravest thing that stands in the way of using a photo is on its tile."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import PhotoRow
from mediadesk.ui.photos import badges

NOW = datetime.now().astimezone()
ROW = PhotoRow(1, "", "kite.jpg", ByLanguage(), ByLanguage(), 0)
TOMORROW = NOW + timedelta(days=1)


def days(count: int) -> dict[str, object]:
    return {"expires_on": NOW.date() + timedelta(days=count)}


@pytest.mark.parametrize(
    ("changes", "words", "tone"),
    [
        ({"lacks_consent": True, **days(-1)}, "Not cleared", "err"),
        ({"embargo_until": TOMORROW, **days(-1)}, "Rights expired", "err"),
        ({"embargo_until": TOMORROW, **days(3)}, f"Embargo {TOMORROW.day} {TOMORROW:%b, %H:%M}", "violet"),
        (days(0), "Rights expire today", "warn"),
        (days(1), "Rights expire tomorrow", "warn"),
        (days(14), "Rights expire in 14 days", "warn"),
        (days(30), f"Expires {(NOW + timedelta(days=30)).day} {NOW + timedelta(days=30):%b}", "warn"),
    ],
)
def test_gravest_is_told(changes: dict[str, object], words: str, tone: str) -> None:
    chip = badges.of_rights(replace(ROW, **changes), NOW)
    assert chip is not None
    assert (chip.text, chip.tone) == (words, tone)


def test_nothing_is_told_where_nothing_stands_in_the_way() -> None:
    assert badges.of_rights(ROW, NOW) is None
    assert badges.of_rights(replace(ROW, embargo_until=NOW, expires_on=NOW.date() + timedelta(days=31)), NOW) is None

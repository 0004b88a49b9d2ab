"""A moment typed in the window: one instant, or it is refused, or asked about."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, QTime
from pytestqt.qtbot import QtBot

from mediadesk.ui.moment_field import MomentField


@pytest.fixture
def field(dressed: None, qtbot: QtBot) -> MomentField:
    made = MomentField("Embargo")
    qtbot.addWidget(made)
    made.show()
    made.show_moment(datetime(2027, 3, 18, 3, tzinfo=UTC), "Asia/Hong_Kong")
    return made


def _type(field: MomentField, zone: str, day: QDate, clock: QTime) -> list[tuple[datetime, str]]:
    told: list[tuple[datetime, str]] = []
    field.zone.pick(zone)
    field.day.setDate(day)
    field.changed.connect(lambda moment, name: told.append((moment, name)))
    field.clock.setTime(clock)
    return told


def test_ordinary_time_is_told_as_an_instant(field: MomentField) -> None:
    assert field.moment == datetime(2027, 3, 18, 3, tzinfo=UTC)
    told = _type(field, "Europe/London", QDate(2027, 7, 1), QTime(9, 30))
    assert told == [(datetime(2027, 7, 1, 8, 30, tzinfo=UTC), "Europe/London")]
    assert field.wrong.isHidden()


def test_time_that_is_not_there_is_refused_in_a_sentence(field: MomentField) -> None:
    told = _type(field, "Europe/London", QDate(2027, 3, 28), QTime(1, 30))
    assert told == []
    assert field.moment is None
    assert "clocks go forward" in field.wrong.text()
    assert field.which.isHidden()


def test_time_that_is_there_twice_waits_for_a_choice_of_two(field: MomentField) -> None:
    told = _type(field, "America/New_York", QDate(2027, 11, 7), QTime(1, 30))
    assert told == []
    assert field.moment is None
    assert [field.which.itemText(number) for number in range(field.which.count())] == [
        "The first, 01:30 EDT",
        "The second, 01:30 EST",
    ]
    field.which.setCurrentIndex(1)
    field.which.activated.emit(1)
    assert told == [(datetime(2027, 11, 7, 6, 30, tzinfo=UTC), "America/New_York")]
    assert field.moment == datetime(2027, 11, 7, 6, 30, tzinfo=UTC)
    assert field.wrong.isHidden()


def test_second_of_two_is_shown_as_the_second(field: MomentField) -> None:
    field.show_moment(datetime(2027, 11, 7, 6, 30, tzinfo=UTC), "America/New_York")
    assert field.which.value is True
    assert field.moment == datetime(2027, 11, 7, 6, 30, tzinfo=UTC)

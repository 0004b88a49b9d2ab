"""The same rights are noted of several photos at once, from the bar below them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture, Photo
from mediadesk.ui.photos.consent_list import states
from mediadesk.ui.photos.rights_for_all import RightsForAll

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # a popup without a screen


@pytest.fixture
def keys(library: Library) -> list[int]:
    """Two photos, somebody in each; the first has terms of its own."""
    people = (PersonInPicture(UNNAMED),)
    photos = [Photo(new_key(), people=people, usage_terms=terms, caption=ByLanguage("A")) for terms in ("For us", "")]
    return [library.photos.add(photo).id for photo in photos]


@pytest.fixture
def popup(qtbot: QtBot, window, keys: list[int]) -> RightsForAll:
    grid = window.panel.grid
    grid.actions_of.ask_rights(keys, grid.bar.rights_button)
    shown: RightsForAll = grid.actions_of.rights
    qtbot.waitUntil(shown.isVisible)
    return shown


def test_what_is_filled_in_is_noted_of_all_in_one_step(
    qtbot: QtBot, popup: RightsForAll, library: Library, keys: list[int]
) -> None:
    popup.days.ends.click()
    popup.days.is_held.click()
    popup.days.until.changed.emit(datetime(2099, 3, 4, 11, tzinfo=UTC), "Europe/London")
    popup.consent.setCurrentIndex(1 + [state for state, _words in states()].index(Consent.NOT_NEEDED))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    kept = [library.photos.get(key) for key in keys]
    assert [each.usage_terms for each in kept] == ["For us", ""]
    assert {each.expires_on for each in kept} == {date.today() + timedelta(days=365)}
    assert {(each.embargo_until, each.embargo_zone) for each in kept} == {
        (datetime(2099, 3, 4, 11, tzinfo=UTC), "Europe/London")
    }
    assert {person.consent for each in kept for person in each.people} == {Consent.NOT_NEEDED}
    assert library.history.undo() == "Note rights of 2 photos"
    assert library.photos.get(keys[1]).expires_on is None


def test_nothing_filled_in_changes_nothing(
    qtbot: QtBot, window, popup: RightsForAll, library: Library, keys: list[int]
) -> None:
    before = [library.photos.get(key) for key in keys]
    popup.apply.click()
    assert not popup.isVisible()
    window.panel.grid.actions_of.ask_rights(keys, window.panel.grid.bar.rights_button)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert [library.photos.get(key) for key in keys] == before


def test_terms_typed_stand_in_all(qtbot: QtBot, popup: RightsForAll, library: Library, keys: list[int]) -> None:
    qtbot.keyClicks(popup.terms, " For news ")
    popup.apply.click()
    assert [library.photos.get(key).usage_terms for key in keys] == ["For news", "For news"]

"""What may be done with a photo is noted beside it, told in the head of the window, and can be taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture, Photo
from mediadesk.records.photo_rights import UsualRights
from mediadesk.ui.photos.builder import CaptionBuilder
from mediadesk.ui.photos.consent_list import ConsentList, states
from mediadesk.ui.photos.rights_chips import RightsChips
from mediadesk.ui.photos.rights_pane import RightsPane


@pytest.fixture
def builder(qtbot: QtBot, window, photo: Photo, library: Library, seven: list[Newsmaker]) -> CaptionBuilder:
    people = (
        PersonInPicture(seven[0].id, 1, 1, 0.2, 0.4),
        PersonInPicture(seven[1].id, 1, 2, 0.5, 0.4),
        PersonInPicture(seven[2].id, 1, 3, 0.8, 0.4),
    )
    library.photos.save(replace(photo, people=people))
    window.panel.show_record(photo.id)
    builder: CaptionBuilder = window.panel.builder
    builder.people.tabs.button(2).click()
    qtbot.waitUntil(builder.people.rights.isVisible)
    return builder


@pytest.fixture
def rights(builder: CaptionBuilder) -> RightsPane:
    return builder.people.rights


def chips(builder: CaptionBuilder) -> list[str]:
    """The chips in the head of the window."""
    head = builder.findChild(RightsChips)
    return [chip.accessibleName() for chip in head.chips if chip.isVisibleTo(builder) and head.isVisibleTo(builder)]


def choose(rights: RightsPane, number: int, state: Consent) -> None:
    """Choose what somebody said, as a click into the list of states does."""
    rights.consent.lines[number].consent.activated.emit([each for each, _words in states()].index(state))


def test_consent_and_minors_are_noted_for_each_person(
    builder: CaptionBuilder, rights: RightsPane, library: Library, photo: Photo
) -> None:
    names = [each.consent.accessibleName() for each in rights.consent.lines]
    assert names == ["Consent of Dr Ada Abe", "Consent of Dr Ben Boo", "Consent of Dr Cho Chan"]
    choose(rights, 0, Consent.REFUSED)
    rights.consent.lines[2].minor.click()
    kept = library.photos.get(photo.id).people
    assert [each.consent for each in kept] == [Consent.REFUSED, Consent.UNKNOWN, Consent.UNKNOWN]
    assert [each.is_minor for each in kept] == [False, False, True]
    assert chips(builder) == ["Consent refused", "Minor not cleared"]
    assert rights.errors.text().splitlines() == [
        "Consent refused: Dr Ada Abe.",
        "Minor not cleared: Dr Cho Chan.",
    ]
    assert rights.cautions.text() == "Consent missing: Dr Ben Boo."
    library.history.undo()
    builder.refresh(frozenset({"photo"}))
    assert not rights.consent.lines[2].minor.isChecked()


def test_all_who_were_not_asked_are_noted_at_once(rights: RightsPane, library: Library, photo: Photo) -> None:
    choose(rights, 1, Consent.REFUSED)
    rights.consent.all_menu().actions()[0].trigger()
    kept = [each.consent for each in library.photos.get(photo.id).people]
    assert kept == [Consent.GIVEN, Consent.REFUSED, Consent.GIVEN]
    assert not rights.consent.for_all.isVisible()


def test_nobody_recognisable_is_noted(builder: CaptionBuilder, rights: RightsPane, library: Library) -> None:
    rights.consent.lines[0].minor.click()
    assert chips(builder) == ["Minor not cleared"]
    rights.nobody.click()
    assert chips(builder) == []
    assert library.photos.get(builder.draft.photo.id).nobody_identifiable


def test_last_day_of_use_is_set_and_taken_away(builder: CaptionBuilder, rights: RightsPane, library: Library) -> None:
    assert not rights.days.last_day.isVisible()
    rights.days.ends.click()
    assert library.photos.get(builder.draft.photo.id).expires_on == date.today() + timedelta(days=365)
    rights.days.last_day.setDate(QDate.currentDate().addDays(-1))
    assert library.photos.get(builder.draft.photo.id).expires_on == date.today() - timedelta(days=1)
    assert chips(builder) == ["Rights expired"]
    rights.days.ends.click()
    assert library.photos.get(builder.draft.photo.id).expires_on is None
    assert chips(builder) == []


def test_embargo_is_said_in_its_zone_and_in_plain_words(
    builder: CaptionBuilder, rights: RightsPane, library: Library
) -> None:
    until = datetime(2099, 3, 4, 11, tzinfo=UTC)
    rights.days.is_held.click()
    assert builder.draft.photo.embargo_zone == "Asia/Hong_Kong"
    rights.days.until.changed.emit(until, "Europe/London")
    kept = library.photos.get(builder.draft.photo.id)
    assert (kept.embargo_until, kept.embargo_zone) == (until, "Europe/London")
    assert rights.days.words.text() == "Journalists may publish from Wednesday 4 March 2099, 11:00 London time"
    assert chips(builder) == ["Embargo 4 Mar, 11:00"]
    rights.days.is_held.click()
    assert library.photos.get(kept.id).embargo is None


def test_desks_own_credit_and_terms_are_offered_and_taken(rights: RightsPane, library: Library, photo: Photo) -> None:
    assert not rights.take_usual.isVisible()
    library.settings.put_photo_rights(UsualRights(ByLanguage("Harbour Trust", "海港基金"), "For news"))
    rights.consent.lines[0].minor.click()  # anything that shows the pane again
    assert rights.fields["credit"].placeholderText() == "Harbour Trust"
    rights.take_usual.click()
    kept = library.photos.get(photo.id)
    assert (kept.credit.zh_hant, kept.usage_terms) == ("海港基金", "For news")
    assert not rights.take_usual.isVisible()


def test_event_place_and_star_are_kept_in_the_language_shown(
    qtbot: QtBot, builder: CaptionBuilder, library: Library
) -> None:
    details = builder.people.details
    builder.people.tabs.button(1).click()
    builder.caption.choose(Language.ZH_HANT)
    qtbot.keyClicks(details.fields["event"], "Harbour")
    qtbot.keyClicks(details.fields["location"], "Pier")
    builder.settle()
    details.starred.click()
    kept = library.photos.get(builder.draft.photo.id)
    assert (kept.event, kept.location, kept.is_starred) == (
        ByLanguage(zh_hant="Harbour"),
        ByLanguage(zh_hant="Pier"),
        True,
    )


def test_list_of_people_warns_of_who_said_no_and_of_minors(builder: CaptionBuilder, rights: RightsPane) -> None:
    choose(rights, 0, Consent.REFUSED)
    rights.consent.lines[1].minor.click()
    model = builder.people.model
    rows = [model.row_at(model.index(line)) for line in range(model.rowCount())]
    assert [row.warning for row in rows] == ["Said no to being shown", "Minor, nobody asked yet", ""]


def test_forty_people_are_all_there_in_a_moment(qtbot: QtBot, library: Library) -> None:
    people = tuple(PersonInPicture(number, is_minor=number == 40) for number in range(1, 41))
    shown = ConsentList()
    qtbot.addWidget(shown)
    shown.show_people(people, {}, Language.EN)
    assert 0 < len(shown.lines) < 40
    qtbot.waitUntil(lambda: len(shown.lines) == 40)
    assert [line.minor.isChecked() for line in shown.lines] == [False] * 39 + [True]
    shown.show_people(people[:2], {}, Language.EN)
    assert [not line.isHidden() for line in shown.lines] == [True] * 2 + [False] * 38

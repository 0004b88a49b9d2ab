"""Five photos of an event get their captions in three languages; the group of seven is seated in ninety seconds.

A thought is counted for each person who must be found among the faces, recalled by name, or chosen of what is offered.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.ui.photos.builder import CaptionBuilder
from mediadesk.ui.photos.panel import PhotosPanel
from mediadesk.wording.caption_checks import names_missing
from tests.ui.scenarios.clock import Clock
from tests.ui.scenarios.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
_MOST_SECONDS_FOR_SEVEN, _MOST_SECONDS_FOR_FIVE_PHOTOS = 90, 8 * 60
_PICTURES = [
    *(f"harbour-research-pier-opens_photo0{number}.jpg" for number in (1, 2, 3, 4)),
    "open-harbour-day-invitation_photo02.jpg",
]


@pytest.fixture
def faces(sample_library: Library) -> list[tuple[Photo, tuple[PersonInPicture, ...]]]:
    """Five photos as their photographer sent them, with event, place and day, and who is really where in them."""
    rows = {row.file_name: row.id for row in sample_library.photos.rows()}
    photos = [sample_library.photos.get(rows[name]) for name in _PICTURES]
    nothing = ByLanguage()
    sent = [
        replace(each, people=(), caption=nothing, alt_text=nothing, generated=nothing, action=nothing, pattern="")
        for each in photos
    ]
    release_id = sample_library.photos.release_ids(photos[0].id)[0]
    kept = [sample_library.photos.save(each) for each in sent]
    sample_library.releases.set_photos(release_id, [each.id for each in kept])
    return [(each, before.people) for each, before in zip(kept, photos, strict=True)]


def _builder(hand: Hand, photo: Photo) -> CaptionBuilder:
    hand.window.go_to("photos")
    panel = hand.window.panel
    assert isinstance(panel, PhotosPanel)
    panel.show_record(photo.id)
    return panel.builder


def _click_faces(hand: Hand, clock: Clock, builder: CaptionBuilder, people: tuple[PersonInPicture, ...]) -> None:
    """Click the heads in the order people are to be named: a look at the list of guests before each."""
    for person in people:
        assert person.x is not None
        assert person.y is not None
        clock.thoughts += 1
        hand.click(builder.picture, builder.picture.point_of((person.x, person.y)).toPoint())
    clock.homings += 1


def _name_them(hand: Hand, clock: Clock, library: Library, people: tuple[PersonInPicture, ...]) -> None:
    """Type as many letters of each name as bring it to the top, and Return."""
    for person in people:
        name = library.newsmakers.get(person.newsmaker_id).name.en
        clock.thoughts += 1
        hand.type(name.split()[-1][:3].lower())
        hand.key(Qt.Key.Key_Return)
    clock.homings += 1


def _go_to(hand: Hand, builder: CaptionBuilder, number: int) -> None:
    """Click a photo of the strip."""
    strip = builder.strip
    hand.click(strip.viewport(), strip.visualRect(strip.model().index(number, 0)).center())


def _make_caption(hand: Hand, clock: Clock, builder: CaptionBuilder, pattern: str) -> None:
    clock.thoughts += 1
    choice = builder.caption.pattern
    if any(pattern in button.text() for button in choice.segments.findChildren(type(choice.segments.button("list")))):
        hand.press(pattern, choice)
        return
    hand.pick_next(pattern)
    hand.click(choice.more)
    hand.until(lambda: QApplication.activePopupWidget() is None)
    hand.window.activateWindow()  # without a screen a menu does not give back what it took


def _suggest_alt_text(hand: Hand, builder: CaptionBuilder) -> None:
    hand.press("Suggest", builder.people.details)


def test_seven_people_are_seated_and_captioned_in_ninety_seconds(
    hand: Hand, sample_library: Library, faces: list[tuple[Photo, tuple[PersonInPicture, ...]]]
) -> None:
    (photo, people), *_ = faces
    builder, clock = _builder(hand, photo), Clock(hand)
    hand.picture("as it came in")
    _click_faces(hand, clock, builder, people)
    hand.picture("seven heads clicked")
    _name_them(hand, clock, sample_library, people)
    hand.picture("seven people named")
    _make_caption(hand, clock, builder, "Positions in brackets")
    hand.picture("the caption")
    builder.settle()
    kept = sample_library.photos.get(photo.id)
    assert [each.newsmaker_id for each in kept.people] == [each.newsmaker_id for each in people]
    assert [(each.row, each.place) for each in kept.people] == [(each.row, each.place) for each in people]
    assert all(each.width and each.height for each in kept.people)
    assert builder.caption.chip.accessibleName() == "7 of 7 placed"
    for language, words in ((Language.EN, "third from left"), (Language.ZH_HANT, "左三"), (Language.ZH_HANS, "左三")):
        assert words in kept.caption.get(language)
    assert hand.points <= 8
    assert clock.seconds <= _MOST_SECONDS_FOR_SEVEN


def test_five_photos_are_captioned_in_three_languages_in_eight_minutes(
    hand: Hand, sample_library: Library, faces: list[tuple[Photo, tuple[PersonInPicture, ...]]]
) -> None:
    builder, clock = _builder(hand, faces[0][0]), Clock(hand)
    hand.press("Details", builder.people.tabs)
    patterns = ("Positions in brackets", "Speaking", "Signing", "Venue", "(From left) list")
    for number, ((_, people), pattern) in enumerate(zip(faces, patterns, strict=True)):
        if number:
            _go_to(hand, builder, number)
        if people:
            _click_faces(hand, clock, builder, people)
            _name_them(hand, clock, sample_library, people)
        _make_caption(hand, clock, builder, pattern)
        _suggest_alt_text(hand, builder)
        hand.picture(f"photo {number + 1}")
    builder.settle()
    known = {each.id: each for each in sample_library.newsmakers.all()}
    for photo, people in faces:
        kept = sample_library.photos.get(photo.id)
        assert {each.newsmaker_id for each in kept.people} == {each.newsmaker_id for each in people}
        assert all(kept.caption.get(language) for language in Language)
        assert kept.alt_text.en
        assert kept.alt_text.en != kept.caption.en
        assert names_missing(kept.caption.en, kept.people, known, Language.EN) == []
    assert clock.seconds <= _MOST_SECONDS_FOR_FIVE_PHOTOS

"""The rights of many photos are noted in one step, hinder a final export, and are told one by one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mediadesk.jobs import exporting, photo_rights
from mediadesk.jobs.clearing import Override
from mediadesk.jobs.photo_rights import EVERYBODY, Noted
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture, Photo
from mediadesk.records.photo_problems import NoPhotosOfEvent, NotInThePhotos
from mediadesk.records.problems import ErrorsStand
from mediadesk.records.release import Embargo, Status

NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)


@pytest.fixture
def lai(library):
    return library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi", "黎心怡"), ByLanguage("Dr", "博士")))


@pytest.fixture
def photos(library, lai):
    """Two photos of one event; the first shows Dr Lai and somebody without a name, the second nobody."""
    event = ByLanguage("Kite Day", "風箏日")
    people = (PersonInPicture(lai.id, 1, 1), PersonInPicture(UNNAMED, 1, 2))
    shown = library.photos.add(Photo(new_key(), event=event, people=people, credit=ByLanguage("Trust", "基金")))
    return shown.id, library.photos.add(Photo(new_key(), event=event)).id


def test_same_is_noted_of_all_in_one_step(library, photos):
    embargo = Embargo(NOW, "Europe/London")
    noted = Noted(
        credit={Language.EN: "Kite Trust"},
        words={"usage_terms": "For news"},
        last_day=date(2027, 6, 30),
        embargo=embargo,
        nobody_identifiable=True,
    )
    kept = photo_rights.note(library, photos, noted)
    assert [each.credit for each in kept] == [ByLanguage("Kite Trust", "基金"), ByLanguage("Kite Trust")]
    assert {(each.usage_terms, each.expires_on, each.embargo, each.nobody_identifiable) for each in kept} == {
        ("For news", date(2027, 6, 30), embargo, True)
    }
    assert library.history.undo() == "Note rights of 2 photos"
    assert library.photos.get(photos[1]).usage_terms == ""


def test_last_day_and_embargo_are_taken_away(library, photos):
    photo_rights.note(library, photos, Noted(last_day=date(2027, 6, 30), embargo=Embargo(NOW)))
    (first, _second) = photo_rights.note(library, photos, Noted(is_for_ever=True, is_lifted=True))
    assert (first.expires_on, first.embargo) == (None, None)


@pytest.mark.parametrize("name", ["Dr Lai Sum-yi", "lai sum-yi", "黎心怡博士", "黎心怡"])
def test_people_are_known_by_name_in_any_language(library, photos, name):
    noted = Noted(consent={name: Consent.REFUSED}, minors={name: True})
    people = photo_rights.note(library, photos, noted)[0].people
    assert [(each.consent, each.is_minor) for each in people] == [(Consent.REFUSED, True), (Consent.UNKNOWN, False)]


def test_everybody_is_noted_before_somebody_by_name(library, photos):
    noted = Noted(consent={EVERYBODY: Consent.GIVEN, "Lai Sum-yi": Consent.NOT_NEEDED})
    people = photo_rights.note(library, photos, noted)[0].people
    assert [each.consent for each in people] == [Consent.NOT_NEEDED, Consent.GIVEN]


def test_nothing_is_noted_of_a_stranger(library, photos):
    with pytest.raises(NotInThePhotos):
        photo_rights.note(library, photos, Noted(words={"usage_terms": "For news"}, consent={"Ho": Consent.GIVEN}))
    assert library.photos.get(photos[0]).usage_terms == ""


def test_photos_of_an_event_are_found_in_any_language(library, photos):
    assert set(photo_rights.of_event(library, "kite day", NOW)) == set(photos)
    assert set(photo_rights.of_event(library, "风筝日", NOW)) == set(photos)
    for wanted in ("Kite", ""):
        with pytest.raises(NoPhotosOfEvent):
            photo_rights.of_event(library, wanted, NOW)


def test_what_stands_in_the_way_is_told(library, photos):
    (shown, bare) = (library.photos.get(each) for each in photos)
    assert photo_rights.standing(library, bare, NOW).hindrances == ("no_credit", "no_terms")
    refused = replace(
        shown,
        people=(replace(shown.people[0], consent=Consent.REFUSED), replace(shown.people[1], is_minor=True)),
        expires_on=NOW.date(),
        embargo_until=NOW + timedelta(minutes=1),
        usage_terms="For news",
    )
    standing = photo_rights.standing(library, refused, NOW)
    assert standing.hindrances == ("refused", "minor", "expiring", "embargo")
    assert [name for name, _person in standing.people] == ["Dr Lai Sum-yi", ""]


@pytest.mark.parametrize(
    ("noted", "rule"),
    [
        (Noted(consent={EVERYBODY: Consent.REFUSED}), "PHO-13"),
        (Noted(last_day=date(2027, 3, 17)), "PHO-19"),
        (Noted(embargo=Embargo(NOW + timedelta(hours=1))), "PHO-20"),
    ],
)
def test_final_release_waits_for_rights_or_a_reason(library, release, photos, tmp_path, noted, rule):
    library.releases.set_photos(release.id, [photos[0]])
    photo_rights.note(library, photos[:1], noted)
    target = tmp_path / "out.txt"
    override = Override("Karen Lau", NOW)
    exporting.export_release(library, release.id, "txt", target, override)  # a draft is nobody's business
    library.releases.save(replace(library.releases.get(release.id), status=Status.ISSUED))
    with pytest.raises(ErrorsStand) as refused:
        exporting.export_release(library, release.id, "txt", tmp_path / "final.txt", override)
    assert any(rule in each for each in refused.value.missing)
    told = []
    reason = replace(override, reason="The lawyers agreed")
    exporting.export_release(library, release.id, "txt", tmp_path / "final.txt", reason, found=told.extend)
    assert rule in [each.rule for each in told]

from datetime import UTC, datetime

import pytest

from mediadesk.jobs import checking, moving, sample_desk
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.finding import Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind
from mediadesk.records.release import ReleaseKind, ReleaseLine, Status
from mediadesk.wording import positions

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The sample desk, loaded once; the tests only look at it."""
    library = Library.open(tmp_path_factory.mktemp("sample") / "desk.db", create=True)
    sample_desk.load(library)
    yield library
    library.close()


def test_it_holds_three_releases_twelve_photos_forty_contacts_and_a_kit(desk):
    counts = [len(rows) for rows in (desk.releases.rows(), desk.photos.rows(), desk.contacts.rows())]
    assert counts == [3, 12, 40]
    assert len(desk.press_kits.rows()) == 1


def test_every_release_has_three_texts_four_photos_and_one_contact(desk):
    for row in desk.releases.rows():
        assert [text.language for text in desk.releases.texts(row.id)] == list(Language)
        assert len(desk.releases.photos(row.id)) == 4
        assert len(desk.releases.press_officers(row.id)) == 1


def test_nobody_is_there_twice(desk):
    newsmakers = [each.name.en for each in desk.newsmakers.all()]
    officers = [each.email for each in desk.press_officers.all()]
    assert sorted(newsmakers) == sorted(set(newsmakers))
    assert sorted(officers) == sorted(set(officers))


def test_every_photo_has_its_picture_and_words_in_three_languages(desk):
    for row in desk.photos.rows():
        photo = desk.photos.get(row.id)
        assert desk.photos.path(photo).is_file()
        assert photo.credit
        assert all(photo.caption.get(language) and photo.alt_text.get(language) for language in Language)


def test_the_places_of_the_people_are_those_their_captions_say(desk):
    photo = desk.releases.photos(desk.releases.find("harbour-research-pier-opens").id)[0]
    lengths = positions.people_in_rows(photo.people)
    for person in photo.people:
        newsmaker = desk.newsmakers.get(person.newsmaker_id)
        caption = photo.caption.en
        where = positions.words(person.row, person.place, lengths, Language.EN)
        after_name = caption[caption.index(newsmaker.name.en) :]
        assert after_name[after_name.index("(") + 1 :].startswith(where)


def test_kinds_and_the_embargo_are_those_of_the_texts(desk):
    invitation = desk.releases.find("open-harbour-day-invitation")
    atlas = desk.releases.find("victoria-harbour-water-atlas")
    assert invitation.kind is ReleaseKind.MEDIA_INVITATION
    assert atlas.release_line is ReleaseLine.EMBARGOED
    assert atlas.embargo.until == datetime(2027, 3, 18, 3, tzinfo=UTC)


def test_preflight_has_nothing_to_stop_the_sample_releases(desk):
    for row in desk.releases.rows():
        found = checking.check_release(desk, row.id, NOW)
        stopping = [each.rule for each in found if each.severity is not Severity.INFORMATION]
        waiting = set() if row.status is Status.APPROVED else {"QUO-05", "WKF-01"}
        assert set(stopping) <= waiting


def test_approved_release_was_approved_by_everybody_and_the_next_waits_for_two(desk):
    lacking = {
        slug: {step.role for step, _, _ in approvals.missing(moving.whole_kit(desk, desk.releases.find(slug).id))}
        for slug in ("harbour-research-pier-opens", "victoria-harbour-water-atlas")
    }
    assert list(lacking.values()) == [set(), {"Legal", "CEO office"}]


def test_the_kit_has_cover_texts_photos_and_fact_sheet(desk):
    kit = desk.press_kits.collect(desk.press_kits.rows()[0].id)
    kinds = [PartKind.COVER, *[PartKind.RELEASE] * 3, PartKind.PHOTOS, PartKind.FACT_SHEET]
    assert [part.kind for part in kit.parts] == kinds
    assert len(kit.facts) == 6


def test_chinese_names_stand_in_the_script_of_the_journalist(desk):
    mainland = desk.contacts.rows(language=Language.ZH_HANS)
    simplified_only = [row for row in mainland if row.languages == (Language.ZH_HANS,)]
    assert simplified_only
    assert all(not desk.contacts.get(row.id).name.zh_hant for row in simplified_only)


def test_loading_is_one_step_that_can_be_taken_back(library):
    sample_desk.load(library)
    library.history.undo()
    assert library.is_empty()

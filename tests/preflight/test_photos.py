import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture


def _people(*seats):
    return tuple(PersonInPicture(number, row, place) for number, (row, place) in enumerate(seats, 1))


def test_a_photo_without_caption_alt_text_and_credit_has_three_findings(findings, photo_of):
    bare = photo_of(3, "", alt_text=ByLanguage(), credit=ByLanguage())
    assert {each.rule: each.block_id for each in findings("A kite.", photos=(bare,))} == {
        "PHO-03": "photo-3",
        "PHO-07": "photo-3",
        "PHO-08": "photo-3",
    }


def test_caption_and_alt_text_are_needed_in_every_language(found, text_of, photo_of):
    english = photo_of(1, alt_text=ByLanguage("A red kite"), caption=ByLanguage("A kite"))
    texts = (text_of("A kite."), text_of("風箏。", language=Language.ZH_HANT))
    assert [each.language for each in found("PHO-03", *texts, photos=(english,))] == [Language.ZH_HANT]
    assert [each.language for each in found("PHO-08", *texts, photos=(english,))] == [Language.ZH_HANT]


def test_two_people_without_places_are_warned_of(found, photo_of):
    assert [each.about for each in found("PHO-04", "A kite.", photos=(photo_of(people=_people((1, 1), (1, 1))),))] == [
        "2"
    ]
    assert found("PHO-04", "A kite.", photos=(photo_of(people=_people((1, 1), (1, 2))),)) == []
    assert found("PHO-04", "A kite.", photos=(photo_of(people=_people((1, 1))),)) == []


def test_people_named_only_in_the_caption_are_counted(found, text_of, photo_of):
    speakers = (Newsmaker(1, ByLanguage("Lai Sum-yi")), Newsmaker(2, ByLanguage("Ho Ka-ming")))
    photo = photo_of(4, "Dr Lai Sum-yi and Mr Ho Ka-ming fly a kite.")
    (finding,) = found("PHO-04", text_of("A kite.", speakers=speakers), photos=(photo,))
    assert (finding.block_id, finding.about) == ("photo-4", "2")


def test_two_people_at_one_place_are_a_clash(found, photo_of):
    (finding,) = found("PHO-05", "A kite.", photos=(photo_of(people=_people((1, 1), (1, 2), (1, 2))),))
    assert (finding.case, finding.found) == ("clash", "right")


def test_a_free_place_between_people_is_a_hole(found, photo_of):
    (finding,) = found("PHO-05", "A kite.", photos=(photo_of(people=_people((1, 1), (1, 3))),))
    assert (finding.case, finding.found) == ("hole", "centre")


def test_a_full_row_of_seven_passes(found, photo_of):
    people = _people(*((1, place) for place in (3, 4, 5, 2, 6, 1, 7)))
    assert found("PHO-05", "A kite.", photos=(photo_of(people=people),)) == []


def test_a_caption_that_contradicts_the_places_is_an_error(found, photo_of):
    people = _people((1, 1), (1, 2), (1, 3))
    wrong = photo_of(1, "A (first from left), B (first from left) and C (first from right).", people=people)
    right = photo_of(1, "A (first from left), B (centre) and C (first from right), with a kite (red).", people=people)
    assert found("PHO-05", "A kite.", photos=(right,)) == []
    missing_centre = photo_of(1, "A (second from left), B (centre) and C (first from right).", people=people)
    assert [each.case for each in found("PHO-05", "A kite.", photos=(missing_centre,))] == ["caption"]
    assert [each.case for each in found("PHO-05", "A kite.", photos=(wrong,))] == ["caption"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("See Photo 3.", "en"), ("見圖3。", "zh-Hant"), ("见图3。", "zh-Hans"), ("Photo No. 3", "en")],
)
def test_a_mention_of_a_photo_that_is_not_there_is_an_error(found, text_of, photo_of, text, language):
    (finding,) = found("PHO-16", text_of(text, language=Language(language)), photos=(photo_of(1), photo_of(2)))
    assert finding.about == "2"


@pytest.mark.parametrize("text", ["See Photo 2.", "A photo 3-metre kites", "It took 3 photos."])
def test_other_words_about_photos_pass(found, photo_of, text):
    assert found("PHO-16", text, photos=(photo_of(1), photo_of(2))) == []

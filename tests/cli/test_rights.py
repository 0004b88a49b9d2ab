"""Rights of photos on the command line."""

import pytest

from mediadesk.library import Library
from mediadesk.paths import default_library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo


@pytest.fixture
def photo_id():
    """A photo of Dr Lai on Kite Day, in the user's own library."""
    library = Library.open(default_library(), create=True)
    lai = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi"), ByLanguage("Dr")))
    people = (PersonInPicture(lai.id),)
    photo = library.photos.add(Photo(new_key(), event=ByLanguage("Kite Day"), people=people, file_name="kite.jpg"))
    library.close()
    return photo.id


def test_rights_are_told_in_words_and_as_data(mediadesk, photo_id):
    said = mediadesk("rights", "kite.jpg")
    assert (said.code, said.out) == (
        0,
        f"{photo_id}  kite.jpg: no credit line, no usage terms\n  Dr Lai Sum-yi: not asked\n",
    )
    (found,) = mediadesk("rights", "--event", "kite day", "--json").data
    assert (found["id"], found["hindrances"]) == (photo_id, ["no_credit", "no_terms"])
    assert found["people"] == [{"name": "Dr Lai Sum-yi", "consent": "unknown", "is_minor": False}]


def test_rights_are_noted_and_what_is_grave_is_in_the_exit_code(mediadesk, photo_id):
    noted = ("--credit", "Kite Trust", "--terms", "For news", "--creator", "Ada Ho", "--copyright", "© Trust")
    dates = ("--expires", "2099-06-30", "--embargo", "2099-01-04 11:00", "--zone", "Europe/London")
    said = mediadesk("rights", photo_id, *noted, *dates, "--consent", "Lai Sum-yi=given")
    assert (said.code, said.out) == (
        0,
        f"{photo_id}  kite.jpg: under embargo\n  Kite Trust · Ada Ho · © Trust · For news\n"
        "  until 30 June 2099\n  embargo until 11:00 GMT, Sunday 4 January 2099\n  Dr Lai Sum-yi: given\n",
    )
    (found,) = mediadesk("rights", photo_id, "--expires", "never", "--embargo", "none", "--json").data
    assert (found["expires_on"], found["embargo_at"], found["hindrances"]) == (None, None, [])
    refused = mediadesk("rights", photo_id, "--consent", "refused", "--minor", "Dr Lai Sum-yi")
    assert (refused.code, refused.out.splitlines()[-1]) == (1, "  Dr Lai Sum-yi: refused, minor")
    assert mediadesk("rights", photo_id, "--adult", "Lai Sum-yi", "--consent", "unknown").code == 0


def test_photos_of_a_release_are_meant_together(mediadesk, release_id, photo_id):
    library = Library.open(default_library())
    library.releases.set_photos(release_id, [photo_id])
    library.close()
    (found,) = mediadesk("rights", "--release", release_id, "--nobody-recognisable", "--json").data
    assert (found["id"], found["nobody_identifiable"]) == (photo_id, True)


def test_usual_rights_go_onto_new_photos(mediadesk, photo_id):
    assert mediadesk("rights", "--usual").out == "Credit of new photos: none\nTerms: none\n"
    mediadesk("rights", "--usual", "--credit", "風箏基金", "--language", "zh-Hant")
    said = mediadesk("rights", "--usual", "--terms", "For news", "--json").data
    assert said == {"credit": {"en": "", "zh-Hant": "風箏基金", "zh-Hans": ""}, "usage_terms": "For news"}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((), "name photos by ids or file names"),
        (("77",), "no photo called “77”"),
        (("kites.jpg",), "no photo called “kites.jpg”"),
        (("--event", "Nothing"), "No photo names “Nothing”"),
        (("--event", "Kite Day", "--expires", "soon"), "“soon” is no day"),
        (("--event", "Kite Day", "--embargo", "later"), "“later” is no time"),
        (("--event", "Kite Day", "--consent", "maybe"), "“maybe” is no consent"),
        (("--event", "Kite Day", "--consent", "Ho=given"), "Nobody in these photos is called “Ho”"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(mediadesk, photo_id, asked, told):
    said = mediadesk("rights", *asked)
    assert (said.code, said.out) == (2, "")
    assert told in said.err

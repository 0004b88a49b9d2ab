"""Findings about photos put right in the photo."""

from dataclasses import replace

import pytest

from mediadesk.jobs.photo_findings import mend
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release

_CAPTION = "A kite (left) over the pier."


@pytest.fixture
def photo(library):
    """The second photo of a release."""
    captions = ByLanguage("A string."), ByLanguage(_CAPTION)
    return [library.photos.add(Photo(new_key(), caption=each)) for each in captions][1]


@pytest.fixture
def release(library, photo):
    """A release with two photos."""
    first = next(row.id for row in library.photos.rows() if row.id != photo.id)
    added = library.releases.add(Release(new_key()))
    library.releases.set_photos(added.id, [first, photo.id])
    return added


def _finding(rule="PHO-05", found="left", **changes):
    place = {"start": _CAPTION.index(found) if found in _CAPTION else 0, "length": len(found), "found": found}
    whole = Finding(rule, Severity.WARNING, Language.EN, "photo-2", fix="centre", **place)
    return replace(whole, **changes)


def test_words_of_a_caption_are_put_right_in_one_step(library, release, photo):
    assert mend(library, release.id, _finding())
    assert library.photos.get(photo.id).caption.en == "A kite (centre) over the pier."
    assert library.history.undo() == "Put right in photo"
    assert library.photos.get(photo.id).caption.en == _CAPTION


def test_alternative_text_is_written(library, release, photo):
    assert mend(library, release.id, _finding("PHO-08", "kite.jpg", fix="A kite in the sky."))
    assert library.photos.get(photo.id).alt_text.en == "A kite in the sky."


@pytest.mark.parametrize(
    "changes",
    [
        {"found": "right"},
        {"block_id": "photo-3"},
        {"block_id": "headline"},
        {"fix": ""},
        {"language": None},
        {"length": 0},
    ],
)
def test_nothing_is_written_where_it_no_longer_stands(library, release, photo, changes):
    assert not mend(library, release.id, replace(_finding(), **changes))
    assert library.photos.get(photo.id).caption.en == _CAPTION

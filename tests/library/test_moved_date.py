"""The day a text was written for is kept where the date of issue is moved."""

from dataclasses import replace
from datetime import date

import pytest

from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.recognised import RecognisedBlock, RecognisedRelease
from mediadesk.records.release import Release, ReleaseKind

_FIRST, _SECOND, _THIRD = date(2026, 4, 22), date(2026, 4, 23), date(2026, 4, 24)


@pytest.fixture
def release(library):
    """A release with a text, dated."""
    found = RecognisedRelease(
        kind=ReleaseKind.PRESS_RELEASE,
        language=Language.EN,
        headline="Kites fly",
        issue_date=_FIRST,
        blocks=(RecognisedBlock("paragraph", "A kite flew today."),),
    )
    return library.releases.accept(found, raw="Kites fly")


@pytest.fixture
def move(library):
    """Moves the date of issue; returns the day the texts are known to be written for."""

    def moved(release, day):
        library.releases.save(replace(library.releases.get(release.id), issue_date=day))
        return library.releases.get(release.id).moved_from

    return moved


def test_first_day_is_kept_through_all_moves_until_the_date_is_back(release, move):
    assert [move(release, day) for day in (_SECOND, _THIRD, _FIRST, _THIRD)] == [_FIRST, _FIRST, None, _FIRST]


def test_date_taken_away_and_given_again_is_a_move(release, move):
    assert [move(release, day) for day in (None, _SECOND)] == [_FIRST, _FIRST]


def test_move_is_undone_with_its_step(library, release, move):
    move(release, _SECOND)
    library.history.undo()
    assert library.releases.get(release.id).moved_from is None


def test_date_of_a_release_nothing_is_written_in_is_not_moved(library, move):
    empty = library.releases.add(Release(new_key(), issue_date=_FIRST))
    library.releases.start_text(empty.id, Language.EN)
    assert move(empty, _SECOND) is None


def test_first_date_a_text_gets_is_no_move(library, move):
    found = RecognisedRelease(ReleaseKind.STATEMENT, Language.EN, blocks=(RecognisedBlock("paragraph", "A kite."),))
    assert move(library.releases.accept(found, raw="A kite."), _SECOND) is None

"""Stories told in two or three languages by different hands: nothing is said to differ that does not."""

from pathlib import Path

import pytest

from mediadesk.comparison.parity import parity
from mediadesk.jobs import importing, sample_desk
from mediadesk.library import Library

_STORIES = (
    ("en_results_shipping", "tc_results_shipping", "sc_results"),
    ("en_scholarship", "tc_scholarship"),
    ("tc_invitation_lighthouse", "sc_invitation"),
    ("en_news_story_library", "tc_news_story_library", "sc_library"),
    ("tc_tea_museum", "sc_tea_museum"),
    ("tc_orchestra", "sc_orchestra"),
    ("tc_glass_works", "sc_glass"),
    ("tc_ferry_pier", "sc_ferry"),
    ("tc_survey_reading", "sc_survey"),
    ("tc_bridge_photos", "sc_bridge"),
)
_CLEAN = Path(__file__).parents[1] / "preflight" / "clean"


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "desk.db", create=True)
    yield made
    made.close()


def _gaps(library, release_id):
    languages = [text.language for text in library.releases.texts(release_id)]
    found = parity(library.press_kits.collect_release(release_id, languages), languages)
    assert len(found.rows) > 3
    return [row.said for row in found.gaps]


def _imported(library, story):
    release_id = None
    for name in story:
        release_id = importing.import_file(library, _CLEAN / f"{name}.txt", release_id).id
    return release_id


@pytest.mark.parametrize("story", _STORIES, ids=lambda story: story[0])
def test_versions_of_one_story_agree(library, story):
    assert _gaps(library, _imported(library, story)) == []


def test_a_sentence_left_out_in_one_language_is_found_by_its_figure(library):
    assert _gaps(library, _imported(library, ("en_hospital_garden", "tc_hospital_garden"))) == ["twenty"]


def test_the_sample_desk_agrees_in_its_three_languages(library):
    sample_desk.load(library)
    assert [_gaps(library, row.id) for row in library.releases.rows()] == [[], [], []]

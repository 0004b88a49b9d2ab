import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import Language
from mediadesk.records.translation import Link, Origin, Translation, from_json, to_json

_NAMES = st.text("abc-123", min_size=1, max_size=6)
_LINKS = st.builds(Link, _NAMES, st.builds(Origin, _NAMES, st.text()))


@given(st.builds(Translation, st.sampled_from(Language), st.lists(_LINKS).map(tuple)))
def test_stored_links_come_back(translation):
    assert from_json(json.loads(json.dumps(to_json(translation)))) == translation


def test_a_version_written_from_nothing_has_no_stored_form():
    assert to_json(None) is None
    assert from_json(None) is None


def test_an_unknown_form_is_refused():
    with pytest.raises(ValueError, match="unknown form"):
        from_json({"v": 99})


def test_an_origin_is_put_in_place_and_taken_away():
    made = Translation(Language.EN).with_origin("headline", Origin("headline", "Kites"))
    assert made.origins() == {"headline": Origin("headline", "Kites")}
    again = made.with_origin("headline", Origin("headline", "Paper kites"))
    assert again.links == (Link("headline", Origin("headline", "Paper kites")),)
    assert again.with_origin("headline", None) == Translation(Language.EN)

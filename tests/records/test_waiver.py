"""Warnings that were let stand, wherever in a release they are."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.waiver import Waiver, may_stand, sorted_out, words_of

_PLACES = st.sampled_from(("", "headline", "b1", "note-1", "photo-3", "boilerplate-1"))
_FINDINGS = st.builds(
    Finding,
    rule=st.sampled_from(("PHO-07", "TXT-10", "STR-07")),
    severity=st.sampled_from(Severity),
    language=st.sampled_from((None, *Language)),
    block_id=_PLACES,
    start=st.integers(0, 9),
    found=st.text(max_size=3),
    about=st.text(max_size=3),
)


def _waived(finding: Finding) -> Waiver:
    at = datetime(2027, 3, 18, tzinfo=UTC)
    place = (finding.rule, finding.language, finding.block_id, words_of(finding))
    return Waiver(1, 1, *place, "House rule", "Karen Lau", at)


@given(_FINDINGS, st.lists(_FINDINGS))
def test_what_was_let_stand_is_found_no_more_and_nothing_else_is_lost(finding, others):
    found = [finding, *others]
    still, ticked = sorted_out(found, [_waived(finding)])
    assert (finding in still) is not may_stand(finding)
    assert sorted(map(repr, (*still, *(each.finding for each in ticked)))) == sorted(map(repr, found))
    assert all(may_stand(each.finding) for each in ticked)


@given(_FINDINGS.filter(may_stand), st.text(min_size=1, max_size=3))
def test_it_comes_back_with_other_words_but_not_for_moving_in_its_passage(finding, words):
    waiver = _waived(finding)
    assert sorted_out([replace(finding, start=finding.start + 5)], [waiver])[0] == ()
    changed = replace(finding, found=words_of(finding) + words)
    assert sorted_out([changed], [waiver])[0] == (changed,)


@given(_FINDINGS.filter(may_stand), _PLACES, st.sampled_from((None, *Language)))
def test_it_holds_at_its_place_and_in_its_language_only(finding, place, language):
    moved = replace(finding, block_id=place, language=language)
    is_there = (place, language) == (finding.block_id, finding.language)
    assert sorted_out([moved], [_waived(finding)])[0] == (() if is_there else (moved,))

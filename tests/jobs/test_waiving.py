"""Warnings that somebody lets stand: for a reason, until the words change, and never an error."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.jobs import checking, waiving
from mediadesk.records.activity import Act
from mediadesk.records.languages import Language
from mediadesk.records.problems import ReasonMissing
from mediadesk.records.waiver_problems import NothingToTakeBack, NothingToWaive

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)


@pytest.fixture
def check(library, release):
    """Looks the short press release through."""
    return lambda: checking.look_through(library, release.id, _NOW)


@pytest.fixture
def waive(library, release, check):
    """Lets the warnings of a rule stand."""
    return lambda rule, reason="House rule": waiving.waive(
        library, release.id, check().findings, rule, reason=reason, who="Karen Lau"
    )


def _rules(findings):
    return [each.rule for each in findings]


def test_warning_let_stand_is_found_no_more_and_kept_with_its_reason(library, release, check, waive):
    assert "PHO-07" in _rules(check().findings)
    waive("PHO-07", " The agency wants none ")
    assert "PHO-07" not in _rules(check().findings)
    (ticked,) = check().ticked_off
    assert (ticked.finding.rule, ticked.waiver.reason, ticked.waiver.who) == (
        "PHO-07",
        "The agency wants none",
        "Karen Lau",
    )
    (entry,) = library.activity.of(release.id)
    assert (entry.act, entry.about, entry.reason) == (Act.WAIVED, "PHO-07", "The agency wants none")


def test_undo_brings_the_warning_back_and_redo_takes_it_off(library, check, waive):
    waive("PHO-07")
    library.history.undo()
    assert "PHO-07" in _rules(check().findings)
    library.history.redo()
    assert "PHO-07" not in _rules(check().findings)


def test_tick_taken_back_brings_the_warning_back_and_is_logged(library, release, check, waive):
    waive("PHO-07")
    waiving.take_back(library, check().ticked_off[0].waiver, who="Ken Ho")
    assert "PHO-07" in _rules(check().findings)
    newest = max(library.activity.of(release.id), key=lambda entry: entry.at)
    assert (newest.act, newest.about, newest.who) == (Act.WAIVER_TAKEN_BACK, "PHO-07", "Ken Ho")
    library.history.undo()
    assert "PHO-07" not in _rules(check().findings)


def test_all_ticks_of_a_rule_are_taken_back_and_undone_at_once(library, release, check, waive, quoting):
    quoting("“The the museum is is open,” said Dr Lai Sum-yi.")
    waive("TXT-10")
    assert len(waiving.take_back_all(library, check().ticked_off, "TXT-10", who="Ken Ho")) == 2
    assert check().ticked_off == ()
    library.history.undo()
    assert len(check().ticked_off) == 2
    with pytest.raises(NothingToTakeBack):
        waiving.take_back_all(library, check().ticked_off, "PHO-07", who="Ken Ho")


def test_findings_are_sorted_by_other_waivers_without_another_check(library, release, check, waive):
    before = check()
    waive("PHO-07")
    after = before.sorted_by(library.waivers.of(release.id))
    assert after == check()
    assert set(after.sorted_by(()).findings) == set(before.findings)


def test_photo_in_the_place_of_another_is_another_warning(library, release, check, waive):
    waive("PHO-07")
    other = replace(library.releases.photos(release.id)[0], file_name="pier_at_dawn.jpg")
    library.photos.save(other)
    assert "PHO-07" in _rules(check().findings)


def test_warning_comes_back_when_the_words_change(library, release, quoting, check, waive):
    block = quoting("“The the museum is open,” said Dr Lai Sum-yi.")
    waive("TXT-10")
    assert "TXT-10" not in _rules(check().findings)
    quoting("“The museum is is open,” said Dr Lai Sum-yi.", block.id)
    assert "TXT-10" in _rules(check().findings)


def test_error_is_put_right_and_not_let_stand(library, release, check, waive):
    library.releases.save_text(replace(library.releases.text(release.id, Language.EN), headline=""))
    assert "STR-03" in _rules(check().findings)
    with pytest.raises(NothingToWaive) as refused:
        waive("STR-03")
    assert refused.value.rule == "STR-03"


def test_nothing_stands_without_a_reason(waive):
    with pytest.raises(ReasonMissing):
        waive("PHO-07", "  ")

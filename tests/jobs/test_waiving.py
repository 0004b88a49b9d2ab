"""Warnings that somebody lets stand: for a reason, until the words change, and never an error."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.jobs import checking, waiving
from mediadesk.records.activity import Act
from mediadesk.records.languages import Language
from mediadesk.records.problems import NothingToWaive, ReasonMissing

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


def test_tick_taken_back_brings_the_warning_back(library, check, waive):
    waive("PHO-07")
    library.waivers.remove(check().ticked_off[0].waiver.id)
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

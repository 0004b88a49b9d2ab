"""Every rule in the catalogue has texts where it fires, and texts where it nearly does but does not."""

import pytest

from mediadesk.wording.texts import load
from tests.preflight.examples import EXAMPLES
from tests.preflight.kits import findings_of

FIRES = [(rule, kit) for rule, (fires, _) in EXAMPLES.items() for kit in fires]
PASSES = [(rule, kit) for rule, (_, passes) in EXAMPLES.items() for kit in passes]


def _named(cases):
    return [f"{rule}-{number}" for number, (rule, _kit) in enumerate(cases)]


def test_every_rule_has_examples_of_both():
    assert {rule for rule, (fires, passes) in EXAMPLES.items() if fires and passes} == set(load("findings"))


@pytest.mark.parametrize(("rule", "kit"), FIRES, ids=_named(FIRES))
def test_it_fires_where_something_is_wrong(rule, kit):
    assert rule in {finding.rule for finding in findings_of(kit)}


@pytest.mark.parametrize(("rule", "kit"), PASSES, ids=_named(PASSES))
def test_it_is_silent_where_something_only_looks_wrong(rule, kit):
    assert [(finding.case, finding.found) for finding in findings_of(kit) if finding.rule == rule] == []


@pytest.mark.parametrize(("rule", "kit"), FIRES, ids=_named(FIRES))
def test_what_is_found_stands_where_the_finding_says_and_its_fix_differs(rule, kit):
    from mediadesk.preflight import versions
    from tests.preflight.kits import NOW

    passages = {}
    for text in kit.texts:
        for passage in versions.of(getattr(kit, "kit", kit), text, NOW).passages:
            passages.setdefault((text.text.language, passage.block_id), []).append(passage.text)
    for finding in findings_of(kit):
        if finding.length:
            texts = passages[finding.language, finding.block_id]
            assert finding.found in {text[finding.start : finding.start + finding.length] for text in texts}
        assert not finding.fix or finding.fix != finding.found

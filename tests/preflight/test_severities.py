"""Which rules find errors and nothing else is known to the form in which a house switches rules off."""

from mediadesk.records.finding import Severity
from mediadesk.records.rule_settings import ONLY_ERRORS, STEADFAST
from tests.preflight.examples import EXAMPLES
from tests.preflight.kits import findings_of


def test_rules_said_to_find_errors_only_do_so_and_are_all_of_them():
    severities = {rule: set() for rule in EXAMPLES}
    for fires, _passes in EXAMPLES.values():
        for kit in fires:
            for finding in findings_of(kit):
                severities[finding.rule].add(finding.severity)
    assert {rule for rule, found in severities.items() if found == {Severity.ERROR}} == ONLY_ERRORS & set(EXAMPLES)
    assert STEADFAST - {"STR-03"} <= ONLY_ERRORS

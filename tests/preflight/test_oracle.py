"""The two real press texts, where they lie beside the checkout, have exactly the findings they should have."""

from collections import Counter

import pytest

from mediadesk.records.finding import Severity
from tests.preflight import oracle
from tests.real_texts import REAL_TEXTS

pytestmark = pytest.mark.real_texts
_BOTH = pytest.mark.parametrize("number", [0, 1], ids=oracle.NAMES)
_ERRORS = ({}, {"QUO-05": 2})


@_BOTH
def test_text_as_imported_has_the_findings_expected_and_no_others(number):
    found = Counter(each.rule for each in oracle.imported(REAL_TEXTS[number]))
    free = {each.rule for each in oracle.EXPECTED[number] if each.imported is None}
    wanted = {each.rule: each.imported for each in oracle.EXPECTED[number] if each.imported}
    assert {rule: count for rule, count in found.items() if rule not in free} == wanted


@_BOTH
def test_text_as_pasted_has_what_the_import_would_have_put_right(number):
    found = Counter(each.rule for each in oracle.pasted(REAL_TEXTS[number]))
    wanted = {each.rule: each.pasted for each in oracle.EXPECTED[number] if each.pasted is not None}
    assert {rule: found[rule] for rule in wanted} == wanted


@_BOTH
def test_check_names_in_the_file_what_is_expected_and_nothing_else(number):
    found = Counter(each.rule for each in oracle.checked(REAL_TEXTS[number]))
    wanted = {each.rule: each.checked for each in oracle.EXPECTED[number] if each.checked}
    assert found == wanted


@_BOTH
def test_nothing_else_stops_a_final_export(number):
    errors = Counter(each.rule for each in oracle.imported(REAL_TEXTS[number]) if each.severity is Severity.ERROR)
    assert errors == _ERRORS[number]


def test_abbreviations_found_are_those_nobody_explains():
    found = [sorted(each.found for each in oracle.imported(path) if each.rule == "ACR-01") for path in REAL_TEXTS]
    assert found == [["AI", "GBA", "SAR"], ["AI", "CPPCC", "HKSAR", "I&T", "NPC", "R&D"]]

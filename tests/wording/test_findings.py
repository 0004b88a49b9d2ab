import pytest

from mediadesk.records.finding import Finding, Severity
from mediadesk.wording import findings
from mediadesk.wording.texts import load

_CASES = [(rule, case) for rule, said in load("findings").items() for case in said if case != "title"]


@pytest.mark.parametrize(("rule", "case"), _CASES)
def test_every_finding_has_a_title_and_one_sentence(rule, case):
    finding = Finding(rule, Severity.ERROR, found="{the kite}", case="" if case == "detail" else case)
    assert findings.title(finding)
    said = findings.detail(finding)
    assert said.endswith(".")
    assert "\n" not in said


def test_the_number_of_the_photo_is_said():
    assert "Photo 3 " in findings.detail(Finding("PHO-07", Severity.WARNING, block_id="photo-3"))


def test_quote_is_shown_with_one_pair_of_marks_and_cut_between_words():
    words = "“Our students have so far learned about the harbour in a cla"
    said = findings.detail(Finding("QUO-07", Severity.ERROR, found=words, about="Prof Kwan"))
    assert said.startswith("“Our students have so far learned about the…” is not what Prof Kwan approved")


def test_single_mark_that_was_found_is_shown_as_it_is():
    assert "“" in findings.detail(Finding("QUO-07", Severity.ERROR, found="“", about="Prof Kwan"))[1:2]

"""What a house makes of the rules of preflight."""

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.rule_settings import STEADFAST, RuleSetting, settled

_RULES = st.sampled_from((*sorted(STEADFAST), "TXT-04", "STR-08", "NAM-01"))
_FINDINGS = st.lists(st.builds(Finding, _RULES, st.sampled_from(Severity), found=st.sampled_from(("a", "b"))))
_SETTINGS = st.dictionaries(_RULES, st.sampled_from(RuleSetting)).map(lambda said: tuple(said.items()))


@given(_FINDINGS, _SETTINGS)
def test_errors_that_guard_what_leaves_the_house_stay_whatever_a_style_says(findings, settings):
    guarding = [each for each in findings if each.rule in STEADFAST and each.severity is Severity.ERROR]
    assert [each for each in settled(findings, settings) if each in guarding] == guarding


@given(_FINDINGS, _SETTINGS)
def test_error_never_becomes_less_and_nothing_becomes_an_error(findings, settings):
    off = {rule for rule, setting in settings if setting is RuleSetting.OFF} - STEADFAST
    errors = [each for each in findings if each.severity is Severity.ERROR and each.rule not in off]
    assert [each for each in settled(findings, settings) if each.severity is Severity.ERROR] == errors


@given(_FINDINGS)
def test_house_without_wishes_takes_everything_as_it_was_found(findings):
    assert list(settled(findings, ())) == findings


def test_warning_becomes_a_note_and_a_note_a_warning_or_nothing():
    def taken(severity, setting):
        return [each.severity for each in settled([Finding("TXT-04", severity)], (("TXT-04", setting),))]

    assert taken(Severity.WARNING, RuleSetting.NOTE) == [Severity.INFORMATION]
    assert taken(Severity.INFORMATION, RuleSetting.WARNING) == [Severity.WARNING]
    assert taken(Severity.INFORMATION, RuleSetting.OFF) == []
    assert taken(Severity.ERROR, RuleSetting.OFF) == []

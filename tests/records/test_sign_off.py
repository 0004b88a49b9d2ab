"""How approvals stand beside the words as they are now."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import Language
from mediadesk.records.sign_off import ApprovalStep, Decision, SignOff, Standing, Verdict, Way, standing

_AT = datetime(2027, 3, 18, 3, tzinfo=UTC)
_LEGAL = ApprovalStep(11, "Legal", "Ms Au")


def _said(*decisions: tuple[Verdict, str]) -> tuple[Decision, ...]:
    return tuple(
        Decision(number, Language.EN, verdict, "Ms Au", _AT, Way.EMAIL, sha256, step_id=11)
        for number, (verdict, sha256) in enumerate(decisions)
    )


def test_nobody_has_decided_yet() -> None:
    assert standing((), "a") is Standing.WAITING


def test_last_decision_on_these_very_words_counts() -> None:
    said = _said((Verdict.APPROVED, "a"), (Verdict.CHANGES_ASKED, "a"))
    assert standing(said, "a") is Standing.CHANGES_ASKED
    assert standing(_said(*((each.verdict, "a") for each in reversed(said))), "a") is Standing.APPROVED


def test_approval_of_other_words_is_void() -> None:
    assert standing(_said((Verdict.APPROVED, "a")), "b") is Standing.VOID


def test_approval_holds_again_when_the_approved_words_are_back() -> None:
    said = _said((Verdict.APPROVED, "a"), (Verdict.APPROVED, "b"))
    assert standing(said, "a") is Standing.APPROVED


def test_changes_that_were_made_wait_for_an_answer() -> None:
    assert standing(_said((Verdict.CHANGES_ASKED, "a")), "b") is Standing.WAITING


def test_withdrawal_takes_back_all_that_was_decided_before() -> None:
    said = _said((Verdict.APPROVED, "a"), (Verdict.WITHDRAWN, "b"))
    assert standing(said, "a") is Standing.WAITING
    assert standing(_said((Verdict.APPROVED, "a"), (Verdict.WITHDRAWN, "a"), (Verdict.APPROVED, "a")), "a") is (
        Standing.APPROVED
    )


def test_what_is_missing_names_link_and_language() -> None:
    sign_off = SignOff((_LEGAL,), _said((Verdict.APPROVED, "a")))
    hashes = {Language.EN: "a", Language.ZH_HANT: "c"}
    assert list(sign_off.missing(hashes)) == [(_LEGAL, Language.ZH_HANT, Standing.WAITING)]
    assert _LEGAL.called == "Legal (Ms Au)"


@given(st.lists(st.tuples(st.sampled_from(list(Verdict)), st.sampled_from("abc")), max_size=6), st.sampled_from("abc"))
def test_words_nobody_approved_are_never_approved(said: list[tuple[Verdict, str]], sha256: str) -> None:
    if standing(_said(*said), sha256) is Standing.APPROVED:
        assert (Verdict.APPROVED, sha256) in said

"""WKF and QUO-05, QUO-07: what fires exactly when the words are not the approved ones."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.records import content
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.sign_off import ApprovalStep, Decision, SignOff, Verdict, Way

_AT = datetime(2025, 4, 18, 4, tzinfo=UTC)
_LEGAL, _OFFICE = ApprovalStep(11, "Legal", "Ms Au"), ApprovalStep(12, "CEO office")
_SPEAKER = Newsmaker(7, ByLanguage("Lai Sum-yi"), ByLanguage("Dr"))
_WORDS = "“We waited thirty years for a hill with this much wind.”"


def _decision(sha256, verdict=Verdict.APPROVED, **about):
    return Decision(21, Language.EN, verdict, "Ms Au", _AT, Way.EMAIL, sha256, **about)


@pytest.fixture
def kit_of(text_of):
    """A kit of one English text with a quote, and its sign-off."""
    from tests.preflight.conftest import _kit_of

    return lambda sign_off=None, said="A kite.", words=_WORDS, **changes: _kit_of(
        text_of(said, quotes=(words,), speakers=(_SPEAKER,)), sign_off=sign_off, **changes
    )


@pytest.fixture
def rules(kit_of):
    """The sign-off rules that fire on a kit, each with its case."""
    from mediadesk.preflight import check

    ours = ("WKF-01", "WKF-02", "WKF-03", "WKF-04", "QUO-05", "QUO-07")
    return lambda *given, **changes: [
        (each.rule, each.case) for each in check(kit_of(*given, **changes), [Language.EN], _AT) if each.rule in ours
    ]


def test_kit_that_knows_no_sign_off_is_not_asked_for_one(rules):
    assert rules() == []


def test_release_without_a_chain_still_has_its_quotes_approved(rules):
    assert rules(SignOff()) == [("QUO-05", "waiting")]


def test_every_link_of_the_chain_must_approve(rules, kit_of):
    text = content.text_hash(kit_of(), Language.EN)
    quote = content.quote_hash(kit_of().texts[0].text.blocks[1], _SPEAKER, Language.EN)
    said = (_decision(quote, block_id=kit_of().texts[0].text.blocks[1].id),)
    assert [rule for rule, _ in rules(SignOff((_LEGAL, _OFFICE), said))].count("WKF-01") == 2
    some = SignOff((_LEGAL, _OFFICE), (_decision(text, step_id=11),))
    assert ("WKF-01", "waiting") in rules(some)
    everybody = replace(some, decisions=(*some.decisions, _decision(text, step_id=12)))
    assert [rule for rule, _ in rules(everybody)] == ["QUO-05"]


def test_one_changed_character_makes_an_approval_void(rules, kit_of):
    text = content.text_hash(kit_of(), Language.EN)
    signed = SignOff((_LEGAL,), (_decision(text, step_id=11),))
    assert ("WKF-02", "") not in rules(signed)
    assert ("WKF-02", "") in rules(signed, "A kitE.")
    assert ("WKF-01", "waiting") not in rules(signed, "A kitE.")


def test_changes_asked_for_are_said_as_such(rules, kit_of):
    text = content.text_hash(kit_of(), Language.EN)
    asked = SignOff((_LEGAL,), (_decision(text, Verdict.CHANGES_ASKED, step_id=11),))
    assert ("WKF-01", "changes_asked") in rules(asked)


def test_quote_changed_after_approval_is_void_and_only_that(found, text_of):
    text = text_of("A kite.", quotes=(_WORDS,), speakers=(_SPEAKER,))
    block = text.text.blocks[1]
    sha256 = content.quote_hash(block, _SPEAKER, Language.EN)
    signed = SignOff((), (_decision(sha256, block_id=block.id),))
    assert found("QUO-07", text, sign_off=signed) == []
    assert found("QUO-05", text, sign_off=signed) == []
    run = replace(block.runs[0], text=_WORDS.replace("thirty", "forty"))
    changed = replace(text, text=replace(text.text, blocks=(text.text.blocks[0], replace(block, runs=(run,)))))
    (void,) = found("QUO-07", changed, sign_off=signed)
    assert (void.block_id, void.about) == (block.id, "Dr Lai Sum-yi")
    assert found("QUO-05", changed, sign_off=signed) == []


def test_quote_given_to_somebody_else_is_void(found, text_of):
    text = text_of("A kite.", quotes=(_WORDS,), speakers=(_SPEAKER,))
    sha256 = content.quote_hash(text.text.blocks[1], _SPEAKER, Language.EN)
    signed = SignOff((), (_decision(sha256, block_id=text.text.blocks[1].id),))
    other = replace(text, speakers=(replace(_SPEAKER, name=ByLanguage("Mok Wing-kei")),))
    assert len(found("QUO-07", other, sign_off=signed)) == 1


def test_what_has_left_the_house_is_judged_no_more(rules, kit_of):
    assert rules(SignOff((_LEGAL,), is_settled=True)) == []


def test_confidential_release_is_said_to_be_one(rules):
    assert rules(None, is_confidential=True) == [("WKF-03", "")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "DRAFT 3 – not for release"),
        (Language.EN, "Internal note: ask the trust about the figure."),
        (Language.EN, "For internal use only."),
        (Language.ZH_HANT, "僅供內部傳閱。"),
        (Language.ZH_HANS, "（草稿）风筝博物馆开幕。"),
    ],
)
def test_note_of_the_house_to_itself_would_print(found, text_of, language, said):
    assert [each.rule for each in found("WKF-04", text_of(said, language=language))] == ["WKF-04"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "The draft law on kites is read on Monday."),
        (Language.EN, "Not for distribution in the United States."),
        (Language.EN, "The internal use of wind is studied."),
        (Language.ZH_HANT, "博物館內部設有咖啡室。"),
        (Language.ZH_HANS, "条例草稿于周一公布。"),
    ],
)
def test_words_that_only_look_internal_may_print(found, text_of, language, said):
    assert found("WKF-04", text_of(said, language=language)) == []

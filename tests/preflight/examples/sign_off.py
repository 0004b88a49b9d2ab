"""WKF, QUO-05 and QUO-07: approvals of these very words."""

from dataclasses import replace
from datetime import UTC, datetime

from mediadesk.records import content
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.sign_off import ApprovalStep, Decision, SignOff, Verdict, Way
from tests.preflight.kits import EN, kit

_SPEAKER = Newsmaker(7, ByLanguage("Lai Sum-yi"), ByLanguage("Dr"))
_LEGAL = ApprovalStep(11, "Legal", "Ms Au")
_QUOTED = {"quotes": ("“We waited thirty years for a hill with this much wind.”",), "speakers": (_SPEAKER,)}
_PLAIN, _WITH_QUOTE = kit("A kite."), kit("A kite.", **_QUOTED)


def _signed(whole, *steps, **decision):
    said = Decision(21, EN, Verdict.APPROVED, "Ms Au", datetime(2025, 4, 18, tzinfo=UTC), Way.EMAIL, **decision)
    return replace(whole, sign_off=SignOff(steps, (said,)))


_QUOTE = _WITH_QUOTE.texts[0].text.blocks[1]
_RIGHT = {"block_id": _QUOTE.id, "content_sha256": content.quote_hash(_QUOTE, _SPEAKER, EN)}
_TEXT = {"step_id": 11, "content_sha256": content.text_hash(_PLAIN, EN)}

EXAMPLES = {
    "QUO-05": ([kit("A kite.", sign_off=SignOff(), **_QUOTED)], [_WITH_QUOTE, _signed(_WITH_QUOTE, **_RIGHT)]),
    "QUO-07": ([_signed(_WITH_QUOTE, **{**_RIGHT, "content_sha256": "0" * 64})], [_signed(_WITH_QUOTE, **_RIGHT)]),
    "WKF-01": ([kit("A kite.", sign_off=SignOff((_LEGAL,)))], [_signed(_PLAIN, _LEGAL, **_TEXT)]),
    "WKF-02": ([_signed(_PLAIN, _LEGAL, **{**_TEXT, "content_sha256": "0" * 64})], [_signed(_PLAIN, _LEGAL, **_TEXT)]),
    "WKF-03": ([kit("A kite.", is_confidential=True)], [_PLAIN]),
    "WKF-04": ([kit("DRAFT 3 – not for release", "A kite.")], [kit("A kite flew in a cold draft.")]),
}

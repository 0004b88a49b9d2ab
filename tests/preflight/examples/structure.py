"""STR: lines, sections and lengths."""

from dataclasses import replace
from datetime import UTC, date, datetime

from mediadesk.records.block import Role, plain
from mediadesk.records.house_style import CORPORATE, Section
from mediadesk.records.languages import ByLanguage
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import KitText
from mediadesk.records.release import ReleaseKind, ReleaseLine
from mediadesk.records.sign_off import SignOff
from mediadesk.wording.house_styles import shipped
from tests.preflight.kits import EN, OFFICER, SC, TC, kit, kit_of, text_of

_WIRE, _GOVERNMENT = shipped("plain_wire"), shipped("government")
_NEWS = {"kind": ReleaseKind.NEWS_STORY}
_LANDLINE = replace(OFFICER, phone="+852 2524 2401")


def _with_boilerplate(organisation_id, *paragraphs):
    about = Boilerplate(3, text_of().text.language, "About the Kite Trust", paragraphs, organisation_id)
    return kit_of(KitText(text_of("A kite.").text, (about,)))


def _said(outdated=(), **changes):
    about = replace(Boilerplate(3, EN, "About the Kite Trust", ("We keep kites.",), 1), **changes)
    return kit_of(replace(text_of("A kite."), boilerplates=(about,), outdated=outdated))


_APPROVED = {"approved_at": datetime(2025, 1, 6, tzinfo=UTC), "approved_by": "Ms Au"}

EXAMPLES = {
    "STR-01": (
        [
            kit("Media Invitation", "A kite flew."),
            kit("PRESS RELEASE", "A kite flew."),
            kit("採訪通知", "風箏。", language=TC),
            kit("【新闻稿】", "风筝。", language=SC),
        ],
        [
            kit("The media invitation went out.", "A kite flew."),
            kit(
                "A kite flew over the hill, and the whole museum stood below with its visitors and looked up.",
                "Statement",
            ),
            kit("新聞稿已發出。", language=TC),
        ],
    ),
    "STR-02": (
        [
            kit("For Immediate release", "A kite flew.", release_line=ReleaseLine.NONE),
            kit("For Immediate release", "A kite flew."),
            kit("EMBARGOED UNTIL 11:00 HKT", "A kite flew."),
            kit("A kite flew.", release_line=ReleaseLine.NONE),
            kit("即時發布", "風箏。", language=TC),
        ],
        [
            kit("The kites are for immediate release into the wind.", "They flew."),
            kit("A kite flew.", release_line=ReleaseLine.NONE, **_NEWS),
            kit("A kite flew.", release_line=ReleaseLine.NONE, house_style=_GOVERNMENT),
        ],
    ),
    "STR-03": (
        [
            kit("A kite.", headline=""),
            kit("A kite.", headline="Kite " * 25),
            kit("A kite.", headline="Kite museum opens."),
            kit("A kite.", headline="Kite " * 14, **_NEWS),
            kit("A kite.", headline="Kite " * 19, house_style=_WIRE),
            kit("風箏。", headline="風" * 61, language=TC),
        ],
        [
            kit("A kite.", headline="Kite " * 24),
            kit("A kite.", headline="Kites fly in the U.S."),
            kit("A kite.", headline="Kite " * 13, **_NEWS),
            kit("風箏。", headline="風" * 60, language=TC),
        ],
    ),
    "STR-04": (
        [
            kit("A kite.", place=""),
            kit("A kite.", issue_date=None),
            kit("(Hong Kong, 25 April 2025) – A kite flew."),
            kit("(Hong Kong, 24 April 2025) – A kite flew."),
            kit("（香港，2025年4月25日）— 風箏升空。", language=TC),
        ],
        [
            kit("A kite.", place="", **_NEWS),
            kit("A kite.", place="", kind=ReleaseKind.MEDIA_INVITATION, issue_date=None),
            kit("On 25 April 2025 a kite flew."),
            kit("風箏於2025年4月25日升空。", language=TC),
        ],
    ),
    "STR-05": (
        [kit("word " * 36), kit("風" * 111, language=TC)],
        [kit("word " * 35), kit("Short.", "word " * 60), kit("風" * 110, language=TC)],
    ),
    "STR-06": ([kit("A kite.", end_mark="")], [kit("A kite."), kit("A kite.", end_mark="", **_NEWS)]),
    "STR-07": (
        [
            kit("A kite.", boilerplate=("word " * 60, "word " * 41)),
            kit("風箏。", boilerplate=("風" * 221,), language=TC),
            _with_boilerplate(8, "We keep kites."),
            _said(outdated=(3,), **_APPROVED),
            _said(edition=2),
            _said(valid_until=date(2025, 4, 23), **_APPROVED),
            _said(valid_from=date(2025, 4, 25), **_APPROVED),
        ],
        [
            _said(),
            _said(outdated=(4,), edition=2, **_APPROVED),
            _said(valid_from=date(2025, 4, 24), valid_until=date(2025, 4, 24), **_APPROVED),
            replace(_said(outdated=(3,)), sign_off=SignOff(is_settled=True)),
            kit("A kite.", boilerplate=("word " * 60, "word " * 40)),
            _with_boilerplate(1, "We keep kites."),
            _with_boilerplate(None, "We keep kites."),
        ],
    ),
    "STR-08": (
        [
            kit("A kite.", press_officers=()),
            kit("A kite.", press_officers=(PressOfficer(1, ByLanguage("Karen Lau")),)),
            kit("A kite.", press_officers=(_LANDLINE,)),
        ],
        [
            kit("A kite."),
            kit("A kite.", press_officers=(), **_NEWS),
            kit("A kite.", press_officers=(replace(OFFICER, phone="2555 0121 (24 hours)"),)),
            kit("A kite.", press_officers=(replace(OFFICER, phone="2555 0121 / 2555 0199"),)),
        ],
    ),
    "STR-09": (
        [
            kit("A kite.", house_style=replace(CORPORATE, required=(Section.NOTES,))),
            kit(*["word " * 90] * 9),
            kit("word " * 60, house_style=_WIRE),
            kit(*["風" * 240] * 6, language=TC),
        ],
        [
            kit("A kite."),
            kit(*["word " * 80] * 10),
            kit(*["word " * 90] * 9, house_style=_GOVERNMENT),
            kit("word " * 301, house_style=_WIRE, boilerplate=("We keep kites.",)),
        ],
    ),
    "STR-10": (
        [kit("Back to top"), kit("返回頁首", language=TC)],
        [kit("Print workshops share the hall."), kit("她回到山頂。", language=TC)],
    ),
    "STR-11": (
        [
            kit(),
            kit("A kite.", plain("The hill", Role.HEADING)),
            kit(plain("The kites", Role.HEADING), plain("The hill", Role.HEADING), "It is green."),
            kit("A kite.", notes=("One.", " ")),
            _with_boilerplate(1, " "),
        ],
        [
            kit("A kite.", plain("The hill", Role.HEADING), "It is green."),
            kit(kind=ReleaseKind.KILL),
            kit("A kite.", notes=("One.",)),
        ],
    ),
}

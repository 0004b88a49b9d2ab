"""DAT: days, their words and their forms."""

from datetime import UTC, date, datetime

from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine
from mediadesk.wording.house_styles import shipped
from tests.preflight.kits import SC, TC, kit

_GOVERNMENT = shipped("government")
_EMBARGOED = {"release_line": ReleaseLine.EMBARGOED}
_MOVED = {"moved_from": date(2025, 4, 22)}
_NEWS = {"kind": ReleaseKind.NEWS_STORY}

EXAMPLES = {
    "DAT-01": (
        [kit("It opens on Friday, 24 April 2025."), kit("2025年4月24日（星期五）", language=TC)],
        [kit("It opens on Thursday, 24 April 2025."), kit("2025年4月24日（星期四）", language=TC)],
    ),
    "DAT-02": (
        [
            kit("The museum opened today (25 April)."),
            kit("The museum opens tomorrow, 26 April 2025."),
            kit("On 24 April (yesterday) it closed."),
            kit("博物館今日（4月25日）開幕。", language=TC),
            kit("博物馆昨天（2025年4月24日）开幕。", language=SC),
            kit("It opened today.", embargo=Embargo(datetime(2025, 4, 25, 3, tzinfo=UTC)), **_EMBARGOED),
            kit("It opened this morning.", **_MOVED),
            kit("“It closed last month,” she said.", **_MOVED),
            kit("博物館下星期開幕。", language=TC, **_MOVED),
            kit("博物馆去年动工。", language=SC, **_MOVED),
        ],
        [
            kit("It opened on 12 April and lasts all year.", **_MOVED),
            kit("It opened this morning.", moved_from=date(2025, 4, 24)),
            kit("It opened this morning.", issue_date=None, **_MOVED),
            kit("博物館於4月12日開幕，每年開放。", language=TC, **_MOVED),
            kit("The museum opened today (24 April)."),
            kit("The museum opens tomorrow, 25 April 2025."),
            kit("Today the museum said that on 30 April it will close."),
            kit("“The museum opens today (25 April), and that is a joy,” she said."),
            kit("博物館今日（4月24日）開幕。", language=TC),
            kit("It opened today.", embargo=Embargo(datetime(2025, 4, 24, 3, tzinfo=UTC)), **_EMBARGOED),
            kit("It opened today (25 April).", issue_date=None),
        ],
    ),
    "DAT-03": (
        [
            kit("It opened on April 12, 2025."),
            kit("It opened on 12th April 2025."),
            kit("It opened on 12/4/2025."),
            kit("It opened on 2025-04-13."),
            kit("It opened on April 12."),
            kit("It opened on 12 April 2025.", house_style=_GOVERNMENT),
            kit("It opened on 12 April 2025 and closed on April 14, 2025.", **_NEWS),
            kit("於2025/4/13開幕。", language=TC),
        ],
        [
            kit("It opened on 12 April 2025 and closed on 14 April."),
            kit("It opened on April 12, 2025.", house_style=_GOVERNMENT),
            kit("It opened on April 12, 2025 and closed on April 14, 2025.", **_NEWS),
            kit("“It opened on April 12, 2025, to everybody’s surprise,” she said."),
            kit("It counted in April 12 kites and 1/2/3 strings."),
            kit("於2025年4月13日開幕。", language=TC),
        ],
    ),
    "DAT-04": (
        [
            kit("A kite.", **_EMBARGOED),
            kit("A kite.", embargo=Embargo(datetime(2025, 4, 19, tzinfo=UTC)), **_EMBARGOED),
        ],
        [kit("A kite.", embargo=Embargo(datetime(2025, 4, 24, tzinfo=UTC)), **_EMBARGOED), kit("A kite.")],
    ),
    "DAT-06": (
        [
            kit("The museum will open on 12 April 2025."),
            kit("It is to open its doors to all on 12 April."),
            kit("博物館將於4月12日開幕。", language=TC),
            kit("博物馆将于2025年4月12日开幕。", language=SC),
        ],
        [
            kit("The museum will open on 26 April 2025."),
            kit("It opened on 12 April 2025 and will close in May."),
            kit("It will build on what was signed on 12 April 2025."),
            kit("“We said that it will open on 12 April 2025, and it did,” she said."),
            kit("博物館將於4月26日開幕。", language=TC),
        ],
    ),
}

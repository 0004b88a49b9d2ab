"""What is asked of a large contact desk for the first time: filters in every order, rules of lists, a timeline."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from mediadesk.library import Library, timeline
from mediadesk.records.contact import ContactStatus
from mediadesk.records.contact_choice import ContactChoice, ContactOrder
from mediadesk.records.languages import Language
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from tests.bench.figures import Figure
from tests.bench.large_contact_desk import NOW

NARROWED = (
    ContactChoice(beat="technology"),
    ContactChoice(beat="privacy"),
    ContactChoice(tag="briefing 2026"),
    ContactChoice(language=Language.ZH_HANS),
    ContactChoice(status=ContactStatus.BOUNCED),
    ContactChoice(is_starred=True),
    ContactChoice(is_starred=True, do_not_phone=True),
    ContactChoice(beat="law", language=Language.EN, status=ContactStatus.NEW),
    ContactChoice(unverified_since=date(2026, 1, 1)),
)
_ASKS = (
    *(Ask(RuleField.BEAT, ("technology",)), Ask(RuleField.BEAT, ("privacy",)), Ask(RuleField.TAG, ("briefing 2026",))),
    *(Ask(RuleField.LANGUAGE, ("zh-Hans",)), Ask(RuleField.STATUS, ("bounced", "new"))),
    *(Ask(RuleField.OUTLET_KIND, ("newspaper", "online")), Ask(RuleField.CITY, ("Hong Kong",))),
    *(Ask(RuleField.ROLE, ("editor",)), Ask(RuleField.OWNER, ("Ms Yip",)), Ask(RuleField.SOURCE, ("conference",))),
    *(Ask(RuleField.CONTACTED, ("180",)), Ask(RuleField.VERIFIED, ("365",)), Ask(RuleField.KEEPS_EMBARGOES)),
    *(Ask(RuleField.STARRED), Ask(RuleField.HAS_EMAIL), Ask(RuleField.HAS_PHONE)),
)
_RULES = (
    *(Rule((replace(ask, is_not=is_not),)) for ask in _ASKS for is_not in (False, True)),
    Rule((Ask(RuleField.BEAT, ("science", "health", "technology")), Ask(RuleField.CONTACTED, ("180",)))),
    Rule((_ASKS[0], _ASKS[3], Ask(RuleField.CONTACTED, ("180",)))),
    Rule((_ASKS[0], _ASKS[2], Ask(RuleField.STARRED)), is_any=True),
    Rule((_ASKS[7], _ASKS[5], Ask(RuleField.VERIFIED, ("365",), is_not=True))),
)
_TALKED_TO = "SELECT contact_id FROM interaction WHERE contact_id IS NOT NULL LIMIT 40"


def figures(desk: Path) -> list[Figure]:
    """Each figure beside its limit; the library is opened anew, so that nothing was read before."""
    library = Library.open(desk)
    found = [*_filters(library), *_rules(library), *_timeline(library)]
    library.close()
    return found


def _cpu(job: Callable[[], object]) -> float:
    began = time.thread_time()
    job()
    return (time.thread_time() - began) * 1000


def _filters(library: Library) -> list[Figure]:
    pages, one, several = library.contacts.pages, list[float](), list[float]()
    for choice in NARROWED:
        is_one = choice != NARROWED[7]
        for order in ContactOrder:
            asked = replace(choice, order=order)
            (one if is_one else several).append(_cpu(lambda asked=asked: pages.page(asked)))  # type: ignore[misc]
    return [
        Figure("first page of one filter in any order, the first time, median of 56", median(one), 5, "ms"),
        Figure("the same, 9 of 10 of these", sorted(one)[len(one) * 9 // 10], 5, "ms"),
        Figure("first page of one filter in any order, the first time, slowest of 56", max(one), 5, "ms"),
        Figure("first page of three filters at once, the first time, slowest of 7 orders", max(several), 5, "ms"),
    ]


def _rules(library: Library) -> list[Figure]:
    lists = library.media_lists
    times = [_cpu(lambda rule=rule: lists.count_members(MediaList(0, "", rule), NOW)) for rule in _RULES]  # type: ignore[misc]
    return [
        Figure(f"count of a list with a rule, median of {len(_RULES)}", median(times), 300, "ms"),
        Figure(f"count of a list with a rule, slowest of {len(_RULES)}", max(times), 300, "ms"),
    ]


def _timeline(library: Library) -> list[Figure]:
    keys = sorted({key for (key,) in library._rows.execute(_TALKED_TO)})
    connection = library._database.connection()
    edge = (timeline._LATER, 0, timeline.PAGE + 1)

    def bare(key: int) -> None:
        done = timeline._DONE.format(owner="contact_id")
        for sql in (timeline._TOLD, done, timeline._SENT, timeline._CHANGED, timeline._LISTED):
            connection.execute(sql, (key, *edge)).fetchall()
        for sql in (timeline._POSTS, timeline._VERIFIED):
            connection.execute(sql, (key,)).fetchall()

    def spent(job: Callable[[int], object]) -> float:
        return min(median(_cpu(lambda key=key: job(key)) for key in keys) for _ in range(5))  # type: ignore[misc]

    return [
        Figure("the first page of a timeline, as records", spent(library.interactions.timeline.of_contact), 5, "ms"),
        Figure("the same by raw statements", spent(bare), 5, "ms"),
    ]

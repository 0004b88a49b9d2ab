"""How long contacts are kept: who is past the time the desk gave itself, and nobody is keeping for a reason."""

from collections.abc import Iterable
from datetime import date, datetime, time

from mediadesk.library.collection import Means
from mediadesk.library.fields import UTCDateTimeField, day, moment
from mediadesk.library.folding import fold
from mediadesk.library.settings import Settings
from mediadesk.records.privacy import Outdated, RetentionRule

_RULES = "retention"
HOLD_TAG = "legal hold"
"""Whoever has this tag is kept, whatever the rules say."""

_DUE = """
SELECT id, COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans),
    last_contact_at, verified_on, source_on, updated_at
FROM media_contact
WHERE (last_contact_at IS NULL OR last_contact_at < ?) AND (verified_on IS NULL OR verified_on < ?)
    AND (source_on IS NULL OR source_on < ?)
    AND (last_contact_at IS NOT NULL OR verified_on IS NOT NULL OR source_on IS NOT NULL OR updated_at < ?)
    AND id NOT IN (SELECT contact_id FROM contact_tag JOIN tag ON tag.id = tag_id WHERE folded = ?)
    AND id NOT IN (SELECT contact_id FROM privacy_request WHERE contact_id IS NOT NULL AND closed_on IS NULL)
    {statuses}
ORDER BY sort_key, id
"""


class Retention:
    """The rules of the desk, and whom they concern."""

    def __init__(self, means: Means, settings: Settings) -> None:
        self._rows, self._settings = means.rows, settings

    @property
    def rules(self) -> tuple[RetentionRule, ...]:
        """The rules; none until somebody makes one."""
        return tuple(RetentionRule(each["months"], tuple(each["statuses"])) for each in self._settings.get(_RULES, []))

    def put_rules(self, rules: Iterable[RetentionRule]) -> None:
        """Keep these rules instead."""
        self._settings.put(_RULES, [{"months": each.months, "statuses": list(each.statuses)} for each in rules])

    def due(self, rules: Iterable[RetentionRule], now: datetime) -> tuple[Outdated, ...]:
        """Who is past the time of one of `rules` at the aware instant `now`, each once, by name.

        Counted from the latest of: last contact, last verified, since when the entry is held; where nobody wrote down
        any of them, from its last change. Those in the trash too. Left out is who has the tag `HOLD_TAG`, or asked
        something that is not answered yet.
        """
        found: dict[int, Outdated] = {}
        for rule in rules:
            for each in self._past(rule, now):
                found.setdefault(each.contact_id, each)
        return tuple(found.values())

    def _past(self, rule: RetentionRule, now: datetime) -> Iterable[Outdated]:
        since = months_before(now.date(), rule.months)
        instant = UTCDateTimeField().db_value(datetime.combine(since, time(), now.tzinfo))
        marks = ", ".join("?" * len(rule.statuses))
        statuses = f"AND status IN ({marks})" if rule.statuses else ""
        limits = (instant, since.isoformat(), since.isoformat(), instant, fold(HOLD_TAG))
        for key, name, *dates in self._rows.execute(_DUE.format(statuses=statuses), (*limits, *rule.statuses)):
            yield Outdated(key, name, _last(*dates), rule)


def months_before(today: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    for last in (today.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(last, today.day))
        except ValueError:
            continue
    raise ValueError(f"no day {months} months before {today}")


def _last(contact: object, verified: object, source: object, updated: object) -> date:
    days = [moment(contact).date()] if contact else []
    days += [day(each) for each in (verified, source) if each]
    return max(days) if days else moment(updated).date()

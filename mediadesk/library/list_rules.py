"""Rules of lists as statements: a condition on `media_contact` and its parameters."""

import re
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from mediadesk.library.fields import UTCDateTimeField
from mediadesk.library.folding import fold
from mediadesk.records.languages import Language
from mediadesk.records.media_list import Ask, Rule, RuleField

Condition = tuple[str, list[Any]]

_KEYS = re.compile(r"\(SELECT contact_id FROM \w+ WHERE ")

MEMBERS = "id IN (SELECT contact_id FROM media_list_member WHERE list_id = ? AND NOT is_excluded)"
_EXCLUDED = "id NOT IN (SELECT contact_id FROM media_list_member WHERE list_id = ? AND is_excluded)"
_WORDS = (
    "id IN (SELECT contact_id FROM contact_{word} WHERE {word}_id IN (SELECT id FROM {word} WHERE folded IN ({marks})))"
)
_AT_OUTLET = "id IN (SELECT contact_id FROM affiliation WHERE until IS NULL AND outlet_id IN ({marks}))"
# Most work at one outlet, which the row of the contact names; whoever works at more is asked for besides.
_OF_OUTLET = (
    "(COALESCE(present_outlet_id, 0) IN (SELECT id FROM outlet WHERE {column} IN ({marks})) "
    "OR id IN (SELECT contact_id FROM affiliation WHERE until IS NULL AND number > 1 "
    "AND +outlet_id IN (SELECT id FROM outlet WHERE {column} IN ({marks}))))"
)
_PLAIN = {RuleField.STATUS: "status", RuleField.OWNER: "owner", RuleField.SOURCE: "source"}
_YES = {
    RuleField.KEEPS_EMBARGOES: "embargo_agreed_on IS NOT NULL",
    RuleField.STARRED: "is_starred",
    RuleField.HAS_EMAIL: "LENGTH(email) > 0",
    RuleField.HAS_PHONE: "LENGTH(phone) > 0",
}


def condition(
    rule: Rule, now: datetime, list_rule: Callable[[int], Rule | None], *, is_postgresql: bool = False
) -> Condition:
    """What `rule` asks, as SQL; days are counted back from the aware instant `now`.

    `list_rule` gives the rule of another list, `None` where it has none; lists that name each other in a circle hold
    for nobody.
    """
    return _Compiler(now, list_rule, "ILIKE" if is_postgresql else "LIKE").rule(rule, ())


class _Compiler:
    def __init__(self, now: datetime, list_rule: Callable[[int], Rule | None], like: str) -> None:
        """`like` compares without regard to case."""
        self._now, self._list_rule, self._like = now, list_rule, like

    def rule(self, rule: Rule, within: tuple[int, ...]) -> Condition:
        if not rule.parts:
            return "1 = 1", []
        parts = [self.rule(each, within) if isinstance(each, Rule) else self._ask(each, within) for each in rule.parts]
        joined = (" OR " if rule.is_any else " AND ").join(sql for sql, _ in parts)
        return f"({joined})", [value for _, values in parts for value in values]

    def _ask(self, ask: Ask, within: tuple[int, ...]) -> Condition:
        sql, values = self._said(ask, within)
        return (f"NOT ({sql})" if ask.is_not else f"({sql})"), values

    def _said(self, ask: Ask, within: tuple[int, ...]) -> Condition:
        if ask.field in _YES:
            return _YES[ask.field], []
        if ask.field is RuleField.CONTACTED:
            return "last_contact_at IS NOT NULL AND last_contact_at >= ?", [self._instant(ask)]
        if ask.field is RuleField.VERIFIED:
            return "verified_on IS NOT NULL AND verified_on >= ?", [self._since(ask).isoformat()]
        if ask.field is RuleField.LIST:
            return self._lists(ask, within)
        return _of_values(ask, self._like)

    def _lists(self, ask: Ask, within: tuple[int, ...]) -> Condition:
        parts = [self._list(int(value), within) for value in ask.values if value.isdigit()]
        joined = " OR ".join(sql for sql, _ in parts)
        return joined or "1 = 0", [value for _, values in parts for value in values]

    def _list(self, list_id: int, within: tuple[int, ...]) -> Condition:
        if list_id in within:
            return "1 = 0", []
        rule = self._list_rule(list_id)
        if rule is None:
            return MEMBERS, [list_id]
        return on_list(list_id, self.rule(rule, (*within, list_id)))

    def _instant(self, ask: Ask) -> Any:
        return UTCDateTimeField().db_value(datetime.combine(self._since(ask), time(), self._now.tzinfo))

    def _since(self, ask: Ask) -> Any:
        days = next((int(value) for value in ask.values if value.isdigit()), 0)
        return self._now.date() - timedelta(days=min(days, 100_000))


def of_one(asked: Condition, contact_id: int) -> Condition:
    """The same asked of one contact alone: the lists of keys inside are read for them only, not for everybody.

    Whether the contact itself is among the keys of a subquery is all that `id IN (…)` asks of it.
    """
    sql, values = asked
    return _KEYS.sub(rf"\g<0>contact_id = {contact_id:d} AND ", sql), values


def on_list(list_id: int, asked: Condition) -> Condition:
    """Who is on a list with a rule: whom the rule names, without those kept off, with those put on by hand."""
    sql, values = asked
    return f"(({sql} AND {_EXCLUDED}) OR {MEMBERS})", [*values, list_id, list_id]


def _of_values(ask: Ask, like: str) -> Condition:
    values: list[Any] = [each for each in ask.values if each.strip()]
    if not values:
        return "1 = 0", []
    marks = ", ".join("?" * len(values))
    match ask.field:
        case RuleField.BEAT | RuleField.TAG:
            return _WORDS.format(word=ask.field.value, marks=marks), [fold(each).strip() for each in values]
        case RuleField.LANGUAGE:
            spoken = [f"%{each.value}%" for each in Language if each.value in values]  # no code is a part of another
            return " OR ".join(["languages LIKE ?"] * len(spoken)) or "1 = 0", [*spoken]
        case RuleField.OUTLET:
            keys = [int(each) for each in values if each.isdigit()] or [0]
            return _AT_OUTLET.format(marks=", ".join("?" * len(keys))), keys
        case RuleField.OUTLET_KIND | RuleField.CITY:
            column = "kind" if ask.field is RuleField.OUTLET_KIND else "city"
            return _OF_OUTLET.format(column=column, marks=marks), [*values, *values]
        case RuleField.ROLE:
            return " OR ".join([f"present_role {like} ?"] * len(values)), [f"%{each}%" for each in values]
        case _:
            return f"{_PLAIN[ask.field]} IN ({marks})", values

"""Rules of lists as somebody types them: "beat is science or health and language is zh-Hant and not starred"."""

import re

from mediadesk.records.list_problems import BadRule
from mediadesk.records.media_list import DAYS, YES_NO, Ask, Rule, RuleField

_ASK = re.compile(r"(?P<field>[a-z_ -]+?)\s+(?P<way>is not|is|within)\s+(?P<values>.+)", re.IGNORECASE)
_DAYS = re.compile(r"(\d+)(?:\s*days?)?", re.IGNORECASE)


def read_rule(words: str) -> Rule:
    """The rule somebody typed: conditions with " and " between them, or with " or ", the values of one with "|".

    "beat is science|health and contacted within 90 days", "starred or not has email". Raises `BadRule`.
    """
    text = " ".join(words.split())
    if not text:
        return Rule()
    by_and, by_or = re.split(r"\s+and\s+", text), re.split(r"\s+or\s+", text)
    if len(by_and) > 1 and len(by_or) > 1:
        raise BadRule(text)
    is_any = len(by_or) > 1
    return Rule(tuple(_ask(each) for each in (by_or if is_any else by_and)), is_any)


def _ask(said: str) -> Ask:
    is_not = said.lower().startswith("not ")
    words = said[4:] if is_not else said
    plain = _field(words)
    if plain in YES_NO:
        return Ask(plain, (), is_not)
    found = _ASK.fullmatch(words)
    field = _field(found["field"]) if found else None
    if found is None or field is None or field in YES_NO:
        raise BadRule(said)
    way = found["way"].lower()
    if (field in DAYS) is not (way == "within"):
        raise BadRule(said)
    return Ask(field, _values(field, found["values"], said), is_not or way == "is not")


def _values(field: RuleField, words: str, said: str) -> tuple[str, ...]:
    if field not in DAYS:
        return tuple(each.strip() for each in words.split("|") if each.strip())
    days = _DAYS.fullmatch(words.strip())
    if days is None:
        raise BadRule(said)
    return (days[1],)


def _field(words: str) -> RuleField | None:
    name = words.strip().lower().replace(" ", "_").replace("-", "_")
    return RuleField(name) if name in set(RuleField) else None

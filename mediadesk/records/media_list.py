"""Lists of journalists: chosen by hand, or by a rule that is asked anew each time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from mediadesk.records.languages import Language


class RuleField(StrEnum):
    """What a rule may ask of a journalist."""

    BEAT = "beat"
    TAG = "tag"
    LANGUAGE = "language"
    STATUS = "status"
    OUTLET = "outlet"
    OUTLET_KIND = "outlet_kind"
    CITY = "city"
    ROLE = "role"
    OWNER = "owner"
    SOURCE = "source"
    LIST = "list"
    CONTACTED = "contacted"
    VERIFIED = "verified"
    KEEPS_EMBARGOES = "keeps_embargoes"
    STARRED = "starred"
    HAS_EMAIL = "has_email"
    HAS_PHONE = "has_phone"


DAYS = frozenset({RuleField.CONTACTED, RuleField.VERIFIED})
"""Fields that ask whether something was so within a number of days."""

YES_NO = frozenset({RuleField.KEEPS_EMBARGOES, RuleField.STARRED, RuleField.HAS_EMAIL, RuleField.HAS_PHONE})
"""Fields that need no value."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing a rule asks: that the field has one of `values`, or has none of them (`is_not`).

    Beats and tags are named, languages and statuses are their codes, outlets and lists their keys as text; of `DAYS`
    the one value is a number of days, of `YES_NO` there is none.
    """

    field: RuleField
    values: tuple[str, ...] = ()
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Parts that all hold, or of which one holds (`is_any`). A rule without parts holds for everybody."""

    parts: "tuple[Ask | Rule, ...]" = ()
    is_any: bool = False

    def asks(self) -> Iterator[Ask]:
        """Everything asked, at any depth."""
        for part in self.parts:
            if isinstance(part, Rule):
                yield from part.asks()
            else:
                yield part

    def as_json(self) -> dict[str, Any]:
        """The rule as JSON knows it: {"all": [{"field": "beat", "in": ["harbour"]}, {"any": […]}]}."""
        parts = [each.as_json() if isinstance(each, Rule) else _ask_as_json(each) for each in self.parts]
        return {"any" if self.is_any else "all": parts}

    @classmethod
    def of_json(cls, said: Any) -> "Rule":
        """The opposite of `as_json`. Raises `ValueError` for what is no rule."""
        if not isinstance(said, Mapping) or not {"all", "any"} & said.keys():
            raise ValueError("a rule says “all” or “any”")
        is_any = "any" in said
        parts = said["any" if is_any else "all"]
        if not isinstance(parts, list):
            raise ValueError("the parts of a rule are a list")
        return cls(tuple(_part(each) for each in parts), is_any)


@dataclass(frozen=True, slots=True)
class MediaList:
    """A list of journalists. With a rule, whoever the rule names is on it; without one, whom somebody put there."""

    id: int
    name: str
    rule: Rule | None = None
    notes: str = ""
    owner: str = ""
    version: int = 1

    @property
    def is_smart(self) -> bool:
        """Whether a rule says who is on it."""
        return self.rule is not None


@dataclass(frozen=True, slots=True)
class BrokenAsk:
    """Something a rule asks for that is there no more: a beat nobody covers now, an outlet, a list."""

    ask: Ask
    value: str


@dataclass(frozen=True, slots=True)
class ListCoverage:
    """What a list is made of: how many write in each language, and how many may be of no use.

    `stale` were neither spoken with nor verified for a long time, `barred` are not to be written to.
    """

    members: int
    languages: tuple[tuple[Language, int], ...]
    without_email: int
    without_language: int
    stale: int
    barred: int


@dataclass(frozen=True, slots=True)
class ListUse:
    """That a list was used at an aware instant, for which release, and how many were on it then."""

    id: int
    list_id: int
    name: str
    used_at: datetime
    release_id: int | None = None
    who: str = ""
    members: int = 0


@dataclass(frozen=True, slots=True)
class UsedMember:
    """Somebody who was on a list when it was used, as they were that day."""

    contact_id: int | None
    name: str
    outlet: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A list somebody is on: `is_by_hand` where somebody put them there on `added_on`."""

    list_id: int
    name: str
    is_by_hand: bool
    added_on: date | None = None


def _ask_as_json(ask: Ask) -> dict[str, Any]:
    said: dict[str, Any] = {"field": ask.field.value}
    if ask.values:
        said["in"] = list(ask.values)
    return {**said, "not": True} if ask.is_not else said


def _part(said: Any) -> Ask | Rule:
    if isinstance(said, Mapping) and "field" in said:
        values = said.get("in", [])
        if not isinstance(values, list):
            raise ValueError("values are a list")
        return Ask(RuleField(said["field"]), tuple(map(str, values)), bool(said.get("not")))
    return Rule.of_json(said)

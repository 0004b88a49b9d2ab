"""What corrections, updates and withdrawals say (texts: resources/wording/amendments.toml)."""

from collections.abc import Sequence
from datetime import datetime

from mediadesk.records.amendment import Amends, Way
from mediadesk.records.languages import Language
from mediadesk.wording.dates import clock_time, long_date, zone_name
from mediadesk.wording.texts import load

_ZONE = "Asia/Hong_Kong"


def title(amends: Amends, language: Language, zone: str = _ZONE) -> str:
    """What stands first: "Corrected 16:40 HKT, 24 April 2025"; before it left the house, "Correction"."""
    if amends.amended_at is None:
        return _said("untimed", amends.way.value, language)
    return _said("title", amends.way.value, language, when=moment(amends.amended_at, language, zone))


def order(amends: Amends, language: Language, zone: str = _ZONE) -> str:
    """What to do with the release it follows, which is named by when it was issued."""
    if amends.issued_at is None:
        return _said("untimed_order", amends.way.value, language)
    return _said("order", amends.way.value, language, when=moment(amends.issued_at, language, zone))


def moment(when: datetime, language: Language, zone: str = _ZONE) -> str:
    """An aware instant on the clocks of an IANA zone: "16:02 HKT, 24 April 2025", 2025年4月24日下午4時2分."""
    from zoneinfo import ZoneInfo

    local = when.astimezone(ZoneInfo(zone))
    words = {"time": clock_time(local, language), "date": long_date(local.date(), language)}
    return str(load("amendments")["moment"][language.value]).format(zone=zone_name(when, zone, language), **words)


def place(section: str, number: int, language: Language) -> str:
    """Where something is said: "paragraph 4", "Photo 1", 第4段."""
    key = "heading" if section == "body" and number == 0 else section
    return _said("place", key, language, n=str(number))


def listed(items: Sequence[str], language: Language) -> str:
    """Several things in a row: "paragraph 4 and Photo 1"; each once."""
    between, last = load("amendments")["list"][language.value]
    several = list(dict.fromkeys(items))
    return str(last).join([str(between).join(several[:-1]), several[-1]] if len(several) > 1 else several)


def put_right(way: Way, sort: str, who: str, places: Sequence[str], words: tuple[str, str], language: Language) -> str:
    """One sentence on what was put right; `words` are the wrong and the right ones, `who` is whose post or name."""
    what = _said("sort", sort, language, who=who)
    wrong, right = words
    return _said("note", way.value, language, what=what, places=listed(places, language), wrong=wrong, right=right)


def changed(way: Way, what: str, places: Sequence[str], language: Language) -> str:
    """One sentence on passages that were "rewritten", "added" or "removed", or on a text that is "unchanged"."""
    said = _said(what, way.value, language, places=listed(places, language) if places else "")
    return said[:1].upper() + said[1:]


def withdrawn(kind: str, headline: str, issued_at: datetime | None, reason: str, language: Language) -> str:
    """Why a release is withdrawn, with its name; `kind` is the label of its kind."""
    words = {"kind": kind.lower() if language is Language.EN else kind, "headline": headline, "reason": reason}
    if issued_at is None:
        return str(load("amendments")["withdrawn_undated"][language.value]).format(**words)
    when = moment(issued_at, language)
    return str(load("amendments")["withdrawn"][language.value]).format(when=when, **words)


def _said(table: str, key: str, language: Language, **words: str) -> str:
    return str(load("amendments")[table][key][language.value]).format(**words)

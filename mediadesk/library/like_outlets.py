"""Outlets that may be kept twice: one name, an alias, initials, a website or a domain of mails."""

import re
from collections import defaultdict
from itertools import combinations
from typing import NamedTuple
from urllib.parse import urlsplit

from mediadesk.library.rows import Rows
from mediadesk.library.same_outlets import acronym
from mediadesk.records.duplicate import POSSIBLE, Likeness, PossiblePair, Reason, Sign
from mediadesk.wording.same_people import providers

_OUTLETS = """
SELECT id, COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans), sort_key, website, city, email
FROM outlet WHERE deleted_at IS NULL
"""
_NAMES = (
    "SELECT outlet_id, folded FROM outlet_name JOIN outlet o ON o.id = outlet_id WHERE o.deleted_at IS NULL ORDER BY 1"
)
_MOST = 6  # outlets with one name or site: more are branches of one house
_NAME, _ALIAS, _ACRONYM, _SITE = 90, 80, 75, 70
_AROUND = frozenset({"the", "ltd", "limited", "co", "company", "inc", "plc"})
"""What a name is written with or without."""
_OTHER = 10


class _Outlet(NamedTuple):
    name: str
    sort_key: str
    site: str
    city: str
    domain: str


def like_outlets(rows: Rows) -> list[tuple[PossiblePair, Likeness]]:
    """All pairs of outlets that may be one, with reasons, the likeliest first."""
    outlets = {
        key: _Outlet(name, sort, _host(site), city, _domain(email))
        for key, name, sort, site, city, email in rows.execute(_OUTLETS)
    }
    names: defaultdict[int, set[str]] = defaultdict(set)
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for key, folded in rows.execute(_NAMES):
        names[key].add(folded)
        groups[folded].add(key)
        groups[_bare(folded)].add(key)
        if short := acronym(folded):
            groups[short].add(key)
    for key, outlet in outlets.items():
        for host in {outlet.site, outlet.domain} - {""}:
            groups[f"//{host}"].add(key)
    pairs = {pair for group in groups.values() if 1 < len(group) <= _MOST for pair in combinations(sorted(group), 2)}
    found = [(pair, _likeness(outlets, names, *pair)) for pair in pairs]
    likely = [
        (PossiblePair(one, other, alike.score, "outlet"), alike)
        for (one, other), alike in found
        if alike.score >= POSSIBLE
    ]
    return sorted(likely, key=lambda each: (-each[0].score, each[0].one_id, each[0].other_id))


def _likeness(outlets: dict[int, _Outlet], names: dict[int, set[str]], one_id: int, other_id: int) -> Likeness:
    one, other = outlets[one_id], outlets[other_id]
    reasons, points = [], 0
    if one.sort_key == other.sort_key:
        reasons, points = [Reason(Sign.SAME_NAME)], _NAME
    elif set(map(_bare, names[one_id])) & set(map(_bare, names[other_id])):
        reasons, points = [Reason(Sign.ALIAS, one.name, other.name)], _ALIAS
    else:
        for short, long, words in ((one, other, names[other_id]), (other, one, names[one_id])):
            if short.sort_key in map(acronym, words):
                reasons, points = [Reason(Sign.ACRONYM, short.name, long.name)], _ACRONYM
    against = []
    if shared := {one.site, one.domain} & {other.site, other.domain} - {""}:
        reasons.append(Reason(Sign.SAME_SITE, min(shared)))
        points = min(100, points + _OTHER) if points else _SITE
    elif one.site and other.site:
        against.append(Reason(Sign.OTHER_SITE))
        points -= _OTHER
    if one.city and other.city and one.city.casefold() != other.city.casefold():
        against.append(Reason(Sign.OTHER_CITY))
        points -= _OTHER
    return Likeness(max(0, points), tuple(reasons), tuple(against))


def _bare(folded: str) -> str:
    """A name without signs and what is left out at times: "the ridge radio ltd." is the "ridge radio"."""
    words = re.findall(r"\w+", folded) if folded.isascii() else [folded]
    return " ".join(word for word in words if word not in _AROUND) or folded


def _domain(email: str) -> str:
    """Where the mails of an outlet go; empty for a mailbox that anybody may have."""
    domain = email.rpartition("@")[2].strip().lower()
    return "" if domain in providers() else domain


def _host(site: str) -> str:
    if not site:
        return ""
    host = urlsplit(site if "//" in site else f"//{site}").netloc.lower()
    return host.removeprefix("www.")

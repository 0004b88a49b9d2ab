"""Whether two entries are one person: a score of 0 to 100, and in plain signs why and why not.

A name alone is never enough, and neither is an address: the name must go with an address, a number or an outlet that
both have. Two different names are never made up for. What many people have (the mailbox of a news desk, its telephone)
counts next to nothing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mediadesk.comparison.latin_names import LatinName, NameLikeness, name_likeness
from mediadesk.records.duplicate import Likeness, Reason, Sign
from mediadesk.wording.romanised_surnames import spellings_of, surname_of
from mediadesk.wording.same_people import mailboxes

_TAIL = 8  # digits: a number with and without the code of its country
_NAME = {
    NameLikeness.SAME: (50, Sign.SAME_NAME),
    NameLikeness.OTHER_ORDER: (50, Sign.OTHER_ORDER),
    NameLikeness.LONGER: (46, Sign.LONGER_NAME),
    NameLikeness.ROMANISED: (42, Sign.ROMANISED),
    NameLikeness.INITIALS: (42, Sign.INITIALS),
    NameLikeness.CLOSE: (39, Sign.CLOSE_NAME),
    NameLikeness.PARTLY: (25, Sign.LONGER_NAME),
}
_SHORT_ROMANISED, _SURE, _CHINESE, _BOTH_NAMES = 36, 46, 50, 60
_FITS, _UNKNOWN = 15, 10
_EMAIL, _LIKELY_EMAIL, _PHONE, _LIKELY_PHONE, _SHARED, _OUTLET = 55, 20, 40, 20, 5, 30
_OTHER_NAME, _OTHER_CHINESE, _OTHER_GENERATION = 70, 45, 60
_OTHER_ADDRESS = {True: 10, False: 18}  # when the name is sure, and when it is not


class Sketch(NamedTuple):
    """What of an entry is compared, all folded. `emails` and `phones` begin with those used first.

    `phones` are the last eight digits; `outlets` the keys of those worked for now and earlier, each outlet by one key.
    `name` and `chinese_name` are as they are written, for the reasons.
    """

    id: int
    latin: tuple[LatinName, ...]
    chinese: tuple[str, ...]
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    outlets: tuple[int, ...] = ()
    name: str = ""
    chinese_name: str = ""


class _Names(NamedTuple):
    points: int
    is_sure: bool
    reasons: tuple[Sign, ...]
    against: tuple[Sign, ...] = ()


def phone_tail(folded: str) -> str:
    """The digits of a folded number that tell it from others; empty for what is no number."""
    return folded[-_TAIL:] if folded.isdigit() and len(folded) >= _TAIL else ""


def is_mailbox(email: str) -> bool:
    """Whether an address belongs to a desk and not to one person: "newsdesk@…", "info@…"."""
    local = email.partition("@")[0].rstrip("0123456789")
    return not local or local in mailboxes() or re.split(r"[._-]", local)[0] in mailboxes()


def score(one: Sketch, other: Sketch, shared: frozenset[str] = frozenset()) -> int:
    """How likely the two are one person, 0 to 100. `shared` are addresses and numbers that many people have."""
    names = _names(one, other)
    return 0 if names.points <= 0 else _bounded(_points(one, other, shared, names)[0])


def likeness(one: Sketch, other: Sketch, shared: frozenset[str] = frozenset()) -> Likeness:
    """The same score, with the reasons for it and against it."""
    names = _names(one, other)
    points, reasons, against = _points(one, other, shared, names)
    named = tuple(_said(sign, one, other) for sign in names.reasons)
    unlike = tuple(_said(sign, one, other) for sign in names.against)
    return Likeness(_bounded(points) if names.points > 0 else 0, (*reasons, *named), (*unlike, *against))


def _points(
    one: Sketch, other: Sketch, shared: frozenset[str], names: _Names
) -> tuple[int, list[Reason], list[Reason]]:
    reasons: list[Reason] = []
    against: list[Reason] = []
    points = names.points + _of_emails(one, other, shared, names, reasons)
    points += _of_phones(one, other, shared, names.is_sure, reasons)
    if not set(one.outlets).isdisjoint(other.outlets):
        points += _OUTLET
        reasons.append(Reason(Sign.SAME_OUTLET))
    elif one.outlets and other.outlets:
        against.append(Reason(Sign.OTHER_OUTLET))
    cost = _OTHER_ADDRESS[names.is_sure]
    for sign, mine, theirs, same in (
        (Sign.OTHER_EMAIL, one.emails, other.emails, (Sign.SAME_EMAIL, Sign.SAME_MAILBOX)),
        (Sign.OTHER_PHONE, one.phones, other.phones, (Sign.SAME_PHONE, Sign.SAME_DESK_PHONE)),
    ):
        if mine and theirs and not any(reason.sign in same for reason in reasons):
            points -= cost
            against.append(Reason(sign, mine[0], theirs[0]))
    return points, reasons, against


def _bounded(points: int) -> int:
    return max(0, min(100, points))


def _of_emails(one: Sketch, other: Sketch, shared: frozenset[str], names: _Names, reasons: list[Reason]) -> int:
    """An address both have; where nothing of the names can be held together, it must say one of them itself."""
    both = [email for email in one.emails if email in other.emails]
    own = next((email for email in both if email not in shared and not is_mailbox(email)), "")
    if own:
        reasons.append(Reason(Sign.SAME_EMAIL, own))
        says_name = names.points > _FITS or any(
            len(word) > 2 and word in own.partition("@")[0]
            for name in (*one.latin, *other.latin)
            for word in name.words
        )
        return _EMAIL if says_name else _LIKELY_EMAIL
    if both:
        reasons.append(Reason(Sign.SAME_MAILBOX, both[0]))
        return _SHARED
    return 0


def _of_phones(one: Sketch, other: Sketch, shared: frozenset[str], is_sure: bool, reasons: list[Reason]) -> int:
    both = [phone for phone in one.phones if phone in other.phones]
    own = next((phone for phone in both if phone not in shared), "")
    if own:
        reasons.append(Reason(Sign.SAME_PHONE, own))
        return _PHONE if is_sure else _LIKELY_PHONE
    if both:
        reasons.append(Reason(Sign.SAME_DESK_PHONE, both[0]))
        return _SHARED
    return 0


def _names(one: Sketch, other: Sketch) -> _Names:
    latin, generation = _latin(one.latin, other.latin)
    against = (Sign.OTHER_GENERATION,) if generation else ()
    cost = _OTHER_GENERATION if generation else 0
    if one.chinese and other.chinese:
        if set(one.chinese).isdisjoint(other.chinese):
            points, sign = _worth(latin, one, other)
            other_names = (Sign.OTHER_CHINESE_NAME, *against)
            return _Names(points - _OTHER_CHINESE - cost, False, (sign,) if sign else (), other_names)
        points = _BOTH_NAMES if latin and latin > NameLikeness.PARTLY else _CHINESE
        sign = _worth(latin, one, other)[1]
        return _Names(points - cost, True, (Sign.SAME_CHINESE_NAME, *((sign,) if sign else ())), against)
    if latin is not None:
        points, sign = _worth(latin, one, other)
        if sign is None:
            return _Names(-_OTHER_NAME, False, (), (Sign.OTHER_NAME, *against))
        return _Names(points - cost, points >= _SURE, (sign,), against)
    return _across_scripts(one, other)


def _worth(latin: NameLikeness | None, one: Sketch, other: Sketch) -> tuple[int, Sign | None]:
    """The points of two Latin names, and their sign: none where they have nothing in common or one is missing."""
    if not latin:
        return 0, None
    points, sign = _NAME[latin]
    if latin is NameLikeness.ROMANISED and min(len(name.words) for name in (*one.latin, *other.latin)) < 3:
        points = _SHORT_ROMANISED
    return points, sign


def _latin(one: Sequence[LatinName], other: Sequence[LatinName]) -> tuple[NameLikeness | None, bool]:
    """The best of all spellings, `None` where one side has none; and whether they are of two generations."""
    if not one or not other:
        return None, False
    best = max(name_likeness(mine.words, theirs.words) for mine in one for theirs in other)
    return best, one[0].generation != other[0].generation


def _across_scripts(one: Sketch, other: Sketch) -> _Names:
    """One is written in Chinese, the other in Latin letters: the surname can still be looked at."""
    chinese, latin = (one.chinese, other.latin) if one.chinese else (other.chinese, one.latin)
    surnames = [surname for surname in map(surname_of, chinese) if surname]
    if not surnames or not latin:
        return _Names(_UNKNOWN, False, ())
    if any(_spells(surname, name.words) for surname in surnames for name in latin):
        return _Names(_FITS, False, (Sign.SURNAME_FITS,))
    return _Names(-_OTHER_NAME, False, (), (Sign.OTHER_NAME,))


def _spells(surname: str, words: Sequence[str]) -> bool:
    spelt = spellings_of()[surname]
    return any(word in spelt for word in words) or any(
        words[at] + words[at + 1] in spelt for at in range(len(words) - 1)
    )


def _said(sign: Sign, one: Sketch, other: Sketch) -> Reason:
    if sign is Sign.SAME_CHINESE_NAME and one.chinese_name != other.chinese_name:
        return Reason(Sign.OTHER_SCRIPT, one.chinese_name, other.chinese_name)
    if sign in (Sign.SAME_CHINESE_NAME, Sign.OTHER_CHINESE_NAME):
        return Reason(sign, one.chinese_name, other.chinese_name)
    names = one.name or one.chinese_name, other.name or other.chinese_name
    return Reason(sign, *(sorted(names, key=len) if sign in (Sign.INITIALS, Sign.LONGER_NAME) else names))

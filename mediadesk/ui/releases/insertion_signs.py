"""What is typed to have something put in: @ a person, # a term or a figure, / a block in an empty passage. No Qt."""

import re
from enum import StrEnum

_LONGEST = 40
_ENDS = re.compile('[@＠#＃\\n,;:!?，。；：！？、“”"]|\\s{2}')


class Sign(StrEnum):
    """What is asked for; the value is what is typed for it on a Latin keyboard."""

    PERSON = "@"
    TERM = "#"
    BLOCK = "/"


# Chinese input methods give the wide forms, and 、 for the key of the slash: nobody begins a passage with that.
_KEYS = {
    "@": Sign.PERSON,
    "＠": Sign.PERSON,
    "#": Sign.TERM,
    "＃": Sign.TERM,
    "/": Sign.BLOCK,
    "／": Sign.BLOCK,
    "、": Sign.BLOCK,
}
# What may stand before an address, a number, a path or another sign, but before no name: nothing is asked for then.
_BEFORE = re.compile(r"[A-Za-z0-9\u00c0-\u024f._%+\-/\\@＠#＃&=:~$]$")


def is_key(typed: str) -> bool:
    """Whether the last of the characters `typed` may ask for something."""
    return typed[-1:] in _KEYS


def asked(before: str, after: str) -> Sign | None:
    """What the sign just typed asks for, the words of the passage being `before` it (it included) and `after` it.

    A sign in a word, an e-mail address, a web address or another sign asks for nothing; a block needs an empty passage.
    """
    sign, rest = _KEYS.get(before[-1:]), before[:-1]
    if sign is Sign.BLOCK:
        return sign if not rest.strip() and not after.strip() else None
    if sign is None or _BEFORE.search(rest) or re.match(r"[A-Za-z0-9]", after):
        return None
    return sign


def wanted(typed: str) -> str | None:
    """What is looked for by the words `typed` since it began; `None` where they can be no name any more."""
    if len(typed) > _LONGEST or typed[:1].isspace() or _ENDS.search(typed):
        return None
    return typed.strip()

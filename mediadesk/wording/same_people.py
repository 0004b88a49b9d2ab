"""What speaks for two entries being one, and what against it, in words."""

from collections.abc import Iterable
from functools import cache

from mediadesk.records.duplicate import Reason
from mediadesk.wording.texts import load


def said(reason: Reason) -> str:
    """One sign in words: "same e-mail", "陈大文 is 陳大文"."""
    return str(load("same_people")["signs"][reason.sign.value]).format(one=reason.one, other=reason.other)


def line(reasons: Iterable[Reason]) -> str:
    """All signs in one line: "same e-mail, same name in other order"; empty where there is none."""
    return ", ".join(map(said, reasons))


@cache
def mailboxes() -> frozenset[str]:
    """What stands before the @ of the address of a desk: "newsdesk", "info"."""
    return frozenset(load("same_people")["mailboxes"])


@cache
def providers() -> frozenset[str]:
    """Domains whose mailboxes anybody may have: they say nothing of an outlet."""
    return frozenset(load("same_people")["providers"])

"""What preflight's findings say on screen: a title and one sentence with what to do."""

import re
from collections.abc import Iterable

from mediadesk.records.finding import Finding, Severity
from mediadesk.wording.characters import named
from mediadesk.wording.texts import load

_LONG = 48  # characters
_MARKS = "“”「」『』"
_OF_A_FILE = ("PDF-", "DAT-05", "DST-06")


def title(finding: Finding) -> str:
    """The short name of what was found: "Placeholder link"."""
    return title_of(finding.rule)


def title_of(rule: str) -> str:
    """The short name of what a rule looks for."""
    return str(load("findings")[rule]["title"])


def rules() -> tuple[str, ...]:
    """The ids of the rules a release is held against."""
    return tuple(rule for rule in load("findings") if not rule.startswith(_OF_A_FILE))


def file_rules() -> tuple[str, ...]:
    """The ids of the rules a finished PDF is held against."""
    return tuple(rule for rule in load("findings") if rule.startswith(_OF_A_FILE))


def detail(finding: Finding) -> str:
    """One sentence: what is wrong, with the offending text, and what to do."""
    said = load("findings")[finding.rule]
    text = str(said[finding.case] if finding.case else said["detail"])
    number = re.search(r"\d+", finding.block_id) if finding.block_id.startswith("photo-") else None
    said_of = {"found": _shortened(finding.found), "fix": finding.fix, "about": finding.about, "limit": finding.limit}
    return text.format(**said_of, n=number[0] if number else "")


def _shortened(found: str) -> str:
    """Words as a sentence quotes them: without quotation marks of their own around them, long ones cut at a space."""
    bare = found.strip(_MARKS) or found
    if len(bare) < _LONG:
        return bare
    head, space, _ = bare[:_LONG].rpartition(" ")
    return f"{head if space else bare[:_LONG]}…"


def substituted(missing: Iterable[str]) -> str:
    """What is said after an export in which these characters could not be printed."""
    return detail(Finding("TXT-13", Severity.ERROR, about=named(missing), case="printed"))

"""Quotation marks and apostrophes as a house sets them: “…”, ‘…’ or 「…」, and the other pair inside.

Which mark opens and which closes is seen from what stands beside it; where that does not tell, the mark stays.
"""

import re
from collections.abc import Iterator
from enum import Enum

from mediadesk.wording.tidying_signs import is_han

_APOSTROPHE = re.compile(
    r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=\d)'(?=s\b)|(?<![\w'])'(?=\d\ds\b|(?:em|til|tis|twas)\b|n'\W)|(?<=\W'n)'"
)
_ANY_MARK = re.compile('["“”‘’「」『』]')
_OPENS_AFTER = " \u00a0\t\n([{“‘「『（–—-/"
_CLOSES_BEFORE = " \u00a0\t\n)]}”’」』）,.;:!?…–—-/，。；：！？、"
_SINGLE = re.compile(r"(?<!\w)‘(?P<words>[^‘’“”\n]*(?:(?<=\w)’(?=\w)[^‘’“”\n]*)*)’(?!\w)")
_LETTER_BEFORE_CLOSING = re.compile(r"(?<=[a-z])’(?!\w)")


class Marks(Enum):
    """The pair outside and the pair inside it."""

    DOUBLE = ("“", "”", "‘", "’")
    SINGLE = ("‘", "’", "“", "”")
    CORNER = ("「", "」", "『", "』")


def put_marks(text: str, marks: Marks) -> Iterator[tuple[tuple[int, int], str]]:
    """Where another mark should stand in a passage, and which; in the order of the passage."""
    found: dict[int, str] = {}
    if marks is not Marks.CORNER:
        found |= {match.start(): "’" for match in _APOSTROPHE.finditer(text)}
    found |= _double(text, marks)
    if marks is not Marks.CORNER:
        found |= _straight_singles(text, found)
    if marks is Marks.DOUBLE:
        found |= _outer_singles(text)
    yield from (((at, at + 1), new) for at, new in sorted(found.items()) if text[at] != new)


def _double(text: str, marks: Marks) -> dict[int, str]:
    """Of the marks that stand alone for a pair: what each should be, by how many are open before it."""
    has_singles = marks is Marks.SINGLE and "‘" in text  # what “…” is inside of then cannot be told
    opening, closing, inner, inner_closing = Marks.DOUBLE.value if has_singles else marks.value
    changed = {
        Marks.DOUBLE: "「」『』",
        Marks.SINGLE: "「」『』" if has_singles else "「」『』“”",
        Marks.CORNER: "“”‘’",
    }[marks]
    found, depth, is_open = dict[int, str](), 0, False
    for match in _ANY_MARK.finditer(text):
        at, sign = match.start(), match[0]
        turns = _turn(text, at, depth, is_open=is_open, has_singles=marks is Marks.CORNER)
        depth += min(turns, 0) if depth else 0
        if turns and (sign == '"' or sign in changed):
            found[at] = (inner if depth else opening) if turns > 0 else (inner_closing if depth else closing)
        depth += max(turns, 0)
        is_open = turns > 0 if turns and sign == '"' else is_open
    return found


def _turn(text: str, at: int, depth: int, *, is_open: bool, has_singles: bool) -> int:
    """1 where a quotation opens at a character, -1 where it closes, 0 where neither is sure.

    `is_open` says that a straight mark opened one before; with `has_singles` single marks count too.
    """
    sign, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign in "“「『":
        return 1
    if sign in "”」』":
        return -1
    if has_singles and sign in "‘’":
        return (
            0
            if before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
            else 1 - 2 * (sign == "’")
        )
    if sign != '"':
        return 0
    is_chinese = is_han(before) or is_han(after)
    if (not before or before in _OPENS_AFTER) and after and after not in _CLOSES_BEFORE:
        return 1
    if before and before not in _OPENS_AFTER and (not after or after in _CLOSES_BEFORE):
        return -1 if depth or not before.isdigit() else 0  # behind a figure it is inches
    return (-1 if is_open else 1) if is_chinese and before and after else 0


def _straight_singles(text: str, known: dict[int, str]) -> dict[int, str]:
    """Single marks that are no apostrophes inside a word: what opens, and what closes or leaves letters out."""
    found = dict[int, str]()
    for match in re.finditer("'", text):
        at = match.start()
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if at in known:
            continue
        if (not before or before in _OPENS_AFTER or before == '"') and (after.isalpha() or after in '“"'):
            found[at] = "‘" if after else "’"
        elif before and not before.isdigit() and not before.isspace() and (not after or after in _CLOSES_BEFORE + '"'):
            found[at] = "’"
    return found


def _outer_singles(text: str) -> dict[int, str]:
    """Single marks that stand outside any others, where it is beyond doubt that they are a pair."""
    found = dict[int, str]()
    for match in _SINGLE.finditer(text):
        before = text[: match.start()]
        is_inside = before.count("“") > before.count("”")
        rest = text[match.end() :].partition("‘")[0]
        if not is_inside and not _LETTER_BEFORE_CLOSING.search(rest) and match["words"].strip():
            found |= {match.start(): "“", match.end() - 1: "”"}
    return found

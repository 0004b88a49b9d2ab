"""Where quotation marks open and close in a paragraph, in all the styles of the three languages."""

import re
from dataclasses import dataclass

_MARKS = re.compile("[“”\"‘’'「」『』«»＂]")
_PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»"}
_NESTED = 100  # marks looked ahead for the close of a single quotation


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between outer marks at `start`:`end`; `outer_end` is behind the closing mark, which `is_open` lacks."""

    start: int
    end: int
    outer_end: int
    is_open: bool = False


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of one paragraph, in order."""
    marks = [match.start() for match in _MARKS.finditer(text)]
    found: list[Quotation] = []
    index = 0
    while index < len(marks):
        position = marks[index]
        if not _opens(text, position):
            index += 1
            continue
        close = _close(text, marks, index)
        if close is None:
            if _may_stay_open(text, position):
                found.append(Quotation(position + 1, len(text), len(text), is_open=True))
                break
            index += 1
            continue
        found.append(Quotation(position + 1, marks[close], marks[close] + 1))
        index = close + 1
    return found


def _opens(text: str, position: int) -> bool:
    mark, before, after = text[position], text[position - 1 : position], text[position + 1 : position + 2]
    if mark in _PAIRS:
        return True
    if mark not in "\"‘'＂" or not after or after.isspace():
        return False
    free = (
        not before
        or before.isspace()
        or before in "([（—–-:：,，。、／/"
        or ("\u3000" <= before <= "\uffef" and mark in '"＂')
        or "\u3400" <= before <= "\u9fff"
    )
    return free and (mark != "'" or after.isupper() or after.isalpha())


def _close(text: str, marks: list[int], index: int) -> int | None:
    """The index of the mark that closes the one at `index`."""
    mark = text[marks[index]]
    if mark in _PAIRS:
        return _close_paired(text, marks, index, mark, _PAIRS[mark])
    if mark in '"＂':
        return next(
            (i for i in range(index + 1, len(marks)) if text[marks[i]] == mark and _may_close(text, marks[i])), None
        )
    return _close_single(text, marks, index, "’" if mark == "‘" else "'")


def _close_paired(text: str, marks: list[int], index: int, opening: str, closing: str) -> int | None:
    depth = 0
    for later in range(index, len(marks)):
        mark = text[marks[later]]
        if mark == opening:
            depth += 1
        elif mark == closing:
            depth -= 1
            if depth <= 0:
                return later
    return next((i for i in range(index + 1, len(marks)) if text[marks[i]] == closing), None)


def _may_close(text: str, position: int) -> bool:
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return not before.isspace() and not (after.isalnum() and after.isascii())


def _close_single(text: str, marks: list[int], index: int, closing: str) -> int | None:
    """Among the marks that are no apostrophes, the first one after punctuation, else the first not after a plural s."""
    candidates: list[int] = []
    for later in range(index + 1, min(len(marks), index + _NESTED)):
        position = marks[later]
        if text[position] == "‘" and closing == "’" and candidates:
            break
        if text[position] == closing and _may_close(text, position):
            candidates.append(later)
    punctuated = [i for i in candidates if text[marks[i] - 1] in ".,!?…—–;"]
    if punctuated:
        return punctuated[0]
    return next((i for i in candidates if text[marks[i] - 1] != "s"), candidates[-1] if candidates else None)


def _may_stay_open(text: str, position: int) -> bool:
    """Speech that goes on in the next paragraph: the mark opens the paragraph or follows a colon or a comma."""
    before = text[:position].rstrip()
    if text[position] == "'":
        return not before and text[-1] in ".!?" and text[position + 1 : position + 2].isupper()
    return (not before or before[-1] in ":：,，.。—–" or text[position] in "“「") and len(text) - position > 8

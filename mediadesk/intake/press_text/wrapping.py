"""Which lines are only the rest of the line before, because the text was wrapped at a fixed width."""

import re
from collections.abc import Sequence

from mediadesk.intake.press_text.source_lines import (
    SourceLine,
    bullet_of,
    has_han,
    is_ornament,
    width_of,
)

_ENDED = re.compile(r"[.!?。！？…;；:：][”’\"'」』）)\]]*$|[”\"」]$")
_LINK = re.compile(r"^\S+@\S+|^(?:https?://|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S", re.I)
_WIDEST = 130  # columns; a wider line was never wrapped by a mail program
_NARROWEST = 45


def continuing(lines: Sequence[SourceLine], begins: frozenset[int]) -> frozenset[int]:
    """The indexes of lines that carry on the line just before.

    `begins` are lines known to start something (labels, captions, datelines): they carry on nothing.
    """
    pairs = [index for index in range(1, len(lines)) if _may_join(lines, index, begins)]
    width = _wrap_width(lines, pairs)
    return frozenset(index for index in pairs if _carries_on(lines[index - 1], lines[index], width))


def _may_join(lines: Sequence[SourceLine], index: int, begins: frozenset[int]) -> bool:
    before, line = lines[index - 1], lines[index]
    if line.text and line.text[0] in "（(【" and before.text and _ENDED.search(before.text[-6:]) and has_han(line.text):
        return False
    if before.is_blank or line.is_blank or index in begins or ("@" in before.text and "@" in line.text):
        return False
    if before.width < _NARROWEST * 0.7 or is_ornament(line.text) or is_ornament(before.text):
        return False
    starts_item = bullet_of(line.text) and not (line.text[0] in "–—" and not _ENDED.search(before.text[-6:]))
    return not starts_item and not _LINK.match(line.text[:200]) and line.indent <= before.indent + 1


def _wrap_width(lines: Sequence[SourceLine], pairs: Sequence[int]) -> int:
    """The width the text was wrapped at, 0 when it was not."""
    wide = sum(1 for line in lines if line.width > _WIDEST)
    full = sorted((lines[i - 1].width for i in pairs if lines[i - 1].width <= _WIDEST), reverse=True)
    broken = sum(1 for i in pairs if _breaks_mid_sentence(lines[i - 1], lines[i]))
    if not full or wide > len(full) or broken < max(1, len(full) // 5):
        return 0
    width = full[min(len(full) - 1, len(full) // 20)]
    if len(full) > 3 and full[0] - full[1] > 4:  # one line that somebody wrote on after the wrapping
        width = min(width, full[1])
    return width if width >= _NARROWEST else 0


def _breaks_mid_sentence(before: SourceLine, line: SourceLine) -> bool:
    if before.width < _NARROWEST or _ENDED.search(before.text[-6:]):
        return False
    return line.text[0].islower() or (has_han(before.text[-2:]) and has_han(line.text[:2]) and before.width >= 56)


def _carries_on(before: SourceLine, line: SourceLine, width: int) -> bool:
    if width and before.width <= _WIDEST:
        return _is_full(before, line, width)
    return before.width >= _NARROWEST and not _ENDED.search(before.text[-6:]) and line.text[0].islower()


def _is_full(before: SourceLine, line: SourceLine, width: int) -> bool:
    """Whether the first word of `line` had no room left on the line before."""
    if has_han(before.text[-1:]) or has_han(line.text[:1]) or width_of(before.text[-1:]) == 2:
        if len(line.text) <= 4 and not _ENDED.search(before.text[-6:]):
            return before.width >= _NARROWEST
        slack = 3 if _ENDED.search(before.text[-6:]) else 7
        return before.indent + before.width + slack >= width
    first_word = line.text[:80].split(" ", 1)[0]
    return before.indent + before.width + 1 + len(first_word) > width

"""From lines on pages to paragraphs: joined over line and page ends, hyphens undone, running heads left out."""

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mediadesk.intake.documents.noticing import paragraph
from mediadesk.records.block import Run, merged
from mediadesk.records.source_document import SourceParagraph, SourceRole

_EDGE = 0.13  # of the height of a page: where running heads stand
_MARGIN = 0.06  # of the height of a page: where no text stands, only furniture
_SMALL = 0.9  # of the usual size of letters
_MOST_AT_EDGE = 4  # lines
_PAGE_NUMBER = re.compile(
    r"^(?:page|p\.?|頁|页)?\s*\d{1,3}(?:\s*(?:/|of|之|，?共)\s*\d{1,3}\s*[頁页]?)?$|^[-–—]\s*\d{1,3}\s*[-–—]$"
    r"|^第\s*\d{1,3}\s*[頁页](?:\s*[/，,]?\s*共\s*\d{1,3}\s*[頁页])?$",
    re.I,
)
_ENDED = re.compile(r"[.!?。！？…:：;；][”’\"'」』）)\]]*$")
_ITEM = re.compile(r"^[•·●○◦▪■□◆▶➢✓※]\s*\S")
_LEADING = 1.38  # a gap this many times the usual one parts paragraphs
_SHARE = 0.15  # of all steps from line to line: what is so frequent is meant
_ROOM = 0.25  # of the width of the text
_LARGER = 1.15  # a line this many times as large as another is no part of it
_HEADING_SIZE = 1.3
_LONGEST_HEADING = 200  # characters
_BLANK = 0.75  # in sizes of letters: a blank, and what a letter needs beside its ink
_KEPT_BACK = 2.5  # in sizes of letters: what Chinese may leave free at the end of a full line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page in points.

    `first` is the width of its first word, or of its first character if that is Chinese; `depth` says how far down the
    page its top is, from 0 to 1.
    """

    runs: tuple[Run, ...]
    left: float
    right: float
    baseline: float
    size: float
    first: float
    depth: float

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.bold for run in self.runs if run.text.strip())


def without_running_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without what stands at the edge of several of them, page numbers, and small print in the margins.

    Comes with what was left out.
    """
    seen = Counter(key for page in pages for key in {_key(line) for line in _at_edge(page)})
    most = max(2, (len(pages) + 1) // 2)
    usual = _usual_size([line for page in pages for line in page])
    kept, left_out = [], []
    for page in pages:
        edge = {
            id(line)
            for line in _at_edge(page)
            if seen[_key(line)] >= most or _PAGE_NUMBER.match(line.text) or _is_in_margin(line, usual)
        }
        kept.append([line for line in page if id(line) not in edge])
        left_out += [line.text for line in page if id(line) in edge]
    return kept, left_out


def _usual_size(lines: Sequence[Line]) -> float:
    """The size most of the text is set in, in points."""
    return statistics.median([line.size for line in lines for _ in range(max(len(line.text) // 10, 1))] or [0.0])


def _is_in_margin(line: Line, usual: float) -> bool:
    return (line.depth < _MARGIN or line.depth > 1 - _MARGIN) and line.size < _SMALL * usual


def _at_edge(page: Sequence[Line]) -> list[Line]:
    outer = [*page[:_MOST_AT_EDGE], *page[-_MOST_AT_EDGE:]]
    return [line for line in outer if line.depth < _EDGE or line.depth > 1 - _EDGE]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the text is set: where full lines end, and how far lines are apart, in sizes of letters.

    `slack` is how much room (points) must be left on a line before that alone ends a paragraph: much, where gaps part
    paragraphs already.
    """

    edge: float
    leading: float
    slack: float


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Iterator[SourceParagraph]:
    """The paragraphs of all pages, in reading order."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    usual = _usual_size(lines)
    starts = {id(page[0]) for page in pages if page}
    setting = _setting(lines, starts)
    group = [lines[0]]
    for before, line in pairwise(lines):
        if _parts(before, line, setting, is_new_page=id(line) in starts):
            yield _joined(group, usual)
            group = []
        group.append(line)
    yield _joined(group, usual)


def _setting(lines: Sequence[Line], starts: set[int]) -> _Setting:
    ends = sorted(line.right for line in lines if len(line.text) > 25) or [line.right for line in lines]
    edge = ends[len(ends) * 98 // 100]  # the margin is there or beyond
    steps = [
        (before.baseline - line.baseline) / line.size
        for before, line in pairwise(lines)
        if id(line) not in starts and 0.8 * line.size < before.baseline - line.baseline < 3 * line.size
    ]
    common = Counter(round(step, 1) for step in steps)
    leading = min((step for step, count in common.items() if count >= _SHARE * len(steps)), default=1.2)
    gaps = sum(1 for step in steps if step > _LEADING * leading)
    width = edge - min(line.left for line in lines)
    return _Setting(edge, leading, width * _ROOM if gaps and gaps >= _SHARE * len(steps) else 0.0)


def _parts(before: Line, line: Line, setting: _Setting, *, is_new_page: bool) -> bool:
    """Whether a paragraph ends between two lines."""
    if max(before.size, line.size) > _LARGER * min(before.size, line.size) or before.is_bold != line.is_bold:
        return not (before.is_bold and not line.is_bold and line.text[:1].islower())
    if _ITEM.match(line.text) or "\t" in before.text or "\t" in line.text:
        return True
    if is_new_page:
        return bool(_ENDED.search(before.text)) or _had_room(before, line, setting)
    step = before.baseline - line.baseline
    if step > _LEADING * setting.leading * line.size or step < 0:
        return True
    return _had_room(before, line, setting)


def _had_room(before: Line, line: Line, setting: _Setting) -> bool:
    """Whether the first word of `line` would still have stood on the line before.

    Chinese keeps some signs off the start of a line, and so ends lines up to two characters early.
    """
    beside = (_KEPT_BACK if _is_wide(line.text[:1]) else _BLANK) * line.size
    return before.right + line.first + max(beside, setting.slack) < setting.edge


def _is_wide(character: str) -> bool:
    return bool(character) and unicodedata.east_asian_width(character) in "WF"


def _joined(group: Sequence[Line], usual: float) -> SourceParagraph:
    runs: list[Run] = []
    for line in group:
        _join(runs, [run for run in merged(line.runs) if run.text])
    made = paragraph(runs)
    is_heading = group[0].size >= _HEADING_SIZE * usual and len(made.text) <= _LONGEST_HEADING
    if "\t" in made.text:
        return replace(made, role=SourceRole.ROW)
    return replace(made, role=SourceRole.HEADING, level=1) if is_heading else made


def _join(runs: list[Run], more: list[Run]) -> None:
    """Add a line: a hyphen in a broken word goes, a blank comes between words but not beside Chinese."""
    if not runs:
        runs += more
        return
    runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    more[0] = replace(more[0], text=more[0].text.lstrip())
    before, after = runs[-1].text, more[0].text
    last = before.rsplit(" ", 1)[-1]
    if last.endswith("-") and len(last) > 2 and last[-2].isalpha() and after[:1].islower():
        if last.count("-") == 1:
            runs[-1] = replace(runs[-1], text=before[:-1])
    elif not (_is_wide(before[-1:]) or _is_wide(after[:1])):
        runs[-1] = replace(runs[-1], text=f"{before} ")
    runs += more

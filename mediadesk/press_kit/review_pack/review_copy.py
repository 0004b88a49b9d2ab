"""The review copy: the release as it will print, every fifth line numbered, so that people can speak about it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mediadesk.press_kit import particulars
from mediadesk.press_kit.pdf.display import Artifact, Node, Sheets, Text
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import set_text
from mediadesk.press_kit.pdf.pictures import Resolution, collect
from mediadesk.press_kit.pdf.typesetter import add_part
from mediadesk.press_kit.review_pack.paper import Paper, set_paper
from mediadesk.press_kit.theme import Theme, theme_for
from mediadesk.records.press_kit import PressKit
from mediadesk.records.review import ReviewCopy

_EVERY = 5  # lines
_APART = 5.0  # points: base lines nearer to each other are one line, in two columns
_GAP = 14.0  # points between a number and the text


def write_review_copy(
    kit: PressKit, copy: ReviewCopy, *, renditions: Path, cancelled: Callable[[], bool] | None = None
) -> bytes:
    """The version in `copy.language` of `kit` as PDF, with a draft mark and numbered lines, counted through.

    `renditions` is the folder of photos made ready. Raises `Cancelled`, and `NotAPhoto` as a kit does.
    """
    own = replace(particulars.only_in(kit, copy.language), is_draft=True)
    pictures = collect(own, Resolution.PREVIEW, renditions, lambda _done, _total: None, cancelled)
    theme = theme_for(own.organisation.brand.accent, own.house_style)

    def build(flow: Flow) -> None:
        for part in own.parts:
            add_part(flow, own, part, pictures)

    paper = Paper(own, copy, particulars.title(own), (copy.language,), has_watermark=True)
    return set_paper(paper, build, lambda sheets: number_lines(sheets, theme))


def number_lines(sheets: Sheets, theme: Theme) -> int:
    """Put the number of every fifth line of text into the margin, counted through all pages; returns how many lines.

    Heads and feet are not counted; lines beside each other are one.
    """
    count = 0
    for page in sheets.pages:
        style = theme.style("credit", page.language)
        numbers = []
        for y in _base_lines(page.marks):
            count += 1
            if count % _EVERY == 0:
                number = set_text(str(count), style, theme.page.left)
                x = theme.page.left - _GAP - number.width
                numbers += [Text(Artifact.LAYOUT, x, y, line) for line in number.lines]
        page.marks.extend(numbers)
    return count


def _base_lines(marks: object) -> list[float]:
    """Where lines of text stand on a page, from the top."""
    found = sorted({mark.y for mark in _texts(marks) if isinstance(mark.owner, Node)}, reverse=True)
    lines: list[float] = []
    for y in found:
        if not lines or lines[-1] - y >= _APART:
            lines.append(y)
    return lines


def _texts(marks: object) -> list[Text]:
    return [mark for mark in marks if isinstance(mark, Text)] if isinstance(marks, list) else []

"""Headings in a body, and what has to stand below each block on the same page."""

from collections.abc import Sequence

from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.spans import spans_of
from mediadesk.records.block import Block, Role

_ABOVE = 4.0  # points
_LISTS = (Role.LIST_ITEM, Role.ORDERED_ITEM)


def add_heading(flow: Flow, block: Block, keep: float) -> None:
    """Set a heading; `keep` is the height that follows it on the same page."""
    flow.y -= _ABOVE
    flow.run(_heading(flow, block), "H2", keep=keep)


def kept_below(flow: Flow, blocks: Sequence[Block], *, end: float, more: float = 0.0) -> list[float]:
    """For each block the height that follows it on the same page: below a heading what it stands over begins.

    `end` is the height below the last block, `more` what any paragraph keeps below its own first lines.
    """
    keeps = list[float]()
    after, following = flow.style("heading").after, end
    for block in reversed(blocks):
        if block.role is Role.HEADING:
            keeps.append(after + following)
            following = _ABOVE + _heading(flow, block).height + keeps[-1]
        else:
            keeps.append(end if not keeps and block.role not in _LISTS else 0.0)
            following = flow.below("heading", "body") - after + max(keeps[-1], more)
    return keeps[::-1]


def _heading(flow: Flow, block: Block) -> Paragraph:
    return flow.set(spans_of(block.runs, flow.theme.accent), "heading")

"""Transcripts, questions and answers: who speaks stands out, questions are bold, short labels hang in the margin."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mediadesk.press_kit.pdf.display import Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.headings import add_heading, kept_below
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.spans import Span, spans_of
from mediadesk.records.block import Block, Role
from mediadesk.wording.texts import load

_LABEL = re.compile(r"(?P<who>[^\s:：][^:：。！？.!?,，；;\n]{0,39}?)[:：][ \t\u00a0\u3000]*")
_NUMBER = re.compile(r"[\d.\s]+$")
_MOST_WORDS = 6
_INDENT = 30.0  # points: room for "Q12:", while "Reporter:" runs in
_ANSWER = 2  # lines that stand below a question on its page
_GAP = 4.0


class Turn(NamedTuple):
    """What somebody says: who, as written up to the colon (empty: the one before goes on), and their words."""

    who: str
    spans: tuple[Span, ...]
    is_question: bool


def add_dialogue(flow: Flow, blocks: Sequence[Block], end: float) -> None:
    """Set `blocks` (no list items) as turns of a conversation; headings as headings. `end` as in `kept_below`."""
    turns = [(block, turn_of(block, flow.theme.accent)) for block in blocks]
    labels = [_label(flow, turn) for _, turn in turns if turn.who]
    hangs = bool(labels) and all(label.width <= _INDENT - _GAP for label in labels)
    keeps = kept_below(flow, blocks, end=end, more=_ANSWER * flow.style("body").leading)
    for (block, turn), keep in zip(turns, keeps, strict=True):
        if block.role is Role.HEADING:
            add_heading(flow, block, keep)
        elif hangs:
            _add_hanging(flow, turn)
        else:
            colour = flow.theme.accent if turn.is_question else ""
            label = (Span(turn.who + ("" if flow.language.is_chinese else " "), bold=True, colour=colour),)
            flow.run(flow.set((*(label if turn.who else ()), *_shown(turn)), "body"))


def _add_hanging(flow: Flow, turn: Turn) -> None:
    """The label in the margin, the words beside it; a paragraph that goes on is indented as far."""
    paragraph = flow.set(_shown(turn), "body", flow.shape.measure - _INDENT)
    keep = flow.style("body").leading * _ANSWER if turn.is_question else 0.0
    flow.need(flow.opening(paragraph) + keep)
    if turn.who:
        flow.place(_label(flow, turn), Node("P", flow.section), flow.shape.left, flow.y)
    flow.run(paragraph, indent=_INDENT, keep=keep)


def _label(flow: Flow, turn: Turn) -> Paragraph:
    colour = flow.theme.accent if turn.is_question else flow.theme.colour("muted")
    return flow.set((Span(turn.who, bold=True, colour=colour),), "body")


def _shown(turn: Turn) -> tuple[Span, ...]:
    return tuple(span._replace(bold=True) for span in turn.spans) if turn.is_question else turn.spans


def turn_of(block: Block, link_colour: str) -> Turn:
    """A block taken apart into who speaks and what they say."""
    spans = spans_of(block.runs, link_colour)
    found = _LABEL.match("".join(span.text for span in spans)) if block.role is not Role.HEADING else None
    if found is None or len(found["who"].split()) > _MOST_WORDS:
        return Turn("", spans, False)
    asks = _NUMBER.sub("", found["who"]) in load("dialogue")["asking"]
    return Turn(found[0].rstrip(" \t\u00a0\u3000"), _without_first(spans, found.end()), asks)


def _without_first(spans: Sequence[Span], count: int) -> tuple[Span, ...]:
    """`spans` without their first `count` characters."""
    left = []
    for span in spans:
        left.append(span._replace(text=span.text[count:]))
        count = max(0, count - len(span.text))
    return tuple(span for span in left if span.text)

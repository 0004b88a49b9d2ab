"""What must be seen before anything else: that a release corrects another one, or that it is withdrawn."""

from collections.abc import Sequence

from mediadesk.press_kit.particulars import title_and_order
from mediadesk.press_kit.pdf.display import Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records.amendment import Way
from mediadesk.records.press_kit import PressKit

_PAD = 14.0
_EDGE = 3.0
_KILL_PAD = 22.0
_AFTER = 20.0


def add_notice(flow: Flow, kit: PressKit, note: str) -> None:
    """The banner of a correction or update, or the notice of a withdrawal, with the editors' note; else nothing."""
    said = title_and_order(kit, flow.says)
    if said is not None:
        add = _add_kill if kit.way is Way.WITHDRAWAL else _add_correction
        add(flow, *said, note)


def _add_correction(flow: Flow, title: str, order: str, note: str) -> None:
    """A tinted panel with a red edge: what it is, what it replaces, what was wrong."""
    width, alert = flow.shape.measure - 2 * _PAD - _EDGE, flow.theme.colour("alert")
    spans = (Span(flow.in_capitals(title), colour=alert),)
    lines = [
        flow.set(spans, "label", width),
        flow.set((Span(order, bold=True),), "note", width),
    ]
    lines += _note(flow, note, "note", width)
    height = _height(lines) + 2 * _PAD
    shape, top = flow.shape, flow.y
    flow.rectangle(shape.left, top - height, shape.measure, height, fill=flow.theme.colour("alert_tint"))
    flow.rectangle(shape.left, top - height, _EDGE, height, fill=alert)
    _place(flow, lines, shape.left + _EDGE + _PAD, top - _PAD)
    flow.y = top - height - _AFTER


def _add_kill(flow: Flow, title: str, order: str, note: str) -> None:
    """A red field over the whole measure that cannot be missed: what to do, and why."""
    width = flow.shape.measure - 2 * _KILL_PAD
    lines = [
        flow.set((Span(flow.in_capitals(title)),), "kill", width),
        flow.set((Span(order),), "kill_order", width),
        *_note(flow, note, "kill_order", width),
    ]
    height = _height(lines) + 2 * _KILL_PAD
    top = flow.y
    flow.rectangle(flow.shape.left, top - height, flow.shape.measure, height, fill=flow.theme.colour("alert"))
    _place(flow, lines, flow.shape.left + _KILL_PAD, top - _KILL_PAD)
    flow.y = top - height - _AFTER


def _note(flow: Flow, note: str, style: str, width: float) -> list[Paragraph]:
    return [flow.set((Span(clean(part)),), style, width) for part in note.split("\n") if clean(part).strip()]


def _height(lines: Sequence[Paragraph]) -> float:
    return sum(each.height + each.style.after for each in lines) - lines[-1].style.after


def _place(flow: Flow, lines: Sequence[Paragraph], x: float, y: float) -> None:
    for paragraph in lines:
        y = flow.place(paragraph, Node("P", flow.section), x, y) - paragraph.style.after

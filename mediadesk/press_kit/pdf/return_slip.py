"""The return slip of an invitation: a page that is filled in on screen or by hand and sent back."""

from dataclasses import replace

from mediadesk.press_kit.pdf import closing
from mediadesk.press_kit.pdf.display import Artifact, Field, Node, Rectangle
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.spans import Span, clean
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording

_ROW = 24.0
_GAP = 10.0
_GUTTER = 14.0
_TALL = 74.0
_TICK = 11.0
_PEOPLE = 4
_COLUMNS = (("slip_name", 0.42), ("slip_duty", 0.26), ("slip_phone", 0.32))


def add_return_slip(flow: Flow, kit: PressKit, language: Language) -> None:
    """Set the slip in `language` on a page of its own, with the contacts it goes back to."""
    says = HouseWording(kit.house_style, language)
    title = says.label("return_slip")
    flow.begin_section(language, f"{title} – {says.label('language')}", title)
    flow.run(flow.set((Span(title),), "section"), "H1", keep=80)
    text = kit.in_language(language)
    headline = clean(text.text.headline if text else kit.title.best(language))
    if headline:
        flow.run(flow.set((Span(headline),), replace(flow.style("subheadline"), align="left")))
    flow.y -= 10
    slip = _Slip(flow, len(flow.sheets.pages))
    slip.add_line("slip_outlet")
    slip.add_people()
    slip.add_line("slip_email")
    slip.add_tick("slip_interview")
    slip.add_tick("slip_live")
    slip.add_line("slip_requests", tall=True)
    flow.y -= 8
    closing.add_contacts(flow, kit.press_officers, title="slip_return_to")


class _Slip:
    """The fields of one slip. Their names carry the page, so that the slips of a kit do not fill each other in."""

    def __init__(self, flow: Flow, page: int) -> None:
        self._flow, self._page = flow, page

    def add_line(self, key: str, *, tall: bool = False) -> None:
        """A label with a box below it."""
        self._label(key)
        height = _TALL if tall else _ROW
        self._box(key, self._flow.says.label(key), self._flow.shape.left, self._flow.shape.measure, height, tall=tall)
        self._flow.y -= height + _GAP

    def add_people(self) -> None:
        """A row of boxes for each person who comes."""
        flow = self._flow
        self._label("slip_attending")
        wide = flow.shape.measure - _GUTTER * (len(_COLUMNS) - 1)
        top, x = flow.y, flow.shape.left
        for key, share in _COLUMNS:
            words = flow.set((Span(flow.says.label(key)),), "small", wide * share)
            y = flow.place(words, Node("P", flow.section), x, top) - 2
            for number in range(1, _PEOPLE + 1):
                flow.y = y - (number - 1) * (_ROW + 5)
                self._box(f"{key}_{number}", f"{flow.says.label(key)} {number}", x, wide * share, _ROW)
            x += wide * share + _GUTTER
        flow.y -= _ROW + _GAP + 4

    def add_tick(self, key: str) -> None:
        """A box to tick, with its words behind it."""
        flow = self._flow
        words = flow.set((Span(flow.says.label(key)),), "note", flow.shape.measure - _TICK - 8)
        y = flow.y - words.style.leading + (words.style.leading - _TICK) / 2
        self._draw(key, flow.says.label(key), (flow.shape.left, y, _TICK, _TICK), tick=True)
        flow.place(words, Node("P", flow.section), flow.shape.left + _TICK + 8, flow.y)
        flow.y -= words.height + 6

    def _label(self, key: str) -> None:
        self._flow.run(self._flow.set((Span(self._flow.says.label(key), bold=True),), "note"), "P")

    def _box(self, key: str, says: str, x: float, width: float, height: float, *, tall: bool = False) -> None:
        self._draw(key, says, (x, self._flow.y - height, width, height), tall=tall)

    def _draw(
        self, key: str, says: str, box: tuple[float, float, float, float], *, tick: bool = False, tall: bool = False
    ) -> None:
        stroke = self._flow.theme.colour("field")
        self._flow.page.marks.append(Rectangle(Artifact.LAYOUT, *box, stroke=stroke, line_width=0.7))
        node = Node("Form", self._flow.section)
        self._flow.page.marks.append(Field(node, *box, f"{key}.{self._page}", says, tick, tall))

"""Around the body: the box with the photo link, notes to editors, "About …" panels, the card of the press contact."""

from collections.abc import Sequence

from mediadesk.press_kit.pdf.display import Kept, Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.spans import NO_BREAK_SPACE, Span, clean, linked, safe_address
from mediadesk.records.finished_file import Whole
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.people import PressOfficer
from mediadesk.wording.labels import label

_PAD = 16.0
_CARD_FOOT = 11.0  # with the blank below the last base line it looks as deep as the head
_BEFORE_BOX = 14.0
_NUMBER_INDENT = 16.0


def heading_label(flow: Flow, key: str) -> tuple[Span, ...]:
    """A printed label as a small heading: capitals in English."""
    words = flow.says.label(key)
    return (Span(flow.in_capitals(words)),)


def add_assets_box(flow: Flow, address: str) -> None:
    """A quiet box with the visible address of the photos, below the headline."""
    shape = flow.shape
    href = safe_address(address)
    words = Span(flow.says.label("download") + ("　" if flow.language.is_chinese else "   "), bold=True)
    shown = Span(clean(address), href=href, colour=flow.theme.accent if href else "")
    paragraph = flow.set((words, shown), "note", shape.measure - 2 * 12)
    height = paragraph.height + 14
    flow.need(height + 40)
    flow.rectangle(shape.left, flow.y - height, shape.measure, height, fill=flow.theme.colour("tint"), radius=4)
    flow.place(paragraph, Node("P", flow.section), shape.left + 12, flow.y - 6.5)
    flow.y -= height + 12


def add_notes(flow: Flow, notes: Sequence[str]) -> None:
    """The notes to editors under their label, numbered when there are several."""
    if not notes:
        return
    flow.y -= 2
    flow.run(flow.set(heading_label(flow, "notes"), "label"), "H2", keep=flow.below("label", "note"))
    if len(notes) == 1:
        flow.run(flow.set(linked(notes[0], flow.theme.accent), "note"))
    else:
        _add_numbered(flow, notes)
    flow.y -= 8


def _add_numbered(flow: Flow, notes: Sequence[str]) -> None:
    parent = Node("L", flow.section, scope="Decimal")
    for number, note in enumerate(notes, start=1):
        item = Node("LI", parent)
        width = flow.shape.measure - _NUMBER_INDENT
        paragraph = flow.set(linked(note, flow.theme.accent), "note", width)
        flow.need(flow.opening(paragraph))
        mark = flow.set((Span(f"{number}."),), "note", _NUMBER_INDENT * 2)
        flow.place(mark, Node("Lbl", item), flow.shape.left, flow.y)
        flow.run(paragraph, "LBody", parent=item, indent=_NUMBER_INDENT)


def add_about(flow: Flow, boilerplates: Sequence[Boilerplate], following: Sequence[PressOfficer] = ()) -> None:
    """The standing texts. The contacts `following` do not stand alone on a page if it can be helped."""
    card = _card_height(flow, following)
    for number, boilerplate in enumerate(boilerplates, start=1):
        if flow.theme.house_style.has_panels:
            _add_panel(flow, boilerplate, keep=card if number == len(boilerplates) else 0.0)
        else:
            _add_plain(flow, boilerplate)


def _add_plain(flow: Flow, boilerplate: Boilerplate) -> None:
    """A standing text as it is, under its heading."""
    flow.y -= 6
    heading = clean(boilerplate.heading).strip()
    if heading:
        flow.run(flow.set((Span(heading),), "about_heading"), "H2", keep=flow.below("about_heading", "about"))
    for text in boilerplate.paragraphs:
        flow.run(flow.set(linked(text, flow.theme.accent), "about"))
    flow.y -= 8


def _add_panel(flow: Flow, boilerplate: Boilerplate, keep: float = 0.0) -> None:
    """A standing text on a tinted panel with an accent edge, kept whole; longer than a page it runs on beside a bar.

    `keep` is the height of what should follow on the same page.
    """
    width = flow.shape.measure - 2 * _PAD
    heading = flow.set((Span(clean(boilerplate.heading)),), "about_heading", width)
    texts = [flow.set(linked(text, flow.theme.accent), "about", width) for text in boilerplate.paragraphs]
    paragraphs = [paragraph for paragraph in (heading, *texts) if paragraph.lines]
    if not paragraphs:
        return
    height = sum(each.height + each.style.after for each in paragraphs) - paragraphs[-1].style.after + 2 * _PAD
    whole = flow.shape.text_top - flow.shape.bottom
    if height > whole:
        _run_beside_bar(flow, paragraphs, bool(heading.lines))
        return
    flow.need(height + keep if height + keep <= whole else height)
    _draw_panel(flow, paragraphs, height, bool(heading.lines))
    flow.y -= height + _BEFORE_BOX


def _draw_panel(flow: Flow, paragraphs: Sequence[Paragraph], height: float, has_heading: bool) -> None:
    shape, top = flow.shape, flow.y
    flow.rectangle(shape.left, top - height, shape.measure, height, fill=flow.theme.colour("tint"))
    flow.rectangle(shape.left, top - height, 3, height, fill=flow.theme.accent)
    y = top - _PAD
    for index, paragraph in enumerate(paragraphs):
        role = "H2" if has_heading and index == 0 else "P"
        y = flow.place(paragraph, Node(role, flow.section), shape.left + _PAD, y) - paragraph.style.after


def _run_beside_bar(flow: Flow, paragraphs: Sequence[Paragraph], has_heading: bool) -> None:
    for index, paragraph in enumerate(paragraphs):
        is_heading = has_heading and index == 0
        keep = flow.below("about_heading", "about") if is_heading else 0.0
        flow.run(paragraph, "H2" if is_heading else "P", indent=_PAD, keep=keep, bar=True)
    flow.y -= _BEFORE_BOX


def add_contacts(flow: Flow, officers: Sequence[PressOfficer], title: str = "") -> None:
    """The press officers, in a hairline box where the house has panels; never split inside a person.

    `title` is the key of the label above them, empty for that of the press contact.
    """
    waiting = [_person(flow, officer) for officer in officers]
    heading = flow.set(heading_label(flow, title or ("contact" if len(waiting) == 1 else "contacts")), "label")
    top_part = _PAD + heading.height + 7
    while waiting:
        flow.need(top_part + waiting[0].height + _CARD_FOOT)
        taken, height = 0, top_part + _CARD_FOOT - _Person.gap
        while taken < len(waiting) and (not taken or height + waiting[taken].height + _Person.gap <= flow.room):
            height += waiting[taken].height + _Person.gap
            taken += 1
        if flow.theme.house_style.has_panels:
            _draw_card(flow, heading, waiting[:taken], height)
        else:
            _draw_list(flow, heading, waiting[:taken])
        waiting = waiting[taken:]


def _card_height(flow: Flow, officers: Sequence[PressOfficer]) -> float:
    """What all press officers take on one page, with the space before the box; 0 when there are none."""
    people = sum(_person(flow, officer).height + _Person.gap for officer in officers)
    return people + _BEFORE_BOX + 2 * _PAD + flow.style("label").leading if people else 0.0


def _draw_card(flow: Flow, title: Paragraph, people: Sequence["_Person"], height: float) -> None:
    shape, top = flow.shape, flow.y
    flow.rectangle(shape.left + 0.4, top - height, shape.measure - 0.8, height, stroke=flow.theme.colour("hairline"))
    y = flow.place(title, Node("H2", flow.section), shape.left + _PAD, top - _PAD + 2) - 5
    for person in people:
        person.draw(flow, shape.left + _PAD, y)
        y -= person.height + _Person.gap
    flow.y = top - height - _BEFORE_BOX


def _draw_list(flow: Flow, title: Paragraph, people: Sequence["_Person"]) -> None:
    y = flow.place(title, Node("H2", flow.section), flow.shape.left, flow.y) - 3
    for person in people:
        person.draw(flow, flow.shape.left, y)
        y -= person.height + _Person.gap
    flow.y = y - _BEFORE_BOX + _Person.gap


class _Person:
    """One press officer, set: who on the left, how to reach them on the right."""

    gap = 12.0

    def __init__(self, who: Sequence[Paragraph], reach: Sequence[Paragraph], offset: float) -> None:
        self._who, self._reach, self._offset = who, reach, offset
        self.height = max(sum(each.height for each in who), sum(each.height for each in reach) + 1)

    def draw(self, flow: Flow, x: float, top: float) -> None:
        """Draw both columns with their top at `top`."""
        nodes = _draw_column(flow, self._who, x, top) + _draw_column(flow, self._reach, x + self._offset, top - 1)
        name = "".join(run.text for line in self._who[0].lines for run in line.runs) if self._who else ""
        flow.sheets.kept.append(Kept(Whole.CONTACT, name, tuple(nodes)))


def _draw_column(flow: Flow, paragraphs: Sequence[Paragraph], x: float, top: float) -> list[Node]:
    nodes = [Node("P", flow.section) for _paragraph in paragraphs]
    for paragraph, node in zip(paragraphs, nodes, strict=True):
        top = flow.place(paragraph, node, x, top)
    return nodes


def _person(flow: Flow, officer: PressOfficer) -> _Person:
    inner = flow.shape.measure - (2 * _PAD if flow.theme.house_style.has_panels else 0)
    offset, language = inner * 0.56, flow.language
    who = [flow.set((Span(clean(officer.name.best(language))),), "contact_name", offset - 12)]
    for line in (officer.title.best(language), officer.organisation.best(language)):
        if line:
            who.append(flow.set((Span(clean(line)),), "small", offset - 12))
    reach = []
    if officer.phone:
        reach.append(_reach(flow, "tel", officer.phone, "tel:" + "".join(officer.phone.split()), inner - offset))
    if officer.email:
        reach.append(_reach(flow, "email", officer.email, f"mailto:{officer.email}", inner - offset))
    return _Person([each for each in who if each.lines], reach, offset)


def _reach(flow: Flow, key: str, shown: str, address: str, width: float) -> Paragraph:
    href = safe_address(address)
    words = label(key, flow.language) + NO_BREAK_SPACE * 2
    colour = flow.theme.accent if href.startswith("mailto") else ""
    spans = (Span(words, colour=flow.theme.colour("muted")), Span(clean(shown), href=href, colour=colour))
    return flow.set(spans, "contact_line", width)

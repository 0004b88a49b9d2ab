"""Says of every line what it is: recognisers give evidence, the order of the sections weighs it, one element wins."""

from collections import Counter
from collections.abc import Callable, Iterator

from mediadesk.intake.press_text.body_matter import headings, list_items, paragraphs
from mediadesk.intake.press_text.caption_lines import CAPTION_NUMBER, captions, is_credit, is_number_alone
from mediadesk.intake.press_text.closing_matter import (
    assets,
    boilerplates,
    end_marks,
    notes,
)
from mediadesk.intake.press_text.columns import in_columns
from mediadesk.intake.press_text.contact_lines import contacts
from mediadesk.intake.press_text.dateline import find_dateline
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.furniture import furniture, is_mail_header
from mediadesk.intake.press_text.source_lines import source_lines, written_lines
from mediadesk.intake.press_text.stretches import Stretch, stretches
from mediadesk.intake.press_text.title_lines import titles
from mediadesk.intake.press_text.top_matter import conditions, datelines, signatures
from mediadesk.records.recognised import Element, LabelledLine

Recogniser = Callable[[Reading], Iterator[Evidence]]

_RECOGNISERS: tuple[Recogniser, ...] = (
    furniture,
    conditions,
    datelines,
    signatures,
    titles,
    paragraphs,
    headings,
    list_items,
    end_marks,
    captions,
    notes,
    boilerplates,
    assets,
    contacts,
)

_EXPECTED = {
    Section.TOP: Evidence(Element.HEADLINE, 2),
    Section.TITLE: Evidence(Element.PARAGRAPH, 3),
    Section.BODY: Evidence(Element.PARAGRAPH, 4),
    Section.CAPTIONS: Evidence(Element.CAPTION, 4),
    Section.TAIL: Evidence(Element.NOTE, 3),
    Section.NOTES: Evidence(Element.NOTE, 4),
    Section.BOILERPLATE: Evidence(Element.BOILERPLATE, 4.5),
    Section.CONTACT: Evidence(Element.CONTACT, 3),
}

_LEADS_TO = {
    Element.HEADLINE: Section.TITLE,
    Element.SUBHEADLINE: Section.TITLE,
    Element.PARAGRAPH: Section.BODY,
    Element.HEADING: Section.BODY,
    Element.LIST_ITEM: Section.BODY,
    Element.CAPTION_LABEL: Section.CAPTIONS,
    Element.CAPTION: Section.CAPTIONS,
    Element.END_MARK: Section.TAIL,
    Element.NOTES_LABEL: Section.NOTES,
    Element.NOTE: Section.NOTES,
    Element.BOILERPLATE_HEADING: Section.BOILERPLATE,
    Element.BOILERPLATE: Section.BOILERPLATE,
    Element.CONTACT_LABEL: Section.CONTACT,
    Element.CONTACT: Section.CONTACT,
}
_BODY = frozenset((Element.PARAGRAPH, Element.HEADING, Element.LIST_ITEM))
_CONTACT = frozenset((Element.CONTACT, Element.CONTACT_LABEL))


def label(text: str) -> tuple[LabelledLine, ...]:
    """What every line of `text` is, blank ones included, in order; pure, and linear in the length of the text."""
    lines = in_columns(source_lines(text), written_lines(text))
    whole = stretches(lines)
    short = Counter(stretch.text for stretch in whole if len(stretch.text) <= 120)
    reading = Reading(whole, frozenset(said for said, times in short.items() if times > 1))
    labelled = {line.number: LabelledLine(line.number, line.text, Element.BLANK) for line in lines}
    for index, stretch in enumerate(whole):
        reading.index = index
        element = decide(reading)
        for one in _labelled(stretch, element, _carries_on(reading, stretch, element)):
            labelled[one.number] = one
        _move_on(reading, stretch, element)
    return tuple(labelled[line.number] for line in lines)


def decide(reading: Reading) -> Element:
    """The element with the most evidence; what the section leads one to expect counts as evidence too."""
    weights = {_EXPECTED[reading.section].element: _EXPECTED[reading.section].weight}
    for recogniser in _RECOGNISERS:
        for evidence in recogniser(reading):
            weights[evidence.element] = max(evidence.weight, weights.get(evidence.element, 0.0))
    return max(weights, key=lambda element: weights[element])


def _labelled(stretch: Stretch, element: Element, carries_on: bool) -> Iterator[LabelledLine]:
    for position, line in enumerate(stretch.lines):
        yield LabelledLine(line.number, line.text, element, continues=carries_on or position > 0)


def _carries_on(reading: Reading, stretch: Stretch, element: Element) -> bool:
    """Whether the stretch carries on the one before: a further headline line, a label's value, a broken sentence."""
    before = reading.beside(-1)
    if before is None:
        return False
    if element is Element.HEADLINE:
        return reading.previous is Element.HEADLINE
    if element is Element.RELEASE_LINE:
        return reading.previous is Element.RELEASE_LINE and not stretch.blank_before and stretch.subject == ""
    if element is Element.CAPTION and reading.previous is Element.CAPTION:
        return (
            is_number_alone(before)
            or is_credit(stretch)
            or (
                reading.numbered_captions
                and reading.captions_announced
                and not CAPTION_NUMBER.match(stretch.head)
                and not stretch.bullet
            )
        )
    if element is Element.LIST_ITEM and reading.previous is Element.LIST_ITEM and not stretch.bullet:
        return before.run_in[0] != "" and before.run_in[1] == "" and not stretch.run_in[0]
    return element in _BODY and _broken_off(reading, stretch)


def _broken_off(reading: Reading, stretch: Stretch) -> bool:
    """Whether the body line before (page signs left out) stopped in the middle of a sentence."""
    last = reading.last_body
    if last is None or last.ends_sentence or stretch.bullet or not stretch.text[0].islower():
        return False
    return last.size > 8 and not last.text.endswith((":", "：", ";", "；"))


def _move_on(reading: Reading, stretch: Stretch, element: Element) -> None:
    """Note what the decision means for the lines that follow."""
    if element is Element.DATELINE:
        found = find_dateline(stretch.text)
        if found is not None and found.text_begins < len(stretch.text):
            reading.section, reading.has_body, reading.has_dateline_prefix = Section.BODY, True, True
            reading.last_body = stretch
    if element in _CONTACT and reading.section is Section.TOP:
        reading.contact_on_top = True
    elif element in _LEADS_TO and not (element is Element.SUBHEADLINE and not reading.has_headline):
        reading.section = _LEADS_TO[element]
    if element in _BODY:
        reading.has_body, reading.last_body = True, stretch
    if reading.section is Section.TOP and element is Element.DROPPED and is_mail_header(stretch):
        reading.in_mail = True
    if element is Element.CAPTION:
        reading.numbered_captions |= bool(CAPTION_NUMBER.match(stretch.head))
    reading.sentences += element is Element.PARAGRAPH and stretch.ends_sentence
    reading.captions_announced |= element is Element.CAPTION_LABEL
    reading.has_headline |= element is Element.HEADLINE or element in _BODY
    reading.has_ended |= element is Element.END_MARK
    if element not in (Element.DROPPED, Element.ISSUED):
        reading.previous = element

"""The elements of a press text on screen: what each is called and which colour it has in the import review."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from mediadesk.records.recognised import Element, LabelledLine

GROUPS: tuple[tuple[Element, ...], ...] = (
    (Element.HEADLINE, Element.SUBHEADLINE),
    (Element.KIND, Element.RELEASE_LINE, Element.DATELINE, Element.ISSUED),
    (Element.PARAGRAPH, Element.HEADING, Element.LIST_ITEM),
    (Element.CAPTION_LABEL, Element.CAPTION, Element.ASSETS),
    (Element.END_MARK, Element.NOTES_LABEL, Element.NOTE),
    (Element.BOILERPLATE_HEADING, Element.BOILERPLATE, Element.CONTACT_LABEL, Element.CONTACT),
    (Element.DROPPED,),
)
_TONES = ("info", "violet", "neutral", "warn", "neutral", "ok", "err")


def tone(element: Element) -> str:
    """The colour token of an element."""
    return next((tone for tone, group in zip(_TONES, GROUPS, strict=True) if element in group), "neutral")


def word(element: Element) -> str:
    """The element as said on screen."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Element", text)

    words = {
        Element.BLANK: tr("Blank"),
        Element.DROPPED: tr("Left out"),
        Element.KIND: tr("Kind of text"),
        Element.RELEASE_LINE: tr("Release line"),
        Element.HEADLINE: tr("Headline"),
        Element.SUBHEADLINE: tr("Subheadline"),
        Element.DATELINE: tr("Dateline"),
        Element.PARAGRAPH: tr("Paragraph"),
        Element.HEADING: tr("Heading"),
        Element.LIST_ITEM: tr("List item"),
        Element.CAPTION_LABEL: tr("Captions label"),
        Element.CAPTION: tr("Caption"),
        Element.END_MARK: tr("End mark"),
        Element.NOTES_LABEL: tr("Notes label"),
        Element.NOTE: tr("Note to editors"),
        Element.BOILERPLATE_HEADING: tr("Boilerplate heading"),
        Element.BOILERPLATE: tr("Boilerplate"),
        Element.CONTACT_LABEL: tr("Contact label"),
        Element.CONTACT: tr("Press contact"),
        Element.ASSETS: tr("Photo link"),
        Element.ISSUED: tr("Date of issue"),
    }
    return words[element]


def relabel(lines: Sequence[LabelledLine], numbers: set[int], element: Element) -> tuple[LabelledLine, ...]:
    """The lines with those of the given `numbers` taken for `element`.

    A line carries on the one before only if it did already, and that one is the same element still.
    """
    changed: list[LabelledLine] = []
    for line in lines:
        if line.number in numbers and line.element is not Element.BLANK:
            line = replace(line, element=element)
        before = changed[-1] if changed else None
        if line.continues and (before is None or before.element is not line.element):
            line = replace(line, continues=False)
        changed.append(line)
    return tuple(changed)

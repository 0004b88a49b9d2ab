"""The text of a release as XHTML: paragraphs, headings, lists and quotations, no look at all."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from mediadesk.press_kit.content import About, Passage, ReleasePart, Spans
from mediadesk.records.block import Role

NAMESPACE = "http://www.w3.org/1999/xhtml"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LISTS = {Role.LIST_ITEM: "ul", Role.ORDERED_ITEM: "ol"}


def document(part: ReleasePart, title: str, tag: str) -> Element:
    """The whole text as a document called `title` in the language `tag` (BCP 47): body, end mark, notes, about."""
    html = Element("html", {"xmlns": NAMESPACE, "lang": tag, _LANGUAGE: tag})
    _said(SubElement(html, "head"), "title", title)
    body = SubElement(html, "body")
    _said(body, "h1", title)
    body.extend(_passages(part.body))
    if part.end_mark:
        _said(body, "p", part.end_mark)
    body.extend(_footer(part))
    return html


def body(part: ReleasePart) -> str:
    """The body alone as one `div`."""
    return _written(_passages(part.body))


def footer(part: ReleasePart) -> str:
    """Notes to editors and standing texts as one `div`; empty where there are none."""
    found = list(_footer(part))
    return _written(found) if found else ""


def _written(children: Iterator[Element] | Sequence[Element]) -> str:
    division = Element("div", {"xmlns": NAMESPACE})
    division.extend(children)
    return ElementTree.tostring(division, encoding="unicode")


def _passages(passages: Sequence[Passage]) -> Iterator[Element]:
    for name, group in groupby(passages, lambda passage: _LISTS.get(passage.role)):
        if name is None:
            yield from map(_passage, group)
            continue
        found = Element(name)
        for passage in group:
            found.append(_phrases("li", passage.spans))
        yield found


def _passage(passage: Passage) -> Element:
    if passage.role is Role.HEADING:
        return _phrases("h2", passage.spans)
    paragraph = _phrases("p", passage.spans)
    if passage.role is not Role.QUOTE:
        return paragraph
    quotation = Element("blockquote")
    quotation.append(paragraph)
    return quotation


def _footer(part: ReleasePart) -> Iterator[Element]:
    if part.notes:
        yield _heading(part.notes_heading)
        notes = Element("ol")
        notes.extend(_phrases("li", note) for note in part.notes)
        yield from [_phrases("p", part.notes[0])] if len(part.notes) == 1 else [notes]
    for about in part.about:
        yield from _about(about)


def _about(about: About) -> Iterator[Element]:
    if about.heading:
        yield _heading(about.heading)
    for paragraph in about.paragraphs:
        yield _phrases("p", paragraph)


def _heading(words: str) -> Element:
    heading = Element("h2")
    _broken(heading, words)
    return heading


def _phrases(name: str, spans: Spans) -> Element:
    """An element of runs of text with their weight and links; addresses were found safe before."""
    found = Element(name)
    for span in spans:
        inner = found
        for tag, is_wanted in (("a", bool(span.href)), ("strong", span.bold), ("em", span.italic)):
            if is_wanted:
                inner = SubElement(inner, tag, {"href": span.href} if tag == "a" else {})
        _broken(inner, span.text)
    return found


def _said(parent: Element, name: str, words: str) -> None:
    _broken(SubElement(parent, name), words)


def _broken(element: Element, words: str) -> None:
    """Put `words` behind what is in `element`, their line ends as line breaks."""
    for number, each in enumerate(words.split("\n")):
        last = SubElement(element, "br") if number else next(reversed(element), None)
        if last is None:
            element.text = (element.text or "") + each
        else:
            last.tail = (last.tail or "") + each

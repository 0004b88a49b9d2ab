"""Word documents (DOCX): changes resolved on the XML itself, since a reader that leaves them to chance loses words."""

from collections.abc import Iterable, Iterator
from typing import TypeVar
from xml.etree.ElementTree import Element

from mediadesk.intake.documents.noticing import Noticed, listed, paragraph, row
from mediadesk.intake.documents.package import Package
from mediadesk.intake.documents.word_runs import WordRuns, is_prompt, words_of
from mediadesk.intake.documents.word_styles import WORD, Lists, Style, Styles, toggle, value
from mediadesk.intake.documents.xml_reading import below, parse
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceParagraph, SourceRole

_THROUGH = ("w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdt", "w:sdtContent", "w:body", "mc:Choice")
_Kind = TypeVar("_Kind", bound="Body")
_BODY, _LINKS = "word/document.xml", "word/_rels/document.xml.rels"


def read(data: bytes) -> SourceDocument:
    """The document in the package `data`. Raises `Refused`, and one of `damage.DAMAGE` for a broken one."""
    package = Package(data)
    noticed = Noticed()
    reader = body_of(package, noticed, Body)
    _note_surroundings(package, noticed)
    notes = list(footnotes(package, reader))
    if notes:
        noticed.add(NoticeKind.FOOTNOTES, count=len(notes))
    return SourceDocument((*reader.paragraphs, *notes), noticed.notices())


def body_of(package: Package, noticed: Noticed, kind: "type[_Kind]") -> "_Kind":
    """The body of the text, read by a reader of this `kind`. Raises `KeyError` where the package has none."""
    body = part(package, _BODY)
    if body is None:
        raise KeyError(_BODY)
    links = {each.get("Id", ""): each.get("Target", "") for each in children(part(package, _LINKS))}
    reader = kind(Styles(part(package, "word/styles.xml")), Lists(part(package, "word/numbering.xml")), links, noticed)
    reader.read(body)
    return reader


def part(package: Package, name: str) -> Element | None:
    """The root of a part of the package, `None` where it is not there."""
    return parse(package.read(name), WORD) if name in package else None


def children(element: Element | None) -> list[Element]:
    """What is below `element`; nothing below none."""
    return list(element) if element is not None else []


class Body:
    """Walks the body; `paragraphs` is what was found so far."""

    def __init__(self, styles: Styles, lists: Lists, links: dict[str, str], noticed: Noticed) -> None:
        self.paragraphs: list[SourceParagraph] = []
        self.runs = WordRuns(styles, links, noticed, self._box)
        self._styles, self._lists, self._noticed = styles, lists, noticed
        self._joined: list[Run] = []  # of paragraphs whose end was deleted: they run on into the next
        self._boxes: list[Element] = []
        self._depth = 0

    def read(self, parent: Iterable[Element]) -> None:
        """Take in everything below `parent`, in order."""
        for each in parent:
            if each.tag == "w:p":
                self._paragraph(each)
            elif each.tag == "w:tbl":
                self._table(each)
            elif each.tag in _THROUGH and not is_prompt(each):
                self.read(each)
            elif each.tag == "mc:AlternateContent":
                self.read(each[:1])
            elif each.tag in ("w:del", "w:moveFrom") and words_of(each).strip():
                self._noticed.add(NoticeKind.DELETIONS, words_of(each))

    def _paragraph(self, element: Element) -> None:
        properties = element.find("w:pPr")
        runs = self._joined + self.runs.read(element)
        self._joined = []
        marks = properties.find("w:rPr") if properties is not None else None
        if marks is not None and (marks.find("w:del") is not None or marks.find("w:moveFrom") is not None):
            self._joined = runs
        elif not toggle(marks, "w:vanish") or runs:
            self.paragraphs.append(self._made(properties, runs))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _made(self, properties: Element | None, runs: list[Run]) -> SourceParagraph:
        style = self._styles.named(value(properties, "w:pStyle"))
        level = _outline(properties) or style.level
        marker = self._marker(properties, style) if any(run.text.strip() for run in runs) else ""
        return listed(runs, marker, level)

    def _marker(self, properties: Element | None, style: Style) -> str:
        own = value(properties, "w:numPr/w:numId")
        level = value(properties, "w:numPr/w:ilvl")
        return self._lists.marker(own or style.list_id, int(level) if level.isdigit() else style.list_level)

    def _box(self, box: Element) -> None:
        self._boxes.append(box)

    def _table(self, table: Element) -> None:
        self._depth += 1
        if self._depth == 1:
            self._noticed.add(NoticeKind.TABLES)
        for each in _within(table, "w:tr"):
            gone = below(each, "w:trPr/w:del")
            if gone is not None:
                self._noticed.add(NoticeKind.DELETIONS, words_of(each))
                continue
            cells = (self._cell(cell) for cell in _within(each, "w:tc"))
            self.paragraphs += row(cells)
        self._depth -= 1

    def _cell(self, cell: Element) -> list[SourceParagraph]:
        before, self.paragraphs = self.paragraphs, []
        self.read(cell)
        found, self.paragraphs = self.paragraphs, before
        return found


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those that stand in a form field or were inserted."""
    for each in parent:
        if each.tag == tag:
            yield each
        elif each.tag in _THROUGH:
            yield from _within(each, tag)


def _outline(properties: Element | None) -> int:
    said = value(properties, "w:outlineLvl")
    return int(said) + 1 if said.isdigit() and int(said) < 9 else 0


def _note_surroundings(package: Package, noticed: Noticed) -> None:
    """What stands around the text: comments, page heads and feet, who wrote it. None of it comes in."""
    for each in children(part(package, "word/comments.xml")):
        noticed.add(NoticeKind.COMMENTS, f"{each.get('w:author', '')}: {words_of(each)}".lstrip(": "))
    heads = [words for name in _edges(package) for words in [words_of(part(package, name) or Element("none"))]]
    for words in dict.fromkeys(said for said in heads if said.strip()):
        noticed.add(NoticeKind.HEADERS, words)
    properties = part(package, "docProps/core.xml")
    names = [each.text or "" for each in children(properties) if each.tag in ("dc:creator", "cp:lastModifiedBy")]
    for name in dict.fromkeys(said for said in names if said.strip()):
        noticed.add(NoticeKind.AUTHORS, name)


def _edges(package: Package) -> list[str]:
    return package.matching("word/header") + package.matching("word/footer")


def footnotes(package: Package, reader: Body) -> Iterator[SourceParagraph]:
    """The notes referred to, in the order of their references."""
    parts = {kind: part(package, f"word/{kind}s.xml") for kind in ("footnote", "endnote")}
    known = {(kind, each.get("w:id", "")): each for kind, found in parts.items() for each in children(found)}
    for key in dict.fromkeys(reader.runs.footnotes):
        note = known.get(key)
        runs = (
            [run for each in note.iter("w:p") for run in [*reader.runs.read(each), Run(" ")]]
            if note is not None
            else []
        )
        made = paragraph(runs, SourceRole.FOOTNOTE)
        if made.text:
            yield made

"""OpenDocument texts (ODT; OASIS OpenDocument 1.3 part 3): changes resolved, notes, hidden words and comments told."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mediadesk.intake.documents.links import safe_link
from mediadesk.intake.documents.noticing import Noticed, collapsed, listed, paragraph, row
from mediadesk.intake.documents.open_document_styles import OPEN_DOCUMENT, Look, Styles
from mediadesk.intake.documents.package import Package
from mediadesk.intake.documents.refusal import Refused
from mediadesk.intake.documents.xml_reading import parse
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceParagraph, SourceRole

_TEXTS = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
_THROUGH = ("text:section", "text:index-body", "office:text", "text:table-of-content")
_ROWS_THROUGH = ("table:table-header-rows", "table:table-rows", "table:table-row-group")
_HIDDEN = ("text:hidden-text", "text:hidden-paragraph", "text:conditional-text")
_UNSEEN = ("text:note-citation", "office:annotation-end", "text:bookmark", "text:change", "text:soft-page-break")
_MOST_SPACES = 100


def read(data: bytes) -> SourceDocument:
    """The document in the package `data`. Raises `Refused`, and one of `damage.DAMAGE` for a broken one."""
    package = Package(data)
    if package.read("mimetype").strip() not in _TEXTS:
        raise ValueError("not a text")
    if b"encryption-data" in (package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""):
        raise Refused("encrypted")
    content = parse(package.read("content.xml"), OPEN_DOCUMENT)
    styles = parse(package.read("styles.xml"), OPEN_DOCUMENT) if "styles.xml" in package else Element("none")
    noticed = Noticed()
    body = _Body(Styles(styles, content), noticed)
    for text in content.iter("office:text"):
        body.read(text)
    _note_surroundings(package, styles, noticed)
    return SourceDocument((*body.paragraphs, *body.notes), noticed.notices())


def _note_surroundings(package: Package, styles: Element, noticed: Noticed) -> None:
    edges = (each for name in ("style:header", "style:footer") for each in styles.iter(name))
    for words in dict.fromkeys(words for each in edges if (words := _words(each)).strip()):
        noticed.add(NoticeKind.HEADERS, words)
    if "meta.xml" in package:
        meta = parse(package.read("meta.xml"), OPEN_DOCUMENT)
        names = (each.text or "" for name in ("dc:creator", "meta:initial-creator") for each in meta.iter(name))
        for name in dict.fromkeys(name for name in names if name.strip()):
            noticed.add(NoticeKind.AUTHORS, name)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


class _Body:
    """Walks the text; `paragraphs` and `notes` are what was found so far."""

    def __init__(self, styles: Styles, noticed: Noticed) -> None:
        self.paragraphs: list[SourceParagraph] = []
        self.notes: list[SourceParagraph] = []
        self._styles, self._noticed = styles, noticed
        self._boxes: list[Element] = []
        self._numbers: list[int] = []  # of the lists open: the number of the present item, 0 for bullets
        self._marker = ""
        self._tables = 0

    def read(self, parent: Element) -> None:
        """Take in everything below `parent`, in order."""
        for each in parent:
            if each.tag in ("text:p", "text:h"):
                self._paragraph(each)
            elif each.tag == "text:list":
                self._list(each)
            elif each.tag == "table:table":
                self._table(each)
            elif each.tag in _THROUGH:
                self.read(each)
            elif each.tag == "text:tracked-changes":
                self._changes(each)
            elif each.tag == "draw:frame":
                self._frame(each)

    def _paragraph(self, element: Element) -> None:
        marker, self._marker = self._marker, ""
        look = self._styles.look(element.get("text:style-name", ""))
        runs = [] if look.is_hidden else list(self._runs(element, Look(), ""))
        if look.is_hidden and _words(element):
            self._noticed.add(NoticeKind.HIDDEN_TEXT, _words(element))
        level = element.get("text:outline-level", "1") if element.tag == "text:h" else str(look.level)
        self.paragraphs.append(listed(runs, marker, int(level) if level.isdigit() else 0))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _runs(self, parent: Element, look: Look, href: str) -> Iterator[Run]:
        if parent.text:
            yield look.run(collapsed(parent.text), href)
        for each in parent:
            yield from self._inline(each, look, href)
            if each.tail:
                yield look.run(collapsed(each.tail), href)

    def _inline(self, each: Element, look: Look, href: str) -> Iterator[Run]:
        if each.tag == "text:span":
            look = look.with_look(self._styles.look(each.get("text:style-name", "")))
            if look.is_hidden:
                self._noticed.add(NoticeKind.HIDDEN_TEXT, _words(each))
            else:
                yield from self._runs(each, look, href)
        elif each.tag == "text:a":
            yield from self._runs(each, look, safe_link(each.get("xlink:href", "")) or href)
        elif each.tag == "text:s":
            count = each.get("text:c", "1")
            yield look.run(" " * (min(int(count), _MOST_SPACES) if count.isdigit() else 1), href)
        elif each.tag in ("text:tab", "text:line-break"):
            yield look.run("\t" if each.tag == "text:tab" else "\n", href)
        elif each.tag == "text:note":
            self._note(each)
        elif each.tag == "office:annotation":
            self._comment(each)
        elif each.tag == "draw:frame":
            self._frame(each)
        elif each.tag in _HIDDEN:
            self._noticed.add(NoticeKind.HIDDEN_TEXT, _words(each))
        elif each.tag not in _UNSEEN and not each.tag.startswith("text:change"):
            yield from self._runs(each, look, href)  # fields, ruby, marks of an index: their words are seen

    def _note(self, note: Element) -> None:
        body = note.find("text:note-body")
        runs = [run for each in (body if body is not None else ()) for run in (*self._runs(each, Look(), ""), Run(" "))]
        made = paragraph(runs, SourceRole.FOOTNOTE)
        if made.text:
            self.notes.append(made)
            self._noticed.add(NoticeKind.FOOTNOTES)

    def _comment(self, comment: Element) -> None:
        author = comment.find("dc:creator")
        words = " ".join(_words(each) for each in comment if each.tag in ("text:p", "text:list"))
        self._noticed.add(
            NoticeKind.COMMENTS, f"{(author.text if author is not None else '') or ''}: {words}".lstrip(": ")
        )

    def _frame(self, frame: Element) -> None:
        box = frame.find("draw:text-box")
        if box is not None:
            self._boxes.append(box)
        elif frame.find("draw:image") is not None:
            self._noticed.add(NoticeKind.PICTURES)

    def _changes(self, changes: Element) -> None:
        """What was inserted stands in the text already, what was deleted stands only here."""
        for region in changes.iter("text:changed-region"):
            for change in region:
                who = "".join(each.text or "" for each in change.iter("dc:creator"))
                words = " ".join(_words(each) for each in change if each.tag in ("text:p", "text:h", "text:list"))
                said = f"{words} ({who})" if words and who else words or who
                if change.tag == "text:deletion":
                    self._noticed.add(NoticeKind.DELETIONS, said)
                elif change.tag == "text:insertion":
                    self._noticed.add(NoticeKind.INSERTIONS, said)

    def _list(self, element: Element) -> None:
        ordered = self._styles.is_ordered(element.get("text:style-name", ""), len(self._numbers) + 1)
        self._numbers.append(1 if ordered else 0)
        for item in element:
            if item.tag == "text:list-item":
                self._marker = f"{self._numbers[-1]}." if self._numbers[-1] else "•"
                self._numbers[-1] += bool(self._numbers[-1])
            self.read(item)
        self._numbers.pop()
        self._marker = ""

    def _table(self, table: Element) -> None:
        self._tables += 1
        if self._tables == 1:
            self._noticed.add(NoticeKind.TABLES)
        self._table_rows(table)
        self._tables -= 1

    def _table_rows(self, parent: Element) -> None:
        for each in parent:
            if each.tag in _ROWS_THROUGH:
                self._table_rows(each)
            elif each.tag == "table:table-row":
                self.paragraphs += row([self._cell(cell) for cell in each if cell.tag == "table:table-cell"])

    def _cell(self, cell: Element) -> list[SourceParagraph]:
        before, self.paragraphs = self.paragraphs, []
        self.read(cell)
        found, self.paragraphs = self.paragraphs, before
        return found

"""Writes paragraphs, links, fields, pictures and tables in the styles of one language into a Word file."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import Theme
from mediadesk.press_kit.word import styles
from mediadesk.press_kit.word.looks import NUMBERS
from mediadesk.records.languages import Language

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run


class Sheet:
    """Adds to the end of `document` in the language that is set; `main` is the language most styles are named for."""

    def __init__(self, document: "Document", main: Language, theme: Theme) -> None:
        self.document, self.main, self.language, self.theme = document, main, main, theme
        self._bookmarks = self._pictures = 0

    def add(self, style: str, spans: Sequence[Span] | str = (), into: Any = None) -> "Paragraph":
        """A paragraph in `style` at the end of `into` (a cell), else of the text. Its words are `spans`."""
        paragraph: Paragraph = (into or self.document).add_paragraph()
        return self.restyled(paragraph, style, spans)

    def restyled(self, paragraph: "Paragraph", style: str, spans: Sequence[Span] | str = ()) -> "Paragraph":
        """A paragraph that is there already, given `style` and words."""
        ident = styles.style_id(style, self.language, self.main)
        paragraph._p.get_or_add_pPr()._add_pStyle().set(_qn("w:val"), ident)
        self.write(paragraph, (Span(spans),) if isinstance(spans, str) else spans)
        return paragraph

    def write(self, paragraph: "Paragraph", spans: Sequence[Span], look: str = "") -> None:
        """Add runs to a paragraph; `look` names a character style for those that are not links."""
        for span in spans:
            if span.href:
                self._link(paragraph, span)
            elif span.text:
                self._dress(paragraph.add_run(span.text), span, look)

    def _dress(self, run: "Run", span: Span, look: str = "") -> None:
        """Appearance and the hint that quotes and dashes are of the language: no italics in Chinese, but weight."""
        if look:
            run._r.get_or_add_rPr()._add_rStyle().set(_qn("w:val"), look)
        if self.language.is_chinese:
            run._r.get_or_add_rPr()._add_rFonts().set(_qn("w:hint"), "eastAsia")
        if span.bold or (span.italic and self.language.is_chinese):
            run.bold = True
        elif span.italic:
            run.italic = True

    def _link(self, paragraph: "Paragraph", span: Span) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE

        number = paragraph.part.relate_to(span.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        self._put_link(paragraph, span, "r:id", number)

    def link_inside(self, paragraph: "Paragraph", words: str, bookmark: str) -> None:
        """Add a link to a bookmark of this file."""
        self._put_link(paragraph, Span(words), "w:anchor", bookmark)

    def _put_link(self, paragraph: "Paragraph", span: Span, attribute: str, target: str) -> None:
        link = _element("w:hyperlink", {attribute: target})
        run = paragraph.add_run(span.text)
        self._dress(run, span, "Hyperlink")
        link.append(run._r)
        paragraph._p.append(link)

    def leave(self, paragraph: "Paragraph", room: float) -> None:
        """Leave `room` points below a paragraph."""
        from docx.shared import Pt

        paragraph.paragraph_format.space_after = Pt(room)

    def bookmark(self, paragraph: "Paragraph", name: str) -> None:
        """Name the words of a paragraph, for links to them."""
        self._bookmarks += 1
        ident = str(self._bookmarks)
        first = paragraph._p.find(_qn("w:r"))
        start = _element("w:bookmarkStart", {"w:id": ident, "w:name": name})
        paragraph._p.insert(paragraph._p.index(first) if first is not None else len(paragraph._p), start)
        paragraph._p.append(_element("w:bookmarkEnd", {"w:id": ident}))

    def tab(self, paragraph: "Paragraph") -> None:
        """Go on at the next stop, which is the right margin."""
        paragraph.add_run().add_tab()

    def field(self, paragraph: "Paragraph", instruction: str) -> None:
        """Add what Word works out itself, as PAGE or NUMPAGES; until then it shows 1."""
        for kind in ("begin", "", "separate", "1", "end"):
            run = paragraph.add_run()
            if kind == "1":
                run.text = kind
            elif kind:
                run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))
            else:
                words = _element("w:instrText", {"xml:space": "preserve"})
                words.text = f" {instruction} "
                run._r.append(words)

    def picture(self, paragraph: "Paragraph", rendition: Rendition, size: tuple[float, float], words: str) -> None:
        """Add a picture of ours as large as `size` in points, with `words` for those who do not see it."""
        from docx.shared import Pt

        self._pictures += 1
        shape = paragraph.add_run().add_picture(BytesIO(rendition.jpeg), Pt(size[0]), Pt(size[1]))
        inline: Any = shape._inline
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        about = inline.docPr
        about.set("id", str(self._pictures))
        about.set("name", f"picture-{self._pictures}")
        about.set("descr", words)

    def restart_numbers(self) -> int:
        """A numbered list that begins with 1; returns its number for `number`."""
        numbering: Any = self.document.part.numbering_part.element
        begun = numbering.add_num(NUMBERS)
        begun.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(begun.numId)

    def number(self, paragraph: "Paragraph", numbering: int) -> None:
        """Count a paragraph in the list `numbering`."""
        properties: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = numbering

    def table(self, rows: int, columns: int, edge: str = "") -> Any:
        """A table of equal columns as wide as the text; `edge` is the colour of its frame, rows are never split."""
        from docx.shared import Pt

        table: Any = self.document.add_table(rows, columns)
        table.autofit = False
        properties = table._tbl.tblPr
        for found in properties.findall(_qn("w:tblStyle")):
            properties.remove(found)
        if edge:
            properties.insert(_place_of_borders(properties), _frame(edge))
        for row in table.rows:
            row._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))
            for cell in row.cells:
                cell.width = Pt(self.theme.page.measure / columns)
        return table

    def table_of(self, rows: int, widths: Sequence[float]) -> Any:
        """A table whose columns have these widths in points."""
        from docx.shared import Pt

        table = self.table(rows, len(widths))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Pt(width)
        return table

    def close_table(self, after: float = 0.0) -> None:
        """A paragraph of next to no height, which Word wants behind a table; `after` are points below it."""
        from docx.shared import Pt

        layout = self.document.add_paragraph().paragraph_format
        layout.line_spacing = Pt(1)
        if after:
            layout.space_after = Pt(after)

    def begin_section(self) -> "Section":
        """A new page with head and foot of its own. The end of the old section is a matter of its last paragraph."""
        section: Section = self.document.add_section()
        body: Any = self.document.element.body
        *_, last, ending, _settings = body
        if last.tag == _qn("w:p"):
            last.get_or_add_pPr()._insert_sectPr(ending.pPr.sectPr)
            body.remove(ending)
        return section


def _frame(colour: str) -> Any:
    borders = _element("w:tblBorders", {})
    for side in ("top", "left", "bottom", "right"):
        look = {"w:val": "single", "w:sz": "6", "w:space": "0", "w:color": colour[1:]}
        borders.append(_element(f"w:{side}", look))
    return borders


def _place_of_borders(properties: Any) -> int:
    """Before what the schema wants after them (ECMA-376, CT_TblPr)."""
    later = {_qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook")}
    return next((index for index, child in enumerate(properties) if child.tag in later), len(properties))


def pad(cell: Any, top: float, bottom: float, left: float = 0.0, right: float = 0.0) -> None:
    """Leave room, in points, inside a cell of a table."""
    properties = cell._tc.get_or_add_tcPr()
    margins = _element("w:tcMar", {})
    for name, room in (("top", top), ("left", left), ("bottom", bottom), ("right", right)):
        margins.append(_element(f"w:{name}", {"w:w": str(round(room * 20)), "w:type": "dxa"}))
    properties.append(margins)


def rule_above(cell: Any, colour: str) -> None:
    """Draw a rule of 1.4 points over a cell."""
    borders = _element("w:tcBorders", {})
    borders.append(_element("w:top", {"w:val": "single", "w:sz": "11", "w:space": "0", "w:color": colour[1:]}))
    cell._tc.get_or_add_tcPr().append(borders)


def _element(name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement

    element: Any = OxmlElement(name)
    for key, value in attributes.items():
        element.set(_qn(key), value)
    return element


def _qn(name: str) -> str:
    from docx.oxml.ns import qn

    return "{http://www.w3.org/XML/1998/namespace}space" if name == "xml:space" else qn(name)

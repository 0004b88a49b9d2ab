"""Writes laid-out sheets as a PDF with ReportLab's canvas: tagged, archivable, the same bytes for the same sheets."""

import math
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from mediadesk.press_kit.pdf import fonts, structure, writer_setup
from mediadesk.press_kit.pdf.attachments import Attachment, attach
from mediadesk.press_kit.pdf.codes import Codes
from mediadesk.press_kit.pdf.display import (
    Artifact,
    Content,
    Field,
    Mark,
    Node,
    Outline,
    Owner,
    Page,
    Picture,
    Rectangle,
    Reference,
    Sheets,
    Text,
)
from mediadesk.press_kit.pdf.form import Form
from mediadesk.press_kit.pdf.lines import GlyphRun
from mediadesk.press_kit.pdf.metadata import Metadata, describe
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.theme import PageShape
from mediadesk.records.colour import channels

PAGE_LINK = "page:"
_CORNER = 0.4477  # distance of the control points of a quarter circle, from the corner


def write_pdf(sheets: Sheets, shape: PageShape, metadata: Metadata, attachments: Sequence[Attachment] = ()) -> bytes:
    """The finished file. `sheets` must have at least one page; its nodes take up references to their content."""
    writer_setup.prepare()
    from reportlab.pdfgen.canvas import Canvas

    fonts.face("sans")
    buffer = BytesIO()
    canvas_type: Any = Canvas
    canvas = canvas_type(
        buffer,
        pagesize=(shape.width, shape.height),
        pageCompression=1,
        invariant=1,
        initialFontName="sans",
        initialFontSize=9,
        lang=metadata.language.value,
        pdfVersion=(1, 7),
    )
    describe(canvas, metadata)
    writer = _Writer(canvas)
    for page in sheets.pages:
        writer.write_page(page)
    structure.write_structure(canvas._doc, sheets.root, writer.owners, writer.links)
    structure.write_bookmarks(canvas._doc, sheets.bookmarks, shape.height)
    attach(canvas._doc, attachments)
    canvas._doc.SaveToFile(buffer, canvas)
    return buffer.getvalue()


@lru_cache(64)
def _rgb(colour: str) -> str:
    return " ".join(_number(channel / 255) for channel in channels(colour))


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _numbers(*values: float) -> str:
    return " ".join(map(_number, values))


class _Writer:
    """Turns the marks of pages into content streams. One for each document."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._document = canvas._doc
        self._code: list[str] = []
        self._open: Owner | None = None
        self._in_text = False
        self._colour = self._font = ""
        self._spacing = 0.0
        self._codes: dict[str, Codes] = {}
        self._link_nodes: dict[tuple[int, str], Node] = {}
        self.owners: list[list[Node]] = []
        self.links: list[Node] = []
        self._form = Form(self._document)

    def write_page(self, page: Page) -> None:
        """Write one page and everything on it."""
        self._code = self._canvas._code = []
        self._open, self._in_text, self._colour, self._font, self._spacing = None, False, "", "", 0.0
        self.owners.append([])
        for mark in page.marks:
            self._write_mark(mark)
        self._begin(None)
        self._canvas.showPage()
        written = self._document.idToObject[f"Page{len(self.owners)}"]
        from reportlab.pdfbase import pdfdoc

        written.StructParents = len(self.owners) - 1
        written.Tabs = pdfdoc.PDFName("S")

    def _write_mark(self, mark: Mark) -> None:
        if isinstance(mark, Text):
            self._write_text(mark)
            return
        # A field is an annotation, not content of the page.
        self._begin(None if isinstance(mark, Field) else mark.owner)
        self._end_text()
        if isinstance(mark, Rectangle):
            self._write_rectangle(mark)
        elif isinstance(mark, Picture):
            self._write_picture(mark)
        elif isinstance(mark, Field):
            self._write_field(mark)
        else:
            self._write_outline(mark)

    def _begin(self, owner: Owner | None) -> None:
        """Open the marked sequence of `owner`, unless it is open already (ISO 32000-1, 14.6)."""
        if owner is self._open:
            return
        self._end_text()
        if self._open is not None:
            self._code.append("EMC")
        self._open = owner
        if isinstance(owner, Artifact):
            self._code.append(f"/Artifact <<{owner.value}>> BDC")
        elif owner is not None:
            page, number = len(self.owners) - 1, len(self.owners[-1])
            self.owners[-1].append(owner)
            owner.kids.append(Content(page, number))
            self._code.append(f"/{owner.role} <</MCID {number}>> BDC")

    def _end_text(self) -> None:
        if self._in_text:
            self._code.append("ET")
            self._in_text = False

    def _write_text(self, mark: Text) -> None:
        for run in mark.line.runs:
            owner = mark.owner
            if run.href and isinstance(owner, Node):
                owner = self._link_node(owner, run)
            self._begin(owner)
            if not self._in_text:
                self._code.append("BT")
                self._in_text = True
            self._write_run(run, mark.x + run.x, mark.y)
            if run.href and isinstance(owner, Node):
                box = (mark.x + run.x, mark.y - run.size * 0.25, mark.x + run.x + run.width, mark.y + run.size * 0.85)
                self._add_link(owner, run.href, box)

    def _write_run(self, run: GlyphRun, x: float, y: float) -> None:
        code = self._code
        if run.colour != self._colour:
            code.append(f"{_rgb(run.colour)} rg")
            self._colour = run.colour
        code.append(f"1 0 0 1 {_number(x)} {_number(y)} Tm")
        if run.spacing != self._spacing:
            code.append(f"{_number(run.spacing)} Tc")
            self._spacing = run.spacing
        codes = self._codes.get(run.face)
        if codes is None:
            codes = self._codes[run.face] = Codes(fonts.face(run.face), self._document)
        for font, shown in codes.shown(run.text, run.kerning):
            chosen = f"{font} {_number(run.size)} Tf"
            if chosen != self._font:
                code.append(chosen)
                self._font = chosen
            code.append(shown)

    def _link_node(self, owner: Node, run: GlyphRun) -> Node:
        """The Link element of an address in a paragraph: one, however many lines it runs over."""
        key = (id(owner), run.href)
        node = self._link_nodes.get(key)
        if node is None or (self._open is owner and node not in owner.kids[-2:]):
            node = self._link_nodes[key] = Node("Link", owner)
        return node

    def _add_link(self, node: Node, href: str, box: tuple[float, float, float, float]) -> None:
        from reportlab.pdfbase import pdfdoc

        name, page = f"Link{len(self.links)}", len(self.owners) - 1
        entries: dict[str, Any] = {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Link"),
            "Rect": pdfdoc.PDFArray([round(value, 2) for value in box]),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "F": 4,
            "Contents": pdfdoc.PDFString(href.removeprefix("mailto:").removeprefix("tel:").replace(PAGE_LINK, "p. ")),
            "StructParent": structure.FIRST_LINK_KEY + len(self.links),
        }
        if href.startswith(PAGE_LINK):
            target = pdfdoc.PDFObjectReference(f"Page{int(href.removeprefix(PAGE_LINK))}")
            entries["Dest"] = pdfdoc.PDFArray([target, pdfdoc.PDFName("Fit")])
        else:
            action = {"Type": pdfdoc.PDFName("Action"), "S": pdfdoc.PDFName("URI"), "URI": pdfdoc.PDFString(href)}
            entries["A"] = pdfdoc.PDFDictionary(action)
        self._document.addAnnotation(name, pdfdoc.PDFDictionary(entries))
        self._canvas._annotationrefs.append(self._document.refAnnotation(name))
        node.kids.append(Reference(page, name))
        self.links.append(node)

    def _write_field(self, field: Field) -> None:
        node, page = field.owner, len(self.owners) - 1
        if not isinstance(node, Node):
            return
        name = self._form.add(field, page, structure.FIRST_LINK_KEY + len(self.links))
        self._canvas._annotationrefs.append(self._document.refAnnotation(name))
        node.kids.append(Reference(page, name))
        self.links.append(node)

    def _write_rectangle(self, box: Rectangle) -> None:
        path = _rounded(box) if box.radius else f"{_numbers(box.x, box.y, box.width, box.height)} re"
        if box.fill:
            self._code.append(f"{_rgb(box.fill)} rg {path} f")
            self._colour = box.fill
        if box.stroke:
            dash = f"[{_number(box.dash)}] 0 d " if box.dash else ""
            self._code.append(f"q {dash}{_rgb(box.stroke)} RG {_number(box.line_width)} w {path} S Q")

    def _write_picture(self, picture: Picture) -> None:
        window = f"{_numbers(*picture.window)} re W n " if picture.window else ""
        place = _numbers(picture.width, 0, 0, picture.height, picture.x, picture.y)
        self._code.append(f"q {window}{place} cm /{self._embed(picture.rendition)} Do Q")

    def _embed(self, rendition: Rendition) -> str:
        """Put the JPEG into the document as it is, once. It was made by us: no metadata, three channels, sRGB."""
        from reportlab.pdfbase import pdfdoc

        name = f"Picture{rendition.key}"
        registered = str(pdfdoc.xObjectName(name))
        if registered not in self._document.idToObject:
            image: Any = pdfdoc.PDFImageXObject(name)
            image.width, image.height = rendition.size
            image.bitsPerComponent, image.colorSpace, image._filters = 8, "DeviceRGB", ("DCTDecode",)
            image.streamContent = rendition.jpeg
            self._document.Reference(image, registered)
        self._canvas._currentPageHasImages = 1
        if name not in self._canvas._formsinuse:
            self._canvas._formsinuse.append(name)
        return registered

    def _write_outline(self, outline: Outline) -> None:
        turn = math.radians(outline.angle)
        cosine, sine = math.cos(turn), math.sin(turn)
        place = _numbers(cosine, sine, -sine, cosine, outline.x, outline.y)
        if outline.fill:
            self._code.append(f"q {_rgb(outline.fill)} rg {place} cm {outline.operators} f Q")
        if outline.stroke:
            width = _number(outline.line_width)
            self._code.append(f"q {_rgb(outline.stroke)} RG {width} w {place} cm {outline.operators} S Q")


def _rounded(box: Rectangle) -> str:
    """The path of a box with round corners."""
    x, y, right, top, r = box.x, box.y, box.x + box.width, box.y + box.height, box.radius
    k = r * _CORNER
    return " ".join(
        [
            _numbers(x + r, y) + " m",
            _numbers(right - r, y) + " l",
            _numbers(right - k, y, right, y + k, right, y + r) + " c",
            _numbers(right, top - r) + " l",
            _numbers(right, top - k, right - k, top, right - r, top) + " c",
            _numbers(x + r, top) + " l",
            _numbers(x + k, top, x, top - k, x, top - r) + " c",
            _numbers(x, y + r) + " l",
            _numbers(x, y + k, x + k, y, x + r, y) + " c h",
        ]
    )

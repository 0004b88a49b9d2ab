"""Writes the structure of a document (tags) and its bookmarks: ISO 32000-1, 14.7 and 12.3.3; ISO 14289-1 (PDF/UA-1)."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from mediadesk.press_kit.pdf.display import Bookmark, Content, Node, Reference

FIRST_LINK_KEY = 100_000  # keys below it in the parent tree are pages


def write_structure(document: Any, root: Node, owners: Sequence[Sequence[Node]], links: Sequence[Node]) -> None:
    """Add the structure tree under `root`. `owners[page][number]` is the node of each marked sequence of each page,
    `links[k]` the node of the link with key `FIRST_LINK_KEY + k`.
    """
    from reportlab.pdfbase import pdfdoc

    names = {id(node): f"Element{index}" for index, node in enumerate(_walk(root))}
    for node in _walk(root):
        document.Reference(_element(document, node, names), names[id(node)])
    numbers: list[Any] = []
    for page, nodes in enumerate(owners):
        numbers += [page, pdfdoc.PDFArray([pdfdoc.PDFObjectReference(names[id(node)]) for node in nodes])]
    for index, node in enumerate(links):
        numbers += [FIRST_LINK_KEY + index, pdfdoc.PDFObjectReference(names[id(node)])]
    tree = {
        "Type": pdfdoc.PDFName("StructTreeRoot"),
        "K": pdfdoc.PDFObjectReference(names[id(root)]),
        "ParentTree": pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}),
        "ParentTreeNextKey": FIRST_LINK_KEY + len(links),
    }
    document.Reference(pdfdoc.PDFDictionary(tree), "StructureRoot")
    document.Catalog.StructTreeRoot = pdfdoc.PDFObjectReference("StructureRoot")
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _walk(node: Node) -> Iterator[Node]:
    """`node` and all below it that lead to content: an element without any would be empty."""
    yield node
    for kid in node.kids:
        if isinstance(kid, Node) and not _is_empty(kid):
            yield from _walk(kid)


def _is_empty(node: Node) -> bool:
    return all(isinstance(kid, Node) and _is_empty(kid) for kid in node.kids)


def _element(document: Any, node: Node, names: dict[int, str]) -> Any:
    from reportlab.pdfbase import pdfdoc

    page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
    kids = [_kid(document, kid, page, names) for kid in node.kids if not (isinstance(kid, Node) and _is_empty(kid))]
    parent = names[id(node.parent)] if node.parent is not None else "StructureRoot"
    entries: dict[str, Any] = {
        "S": _name(node.role),
        "P": pdfdoc.PDFObjectReference(parent),
        "K": kids[0] if len(kids) == 1 else pdfdoc.PDFArray(kids),
    }
    if page is not None:
        entries["Pg"] = _page(page)
    if node.language is not None:
        entries["Lang"] = pdfdoc.PDFString(node.language.value)
    if node.alternative:
        entries["Alt"] = pdfdoc.PDFString(node.alternative)
    attributes = _attributes(node)
    if attributes is not None:
        entries["A"] = attributes
    return pdfdoc.PDFDictionary(entries)


@cache
def _name(text: str) -> Any:
    from reportlab.pdfbase import pdfdoc

    return pdfdoc.PDFName(text)


def _attributes(node: Node) -> Any:
    from reportlab.pdfbase import pdfdoc

    if node.box is not None:
        return pdfdoc.PDFDictionary(
            {"O": _name("Layout"), "BBox": pdfdoc.PDFArray(list(node.box)), "Placement": _name("Block")}
        )
    if node.role == "L":
        return pdfdoc.PDFDictionary({"O": _name("List"), "ListNumbering": _name(node.scope)})
    if node.scope:
        return pdfdoc.PDFDictionary({"O": _name("Table"), "Scope": _name(node.scope)})
    return None


def _kid(document: Any, kid: Node | Content | Reference, page: int | None, names: dict[int, str]) -> Any:
    from reportlab.pdfbase import pdfdoc

    if isinstance(kid, Node):
        return pdfdoc.PDFObjectReference(names[id(kid)])
    if isinstance(kid, Reference):
        target = document.refAnnotation(kid.name)
        return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("OBJR"), "Obj": target, "Pg": _page(kid.page)})
    if kid.page == page:
        return kid.number
    return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("MCR"), "Pg": _page(kid.page), "MCID": kid.number})


def _page(page: int) -> Any:
    from reportlab.pdfbase import pdfdoc

    return pdfdoc.PDFObjectReference(f"Page{page + 1}")


def write_bookmarks(document: Any, bookmarks: Sequence[Bookmark], page_height: float) -> None:
    """Add the bookmarks, one level, and have the reader show them when there are several."""
    from reportlab.pdfbase import pdfdoc

    count = len(bookmarks)
    for index, bookmark in enumerate(bookmarks):
        place = [_page(bookmark.page - 1), pdfdoc.PDFName("XYZ"), 0, page_height, 0]
        entries: dict[str, Any] = {
            "Title": pdfdoc.PDFString(bookmark.title),
            "Parent": pdfdoc.PDFObjectReference("Bookmarks"),
            "Dest": pdfdoc.PDFArray(place),
        }
        if index:
            entries["Prev"] = pdfdoc.PDFObjectReference(f"Bookmark{index - 1}")
        if index < count - 1:
            entries["Next"] = pdfdoc.PDFObjectReference(f"Bookmark{index + 1}")
        document.Reference(pdfdoc.PDFDictionary(entries), f"Bookmark{index}")
    ends = {"First": "Bookmark0", "Last": f"Bookmark{count - 1}"}
    outline: dict[str, Any] = {key: pdfdoc.PDFObjectReference(name) for key, name in ends.items()}
    document.Reference(
        pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("Outlines"), "Count": count, **outline}), "Bookmarks"
    )
    document.Outlines.prepare = lambda *_: setattr(document.Catalog, "Outlines", pdfdoc.PDFObjectReference("Bookmarks"))
    document.Outlines.ready = 1
    if count > 1:
        document.Catalog.PageMode = pdfdoc.PDFName("UseOutlines")

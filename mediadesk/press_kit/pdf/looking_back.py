"""What stands on finished pages: how fine the photos are, every word, and what belongs together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from mediadesk.press_kit.pdf.display import Content, Node, Picture, Reference, Sheets, Text
from mediadesk.press_kit.pdf.metadata import Metadata
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.reading_back import Objects
from mediadesk.records.finished_file import FinishedFile, PlacedPhoto, Together, Whole

_POINTS_TO_THE_INCH = 72
_HEADING = re.compile("H[1-6]")


def looked_back(pdf: bytes, sheets: Sheets, pictures: Pictures, metadata: Metadata) -> FinishedFile:
    """The file that was made of `sheets`, for checks."""
    said = (metadata.title, metadata.author, metadata.subject, metadata.keywords)
    objects = Objects(pdf)
    return FinishedFile(
        size=len(pdf),
        photos=tuple(_photos(sheets, pictures)),
        pages=tuple(_pages(sheets)),
        metadata=said,
        loose_fonts=objects.loose_fonts(),
        sections=tuple(_sections(sheets)),
        bookmarks=objects.bookmarks(),
        links=objects.links(),
        is_tagged=objects.is_tagged(),
        silent_figures=objects.silent_figures(),
        running=tuple(_running(sheets)),
        missing=tuple(sorted(sheets.missing)),
        together=tuple(together(sheets)),
    )


def together(sheets: Sheets) -> Iterator[Together]:
    """What belongs on one page, with the pages it stands on: headings with the first that stands below them, and what
    the layout says. A caption longer than its page may run on: it is held by its first line.
    """
    content = list(_content(sheets))
    placed = defaultdict[int, list[int]](list)
    for page, node in content:
        placed[id(node)].append(page)
    for (_page, node), (page, following) in pairwise(content):
        if _HEADING.fullmatch(node.role) and following is not node and _section(following) is _section(node):
            yield Together(Whole.HEADING, _said(sheets, node), tuple(sorted({*placed[id(node)], page})))
    for kept in sheets.kept:
        every = [placed[id(node)] for node in kept.nodes if id(node) in placed]
        pages = {page for each in every for page in (each[:1] if kept.what is Whole.CAPTION else each)}
        if pages:
            yield Together(kept.what, kept.name, tuple(sorted(pages)))


def _content(sheets: Sheets) -> Iterator[tuple[int, Node]]:
    """The page (from 1) and the element of everything that is content, in the order it was set."""
    for number, page in enumerate(sheets.pages, 1):
        for mark in page.marks:
            if isinstance(mark.owner, Node):
                yield number, mark.owner


def _section(node: Node) -> Node:
    """The part of the document an element is in."""
    while node.parent is not None and node.parent.parent is not None:
        node = node.parent
    return node


def _said(sheets: Sheets, node: Node) -> str:
    lines = (mark for page in sheets.pages for mark in page.marks if isinstance(mark, Text) and mark.owner is node)
    return _words(lines).replace("\n", " ")


def _photos(sheets: Sheets, pictures: Pictures) -> Iterator[PlacedPhoto]:
    numbers = {rendition.key: number for number, rendition in pictures.by_number.items()}
    if pictures.cover is not None and pictures.cover_photo is not None:
        numbers[pictures.cover.key] = pictures.cover_photo.number
    for page_number, page in enumerate(sheets.pages, 1):
        for mark in page.marks:
            if isinstance(mark, Picture) and mark.rendition.key in numbers:
                fineness = round(mark.rendition.size[0] / mark.width * _POINTS_TO_THE_INCH)
                yield PlacedPhoto(numbers[mark.rendition.key], page_number, fineness)


def _pages(sheets: Sheets) -> Iterator[str]:
    for page in sheets.pages:
        yield _words(mark for mark in page.marks if isinstance(mark, Text))


def _running(sheets: Sheets) -> Iterator[str]:
    for page in sheets.pages:
        yield _words(mark for mark in page.marks if isinstance(mark, Text) and isinstance(mark.owner, Node))


def _words(marks: Iterable[Text]) -> str:
    return "\n".join("".join(run.text for run in mark.line.runs) for mark in marks)


def _sections(sheets: Sheets) -> Iterator[int]:
    """The pages (from 1) that the sections begin on."""
    for section in sheets.root.kids:
        page = _first_page(section)
        if page is not None:
            yield page + 1


def _first_page(kid: Node | Content | Reference) -> int | None:
    """The page (from 0) of the first content of an element, `None` where it has none."""
    if not isinstance(kid, Node):
        return kid.page
    return next((page for each in kid.kids if (page := _first_page(each)) is not None), None)

"""What stands on finished pages: how fine the photos are, and every word."""

from collections.abc import Iterable, Iterator

from mediadesk.press_kit.pdf.display import Content, Node, Picture, Reference, Sheets, Text
from mediadesk.press_kit.pdf.metadata import Metadata
from mediadesk.press_kit.pdf.pictures import Pictures
from mediadesk.press_kit.pdf.reading_back import Objects
from mediadesk.records.finished_file import FinishedFile, PlacedPhoto

_POINTS_TO_THE_INCH = 72


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
    )


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

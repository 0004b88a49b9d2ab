"""The files of a bundle, made one after the other so that few of them are in memory at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mediadesk.press_kit import content, data, pdf, plain_text, web_page, wire_sheet, word
from mediadesk.press_kit.bundle.read_me import read_me
from mediadesk.press_kit.newsroom import newsml, ninjs
from mediadesk.press_kit.particulars import file_names_of, mark
from mediadesk.press_kit.photo_copies import CopySize, copies
from mediadesk.press_kit.pixels import Order
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Cancelled

Asked = Callable[[], bool]
Told = Callable[[pdf.TypesetKit], object]


@dataclass(frozen=True, slots=True)
class BundleFile:
    """A finished file: its name with the folder it is in ("photos/…"), its bytes and its media type."""

    name: str
    data: bytes
    media_type: str


class _Document(NamedTuple):
    ending: str
    media_type: str
    language: Language | None
    make: Callable[[], bytes]


def bundle_name(kit: PressKit) -> str:
    """The name of the whole, without an ending: what must not be overlooked first, then the slug, else the title."""
    return content.file_stem(kit, mark(kit))


def file_count(kit: PressKit) -> int:
    """How many files `files` will make."""
    return len(_languages(kit)) + len(_photos(kit)) + len(_documents(kit, Path()))


def files(
    kit: PressKit,
    *,
    renditions: Path,
    size: CopySize = CopySize.PRINT,
    cancelled: Asked | None = None,
    typeset: Told | None = None,
) -> Iterator[BundleFile]:
    """A README in each language, the photos as copies of `size`, then the documents. Without the manifest.

    `renditions` is the folder where pictures made ready are kept between runs. The same kit and photos give the same
    files. `typeset` is told the PDF once it is set. Raises `Cancelled` between two of them, and what
    `photo_copies.copies`, `pdf.typeset` and `typeset` raise.
    """
    name = bundle_name(kit)
    for language in _languages(kit):
        text = read_me(kit, language, name, _listed(kit, name))
        yield BundleFile(f"README.{language.value}.txt", text.encode(), "text/plain")
    needed = _needed(kit)
    for copy in copies(kit, size, renditions=renditions, prefix=mark(kit), beside=needed, cancelled=cancelled):
        yield BundleFile(f"photos/{copy.name}", copy.jpeg, "image/jpeg")
    for document in _documents(kit, renditions, cancelled, typeset):
        if cancelled is not None and cancelled():
            raise Cancelled
        yield BundleFile(_named(name, document), document.make(), document.media_type)


def _needed(kit: PressKit) -> list[Order]:
    """The pictures the documents will ask for, which are best made while the photo is open for its copy."""
    alone = [content.only_in(kit, each.text.language) for each in kit.texts]
    return [*pdf.orders(kit), *(order for each in alone for order in word.orders(each))]


def _languages(kit: PressKit) -> list[Language]:
    return [each.text.language for each in kit.texts] or [kit.language]


def _photos(kit: PressKit) -> list[int]:
    return [photo.number for photo in kit.photos if photo.path is not None]


def _named(name: str, document: _Document) -> str:
    language = f".{document.language.value}" if document.language else ""
    return f"{name}{language}.{document.ending}"


def _listed(kit: PressKit, name: str) -> list[tuple[str, str, Language | None]]:
    """What the README names: (name, ending, language) of each document, and the folder of the photos."""
    listed = [(_named(name, each), each.ending, each.language) for each in _documents(kit, Path())]
    return [*listed, ("photos/", "jpg", None)] if _photos(kit) else listed


def _documents(
    kit: PressKit, renditions: Path, cancelled: Asked | None = None, typeset: Told | None = None
) -> list[_Document]:
    whole = [_Document("pdf", "application/pdf", None, partial(_pdf, kit, renditions, cancelled, typeset))]
    names = file_names_of(kit, mark(kit))
    for text in kit.texts:
        language = text.text.language
        alone = content.only_in(kit, language)
        make_word = partial(word.write, alone, renditions=renditions, cancelled=cancelled)
        make_page = partial(web_page.write, alone, renditions=renditions, photo_names=names, cancelled=cancelled)
        make_text = partial(_plain_text, kit, language)
        whole += [
            _Document("docx", _WORD, language, make_word),
            _Document("html", "text/html", language, make_page),
            _Document("txt", "text/plain", language, make_text),
            _Document("ninjs.json", "application/json", language, partial(ninjs.write, kit, language, mark(kit))),
            _Document("newsml.xml", "text/xml", language, partial(newsml.write, kit, language, mark(kit))),
        ]
    return [*whole, *_for_all_languages(kit)] if kit.texts else whole


def _for_all_languages(kit: PressKit) -> list[_Document]:
    return [
        _Document("json", "application/json", None, partial(data.write, kit)),
        _Document("wire.txt", "text/plain", None, partial(_wire_sheet, kit)),
    ]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _pdf(kit: PressKit, renditions: Path, cancelled: Asked | None, typeset: Told | None) -> bytes:
    finished = pdf.typeset(kit, renditions=renditions, cancelled=cancelled)
    if typeset is not None:
        typeset(finished)
    return finished.pdf


def _plain_text(kit: PressKit, language: Language) -> bytes:
    return plain_text.write(kit, language).encode()


def _wire_sheet(kit: PressKit) -> bytes:
    return wire_sheet.write(kit, mark(kit)).encode()

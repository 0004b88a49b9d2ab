"""The review copy as a Word file: plain paragraphs to be written in, each with a bookmark by which it is known again.

Changes are tracked from the first key on, comments are welcome. Line numbers are left to the PDF: a word processor
breaks lines in its own way, and two sets of numbers would be worse than one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC
from html import escape
from typing import TYPE_CHECKING, Any

from mediadesk.press_kit import particulars
from mediadesk.press_kit.review_pack.paper import review_mark, stamp
from mediadesk.press_kit.spans import Span, clean, safe_address
from mediadesk.press_kit.theme import theme_for
from mediadesk.press_kit.word import package
from mediadesk.press_kit.word.package import Properties
from mediadesk.press_kit.word.page_marks import set_page
from mediadesk.press_kit.word.sheet import Sheet
from mediadesk.press_kit.word.styles import ROLE_STYLES
from mediadesk.records.block import Role, Run, unlinked
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.records.review import ReviewCopy
from mediadesk.records.review_names import REVISION_PROPERTY, bookmark, revision_bookmark
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.review import said

if TYPE_CHECKING:
    from docx.document import Document

DATELINE = "dateline"
# What XML cannot hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the file: its name, the style it is written in, its words, and its number in a list."""

    name: str
    style: str
    runs: tuple[Run, ...]
    number: int = 0


def write_word_copy(kit: PressKit, copy: ReviewCopy) -> bytes:
    """The version in `copy.language` of `kit` as DOCX. The same kit and copy give the same bytes."""
    import docx

    found = kit.in_language(copy.language)
    assert found is not None, "a copy is of a text of the kit"
    own = particulars.only_in(kit, copy.language)
    theme = theme_for(kit.organisation.brand.accent, kit.house_style)
    properties = _properties(own, copy)
    document = docx.Document(package.blank(properties, theme))
    sheet = Sheet(document, copy.language, theme)
    set_page(document.sections[0], theme.page)
    _add_head(sheet, document, own, copy)
    numbering = 0
    for index, line in enumerate(lines_of(own, found)):
        paragraph = sheet.add(line.style)
        _write(sheet, paragraph, line.runs)
        sheet.bookmark(paragraph, bookmark(line.name, line.runs))
        if index == 0:
            sheet.bookmark(paragraph, revision_bookmark(copy.revision_id))
        if line.number:
            numbering = sheet.restart_numbers() if line.number == 1 else numbering
            sheet.number(paragraph, numbering)
    _track_changes(document)
    _add_property(document, REVISION_PROPERTY, str(copy.revision_id))
    return package.finished(document, properties.moment)


def lines_of(kit: PressKit, found: KitText) -> Iterator[Line]:
    """Everything a reviewer should see, in order: the text, then what is printed around it."""
    says = HouseWording(kit.house_style, found.text.language)
    yield from text_lines(found.text, says.dateline(found.text.place.strip(), kit.issue_date))
    for number, boilerplate in enumerate(found.boilerplates, 1):
        yield from _around(f"about-{number}-0", "About Heading", [boilerplate.heading] if boilerplate.heading else [])
        for at, words in enumerate(boilerplate.paragraphs, 1):
            yield from _around(f"about-{number}-{at}", "About", [words])
    for shown in kit.photos:
        caption = shown.photo.caption.get(found.text.language)
        name = says.label("photo_n", n=str(shown.number)) + says.label("colon")
        gap = "" if found.text.language.is_chinese else " "
        yield from _around(f"photo-{shown.number}", "Note", [f"{name}{gap}{caption}"] if caption else [])
    for number, fact in enumerate(kit.facts, 1):
        yield from _around(f"fact-{number}", "Note", [f"{fact.value}: {fact.label.best(found.text.language)}"])
    for number, officer in enumerate(kit.press_officers, 1):
        parts = (each.best(found.text.language) for each in (officer.name, officer.title, officer.organisation))
        yield from _around(
            f"contact-{number}", "Contact", [", ".join(filter(None, (*parts, officer.phone, officer.email)))]
        )


def text_lines(text: ReleaseText, dateline: str = "") -> Iterator[Line]:
    """The passages of the text itself, those that can be taken over when they come back; the dateline among them."""
    yield from _around("editors-note", "Notice", [text.editors_note] if text.editors_note else [])
    yield from _around("headline", "Title", [text.headline])
    for number, words in enumerate(text.subheadlines, 1):
        yield from _around(f"subheadline-{number}", "Subtitle", [words])
    yield from _around(DATELINE, "Small", [dateline] if dateline else [])
    number = 0
    for block in text.blocks:
        number = number + 1 if block.role is Role.ORDERED_ITEM else 0
        yield Line(block.id, ROLE_STYLES[block.role], fit(block.runs), number)
    yield from _around("end-mark", "End Mark", [text.end_mark] if text.end_mark else [])
    for number, words in enumerate(text.notes, 1):
        yield from _around(f"note-{number}", "Note", [words])


def fit(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs as a file can hold them: without control characters, with addresses it takes."""
    return tuple(
        Run(_UNFIT.sub("", run.text), run.bold, run.italic, safe_address(run.href) if run.href else "")
        for run in unlinked(runs)
    )


def _around(name: str, style: str, texts: Sequence[str]) -> Iterator[Line]:
    for words in texts:
        yield Line(name, style, fit((Run(words),)))


def _write(sheet: Sheet, paragraph: Any, runs: Sequence[Run]) -> None:
    """Words with the appearance they have and no other: nothing may differ when the file comes back untouched."""
    for run in runs:
        if not run.text:
            continue
        if run.href:
            sheet.write(paragraph, (Span(run.text, href=run.href),))
            written = paragraph.hyperlinks[-1].runs[0]
        else:
            written = paragraph.add_run(run.text)
        written.bold, written.italic = run.bold or None, run.italic or None


def _add_head(sheet: Sheet, document: "Document", kit: PressKit, copy: ReviewCopy) -> None:
    section, language = document.sections[0], copy.language
    head = section.header
    sheet.restyled(head.paragraphs[0], "Header Mark", review_mark(kit, language))
    sheet.restyled(head.add_paragraph(), "header", stamp(copy, language))
    foot = sheet.restyled(section.footer.paragraphs[0], "footer", particulars.issuer_and_date(kit, language))
    sheet.tab(foot)
    sheet.field(foot, "PAGE")


def _track_changes(document: "Document") -> None:
    from docx.oxml import OxmlElement

    settings: Any = document.settings.element
    settings.insert(1, OxmlElement("w:trackRevisions"))  # behind the zoom, as ECMA-376, 17.15.1 wants it


def _add_property(document: "Document", name: str, words: str) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_CUSTOM_PROPERTIES}/custom-properties" xmlns:vt="{_CUSTOM_PROPERTIES}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(words)}</vt:lpwstr></property></Properties>"
    )
    whole = document.part.package
    assert whole is not None
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM, xml.encode("utf-8"), whole)
    whole.relate_to(part, f"{_CUSTOM_PROPERTIES}/relationships/custom-properties")


def _properties(kit: PressKit, copy: ReviewCopy) -> Properties:
    language = copy.language
    issuer, mark = clean(kit.organisation.name.best(language)), said("mark", language)
    moment = copy.sent_at.astimezone(UTC).replace(microsecond=0)
    return Properties(particulars.title(kit), issuer, mark, mark, language, (language,), moment)

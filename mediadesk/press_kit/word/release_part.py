"""The release in a Word file: masthead, headline, body, end mark, notes, standing texts and the press contact."""

from collections.abc import Sequence

from mediadesk.press_kit import content
from mediadesk.press_kit.content import About, Contacts, Passage, Person, ReleasePart, Spans
from mediadesk.press_kit.pdf.spans import NO_BREAK_SPACE, Span
from mediadesk.press_kit.pdf.theme import Theme
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.word.sheet import Sheet, pad
from mediadesk.records.block import Role
from mediadesk.records.press_kit import PressKit

_STYLES = {
    Role.PARAGRAPH: "Body Text",
    Role.HEADING: "Heading 2",
    Role.QUOTE: "Quote",
    Role.LIST_ITEM: "List Bullet",
    Role.ORDERED_ITEM: "List Number",
}
_LOGO_HEIGHT, _LOGO_WIDTH = 24.0, 150.0


def add_release(
    sheet: Sheet, kit: PressKit, part: ReleasePart, theme: Theme, logo: Rendition | None, name: str
) -> None:
    """Write the release; its headline is bookmarked as `name`."""
    _add_masthead(sheet, kit, part, logo)
    if part.condition:
        sheet.add("Embargo Line" if part.is_embargoed else "Release Line", part.condition)
    sheet.bookmark(sheet.add("Title", part.headline), name)
    for subheadline in part.subheadlines:
        sheet.add("Subtitle", subheadline)
    if part.download:
        sheet.add("Download", part.download)
    _add_body(sheet, part.body)
    sheet.add("End Mark", part.end_mark)
    _add_notes(sheet, part.notes_heading, part.notes)
    add_closing(sheet, part.about, part.contacts, theme)


def _add_masthead(sheet: Sheet, kit: PressKit, part: ReleasePart, logo: Rendition | None) -> None:
    """Logo or short name on the left, the kind of press text on the right."""
    line = sheet.add("Masthead")
    if logo is not None:
        scale = min(_LOGO_HEIGHT / logo.size[1], _LOGO_WIDTH / logo.size[0])
        issuer = content.issuer(kit, part.language)
        sheet.picture(line, logo, (logo.size[0] * scale, logo.size[1] * scale), issuer)
    else:
        sheet.write(line, (Span(content.short_issuer(kit, part.language)),))
    sheet.tab(line)
    sheet.write(line, (Span(part.kind),), "MastheadKind")


def _add_body(sheet: Sheet, body: Sequence[Passage]) -> None:
    numbering = 0
    for passage in body:
        paragraph = sheet.add(_STYLES[passage.role], passage.spans)
        if passage.number:
            numbering = sheet.restart_numbers() if passage.number == 1 else numbering
            sheet.number(paragraph, numbering)


def _add_notes(sheet: Sheet, heading: str, notes: Sequence[Spans]) -> None:
    """The notes under their label, numbered when there are several."""
    if not notes:
        return
    sheet.add("Heading Label", heading)
    numbering = sheet.restart_numbers() if len(notes) > 1 else 0
    for note in notes:
        paragraph = sheet.add("Note Number" if numbering else "Note", note)
        if numbering:
            sheet.number(paragraph, numbering)


def add_closing(sheet: Sheet, abouts: Sequence[About], contacts: Contacts, theme: Theme) -> None:
    """The standing texts on panels, then the press contact, which does not stand alone on a page."""
    for index, about in enumerate(abouts, start=1):
        written = [sheet.add("About Heading", about.heading)] if about.heading else []
        written += [sheet.add("About", paragraph) for paragraph in about.paragraphs]
        for paragraph in written if index == len(abouts) and contacts.people else ():
            paragraph.paragraph_format.keep_with_next = True
    _add_contacts(sheet, contacts, theme)


def _add_contacts(sheet: Sheet, contacts: Contacts, theme: Theme) -> None:
    """The press officers in a frame, a row for each: who on the left, how to reach them on the right."""
    if not contacts.people:
        return
    sheet.add("Heading Label", contacts.heading)
    table = sheet.table(len(contacts.people), 2, theme.page.measure, theme.colour("hairline"))
    for row, person in zip(table.rows, contacts.people, strict=True):
        who, reach = row.cells
        pad(who, 9, 9, left=12, right=12)
        pad(reach, 9, 9, left=12, right=12)
        _add_person(sheet, person, who)
        first = reach.paragraphs[0]
        for index, (words, address) in enumerate(person.reach):
            paragraph = sheet.restyled(first if index == 0 else reach.add_paragraph(), "Contact")
            sheet.write(paragraph, (Span(words + NO_BREAK_SPACE * 2),), "ContactLabel")
            sheet.write(paragraph, (address,))
    sheet.close_table()


def _add_person(sheet: Sheet, person: Person, cell: object) -> None:
    lines = [("Contact Name", person.name), ("Small", person.title), ("Small", person.organisation)]
    said = [(style, words) for style, words in lines if words]
    for index, (style, words) in enumerate(said):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()  # type: ignore[attr-defined]
        sheet.restyled(paragraph, style, words)

"""The release in a Word file: masthead, headline, body, end mark, notes, standing texts and the press contact."""

from collections.abc import Sequence
from itertools import pairwise

from mediadesk.press_kit import content
from mediadesk.press_kit.content import About, Contacts, Notice, Passage, Person, ReleasePart, Spans
from mediadesk.press_kit.renditions import Rendition
from mediadesk.press_kit.spans import NO_BREAK_SPACE, Span
from mediadesk.press_kit.word.sheet import Sheet, pad
from mediadesk.press_kit.word.styles import ROLE_STYLES
from mediadesk.records.house_style import Masthead, Section
from mediadesk.records.press_kit import PressKit

_AFTER_NOTICE = 22.0  # points
_LOGO_HEIGHT, _CENTRED_LOGO_HEIGHT, _LOGO_WIDTH = 24.0, 40.0, 150.0


def add_release(sheet: Sheet, kit: PressKit, part: ReleasePart, logo: Rendition | None, name: str) -> None:
    """Write the release in the order of the house; its headline is bookmarked as `name`."""
    _add_masthead(sheet, kit, part, logo)
    if part.notice is not None:
        _add_notice(sheet, part.notice)
    for section, following in pairwise((*part.sections, None)):
        if section is Section.HEADLINE:
            _add_headline(sheet, part, name)
        elif section is Section.BODY:
            _add_body(sheet, part.body)
            sheet.add("End Mark", part.end_mark)
        elif section is Section.ASSETS and part.download:
            sheet.add("Download", part.download)
        elif section is Section.NOTES:
            _add_notes(sheet, part.notes_heading, part.notes)
        elif section is Section.BOILERPLATES:
            add_about(sheet, part.about, keep=following is Section.CONTACTS and bool(part.contacts.people))
        elif section is Section.CONTACTS:
            add_contacts(sheet, part.contacts)


def _add_headline(sheet: Sheet, part: ReleasePart, name: str) -> None:
    if part.condition:
        sheet.add("Embargo Line" if part.is_embargoed else "Release Line", part.condition)
    if part.embargo_told:
        sheet.add("Embargo Told", part.embargo_told)
    sheet.bookmark(sheet.add("Title", part.headline), name)
    for subheadline in part.subheadlines:
        sheet.add("Subtitle", subheadline)


def _add_masthead(sheet: Sheet, kit: PressKit, part: ReleasePart, logo: Rendition | None) -> None:
    """Logo or name on the left and the kind of press text on the right; a house that centres has them in two lines."""
    is_centred = kit.house_style.masthead is Masthead.CENTRED
    line = sheet.add("Masthead Name" if is_centred else "Masthead")
    if logo is not None:
        height = _CENTRED_LOGO_HEIGHT if is_centred else _LOGO_HEIGHT
        scale = min(height / logo.size[1], _LOGO_WIDTH / logo.size[0])
        issuer = content.issuer(kit, part.language)
        sheet.picture(line, logo, (logo.size[0] * scale, logo.size[1] * scale), issuer)
        line = sheet.add("Masthead Name") if is_centred else line
    if logo is None or is_centred:
        sheet.write(line, (Span(part.issuer),))
    if is_centred:
        sheet.add("Masthead Line", part.kind)
        return
    sheet.tab(line)
    sheet.write(line, (Span(part.kind),), "MastheadKind")


def _add_notice(sheet: Sheet, notice: Notice) -> None:
    """That the release corrects or withdraws another, before everything else."""
    look = "Withdrawal" if notice.is_kill else "Notice"
    sheet.add(f"{look} Title", notice.title)
    last = sheet.add(look, (Span(notice.order, bold=True),))
    if notice.note:
        last = sheet.add(look, notice.note)
    sheet.leave(last, _AFTER_NOTICE)


def _add_body(sheet: Sheet, body: Sequence[Passage]) -> None:
    numbering = 0
    for passage in body:
        paragraph = sheet.add(ROLE_STYLES[passage.role], passage.spans)
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


def add_about(sheet: Sheet, abouts: Sequence[About], keep: bool = False) -> None:
    """The standing texts; with `keep` the last one stays with what follows, so that this is not alone on a page."""
    for index, about in enumerate(abouts, start=1):
        written = [sheet.add("About Heading", about.heading)] if about.heading else []
        written += [sheet.add("About", paragraph) for paragraph in about.paragraphs]
        for paragraph in written if keep and index == len(abouts) else ():
            paragraph.paragraph_format.keep_with_next = True


def add_contacts(sheet: Sheet, contacts: Contacts) -> None:
    """The press officers in a frame, a row for each: who on the left, how to reach them on the right."""
    if not contacts.people:
        return
    sheet.add("Heading Label", contacts.heading)
    has_frame = sheet.theme.house_style.has_panels
    table = sheet.table(len(contacts.people), 2, sheet.theme.colour("hairline") if has_frame else "")
    room = 12.0 if has_frame else 0.0
    for row, person in zip(table.rows, contacts.people, strict=True):
        who, reach = row.cells
        pad(who, 9, 9, left=room, right=12)
        pad(reach, 9, 9, left=room, right=12)
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

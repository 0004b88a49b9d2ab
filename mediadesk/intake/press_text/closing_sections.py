"""What a release closes with, from its parts: photos, notes, boilerplates, press contacts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mediadesk.intake.press_text.caption_lines import CAPTION_CODE, CAPTION_NUMBER, CAPTION_RUN_IN
from mediadesk.intake.press_text.caption_people import people_in
from mediadesk.intake.press_text.contact_fields import read_contacts
from mediadesk.intake.press_text.contact_items import says_post
from mediadesk.intake.press_text.contact_lines import is_label_alone, label_before_dash, organisation_in_label
from mediadesk.intake.press_text.dates import find_date
from mediadesk.intake.press_text.parts import Part, prose, texts_of
from mediadesk.intake.press_text.source_lines import run_in_label, without_bullet
from mediadesk.intake.press_text.stretches import EMAIL, find_phone
from mediadesk.intake.press_text.top_matter import contact_beside
from mediadesk.records.recognised import (
    Element,
    RecognisedBoilerplate,
    RecognisedContact,
    RecognisedPhoto,
)

BARE_NUMBER = re.compile('^(?:[Nn]ote )?(\\d{1,3})[.:)]?\\s+(?=[A-Z“"‘\u3400-\u9fff])')


_FILE_BEFORE = re.compile(r"^[\w.-]+\.(?:jpe?g|png|tiff?|heic)\s*[:：–-]?\s*(?=\S)", re.I)


def photos_of(parts: Sequence[Part], body: str) -> tuple[RecognisedPhoto, ...]:
    """The captions with the people they name; `body` tells which bare names are known."""
    photos: list[RecognisedPhoto] = []
    for text in texts_of(parts, Element.CAPTION):
        number, caption = _numbered(text, len(photos) + 1)
        if caption:
            printed = number if number and number > len(photos) else len(photos) + 1
            photos.append(RecognisedPhoto(printed, caption, people_in(caption, body)))
    return tuple(photos)


def _numbered(text: str, expected: int) -> tuple[int | None, str]:
    """The number before a caption, and the caption; a bare number counts when it is the `expected` one."""
    head = text[:200]
    bare = BARE_NUMBER.match(head)
    if bare and int(bare[1]) == expected and expected < 100:
        return None, prose(text[bare.end() :])
    lettered = re.match(r"^\(?([A-H])[.)]\s+(?=\S)", head)
    if lettered and ord(lettered[1]) - 64 == expected:
        return None, prose(text[lettered.end() :])
    match = CAPTION_NUMBER.match(head) or CAPTION_CODE.match(head) or CAPTION_RUN_IN.match(head)
    if match is None:
        return None, prose(without_bullet(text))
    said = next((value for value in match.groupdict().values() if value), "")
    rest = re.sub(
        r"^[\w.-]+\.(?:jpe?g|png|tiff?|heic)\s*[:：–-]?\s*(?=\S)", "", text[match.end() :].strip(), flags=re.I
    )
    opened = text[:1] in "[(（【" and not re.search(r"[)）\]】]", match.group())
    return (int(said) if said.isdecimal() else None), prose(rest[:-1] if opened and rest[-1:] in "])）】" else rest)


def notes_of(parts: Sequence[Part]) -> tuple[str, ...]:
    """The notes to editors without their numbers."""
    notes: list[str] = []
    for part in parts:
        if part.element is Element.NOTE:
            notes.append(prose(_without_number(part.text, len(notes) + 1)))
        elif part.element is Element.NOTES_LABEL and (rest := (run_in_label(part.text) or ("", ""))[1]):
            notes.append(prose(without_bullet(rest)))
    return tuple(note for note in notes if note)


def _without_number(text: str, expected: int) -> str:
    """The note without its number, also one without a full stop ("2 The ring …") when it is the number expected."""
    plain = without_bullet(text)
    bare = BARE_NUMBER.match(plain) if plain == text else None
    return plain[bare.end() :] if bare and int(bare[1]) == expected else plain


def boilerplates_of(parts: Sequence[Part]) -> tuple[RecognisedBoilerplate, ...]:
    """What the text says about organisations, heading by heading."""
    found: list[tuple[str, list[str]]] = []
    for part in parts:
        if part.element is Element.BOILERPLATE_HEADING:
            heading, rest = _split_heading(part.text)
            found.append((prose(heading), [prose(rest)] if rest else []))
        elif part.element is Element.BOILERPLATE:
            if not found:
                found.append(("", []))
            found[-1][1].append(prose(part.text))
    return tuple(RecognisedBoilerplate(heading, tuple(paragraphs)) for heading, paragraphs in found)


def _split_heading(text: str) -> tuple[str, str]:
    """ "About the Trust: founded in …" in heading and paragraph."""
    label = run_in_label(text)
    if label is None:
        return text, ""
    heading = text[: len(text) - len(label[1])].rstrip()
    return heading.rstrip(":：︰ "), label[1]


def contacts_of(parts: Sequence[Part]) -> tuple[RecognisedContact, ...]:
    """The contacts, section by section: each label begins a new one."""
    known = "\n".join(
        part.text[:2000]
        for part in parts
        if part.element
        in (Element.BOILERPLATE_HEADING, Element.BOILERPLATE, Element.PARAGRAPH, Element.DATELINE, Element.NOTE)
    )[:60_000]
    sections: list[list[str | None]] = [[]]
    for part in parts:
        if part.element is Element.CONTACT_LABEL:
            dashed = label_before_dash(part.text)
            label = dashed if dashed[0] else run_in_label(part.text)
            is_row = "\t" in part.text and all(is_label_alone(cell) for cell in part.text.split("\t"))
            label, named = (None, "") if is_row else (label, organisation_in_label(part.text))
            posted = label is not None and says_post(label[0])
            value = part.text if posted else label[1] if label else ""
            sections.append([named] if named else [value] if value and (posted or label) else [])
        elif part.element in (Element.KIND, Element.RELEASE_LINE) and (beside := contact_beside(part.text)):
            sections.append([beside])
        elif part.element is Element.DATELINE and len(sections) == 2 and (beside := _number_beside(part.text)):
            sections[-1].append(beside)
        elif part.element is Element.CONTACT:
            sections[-1] += [None, part.text] if part.after_gap else [part.text]
    found = _with_house([list(read_contacts(section, known)) for section in sections if section])
    reached = {contact.organisation for contact in found if contact.name or contact.phone or contact.email}
    return tuple(
        contact
        for contact in found
        if contact.name or contact.phone or contact.email or contact.organisation not in reached
    )


def _with_house(sections: list[list[RecognisedContact]]) -> list[RecognisedContact]:
    """The contacts of all sections: a number alone belongs to the house before it, a house alone to whom follows."""
    found: list[RecognisedContact] = []
    for section in sections:
        for position, contact in enumerate(section):
            last = found[-1] if found else None
            is_new = position == 0 and last is not None and contact.organisation is None
            if last is not None and is_new and (contact.name is None or last == RecognisedContact(last.organisation)):
                contact = replace(contact, organisation=last.organisation)
            found.append(contact)
    return found


def _number_beside(text: str) -> str:
    """The number or address set in a second column beside a date line."""
    if len(text) > 90 or not (find_phone(text) or EMAIL.search(text)):
        return ""
    day = find_date(text)
    return text[day.end :].strip() if day else ""

"""A release as plain text, ready to be pasted into an e-mail; read back in, it is recognised as the same release."""

from collections.abc import Iterable

from mediadesk.records.block import Block, Role
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.wording import dates
from mediadesk.wording.labels import kind_label, label


def write(kit: PressKit, language: Language) -> str:
    """The text of `kit` in `language`: paragraphs with an empty line between them, ending with a line end.

    Empty when the kit has no text in that language. A draft says so in its first line.
    """
    found = kit.in_language(language)
    if found is None:
        return ""
    text = found.text
    paragraphs = [
        label("draft_line", language) if kit.is_draft else "",
        kind_label(kit.kind, language),
        dates.embargo_line(kit.embargo, language)
        if kit.embargo is not None
        else dates.release_line(kit.release_line, kit.embargo, language),
        _one_line(text.headline),
        *map(_one_line, text.subheadlines),
        *_body(text, dates.dateline(text.place, kit.issue_date, language)),
        *_captions(kit.photos, language),
        _labelled("download", kit.assets_url, language),
        text.end_mark or label("end", language),
        *_notes(text, language),
        *(part for boilerplate in found.boilerplates for part in _about(boilerplate)),
        *_contacts(kit.press_officers, language),
    ]
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def _one_line(text: str) -> str:
    """A paragraph must not fall apart into two when it is read back in."""
    return " ".join(text.split("\n")).strip()


def _labelled(key: str, value: str, language: Language) -> str:
    return f"{label(key, language)}{label('colon', language)}{value}" if value else ""


def _body(text: ReleaseText, dateline: str) -> list[str]:
    paragraphs: list[str] = []
    number = 0
    for block in text.blocks:
        number = number + 1 if block.role is Role.ORDERED_ITEM else 0
        line = _block(block, number)
        if dateline and line and block.role in (Role.PARAGRAPH, Role.QUOTE):
            line, dateline = f"{dateline} {line}", ""
        paragraphs.append(line)
    return paragraphs


def _block(block: Block, number: int) -> str:
    line = _one_line(block.text)
    if block.role is Role.LIST_ITEM and line:
        return f"• {line}"
    return f"{number}. {line}" if number and line else line


def _captions(photos: Iterable[KitPhoto], language: Language) -> list[str]:
    captions = [_caption(photo, language) for photo in photos if _one_line(photo.photo.caption.best(language))]
    if not captions:
        return []
    heading = label("photo_caption" if len(captions) == 1 else "photo_captions", language)
    return [heading + label("colon", language).strip(), *captions]


def _caption(photo: KitPhoto, language: Language) -> str:
    """A caption under its number, the credit in brackets at its end: on a line of its own it would read as a text."""
    number = label("photo_n", language, n=str(photo.number))
    words = [_one_line(photo.photo.caption.best(language))]
    credit = _one_line(photo.photo.credit.best(language) or photo.photo.creator)
    if credit:
        said = label("credit", language, credit=credit)
        words.append(f"（{said}）" if language.is_chinese else f" ({said})")
    return f"{number}{label('colon', language)}{''.join(words)}"


def _notes(text: ReleaseText, language: Language) -> list[str]:
    notes = [note for note in map(_one_line, text.notes) if note]
    if not notes:
        return []
    several = [f"{number}. {note}" for number, note in enumerate(notes, start=1)]
    return [label("notes", language) + label("colon", language).strip(), *(several if len(notes) > 1 else notes)]


def _about(boilerplate: Boilerplate) -> list[str]:
    return [_one_line(boilerplate.heading), *map(_one_line, boilerplate.paragraphs)]


def _contacts(officers: Iterable[PressOfficer], language: Language) -> list[str]:
    people = [person for officer in officers if (person := _contact(officer, language))]
    if not people:
        return []
    return [label("contact", language) + label("colon", language).strip(), *people]


def _contact(officer: PressOfficer, language: Language) -> str:
    lines = (
        officer.organisation.best(language),
        officer.name.best(language),
        officer.title.best(language),
        _labelled("tel", officer.phone, language),
        _labelled("email", officer.email, language),
    )
    return "\n".join(filter(None, map(_one_line, lines)))

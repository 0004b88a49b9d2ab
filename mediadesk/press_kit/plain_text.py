"""A release as plain text, ready to be pasted into an e-mail; read back in, it is recognised as the same release."""

from collections.abc import Iterable

from mediadesk.press_kit import content
from mediadesk.press_kit.content import About, Contacts, Passage, Person, PhotoEntry, PhotosPart, ReleasePart
from mediadesk.press_kit.spans import NO_BREAK_SPACE, Span
from mediadesk.records.block import Role
from mediadesk.records.house_style import Section
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label


def write(kit: PressKit, language: Language) -> str:
    """The text of `kit` in `language`: paragraphs with an empty line between them, ending with a line end.

    Empty when the kit has no text in that language. A draft says so in its first line; below the conditions of use the
    sections follow in the order of the house.
    """
    part, photos = parts_in(kit, language)
    if part is None:
        return ""
    paragraphs = [content.draft(kit, language), part.kind, part.condition, part.embargo_told, *notice(part)]
    for section in part.sections:
        paragraphs += _section(part, photos, section)
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def parts_in(kit: PressKit, language: Language) -> tuple[ReleasePart | None, tuple[PhotoEntry, ...]]:
    """What `kit` says in `language`: its release, `None` where there is none, and its photos."""
    said = content.parts_of(content.only_in(kit, language))
    release = next((part for part in said if isinstance(part, ReleasePart)), None)
    photos = next((part.entries for part in said if isinstance(part, PhotosPart)), ())
    return release, photos


def notice(part: ReleasePart) -> list[str]:
    """That the release corrects or withdraws another one, as paragraphs; a kind that says so stands above them."""
    found = part.notice
    if found is None:
        return []
    title = found.title if found.title != part.kind else ""
    return [line for line in (title, found.order, one_line(found.note)) if line]


def one_line(text: str) -> str:
    """A paragraph must not fall apart into two when it is read back in; its spaces are those of a keyboard."""
    return " ".join(text.split("\n")).replace(NO_BREAK_SPACE, " ").strip()


def words_of(spans: Iterable[Span]) -> str:
    """The words of a paragraph without their looks, on one line."""
    return one_line("".join(span.text for span in spans))


def passage(found: Passage) -> str:
    """A block of the body on one line, with the bullet or number of a list item."""
    line = words_of(found.spans)
    if found.role is Role.LIST_ITEM:
        return f"• {line}"
    return f"{found.number}. {line}" if found.number else line


def _section(part: ReleasePart, photos: tuple[PhotoEntry, ...], section: Section) -> list[str]:
    if section is Section.HEADLINE:
        return [one_line(part.headline), *map(one_line, part.subheadlines)]
    if section is Section.BODY:
        return [*map(passage, part.body), *captions(photos, part.language), part.end_mark]
    if section is Section.ASSETS:
        return [words_of(part.download)]
    if section is Section.NOTES:
        return notes(part)
    if section is Section.BOILERPLATES:
        return [line for found in part.about for line in about(found)]
    return contacts(part.contacts, part.language)


def captions(photos: Iterable[PhotoEntry], language: Language) -> list[str]:
    """The captions of `photos` as paragraphs under their heading; nothing where none has one."""
    said = [caption(photo, language) for photo in photos if words_of(photo.caption)]
    if not said:
        return []
    heading = label("photo_caption" if len(said) == 1 else "photo_captions", language)
    return [heading + label("colon", language).strip(), *said]


def caption(photo: PhotoEntry, language: Language) -> str:
    """A caption under its number, the credit in brackets at its end: on a line of its own it would read as a text."""
    words, credit = words_of(photo.caption), one_line(photo.credit)
    if credit:
        words += f"（{credit}）" if language.is_chinese else f" ({credit})"
    return f"{photo.name}{label('colon', language)}{words}"


def notes(part: ReleasePart) -> list[str]:
    """The notes to editors as paragraphs under their heading, numbered where there are several."""
    said = [words for note in part.notes if (words := words_of(note))]
    if not said:
        return []
    several = [f"{number}. {note}" for number, note in enumerate(said, start=1)]
    return [part.notes_heading + label("colon", part.language).strip(), *(several if len(said) > 1 else said)]


def about(found: About) -> list[str]:
    """A standing text as paragraphs, its heading first."""
    return [one_line(found.heading), *map(words_of, found.paragraphs)]


def contacts(found: Contacts, language: Language) -> list[str]:
    """The press officers as paragraphs of several lines under their heading."""
    people = [person for each in found.people if (person := contact(each, language))]
    return [found.heading + label("colon", language).strip(), *people] if people else []


def contact(person: Person, language: Language) -> str:
    """A press officer: organisation, name, title and each way to reach them on lines of their own."""
    colon = label("colon", language)
    reach = (f"{way}{colon}{one_line(address.text)}" for way, address in person.reach)
    lines = (one_line(person.organisation), one_line(person.name), one_line(person.title), *reach)
    return "\n".join(filter(None, lines))

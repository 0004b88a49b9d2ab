"""PHO: captions, credits, and who stands where."""

import re
from collections import Counter
from collections.abc import Iterator

from mediadesk.preflight.profiles import limits
from mediadesk.preflight.versions import Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording import positions
from mediadesk.wording.counting import word_count

_REFERENCE = {
    Language.EN: re.compile(r"\b[Pp]hoto(?:graph)?s? (?:[Nn]o\.? ?)?(\d{1,3})\b(?!\s*(?:[-–]|exhib))"),
    Language.ZH_HANT: re.compile(r"(?<![地版插掛])(?:圖片|圖)\s?(\d{1,3})(?!\d)"),
    Language.ZH_HANS: re.compile(r"(?<![地版插挂])(?:图片|图)\s?(\d{1,3})(?!\d)"),
}
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{1,40})[)）]")


def has_caption(version: Version) -> Iterator[Finding]:
    """PHO-03: every photo has a caption in this language, as short as the house wants it."""
    most = limits(version.kit).caption.of(version.language)
    for passage in version.in_sections(Section.CAPTION):
        words = word_count(passage.text)
        if not passage.text.strip():
            yield version.finding("PHO-03", Severity.ERROR, passage, case="missing")
        elif words > most > 0:
            case = "long_characters" if version.language.is_chinese else "long_words"
            yield version.finding(
                "PHO-03", Severity.WARNING, passage, (0, len(passage.text)), case=case, about=str(words), limit=most
            )


def has_alt_text(version: Version) -> Iterator[Finding]:
    """PHO-08: every photo has an alternative text in this language."""
    for shown in version.kit.photos:
        if not shown.photo.alt_text.get(version.language).strip():
            yield Finding(
                "PHO-08", Severity.WARNING, version.language, f"photo-{shown.number}", found=shown.photo.file_name
            )


def reference_exists(version: Version) -> Iterator[Finding]:
    """PHO-16: a photo mentioned in the text is there."""
    numbers = {shown.number for shown in version.kit.photos}
    case, about = ("", str(max(numbers))) if numbers else ("none", "")
    for passage in version.in_sections(Section.BODY, Section.NOTE, Section.CAPTION):
        for match in _REFERENCE[version.language].finditer(passage.text):
            if int(match[1]) not in numbers:
                yield version.finding("PHO-16", Severity.ERROR, passage, match.span(), case=case, about=about)


def caption_agrees(version: Version) -> Iterator[Finding]:
    """PHO-05: the positions a caption gives in brackets are those of the people in the picture."""
    for passage, shown in zip(version.in_sections(Section.CAPTION), version.kit.photos, strict=True):
        said = [
            match for match in _IN_BRACKETS.finditer(passage.text) if positions.is_position(match[1], version.language)
        ]
        people = shown.photo.people
        if len(said) != len(people) or len(people) < 2 or not _everybody_placed(people):
            continue
        seats = positions.seats([match[1] for match in said], version.language)
        free: Counter[positions.Seat | None] = Counter((person.row, person.place) for person in people)
        for match, seat in zip(said, seats, strict=True):
            free[seat] -= 1
            if seat is not None and free[seat] < 0:
                yield version.finding("PHO-05", Severity.ERROR, passage, match.span(1), case="caption")
                break


def has_credit(kit: PressKit) -> Iterator[Finding]:
    """PHO-07: every photo says whom to credit."""
    for shown in kit.photos:
        if not shown.photo.credit:
            yield Finding("PHO-07", Severity.WARNING, None, f"photo-{shown.number}", found=shown.photo.file_name)


def people_have_positions(kit: PressKit) -> Iterator[Finding]:
    """PHO-04: where two or more people are named, each has a place."""
    for shown in kit.photos:
        named = max(len(shown.photo.people), _named_in_caption(kit, shown.photo))
        if named > 1 and not _everybody_placed(shown.photo.people):
            place, name = f"photo-{shown.number}", shown.photo.file_name
            yield Finding("PHO-04", Severity.WARNING, None, place, found=name, about=str(named))


def faces_have_names(kit: PressKit) -> Iterator[Finding]:
    """PHO-06: whoever was marked in a picture is still somebody the desk has a name for."""
    named = {each.id for each in kit.pictured if each.name}
    for shown in kit.photos:
        nameless = sum(person.x is not None and person.newsmaker_id not in named for person in shown.photo.people)
        if nameless:
            place, name = f"photo-{shown.number}", shown.photo.file_name
            yield Finding("PHO-06", Severity.WARNING, None, place, found=name, about=str(nameless))


def positions_agree(kit: PressKit) -> Iterator[Finding]:
    """PHO-05: no two people are at one place, and nobody is missing between two that are named."""
    for shown in kit.photos:
        if len(shown.photo.people) > 1 and _everybody_placed(shown.photo.people):
            yield from _clashes_and_holes(shown, kit.language)


def _clashes_and_holes(shown: KitPhoto, language: Language) -> Iterator[Finding]:
    people = shown.photo.people
    rows = range(1, max(person.row for person in people) + 1)
    lengths = [max((person.place for person in people if person.row == row), default=0) for row in rows]
    taken = Counter((person.row, person.place) for person in people)
    for row, length in enumerate(lengths, 1):
        for place in range(1, length + 1):
            case = "clash" if taken[row, place] > 1 else "hole" if not taken[row, place] else ""
            if case:
                where = positions.words(row, place, lengths, language)
                yield Finding("PHO-05", Severity.ERROR, None, f"photo-{shown.number}", found=where, case=case)


def _everybody_placed(people: tuple[PersonInPicture, ...]) -> bool:
    """Whether positions were given at all: nobody at place 0, and not everybody left where a new person starts."""
    seats = {(person.row, person.place) for person in people}
    return bool(people) and all(row and place for row, place in seats) and (len(people) == 1 or len(seats) > 1)


def _named_in_caption(kit: PressKit, photo: Photo) -> int:
    """How many of the newsmakers the kit knows stand in the caption by their name."""
    most = 0
    for each in kit.texts:
        caption = photo.caption.get(each.text.language)
        names = {newsmaker.name.get(each.text.language) for newsmaker in each.speakers} - {""}
        most = max(most, sum(name in caption for name in names))
    return most

"""PHO: who is in a picture and who stands where, the picture and its caption held against each other both ways."""

import re
from collections import Counter
from collections.abc import Iterator

from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording import caption_checks, positions

_IN_BRACKETS = re.compile(r"[(（]([^()（）]{1,40})[)）]")


def caption_agrees(version: Version) -> Iterator[Finding]:
    """PHO-05: the positions and numbers of people a caption gives are those of the picture."""
    people = _by_id(version.kit)
    for passage, shown in zip(version.in_sections(Section.CAPTION), version.kit.photos, strict=True):
        if _everybody_placed(shown.photo.people):
            said = (passage.text, shown.photo.people, people, version.language)
            wrong = list(_wrong_positions(version, passage, said))
            yield from wrong or _unfit_positions(version, passage, shown.photo.people)
            yield from _wrong_counts(version, passage, shown.photo.people)


def seats_are_named(version: Version) -> Iterator[Finding]:
    """PHO-06: a caption that says where people stand names everybody who has a name in the picture."""
    people = _by_id(version.kit)
    for passage, shown in zip(version.in_sections(Section.CAPTION), version.kit.photos, strict=True):
        said = (passage.text, shown.photo.people, people, version.language)
        if caption_checks.position_spans(*said) and (missing := caption_checks.names_missing(*said)):
            name = missing[0].called(version.language)
            end = len(passage.text)
            yield version.finding("PHO-06", Severity.WARNING, passage, (0, end), case="unsaid", about=name)


def named_are_seated(version: Version) -> Iterator[Finding]:
    """PHO-04: whoever a caption gives a position is somebody in the picture."""
    people = _by_id(version.kit)
    for passage, shown in zip(version.in_sections(Section.CAPTION), version.kit.photos, strict=True):
        if not shown.photo.people:
            continue
        said = (passage.text, shown.photo.people, people, version.language)
        for newsmaker, span in caption_checks.names_without_seat(*said):
            place = (span.start, span.start + len(span.said))
            name = newsmaker.called(version.language)
            yield version.finding("PHO-04", Severity.WARNING, passage, place, case="unseated", about=name)


def people_have_positions(kit: PressKit) -> Iterator[Finding]:
    """PHO-04: where two or more people are named, each has a place."""
    for shown in kit.photos:
        seated = sum(person.newsmaker_id != UNNAMED for person in shown.photo.people)
        named = max(seated, _named_in_caption(kit, shown.photo))
        if named > 1 and not _everybody_placed(shown.photo.people):
            place, name = f"photo-{shown.number}", shown.photo.file_name
            yield Finding("PHO-04", Severity.WARNING, None, place, found=name, about=str(named))


def faces_have_names(kit: PressKit) -> Iterator[Finding]:
    """PHO-06: whoever was marked in a picture has a name, or was said to have none."""
    named = {each.id for each in kit.pictured if each.name}
    for shown in kit.photos:
        nameless = sum(_is_nameless(person) and person.newsmaker_id not in named for person in shown.photo.people)
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
    doubts = [(seat, "clash") for seat in positions.clashes(people)] + [
        (seat, "hole") for seat in positions.gaps(people)
    ]
    for (row, place), case in sorted(doubts):
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


def _is_nameless(person: PersonInPicture) -> bool:
    return person.x is not None and person.newsmaker_id != UNNAMED


def _by_id(kit: PressKit) -> dict[int, Newsmaker]:
    return {each.id: each for each in kit.pictured}


_Said = tuple[str, tuple[PersonInPicture, ...], dict[int, Newsmaker], Language]


def _wrong_positions(version: Version, passage: Passage, said: _Said) -> Iterator[Finding]:
    """Positions behind the names of people who stand elsewhere; lists in another order than people stand."""
    manner = version.kit.house_style.base
    for span in caption_checks.position_spans(*said, manner):
        if not span.is_right:
            place = (span.start, span.start + len(span.said))
            case = "elsewhere" if span.right else "caption"
            yield version.finding("PHO-05", Severity.ERROR, passage, place, case=case, fix=span.right)
    for place in caption_checks.lists_out_of_order(*said):
        yield version.finding("PHO-05", Severity.ERROR, passage, place, case="order")


def _unfit_positions(version: Version, passage: Passage, people: tuple[PersonInPicture, ...]) -> Iterator[Finding]:
    """The first position that fits nobody, where every one of the people is given one."""
    said = [match for match in _IN_BRACKETS.finditer(passage.text) if positions.is_position(match[1], version.language)]
    if len(said) != len(people) or len(people) < 2:
        return
    seats = positions.seats([match[1] for match in said], version.language)
    free: Counter[positions.Seat | None] = Counter((person.row, person.place) for person in people)
    for match, seat in zip(said, seats, strict=True):
        free[seat] -= 1
        if seat is not None and free[seat] < 0:
            yield version.finding("PHO-05", Severity.ERROR, passage, match.span(1), case="caption")
            return


def _wrong_counts(version: Version, passage: Passage, people: tuple[PersonInPicture, ...]) -> Iterator[Finding]:
    for span in caption_checks.wrong_counts(passage.text, people, version.language):
        place = (span.start, span.end)
        yield version.finding("PHO-05", Severity.ERROR, passage, place, case="count", about=str(len(people)))

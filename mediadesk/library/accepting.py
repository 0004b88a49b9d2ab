"""Accepting what was recognised in a press text: one step from a recognised text to records."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from mediadesk.library.collection import Means
from mediadesk.library.issuing import issuer, short_name
from mediadesk.library.naming import Cast
from mediadesk.library.organisations import Boilerplates, Organisations
from mediadesk.library.people import Newsmakers, PressOfficers
from mediadesk.library.photos import Photos
from mediadesk.library.release_texts import ReleaseTexts
from mediadesk.library.revisions import Revisions
from mediadesk.library.tables import ImportTable
from mediadesk.records.block import Block, Role, Run
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.records.quote import direct_speech
from mediadesk.records.recognised import (
    RecognisedBlock,
    RecognisedContact,
    RecognisedPhoto,
    RecognisedQuote,
    RecognisedRelease,
    as_json,
)
from mediadesk.records.release import Release, ReleaseText
from mediadesk.wording import positions

_ROLES = {
    "paragraph": Role.PARAGRAPH,
    "heading": Role.HEADING,
    "list_item": Role.LIST_ITEM,
    "ordered_item": Role.ORDERED_ITEM,
}


class Companions(Protocol):
    """The collections a release draws on; the library has them."""

    @property
    def photos(self) -> Photos:
        """The pictures it carries."""

    @property
    def boilerplates(self) -> Boilerplates:
        """What it ends with."""

    @property
    def press_officers(self) -> PressOfficers:
        """Whom to ask."""

    @property
    def revisions(self) -> Revisions:
        """How its texts stood."""

    @property
    def newsmakers(self) -> Newsmakers:
        """Who is quoted and pictured."""

    @property
    def organisations(self) -> Organisations:
        """Who issues it."""


class Accepting:
    """Keeps one recognised text as a language version of `release`. Use once, inside a step."""

    def __init__(self, means: Means, kept: Companions, texts: ReleaseTexts, found: RecognisedRelease) -> None:
        self._means, self._kept, self._texts, self._found = means, kept, texts, found
        self._language = found.language
        self._cast = Cast(kept.newsmakers, found.language)

    def organisation_id(self, release: Release | None) -> int | None:
        """The organisation that issues, found or added by name; that of `release` gets its name in this language."""
        name = issuer(self._found)
        if release is not None and release.organisation_id is not None:
            return self._named(release.organisation_id, name)
        return self._organisation_called(name) if name else None

    def keep_text(self, release_id: int) -> None:
        """The text itself, with its quotes; in place of the one there is in this language."""
        found, texts = self._found, self._texts.of(release_id)
        there = next((text for text in texts if text.language is self._language), None)
        text = replace(
            there or ReleaseText(new_key(), release_id, self._language),
            headline=found.headline or "",
            subheadlines=found.subheadlines,
            place=found.place or "",
            blocks=self._blocks(_speakers(texts, self._language)),
            notes=found.notes,
            end_mark=found.end_mark or "",
        )
        if there:
            self._texts.save(text, None)
        else:
            self._texts.add(text)

    def photo_ids(self, there: Sequence[Photo]) -> list[int]:
        """The photos of the release: the captions found go to the photos there are, by number, else to new ones."""
        keys = [photo.id for photo in there]
        for found in sorted(self._found.photos, key=lambda photo: photo.number):
            if 0 < found.number <= len(there):
                self._add_language(there[found.number - 1], found)
            else:
                keys.append(self._kept.photos.add(self._captioned(Photo(new_key()), found)).id)
        return keys

    def boilerplate_ids(self, organisation_id: int | None) -> list[int]:
        """The boilerplates found; one that is kept word for word already is used again."""
        keys = []
        kept = self._kept.boilerplates.all()
        for found in self._found.boilerplates:
            new = Boilerplate(new_key(), self._language, found.heading, found.paragraphs, organisation_id)
            same = next((each for each in kept if _says_the_same(each, new)), None)
            keys.append((same or self._kept.boilerplates.add(new)).id)
        return keys

    def press_officer_ids(self, there: Sequence[PressOfficer]) -> list[int]:
        """The press contacts found, known again by e-mail, phone or name, or by their order in another language."""
        keys = [officer.id for officer in there]
        everybody = self._kept.press_officers.all()
        for at, found in enumerate(self._found.press_contacts):
            same = next((each for each in everybody if _is_the_same(each, found)), None)
            if same is None and len(there) == len(self._found.press_contacts):
                same = there[at]
            keys.append(self._officer(same, found))
        return list(dict.fromkeys(keys))

    def keep_source(self, release_id: int, raw: str) -> None:
        """The text as it came in, and what was recognised in it."""
        history = self._means.history
        row = {"id": new_key(), "release_id": release_id, "raw": raw, "imported_at": history.moment}
        history.insert(ImportTable, {**row, "recognised": as_json(self._found)})

    def _blocks(self, speakers_there: Sequence[int]) -> tuple[Block, ...]:
        names = list(dict.fromkeys(quote.speaker for quote in self._found.quotes if quote.speaker))
        known = dict(zip(names, speakers_there, strict=True)) if len(names) == len(speakers_there) else {}
        speakers = {name: self._cast.newsmaker(name, known=known.get(name)).id for name in names}
        return tuple(self._block(block, speakers) for block in self._found.blocks)

    def _block(self, found: RecognisedBlock, speakers: dict[str, int]) -> Block:
        said = next((quote for quote in self._found.quotes if _holds(found.text, quote)), None)
        if said is None or found.kind == "heading":
            return Block(_runs(found), _ROLES[found.kind])
        return Block(_runs(found), Role.QUOTE, speaker_id=speakers.get(said.speaker or ""))

    def _add_language(self, photo: Photo, found: RecognisedPhoto) -> None:
        self._kept.photos.save(self._captioned(photo, found))

    def _captioned(self, photo: Photo, found: RecognisedPhoto) -> Photo:
        people = list(photo.people)
        said = [person.position for person in found.people]
        seats = positions.seats(said, self._language)
        for at, (person, seat) in enumerate(zip(found.people, seats, strict=True)):
            row, place = seat or (1, 0)
            known = _sitting_at(photo, seat, at, len(found.people))
            newsmaker = self._cast.newsmaker(person.name, person.post, known)
            if newsmaker.id not in {each.newsmaker_id for each in people}:
                people = [each for each in people if place == 0 or not _is_unnamed_at(each, (row, place))]
                people.append(PersonInPicture(newsmaker.id, row, place))
        if not photo.people:
            people += [PersonInPicture(UNNAMED, *seat) for seat in positions.free_seats(said, self._language)]
        return replace(photo, caption=photo.caption.with_text(self._language, found.caption), people=tuple(people))

    def _officer(self, officer: PressOfficer | None, found: RecognisedContact) -> int:
        before = officer or PressOfficer(new_key(), ByLanguage())
        after = replace(
            before,
            name=self._filled(before.name, found.name),
            title=self._filled(before.title, found.title),
            organisation=self._filled(before.organisation, found.organisation),
            phone=before.phone or found.phone or "",
            email=before.email or found.email or "",
        )
        if officer is None:
            return self._kept.press_officers.add(after).id
        return before.id if after == before else self._kept.press_officers.save(after).id

    def _filled(self, text: ByLanguage, words: str | None) -> ByLanguage:
        return text if text.get(self._language) else text.with_text(self._language, words or "")

    def _named(self, organisation_id: int, name: str) -> int:
        organisation = self._kept.organisations.get(organisation_id)
        full = replace(
            organisation,
            name=self._filled(organisation.name, name),
            short_name=self._filled(organisation.short_name, short_name(self._found, name)),
        )
        if full != organisation:
            self._kept.organisations.save(full)
        return organisation_id

    def _organisation_called(self, name: str) -> int:
        known = self._kept.organisations.named(name)
        if known is not None:
            return known.id
        own = self._kept.organisations.own()
        if not own.name:
            return self._named(own.id, name)
        return self._kept.organisations.add(self._new_organisation(name)).id

    def _new_organisation(self, name: str) -> Organisation:
        called = ByLanguage().with_text(self._language, name)
        return Organisation(
            new_key(), called, short_name=ByLanguage().with_text(self._language, short_name(self._found, name))
        )


def _runs(found: RecognisedBlock) -> tuple[Run, ...]:
    return found.runs or (Run(found.text),)


def _speakers(texts: Sequence[ReleaseText], language: Language) -> list[int]:
    """Who speaks in the first text that is in another language, in order of speaking."""
    blocks = next((text.blocks for text in texts if text.language is not language), ())
    return list(dict.fromkeys(block.speaker_id for block in blocks if block.speaker_id is not None))


def _holds(text: str, quote: RecognisedQuote) -> bool:
    """Whether the block has the quotation, or a part of one that runs over several blocks."""
    return quote.text in text or any(words.strip() in quote.text for words in direct_speech(text))


def _sitting_at(photo: Photo, seat: tuple[int, int] | None, at: int, count: int) -> int | None:
    named = [each for each in photo.people if each.newsmaker_id != UNNAMED]
    if seat is not None:
        return next((each.newsmaker_id for each in named if (each.row, each.place) == seat), None)
    return named[at].newsmaker_id if len(named) == count else None


def _is_unnamed_at(person: PersonInPicture, seat: tuple[int, int]) -> bool:
    return person.newsmaker_id == UNNAMED and (person.row, person.place) == seat


def _says_the_same(one: Boilerplate, other: Boilerplate) -> bool:
    return (one.language, one.heading, one.paragraphs) == (other.language, other.heading, other.paragraphs)


def _is_the_same(officer: PressOfficer, found: RecognisedContact) -> bool:
    if found.email and officer.email:
        return found.email.casefold() == officer.email.casefold()
    if found.name is None:
        return False
    return found.name in (officer.name.en, officer.name.zh_hant, officer.name.zh_hans)

"""Notes what photos may be used for, of one or of many at once, and says what stands in the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from mediadesk.library import Library
from mediadesk.library.folding import fold
from mediadesk.records import photo_rights
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture, Photo
from mediadesk.records.photo_choice import PhotoChoice
from mediadesk.records.photo_problems import NoPhotosOfEvent, NotInThePhotos
from mediadesk.records.release import Embargo

EVERYBODY = ""
"""Stands for the name of everybody in the photos."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What is to be noted; what is not said here stays as it is.

    `words` are creator, copyright and usage_terms by name. `consent` and `minors` are by the names of people, or of
    `EVERYBODY`. `is_for_ever` takes a last day of use away, `is_lifted` an embargo.
    """

    credit: Mapping[Language, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    last_day: date | None = None
    is_for_ever: bool = False
    embargo: Embargo | None = None
    is_lifted: bool = False
    consent: Mapping[str, Consent] = field(default_factory=dict)
    minors: Mapping[str, bool] = field(default_factory=dict)
    nobody_identifiable: bool | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the rights of a photo. `people` are those shown, by name ("" for none), and what they said.

    `hindrances` are "refused", "minor", "unasked", "expired", "expiring", "embargo", "no_credit" and "no_terms".
    """

    photo: Photo
    people: tuple[tuple[str, PersonInPicture], ...]
    hindrances: tuple[str, ...]


def of_event(library: Library, event: str, now: datetime) -> list[int]:
    """The photos of this event, named in any language; `now` is aware. Raises `NoPhotosOfEvent`."""
    wanted = fold(event).strip()
    photos = library.photos.some(list(library.photos.pages.keys(PhotoChoice(event), now).keys))
    found = [each.id for each in photos if wanted in {fold(each.event.get(language)).strip() for language in Language}]
    if not wanted or not found:
        raise NoPhotosOfEvent(event)
    return found


def note(library: Library, photo_ids: Sequence[int], noted: Noted) -> list[Photo]:
    """Note the same of all these photos, in one step; returns them as they are kept.

    Raises `NoSuchRecord`, and `NotInThePhotos` where somebody named is in none of them; then nothing was noted.
    """
    photos = [library.photos.get(key) for key in dict.fromkeys(photo_ids)]
    people = {person.newsmaker_id for photo in photos for person in photo.people} - {UNNAMED}
    known = {each.id: each for each in library.newsmakers.some(sorted(people))}
    _check_names({*noted.consent, *noted.minors} - {EVERYBODY}, known.values())
    label = "Note rights of a photo" if len(photos) == 1 else f"Note rights of {len(photos)} photos"
    with library.history.step(label):
        changed = [(photo, _changed(photo, noted, known)) for photo in photos]
        return [photo if new == photo else library.photos.save(new) for photo, new in changed]


def standing(library: Library, photo: Photo, now: datetime) -> Standing:
    """How the rights of a photo stand at the aware instant `now`; days are those of its zone."""
    keys = sorted({person.newsmaker_id for person in photo.people} - {UNNAMED})
    known = {each.id: each for each in library.newsmakers.some(keys)}
    named = tuple(
        (known[each.newsmaker_id].called(Language.EN) if each.newsmaker_id in known else "", each)
        for each in photo.people
    )
    return Standing(photo, named, tuple(_hindrances(photo, now)))


def _hindrances(photo: Photo, now: datetime) -> Iterable[str]:
    left = photo_rights.days_left(photo, now.date())
    checks = {
        "refused": photo_rights.refused(photo),
        "minor": photo_rights.minors_unasked(photo),
        "unasked": photo_rights.others_unasked(photo),
        "expired": left is not None and left < 0,
        "expiring": left is not None and 0 <= left <= photo_rights.SOON,
        "embargo": photo.embargo is not None and photo.embargo.holds(now),
        "no_credit": not photo.credit,
        "no_terms": not photo.usage_terms.strip(),
    }
    return (name for name, is_so in checks.items() if is_so)


def _changed(photo: Photo, noted: Noted, known: Mapping[int, Newsmaker]) -> Photo:
    said: dict[str, Any] = dict(noted.words)
    if noted.last_day is not None or noted.is_for_ever:
        said["expires_on"] = noted.last_day
    if noted.nobody_identifiable is not None:
        said["nobody_identifiable"] = noted.nobody_identifiable
    credit = photo.credit
    for language, words in noted.credit.items():
        credit = credit.with_text(language, words)
    people = tuple(_person(each, noted, known.get(each.newsmaker_id)) for each in photo.people)
    changed = replace(photo, credit=credit, people=people, **said)
    return changed.with_embargo(noted.embargo) if noted.embargo is not None or noted.is_lifted else changed


def _person(person: PersonInPicture, noted: Noted, newsmaker: Newsmaker | None) -> PersonInPicture:
    names = {EVERYBODY, *(_names(newsmaker) if newsmaker is not None else ())}
    for name, state in noted.consent.items():
        if _folded(name) in names:
            person = replace(person, consent=state)
    for name, is_minor in noted.minors.items():
        if _folded(name) in names:
            person = replace(person, is_minor=is_minor)
    return person


def _check_names(wanted: Iterable[str], known: Iterable[Newsmaker]) -> None:
    names = {name for each in known for name in _names(each)}
    for name in wanted:
        if _folded(name) not in names:
            raise NotInThePhotos(name)


def _names(newsmaker: Newsmaker) -> set[str]:
    """What somebody is called, with honorific and without, in every language."""
    languages = [language for language in Language if newsmaker.name.get(language)]
    said = [*(newsmaker.called(each) for each in languages), *(newsmaker.name.get(each) for each in languages)]
    return {_folded(name) for name in said}


def _folded(name: str) -> str:
    return " ".join(fold(name).split())

"""What is written into a copy of a photo: the fields of the IPTC Photo Metadata Standard that the records hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from mediadesk.records.framing import view_of
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo
from mediadesk.wording import dates
from mediadesk.wording.photo_rights import last_day

_ZONE = "Asia/Hong_Kong"
# What XML 1.0 has no way to write (production 2, Char), and marks for programs that no reader sees.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_BREAK = re.compile("[\t\n]+")
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Face:
    """Where somebody's face is in a picture as it is seen: middle and size as fractions of its width and height."""

    name: ByLanguage
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PhotoWords:
    """The 19 fields a copy can carry; an empty one is not written.

    What exists per language is written in each, the one of `language` also as the default; the other texts are in
    `language`. `people` are the persons shown, in the order of naming; `faces` say where some of them are. `taken_at`
    is aware, in the zone it is read in. `instructions` is where an embargo and a last day of use stand, `job` the slug
    a desk files the picture under.
    """

    language: Language
    title: str = ""
    headline: str = ""
    description: ByLanguage = ByLanguage()
    alt_text: ByLanguage = ByLanguage()
    people: tuple[ByLanguage, ...] = ()
    keywords: tuple[str, ...] = ()
    creator: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    usage_terms: str = ""
    instructions: str = ""
    job: str = ""
    taken_at: datetime | None = None
    event: ByLanguage = ByLanguage()
    location: ByLanguage = ByLanguage()
    city: str = ""
    country: str = ""
    faces: tuple[Face, ...] = ()


def words_of(kit: PressKit, photo: KitPhoto, title: str) -> PhotoWords:
    """The fields of one photo of `kit`, called `title`: what the records say and nothing else.

    City and country stay empty: the desk notes the place as one, and the dateline is of the release.
    """
    language, record = kit.language, photo.photo
    text = kit.in_language(language)
    return cleaned(
        PhotoWords(
            language=language,
            title=title,
            headline=(text.text.headline if text else "") or record.event.best(language) or kit.title.best(language),
            description=record.caption,
            alt_text=record.alt_text,
            people=_people(record, kit.pictured),
            event=record.event,
            location=record.location,
            faces=_faces(record, kit.pictured),
            creator=record.creator,
            credit=record.credit.best(language),
            source=kit.organisation.name.best(language),
            copyright=record.copyright,
            usage_terms=record.usage_terms,
            instructions=_instructions(kit, record),
            job=kit.slug,
            taken_at=_taken_at(record, kit.embargo),
        )
    )


def cleaned(words: PhotoWords) -> PhotoWords:
    """The same as XML and IPTC can hold it: no control characters, no halves of characters, breaks only where there
    is room for several lines, and no time zone that is not of whole minutes.
    """
    single = ("title", "headline", "creator", "credit", "source", "copyright", "instructions", "job")
    tidy: dict[str, Any] = {field: _one_line(getattr(words, field)) for field in (*single, "city", "country")}
    tidy |= {field: _each(getattr(words, field), _lines) for field in ("description", "alt_text")}
    tidy |= {field: _each(getattr(words, field), _one_line) for field in ("event", "location")}
    people = (_each(name, _one_line) for name in words.people)
    keywords = (_one_line(keyword) for keyword in words.keywords)
    return replace(
        words,
        **tidy,
        usage_terms=_lines(words.usage_terms),
        people=tuple(filter(None, people)),
        keywords=tuple(filter(None, keywords)),
        faces=tuple(replace(face, name=_each(face.name, _one_line)) for face in words.faces),
        taken_at=_in_whole_minutes(words.taken_at),
    )


def _lines(text: str) -> str:
    return _UNWRITABLE.sub("", _LINE_END.sub("\n", text)).strip()


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", _lines(text))


def _each(texts: ByLanguage, tidy: Callable[[str], str]) -> ByLanguage:
    return ByLanguage(*(tidy(texts.get(language)) for language in Language))


def _people(photo: Photo, newsmakers: tuple[Newsmaker, ...]) -> tuple[ByLanguage, ...]:
    """The names of those who are in what is kept of the picture."""
    names = {newsmaker.id: newsmaker.name for newsmaker in newsmakers}
    view = view_of(photo)
    seen = (person.newsmaker_id for person in photo.people if view.shows(person))
    return tuple(names[key] for key in seen if key in names)


def _faces(photo: Photo, newsmakers: tuple[Newsmaker, ...]) -> tuple[Face, ...]:
    """The faces that were boxed and are in what is kept of the picture, people without a name among them."""
    names = {newsmaker.id: newsmaker.name for newsmaker in newsmakers}
    view = view_of(photo)
    seen = ((person.newsmaker_id, view.person_seen(person)) for person in photo.people if view.shows(person))
    return tuple(
        Face(names.get(key, ByLanguage()), each.x, each.y, each.width, each.height)
        for key, each in seen
        if each.x is not None and each.y is not None and each.width and each.height
    )


def _instructions(kit: PressKit, photo: Photo) -> str:
    """The embargo, that of the photo where it lasts longer, and the last day of use, in every language of the kit, that
    of the kit first.
    """
    embargoes = [each for each in (kit.embargo, photo.embargo) if each is not None]
    longest = max(embargoes, key=lambda each: each.until, default=None)
    languages = dict.fromkeys((kit.language, *(each.text.language for each in kit.texts)))
    said: list[str] = []
    for language in languages:
        said += [dates.embargo_line(longest, language) if longest else "", last_day(photo, language)]
    return " / ".join(filter(None, said))


def _taken_at(photo: Photo, embargo: Embargo | None) -> datetime | None:
    """The moment in the zone the release is timed in: the day must be the one people there remember."""
    return _in_zone(photo.taken_at, ZoneInfo(embargo.zone if embargo is not None else _ZONE))


def _in_whole_minutes(moment: datetime | None) -> datetime | None:
    """Before railways every town had minutes and seconds of its own, which no field here can say: in UTC then."""
    if moment is None:
        return None
    offset = moment.utcoffset() or timedelta()
    return _in_zone(moment, UTC if offset % timedelta(minutes=1) else moment.tzinfo)


def _in_zone(moment: datetime | None, zone: tzinfo | None) -> datetime | None:
    try:
        return moment.astimezone(zone).replace(microsecond=0) if moment is not None else None
    except OverflowError:
        return moment  # the first and last days a calendar here can count are in one zone only

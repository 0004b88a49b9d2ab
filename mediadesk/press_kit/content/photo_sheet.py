"""What contact sheet and caption sheet say of each photo, in any format."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from mediadesk.press_kit.content.parts import SheetPart, SheetPhoto
from mediadesk.press_kit.credit import credit_of
from mediadesk.press_kit.particulars import file_names_of, mark
from mediadesk.press_kit.spans import clean
from mediadesk.records.framing import size_of
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind, PressKit
from mediadesk.wording import dates, positions
from mediadesk.wording.captions import day_taken
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.mentions import first_mention


class _About(NamedTuple):
    """What is known of all photos of a kit: file names by number, people by key."""

    file_names: Mapping[int, str]
    people: Mapping[int, Newsmaker]


def photo_sheet(kit: PressKit, kind: PartKind, language: Language) -> SheetPart:
    """The contact sheet or caption sheet of `kit`, headed in `language`; a caption sheet has all its languages.

    Files go by the names of their copies.
    """
    says = HouseWording(kit.house_style, language)
    languages = _languages(kit, language) if kind is PartKind.CAPTION_SHEET else (language,)
    about = _About(file_names_of(kit, mark(kit)), {each.id: each for each in kit.pictured})
    photos = tuple(_photo(each, says, languages, about) for each in kit.photos)
    return SheetPart(language, kind, says.label(kind.value), photos)


def _languages(kit: PressKit, language: Language) -> tuple[Language, ...]:
    """The languages of the texts; without any those somebody wrote a caption in. That of the heading comes first."""
    written = [each.text.language for each in kit.texts]
    captions = [each.photo.caption for each in kit.photos]
    written = written or [each for each in Language if any(caption.get(each).strip() for caption in captions)]
    return tuple(dict.fromkeys((language, *written)))


def _photo(photo: KitPhoto, says: HouseWording, languages: tuple[Language, ...], about: _About) -> SheetPhoto:
    record, name = photo.photo, says.label("photo_n", n=str(photo.number))
    shown = " ".join(clean(record.caption.best(says.language)).split())
    credit = credit_of(record, says.language)
    details = _details(record, credit, says, about)
    file_name = about.file_names[photo.number]
    return SheetPhoto(
        number=photo.number,
        name=name,
        file_name=file_name,
        caption=shown,
        credit=says.label("credit", credit=credit) if credit else "",
        captions=_said(record.caption, languages) or (((says.language, shown),) if shown else ()),
        alternatives=_said(record.alt_text, languages),
        details=tuple((says.label(f"sheet_{key}"), words) for key, words in (*details, ("file", file_name)) if words),
        alternative=" ".join(clean(record.alt_text.best(says.language)).split()) or shown or name,
        absence="" if _is_there(photo) else says.label("photo_waiting" if photo.path is None else "photo_missing"),
    )


def _said(words: ByLanguage, languages: tuple[Language, ...]) -> tuple[tuple[Language, str], ...]:
    return tuple((each, said) for each in languages if (said := clean(words.get(each)).strip()))


def _is_there(photo: KitPhoto) -> bool:
    return photo.path is not None and photo.path.is_file()


def _people(photo: Photo, people: Mapping[int, Newsmaker], says: HouseWording) -> Iterator[str]:
    """Everybody who has a name, in the order of naming: "Dr A, Chairman of X (third from left)"."""
    lengths = positions.people_in_rows(photo.people)
    for person in photo.people:
        newsmaker = people.get(person.newsmaker_id)
        if newsmaker is None:
            continue
        named = clean(first_mention(newsmaker, says.language))
        where = positions.words(person.row, person.place, lengths, says.language) if person.place else ""
        yield says.label("person_in_caption", person=named, position=where) if where else named


def _details(photo: Photo, credit: str, says: HouseWording, about: _About) -> Iterator[tuple[str, str]]:
    """What an editor has to know of a photo besides its caption."""
    creator = clean(photo.creator).strip()
    yield "people", "\n".join(_people(photo, about.people, says))
    yield "credit", credit
    yield "creator", creator if creator != credit else ""
    yield "copyright", clean(photo.copyright).strip()
    yield "usage", " ".join(clean(photo.usage_terms).split())
    yield "expires", says.day(photo.expires_on) if photo.expires_on is not None else ""
    yield "embargo", dates.embargo_time(photo.embargo, says.language) if photo.embargo is not None else ""
    yield "taken", day_taken(photo.taken_at, says.language, says.style) if photo.taken_at is not None else ""
    yield "location", clean(photo.location.best(says.language)).strip()
    across, down = size_of(photo)
    yield "size", says.label("pixels", across=f"{across:,}", down=f"{down:,}") if across and down else ""


def sheet_alone(kit: PressKit, kind: PartKind, language: Language) -> PressKit:
    """The kit as nothing but this sheet; its texts stay, for they say which languages it has."""
    return replace(kit, language=language, parts=(PartChoice(kind, language),))

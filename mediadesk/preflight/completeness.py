"""What a newsroom expects to find in a press kit, and whether this one has it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from operator import attrgetter

from mediadesk.records import photo_rights
from mediadesk.records.completeness import Completeness, Gap, Lack
from mediadesk.records.house_style import Section
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import SHEETS, KitText, PartKind, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine

_Looked = Iterator[tuple[bool, Gap]]
"""Whether something is there, and the gap it is where it is not."""
_OF_PHOTOS = (PartKind.PHOTOS, *SHEETS)


def completeness(kit: PressKit, wanted: Sequence[Language]) -> Completeness:
    """How complete `kit` is. `wanted` are the languages its outline has a release in, whether it is written or not.

    What the house style requires counts besides what every kit needs. The same kit gives the same answer.
    """
    looked = list(_looked(kit, wanted))
    return Completeness(sum(is_there for is_there, _gap in looked), tuple(gap for there, gap in looked if not there))


def _looked(kit: PressKit, wanted: Sequence[Language]) -> _Looked:
    if any(part.kind is PartKind.COVER for part in kit.parts):
        yield bool(kit.title.get(kit.language).strip()), Gap(Lack.TITLE, kit.language)
    for language in dict.fromkeys(wanted):
        text = kit.in_language(language)
        yield text is not None, Gap(Lack.TEXT, language)
        if text is not None:
            yield from _text(kit, text)
    yield from _release(kit)
    yield from _contacts(kit)
    yield from _photos(kit)
    yield from _facts(kit)


def _text(kit: PressKit, found: KitText) -> _Looked:
    text, language = found.text, found.text.language
    yield bool(text.headline.strip()), Gap(Lack.HEADLINE, language)
    yield any(block.text.strip() for block in text.blocks), Gap(Lack.BODY, language)
    if Section.NOTES in kit.house_style.required:
        yield any(note.strip() for note in text.notes), Gap(Lack.NOTES, language)
    if _needs(kit, Section.BOILERPLATES):
        about = any(paragraph.strip() for each in found.boilerplates for paragraph in each.paragraphs)
        yield about, Gap(Lack.BOILERPLATE, language)


def _release(kit: PressKit) -> _Looked:
    yield kit.issue_date is not None, Gap(Lack.ISSUE_DATE)
    if kit.release_line is ReleaseLine.EMBARGOED:
        yield kit.embargo is not None, Gap(Lack.EMBARGO_TIME)
    if Section.ASSETS in kit.house_style.required:
        yield bool(kit.assets_url.strip()), Gap(Lack.ASSETS)


def _contacts(kit: PressKit) -> _Looked:
    if _needs(kit, Section.CONTACTS):
        yield bool(kit.press_officers), Gap(Lack.CONTACT)
    for officer in kit.press_officers:
        is_reached = bool(officer.phone.strip() and officer.email.strip())
        yield is_reached, Gap(Lack.ADDRESS, about=officer.name.best(kit.language))


def _needs(kit: PressKit, section: Section) -> bool:
    """Government news stories name nobody and stand for themselves, unless the house wants it otherwise."""
    return kit.kind is not ReleaseKind.NEWS_STORY or section in kit.house_style.required


def _photos(kit: PressKit) -> _Looked:
    yield bool(kit.photos), Gap(Lack.PHOTOS)
    if not kit.photos:
        return
    shown = [part.language for part in kit.parts if part.kind in _OF_PHOTOS]
    yield bool(shown), Gap(Lack.PHOTO_PART, kit.language)
    yield _all(kit, Lack.PICTURE, lambda photo: photo.has_picture)
    gone = tuple(each.number for each in kit.photos if each.photo.has_picture and each.path is None)
    yield not gone, Gap(Lack.FILE, photos=gone)
    languages = dict.fromkeys([*(each.text.language for each in kit.texts), *shown])
    for language in languages:
        yield _all(kit, Lack.CAPTION, partial(_says, attrgetter("caption"), language), language)
    for language in languages:
        yield _all(kit, Lack.ALT_TEXT, partial(_says, attrgetter("alt_text"), language), language)
    yield _all(kit, Lack.CREDIT, lambda photo: bool(photo.credit or photo.creator.strip()))
    yield _all(kit, Lack.CLEARANCE, partial(_is_cleared, kit.issue_date))


def _all(kit: PressKit, lack: Lack, has: Callable[[Photo], bool], language: Language | None = None) -> tuple[bool, Gap]:
    """Whether every photo `has` something, and the gap with the numbers of those that have not."""
    numbers = tuple(each.number for each in kit.photos if not has(each.photo))
    return not numbers, Gap(lack, language, numbers)


def _is_cleared(issue_date: date | None, photo: Photo) -> bool:
    """Whether those shown let it be used, and its rights last until the release is issued."""
    is_agreed = not photo_rights.refused(photo) and not photo_rights.minors_unasked(photo)
    return is_agreed and (photo.expires_on is None or issue_date is None or issue_date <= photo.expires_on)


def _says(words_of: Callable[[Photo], ByLanguage], language: Language, photo: Photo) -> bool:
    return bool(words_of(photo).get(language).strip())


def _facts(kit: PressKit) -> _Looked:
    shown = [part.language for part in kit.parts if part.kind is PartKind.FACT_SHEET]
    if shown:
        yield bool(kit.facts), Gap(Lack.FACTS)
    elif kit.facts:
        yield False, Gap(Lack.FACT_PART, kit.language)
    for language in dict.fromkeys(shown) if kit.facts else ():
        yield all(fact.label.get(language).strip() for fact in kit.facts), Gap(Lack.FACT_LABEL, language)

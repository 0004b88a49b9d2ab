"""What stands in the way of using a photo, as chips and in sentences, wherever photos are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mediadesk.records import photo_rights
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.ui.chips import Chip, of_embargo
from mediadesk.wording.embargo import in_plain_words
from mediadesk.wording.photo_rights import last_day, people_called

_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One thing that stands in the way: a chip, and the whole of it in a sentence."""

    chip: Chip
    sentence: str


def hindrances(photo: Photo, newsmakers: Mapping[int, Newsmaker], now: datetime) -> list[Hindrance]:
    """What stands in the way at the aware instant `now`, the gravest first; days are those of this computer."""
    found = [*_of_consent(photo, list(newsmakers.values()))]
    if chip := of_last_day(photo.expires_on, now):
        found.append(Hindrance(chip, last_day(photo, Language.EN)))
    if photo.embargo is not None and (chip := of_embargo(photo.embargo, now)):
        found.append(Hindrance(chip, in_plain_words(photo.embargo, Language.EN)))
    return sorted(found, key=lambda each: each.chip.tone != "err")


def of_last_day(last: date | None, now: datetime) -> Chip | None:
    """The chip of a last day of use that is over or near; `None` otherwise."""
    left = None if last is None else (last - now.astimezone().date()).days
    if left is None or left > photo_rights.SOON:
        return None
    if left < 0:
        return Chip(QCoreApplication.translate("PhotoRights", "Rights expired"), "err")
    if left == 0:
        return Chip(QCoreApplication.translate("PhotoRights", "Rights expire today"), "warn")
    if left == 1:
        return Chip(QCoreApplication.translate("PhotoRights", "Rights expire tomorrow"), "warn")
    return Chip(QCoreApplication.translate("PhotoRights", "Rights expire in {days} days").format(days=left), "warn")


def _of_consent(photo: Photo, newsmakers: Sequence[Newsmaker]) -> list[Hindrance]:
    kinds = (
        (photo_rights.refused(photo), QCoreApplication.translate("PhotoRights", "Consent refused"), "err"),
        (photo_rights.minors_unasked(photo), QCoreApplication.translate("PhotoRights", "Minor not cleared"), "err"),
        (photo_rights.others_unasked(photo), QCoreApplication.translate("PhotoRights", "Consent missing"), "warn"),
    )
    return [Hindrance(Chip(words, tone), _named(words, people, newsmakers)) for people, words, tone in kinds if people]


def _named(words: str, people: Sequence[PersonInPicture], newsmakers: Sequence[Newsmaker]) -> str:
    names = people_called(people[:_MOST_NAMES], newsmakers, Language.EN)
    if more := len(people) - _MOST_NAMES if len(people) > _MOST_NAMES else 0:
        names = QCoreApplication.translate("PhotoRights", "{names} and {count} more").format(names=names, count=more)
    return f"{words}: {names}"

"""What stands in the way of using a photo: who did not say yes, its last day of use, an embargo of its own.

The states of consent are those of the PLUS model release status; a minor cannot say yes for themselves.
"""

from dataclasses import dataclass, replace
from datetime import date

from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Consent, PersonInPicture, Photo

SOON = 14
"""Days before the last day of use from which an officer is told of it."""

People = tuple[PersonInPicture, ...]


@dataclass(frozen=True, slots=True)
class UsualRights:
    """What a desk's own photos say of whom to credit and of their use."""

    credit: ByLanguage = ByLanguage()
    usage_terms: str = ""


def with_usual(photo: Photo, usual: UsualRights) -> Photo:
    """The photo with what is usual on the desk where it says nothing.

    Where it names a creator, a credit or a copyright it stays as it is: it may be somebody else's.
    """
    if photo.credit or photo.creator.strip() or photo.copyright.strip():
        return photo
    return replace(photo, credit=usual.credit, usage_terms=photo.usage_terms.strip() or usual.usage_terms)


def refused(photo: Photo) -> People:
    """Those in the picture who said no."""
    return tuple(each for each in photo.people if each.consent is Consent.REFUSED)


def minors_unasked(photo: Photo) -> People:
    """The minors for whom nobody noted an answer, unless nobody can be recognised."""
    return tuple(each for each in _unasked(photo) if each.is_minor)


def others_unasked(photo: Photo) -> People:
    """Those of whom no answer is noted where that of somebody else in the picture is.

    A desk that notes no consent at all is asked for none: most press photos are of people at work.
    """
    is_noted = any(each.consent is not Consent.UNKNOWN for each in photo.people)
    return tuple(each for each in _unasked(photo) if not each.is_minor) if is_noted else ()


def days_left(photo: Photo, day: date) -> int | None:
    """How many days after `day` the photo may still be used: 0 on the last one, negative later; `None` for ever."""
    return None if photo.expires_on is None else (photo.expires_on - day).days


def _unasked(photo: Photo) -> People:
    if photo.nobody_identifiable:
        return ()
    return tuple(each for each in photo.people if each.consent is Consent.UNKNOWN)

"""Which photos have what they are sorted out by, as SQL that SQLite and PostgreSQL read alike."""

from collections.abc import Callable
from datetime import datetime

from mediadesk.library.fields import UTCDateTimeField
from mediadesk.records.languages import Language
from mediadesk.records.photo_choice import EXPIRING, Trait

Parameters = list[str | int]
Condition = tuple[str, Parameters]

_LIVE = "SELECT id FROM photo WHERE deleted_at IS NULL AND {condition}"
_USED = (
    "SELECT photo_id FROM release_photo WHERE release_id NOT IN (SELECT id FROM release WHERE deleted_at IS NOT NULL)"
)
LACKED = {
    Trait.LACKS_EN: Language.EN,
    Trait.LACKS_ZH_HANT: Language.ZH_HANT,
    Trait.LACKS_ZH_HANS: Language.ZH_HANS,
}
"""The language that the captions of photos with a trait lack."""

_TRAITS: dict[Trait, str] = {
    Trait.STARRED: _LIVE.format(condition="is_starred"),
    Trait.NO_CAPTION: _LIVE.format(condition="languages = ''"),
    Trait.USED: _USED,
    Trait.WAITING: _LIVE.format(condition="sha256 = ''"),
    Trait.EXPIRING: _LIVE.format(condition="expires_on >= ? AND expires_on <= ?"),
    Trait.EXPIRED: _LIVE.format(condition="expires_on < ?"),
    Trait.EMBARGOED: _LIVE.format(condition="embargo_until > ?"),
}
_MOMENTS: dict[Trait, Callable[[datetime], Parameters]] = {
    Trait.EXPIRING: lambda now: [now.date().isoformat(), (now.date() + EXPIRING).isoformat()],
    Trait.EXPIRED: lambda now: [now.date().isoformat()],
    Trait.EMBARGOED: lambda now: [UTCDateTimeField().db_value(now)],
}


def with_trait(trait: Trait, now: datetime) -> Condition:
    """A statement for the keys of photos with this trait (some of them may be in the trash), and its parameters.

    `now` is aware, its day the desk's. Not for those that are the lack of something, nor for look-alikes.
    """
    return _TRAITS[trait], _MOMENTS[trait](now) if trait in _MOMENTS else []


def with_caption_in(language: Language) -> Condition:
    """A statement for the keys of photos with a caption in this language."""
    codes = list(Language)
    combinations = [" ".join(each for at, each in enumerate(codes) if bits >> at & 1) for bits in range(8)]
    named = ", ".join(f"'{each}'" for each in combinations if language in each.split())
    return _LIVE.format(condition=f"languages IN ({named})"), []


def of_event(event: str) -> Condition:
    """A statement for the keys of photos of this event."""
    return _LIVE.format(condition="event = ?"), [event]


def with_person(newsmaker_id: int) -> Condition:
    """A statement for the keys of photos with this newsmaker in them."""
    return "SELECT photo_id FROM person_in_picture WHERE newsmaker_id = ?", [newsmaker_id]

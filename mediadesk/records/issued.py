"""A release as it left the house, whole: what stays readable whatever is edited afterwards."""

from dataclasses import dataclass
from datetime import datetime

from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release, ReleaseText


@dataclass(frozen=True, slots=True)
class IssuedContent:
    """Every record a kit of the release is made of. Pictures are named by their SHA-256 and kept in the media store."""

    release: Release
    organisation: Organisation
    texts: tuple[ReleaseText, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()
    newsmakers: tuple[Newsmaker, ...] = ()
    photos: tuple[Photo, ...] = ()
    facts: tuple[Fact, ...] = ()
    press_officers: tuple[PressOfficer, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedVersion:
    """The `number`-th time a release left the house; `sha256` is that of its content as it is stored."""

    id: int
    release_id: int
    number: int
    issued_at: datetime
    sha256: str
    content: IssuedContent

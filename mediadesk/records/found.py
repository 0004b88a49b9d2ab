"""What a search through everything finds."""

from dataclasses import dataclass
from enum import StrEnum


class FoundKind(StrEnum):
    """What sort of thing was found."""

    CONTACT = "contact"
    OUTLET = "outlet"
    LIST = "list"
    RELEASE = "release"
    PHOTO = "photo"
    INTERACTION = "interaction"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found. `title` is what it is called, `more` where it belongs or the words that answer.

    Of an interaction `about_id` is the journalist it was with, 0 for none.
    """

    kind: FoundKind
    id: int
    title: str
    more: str = ""
    about_id: int = 0

"""What lies in the trash."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mediadesk.records.languages import Language


class TrashKind(StrEnum):
    """The kinds of records that are moved to the trash."""

    RELEASE = "release"
    PHOTO = "photo"
    PRESS_KIT = "press_kit"
    CONTACT = "contact"
    OUTLET = "outlet"
    NEWSMAKER = "newsmaker"
    PRESS_OFFICER = "press_officer"
    BOILERPLATE = "boilerplate"
    ORGANISATION = "organisation"
    HOUSE_STYLE = "house_style"
    TERM = "term"
    FACT = "fact"
    TEMPLATE = "template"
    MEDIA_LIST = "media_list"


@dataclass(frozen=True, slots=True)
class TrashRow:
    """One record in the trash. `title` is written in `language` and may be empty.

    `about` are words of its own that tell it from others: the caption of a photo, the headline of a press kit's
    release, the outlet of a journalist. `used` is the number of releases outside the trash that still name it.
    """

    id: int
    kind: TrashKind
    title: str
    language: Language
    moved_at: datetime
    about: str = ""
    used: int = 0

"""What was said with journalists and outlets, and what is to be done about it by when."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class InteractionKind(StrEnum):
    """By what means one was in touch. A note is what one wrote down without being in touch."""

    CALL = "call"
    MAIL = "mail"
    MEETING = "meeting"
    BRIEFING = "briefing"
    MESSAGE = "message"
    INTERVIEW = "interview"
    PITCH = "pitch"
    NOTE = "note"


class Direction(StrEnum):
    """Who turned to whom."""

    OUT = "out"
    IN = "in"


class OnRecord(StrEnum):
    """What may be done with what was said: quoted, used without a name, or not at all."""

    UNSAID = ""
    ON = "on"
    BACKGROUND = "background"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Interaction:
    """A call, a mail, a meeting with a contact, an outlet, or both, `happened_at` an aware instant.

    `release_id` names the release it was about, `who` which of us it was.
    """

    id: int
    kind: InteractionKind
    happened_at: datetime
    subject: str
    contact_id: int | None = None
    outlet_id: int | None = None
    direction: Direction = Direction.OUT
    body: str = ""
    on_record: OnRecord = OnRecord.UNSAID
    release_id: int | None = None
    who: str = ""
    version: int = 1

    @property
    def is_contact(self) -> bool:
        """Whether one was in touch at all."""
        return self.kind is not InteractionKind.NOTE

    @property
    def may_leave(self) -> bool:
        """Whether what was said may stand in a file that leaves the house."""
        return self.on_record is not OnRecord.OFF


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What `who` is to do about a contact or an outlet until the day `due_on`; `done_at` is `None` until it is done."""

    id: int
    what: str
    due_on: date
    contact_id: int | None = None
    outlet_id: int | None = None
    release_id: int | None = None
    done_at: datetime | None = None
    who: str = ""
    version: int = 1

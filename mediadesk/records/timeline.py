"""The timeline of a contact or an outlet: everything that happened with it, whatever table it is kept in."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from mediadesk.records.interaction import Interaction


class Happened(StrEnum):
    """What sort of thing happened."""

    INTERACTION = "interaction"
    SENT = "sent"
    FOLLOW_UP_DONE = "follow_up_done"
    JOINED = "joined"
    LEFT = "left"
    VERIFIED = "verified"
    CHANGED = "changed"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened `at` an aware instant; where only the day is known, at its first moment in UTC.

    `what` is the subject, the task, the post, the field or the list; `more` what was said, the outlet, what the field
    said before, the address. `way` says how: the kind of an interaction, the way a release was sent.
    `release_id` names the release it is about; `interaction` is the whole of an interaction. In the timeline of an
    outlet, `contact` is the name of whom it happened with, and `others` how many more.
    """

    kind: Happened
    id: int
    at: datetime
    what: str
    more: str = ""
    way: str = ""
    who: str = ""
    release_id: int | None = None
    headline: str = ""
    interaction: Interaction | None = None
    is_day: bool = False
    contact: str = ""
    others: int = 0

    @property
    def place(self) -> tuple[datetime, int]:
        """Where it stands in the timeline, newest first: what follows is smaller."""
        return self.at, self.id

    @property
    def is_off_record(self) -> bool:
        """Whether it must be marked as not for use."""
        return self.interaction is not None and not self.interaction.may_leave

    def day(self, zone: tzinfo | None = None) -> date:
        """The day it happened on, on the clocks of `zone` (this computer's where none is given)."""
        return self.at.date() if self.is_day else self.at.astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Entries, newest first; `next` is where the following page begins, `None` where nothing follows."""

    entries: tuple[TimelineEntry, ...]
    next: tuple[datetime, int] | None = None


@dataclass(frozen=True, slots=True)
class PitchedBefore:
    """That somebody was given a release already, `at` an aware instant, and how.

    `way` is that of a recipient ("email"), or "pitch" where it was told or offered; `number` the version sent, 0 there.
    """

    contact_id: int
    name: str
    at: datetime
    way: str
    number: int = 0

"""What is to be done today: follow-ups, embargoes that lift, approvals somebody waits for, entries to look over."""

from dataclasses import dataclass
from datetime import datetime

from mediadesk.records.interaction import FollowUp


@dataclass(frozen=True, slots=True)
class DueTask:
    """A follow-up with what it is about: the name of the contact, its outlet, and the headline of the release."""

    task: FollowUp
    name: str = ""
    outlet: str = ""
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Lift:
    """An embargo that lifts `until` an aware instant, said in the IANA zone `zone`."""

    release_id: int
    headline: str
    until: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """A release in review, and who of its chain has not answered: the role and the person, and by when (or `None`)."""

    release_id: int
    headline: str
    role: str = ""
    person: str = ""
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything for one day. `to_verify` is how many entries should be looked over, counted up to a thousand."""

    overdue: tuple[DueTask, ...] = ()
    today: tuple[DueTask, ...] = ()
    soon: tuple[DueTask, ...] = ()
    lifts: tuple[Lift, ...] = ()
    waiting: tuple[WaitingFor, ...] = ()
    to_verify: int = 0

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing to be done."""
        return not (self.overdue or self.today or self.soon or self.lifts or self.waiting or self.to_verify)

"""Writes down what was said with somebody, and what is to be done about it."""

from dataclasses import dataclass
from datetime import date, datetime

from mediadesk.library import Library
from mediadesk.records.interaction import FollowUp, Interaction
from mediadesk.records.keys import new_key


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, and by which day."""

    what: str
    due_on: date


def log(library: Library, told: Interaction, task: Task | None = None) -> tuple[Interaction, FollowUp | None]:
    """Keep an interaction and the follow-up it asks for, in one step. What says nothing to do is about its subject.

    Raises `NoSuchRecord` for a contact, an outlet or a release that is not there.
    """
    if told.outlet_id is not None:
        library.outlets.get(told.outlet_id)
    if told.release_id is not None:
        library.releases.get(told.release_id)
    with library.history.step(f"Log {told.kind.value}"):
        kept = library.interactions.add(told)
        return kept, library.follow_ups.add(_follow_up(told, task)) if task else None


def now_here() -> datetime:
    """This moment, on the clocks of this computer."""
    return datetime.now().astimezone()


def _follow_up(told: Interaction, task: Task) -> FollowUp:
    about = (told.contact_id, told.outlet_id, told.release_id)
    return FollowUp(new_key(), task.what or told.subject, task.due_on, *about, who=told.who)

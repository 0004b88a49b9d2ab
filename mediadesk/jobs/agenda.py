"""The agenda of a day, put together for the window and the command line."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from mediadesk.library import Library
from mediadesk.records.agenda import Agenda, DueTask
from mediadesk.records.interaction import FollowUp
from mediadesk.records.languages import Language

SOON_DAYS = 7
STALE_DAYS = 180  # an entry nobody made sure of for so long should be looked over
_MOST = 200  # follow-ups shown


def agenda(library: Library, now: datetime) -> Agenda:
    """What is to be done, seen from the aware instant `now` on its own clocks."""
    today = now.date()
    tasks = _with_names(library, library.follow_ups.due(today + timedelta(days=SOON_DAYS), _MOST))
    start = datetime.combine(today, time(), now.tzinfo)
    return Agenda(
        tuple(each for each in tasks if each.task.due_on < today),
        tuple(each for each in tasks if each.task.due_on == today),
        tuple(each for each in tasks if each.task.due_on > today),
        library.agendas.lifts(start, start + timedelta(days=2)),
        library.agendas.waiting(),
        library.verify_queue.count(today - timedelta(days=STALE_DAYS)),
    )


def _with_names(library: Library, tasks: Sequence[FollowUp]) -> list[DueTask]:
    contacts = {each.id: each for each in library.contacts.some(_keys(task.contact_id for task in tasks))}
    at = {key: each.present.outlet_id for key, each in contacts.items() if each.present}
    outlet_ids = {task.id: task.outlet_id or at.get(task.contact_id or 0) for task in tasks}
    outlets = library.outlets.names(_keys(outlet_ids.values()))
    headlines = library.agendas.headlines(_keys(task.release_id for task in tasks))
    found = []
    for task in tasks:
        contact, outlet = contacts.get(task.contact_id or 0), outlets.get(outlet_ids[task.id] or 0)
        name = contact.name.best(Language.EN) or contact.email if contact else ""
        found.append(
            DueTask(task, name, outlet.best(Language.EN) if outlet else "", headlines.get(task.release_id or 0, ""))
        )
    return found


def _keys(keys: Iterable[int | None]) -> list[int]:
    return sorted({key for key in keys if key is not None})

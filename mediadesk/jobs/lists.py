"""Lists of journalists, as the window and the command line work with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from mediadesk.jobs import contact_exporting, recipient_lists
from mediadesk.jobs.contact_exporting import ContactFormat
from mediadesk.library import Library, writer
from mediadesk.records.keys import as_key, new_key
from mediadesk.records.list_problems import BrokenList
from mediadesk.records.media_list import ListUse, MediaList
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.recipient import SentBy


@dataclass(frozen=True, slots=True)
class ExportedList:
    """A list that was written; `left_out` counts those on it who are not to be written to."""

    path: Path
    count: int
    left_out: int


def named(library: Library, wanted: str) -> MediaList:
    """The list with this id or name. Raises `NoSuchRecord`."""
    key = as_key(wanted)
    known = library.media_lists.all()
    found = next((each for each in known if each.id == key or each.name.casefold() == wanted.strip().casefold()), None)
    if found is None:
        raise NoSuchRecord("list", wanted)
    return found


def duplicate(library: Library, list_id: int, name: str) -> MediaList:
    """A second list of the same people, or with the same rule, called `name`. Raises `NoSuchRecord`."""
    lists, source = library.media_lists, library.media_lists.get(list_id)
    with library.history.step(f"Duplicate list “{source.name}”"):
        made = lists.add(replace(source, id=new_key(), name=name, version=1))
        for key, is_excluded, added_on in lists.by_hand(list_id):
            (lists.keep_off if is_excluded else lists.put_on)(made.id, [key], on=added_on)
    return made


def take_off(library: Library, list_id: int, contact_ids: Sequence[int], *, on: date) -> None:
    """Take people off a list; off one with a rule they are kept whatever it says. Raises `NoSuchRecord`."""
    lists = library.media_lists
    with library.history.step(f"Take off list “{lists.get(list_id).name}”"):
        lists.take_off(list_id, contact_ids)
        if lists.get(list_id).is_smart:
            lists.keep_off(list_id, contact_ids, on=on)


def use(library: Library, list_id: int, *, now: datetime, release_id: int | None = None, who: str = "") -> ListUse:
    """Write down who is on the list now, because it is used. Raises `BrokenList` for one that asks for what is gone."""
    _refuse_broken(library, library.media_lists.get(list_id))
    return library.media_lists.use(list_id, who=who or writer.name(), now=now, release_id=release_id)


def sendable(library: Library, list_id: int, now: datetime) -> tuple[list[int], int]:
    """The keys of who may be written to, and how many on the list may not.

    Raises `NoSuchRecord`, and `BrokenList` for one that asks for what is gone.
    """
    media_list = library.media_lists.get(list_id)
    _refuse_broken(library, media_list)
    keys = library.media_lists.members(media_list, now)
    barred = library.do_not_contact.among(keys)
    return [key for key in keys if key not in barred], len(barred)


def export(library: Library, list_id: int, path: Path, now: datetime, *, with_barred: bool = False) -> ExportedList:
    """Write who is on the list to the CSV file `path`, and down that the list was used; what is private stays here.

    Who is not to be written to is left out unless asked for. Any thread.
    Raises `NoSuchRecord`, `BrokenList`, `DiskFull`, `NotWritable`, `NameTooLong`.
    """
    with library.reading():
        keys, left_out = sendable(library, list_id, now)
        if with_barred:
            keys, left_out = library.media_lists.members(library.media_lists.get(list_id), now), 0
        written = contact_exporting.export(library, path, ContactFormat.CSV, keys)
        use(library, list_id, now=now)
        return ExportedList(written.path, len(keys), left_out)


def record_sent(
    library: Library, list_id: int, release_id: int, keys: Sequence[int], *, now: datetime, way: SentBy = SentBy.EMAIL
) -> int:
    """Write down that these people of the list got a release, and who was on the list then, in one step.

    Returns how many had it not. Raises `NoSuchRecord`, `NotOutYet` and `BrokenList`.
    """
    with library.history.step(f"Record list “{library.media_lists.get(list_id).name}” as sent"):
        use(library, list_id, now=now, release_id=release_id)
        return recipient_lists.record_contacts(library, release_id, keys, now=now, way=way)


def _refuse_broken(library: Library, media_list: MediaList) -> None:
    broken = library.media_lists.broken(media_list.rule) if media_list.rule is not None else ()
    if broken:
        raise BrokenList(media_list.name, ", ".join(each.value for each in broken))

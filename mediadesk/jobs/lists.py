"""Lists of journalists, as the window and the command line work with them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from mediadesk.jobs import contact_exporting
from mediadesk.jobs.contact_exporting import ContactFormat
from mediadesk.library import Library, writer
from mediadesk.records.keys import as_key, new_key
from mediadesk.records.list_problems import BrokenList
from mediadesk.records.media_list import ListUse, MediaList
from mediadesk.records.problems import NoSuchRecord


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
    media_list = library.media_lists.get(list_id)
    broken = library.media_lists.broken(media_list.rule) if media_list.rule is not None else ()
    if broken:
        raise BrokenList(media_list.name, ", ".join(each.value for each in broken))
    return library.media_lists.use(list_id, who=who or writer.name(), now=now, release_id=release_id)


def export(library: Library, list_id: int, path: Path, now: datetime) -> Path:
    """Write who is on the list to the CSV file `path`; what is private stays here. Any thread; returns the path.

    Raises `NoSuchRecord`, `DiskFull`, `NotWritable`, `NameTooLong`.
    """
    with library.reading():
        keys = library.media_lists.members(library.media_lists.get(list_id), now)
        return contact_exporting.export(library, path, ContactFormat.CSV, keys).path

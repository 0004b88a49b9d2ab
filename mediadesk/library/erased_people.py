"""Digests of people who were erased, in a file beside the library: an older copy put in its place knows them too."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediadesk import paths
from mediadesk.library.rows import Rows
from mediadesk.library.trouble import from_os_error


@dataclass(frozen=True, slots=True)
class ErasedPeople:
    """The keys digests were made with, and since when each digest stands."""

    keys: tuple[bytes, ...] = ()
    since: tuple[tuple[str, date], ...] = ()

    def joined(self, keys: Iterable[bytes], since: Iterable[tuple[str, date]]) -> "ErasedPeople":
        """With others, each once."""
        all_keys = dict.fromkeys((*self.keys, *keys))
        return ErasedPeople(tuple(all_keys), tuple({**dict(since), **dict(self.since)}.items()))


def place_of(desk: Path) -> Path:
    """The file beside the library file `desk`."""
    return desk.with_name(f"{desk.stem}.erased.json")


def read(desk: Path) -> ErasedPeople:
    """What the file beside `desk` says; nothing where there is none, or where it is not ours any more."""
    try:
        said = json.loads(place_of(desk).read_text(encoding="utf-8"))
        keys = tuple(bytes.fromhex(key) for key in said["keys"])
        return ErasedPeople(keys, tuple((digest, date.fromisoformat(day)) for digest, day in said["erased"].items()))
    except FileNotFoundError:
        return ErasedPeople()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ErasedPeople()


def unknown(rows: Rows, desk: Path) -> ErasedPeople:
    """What the file beside `desk` says that the library itself does not know."""
    people = read(desk)
    if not people.since:
        return people
    known = {digest for (digest,) in rows.execute("SELECT digest FROM do_not_contact WHERE is_erased")}
    return ErasedPeople(people.keys, tuple(each for each in people.since if each[0] not in known))


def write(desk: Path, people: ErasedPeople) -> None:
    """Keep it, on the disk when this returns. Raises `DiskFull`, `NotWritable`."""
    said = {
        "keys": [key.hex() for key in people.keys],
        "erased": {digest: day.isoformat() for digest, day in people.since},
    }
    place = place_of(desk)
    try:
        paths.write_whole(place, json.dumps(said, indent=1).encode())
    except OSError as error:
        raise from_os_error(error, place) from error

"""What was said with the journalists of the sample desk, and what is to be done, so that its screens are alive."""

import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from mediadesk.library import Library
from mediadesk.records.interaction import Direction, FollowUp, Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import new_key


def add(library: Library, path: Path, releases: Mapping[str, int], now: datetime) -> None:
    """Add what the file says, counted from the day of the aware instant `now`; `releases` are keys by slug.

    What belongs to a journalist who is not on the desk is left out. Inside the step of the sample desk.
    """
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    here = now.astimezone()
    people = _by_address(library)
    for each in said["told"]:
        if each["email"] in people:
            day = here.date() - timedelta(days=each["days_ago"])
            at = datetime.combine(day, each["clock"], here.tzinfo).astimezone(UTC)
            library.interactions.add(_told(each, people[each["email"]], releases, min(at, now)))
    for each in said["task"]:
        if each["email"] in people:
            due_on, about = here.date() + timedelta(days=each["in_days"]), releases.get(each.get("release", ""))
            task = FollowUp(new_key(), each["what"], due_on, people[each["email"]], release_id=about)
            library.follow_ups.add(task)


def _told(said: dict[str, Any], contact_id: int, releases: Mapping[str, int], at: datetime) -> Interaction:
    return Interaction(
        new_key(),
        InteractionKind(said["kind"]),
        at,
        said["subject"],
        contact_id,
        direction=Direction.IN if said.get("comes_in") else Direction.OUT,
        body=said.get("body", ""),
        on_record=OnRecord(said["on_record"]),
        release_id=releases.get(said.get("release", "")),
    )


def _by_address(library: Library) -> dict[str, int]:
    keys = [row.id for row in library.contacts.rows()]
    return {each.email: each.id for each in library.contacts.some(keys) if each.email}

"""What was said with contacts, in sentences of one line; the words are in resources/wording/interactions.toml."""

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import Any

from mediadesk.records.timeline import Happened, PitchedBefore, TimelineEntry
from mediadesk.wording.texts import load


def kind_word(kind: str) -> str:
    """ "Call" for "call"."""
    return str(_words()["kind"][kind])


def day_and_month(day: date, today: date) -> str:
    """A day without the year where that is this one: "3 May", "3 May 2024"."""
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}"


def pitched(before: PitchedBefore, today: date, zone: tzinfo | None = None) -> str:
    """ "Ada Mok got this release on 3 May by e-mail", on the clocks of `zone`, else of this computer."""
    day = day_and_month(before.at.astimezone(zone).date(), today)
    if before.way == "pitch":
        return str(_words()["pitched"]["pitch"]).format(name=before.name, day=day)
    return str(_words()["pitched"]["sent"]).format(name=before.name, day=day, way=_words()["way"][before.way])


def pitched_in_short(before: Sequence[PitchedBefore], today: date, most: int = 8) -> str:
    """One line for each, no more than `most`, and how many others there are."""
    lines = [pitched(each, today) for each in before[:most]]
    return "\n".join([*lines, f"… +{len(before) - most}"] if len(before) > most else lines)


def entry_line(entry: TimelineEntry, *, withholds: bool = False) -> str:
    """One entry of a timeline in words; `withholds` leaves out what was said off the record."""
    words = _words()
    if entry.kind is not Happened.INTERACTION or entry.interaction is None:
        way = words["way"].get(entry.way, "")
        key = entry.kind.value
        if entry.kind in (Happened.JOINED, Happened.LEFT) and not entry.what:
            key += "_plain"
        if entry.contact:
            key = f"{entry.kind.value}_here"
        return str(words["happened"][key]).format(
            what=entry.what,
            more=entry.more,
            way=way,
            headline=entry.headline or entry.release_id or "",
            name=entry.contact,
            role=f": {entry.what}" if entry.what else "",
            others=f" +{entry.others:,}" if entry.others else "",
        )
    told = entry.interaction
    said = words["withheld"]["words"] if withholds and entry.is_off_record else _said(told.subject, told.body)
    marks = [words["on_record"].get(told.on_record.value, "")]
    about = str(words["happened"]["about"]).format(headline=entry.headline) if entry.headline else ""
    told_by = [kind_word(told.kind.value), *(f"[{mark}]" for mark in marks if mark)]
    return " ".join(filter(None, (f"{' '.join(filter(None, (*told_by, entry.contact)))}:", said, about)))


def _said(subject: str, body: str) -> str:
    return " · ".join(filter(None, (subject, " ".join(body.split()))))


def _words() -> dict[str, Any]:
    return load("interactions")

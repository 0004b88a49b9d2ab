"""`contacts log` and `timeline`, `follow-ups`, `today`: what was said with journalists, and what is to be done."""

import sys
from datetime import UTC, date, datetime
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, commands, moment_named
from mediadesk.command_line.contacts import contact_named, contacts
from mediadesk.jobs import agenda as agendas
from mediadesk.jobs import logging_contacts, officer
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.due_words import due_and_what, due_day
from mediadesk.jobs.logging_contacts import Task, now_here
from mediadesk.jobs.pitching import already_pitched
from mediadesk.library import Library
from mediadesk.records.agenda import Agenda, DueTask
from mediadesk.records.interaction import Direction, Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import as_key, new_key
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.timeline import PitchedBefore, TimelineEntry
from mediadesk.wording import interactions as said

_OUTLET = click.option("--outlet", "is_outlet", is_flag=True, help="The ID is that of an outlet.")


@command("log", contacts)
@click.argument("wanted", metavar="ID")
@click.argument("subject", metavar="WHAT")
@click.option("--kind", type=click.Choice([kind.value for kind in InteractionKind]), default="call", show_default=True)
@click.option("--in", "is_in", is_flag=True, help="They turned to us.")
@click.option("--on-record", "on_record", flag_value="on", default=None, help="What was said may be quoted.")
@click.option("--background", "on_record", flag_value="background", help="To be used without a name.")
@click.option("--off-record", "on_record", flag_value="off", help="Not for use; leaves in no file.")
@click.option("--body", default="", metavar="TEXT", help="What was said, at length.")
@click.option("--release", default="", metavar="RELEASE", help="Which release it was about: an id or a slug.")
@click.option("--at", "clock", default="", metavar="TIME", help="When, as 2027-03-18 11:00; else now.")
@click.option("--zone", default="Asia/Hong_Kong", metavar="ZONE", help="The IANA zone of --at.")
@click.option("--follow-up", default="", metavar="DAY WHAT", help="What is to be done: “Fri send figures”.")
@click.option("--by", default="", metavar="NAME", help="Who of us; else who is signed in here.")
@_OUTLET
def log(asked: Asked, wanted: str, subject: str, is_outlet: bool, **said_of: Any) -> int:
    """Write down a call, a mail, a meeting with a journalist, or with the desk of an outlet."""
    task = _task(said_of["follow_up"])
    moment = moment_named(said_of["clock"], said_of["zone"]) if said_of["clock"] else datetime.now(UTC)
    with asked.library() as library:
        contact_id, outlet_id = _about(library, wanted, is_outlet)
        release_id = library.releases.find(said_of["release"]).id if said_of["release"] else None
        kind = InteractionKind(said_of["kind"])
        before: tuple[PitchedBefore, ...] = ()
        if kind is InteractionKind.PITCH and release_id is not None and contact_id is not None:
            before = already_pitched(library, [contact_id], release_id)
        told = Interaction(
            new_key(),
            kind,
            moment,
            subject,
            contact_id,
            outlet_id,
            direction=Direction.IN if said_of["is_in"] else Direction.OUT,
            body=said_of["body"],
            on_record=OnRecord(said_of["on_record"] or ""),
            release_id=release_id,
            who=said_of["by"] or officer.signed_in(),
        )
        kept, follow_up = logging_contacts.log(library, told, task)
    for each in before:
        click.echo(f"mediadesk: {said.pitched(each, date.today())}.", err=True)
    due = f"; follow-up {follow_up.id} due {follow_up.due_on.isoformat()}" if follow_up else ""
    asked.answer(
        {"id": kept.id, "follow_up": as_data(follow_up), "pitched_before": as_data(before)}, f"{kept.id} logged{due}."
    )
    return WITH_FINDINGS if before else DONE


@command("timeline", contacts)
@click.argument("wanted", metavar="ID")
@click.option("--limit", type=click.IntRange(1, 1_000), default=50, show_default=True, help="How many, the newest.")
@_OUTLET
def timeline(asked: Asked, wanted: str, limit: int, is_outlet: bool) -> int:
    """Say what happened with a journalist, or an outlet. What was said off the record is shown on a screen only."""
    withholds = not sys.stdout.isatty()
    with asked.library() as library:
        contact_id, outlet_id = _about(library, wanted, is_outlet)
        read = library.interactions.timeline
        page = read.of_contact(contact_id, most=limit) if contact_id else read.of_outlet(outlet_id or 0, most=limit)
        found = page.entries
    lines = [f"{each.day()}  {each.id}  {said.entry_line(each, withholds=withholds)}" for each in found]
    asked.answer([_entry(each, withholds) for each in found], "\n".join(lines) or "Nothing yet.")
    return DONE


@command("unlog", contacts)
@click.argument("wanted", metavar="INTERACTION")
def unlog(asked: Asked, wanted: str) -> int:
    """Take away what was logged by mistake."""
    with asked.library() as library:
        key = _key("interaction", wanted)
        library.interactions.delete(key)
    asked.answer({"deleted": key}, "1 deleted.")
    return DONE


@command("pitched", contacts)
@click.argument("release")
@click.argument("wanted", metavar="ID…", nargs=-1, required=True)
def pitched(asked: Asked, release: str, wanted: tuple[str, ...]) -> int:
    """Say which of these journalists got a release already, or were offered it, and when."""
    with asked.library() as library:
        keys = [contact_named(library, each).id for each in wanted]
        found = already_pitched(library, keys, library.releases.find(release).id)
    lines = [f"{each.contact_id}  {said.pitched(each, date.today())}" for each in found]
    asked.answer(as_data(found), "\n".join(lines) or "None of them.")
    return WITH_FINDINGS if found else DONE


@commands.group("follow-ups")
def follow_ups() -> None:
    """What is to be done about journalists."""


@command("list", follow_ups)
@click.option("--until", default="in 7 days", metavar="DAY", help="Up to which day: “Fri”, “in 3 days”, 2027-12-01.")
def listed(asked: Asked, until: str) -> int:
    """List what is to be done, what is longest overdue first."""
    with asked.library() as library:
        found = library.follow_ups.due(_day(until))
    lines = [f"{each.id}  {each.due_on}  {each.what}" for each in found]
    asked.answer(as_data(found), "\n".join(lines) or "Nothing to do.")
    return DONE


@command("done", follow_ups)
@click.argument("wanted", metavar="FOLLOW-UP…", nargs=-1, required=True)
def done(asked: Asked, wanted: tuple[str, ...]) -> int:
    """Write down that follow-ups are done."""
    with asked.library() as library, library.history.step("Finish follow-ups"):
        found = [library.follow_ups.finish(_key("follow_up", each), datetime.now(UTC)) for each in wanted]
    asked.answer(as_data(found), f"{len(found)} done.")
    return DONE


@command("put-off", follow_ups)
@click.argument("wanted", metavar="FOLLOW-UP")
@click.argument("until", metavar="DAY")
def put_off(asked: Asked, wanted: str, until: str) -> int:
    """Let a follow-up be due another day."""
    with asked.library() as library:
        found = library.follow_ups.put_off(_key("follow_up", wanted), _day(until))
    asked.answer(as_data(found), f"Due {found.due_on.isoformat()}.")
    return DONE


@command("delete", follow_ups)
@click.argument("wanted", metavar="FOLLOW-UP")
def delete(asked: Asked, wanted: str) -> int:
    """Take away a follow-up that was a mistake."""
    with asked.library() as library:
        key = _key("follow_up", wanted)
        library.follow_ups.delete(key)
    asked.answer({"deleted": key}, "1 deleted.")
    return DONE


@command("today")
def today(asked: Asked) -> int:
    """Say what is to be done today: follow-ups, embargoes that lift, approvals waited for, entries to look over."""
    with asked.library() as library:
        found = agendas.agenda(library, now_here())
    asked.answer(as_data(found), "\n".join(_agenda_lines(found)) or "Nothing to do today.")
    return DONE


def _agenda_lines(found: Agenda) -> list[str]:
    lines = [*_due("Overdue", found.overdue), *_due("Today", found.today), *_due("Next seven days", found.soon)]
    if found.lifts:
        lines.append("Embargoes that lift")
        lines += [
            f"  {each.release_id}  {each.until.astimezone():%d %b %H:%M}  {each.headline}" for each in found.lifts
        ]
    if found.waiting:
        lines.append("Waiting for approval")
        lines += [
            f"  {each.release_id}  {each.headline}  {each.person or each.role}".rstrip() for each in found.waiting
        ]
    if found.to_verify:
        lines.append(f"{found.to_verify} contacts to look over: mediadesk contacts verify --oldest 20")
    return lines


def _due(title: str, tasks: tuple[DueTask, ...]) -> list[str]:
    lines = [f"  {each.task.id}  {each.task.due_on}  {each.task.what}  {each.name or each.outlet}" for each in tasks]
    return [title, *(line.rstrip() for line in lines)] if lines else []


def _entry(entry: TimelineEntry, withholds: bool) -> dict[str, Any]:
    """An entry as data; of what was said off the record, only that it was."""
    hides = withholds and entry.is_off_record
    told = entry.interaction
    return {
        "kind": entry.kind.value,
        "id": entry.id,
        "at": entry.at.date().isoformat() if entry.is_day else entry.at.isoformat(),
        "what": "" if hides else entry.what,
        "more": "" if hides else entry.more,
        "way": entry.way,
        "who": entry.who,
        "contact": entry.contact,
        "others": entry.others,
        "release_id": entry.release_id,
        "on_record": told.on_record.value if told else "",
        "direction": told.direction.value if told else "",
    }


def _about(library: Library, wanted: str, is_outlet: bool) -> tuple[int | None, int | None]:
    """The key of the contact, or that of the outlet. Raises `NoSuchRecord`."""
    if is_outlet:
        return None, library.outlets.get(library.merging.whole_outlet(_key("outlet", wanted))).id
    return contact_named(library, wanted).id, None


def _task(line: str) -> Task | None:
    if not line:
        return None
    found = due_and_what(line, date.today())
    if found is None:
        raise click.BadParameter(f"“{line}” begins with no day; write “2027-12-01 send figures” or “Fri send figures”.")
    return Task(found[1], found[0])


def _day(words: str) -> date:
    found = due_day(words, date.today())
    if found is None:
        raise click.BadParameter(f"“{words}” is no day; write “Fri”, “in 3 days” or 2027-12-01.")
    return found


def _key(kind: str, wanted: str) -> int:
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord(kind, wanted)
    return key

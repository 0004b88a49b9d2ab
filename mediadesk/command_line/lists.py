"""`lists …`: lists of journalists, chosen by hand or by a rule."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, Target, command, commands
from mediadesk.command_line.contacts import contact_named
from mediadesk.jobs import lists as jobs
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library, writer
from mediadesk.records.keys import new_key
from mediadesk.records.media_list import Ask, ListUse, MediaList, Rule, RuleField
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.recipient import SentBy
from mediadesk.wording.list_rules import read_rule


@commands.group("lists")
def lists() -> None:
    """Lists of journalists, chosen by hand or by a rule."""


@command("list", lists)
@click.option("--match", default="", metavar="TEXT", help="Only those whose names hold these words.")
def list_lists(asked: Asked, match: str) -> int:
    """List the lists, with how many are on each."""
    with asked.library() as library:
        found = [(each, library.media_lists.count_members(each, _now())) for each in library.media_lists.all(match)]
    lines = [f"{each.id}  {each.name}  {'rule' if each.is_smart else 'by hand'}  {count:,}" for each, count in found]
    asked.answer([{**_as_data(each), "members": count} for each, count in found], "\n".join(lines))
    return DONE


@command("show", lists)
@click.argument("name")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many members.")
def show(asked: Asked, name: str, limit: int | None) -> int:
    """Say who is on a list, and what it is made of."""
    with asked.library() as library:
        media_list = jobs.named(library, name)
        keys = library.media_lists.members(media_list, _now(), most=limit)
        rows = library.contacts.pages.rows(keys)
        made = library.media_lists.coverage(media_list, _now())
        broken = library.media_lists.broken(media_list.rule) if media_list.rule is not None else ()
    document = {**_as_data(media_list), "coverage": as_data(made), "broken": as_data(broken), "members": as_data(rows)}
    asked.answer(document, "\n".join(f"{row.id}  {row.name}  {row.outlet}".rstrip() for row in rows))
    for each in broken:
        click.echo(f"mediadesk: the rule asks for {each.ask.field.value} “{each.value}”, which is gone.", err=True)
    return WITH_FINDINGS if broken else DONE


@command("add", lists)
@click.argument("name")
@click.option("--rule", metavar="WORDS", help="“beat is science|health and contacted within 90 days”; else by hand.")
@click.option("--notes", default="")
def add(asked: Asked, name: str, rule: str | None, notes: str) -> int:
    """Make a list, empty or with a rule. Outlets and lists in a rule are named by their names."""
    with asked.library(create=True) as library:
        read = _with_keys(library, read_rule(rule)) if rule is not None else None
        made = library.media_lists.add(MediaList(new_key(), name.strip(), read, notes, writer.name()))
        count = library.media_lists.count_members(made, _now())
    asked.answer({**_as_data(made), "members": count}, f"{made.id}  {made.name}  {count:,}")
    return DONE


@command("put", lists)
@click.argument("name")
@click.argument("contacts", metavar="ID…", nargs=-1, required=True)
@click.option("--off", is_flag=True, help="Take them off instead; a rule puts them on no more.")
def put(asked: Asked, name: str, contacts: tuple[str, ...], off: bool) -> int:
    """Put contacts on a list by hand, or take them off."""
    today = _now().astimezone().date()
    with asked.library() as library:
        media_list = jobs.named(library, name)
        keys = [contact_named(library, each).id for each in contacts]
        if off:
            jobs.take_off(library, media_list.id, keys, on=today)
        else:
            library.media_lists.put_on(media_list.id, keys, on=today)
        count = library.media_lists.count_members(media_list, _now())
    asked.answer({"list": media_list.name, "members": count}, f"{media_list.name}  {count:,}")
    return DONE


@command("export", lists)
@click.argument("name")
@click.option("--output", type=Target(), required=True, help="The CSV file to write.")
@click.option("--everybody", is_flag=True, help="Those too who are not to be written to.")
def export(asked: Asked, name: str, output: Path, everybody: bool) -> int:
    """Write who is on a list to a CSV file, and down that it was used; private numbers stay here."""
    with asked.library() as library:
        done = jobs.export(library, jobs.named(library, name).id, output, _now(), with_barred=everybody)
    asked.answer({"written": str(done.path), "members": done.count, "left_out": done.left_out}, str(done.path))
    _say_left_out(done.left_out)
    return DONE


@command("sent", lists)
@click.argument("name")
@click.argument("release")
@click.option("--by", type=click.Choice([way.value for way in SentBy]), default=SentBy.EMAIL.value, show_default=True)
def sent(asked: Asked, name: str, release: str, by: str) -> int:
    """Write down that everybody on a list got a release who may be written to, and who was on the list then."""
    with asked.library() as library:
        media_list, release_id = jobs.named(library, name), library.releases.find(release).id
        keys, left_out = jobs.sendable(library, media_list.id, _now())
        added = jobs.record_sent(library, media_list.id, release_id, keys, now=_now(), way=SentBy(by))
    asked.answer({"recorded": added, "left_out": left_out}, f"{added:,} recorded as sent.")
    _say_left_out(left_out)
    return DONE


@command("uses", lists)
@click.argument("name")
@click.option("--use", "wanted", metavar="ID", help="Who was on the list that time.")
def uses(asked: Asked, name: str, wanted: str | None) -> int:
    """Say when a list was used, or who was on it then."""
    with asked.library() as library:
        found = library.media_lists.uses(jobs.named(library, name).id)
        chosen = next((each for each in found if str(each.id) == wanted), None)
        if wanted is not None and chosen is None:
            raise NoSuchRecord("use of a list", wanted)
        members = library.media_lists.used_members(chosen.id) if chosen is not None else ()
    if chosen is None:
        asked.answer(as_data(found), "\n".join(map(_use_line, found)) or "Never used.")
    else:
        lines = ["  ".join(filter(None, (each.name, each.outlet, each.address))) for each in members]
        asked.answer(as_data(members), "\n".join(lines))
    return DONE


@command("overlap", lists)
@click.argument("one")
@click.argument("other")
def overlap(asked: Asked, one: str, other: str) -> int:
    """Say how many are on both of two lists."""
    with asked.library() as library:
        count = library.media_lists.overlap(jobs.named(library, one), jobs.named(library, other), _now())
    asked.answer({"both": count}, str(count))
    return DONE


def _say_left_out(count: int) -> None:
    if count:
        click.echo(f"mediadesk: {count} left out who are not to be written to.", err=True)


def _use_line(use: ListUse) -> str:
    release = f"release {use.release_id}" if use.release_id is not None else ""
    when = f"{use.used_at.astimezone():%Y-%m-%d %H:%M}"
    return "  ".join(filter(None, (str(use.id), when, f"{use.members:,} people", release, use.who)))


def _with_keys(library: Library, rule: Rule) -> Rule:
    parts = tuple(each if isinstance(each, Rule) else _with_key(library, each) for each in rule.parts)
    return Rule(parts, rule.is_any)


def _with_key(library: Library, ask: Ask) -> Ask:
    if ask.field is RuleField.LIST:
        return Ask(ask.field, tuple(str(jobs.named(library, each).id) for each in ask.values), ask.is_not)
    if ask.field is RuleField.OUTLET:
        return Ask(ask.field, tuple(_outlet(library, each) for each in ask.values), ask.is_not)
    return ask


def _outlet(library: Library, name: str) -> str:
    outlet = library.outlets.named(name)
    if outlet is None:
        raise NoSuchRecord("outlet", name)
    return str(outlet.id)


def _as_data(media_list: MediaList) -> dict[str, Any]:
    rule = media_list.rule.as_json() if media_list.rule is not None else None
    return {"id": media_list.id, "name": media_list.name, "rule": rule, "notes": media_list.notes}


def _now() -> datetime:
    return datetime.now(UTC)

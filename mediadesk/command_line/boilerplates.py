"""`boilerplates`: what releases end with, edition by edition: listed, approved, exchanged for the newest."""

from datetime import date, datetime

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command
from mediadesk.jobs import boilerplates as jobs
from mediadesk.jobs import officer
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library
from mediadesk.records.keys import as_key
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording.counting import word_count

_DAY = click.DateTime(["%Y-%m-%d"])


@command("boilerplates")
@click.argument("action", type=click.Choice(["list", "approve", "newest"]), default="list")
@click.argument("wanted", required=False, metavar="BOILERPLATE-OR-RELEASE")
@click.option("--who", default="", help="Who approves it; else who is signed in to this computer.")
@click.option("--from", "since", type=_DAY, metavar="YYYY-MM-DD", help="The first day it holds.")
@click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="The last day it holds.")
def boilerplates(
    asked: Asked, action: str, wanted: str | None, who: str, since: datetime | None, until: datetime | None
) -> int:
    """List all editions, approve one by its id, or let a release end with the newest approved ones.

    The exit code of “newest” is 1 when there was nothing newer.
    """
    if action != "list" and not wanted:
        raise click.UsageError(f"name what to act on, as in “mediadesk boilerplates {action} ID”.")
    with asked.library() as library:
        if action == "approve" and wanted:
            found = [_approved(library, wanted, who, since, until)]
        elif action == "newest" and wanted:
            found = list(jobs.use_newest(library, library.releases.find(wanted).id))
        else:
            found = library.boilerplates.all(wanted or "")
    asked.answer(as_data(found), "\n".join(map(_line, found)))
    if not found:
        click.echo("Nothing newer." if action == "newest" else "No boilerplates yet.", err=True)
    return WITH_FINDINGS if action == "newest" and not found else DONE


def _approved(library: Library, wanted: str, who: str, since: datetime | None, until: datetime | None) -> Boilerplate:
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord("boilerplate", wanted)
    first, last = _day(since), _day(until)
    return library.boilerplates.approve(key, who or officer.signed_in(), valid_from=first, valid_until=last)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _line(each: Boilerplate) -> str:
    words = sum(word_count(paragraph) for paragraph in each.paragraphs)
    approved = f"approved by {each.approved_by}" if each.is_approved else "not approved"
    holds = f"until {each.valid_until}" if each.valid_until else ""
    parts = (str(each.id), each.language.value, f"edition {each.edition}", each.length.value, f"{words} words")
    return "  ".join(filter(None, (*parts, approved, holds, each.heading)))

"""`contacts …`: journalists one by one: shown, and marked as verified."""

from dataclasses import replace
from datetime import datetime

import click

from mediadesk.command_line.asked import DONE, Asked, command, commands
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.as_text import record_lines
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.keys import as_key
from mediadesk.records.problems import NoSuchRecord


@commands.group("contacts")
def contacts() -> None:
    """The journalists the desk writes to."""


@command("show", contacts)
@click.argument("wanted", metavar="ID")
def show(asked: Asked, wanted: str) -> int:
    """Show a journalist, whole."""
    with asked.library() as library:
        contact = contact_named(library, wanted)
    asked.answer(as_data(contact), record_lines(contact))
    return DONE


@command("verify", contacts)
@click.argument("wanted", metavar="ID…", nargs=-1, required=True)
def verify(asked: Asked, wanted: tuple[str, ...]) -> int:
    """Write down that somebody made sure today that these entries are right."""
    today = datetime.now().astimezone().date()
    with asked.library() as library, library.history.step("Verify contacts"):
        found = [contact_named(library, each) for each in wanted]
        for each in found:
            library.contacts.save(replace(each, verified_on=today))
    asked.answer({"verified": [each.id for each in found], "on": today.isoformat()}, f"{len(found)} verified.")
    return DONE


def contact_named(library: Library, wanted: str) -> MediaContact:
    """The journalist with this id; raises `NoSuchRecord`."""
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord("contact", wanted)
    return library.contacts.get(key)

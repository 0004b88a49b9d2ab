"""`contacts tag`: tags, beats and the officer of several journalists at once."""

from datetime import UTC, datetime

import click

from mediadesk.command_line.asked import DONE, Asked, command
from mediadesk.command_line.contacts import contact_named, contacts
from mediadesk.jobs import contact_tagging as jobs
from mediadesk.jobs import lists
from mediadesk.jobs.contact_tagging import Changes

_Words = tuple[str, ...]


@command("tag", contacts)
@click.argument("wanted", metavar="ID…", nargs=-1)
@click.option("--list", "on_list", metavar="LIST", help="Everybody on this list too.")
@click.option("--add", multiple=True, metavar="TAG", help="A tag they get.")
@click.option("--remove", multiple=True, metavar="TAG", help="A tag that is taken off them.")
@click.option("--beat", multiple=True, metavar="BEAT", help="A beat they get.")
@click.option("--no-beat", multiple=True, metavar="BEAT", help="A beat that is taken off them.")
@click.option("--owner", help="Who looks after them from now on; empty for nobody.")
def tag(
    asked: Asked,
    wanted: _Words,
    on_list: str | None,
    add: _Words,
    remove: _Words,
    beat: _Words,
    no_beat: _Words,
    owner: str | None,
) -> int:
    """Give journalists tags and beats, or take them off, in one step."""
    changes = Changes(add, remove, beat, no_beat, owner)
    if changes == Changes():
        raise click.UsageError("say what is to change: --add, --remove, --beat, --no-beat or --owner.")
    if not wanted and on_list is None:
        raise click.UsageError("name contacts by their id, or a list with --list.")
    with asked.library() as library:
        keys = [contact_named(library, each).id for each in wanted]
        if on_list is not None:
            keys += library.media_lists.members(lists.named(library, on_list), datetime.now(UTC))
        count = jobs.change(library, list(dict.fromkeys(keys)), changes)
    asked.answer({"changed": count}, f"{count:,} changed.")
    return DONE

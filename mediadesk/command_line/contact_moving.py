"""`contacts move`, `left` and `back`: somebody goes to another outlet, leaves the trade, returns to it."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

import click

from mediadesk.command_line.asked import DONE, Asked, command
from mediadesk.command_line.contacts import contact_named, contacts
from mediadesk.jobs import contact_moving as jobs
from mediadesk.jobs import contact_ways
from mediadesk.jobs import lists as list_jobs
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.as_text import record_lines
from mediadesk.jobs.contact_moving import Leaving, Move, OldEmail
from mediadesk.jobs.list_review import Fit, ListWishes, ReviewedList
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact

_DAY = click.DateTime(["%Y-%m-%d"])
_FITS = {
    Fit.BY_HAND: "put on by hand, stays; --off-list takes them off",
    Fit.DROPPED: "its rule names them no longer; --stay-on keeps them on",
    Fit.NEW: "its rule names them now; --keep-off keeps them out",
}
_DryRun = click.option("--dry-run", is_flag=True, help="Say which lists are to be looked at, and keep nothing.")


def _list_options(asked: Callable[..., Any]) -> Callable[..., Any]:
    """What becomes of lists, each by its name or id."""
    for name, dest, words in (
        ("--keep-off", "keep_off", "A list whose rule names them now, and is not to."),
        ("--stay-on", "stay_on", "A list whose rule names them no longer, and that they stay on."),
        ("--off-list", "off_lists", "A list they were put on by hand, and are taken off."),
    ):
        asked = click.option(name, dest, multiple=True, metavar="LIST", help=words)(asked)
    return asked


@command("move", contacts)
@click.argument("wanted", metavar="ID")
@click.option("--to", "outlet", required=True, metavar="OUTLET", help="Its name; one not on record is added.")
@click.option("--role", default="", help="What they do there.")
@click.option("--desk-there", "desk_name", default="", metavar="DESK", help="The desk they work at there.")
@click.option("--from", "since", type=_DAY, metavar="YYYY-MM-DD", help="The first day; today where left out.")
@click.option("--email", default="", help="The address there.")
@click.option(
    "--old-email",
    type=click.Choice([each.value for each in OldEmail]),
    default=OldEmail.FORMER.value,
    help="What becomes of the address at the old outlet.",
)
@_list_options
@_DryRun
def move(asked: Asked, wanted: str, outlet: str, role: str, desk_name: str, since: datetime | None, **more: Any) -> int:
    """Write down that a journalist went to another outlet: the old post is closed, the new one opened."""
    with asked.library() as library:
        wish = Move(
            outlet,
            since.date() if since else _today(),
            role,
            desk_name,
            email=contact_ways.email_address(more["email"]),
            old_email=OldEmail(more["old_email"]),
            lists=_wishes(library, more),
        )
        return _write_down(asked, library, contact_named(library, wanted), wish, is_dry=more["dry_run"])


@command("left", contacts)
@click.argument("wanted", metavar="ID")
@click.option("--on", type=_DAY, metavar="YYYY-MM-DD", help="The day; today where left out.")
@_list_options
@_DryRun
def left(asked: Asked, wanted: str, on: datetime | None, **more: Any) -> int:
    """Write down that somebody is a journalist no more: posts end, nobody writes to them, history stays."""
    with asked.library() as library:
        wish = Leaving(on.date() if on else _today(), _wishes(library, more))
        return _write_down(asked, library, contact_named(library, wanted), wish, is_dry=more["dry_run"])


@command("back", contacts)
@click.argument("wanted", metavar="ID")
def back(asked: Asked, wanted: str) -> int:
    """Write down that somebody who left the trade may be written to again."""
    with asked.library() as library:
        kept = jobs.come_back(library, contact_named(library, wanted).id)
    asked.answer(as_data(kept), record_lines(kept))
    return DONE


def _write_down(asked: Asked, library: Library, contact: MediaContact, wish: Move | Leaving, *, is_dry: bool) -> int:
    found = jobs.lists_to_review(library, contact.id, wish, datetime.now(UTC))
    kept = contact if is_dry else jobs.write_down(library, contact.id, wish)
    left_open = [each for each in found if not _is_settled(each, wish.lists)]
    asked.answer({**as_data(kept), "lists": as_data(left_open)}, "" if is_dry else record_lines(kept))
    for each in left_open:
        click.echo(f"mediadesk: list “{each.name}”: {_FITS[each.fit]}.", err=True)
    return DONE


def _is_settled(each: ReviewedList, wishes: ListWishes) -> bool:
    return each.list_id in (*wishes.off, *wishes.stay, *wishes.keep_off)


def _wishes(library: Library, said: dict[str, Any]) -> ListWishes:
    def keys(names: Sequence[str]) -> tuple[int, ...]:
        return tuple(list_jobs.named(library, each).id for each in names)

    return ListWishes(keys(said["off_lists"]), keys(said["stay_on"]), keys(said["keep_off"]))


def _today() -> date:
    return datetime.now().astimezone().date()

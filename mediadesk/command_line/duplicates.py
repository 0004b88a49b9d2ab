"""`contacts duplicates`, `merge` and `not-same` of contacts and outlets: one entry for one person or outlet."""

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, commands, progress
from mediadesk.command_line.contacts import contacts
from mediadesk.comparison.merged_records import Choosable, Side, contact_choices, outlet_choices
from mediadesk.jobs import duplicates as jobs
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.as_text import record_lines
from mediadesk.records.duplicate import PairRow
from mediadesk.records.keys import as_key
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording.same_people import said

_SIDES = {"A": Side.ONE, "B": Side.OTHER}
_Prefer = click.option(
    "--prefer", type=click.Choice(list(_SIDES)), default="A", help="Whose values stay where both say something."
)
_Fields = click.option("--field", "fields", multiple=True, metavar="NAME=A|B", help="Whose value of one field stays.")


@command("duplicates", contacts)
@click.option("--outlets", "of_outlets", is_flag=True, help="Outlets, not people.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many pairs.")
def duplicates(asked: Asked, of_outlets: bool, limit: int) -> int:
    """List the pairs who may be one, the likeliest first, with what speaks for and against it.

    Exit code 1: there are some.
    """
    with asked.library() as library:
        if of_outlets:
            found = jobs.outlets(library, at_least=limit)
        else:
            found = jobs.people(library, progress=progress, at_least=limit)
        rows = list(found.rows[:limit])
    document = {"count": found.count, "pairs": [_data(row) for row in rows]}
    asked.answer(document, "\n".join(map(_line, rows)))
    many = "1 possible duplicate." if found.count == 1 else f"{found.count:,} possible duplicates."
    click.echo(many if found.count else "No duplicates.", err=True)
    return WITH_FINDINGS if found.count else DONE


@command("merge", contacts)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_Prefer
@_Fields
def merge(asked: Asked, one: str, other: str, prefer: str, fields: tuple[str, ...]) -> int:
    """Make one journalist of two: A stays, with all that both said; what named B names A from then on."""
    with asked.library() as library:
        keys = _key("contact", one), _key("contact", other)
        known = contact_choices(*(library.contacts.get(key) for key in keys))
        kept = library.merging.merge(*keys, _wins(fields, known), _SIDES[prefer])
    asked.answer(as_data(kept), record_lines(kept))
    return DONE


@command("not-same", contacts)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
def not_same(asked: Asked, one: str, other: str) -> int:
    """Remember that two journalists are two."""
    return _tell_apart(asked, "contact", one, other)


def _outlets() -> click.Group:
    """The group of commands about outlets, which another module may have made."""
    there = commands.commands.get("outlets")
    if isinstance(there, click.Group):
        return there

    @commands.group("outlets")
    def outlets() -> None:
        """Where journalists work."""

    return outlets


@command("merge", _outlets())
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_Prefer
@_Fields
def merge_outlets(asked: Asked, one: str, other: str, prefer: str, fields: tuple[str, ...]) -> int:
    """Make one outlet of two: A stays and is found by the names of B, and the people of B work for A."""
    with asked.library() as library:
        keys = _key("outlet", one), _key("outlet", other)
        known = outlet_choices(*(library.outlets.get(key) for key in keys))
        kept = library.merging.merge_outlets(*keys, _wins(fields, known), _SIDES[prefer])
    asked.answer(as_data(kept), record_lines(kept))
    return DONE


@command("not-same", _outlets())
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
def outlets_not_same(asked: Asked, one: str, other: str) -> int:
    """Remember that two outlets are two."""
    return _tell_apart(asked, "outlet", one, other)


def _tell_apart(asked: Asked, noun: str, one: str, other: str) -> int:
    with asked.library() as library:
        there = library.contacts if noun == "contact" else library.outlets
        keys = [there.get(_key(noun, each)).id for each in (one, other)]
        if keys[0] == keys[1]:
            raise click.UsageError(f"name two different {noun}s.")
        library.duplicates.not_same(noun, keys[0], keys[1])
    asked.answer({"not_same": keys}, "Remembered.")
    return DONE


def _key(noun: str, wanted: str) -> int:
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord(noun, wanted)
    return key


def _wins(fields: tuple[str, ...], known: list[Choosable]) -> dict[str, Side]:
    """Whose value stays, by field; raises `click.BadParameter` for one that is no field or no side."""
    wins: dict[str, Side] = {}
    names = [each.field for each in known]
    for said_so in fields:
        name, _, side = said_so.partition("=")
        if name not in names or side not in _SIDES:
            raise click.BadParameter(f"“{said_so}” is no choice; write one of {', '.join(names)} with =A or =B.")
        wins[name] = _SIDES[side]
    return wins


def _data(row: PairRow) -> dict[str, object]:
    return {
        "one": row.pair.one_id,
        "other": row.pair.other_id,
        "names": [row.name, row.other_name],
        "score": row.likeness.score,
        "reasons": [said(each) for each in row.likeness.reasons],
        "against": [said(each) for each in row.likeness.against],
    }


def _line(row: PairRow) -> str:
    reasons = ", ".join(map(said, row.likeness.reasons))
    against = ", ".join(map(said, row.likeness.against))
    signs = f"{reasons}; but {against}" if against else reasons
    pair = f"{row.pair.one_id} {row.name} = {row.pair.other_id} {row.other_name}"
    return f"{row.likeness.score:3}  {pair}: {signs}"

"""`search`: one search through everything: people, outlets, lists, releases, photos, what was talked about."""

from itertools import groupby

import click

from mediadesk.command_line.asked import DONE, Asked, command
from mediadesk.jobs.as_data import as_data
from mediadesk.records.found import Found, FoundKind

_HEADS = {
    FoundKind.CONTACT: "People",
    FoundKind.OUTLET: "Outlets",
    FoundKind.LIST: "Lists",
    FoundKind.RELEASE: "Releases",
    FoundKind.PHOTO: "Photos",
    FoundKind.INTERACTION: "Notes and calls",
}


@command("search")
@click.argument("text")
@click.option("--kind", type=click.Choice([kind.value for kind in FoundKind]), multiple=True, help="Only of a kind.")
@click.option("--most", type=click.IntRange(1, 500), default=20, show_default=True, help="At most so many of a kind.")
def search(asked: Asked, text: str, kind: tuple[str, ...], most: int) -> int:
    """Find people, outlets, lists, releases, photos and notes that hold the words of TEXT, best first."""
    kinds = tuple(FoundKind(each) for each in kind) or tuple(FoundKind)
    with asked.library() as library:
        found = library.everything.find(text, kinds, most)
    asked.answer(as_data(found), "\n".join(_lines(found)))
    if not found:
        click.echo("Nothing found.", err=True)
    return DONE


def _lines(found: list[Found]) -> list[str]:
    lines = []
    for kind, group in groupby(found, key=lambda each: each.kind):
        lines.append(f"{_HEADS[kind]}:")
        lines += [f"  {each.id}  {' — '.join(filter(None, (each.title, each.more)))}" for each in group]
    return lines

"""`tidy`: the typography of a release put in order."""

from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, command, languages_named
from mediadesk.jobs import tidying
from mediadesk.jobs.tidying import TidiedPlace

_AROUND = 20  # characters


@command("tidy")
@click.argument("release")
@click.option("--languages", default="", metavar="TAGS", help="Only these, as in en,zh-Hant.")
@click.option("--dry-run", is_flag=True, help="Only list what would be changed; the exit code is 1 where there is any.")
def tidy(asked: Asked, release: str, languages: str, dry_run: bool) -> int:
    """Set quotation marks, dashes, spaces and full-width punctuation as the house does; addresses and figures stay.

    RELEASE is an id or a slug. What is changed is listed, and is one step that the window can undo while it is open.
    """
    with asked.library() as library:
        key = library.releases.find(release).id
        found = tidying.tidy(library, key, languages_named(languages), dry_run=dry_run)
    asked.answer([_as_data(each) for each in found], "\n".join(map(_line, found)) or "There is nothing to tidy.")
    return WITH_FINDINGS if dry_run and found else DONE


def _as_data(place: TidiedPlace) -> dict[str, Any]:
    change = place.change
    return {
        "language": place.language.value,
        "where": place.passage,
        "start": change.start,
        "why": change.why.value,
        "found": place.text[change.start : change.end],
        "new": change.new,
    }


def _line(place: TidiedPlace) -> str:
    text, change = place.text, place.change
    before, after = text[max(change.start - _AROUND, 0) : change.start], text[change.end : change.end + _AROUND]
    found = text[change.start : change.end]
    return f"{place.language}  {place.passage}  {change.why}: {before}[{found}→{change.new}]{after}"

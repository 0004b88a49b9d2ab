"""`terms`: the term base listed, read from and written to a CSV file."""

from pathlib import Path

import click

from mediadesk.command_line.asked import DONE, Asked, command
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.term_lists import export_terms, merge, read_terms
from mediadesk.records.languages import Language
from mediadesk.records.term import Term, TermKind


@command("terms")
@click.argument("action", type=click.Choice(["list", "import", "export"]), default="list")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--match", default="", metavar="TEXT", help="List only those that hold these words.")
@click.option("--kind", type=click.Choice([kind.value for kind in TermKind]), help="List only those of a kind.")
def terms(asked: Asked, action: str, file: Path | None, match: str, kind: str | None) -> int:
    """List the terms of the house, or import them from a CSV file, or export them to one."""
    if action != "list" and file is None:
        raise click.UsageError(f"name the CSV file to {action}, as in “mediadesk terms {action} terms.csv”.")
    if action == "import" and file is not None:
        found = read_terms(file)
        with asked.library(create=True) as library:
            done = merge(library, found)
        asked.answer(as_data(done), f"{done.added} added, {done.changed} changed, {done.same} as they were")
        return DONE
    with asked.library() as library:
        if file is not None:
            asked.answer({"written": str(export_terms(library, file))}, str(file))
            return DONE
        rows = library.terms.all(match, TermKind(kind) if kind else None)
    asked.answer(as_data(rows), "\n".join(map(_line, rows)))
    if not rows:
        click.echo("No terms found." if match or kind else "No terms yet.", err=True)
    return DONE


def _line(term: Term) -> str:
    forms = [term.texts.get(language) for language in Language]
    avoided = [form for language in Language for form in term.avoid.get(language)]
    parts = [term.kind.value, *filter(None, forms), f"not {', '.join(avoided)}" if avoided else ""]
    return "  ".join(filter(None, parts))

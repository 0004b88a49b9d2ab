"""`import --as contacts --dry-run`: what would be recognised in lists of contacts; nothing is kept."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, NOT_DONE, WITH_FINDINGS, Asked
from mediadesk.jobs import contact_reading
from mediadesk.jobs.contact_recognising import recognised
from mediadesk.jobs.named_release import STANDARD_INPUT
from mediadesk.records.contact_import import ContactSheet
from mediadesk.records.problems import Problem
from mediadesk.wording.problems import sentence

LIST_ENDINGS = frozenset((".csv", ".tsv", ".xlsx", ".vcf", ".vcard"))
"""What only lists of contacts are called."""


def show_recognised(asked: Asked, files: tuple[str, ...], encoding: str, region: str) -> int:
    """Print what each of `files` holds; returns the exit code."""
    documents: list[dict[str, Any]] = []
    for name in files:
        try:
            with named_list(name) as path:
                sheet = contact_reading.look_at(path, encoding=encoding)
                rows = contact_reading.read(path, sheet.columns, encoding=encoding, sheet=sheet.sheet, region=region)
                documents.append(recognised(rows))
                _say(name, sheet)
        except Problem as problem:
            click.echo(f"mediadesk: {sentence(problem, whole_path=True)}", err=True)
    if documents:
        asked.answer(documents[0] if len(files) == 1 else documents, "\n".join(map(_lines, documents)))
    has_failed = len(documents) < len(files) or any(document["rejected"] for document in documents)
    return NOT_DONE if not documents else WITH_FINDINGS if has_failed else DONE


@contextmanager
def named_list(name: str) -> Iterator[Path]:
    """The file `name`; standard input ("-") in a file of its own, as long as the block lasts."""
    if name != STANDARD_INPUT:
        yield Path(name)
        return
    with tempfile.TemporaryDirectory(prefix="mediadesk-") as folder:
        path = Path(folder) / "standard input"
        path.write_bytes(sys.stdin.buffer.read())
        yield path


def _say(name: str, sheet: ContactSheet) -> None:
    """How the list was understood, to whoever sits before it."""
    guessed = [f"“{each.heading}” as {each.field.value}" for each in sheet.columns if each.is_guessed and each.field]
    if not sheet.has_headings:
        click.echo(f"{name}: no headings; the columns are told by what stands in them", err=True)
    elif guessed:
        click.echo(f"{name}: guessed {', '.join(guessed)}", err=True)
    hidden = [(sheet.hidden_rows, "rows"), (sheet.hidden_columns, "columns")]
    said = " and ".join(f"{count} hidden {what}" for count, what in hidden if count)
    if said:
        click.echo(f"{name}: {said} were read as well", err=True)


def _lines(document: dict[str, Any]) -> str:
    counts = f"{document['rows']} rows, {document['valid']} valid, {len(document['rejected'])} turned down"
    rejected = [f"row {each['row']}: {each['reason']} {each.get('said', '')}".rstrip() for each in document["rejected"]]
    twice = [f"rows {', '.join(map(str, group))} seem to be one person" for group in document["duplicates"]]
    return "\n".join([counts, *rejected, *twice])

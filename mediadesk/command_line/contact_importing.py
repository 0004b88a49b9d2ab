"""`contacts import …`, `contacts imports`, `contacts undo-import`: lists taken in, and taken back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, WITH_FINDINGS, Asked, Target, command
from mediadesk.command_line.contacts import contacts
from mediadesk.intake.text_files import ENCODINGS
from mediadesk.jobs import contact_importing as jobs
from mediadesk.jobs import contact_planning, contact_reading, contact_skipped
from mediadesk.jobs.as_data import as_data
from mediadesk.library import Library, writer
from mediadesk.records.contact_import import Column, ContactField, ImportCounts, RejectedRow
from mediadesk.records.import_choices import Choices, ContactImport, ImportState, OnDuplicate, Prefer, Preview
from mediadesk.records.import_problems import NoSuchImport
from mediadesk.records.keys import as_key

_MOST_SAID = 20  # rows that are not taken in, in words; JSON has all of them


@command("import", contacts)
@click.argument("file", metavar="FILE")
@click.option(
    "--map", "maps", multiple=True, metavar="HEADING=FIELD", help="What a column holds; no field leaves it out."
)
@click.option("--preset", default="", metavar="NAME", help="Take the columns for what was kept under this name.")
@click.option("--save-preset", default="", metavar="NAME", help="Keep what the columns are taken for under this name.")
@click.option("--encoding", type=click.Choice(list(ENCODINGS)), help="How the file is read; else told by its bytes.")
@click.option("--sheet", default="", metavar="NAME", help="Of a workbook, the sheet; else the first.")
@click.option("--headings", type=click.IntRange(0), metavar="ROW", help="Which row the headings are; 0 for none.")
@click.option("--region", default=contact_reading.REGION, show_default=True, help="Where numbers without +… are from.")
@click.option(
    "--on-duplicate",
    type=click.Choice([each.value for each in OnDuplicate]),
    default=OnDuplicate.KEEP.value,
    show_default=True,
    help="What becomes of rows that are probably about somebody known.",
)
@click.option(
    "--prefer",
    type=click.Choice([each.value for each in Prefer]),
    default=Prefer.EMPTY.value,
    show_default=True,
    help="Who is right about somebody known; empty fills only what the desk lacks.",
)
@click.option("--skipped", type=Target(), metavar="PATH", help="Write the rows that are not taken in to this CSV file.")
@click.option("--dry-run", is_flag=True, help="Keep nothing, say what would become of it.")
def import_contacts(asked: Asked, file: str, **told: Any) -> int:
    """Take in a list of journalists: CSV, a workbook (.xlsx), vCards (.vcf) or text. The same list twice is one."""
    return import_list(asked, file, **told)


@command("imports", contacts)
def imports(asked: Asked) -> int:
    """The lists that were taken in, the newest first."""
    with asked.library() as library:
        found = library.contact_imports.all()
    asked.answer(as_data(found), "\n".join(map(_import_line, found)))
    return DONE


@command("undo-import", contacts)
@click.argument("wanted", metavar="ID")
def undo_import(asked: Asked, wanted: str) -> int:
    """Take an import back, up to 30 days after it. Who was changed or used since stays, and is named."""
    key = as_key(wanted)
    if key is None:
        raise NoSuchImport(wanted)
    with asked.library() as library:
        undone = jobs.undo(library, key)
    stayed = [f"  stays as it is now: {each.contact_id}  {each.name}" for each in undone.stayed]
    line = f"{undone.removed} removed, {undone.restored} as before, {len(undone.stayed)} changed since"
    asked.answer(as_data(undone), "\n".join([line, *stayed]))
    return WITH_FINDINGS if undone.stayed else DONE


def import_list(
    asked: Asked,
    file: str,
    *,
    dry_run: bool = False,
    maps: tuple[str, ...] = (),
    preset: str = "",
    save_preset: str = "",
    encoding: str | None = None,
    sheet: str = "",
    headings: int | None = None,
    region: str = contact_reading.REGION,
    on_duplicate: str = OnDuplicate.KEEP.value,
    prefer: str = Prefer.EMPTY.value,
    skipped: Path | None = None,
) -> int:
    """Take in the list in `file`, or say what would become of it; returns the exit code."""
    chosen = Choices(Prefer(prefer), on_duplicate=OnDuplicate(on_duplicate))
    found = contact_reading.look_at(Path(file), encoding=encoding or "", sheet=sheet, heading_row=headings)
    with asked.library(create=True) as library:
        known = contact_reading.remembered(library, [column.heading for column in found.columns])
        known = contact_reading.with_preset(library, preset, found.columns) if preset else known
        columns = _mapped(known or found.columns, maps)
        if save_preset and not dry_run:
            contact_reading.save_preset(library, save_preset, columns)
        told = (encoding or "", "", sheet, region.upper())
        wanted = jobs.ContactList(Path(file), columns, found.row_count, *told, heading_row=headings)
        if dry_run:
            return _say_preview(asked, wanted, jobs.preview(library, wanted, chosen))
        if maps:
            contact_reading.remember(library, columns)
        return _take_in(asked, library, wanted, chosen, skipped)


def _take_in(asked: Asked, library: Library, wanted: jobs.ContactList, chosen: Choices, skipped: Path | None) -> int:
    problems: list[RejectedRow] = []
    done = jobs.run(library, wanted, chosen, who=writer.name(), rejected=problems.extend)
    if skipped is not None:
        contact_skipped.save(skipped, wanted.columns, problems, lambda fault: _FAULTS[fault.value])
    document = {**_counted(done.counts), "id": done.id, "file": str(wanted.source), "state": done.state.value}
    asked.answer({**document, "problems": as_data(problems)}, f"{done.id}  {_counts_line(done.counts)}")
    _say_problems(problems)
    if done.counts.added and done.row_count > contact_planning.MOST_COMPARED:
        click.echo(
            "mediadesk: names nearly alike are not looked for in so long a list; “contacts duplicates” finds them.",
            err=True,
        )
    return WITH_FINDINGS if problems else DONE


def _say_preview(asked: Asked, wanted: jobs.ContactList, seen: Preview) -> int:
    document = {**_counted(seen.counts), "file": str(wanted.source), "is_whole": seen.is_whole}
    told = {name: as_data(getattr(seen, name)) for name in ("problems", "examples", "probable", "new_outlets")}
    lines = [f"would be: {_counts_line(seen.counts)}"]
    lines += [f"  row {each.row}: probably {each.known_name} ({each.decision.value})" for each in seen.probable]
    lines += [f"  row {each.row}: kept in the notes: {', '.join(each.unread)}" for each in seen.examples if each.unread]
    asked.answer({**document, **told}, "\n".join(lines))
    _say_problems(seen.problems)
    return WITH_FINDINGS if seen.counts.rejected else DONE


def _say_problems(problems: list[RejectedRow] | tuple[RejectedRow, ...]) -> None:
    for each in problems[:_MOST_SAID]:
        said = f" “{each.said}”" if each.said else ""
        click.echo(f"mediadesk: row {each.row}: {_FAULTS[each.fault.value]}{said}", err=True)
    if len(problems) > _MOST_SAID:
        click.echo(f"mediadesk: and {len(problems) - _MOST_SAID} more rows; --json has all of them", err=True)


def _mapped(columns: tuple[Column, ...], maps: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns with those named in `maps` taken for what they say."""
    headings = [column.heading for column in columns]
    for each in maps:
        heading, is_said, name = each.rpartition("=")
        if not is_said or heading not in headings:
            raise click.BadParameter(f"“{each}” names no column; there are {', '.join(headings)}.", param_hint="--map")
        if name and name not in set(ContactField):
            known = ", ".join(field.value for field in ContactField)
            raise click.BadParameter(f"“{name}” is no field; there are {known}.", param_hint="--map")
        field = ContactField(name) if name else None
        columns = tuple(
            replace(column, field=field, is_guessed=False) if column.heading == heading else column
            for column in columns
        )
    return columns


def _import_line(each: ContactImport) -> str:
    until = "" if each.state is ImportState.DONE else f"  {each.state.value}, {each.done_rows} of {each.row_count} rows"
    return (
        f"{each.id}  {each.began_at.astimezone():%Y-%m-%d %H:%M}  {each.file_name}  {_counts_line(each.counts)}{until}"
    )


def _counts_line(counts: ImportCounts) -> str:
    said = f"{counts.rows} rows: {counts.added} added, {counts.updated} updated"
    return f"{said}, {counts.merged} known already, {counts.rejected} not taken in"


def _counted(counts: ImportCounts) -> dict[str, int]:
    return {name: getattr(counts, name) for name in ("rows", "added", "updated", "merged", "rejected")}


_FAULTS = {
    "no_name": "has no name",
    "no_address": "has no address or number",
    "bad_email": "has an e-mail address that is none",
    "bad_phone": "has a telephone number that is none",
    "suppressed": "is about somebody who is not to be written to, or was erased",
    "broken": "is broken",
}

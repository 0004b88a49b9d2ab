"""`contacts export`: journalists as a file that leaves whole."""

from datetime import UTC, datetime
from pathlib import Path

import click

from mediadesk.command_line.asked import DONE, Asked, Target, command, progress
from mediadesk.command_line.contacts import contacts
from mediadesk.jobs import lists
from mediadesk.jobs.contact_exporting import ContactFormat, Leaving, export
from mediadesk.library import Library


@command("export", contacts)
@click.option("--format", "format", type=click.Choice([each.value for each in ContactFormat]), required=True)
@click.option("--output", type=Target(), required=True, metavar="PATH", help="The file to write.")
@click.option("--match", default="", metavar="TEXT", help="Only those that hold these words.")
@click.option("--list", "wanted", metavar="LIST", help="Only those on this list.")
@click.option("--private", "with_private", is_flag=True, help="With private numbers and addresses as well.")
@click.option("--exact", is_flag=True, help="CSV cells as they are, even those a spreadsheet takes for formulas.")
def export_contacts(
    asked: Asked, format: str, output: Path, match: str, wanted: str | None, with_private: bool, exact: bool
) -> int:
    """Write journalists to a file: CSV, a workbook (xlsx), vCards 3.0 or 4.0 (vcf, vcf4) or JSON."""
    with asked.library() as library:
        keys = _keys(library, match, wanted)
        written = export(library, output, ContactFormat(format), keys, Leaving(with_private, exact), progress)
    asked.answer({"file": str(written.path), "contacts": written.count, "cut": written.cut}, str(written.path))
    if written.cut:
        click.echo(
            f"mediadesk: {written.cut} texts were too long for a workbook and were cut; CSV keeps them.", err=True
        )
    return DONE


def _keys(library: Library, match: str, wanted: str | None) -> list[int]:
    matching = library.contacts.keys(match)
    if wanted is None:
        return matching
    members = library.media_lists.members(lists.named(library, wanted), datetime.now(UTC))
    allowed = set(matching)
    return [key for key in members if key in allowed] if match else members

"""`import`: press texts, documents and photos taken in."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, NOT_DONE, WITH_FINDINGS, Asked, command
from mediadesk.command_line.contact_importing import import_list
from mediadesk.command_line.importing_photos import import_photos
from mediadesk.command_line.recognised_contacts import LIST_ENDINGS, named_list, show_recognised
from mediadesk.intake.text_files import ENCODINGS, SourceText
from mediadesk.jobs import importing
from mediadesk.jobs.as_text import recognised_line
from mediadesk.jobs.contact_reading import REGION
from mediadesk.jobs.named_release import source
from mediadesk.library import Library
from mediadesk.records.photo import PICTURE_ENDINGS, STRANGE_ENDINGS
from mediadesk.records.problems import Problem
from mediadesk.records.recognised import RecognisedRelease, as_json
from mediadesk.wording import notices
from mediadesk.wording.problems import sentence


@command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--as",
    "kind",
    type=click.Choice(["release", "contacts", "photos"]),
    help="What the files are; told by their endings.",
)
@click.option("--into", metavar="RELEASE", help="The release of which this is another language version, or photo.")
@click.option(
    "--encoding", type=click.Choice(list(ENCODINGS)), help="How texts and lists are read; else told by their bytes."
)
@click.option("--part", type=click.IntRange(min=1), metavar="N", help="Of a mail, the Nth document attached to it.")
@click.option("--again", is_flag=True, help="Try a document that stopped its reader before.")
@click.option("--region", default=REGION, metavar="HK", help="Whose numbers are those without a country code.")
@click.option("--dry-run", is_flag=True, help="Keep nothing, print what was recognised.")
def import_files(
    asked: Asked, files: tuple[str, ...], kind: str | None, into: str | None, dry_run: bool, region: str, **reading: Any
) -> int:
    """Recognise press texts, lists of contacts or photos, and keep them.

    A folder is looked through for pictures, each of which has its own line.
    A press text is plain text, Markdown, Word (.docx), OpenDocument (.odt), RTF, HTML, a mail (.eml) or a PDF.
    """
    endings = {Path(name).suffix.lower() for name in files}
    if kind == "contacts" or (kind is None and endings <= LIST_ENDINGS):
        if dry_run:
            return show_recognised(asked, files, reading["encoding"] or "", region.upper())
        if len(files) > 1:
            raise click.UsageError("take lists of contacts in one by one.")
        with named_list(files[0]) as path:
            return import_list(asked, str(path), encoding=reading["encoding"], region=region)
    as_photos = kind == "photos" or (kind is None and endings <= PICTURE_ENDINGS | STRANGE_ENDINGS)
    if as_photos or _are_folders(files):
        return import_photos(asked, files, into, dry_run=dry_run)
    take = partial(_take_release, told={name: value for name, value in reading.items() if value})
    done: list[Any] = []
    if dry_run:
        failed = _each(files, lambda name: done.append(take(None, name, into)))
    else:
        with asked.library(create=True) as library:
            failed = _each(files, lambda name: done.append(take(library, name, into)))
    lines = [each.pop("line", "") for each in done]
    unresolved = [each.pop("unresolved", False) for each in done]
    if done:
        asked.answer(done[0] if len(files) == 1 else done, "\n".join(lines))
    return NOT_DONE if not done else WITH_FINDINGS if failed or any(unresolved) else DONE


def _are_folders(files: Sequence[str]) -> bool:
    """Whether these are folders, which are looked through for pictures."""
    return all(os.path.isdir(name) for name in files)


def _take_release(library: Library | None, name: str, into: str | None, told: dict[str, Any]) -> dict[str, Any]:
    found = source(name, **told)
    recognised = importing.recognise(found, Path(name))
    _say_notices(name, found, recognised)
    unresolved = any(notice.is_unresolved for notice in recognised.notices)
    if library is None:
        return {**as_json(recognised), "line": recognised_line(recognised), "unresolved": unresolved}
    release = importing.accept(library, recognised, found.text, library.releases.find(into).id if into else None)
    line = f"{release.id}  {recognised_line(recognised)}"
    kept = {"file": name, "id": release.id, "slug": release.slug, "headline": recognised.headline}
    return {**kept, "line": line, "unresolved": unresolved}


def _say_notices(name: str, found: SourceText, recognised: RecognisedRelease) -> None:
    """What of a document did not come in as it was, and which documents came with it."""
    said = notices.line(recognised.notices)
    if said:
        click.echo(f"{name}: {said}", err=True)
    attached = found.document.attachments if found.document else ()
    for number, attachment in enumerate(attached, 1):
        click.echo(f"{name}: --part {number} imports the attached “{attachment}” instead", err=True)


def _each(names: Sequence[str], take: Callable[[str], object]) -> int:
    """Take each file in turn; says of each that cannot be taken why, and returns how many these were."""
    failed = 0
    for name in names:
        try:
            take(name)
        except Problem as problem:
            click.echo(f"mediadesk: {sentence(problem, whole_path=True)}", err=True)
            failed += 1
    return failed

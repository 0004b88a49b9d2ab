"""The jobs of the window without one: for scripts, schedulers and tests. Imported only when there are arguments."""

import io
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

import mediadesk
import mediadesk.command_line.amending  # brings its commands
import mediadesk.command_line.boilerplates  # brings its command
import mediadesk.command_line.contact_exporting  # brings its command
import mediadesk.command_line.contact_importing  # brings its commands
import mediadesk.command_line.contact_moving  # brings its commands
import mediadesk.command_line.contact_tagging  # brings its command
import mediadesk.command_line.contacts  # brings its commands
import mediadesk.command_line.converting  # brings its commands
import mediadesk.command_line.duplicates  # brings its commands
import mediadesk.command_line.facts  # brings its command
import mediadesk.command_line.importing  # brings its command
import mediadesk.command_line.interactions  # brings its commands
import mediadesk.command_line.lists  # brings its commands
import mediadesk.command_line.new  # brings its commands
import mediadesk.command_line.parity  # brings its commands
import mediadesk.command_line.photo_framing  # brings its commands
import mediadesk.command_line.photos  # brings its commands
import mediadesk.command_line.privacy  # brings its commands
import mediadesk.command_line.replace  # brings its command
import mediadesk.command_line.reviewing  # brings its commands
import mediadesk.command_line.rights  # brings its command
import mediadesk.command_line.search  # brings its command
import mediadesk.command_line.sign_off  # brings its commands
import mediadesk.command_line.source  # brings its command
import mediadesk.command_line.spelling  # brings its command
import mediadesk.command_line.terms  # brings its command
import mediadesk.command_line.tidy  # brings its command
import mediadesk.command_line.versions  # brings its commands
import mediadesk.command_line.waiving  # brings its command
from mediadesk import paths
from mediadesk.command_line.asked import (
    DONE,
    NOT_DONE,
    WITH_FINDINGS,
    Asked,
    Target,
    command,
    commands,
    languages_named,
    progress,
)
from mediadesk.jobs import backup as backups
from mediadesk.jobs import certifying, checking, clearing, demo, doctor, exporting, officer
from mediadesk.jobs.as_data import as_data, finding_as_data
from mediadesk.jobs.as_text import Row, finding_lines, record_lines, row_line
from mediadesk.jobs.formats import FORMATS, Format
from mediadesk.jobs.named_release import named_release, named_text
from mediadesk.library import Library
from mediadesk.press_kit import data, plain_text
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.keys import as_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import BackUpOnServer, NoSuchRecord, Problem
from mediadesk.records.release import Release
from mediadesk.records.waiver import TickedOff
from mediadesk.wording.findings import detail, substituted
from mediadesk.wording.problems import sentence


def main(argv: list[str]) -> int:
    """Run one command; returns 0 for done, 1 for done with findings, 2 for not done, with one sentence on stderr."""
    _speak_utf8()
    try:
        code = commands.main(argv, prog_name="mediadesk", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except Problem as problem:
        return _not_done(sentence(problem, whole_path=True))
    except click.ClickException as wrong:
        said = " ".join(wrong.format_message().split())
        return _not_done(f"{said.rstrip('.')}. See “mediadesk --help”.")
    except click.Abort:
        return _not_done("Stopped as you asked.")
    except BrokenPipeError:
        # Whoever read our output has seen enough ("| head"); what is still in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:  # noqa: BLE001 - the last net under a command: logged, and said in one sentence
        return _not_done(f"Something went wrong inside mediadesk, and nothing more was done; {_logged()}.")


@command("list")
@click.argument("kind", type=click.Choice(["releases", "photos", "contacts", "outlets", "kits"]))
@click.option("--match", default="", metavar="TEXT", help="Only those that hold these words.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
def list_rows(asked: Asked, kind: str, match: str, limit: int | None) -> int:
    """List what the library holds, one line each."""
    with asked.library() as library:
        rows = _rows(library, kind, match)[:limit]
    asked.answer(as_data(rows), "\n".join(row_line(row) for row in rows))
    if not rows:
        click.echo(f"No {kind} found." if match else f"No {kind} yet.", err=True)
    return DONE


@command("show")
@click.argument("kind", type=click.Choice(["release", "photo", "contact", "outlet", "kit"]))
@click.argument("wanted", metavar="ID")
def show(asked: Asked, kind: str, wanted: str) -> int:
    """Show one record, whole. A release may also be named by its slug or by the path of a text file.

    One that is confidential is shown on a terminal only.
    """
    if kind == "release":
        with named_release(wanted, asked.library) as (library, release_id):
            languages = [text.language for text in library.releases.texts(release_id)]
            kit = library.press_kits.collect_release(release_id, languages)
            release = library.releases.get(release_id)
            document = _release_as_data(release, data.as_json(kit))
        asked.keep_on_screen(release, kit.title.best(kit.language))
        asked.answer(document, "\n\n\n".join(plain_text.write(kit, language).rstrip() for language in languages))
        return DONE
    with asked.library() as library:
        record = _record(library, kind, wanted)
    asked.answer(as_data(record), record_lines(record))
    return DONE


@command("check")
@click.argument("release")
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
@click.option("--certificate", type=Target(), metavar="FILE", help="Also write what was found as a PDF to file.")
@click.option("--profile", default="", metavar="NAME", help="As this house style asks it, not the release's own.")
def check(asked: Asked, release: str, languages: str, certificate: Path | None, profile: str) -> int:
    """Say what is to be put right in a release before it goes out."""
    now, wanted = datetime.now().astimezone(), languages_named(languages)
    with named_text(release, asked.library) as (library, release_id, recognised):
        style = _house_style(library, profile) if profile else None
        checked = checking.check_collected(checking.collected(library, release_id, wanted, style), now, wanted)
        if certificate is not None:
            certifying.save_certificate(library, release_id, certificate, now, wanted, style)
    found = (*checking.left_out(recognised), *checked.findings)
    document = {"release": release, "findings": [finding_as_data(each) for each in found]}
    ticked_off = [_ticked_off(each) for each in checked.ticked_off]
    asked.answer(
        {**document, "ticked_off": ticked_off, "switched_off": list(checked.switched_off)}, finding_lines(found)
    )
    return WITH_FINDINGS if found else DONE


@command("export")
@click.argument("release")
@click.option("--format", "format", type=click.Choice(FORMATS), required=True)
@click.option("--output", type=Target(), required=True, help="A file, or a folder for several.")
@click.option("--language", "languages", default="", metavar="en,zh-Hant,zh-Hans", help="Only these versions.")
@click.option("--override", "reason", default="", metavar="REASON", help="Why it goes out with errors; for the log.")
def export(asked: Asked, release: str, format: Format, output: Path, languages: str, reason: str) -> int:
    """Write a release, or the press kit with this id, as a finished file; a final one with errors for a reason only."""
    wanted, missing, found = languages_named(languages), list[str](), list[Finding]()
    override = clearing.Override(officer.signed_in(), datetime.now(UTC), reason)
    told = (progress, None, missing.extend, found.extend)
    with _release_or_kit(asked, release) as (library, release_id, kit_id):
        if kit_id is not None:
            files = exporting.export_kit(library, kit_id, output, override, *told, format=format)
        else:
            files = exporting.export_release(library, release_id, format, output, override, wanted, *told)
    notes = [each for each in found if each.severity is not Severity.ERROR]
    asked.answer(
        {
            "files": [str(path) for path in files],
            "missing": missing,
            "overridden": [finding_as_data(each) for each in found if each not in notes],
            "findings": [finding_as_data(each) for each in notes],
        },
        "\n".join(map(str, files)),
    )
    for said in ([substituted(missing)] if missing else []) + [detail(each) for each in notes]:
        click.echo(f"mediadesk: {said}", err=True)
    return WITH_FINDINGS if missing or notes else DONE


@command("backup")
@click.option("--output", type=Target(), metavar="FILE", help="Where to; else among the user's data.")
def back_up(asked: Asked, output: Path | None) -> int:
    """Copy the library, whole and checked, with its photos beside it."""
    with asked.library() as library:
        target = backups.back_up(library, output, datetime.now())
    asked.answer({"backup": str(target)}, str(target))
    return DONE


@command("restore")
@click.argument("file", type=click.Path(path_type=Path))
def restore(asked: Asked, file: Path) -> int:
    """Put a backup in the library's place. The library that was there is kept; no window may have it open."""
    if not isinstance(asked.path, Path):
        raise BackUpOnServer(asked.path.rpartition("@")[2])
    kept = backups.restore(file, asked.path, datetime.now())
    asked.answer({"restored": str(asked.path), "kept": str(kept) if kept else None}, f"Restored {asked.path}")
    if kept:
        click.echo(f"The library that was there is kept as {kept}", err=True)
    return DONE


@command("doctor")
def examine(asked: Asked) -> int:
    """Say what is wrong with this installation and with the library."""
    found = doctor.look(asked.path)
    lines = (f"{'ok ' if each.is_well else 'BAD'}  {each.name}: {each.found}" for each in found)
    remedies = (f"     {each.name}: {each.remedy}" for each in found if not each.is_well)
    asked.answer({"checks": as_data(found)}, "\n".join([*lines, *remedies]))
    return DONE if all(each.is_well for each in found) else WITH_FINDINGS


@command("demo")
@click.option("--output", type=Target(), required=True, metavar="DIR")
def demonstrate(asked: Asked, output: Path) -> int:
    """Do the main job once on the sample desk: import, check, export the press kit, photograph the window."""
    shown = demo.run(output, datetime.now(UTC), lambda step: click.echo(step, err=True), _photograph)
    asked.answer({"files": [str(path) for path in shown.files]}, "\n".join(map(str, shown.files)))
    return DONE


@contextmanager
def _release_or_kit(asked: Asked, wanted: str) -> Iterator[tuple[Library, int, int | None]]:
    key = as_key(wanted)
    if key is not None:
        with asked.library() as library:
            if key in [row.id for row in library.press_kits.rows()]:
                yield library, 0, key
                return
    with named_release(wanted, asked.library) as (library, release_id):
        yield library, release_id, None


def _house_style(library: Library, called: str) -> HouseStyle:
    """The house style of this key or name."""
    styles = library.house_styles.all()
    for style in styles:
        if called.casefold() in (style.key, *(style.name.get(language).casefold() for language in Language)):
            return style
    names = ", ".join(style.name.best(Language.EN) for style in styles)
    raise click.BadParameter(f"there is no house style “{called}”; there are {names}.")


def _ticked_off(each: TickedOff) -> dict[str, Any]:
    waived = {"reason": each.waiver.reason, "who": each.waiver.who, "when": each.waiver.at.isoformat()}
    return {**finding_as_data(each.finding), "waived": waived}


def _release_as_data(release: Release, versions: Any) -> dict[str, Any]:
    about = {"id": release.id, "slug": release.slug, "status": release.status.value}
    about["confidential"] = release.is_confidential
    return {**about, "versions": versions if isinstance(versions, list) else [versions]}


def _rows(library: Library, kind: str, match: str) -> Sequence[Row]:
    if kind == "kits":
        return [row for row in library.press_kits.rows() if match.casefold() in row.title.casefold()]
    if kind == "contacts":
        return library.contacts.rows(match)
    if kind == "outlets":
        return library.outlets.rows(match)
    return library.photos.rows(match) if kind == "photos" else library.releases.rows(match)


def _record(library: Library, kind: str, wanted: str) -> Any:
    key = as_key(wanted)
    if key is None:
        raise NoSuchRecord({"kit": "press_kit"}.get(kind, kind), wanted)
    collections = {
        "photo": library.photos.get,
        "contact": library.contacts.get,
        "outlet": library.outlets.get,
        "kit": library.press_kits.outline,
    }
    return collections[kind](key)


def _photograph(library: Library, target: Path) -> Path | None:
    """A picture of the window, drawn without a screen; `None` where Qt's system libraries are missing."""
    try:
        from mediadesk.ui.photograph import photograph

        return photograph(library, target)
    except ImportError as missing:
        click.echo(f"No picture of the window: {missing}. “mediadesk doctor” says what to install.", err=True)
        return None


def _speak_utf8() -> None:
    """Answer in UTF-8 whatever the locale is; a file name that is no text is written with escapes, as JSON does."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _not_done(said: str) -> int:
    click.echo(f"mediadesk: {said}", err=True)
    return NOT_DONE


def _logged() -> str:
    """Write the present exception to the log file; says where it is."""
    path = paths.user_data() / "mediadesk.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return "it could not be written down either"
    logger = logging.getLogger("mediadesk")
    logger.addHandler(handler)
    logger.propagate = False
    logger.exception("mediadesk %s: %s", mediadesk.__version__, " ".join(sys.argv[1:]))
    logger.removeHandler(handler)
    handler.close()
    return f"please send the file {path} to whoever looks after mediadesk"

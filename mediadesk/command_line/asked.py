"""What every command of the command line is told, and how it answers."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import update_wrapper
from pathlib import Path
from typing import Any

import click

import mediadesk
from mediadesk import paths
from mediadesk.jobs import writing
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.local_time import instant
from mediadesk.records.problems import IsConfidential
from mediadesk.records.release import Release
from mediadesk.wording.problems import sentence

DONE, WITH_FINDINGS, NOT_DONE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What every command is told: which desk, and whether to answer in JSON."""

    desk: str | None
    in_json: bool

    @property
    def path(self) -> Path | str:
        """The desk named, or the user's own."""
        if self.desk is None:
            return paths.default_library()
        if "://" in self.desk and not self.desk.startswith(("postgresql://", "postgres://")):
            raise click.BadParameter(f"“{self.desk}” is no desk; name a file, or a server as postgresql://….")
        return self.desk if "://" in self.desk else Path(self.desk)

    @contextmanager
    def library(self, *, create: bool = False) -> Iterator[Library]:
        """The library, open as long as the block lasts; the user's own is made when it is not there."""
        is_new = create and isinstance(self.path, Path) and not self.path.exists()
        library = Library.open(self.path, create=create or self.desk is None)
        try:
            yield library
            is_new = is_new and not library.is_empty()  # one that nothing came into is not worth a word
        finally:
            library.close()
        if is_new:
            click.echo(f"There was no library yet: made {self.path}", err=True)

    def keep_on_screen(self, release: Release, title: str) -> None:
        """Say that the words of a confidential release are only for the eyes of whoever sits here.

        Raises `IsConfidential` where they would go into a file or to another program.
        """
        if release.is_confidential:
            problem = IsConfidential(title or release.slug)
            if not sys.stdout.isatty():
                raise problem
            click.echo(f"mediadesk: {sentence(problem)}", err=True)

    def answer(self, document: Any, text: str) -> None:
        """Print the one document of `--json`, or the text."""
        if self.in_json:
            click.echo(json.dumps(document, ensure_ascii=False, indent=1))
        elif text:
            click.echo(text)


class Target(click.Path):
    """Where a file goes: a path whose name the disk takes."""

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Path:
        """The path; raises `NameTooLong`, or `NotWritable` where its folder may not be looked into."""
        path = Path(value)
        try:
            path.is_dir()
        except OSError as trouble:
            raise writing.explained(trouble, path) from trouble
        return path


@click.group()
@click.version_option(mediadesk.__version__)
@click.option("--desk", metavar="FILE-OR-URL", help="The database: a file, or postgresql://… for a team.")
@click.option("--json", "in_json", is_flag=True, help="Print one JSON document on stdout and nothing else there.")
@click.pass_context
def commands(context: click.Context, desk: str | None, in_json: bool) -> None:
    """The press office's desk on the command line. Without a command, mediadesk opens its window.

    A RELEASE is an id, a slug or the path of a text file; “-” is standard input.
    """
    context.obj = Asked(desk, in_json)


def command(name: str, group: click.Group = commands) -> Callable[[Callable[..., int]], click.Command]:
    """A command that also takes `--desk` and `--json` after its name and gets an `Asked` as its first argument.

    It is called by its name, behind that of `group` where it belongs to one.
    """

    def made(function: Callable[..., int]) -> click.Command:
        def run(context: click.Context, /, desk: str | None, in_json: bool, **options: Any) -> int:
            before: Asked = context.obj
            return function(Asked(desk or before.desk, in_json or before.in_json), **options)

        whole = update_wrapper(click.pass_context(run), function)
        whole = click.option("--json", "in_json", is_flag=True, help="Answer in JSON.")(whole)
        whole = click.option("--desk", metavar="FILE-OR-URL", help="The database.")(whole)
        return group.command(name)(whole)

    return made


def languages_named(tags: str) -> list[Language]:
    """The languages of a list of tags with commas between them; raises `click.BadParameter` for an unknown one."""
    try:
        return [Language(tag.strip()) for tag in tags.split(",") if tag.strip()]
    except ValueError as unknown:
        raise click.BadParameter("languages are en, zh-Hant and zh-Hans, with commas between them.") from unknown


def moment_named(clock: str, zone: str, which: str | None = None) -> datetime:
    """The instant of "2027-03-18 11:00" on the clocks of an IANA zone; `which` is "first" or "second" of two alike.

    Raises `click.BadParameter`, `TimeSkipped`, `TimeTwice`.
    """
    try:
        typed = datetime.fromisoformat(clock)
    except ValueError as wrong:
        raise click.BadParameter(f"“{clock}” is no time; write it as 2027-03-18 11:00.") from wrong
    try:
        return instant(typed.replace(tzinfo=None), zone, second=None if which is None else which == "second")
    except (KeyError, ValueError) as wrong:  # what zoneinfo says of a zone it does not have
        raise click.BadParameter(f"“{zone}” is no zone; name one as Asia/Hong_Kong.") from wrong


def progress(done: int, total: int) -> None:
    """Say how far something is, to somebody who sits before it."""
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {total}", nl=done == total, err=True)

"""Finds the release a command names: by id, by slug, or in a text file that is recognised on the fly."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from mediadesk.intake.documents.reading import Asked
from mediadesk.intake.text_files import SourceText
from mediadesk.jobs import importing
from mediadesk.jobs.passing_desk import passing_desk
from mediadesk.library import Library
from mediadesk.records.recognised import RecognisedRelease

STANDARD_INPUT = "-"


def source(name: str, encoding: str = "", *, part: int = 0, again: bool = False) -> SourceText:
    """The text in the file `name`, or on standard input ("-"). Told and raising what `importing.read_source` is."""
    if name != STANDARD_INPUT:
        return importing.read_source(Path(name), encoding, part=part, again=again)
    asked = Asked(encoding, part, again, importing.stopped_files())
    return importing.decoded(sys.stdin.buffer.read(), Path("standard input"), asked)


@contextmanager
def named_release(wanted: str, desk: Callable[[], AbstractContextManager[Library]]) -> Iterator[tuple[Library, int]]:
    """The library that has the release `wanted`, and its id. Told and raising what `named_text` is."""
    with named_text(wanted, desk) as (library, release_id, _recognised):
        yield library, release_id


@contextmanager
def named_text(
    wanted: str, desk: Callable[[], AbstractContextManager[Library]]
) -> Iterator[tuple[Library, int, RecognisedRelease | None]]:
    """The library that has the release `wanted`, its id, and for a file what was recognised in it.

    `desk` opens the library for an id or a slug; a file is recognised into a library that is gone afterwards. Raises
    `NoSuchRecord`, what opening a library raises, and for a file what `importing.import_file` raises.
    """
    if not _is_file(wanted):
        with desk() as library:
            yield library, library.releases.find(wanted).id, None
        return
    found = source(wanted)
    recognised = importing.recognise(found, Path(wanted))
    with passing_desk() as library:
        yield library, importing.accept(library, recognised, found.text).id, recognised


def _is_file(wanted: str) -> bool:
    looks_like_one = "/" in wanted or "\\" in wanted or wanted.lower().endswith(".txt")
    return wanted == STANDARD_INPUT or looks_like_one or Path(wanted).is_file()

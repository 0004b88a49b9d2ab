"""`import` of photos: files and whole folders, looked at two at a time, each with its own line; none stops the rest."""

import os
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from mediadesk.command_line.asked import DONE, NOT_DONE, WITH_FINDINGS, Asked
from mediadesk.intake import photo_files
from mediadesk.jobs import importing
from mediadesk.jobs.as_data import as_data
from mediadesk.jobs.picture_folders import picture_files
from mediadesk.library import Library
from mediadesk.records.photo import PhotoFile
from mediadesk.records.problems import Problem
from mediadesk.wording.problems import sentence


def import_photos(asked: Asked, names: Sequence[str], into: str | None, *, dry_run: bool) -> int:
    """Keep the pictures in these files and folders, or only look at them; answers for each of them.

    With `into`, they go to that release. Exit code 1: some could not be taken, 2: none could.
    """
    files, is_one = picture_files(map(Path, names)), len(names) == 1 and not os.path.isdir(names[0])
    with nullcontext() if dry_run else asked.library(create=True) as library:
        answers = list(_taken(library, files, into))
    done = [each for each in answers if "problem" not in each]
    lines = [each.pop("line") for each in done]
    if done or not is_one:
        asked.answer(answers[0] if is_one else answers, "\n".join(lines))
    if not files:
        click.echo("There are no pictures in this folder.", err=True)
    if not done:
        return NOT_DONE
    return DONE if len(done) == len(answers) else WITH_FINDINGS


def _taken(library: Library | None, files: Sequence[Path], into: str | None) -> Iterator[dict[str, Any]]:
    release_id = library.releases.find(into).id if library is not None and into else None
    for path, looked in photo_files.look_at_each(files):
        try:
            if isinstance(looked, Problem):
                raise looked
            yield _kept(library, path, looked, release_id)
        except Problem as problem:
            said = sentence(problem, whole_path=True)
            click.echo(f"mediadesk: {said}", err=True)
            yield {"file": str(path), "problem": said}


def _kept(library: Library | None, path: Path, file: PhotoFile, release_id: int | None) -> dict[str, Any]:
    line = f"{path}  {file.size[0]} × {file.size[1]} pixels  {file.caption}".rstrip()
    if library is None:
        found = as_data(file)
        del found["developed"]  # a picture, and no word about one
        return {**found, "line": line}
    before = library.photos.count()
    (photo,) = importing.add_photos(library, [file], release_id)
    was_there = release_id is None and library.photos.count() == before
    note = "  (there already)" if was_there else ""
    return {"file": str(path), "id": photo.id, "there_already": was_there, "line": f"{photo.id}  {line}{note}"}

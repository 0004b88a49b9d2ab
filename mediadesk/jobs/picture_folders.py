"""Finds the pictures in what somebody points at: files, and folders with pictures in them."""

import os
from collections.abc import Iterable
from pathlib import Path

from mediadesk.records.photo import PICTURE_ENDINGS, RAW_ENDINGS


def picture_files(chosen: Iterable[Path]) -> list[Path]:
    """The files to look at: those chosen, whatever they are, and the pictures in the folders chosen, in order of name.

    Hidden files and folders are left alone: they are what systems leave beside pictures.
    """
    found: list[Path] = []
    for path in chosen:
        # A name no disk takes is no folder; `Path.is_dir` would raise.
        found += _pictures_in(path) if os.path.isdir(path) else [path]
    return list(dict.fromkeys(found))


def _pictures_in(folder: Path) -> list[Path]:
    """Of a camera's raw files only those without a picture of the same name beside them: that one is made of them."""
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in PICTURE_ENDINGS | RAW_ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    developed = {path.with_suffix("") for path in found if path.suffix.lower() in PICTURE_ENDINGS}
    return [path for path in found if path.suffix.lower() in PICTURE_ENDINGS or path.with_suffix("") not in developed]

"""What is said when something cannot be done: the one place that has a sentence for every `Problem`."""

from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from mediadesk.records.document_problems import DocumentRefused, ReaderStopped
from mediadesk.records.languages import Language
from mediadesk.records.problems import (
    DiskFails,
    DiskFull,
    FileMissing,
    FileUnreadable,
    LibraryDamaged,
    LibraryEmpty,
    LibraryGone,
    LibraryMissing,
    LibraryReadOnly,
    NoSuchStep,
    NotAPhoto,
    NotWritable,
    PictureMissing,
    Problem,
)
from mediadesk.records.release import Embargo
from mediadesk.wording.dates import embargo_time, long_date
from mediadesk.wording.labels import label
from mediadesk.wording.texts import load

_MEGABYTE = 1_000_000
_FOLDER_MATTERS = (
    *(FileMissing, FileUnreadable, NotWritable, DiskFull, DiskFails),
    *(LibraryMissing, LibraryEmpty, LibraryDamaged, LibraryReadOnly, LibraryGone),
)


def sentence(problem: Problem, *, whole_path: bool = False) -> str:
    """One sentence that says what is wrong, why, and what to do.

    A file is called by its name, with the folder where that is part of the matter; with `whole_path` by the path as it
    was given, as a command does. Raises `KeyError` for a problem without wording in resources/wording/problems.toml (a
    test looks for those).
    """
    said = load("problems")[type(problem).__name__]
    text = said if isinstance(said, str) else said[_variant(problem)]
    return str(text).format(**_data(problem, whole_path))


def _variant(problem: Problem) -> str:
    if isinstance(problem, NotAPhoto):
        return f"{problem.reason}_numbered" if problem.number else problem.reason
    if isinstance(problem, PictureMissing):
        return "numbered" if problem.number else "unnumbered"
    if isinstance(problem, DocumentRefused | ReaderStopped):
        return problem.reason
    if isinstance(problem, NoSuchStep):
        return "ways" if problem.ways else "none"
    raise KeyError(type(problem).__name__)


def _data(problem: Problem, whole_path: bool) -> dict[str, str]:
    data = {field.name: getattr(problem, field.name) for field in fields(problem)}  # type: ignore[arg-type]
    shown = {name: _shown(name, value) for name, value in data.items()}
    if "path" in data:
        shown["path"] = _path(data["path"], "whole" if whole_path else _way(problem, data["path"]))
    if "kind" in data:
        words = load("problems")["words"]
        shown |= {"kind": words["kind"].get(data["kind"], data["kind"]), "list": words["list"].get(data["kind"], "")}
    return shown


def _way(problem: Problem, path: Path) -> str:
    return "name_in_folder" if isinstance(problem, _FOLDER_MATTERS) and path.parent.name else "name"


def _path(path: Path, way: str) -> str:
    said = str(load("problems")["words"]["path"][way])
    return said.format(path=_one_line(path), name=_one_line(path.name or path), folder=_one_line(path.parent.name))


def _shown(name: str, value: Any) -> str:
    if name in ("size", "limit"):
        return _size(value)
    if name in ("characters", "most"):
        return f"{value:,}"
    if name == "looks_like":
        return str(load("problems")["words"]["looks_like"].get(value, value))
    if name in ("status", "to", "ways"):
        return " or ".join(_status(each) for each in ((value,) if isinstance(value, str) else value))
    if name == "missing":
        return "; ".join(_one_line(each) for each in value)
    if isinstance(value, Embargo):
        return embargo_time(value, Language.EN)
    if isinstance(value, datetime):
        return _clock(value)
    if name == "languages":
        return ", ".join(_language(tag) for tag in value) or "any language"
    return _one_line(value)


def _one_line(value: object) -> str:
    """A path may hold control characters or bytes that are no text: what is shown stays on one line."""
    return "".join(character if character.isprintable() else "�" for character in str(value))


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:,.1f} MB".replace(".0 MB", " MB") if count >= _MEGABYTE // 10 else f"{count:,} bytes"


def _status(status: str) -> str:
    return str(load("problems")["words"]["status"][status])


def _clock(moment: datetime) -> str:
    """A time on a clock: with its zone where it is an instant, as it was typed where it is not."""
    zone = f" {moment.tzname()}" if moment.tzinfo else ""
    return f"{moment:%H:%M}{zone} on {long_date(moment.date(), Language.EN)}"


def _language(tag: str) -> str:
    return label("language", Language(tag)) if tag in set(Language) else tag

"""Trouble with lists of contacts that the user can put right. What it says is in `wording.problems`."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NoSuchImport(Problem):
    """There is no import with this id."""

    wanted: str


@dataclass(eq=False)
class NoSuchPreset(Problem):
    """No preset of columns is kept under this name; `known` names those that are, with commas between."""

    wanted: str
    known: str


@dataclass(eq=False)
class ImportRunsElsewhere(Problem):
    """Another window or command goes on with the import of the same list."""

    file_name: str


@dataclass(eq=False)
class ImportUndone(Problem):
    """The import was taken back already."""

    file_name: str


@dataclass(eq=False)
class ImportTooOld(Problem):
    """How people were before the import is no longer kept."""

    file_name: str

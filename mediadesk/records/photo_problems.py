"""Trouble with photos that whoever works on them can put right."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NotInThePhotos(Problem):
    """None of the photos shows anybody called `name`."""

    name: str


@dataclass(eq=False)
class NoPhotosOfEvent(Problem):
    """No photo names `event` as what was held, in any language."""

    event: str

"""Trouble with photos that whoever works on them can put right."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NoPhotos(Problem):
    """There is no photo for a sheet or for copies."""


@dataclass(eq=False)
class NoPictures(Problem):
    """All photos still wait for their pictures, so that there is nothing to copy."""


@dataclass(eq=False)
class PictureAwaited(Problem):
    """A caption still waits for its picture, so that there is nothing to crop and nothing that leaves."""


@dataclass(eq=False)
class BadSeats(Problem):
    """Words that should say who stands where, `said`, do not."""

    said: str


@dataclass(eq=False)
class NobodyCalled(Problem):
    """The desk knows no newsmaker called `name`."""

    name: str


@dataclass(eq=False)
class NotInThePhotos(Problem):
    """None of the photos shows anybody called `name`."""

    name: str


@dataclass(eq=False)
class NoPhotosOfEvent(Problem):
    """No photo names `event` as what was held, in any language."""

    event: str

"""Trouble with a review that comes back: see `records.problems`."""

from dataclasses import dataclass
from pathlib import Path

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NotAReview(Problem):
    """The file did not go out from here for review: no Word file, or none with our marks in it."""

    path: Path


@dataclass(eq=False)
class ReviewOfOther(Problem):
    """The file came back from the review of another release, called `title`."""

    path: Path
    title: str


@dataclass(eq=False)
class ReviewBaseGone(Problem):
    """What was sent for review is not in this library, so what came back cannot be held against it."""

    path: Path

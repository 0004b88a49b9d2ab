"""Trouble with warnings that are to be let stand, or to stand no more."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NothingToWaive(Problem):
    """Preflight has no warning of the rule called `rule` that could be let stand."""

    rule: str


@dataclass(eq=False)
class NothingToTakeBack(Problem):
    """No warning of the rule called `rule` was let stand."""

    rule: str

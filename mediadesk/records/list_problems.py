"""Trouble with lists that whoever keeps them can put right."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class BrokenList(Problem):
    """The rule of the list called `name` asks for things (`gone`, with commas) that are there no more."""

    name: str
    gone: str


@dataclass(eq=False)
class BadRule(Problem):
    """What was written as the rule of a list is none; `said` is what is wrong with it."""

    said: str

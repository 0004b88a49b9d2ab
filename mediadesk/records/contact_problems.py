"""Trouble with what is written down about a journalist. What it says is in `wording.problems`."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NotAPhoneNumber(Problem):
    """What was typed cannot be read as one telephone number."""

    said: str


@dataclass(eq=False)
class NotAnAddress(Problem):
    """What was typed is no e-mail address."""

    said: str


@dataclass(eq=False)
class NoNameSaid(Problem):
    """A line about somebody new names nobody."""


@dataclass(eq=False)
class NoSuchZone(Problem):
    """There is no time zone of this name."""

    said: str

"""Trouble with templates: see `records.problems`."""

from dataclasses import dataclass

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class NoSuchTemplate(Problem):
    """No template has this key or name."""

    wanted: str


@dataclass(eq=False)
class NoTemplateOfConfidential(Problem):
    """The release that was to become the template `name` is marked as confidential."""

    name: str

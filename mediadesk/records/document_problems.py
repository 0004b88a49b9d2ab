"""Trouble with documents that come in; see `problems` for what a problem is."""

from dataclasses import dataclass
from pathlib import Path

from mediadesk.records.problems import Problem


@dataclass(eq=False)
class DocumentRefused(Problem):
    """The document is not read; `reason` is a key under [DocumentRefused] in the wording: "encrypted", "damaged", …"""

    path: Path
    reason: str


@dataclass(eq=False)
class NotAMail(Problem):
    """The file is no mail as mail programs save it (RFC 5322)."""

    path: Path


@dataclass(eq=False)
class ReaderStopped(Problem):
    """Reading the document was given up; `reason` is "time", "memory" or "crash"."""

    path: Path
    reason: str


@dataclass(eq=False)
class StoppedBefore(Problem):
    """The same document made its reader stop on another day: it is read again only when somebody says so."""

    path: Path

"""Trouble the user can put right: each problem is a type with data. What it says is in `wording.problems`."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediadesk.records.release import Embargo


class Problem(Exception):
    """Something the user can put right. Subclasses are dataclasses that carry data, never a sentence.

    They are not frozen: Python itself writes the traceback onto an exception.
    """


@dataclass(eq=False)
class FileMissing(Problem):
    """The file named does not exist."""

    path: Path


@dataclass(eq=False)
class FileUnreadable(Problem):
    """The file exists but may not be read, or is a folder."""

    path: Path


@dataclass(eq=False)
class FileEmpty(Problem):
    """The file has no content at all, or nothing but blanks."""

    path: Path


@dataclass(eq=False)
class FileTooLarge(Problem):
    """The file is larger than what is read (both in bytes)."""

    path: Path
    size: int
    limit: int


@dataclass(eq=False)
class NotText(Problem):
    """The file is not plain text; `looks_like` names what it seems to be ("PDF", "JPEG", "binary")."""

    path: Path
    looks_like: str


@dataclass(eq=False)
class TextTooLong(Problem):
    """The text has more `characters` than are taken into the window at once (`most`)."""

    path: Path
    characters: int
    most: int


@dataclass(eq=False)
class NotInEncoding(Problem):
    """The text cannot be read in the encoding asked for; `encoding` is what that is called."""

    path: Path
    encoding: str


@dataclass(eq=False)
class NotAPhoto(Problem):
    """The file is no picture this program reads, or is damaged; `reason` is one of "kind", "damaged",
    "too_many_pixels", "memory", "time", "crash", "needs_heic" and "needs_raw".

    `number` says which photo of a kit it is, where it is one.
    """

    path: Path
    reason: str
    number: int = 0


@dataclass(eq=False)
class PictureMissing(Problem):
    """A photo's file is not in the media store any more."""

    path: Path
    number: int = 0


@dataclass(eq=False)
class NotWritable(Problem):
    """The folder or file cannot be written to."""

    path: Path


@dataclass(eq=False)
class NameTooLong(Problem):
    """The name of the file is longer than its disk takes."""

    path: Path


@dataclass(eq=False)
class DiskFull(Problem):
    """No space left where `path` is."""

    path: Path


@dataclass(eq=False)
class LibraryMissing(Problem):
    """The database that should be opened is not there."""

    path: Path


@dataclass(eq=False)
class LibraryEmpty(Problem):
    """The database file has no content (0 bytes)."""

    path: Path


@dataclass(eq=False)
class LibraryDamaged(Problem):
    """The database file is not a database of ours or is damaged."""

    path: Path


@dataclass(eq=False)
class LibraryReadOnly(Problem):
    """The database, or the folder it is in, may be read but not written."""

    path: Path


@dataclass(eq=False)
class LibraryGone(Problem):
    """The database was moved, deleted or replaced by another file while it was open."""

    path: Path


@dataclass(eq=False)
class DiskFails(Problem):
    """The system cannot read or write the database: a failing disk, or a drive that is not there any more."""

    path: Path


@dataclass(eq=False)
class LibraryTooNew(Problem):
    """The database was written by a newer mediadesk: `found` and `known` are schema numbers."""

    path: Path
    found: int
    known: int


@dataclass(eq=False)
class LibraryBusy(Problem):
    """Another program holds the database and did not let go in time."""

    path: Path


@dataclass(eq=False)
class DeskUnreachable(Problem):
    """The team's database server does not answer; `address` has no password in it."""

    address: str


@dataclass(eq=False)
class BackUpOnServer(Problem):
    """A team's desk is not copied from here; its server has its own backups."""

    address: str


@dataclass(eq=False)
class NoSuchRecord(Problem):
    """No record of this kind has this id or name."""

    kind: str
    wanted: str


@dataclass(eq=False)
class NoSuchVersion(Problem):
    """No version of the text has this number, id or name."""

    wanted: str


@dataclass(eq=False)
class NotATermList(Problem):
    """The file has no column with the forms of terms in any language."""

    path: Path


@dataclass(eq=False)
class Conflict(Problem):
    """Somebody else changed the record since it was read."""

    kind: str
    key: int


@dataclass(eq=False)
class NothingRecognised(Problem):
    """The text holds nothing that could be a press text."""

    path: Path


@dataclass(eq=False)
class AlreadyWritten(Problem):
    """The release has a text in these languages already."""

    languages: tuple[str, ...]


@dataclass(eq=False)
class NothingToExport(Problem):
    """The release has no text in the languages asked for."""

    languages: tuple[str, ...]


@dataclass(eq=False)
class Cancelled(Problem):
    """The user stopped the job."""


@dataclass(eq=False)
class NoSuchStep(Problem):
    """A release in `status` does not move `to` another; `ways` are the statuses it can move to."""

    status: str
    to: str
    ways: tuple[str, ...]


@dataclass(eq=False)
class NothingWritten(Problem):
    """The release has no text in any language yet."""


@dataclass(eq=False)
class ApprovalsMissing(Problem):
    """Approvals that are asked for are not given, or void; each of `missing` names one."""

    missing: tuple[str, ...]


@dataclass(eq=False)
class NoSuchFact(Problem):
    """No fact of the desk has this name."""

    wanted: str


@dataclass(eq=False)
class IsConfidential(Problem):
    """The release `name` is marked as confidential, so it leaves the house in no form."""

    name: str


@dataclass(eq=False)
class ErrorsStand(Problem):
    """The release is final and preflight finds errors in it, each of `missing` names one: it goes out for a reason."""

    missing: tuple[str, ...]


@dataclass(eq=False)
class NothingToApprove(Problem):
    """The release has no such text, quote or link of its chain (`kind`) to be decided on."""

    kind: str
    wanted: str


@dataclass(eq=False)
class NoEmbargoAhead(Problem):
    """The release has no embargo that ends in the future."""


@dataclass(eq=False)
class EmbargoHolds(Problem):
    """The embargo is not over yet."""

    embargo: "Embargo"


@dataclass(eq=False)
class NoMomentAhead(Problem):
    """No moment in the future is given for the release to wait for."""


@dataclass(eq=False)
class ReasonMissing(Problem):
    """Nobody said why."""


@dataclass(eq=False)
class NotOutYet(Problem):
    """The release called `name` has not left the house: there is nothing to correct, and nobody got it."""

    name: str


@dataclass(eq=False)
class AlreadyWithdrawn(Problem):
    """The release called `name` was withdrawn."""

    name: str


@dataclass(eq=False)
class NoteMissing(Problem):
    """What follows a release does not say what it puts right, or why, in these languages (tags)."""

    languages: tuple[str, ...]


@dataclass(eq=False)
class NotARecipientList(Problem):
    """The file has no column that could name somebody."""

    path: Path


@dataclass(eq=False)
class BadPattern(Problem):
    """What is looked for, or what should come in its place, is no pattern; `why` is what Python says of it."""

    pattern: str
    why: str


@dataclass(eq=False)
class PatternTooSlow(Problem):
    """Looking for the pattern takes longer than anybody waits, or more memory than there is for it."""

    pattern: str


@dataclass(eq=False)
class IssuedStays(Problem):
    """What has left the house cannot be changed any more."""


@dataclass(eq=False)
class CannotUndoIssue(Problem):
    """The step that should be taken back let a release out of the house."""

    step: str


@dataclass(eq=False)
class TimeSkipped(Problem):
    """The clocks of `zone` jump over the local time `clock` that day; `earlier` and `later` are the nearest ones."""

    clock: datetime
    zone: str
    earlier: datetime
    later: datetime


@dataclass(eq=False)
class TimeTwice(Problem):
    """The clocks of `zone` show the local time `clock` twice that day: at the instants `first` and `second`."""

    clock: datetime
    zone: str
    first: datetime
    second: datetime

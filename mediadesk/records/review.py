"""What is sent for review, and what comes back."""

from dataclasses import dataclass
from datetime import datetime

from mediadesk.records.block import Block
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText


@dataclass(frozen=True, slots=True)
class ReviewCopy:
    """One language version as it goes to its reviewers.

    `revision_id` is the revision kept of it, which is what comes back is held against; `sha256` the hash approvals are
    bound to. `sent_at` and `due_at` are aware, in the zone they are printed in; `due_at` is `None` without a time.
    """

    release_id: int
    text_id: int
    revision_id: int
    language: Language
    sha256: str
    sent_at: datetime
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """The version a reviewer knows already, for saying what changed since: its words and when it was kept."""

    text: ReleaseText
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewer wrote beside a passage; `passage` is its name, empty where it belongs to none."""

    passage: str
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class ReturnedPassage:
    """A paragraph of a file that came back. `name` is that of the passage it was sent as, empty for a new one.

    Where it does not say its role (`has_role`), it has the one it was sent with.
    """

    name: str
    block: Block
    has_role: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedReview:
    """A review as its file has it. `revision_id` is 0 and `digests` empty where the file does not say them any more.

    `digests` are those of the passages as they were sent, by name; `who` are the people who changed something in it.
    """

    passages: tuple[ReturnedPassage, ...]
    remarks: tuple[Remark, ...] = ()
    who: tuple[str, ...] = ()
    revision_id: int = 0
    digests: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ByHand:
    """Something around the text that was changed too, and is to be put right where it is kept.

    `name` is "dateline", "photo-3", "about-1-2", "fact-1" or "contact-1", empty for a paragraph that belongs nowhere;
    `now` is what it says at present. `theirs` is empty where it was taken out.
    """

    name: str
    now: str
    theirs: str

"""What follows a release that left the house and stays as it is: a correction, an update, a withdrawal."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseKind


class Way(StrEnum):
    """How a release follows another one.

    A correction puts an error right, an update brings new facts, a withdrawal (a kill) says not to use it at all.
    """

    CORRECTION = "correction"
    UPDATE = "update"
    WITHDRAWAL = "withdrawal"


_OF_KIND = {ReleaseKind.CORRECTION: Way.CORRECTION, ReleaseKind.KILL: Way.WITHDRAWAL}


def way_of(kind: ReleaseKind) -> Way | None:
    """What a release of this kind is by itself, where nobody says which one it follows."""
    return _OF_KIND.get(kind)


@dataclass(frozen=True, slots=True)
class Amendment:
    """The release `release_id` follows `supersedes_id`, which had left the house."""

    release_id: int
    supersedes_id: int
    way: Way


@dataclass(frozen=True, slots=True)
class Amends:
    """What a kit says of the release it follows.

    `issued_at` is when that last left the house, `amended_at` when this one did, both aware; `None` where it is not
    known, or not so yet. `first_release_id` is the first release of the chain, which names the item for newsrooms; in
    `versions` is how many versions of it each language had before.
    """

    way: Way
    issued_at: datetime | None = None
    amended_at: datetime | None = None
    first_release_id: int = 0
    versions: tuple[tuple[Language, int], ...] = ()

    def version_before(self, language: Language) -> int:
        """How many versions the item had in this language before this release."""
        return dict(self.versions).get(language, 0)

"""Which photos of a library a list shows, in which order, and how many there are of each sort."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

EXPIRING = timedelta(days=30)
"""How long before its last day of use a photo counts as expiring."""


class Trait(StrEnum):
    """What photos can be sorted out by. Rights are judged on a day, an embargo at a moment, both handed in."""

    STARRED = "starred"
    NO_CAPTION = "no_caption"
    UNUSED = "unused"
    USED = "used"
    WAITING = "waiting"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EMBARGOED = "embargoed"
    LACKS_EN = "lacks_en"
    LACKS_ZH_HANT = "lacks_zh_hant"
    LACKS_ZH_HANS = "lacks_zh_hans"
    ALIKE = "alike"


class PhotoOrder(StrEnum):
    """What a list of photos is ordered by; photos without it stand last."""

    EDITED = "edited"
    CAPTION = "caption"
    EVENT = "event"
    PEOPLE = "people"
    TAKEN = "taken"
    CREDIT = "credit"
    RIGHTS = "rights"
    USED = "used"


@dataclass(frozen=True, slots=True)
class PhotoChoice:
    """The photos that match all of it. `event` is a name in whichever language it is shown, `person_id` a newsmaker's.

    With `is_stacked`, of the pictures that look alike only the first in the order stands in the list.
    """

    match: str = ""
    traits: frozenset[Trait] = frozenset()
    event: str = ""
    person_id: int = 0
    order: PhotoOrder = PhotoOrder.EDITED
    is_descending: bool = True
    is_stacked: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.match or self.traits or self.event or self.person_id)


@dataclass(frozen=True, slots=True)
class PhotoKeys:
    """The keys of a list in order, and for those that stand for a stack the keys of all in it, itself first."""

    keys: Sequence[int]
    stacks: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def opened(self, heads: frozenset[int]) -> Sequence[int]:
        """The keys with those of the stacks of `heads` behind each."""
        shown = heads & self.stacks.keys()
        if not shown:
            return self.keys
        return [each for key in self.keys for each in (self.stacks[key] if key in shown else (key,))]


@dataclass(frozen=True, slots=True)
class PhotoCounts:
    """How many photos match the words searched for, in all and of each trait."""

    total: int
    of: Mapping[Trait, int]


@dataclass(frozen=True, slots=True)
class Facet:
    """A value photos can be narrowed to, and how many there are: an event (`key` its name) or a newsmaker (its key)."""

    key: str | int
    name: str
    count: int

"""What a conversion chose, gathered for somebody to look through: the same choice in several places is one line."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mediadesk.comparison.conversion import ToCheck
from mediadesk.wording.chinese import Reason

ORDER = (Reason.READING, Reason.WORD, Reason.PHRASE, Reason.NAME)
"""What a person can decide best stands first."""

Key = tuple[Reason, str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """One choice and the places, in reading order, where it stands."""

    reason: Reason
    source: str
    chosen: str
    others: tuple[str, ...]
    places: tuple[ToCheck, ...]

    @property
    def key(self) -> Key:
        """What tells it from other choices."""
        return self.reason, self.source, self.chosen


def groups(places: Sequence[ToCheck], accepted: Collection[Key] = ()) -> tuple[Group, ...]:
    """The choices in `places` that were not accepted yet: by reason, then as they come in the text."""
    found: dict[Key, list[ToCheck]] = {}
    for place in places:
        said = place.difference
        found.setdefault((said.reason, said.source, said.chosen), []).append(place)
    made = [Group(*key, all_[0].difference.others, tuple(all_)) for key, all_ in found.items() if key not in accepted]
    return tuple(sorted(made, key=lambda group: ORDER.index(group.reason)))

"""All photos outside the trash in one order, and which of them have what: quick answers to many questions.

Of 200,000 photos a statement takes longer to name half of them than a hand on the keyboard should wait. So what was
asked once is kept as a mask: a number with one byte for each photo, 1 where it has it. Masks are put together and
counted without looking at a single photo.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from itertools import compress
from typing import Literal

from mediadesk.library import photo_conditions
from mediadesk.library.photo_conditions import LACKED, Condition
from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex
from mediadesk.records.photo_choice import PhotoChoice, PhotoCounts, PhotoKeys, Trait

_ORDER: Literal["little"] = "little"
_STACKED = "SELECT id, alike_to FROM photo WHERE alike_to IS NOT NULL AND deleted_at IS NULL"
_MOST_WORDS = 8


class PhotoShelf:
    """How photos stood when they were read. `keys` is all of them in order; `now` is aware, its day the desk's.

    Each thread that asks needs its own open connection, as for the library.
    """

    def __init__(self, keys: Sequence[int], rows: Rows, index: SearchIndex, now: datetime) -> None:
        self.keys, self._now = keys, now
        self._rows, self._index = rows, index
        self._whole = int.from_bytes(b"\1" * len(keys), _ORDER)
        self._masks: dict[Hashable, int] = {}
        self._words: dict[str, int] = {}

    def narrowed(self, choice: PhotoChoice) -> PhotoKeys:
        """The photos of `choice`, in the order of the shelf."""
        mask = self._whole
        for part in self._parts(choice):
            mask &= part
        if mask == self._whole:
            return self._all_stacked if choice.is_stacked else PhotoKeys(self.keys)
        if choice.is_stacked:
            return self._stacked(mask)
        return PhotoKeys(list(compress(self.keys, mask.to_bytes(len(self.keys), _ORDER))))

    def counts(self, match: str) -> PhotoCounts:
        """How many match the words searched for, in all and of each trait."""
        found = self._matching(match)
        return PhotoCounts(found.bit_count(), {trait: (found & self._with(trait)).bit_count() for trait in Trait})

    def _parts(self, choice: PhotoChoice) -> Iterator[int]:
        if choice.match:
            yield self._matching(choice.match)
        for trait in choice.traits:
            yield self._with(trait)
        if choice.event:
            yield self._kept(("event", choice.event), lambda: photo_conditions.of_event(choice.event))
        if choice.person_id:
            yield self._kept(("person", choice.person_id), lambda: photo_conditions.with_person(choice.person_id))

    def _with(self, trait: Trait) -> int:
        if trait in LACKED:
            language = LACKED[trait]
            return self._whole ^ self._kept(language, lambda: photo_conditions.with_caption_in(language))
        if trait is Trait.UNUSED:
            return self._whole ^ self._with(Trait.USED)
        if trait is Trait.ALIKE:
            return int.from_bytes(self._are_alike, _ORDER)
        return self._kept(trait, lambda: photo_conditions.with_trait(trait, self._now))

    def _matching(self, match: str) -> int:
        """Kept for the last few words only: people type a great many."""
        statement, parameters = self._index.found("photo", match)
        if not statement:
            return self._whole
        if match not in self._words:
            while len(self._words) >= _MOST_WORDS:
                del self._words[next(iter(self._words))]
            self._words[match] = self._mask((statement, [*parameters]))
        return self._words[match]

    def _kept(self, name: Hashable, condition: Callable[[], Condition]) -> int:
        if name not in self._masks:
            self._masks[name] = self._mask(condition())
        return self._masks[name]

    def _mask(self, condition: Condition) -> int:
        has = bytearray(len(self.keys) + 1)  # behind the last place goes what is in the trash
        place_of, nowhere = self._places.get, len(self.keys)
        for key in self._rows.keys(*condition):
            has[place_of(key, nowhere)] = 1
        return int.from_bytes(has[:nowhere], _ORDER)

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where each photo stands. Looking up those that were found takes half as long as asking all after them."""
        return {key: at for at, key in enumerate(self.keys)}

    @cached_property
    def _all_stacked(self) -> PhotoKeys:
        return self._stacked(self._whole)

    @cached_property
    def _stack_of(self) -> dict[int, int]:
        members = dict(self._rows.execute(_STACKED))
        return {**{head: head for head in members.values()}, **members}

    @cached_property
    def _are_alike(self) -> bytes:
        """For each photo 1 where it looks like others."""
        return bytes(map(self._stack_of.__contains__, self.keys))

    @cached_property
    def _alike(self) -> list[tuple[int, int, int]]:
        """The photos that look like others: place on the shelf, key, and what their stack is known by."""
        stack_of = self._stack_of
        return [(at, self.keys[at], stack_of[self.keys[at]]) for at in self._alike_places]

    @cached_property
    def _alike_places(self) -> list[int]:
        return list(compress(range(len(self.keys)), self._are_alike))

    def _stacked(self, mask: int) -> PhotoKeys:
        """Only the few photos that look like others are looked at one by one."""
        shown = bytearray(mask.to_bytes(len(self.keys), _ORDER))
        head_of: dict[int, int] = {}
        stacks: dict[int, tuple[int, ...]] = {}
        are_shown = map(shown.__getitem__, self._alike_places)
        for at, key, stack in compress(self._alike, are_shown):
            head = head_of.setdefault(stack, key)
            if head != key:
                stacks[head] = (*stacks.get(head, (head,)), key)
                shown[at] = 0
        return PhotoKeys(list(compress(self.keys, shown)), stacks)

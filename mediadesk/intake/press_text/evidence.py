"""What speaks for a line being this or that element, and the context it is judged in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.records.recognised import Element


class Section(Enum):
    """How far the reading has come. A press text keeps this order, except that contacts may also stand on top."""

    TOP = auto()
    TITLE = auto()
    BODY = auto()
    CAPTIONS = auto()
    TAIL = auto()
    NOTES = auto()
    BOILERPLATE = auto()
    CONTACT = auto()


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly (0-10) something speaks for a line being `element`."""

    element: Element
    weight: float


@dataclass(slots=True)
class Reading:
    """Where the reading stands: the stretches, the index of the one looked at, and what was decided before it.

    `repeated` are the short texts that stand in the source more than once (running heads).
    """

    stretches: Sequence[Stretch]
    repeated: frozenset[str] = frozenset()
    index: int = 0
    section: Section = Section.TOP
    previous: Element | None = None
    has_dateline_prefix: bool = False
    has_headline: bool = False
    has_body: bool = False
    has_ended: bool = False
    numbered_captions: bool = False
    captions_announced: bool = False
    contact_on_top: bool = False
    in_mail: bool = False
    sentences: int = 0
    last_body: Stretch | None = None

    @property
    def line(self) -> Stretch:
        """The stretch looked at."""
        return self.stretches[self.index]

    def beside(self, offset: int) -> Stretch | None:
        """The stretch `offset` places further on (negative: before); `None` beyond the ends."""
        index = self.index + offset
        return self.stretches[index] if 0 <= index < len(self.stretches) else None

    def following(self, count: int) -> Sequence[Stretch]:
        """At most `count` stretches after this one."""
        return self.stretches[self.index + 1 : self.index + 1 + count]

    @property
    def is_before_body(self) -> bool:
        """Whether the first paragraph has not come yet."""
        return not self.has_body

    @property
    def is_past_body(self) -> bool:
        """Whether only notes, boilerplates, contacts and the like can follow."""
        return self.section in (Section.TAIL, Section.NOTES, Section.BOILERPLATE, Section.CONTACT) and self.has_body

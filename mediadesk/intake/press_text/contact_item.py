"""One thing a line of a contact says."""

from dataclasses import dataclass

EDGE = " \t,，;；:：|/·•–—-()（）[]<>。."  # what stands round a piece without belonging to it


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a line says: "organisation", "name", "title", "department", "phone", "email", "unknown", or "gap"."""

    field: str
    text: str = ""

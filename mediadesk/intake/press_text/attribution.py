"""Who is said to speak."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to speak; `name` is `None` where somebody unnamed does ("a spokesman said")."""

    name: str | None

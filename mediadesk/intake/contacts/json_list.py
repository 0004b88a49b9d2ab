"""Lists of contacts as this program writes them in JSON: an object a line, a member for each field."""

import json
from collections.abc import Iterable, Iterator

from mediadesk.intake.contacts import words
from mediadesk.records.contact_import import Column, ContactField

FIELDS = tuple(ContactField)
_BRACKETS = frozenset(("[", "]", ""))


def columns() -> tuple[Column, ...]:
    """The columns of such a list: what they hold is beyond doubt."""
    known = words.own_headings()
    return tuple(Column(known[each], each) for each in FIELDS)


def rows(lines: Iterable[str]) -> Iterator[list[str] | None]:
    """The objects as rows below `columns()`; `None` for a line that is none."""
    for line in lines:
        text = line.strip().removeprefix("\ufeff").removesuffix(",")
        if text not in _BRACKETS:
            yield _row(text)


def _row(text: str) -> list[str] | None:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    cells = [said.get(field.value, "") for field in FIELDS]
    return cells if all(isinstance(cell, str) for cell in cells) else None


def is_one(head: str) -> bool:
    """Whether a text that begins with `head` is such a list."""
    first = head.lstrip("\ufeff \t\r\n").removeprefix("[").lstrip()
    return head.lstrip("\ufeff \t\r\n").startswith("[") and first.startswith(("{", "]"))

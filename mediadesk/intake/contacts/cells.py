"""Cells of one column put right all at once: what is the same in many rows is looked at once."""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from mediadesk.intake.contacts import values, words
from mediadesk.records.contact_import import ContactField

F = ContactField
UNREAD: Final = object()
"""Stands for a cell of which nothing could be made."""
_MOST_KNOWN = 50_000  # cells kept of a column
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0x7F, 0xA0, 0x2028, 0x2029), " ") | {
    0xFEFF: "",
    0x200B: "",
}
_STRAY_BLANK = re.compile(r"  |\n | \n|\n\n")
_REPEATED = 4  # times a cell must come on average to be worth keeping
_BLANKS = re.compile(r"[ \t]{2,}")


def tidied(cell: str) -> str:
    """A cell without control characters, blanks around it and, but for line ends, more than one blank in a row."""
    if cell.isprintable() and "  " not in cell:
        return cell.strip()
    text = cell.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    text = text.encode("utf-8", "ignore").decode()
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n")).strip()


def line(cell: str) -> str:
    """A tidied cell on one line."""
    text = tidied(cell)
    return text if text.isprintable() else " ".join(text.split())


class Known(dict[str, Any]):
    """What was made of the cells of a column so far."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__({"": ""})
        self._make = make

    def __missing__(self, cell: str) -> Any:
        made = self._make(cell)
        if len(self) < _MOST_KNOWN:
            self[cell] = made
        return made

    def all(self, cells: Sequence[str]) -> list[Any]:
        """What is made of each of the cells."""
        return list(map(self.__getitem__, cells))


class Lines(Known):
    """Texts on one line each; most columns of names and notes are in order as they are, which is seen at one look."""

    def all(self, cells: Sequence[str]) -> list[Any]:
        """The tidied cells."""
        if len(set(cells)) * _REPEATED > len(cells) and _are_tidy(cells):
            return list(cells)
        return super().all(cells)


def _are_tidy(cells: Sequence[str]) -> bool:
    """Whether nothing is to be done about any of the cells."""
    filled = [cell for cell in cells if cell]
    whole = "\n".join(filled)
    if _STRAY_BLANK.search(whole) or whole[:1] == " " or whole[-1:] == " ":
        return False
    return whole.count("\n") == max(len(filled) - 1, 0) and whole.replace("\n", "").isprintable()


def reader(field: ContactField, region: str) -> Callable[[str], Any] | None:
    """What makes a value of a filled cell of a field that is no name, text, number or address; `None` for those."""
    if field in _LISTS:
        return _listed
    if field in _WORDS:
        subject = _WORDS[field]
        return lambda cell: values.meant(subject, cell) or UNREAD
    if field in _TRUTHS:
        return lambda cell: _TRUTH.get(values.meant("truth", cell), UNREAD)
    others: dict[ContactField, Callable[[str], str]] = {
        F.LANGUAGES: lambda cell: _languages(cell, region),
        F.TIME_ZONE: values.time_zone,
        F.LAST_CONTACT: values.instant,
        **dict.fromkeys((F.SOURCE_ON, F.VERIFIED_ON, F.EMBARGO_AGREED_ON), values.day),
    }
    if (read := others.get(field)) is None:
        return None
    return lambda cell: read(tidied(cell)) or ("" if not cell.strip() else UNREAD)


def _listed(cell: str) -> str:
    ignored = words.marks("not_a_tag")
    found = (" ".join(each.split()) for each in values.listed(tidied(cell)) if words.plain(each) not in ignored)
    return "\n".join(dict.fromkeys(each.removeprefix("* ") for each in found))


def _languages(cell: str, region: str) -> str:
    codes, is_understood = values.languages(cell, region)
    return codes if is_understood else ""


_LISTS = frozenset((F.ALIASES, F.BEATS, F.TAGS))
_WORDS = {F.OUTLET_KIND: "outlet_kind", F.PREFERS: "channel", F.STATUS: "status", F.LAWFUL_BASIS: "lawful_basis"}
_TRUTHS = frozenset((F.DO_NOT_PHONE, F.STARRED))
_TRUTH = {"yes": True, "no": False}

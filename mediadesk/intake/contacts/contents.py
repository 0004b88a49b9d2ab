"""What a column holds by what stands in it, for lists without headings and for headings that mislead."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from mediadesk.intake.contacts import names, words
from mediadesk.records.contact_import import ContactField
from mediadesk.wording.chinese_lists import surnames

F = ContactField
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_PHONE = re.compile(r"\+?[\d０-９][\d０-９ ()（）.\-–/;,]{5,30}")
_SITE = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_LATIN_NAME = re.compile(
    r"(?:[A-Z][\w'’.-]*|[A-Z]{2,}|de|van|von|bin|al|[A-Z]\.),?(?: (?:[A-Z][\w'’.-]*|de|van|von|der|bin|al|la),?){1,4}"
)
_LOOKED_AT = 500  # characters of a cell; a longer one would take the square of its length
_ENOUGH = 0.6  # of the filled cells of a column
_FEWER = 0.3
_DIGITS = range(7, 41)
_HAN_NAME = range(2, 5)  # characters


def is_email(cell: str) -> bool:
    """Whether a cell holds an address."""
    return "@" in cell and _EMAIL.search(cell[:_LOOKED_AT]) is not None


def is_phone(cell: str) -> bool:
    """Whether a cell is a telephone number, or several."""
    text = cell.strip().lstrip("'")
    return _PHONE.fullmatch(text) is not None and sum(map(str.isdigit, text)) in _DIGITS and not _is_day(text)


def is_data(cell: str) -> bool:
    """Whether a cell is no heading for sure."""
    return is_email(cell) or is_phone(cell) or _SITE.fullmatch(cell.strip()) is not None


def is_honorific(cell: str) -> bool:
    """Whether a cell is a form of address: "Ms", 先生."""
    return words.plain(cell) in words.marks("honorific")


def share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    """The share of filled cells of which something holds; nothing of no cells."""
    filled = [cell for cell in cells if cell.strip()]
    return sum(map(holds, filled)) / len(filled) if filled else 0.0


def fields(columns: Sequence[Sequence[str]]) -> list[ContactField | None]:
    """What each of the columns of a list without headings holds, told together: only one of them is the name."""
    found: list[ContactField | None] = [_sure(cells) for cells in columns]
    for field, holds in ((F.NAME, is_name), (F.OUTLET, is_outlet), (F.ROLE, is_role)):
        shares = [(share(cells, holds), -at) for at, cells in enumerate(columns) if found[at] is None and any(cells)]
        if field is not F.ROLE or F.ROLE not in found:
            best, at = max(shares, default=(0.0, 0))
            if best > (_ENOUGH if field is F.NAME else _FEWER):
                found[-at] = field
    for field in (F.NAME, F.OUTLET):
        free = [at for at, cells in enumerate(columns) if found[at] is None and share(cells, _is_text) > _ENOUGH]
        if field not in found and free and not (field is F.NAME and F.NAME_ZH in found):
            found[free[0]] = field
    return found


def _sure(cells: Sequence[str]) -> ContactField | None:
    if share(cells, is_email) > _ENOUGH:
        return F.EMAIL
    if share(cells, is_phone) > _ENOUGH:
        return F.PHONE
    if share(cells, lambda cell: _SITE.fullmatch(cell.strip()) is not None) > _ENOUGH:
        return F.WEBSITE
    if share(cells, is_han_name) > _ENOUGH:
        return F.NAME_ZH
    return F.ROLE if share(cells, is_role) > _ENOUGH else None


def is_han_name(cell: str) -> bool:
    """Whether a cell looks like a Chinese name: a surname and one to three characters."""
    text = cell.strip()
    is_short = len(text) in _HAN_NAME and all(map(names.is_chinese, text))
    return is_short and (text[0] in _surnames() or text[:2] in _surnames()) and not is_role(text)


def is_name(cell: str) -> bool:
    """Whether a cell looks like the name of a person in any script."""
    latin, chinese = names.parted(cell.strip())
    if is_outlet(cell) or is_role(cell):
        return False
    return bool(_LATIN_NAME.fullmatch(latin)) if latin else is_han_name(chinese)


def is_outlet(cell: str) -> bool:
    """Whether a cell names a medium by one of its words."""
    return _has_mark(cell, "outlet") and not is_role(cell)


def is_role(cell: str) -> bool:
    """Whether a cell says what somebody does."""
    return _has_mark(cell, "role")


def _has_mark(cell: str, subject: str) -> bool:
    text = words.plain(cell)
    if names.is_chinese(text):
        return any(text.endswith(mark) for mark in words.marks(subject) if names.is_chinese(mark))
    return not words.marks(subject).isdisjoint(re.findall(r"[\w'-]+", text))


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", text) is not None


def _is_text(cell: str) -> bool:
    return any(each.isalpha() for each in cell)


@cache
def _surnames() -> frozenset[str]:
    return frozenset((*surnames(), *surnames().values())) | words.marks("surname")

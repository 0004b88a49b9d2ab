"""What the columns of a list hold: by their headings in English or Chinese, else by what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from mediadesk.intake.contacts import contents, names, words
from mediadesk.records.contact_import import Column, ContactField

F = ContactField
_LOOKED_AT = 200  # characters of a cell
_SEARCHED = 15  # rows headings are looked for in
_NUMBER = re.compile(r"(?:(?<=\s)|^)\d+(?=\s|$)|(?<=[^\W\d])\d$")
_PARTS = re.compile(r"[/|()（）\n\[\]]+")
_CLOSE = 84  # of 100: how alike a heading must be to a known one to be taken for it
_SHORTEST_CLOSE = 4  # characters; shorter words are alike by chance
_ONCE = frozenset((F.NAME, F.NAME_ZH, F.OUTLET, F.ROLE, F.CITY, F.COUNTRY, F.DESK, F.STATUS, F.SOURCE, F.NOTES, F.TAGS))


@dataclass(frozen=True, slots=True)
class Head:
    """Where a list begins: its columns, and how many rows stand above the first with a contact."""

    columns: tuple[Column, ...]
    rows: int
    has_headings: bool


def head(rows: Sequence[Sequence[str]], wanted: int | None = None) -> Head:
    """The columns of a list, by its first rows; its headings are the row numbered `wanted`, 0 for none at all."""
    rows = [[cell[:_LOOKED_AT] for cell in row] for row in rows]
    if wanted:
        at = min(wanted, len(rows))
        return Head(_guarded(tuple(column(cell) for cell in rows[at - 1]), rows[at:]), at, has_headings=True)
    return _without(rows) if wanted == 0 else _found(rows)


def _found(rows: Sequence[Sequence[str]]) -> Head:
    top = rows[:_SEARCHED]
    score, at = max(((known(row), -at) for at, row in enumerate(top)), default=(0, 0))
    at = -at
    if score >= 2 or (score and _is_label(top[at])) or _may_be_headings(top, at := 0):
        last, cells = _whole(top, at)
        below = rows[last + 1 :]
        return Head(_guarded(tuple(column(cell) for cell in cells), below), last + 1, has_headings=True)
    return _without(rows)


def _without(rows: Sequence[Sequence[str]]) -> Head:
    width = max(map(len, rows), default=0)
    fields = contents.fields([[row[number] if number < len(row) else "" for row in rows] for number in range(width)])
    return Head(tuple(Column("", field, is_guessed=field is not None) for field in fields), 0, has_headings=False)


def known(row: Sequence[str]) -> int:
    """How many cells of a row are headings beyond doubt; none where one is an address or a number."""
    if any(contents.is_data(cell) for cell in row):
        return 0
    return sum(1 for cell in row if cell.strip() and _exact(cell)[0])


def _is_label(row: Sequence[str]) -> bool:
    """Whether a row of which only one cell is a known heading is headings: it has no more than two cells."""
    return sum(1 for cell in row if cell.strip()) <= 2


def _may_be_headings(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether the first row is headings nobody knows: no addresses or numbers in it, but below it."""
    if len(rows) < 2 or any(contents.is_data(cell) for cell in rows[at]):
        return False
    filled = [cell for cell in rows[at] if cell.strip()]
    guessed = sum(1 for cell in filled if column(cell).field)
    return (
        len(filled) > 1
        and guessed * 3 >= len(filled)
        and any(contents.is_data(cell) for row in rows[1:] for cell in row)
    )


def _whole(rows: Sequence[Sequence[str]], at: int) -> tuple[int, list[str]]:
    """The last row of the headings and all of them: what two rows say, one over or beside the other, is joined."""
    cells = list(rows[at])
    above = rows[at - 1] if at else []
    if at and any(cell.strip() for cell in above) and not any(map(contents.is_data, above)):
        spare = (above[number] if number < len(above) else "" for number in range(len(cells)))
        cells = [cell if cell.strip() or not _exact(over)[0] else over for cell, over in zip(cells, spare, strict=True)]
    if at + 1 < len(rows):
        below = rows[at + 1]
        filled = [cell for cell in below if cell.strip()]
        if filled and known(below) * 2 >= len(filled):
            width = max(len(cells), len(below))
            padded = [[*each, *[""] * (width - len(each))] for each in (cells, below)]
            return at + 1, [_joined(over, under) for over, under in zip(*padded, strict=True)]
    return at, cells


def _joined(over: str, under: str) -> str:
    """A heading of two rows: the lower is what the column holds, the upper only where nothing known stands below."""
    return under if under.strip() and _exact(under)[0] else over if over.strip() else under


def _guarded(columns: tuple[Column, ...], below: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Columns whose cells say other than their heading are taken for what stands in them."""
    held = [[row[at] for row in below if at < len(row) and row[at].strip()] for at in range(len(columns))]
    surer = [replace_by_contents(column, cells) for column, cells in zip(columns, held, strict=True)]
    exact = {each.field for each in surer if not each.is_guessed}
    once: set[ContactField | None] = set()
    final = []
    for each in surer:
        is_spare = each.is_guessed and each.field in _ONCE and (each.field in exact or each.field in once)
        once.add(each.field)
        final.append(replace(each, field=None, is_guessed=False) if is_spare else each)
    return tuple(final)


def replace_by_contents(column: Column, cells: Sequence[str]) -> Column:
    """The column, taken for something else where its cells leave no doubt that its heading misleads."""
    if column.field is F.ROLE and contents.share(cells, contents.is_honorific) > 0.6:
        return replace(column, field=None)
    is_open = column.field is None and not _exact(column.heading)[0]  # what is to be left out is never guessed at
    if (is_open or column.field in (F.NAME, F.PHONE)) and contents.share(cells, contents.is_email) > 0.6:
        return replace(column, field=F.EMAIL, is_guessed=True)
    if column.field is F.EMAIL and contents.share(cells, contents.is_phone) > 0.8:
        return replace(column, field=F.PHONE, is_guessed=True)
    if column.field is F.NAME and contents.share(cells, contents.is_phone) > 0.8:
        return replace(column, field=F.PHONE, is_guessed=True)
    if is_open and contents.share(cells, contents.is_phone) > 0.8:
        return replace(column, field=F.PHONE, is_guessed=True)
    return column


def column(heading: str) -> Column:
    """The column with this heading."""
    is_known, field = _exact(heading)
    if is_known:
        return Column(heading.strip(), field)
    guess = _guess(words.folded(heading))
    return Column(heading.strip(), guess, is_guessed=guess is not None)


@cache
def _exact(heading: str) -> tuple[bool, ContactField | None]:
    """Whether a heading is known, and for what: as it stands, without its number, or in both of its languages."""
    known = words.headings()
    folded = words.folded(heading)
    for form in (folded, " ".join(_NUMBER.sub("", folded).split())):
        if form in known:
            return True, known[form]
    parts = [words.folded(part) for part in _PARTS.split(heading)] + list(map(words.folded, _by_script(heading)))
    meant = {known[part] for part in parts if part in known}
    if len(meant) > 1 and F.NAME in meant and meant <= {F.NAME, F.GIVEN_NAME}:
        return True, F.NAME
    return (True, meant.pop()) if len(meant) == 1 else (False, None)


def _by_script(heading: str) -> tuple[str, str]:
    return names.parted(" ".join(heading.split()))


@cache
def _guess(folded: str) -> ContactField | None:
    """What an unknown heading is likely to be: by how it ends, how it begins, or by what it is spelt like."""
    known = words.headings()
    plain = " ".join(_NUMBER.sub("", folded).split())
    ends = [each for each in known if _ends(plain, each)]
    if ends:
        return known[max(ends, key=len)]
    starts = [each for each in known if plain.startswith(f"{each} ")]
    if starts:
        return known[max(starts, key=len)]
    if len(plain) < _SHORTEST_CLOSE or names.is_chinese(plain):
        return None
    from rapidfuzz import fuzz, process

    found = process.extractOne(plain, known.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return known[found[0]] if found else None


def _ends(plain: str, known: str) -> bool:
    if names.is_chinese(known):
        return len(known) > 1 and plain.endswith(known)
    return plain.endswith(f" {known}") and len(known) > 1

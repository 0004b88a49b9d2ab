"""Several contacts on one set of lines: in columns, behind semicolons, or as "Jane Poe / Sam Roe"."""

import re
from collections.abc import Iterator
from itertools import groupby

from mediadesk.intake.press_text.columns import BETWEEN_CELLS
from mediadesk.intake.press_text.contact_lines import is_label_alone
from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.people_names import is_han_name, is_latin_name
from mediadesk.intake.press_text.stretches import EMAIL, find_phone

Lines = list[str | None]
_SLASH = re.compile(r"\s*[/／]\s*")
_MOST = 4


def one_by_one(lines: Lines) -> Lines:
    """The lines with such sets written out, contact after contact; a blank line (`None`) parts them."""
    return _paired([piece for line in _in_one_column(lines) for piece in _behind_semicolons(line)])


def _in_one_column(lines: Lines) -> Lines:
    """The lines with columns written out one below the other, the labels at their heads left out."""
    found: Lines = []
    for count, group in groupby(lines, key=lambda line: len((line or "").split(BETWEEN_CELLS))):
        block = list(group)
        rows = [(line or "").split(BETWEEN_CELLS) for line in block]
        if count < 2 or len(block) < 2 or any(_is_number_label(row[0]) for row in rows):
            found += block
            continue
        for column in range(count):
            found += [None] * bool(column)
            found += [row[column] for row in rows if row[column] and not is_label_alone(row[column])]
    return found


def _is_number_label(cell: str) -> bool:
    """Whether a cell is the label of the number in the next one."""
    known = conventions()
    return any(key_of(cell) in known.keys("contact_fields", field) for field in ("phone", "email", "fax"))


def _behind_semicolons(line: str | None) -> Iterator[str | None]:
    """A line of several contacts in one line each: "Jane Poe, 2555 0100; Sam Roe, 2555 0101"."""
    pieces = re.split(r"\s*[;；]\s*", line) if line and len(line) <= 600 else []
    slashed = re.split(r"\s+[/／]\s+", line) if line and len(line) <= 600 else []
    if len(pieces) > 1 and all(EMAIL.search(piece) or find_phone(piece) for piece in pieces):
        yield from pieces
    elif len(slashed) > 1 and all(_reaches_somebody(piece) for piece in slashed):
        yield from slashed
    else:
        yield line


def _reaches_somebody(piece: str) -> bool:
    """Whether words of some length stand before a number or an address."""
    number = find_phone(piece) or EMAIL.search(piece)
    words = re.sub(r"^[^:：]{1,12}[:：]", "", piece[: number.start()]) if number else ""
    return len(re.findall(r"[A-Za-z]{2,}|[\u3400-\u9fff]{2}", words)) > 1


def _paired(lines: Lines) -> Lines:
    """The lines with people named beside each other written out."""
    for position, line in enumerate(lines):
        count = _named_together(line)
        if line is not None and count:
            end = next((at for at in range(position, len(lines)) if lines[at] is None), len(lines))
            house, names = _house_before(line)
            written = list(_written_out([names, *lines[position + 1 : end]], count))
            return [*lines[:position], *house, *written, *_paired(lines[end:])]
    return lines


def _house_before(line: str) -> tuple[Lines, str]:
    """What stands before the first of such names, and the names: 「燈籠基金會 陸海琪 / 方子峰」."""
    first, *rest = _SLASH.split(line.strip(), maxsplit=1)
    house, _, name = first.rpartition(" ")
    return ([house], " / ".join([name, *rest])) if house and is_han_name(name) else ([], line)


def _named_together(line: str | None) -> int:
    """How many people a line names with slashes between them; 0 when it is no such line."""
    names = _SLASH.split(_house_before(line)[1]) if line and len(line) <= 120 else []
    together = 2 <= len(names) <= _MOST and all(is_latin_name(name) or is_han_name(name) for name in names)
    return len(names) if together else 0


def _written_out(lines: Lines, count: int) -> Iterator[str | None]:
    for chosen in range(count):
        if chosen:
            yield None
        for line in lines:
            label, pieces = _pieces(line or "")
            if len(pieces) == count:
                yield label + pieces[chosen]
            elif not chosen:
                yield line


def _pieces(line: str) -> tuple[str, list[str]]:
    """The label of a line, and what stands between its slashes."""
    label = re.match(r"^[^:：/／\d@]{1,24}[:：]\s*", line)
    rest = line[label.end() :] if label else line
    return (label.group() if label else ""), _SLASH.split(rest.strip())

"""Cells that tabs or runs of spaces part: contacts side by side, tables, a label with its value."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.source_lines import SourceLine, run_in_label, without_reply_marks

BETWEEN_CELLS = "\t"
_GAP = re.compile(r"\s*\t\s*| {3,}|\u3000{2,}")
_WIDEST = 240  # characters; a longer line is text


def in_columns(lines: Sequence[SourceLine], raw: Sequence[str]) -> list[SourceLine]:
    """The lines, a tab between the cells of those that are rows; every other line unchanged. `raw` is as written.

    Rows are two or more lines under each other with as many cells, one of them with a number or an address in every
    cell, and lines that consist of the label of a contact and its value.
    """
    rows = [_cells(line, without_reply_marks(written)) for line, written in zip(lines, raw, strict=True)]
    found = list(lines)
    for count, group in groupby(range(len(rows)), key=lambda index: len(rows[index])):
        block = list(group)
        beside = 2 <= count <= 3 and len(block) > 1 and any(_reaches_each(rows[index]) for index in block)
        for index in block:
            if beside or _is_labelled(rows[index]):
                found[index] = replace(lines[index], text=BETWEEN_CELLS.join(rows[index]))
    return found


def _cells(line: SourceLine, written: str) -> list[str]:
    """The cells of a line; none for a line of text."""
    if len(written) > _WIDEST or not _GAP.search(written.strip()):
        return []
    cells = [" ".join(cell.split()) for cell in _GAP.split(written.strip())]
    return cells if " ".join(cells) == line.text else []


def _is_labelled(cells: Sequence[str]) -> bool:
    """Whether the first of two cells is the label of a contact or of one of its fields: "Telephone   2555 0100"."""
    known = conventions()
    if len(cells) != 2 or len(cells[0]) > 40 or cells[0][-1] in ":：":
        return False
    fields = (known.keys("contact_fields", field) for field in ("phone", "email", "fax"))
    key = key_of(cells[0])
    return known.labels.get(key) == "contacts" or any(key in field for field in fields)


def _reaches_each(cells: Sequence[str]) -> bool:
    """Whether every cell has a number, or every cell an address, under the same label: not "Tel: …  Fax: …"."""
    labels = {label[0] if (label := run_in_label(cell)) else "" for cell in cells}
    numbers = all(len(re.findall(r"\d", cell)) > 6 and "@" not in cell for cell in cells)
    return len(labels) == 1 and (numbers or all("@" in cell for cell in cells))

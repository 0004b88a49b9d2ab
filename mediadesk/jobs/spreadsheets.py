"""CSV as spreadsheets write and read it: which character stands between cells, and cells that are no formulas."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DELIMITERS = ",;\t|"


def written(headings: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows below their headings as CSV, quoted as RFC 4180 says.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(headings)
    table.writerows([_safe(cell) for cell in row] for row in rows)
    return text.getvalue()


def read(text: str) -> list[list[str]]:
    """The rows of a CSV text, headings first; its delimiter is guessed from the first line."""
    first = text.partition("\n")[0]
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count)))


def columns(headings: Sequence[str], names: Mapping[str, str]) -> dict[str, int]:
    """Which column holds what: `names` gives the name of what is under each known heading, in lower case."""
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        name = names.get(plain(heading).casefold())
        if name is not None:
            found.setdefault(name, at)
    return found


def plain(cell: str) -> str:
    """The cell without blanks around it and without the apostrophe that keeps it from being a formula."""
    is_safe = cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA)
    return (cell[1:] if is_safe else cell).strip()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell

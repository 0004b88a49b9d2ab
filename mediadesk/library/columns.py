"""Texts in three languages as three columns, and lists of rows that belong to one row."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from mediadesk.library.history import History
from mediadesk.library.rows import Kind, Row, Rows
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage


def spread(name: str, text: ByLanguage) -> Row:
    """`text` as the columns `<name>_en`, `<name>_zh_hant`, `<name>_zh_hans`."""
    return {f"{name}_en": text.en, f"{name}_zh_hant": text.zh_hant, f"{name}_zh_hans": text.zh_hans}


def gathered(name: str, row: Row) -> ByLanguage:
    """The opposite of `spread`."""
    return ByLanguage(row[f"{name}_en"], row[f"{name}_zh_hant"], row[f"{name}_zh_hans"])


def children(rows: Rows, table: Kind, owner: str, keys: Iterable[int]) -> dict[int, list[Row]]:
    """The rows of `table` whose column `owner` is one of `keys`, by owner, in order."""
    wanted = list(keys)
    order = "number" if "number" in table._meta.columns else "id"
    found: dict[int, list[Row]] = defaultdict(list)
    for at in range(0, len(wanted), 500):
        for row in rows.belonging(table, owner, wanted[at : at + 500], order):
            found[row[owner]].append(row)
    return found


def replace_children(
    history: History, rows: Rows, table: Kind, owner: tuple[str, int], wanted: Sequence[Row], match: str = "number"
) -> None:
    """Make the rows of `table` that belong to `owner` (column, key) be `wanted`, touching only those that differ.

    A stored row and a wanted one are the same when they agree in the column `match`.
    """
    column, key = owner
    stored = {row[match]: row for row in children(rows, table, column, [key])[key]}
    for row in wanted:
        before = stored.pop(row[match], None)
        if before is None:
            history.insert(table, {"id": new_key(), column: key, **row})
        elif rows.normal(table, {**before, **row}) != before:
            history.update(table, before["id"], row)
    for left_over in stored.values():
        history.delete(table, left_over["id"])

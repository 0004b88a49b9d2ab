"""Rows of any table as plain dicts by column name: the statements every table needs, compiled once."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import peewee
from peewee import Database, Node

from mediadesk.library.fields import cleaned
from mediadesk.library.table import Table

Row = dict[str, Any]
Kind = type[Table]
_AT_ONCE = 500  # parameters of a statement


@dataclass(frozen=True, slots=True)
class _Statements:
    columns: tuple[str, ...]
    all: str
    select: str
    insert: str
    update: str
    delete: str


class Rows:
    """Reads and writes rows of one database. Only `History` and what is derived may write through it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._compiled: dict[Kind, _Statements] = {}

    @property
    def is_postgresql(self) -> bool:
        """Which of the two engines answers."""
        return bool(self._database.param != "?")

    def get(self, table: Kind, key: int) -> Row | None:
        """The row with this key, or `None`."""
        statements = self._of(table)
        found = self._database.execute_sql(statements.select, (key,)).fetchone()
        return _as_row(table, statements.columns, found) if found else None

    def all(self, table: Kind, *where: Node, order: Sequence[Node] = ()) -> list[Row]:
        """The rows that meet all conditions."""
        query = table.select().where(*where) if where else table.select()
        sql, parameters = self._database.get_sql_context().sql(query.order_by(*order)).query()
        cursor = self._database.execute_sql(sql, parameters)
        columns = tuple(field.column_name for field in table._meta.sorted_fields)
        return [_as_row(table, columns, found) for found in cursor.fetchall()]

    def belonging(self, table: Kind, column: str, values: Sequence[Any], order: str) -> list[Row]:
        """The rows whose `column` has one of `values` (at most some hundred), ordered by the column `order`."""
        if not values:
            return []
        statements = self._of(table)
        marks = ", ".join("?" * len(values))
        found = self.execute(f'{statements.all} WHERE "{column}" IN ({marks}) ORDER BY "{order}"', values)
        return [_as_row(table, statements.columns, each) for each in found]

    def insert(self, table: Kind, row: Row) -> None:
        """Add `row`, which has every column."""
        statements = self._of(table)
        self._database.execute_sql(statements.insert, self._stored(table, statements, row))

    def update(self, table: Kind, row: Row, version: int) -> bool:
        """Write all of `row` over the stored one; False when that has not the `version` expected any more."""
        statements = self._of(table)
        parameters = [*self._stored(table, statements, row), row["id"], version]
        return bool(self._database.execute_sql(statements.update, parameters).rowcount)

    def delete(self, table: Kind, key: int, version: int) -> bool:
        """Delete the row; False when it has not the `version` expected any more."""
        return bool(self._database.execute_sql(self._of(table).delete, (key, version)).rowcount)

    def normal(self, table: Kind, row: Row) -> Row:
        """`row` as it will be read back: defaults filled in, text cleaned, times cut to what is kept."""
        full: Row = {}
        for name, field in table._meta.columns.items():
            value = row.get(name, field.default)
            full[name] = field.python_value(field.db_value(value))
        return full

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a hand-written statement with `?` for its parameters, as the driver gives them."""
        if self._database.param != "?":
            sql = sql.replace("?", self._database.param)
        values = tuple(cleaned(value) if isinstance(value, str) else value for value in parameters)
        cursor = self._database.execute_sql(sql, values)
        return list(cursor.fetchall()) if cursor.description else []

    def plain(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """As `execute`, each row by the names of its columns."""
        cursor = self._database.execute_sql(sql.replace("?", self._database.param), tuple(parameters))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, found, strict=True)) for found in cursor.fetchall()]

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """A hand-written statement for each of `rows`, whose texts are clean: six times as fast as one by one."""
        if self._database.param != "?":
            sql = sql.replace("?", self._database.param)
        with peewee.__exception_wrapper__:  # type: ignore[attr-defined]
            self._database.cursor().executemany(sql, rows)

    def within(self, sql: str, values: Sequence[Any], *others: Any) -> list[tuple[Any, ...]]:
        """The rows of a statement that asks for any number of `values` where it says `{marks}`, before `others`."""
        found: list[tuple[Any, ...]] = []
        for at in range(0, len(values), _AT_ONCE):
            some = values[at : at + _AT_ONCE]
            found += self.execute(sql.format(marks=", ".join("?" * len(some))), (*some, *others))
        return found

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a hand-written statement one by one, for more of them than should be held at once."""
        with peewee.__exception_wrapper__:  # type: ignore[attr-defined]
            yield from self._database.execute_sql(sql.replace("?", self._database.param), tuple(parameters))

    def keys(self, sql: str, parameters: Sequence[Any] = ()) -> list[int]:
        """The keys a hand-written statement finds, in its order: SQLite hands a hundred thousand over as one text.

        It keeps the order of a statement inside one that puts together what that finds, but for counting and extremes.
        """
        if self._database.param != "?":
            return [key for (key,) in self.execute(sql, parameters)]
        ((text,),) = self.execute(f"WITH found (key) AS ({sql}) SELECT GROUP_CONCAT(key) FROM found", parameters)
        found: list[int] = json.loads(f"[{text or ''}]")
        return found

    def _stored(self, table: Kind, statements: _Statements, row: Row) -> list[Any]:
        columns = table._meta.columns
        return [columns[name].db_value(row[name]) for name in statements.columns]

    def _of(self, table: Kind) -> _Statements:
        if table not in self._compiled:
            self._compiled[table] = self._compile(table)
        return self._compiled[table]

    def _compile(self, table: Kind) -> _Statements:
        name, mark = f'"{table._meta.table_name}"', self._database.param
        columns = tuple(table._meta.columns)
        listed = ", ".join(f'"{column}"' for column in columns)
        assigned = ", ".join(f'"{column}" = {mark}' for column in columns)
        return _Statements(
            columns,
            f"SELECT {listed} FROM {name}",
            f"SELECT {listed} FROM {name} WHERE id = {mark}",
            f"INSERT INTO {name} ({listed}) VALUES ({', '.join([mark] * len(columns))})",
            f"UPDATE {name} SET {assigned} WHERE id = {mark} AND version = {mark}",
            f"DELETE FROM {name} WHERE id = {mark} AND version = {mark}",
        )


def _as_row(table: Kind, columns: Sequence[str], values: Sequence[Any]) -> Row:
    fields = table._meta.columns
    return {name: fields[name].python_value(value) for name, value in zip(columns, values, strict=True)}

"""A list of a million contacts imported, from CSV to the last search entry, with SQLite's own writing beside it.

`python -m tests.bench.contact_import_bench`; `MEDIADESK_BENCH_ROWS` makes the list shorter. CPU of the process that
writes, indexes and commit with it; the one that reads has a core of its own. Beside it the same rows of the same tables
by `executemany`, indexes made afterwards, in one transaction. The limits are 60,000 rows a second stored and 20,000
searchable.
"""

import csv
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from mediadesk.jobs import contact_importing, contact_reading
from mediadesk.library import Library, engine
from tests.bench.figures import Figure, report

_ROWS = int(os.environ.get("MEDIADESK_BENCH_ROWS", "1000000"))
_FAMILIES = [
    "Chan",
    "Wong",
    "Lee",
    "Lam",
    "Ng",
    "Cheung",
    "Ho",
    "Lau",
    "Leung",
    "Tang",
    "Yip",
    "Kwok",
    "Mak",
    "Tsang",
    "Poon",
    "Fung",
]
_HAN_FAMILIES = "陳黃李林吳張何劉"
_GIVEN = [
    "Tai",
    "Man",
    "Siu",
    "Ming",
    "Wai",
    "Yan",
    "Ka",
    "Ho",
    "Mei",
    "Ling",
    "Chi",
    "Kit",
    "Hoi",
    "Yuk",
    "Sze",
    "Wing",
]
_HAN_GIVEN = "大文小明慧欣家豪"
_PLACES = ["Harbour", "Peak", "Island", "Delta", "Lantern", "Jade", "Tram", "Ferry", "Hill", "Bauhinia"]
_SORTS = ["Daily", "Post", "News", "Radio", "Weekly", "Times", "Journal", "Online", "TV", "Wire"]
_ROLES = ("Reporter", "Editor", "Producer", "Columnist", "Chief reporter", "採訪主任")
_BEATS = ("Politics", "Health", "Transport", "Science", "Culture", "Business", "Education", "Environment")
_HEAD = ("Name", "Chinese name", "Outlet", "City", "Job title", "Email", "Phone", "Beats", "Languages", "Tags", "Notes")
_TABLES = ("outlet", "media_contact", "affiliation", "beat", "contact_beat")


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        path, desk = Path(folder) / "list.csv", Path(folder) / "desk.db"
        _write(path)
        began = time.perf_counter()
        sheet = contact_reading.look_at(path)
        looked = time.perf_counter() - began
        stored, searchable, wall = _import(path, desk, sheet)
        raw = _raw(desk, Path(folder) / "raw.db")
        lean = _raw(desk, Path(folder) / "lean.db", is_lean=True)
    per_row = 1_000_000 / _ROWS
    print(
        f"{_ROWS:,} rows; looked through in {looked:.1f} s; {_ROWS / wall:,.0f} rows a second by the clock, all of it"
    )
    return report(
        [
            Figure("a row stored, CPU of the writer", stored * per_row, 1_000_000 / 60_000, "µs"),
            Figure("a row stored and searchable", searchable * per_row, 1_000_000 / 20_000, "µs"),
            Figure("the same rows by executemany, indexes afterwards", raw * per_row, float("inf"), "µs"),
            Figure("the same without columns that nobody fills", lean * per_row, float("inf"), "µs"),
            Figure("a row stored, times the former", stored / raw, 1.3, "×"),
        ]
    )


def _write(path: Path) -> None:
    chance = random.Random(1)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for number in range(_ROWS):
            writer.writerow(_row(number, chance))


def _row(number: int, chance: random.Random) -> list[str]:
    one, two, three = (chance.randrange(8) for _ in range(3))
    has_chinese = number % 2 == 1
    chinese = _HAN_FAMILIES[one] + _HAN_GIVEN[two] + _HAN_GIVEN[three] if has_chinese else ""
    email = f"{_GIVEN[two]}{_GIVEN[three]}.{_FAMILIES[one]}{number}@{chance.randrange(3000)}.example".lower()
    outlet = f"{chance.choice(_PLACES)} {chance.choice(_SORTS)}"
    phone = f"+852 {2 + number // 10_000_000}{number % 10_000_000:07d}"
    said = [f"{_FAMILIES[one]} {_GIVEN[two]} {_GIVEN[three]}", chinese, outlet, "Hong Kong", chance.choice(_ROLES)]
    notes = "" if number % 5 else "Prefers mornings"
    return [*said, email, phone, chance.choice(_BEATS), "en;zh-Hant" if has_chinese else "en", "", notes]


def _import(path: Path, desk: Path, sheet: Any) -> tuple[float, float, float]:
    """CPU seconds until all rows are stored, until all can be found, and seconds by the clock."""
    library = Library.open(desk, create=True)
    wanted = contact_importing.ContactList(path, sheet.columns, sheet.row_count)
    spent: dict[contact_importing.Stage, float] = {}

    def progress(stage: contact_importing.Stage, _done: int, _total: int) -> None:
        spent[stage] = time.process_time() - cpu

    began, cpu = time.perf_counter(), time.process_time()
    done = contact_importing.run(library, wanted, who="", progress=progress)
    all_of_it, wall = time.process_time() - cpu, time.perf_counter() - began
    assert done.counts.added == _ROWS, done.counts
    library.close()
    return spent.get(contact_importing.Stage.ROWS, all_of_it), all_of_it, wall


def _raw(desk: Path, target: Path, *, is_lean: bool = False) -> float:
    """CPU seconds to write the rows of the imported library into the tables of a new one, and their indexes.

    `is_lean` leaves columns out that are NULL everywhere: Python's module takes long over each `None`.
    """
    Library.open(target, create=True).close()
    source, database = engine.sqlite(desk), engine.sqlite(target)
    source.connect()
    database.connect()
    rows = {table: _rows_of(source.connection(), table, is_lean=is_lean) for table in _TABLES}
    there = database.connection()
    marks = ", ".join("?" * len(_TABLES))
    listed = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN"
    indexes = there.execute(f"{listed} ({marks})", _TABLES).fetchall()
    cpu = time.process_time()
    there.execute("BEGIN IMMEDIATE")
    for name, _ in indexes:
        there.execute(f"DROP INDEX {name}")
    for table, (names, found) in rows.items():
        marks = ", ".join("?" * len(names))
        there.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", found)
    for _, sql in indexes:
        there.execute(sql)
    there.execute("COMMIT")
    spent = time.process_time() - cpu
    source.close()
    database.close()
    return spent


def _rows_of(source: Any, table: str, *, is_lean: bool) -> tuple[list[str], list[tuple[Any, ...]]]:
    names = [name for _, name, *_ in source.execute(f"PRAGMA table_info({table})")]
    if is_lean:
        filled = source.execute(f"SELECT {', '.join(f'COUNT({name})' for name in names)} FROM {table}").fetchone()
        names = [name for name, count in zip(names, filled, strict=True) if count]
    return names, source.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()


if __name__ == "__main__":
    sys.exit(main())

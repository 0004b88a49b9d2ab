"""The contact desk measured: a million contacts, 50,000 releases, 5,000,000 interactions, each figure beside its limit.

`python -m tests.bench.contacts_bench`; with `growth` behind it, how cost grows from 1,000 to 1,000,000, as a table and
as a picture (contacts_growth.png). CPU of the thread that asks. `MEDIADESK_BENCH_CONTACTS=FOLDER` keeps the desks there
and uses them again: the largest takes minutes to make, and 3 GB.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from mediadesk.library import Library
from mediadesk.library.contact_shelf import ContactShelf
from mediadesk.records.contact_choice import ContactChoice, ContactOrder
from mediadesk.records.found import FoundKind
from tests.bench import contacts_asked
from tests.bench.figures import Figure, report
from tests.bench.large_contact_desk import CONTACTS, kept_desk

_PEOPLE = (
    *("wong ka", "ada wong", "chan mei-ling", "陳大文", "王嘉", "林", "harbour daily", "zoe br", "50004638"),
    *("launch 2020", "ström", "mei ling", "leung", "rosa carl", "holloxham", "張志明", "ada wogn", "reporter"),
)
_WORDS = ("research centre", "harbour day", "tidal garden", "科學園", "研究合作", "海港", "opening of the", "mardar")
_NOT_DRAWN = ("once asked for", "raw statements", "9 of 10")  # flat, or between two others
_PAGE_RAW = """
SELECT id FROM media_contact WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 100
"""
_ROWS_RAW = """
SELECT c.id, c.name_en, present_role, beats, c.languages, status, last_contact_at, o.name_en, o.name_zh_hant,
    o.name_zh_hans FROM media_contact c LEFT JOIN outlet o ON o.id = present_outlet_id
WHERE c.deleted_at IS NULL AND c.id IN ({marks})
"""
_CARD_RAW = (
    "SELECT * FROM media_contact WHERE id = ?",
    "SELECT * FROM affiliation WHERE contact_id = ? ORDER BY number",
    "SELECT * FROM contact_channel WHERE contact_id = ? ORDER BY number",
)


def main() -> int:
    """Prints the tables; returns 1 when a figure is over its limit."""
    if sys.argv[1:] == ["growth"]:
        return _growth()
    desk = kept_desk()
    library = Library.open(desk)
    figures = [*_lists(library), *_typing(library), *_raw(library)]
    library.close()
    figures += contacts_asked.figures(desk)
    opened, typed = _child("open", desk), _child("type", desk)
    figures += [
        Figure("the screen opens: first page in sight, CPU of all threads", opened["first"], 700, "ms"),
        Figure("memory with it open, without pages of the file mapped", opened["memory"], 200, "MB"),
        Figure("card of a journalist, in the window", opened["card"], 5, "ms"),
        Figure("the window's longest piece of work while typing, CPU", typed["busy"], 16, "ms"),
        Figure("the longest after a key, median of all keys, CPU", typed["usual"], 16, "ms"),
        Figure("the window late while typing, at most, by the clock", typed["late"], 16, "ms"),
    ]
    whole, ready = opened["whole"], opened["ready"]
    print(f"17 rows of seven words drawn bare: {typed['bare']:.1f} ms")
    print(f"all of {CONTACTS:,} in order in sight after {whole:.0f} ms of CPU; ready to narrow after {ready:.0f}")
    return report(figures)


def _cpu(job: Callable[[], object]) -> float:
    began = time.thread_time()
    job()
    return (time.thread_time() - began) * 1000


def _times(job: Callable[[], object], rounds: int = 7) -> float:
    """The median CPU milliseconds of a job, after one round to warm up."""
    job()
    return median(_cpu(job) for _ in range(rounds))


def _lists(library: Library) -> list[Figure]:
    pages = library.contacts.pages
    orders = [ContactChoice(order=each, is_descending=way) for each in ContactOrder for way in (False, True)]
    first = {choice: _times(lambda choice=choice: pages.page(choice)) for choice in orders}  # type: ignore[misc]
    shelf = pages.shelf()
    behind = []
    for choice in orders[::2]:
        far = shelf.keys(choice)[len(shelf.keys(choice)) * 9 // 10]
        behind.append(_times(lambda choice=choice, far=far: pages.page(choice, after=far)))  # type: ignore[misc]
    narrowed = [_narrowed(shelf, choice) for choice in contacts_asked.NARROWED]
    counted = [_times(lambda choice=choice: shelf.count(choice)) for choice in contacts_asked.NARROWED]  # type: ignore[misc]
    return [
        Figure("first page of any order, from the file, slowest of 14", max(first.values()), 5, "ms"),
        Figure("page of any order behind row 900,000, from the file, slowest of 7", max(behind), 5, "ms"),
        Figure("first page of any filter in any order once asked for, slowest of 27", max(narrowed), 5, "ms"),
        Figure("count of any filter once asked for, slowest of 9", max(counted), 5, "ms"),
    ]


def _narrowed(shelf: ContactShelf, choice: ContactChoice) -> float:
    from dataclasses import replace

    orders = (ContactOrder.NAME, ContactOrder.STROKE, ContactOrder.LAST_CONTACT)
    return max(_times(lambda order=order: shelf.page(replace(choice, order=order))) for order in orders)  # type: ignore[misc]


def _keys_of(typed: Sequence[str]) -> list[str]:
    """What stands in the field after each key."""
    return [each[:end] for each in typed for end in range(1, len(each) + 1) if each[end - 1] != " "]


def _typing(library: Library) -> list[Figure]:
    def spread(find: Callable[[str], object], typed: Sequence[str]) -> tuple[float, float]:
        keys = _keys_of(typed)
        for key in keys:
            find(key)
        times = sorted(median(_cpu(lambda key=key: find(key)) for _ in range(3)) for key in keys)  # type: ignore[misc]
        return quantiles(times, n=20)[-1], times[-1]

    people = spread(lambda key: library.contacts.finder.find(key, 50), _PEOPLE)
    texts = spread(lambda key: library.everything.find(key, [FoundKind.RELEASE]), _WORDS)
    told = spread(lambda key: library.everything.find(key, [FoundKind.INTERACTION]), _WORDS)
    whole = spread(lambda key: library.everything.find(key), (*_PEOPLE, *_WORDS))
    return [
        Figure("a key typed for a million people, CPU, 95 of 100", people[0], 20, "ms"),
        Figure("a key typed for a million people, CPU, the slowest", people[1], 50, "ms"),
        Figure("a key typed for the texts of 50,000 releases, CPU, 95 of 100", texts[0], 5, "ms"),
        Figure("a key typed for 5,000,000 interactions, CPU, 95 of 100", told[0], 20, "ms"),
        Figure("a key typed in the search of everything, CPU, 95 of 100", whole[0], 50, "ms"),
    ]


def _raw(library: Library) -> list[Figure]:
    """Statements on hot paths as ours and as bare SQLite on the same connection has them."""
    connection = library._database.connection()
    pages = library.contacts.pages
    keys = pages.page(ContactChoice(), limit=100)

    def bare(sql: str, values: Sequence[object] = ()) -> list[Any]:
        found: list[Any] = connection.execute(sql, values).fetchall()
        return found

    def turns(ours: Callable[[], object], raw: Callable[[], object]) -> float:
        pairs = [(_cpu(ours), _cpu(raw)) for _ in range(60)][10:]
        return median(pair[0] for pair in pairs) / median(pair[1] for pair in pairs)

    marks = ", ".join("?" * len(keys))
    rows_of = library.contacts.pages._rows.execute
    page_sql = _PAGE_RAW
    return [
        Figure(
            "page of 100 keys by name, times raw SQLite",
            turns(lambda: rows_of(page_sql), lambda: bare(page_sql)),
            1.3,
            "×",
        ),
        Figure(
            "rows of 100 contacts as tuples, times raw SQLite",
            turns(
                lambda: rows_of(_ROWS_RAW.format(marks=marks), keys), lambda: bare(_ROWS_RAW.format(marks=marks), keys)
            ),
            1.3,
            "×",
        ),
        Figure("rows of 100 contacts as records, CPU", _times(lambda: pages.rows(keys)), 5, "ms"),
        Figure("contact with all that belongs to it, CPU", _times(lambda: library.contacts.get(keys[7])), 5, "ms"),
        Figure("the same by raw statements", _times(lambda: [bare(sql, (keys[7],)) for sql in _CARD_RAW]), 5, "ms"),
    ]


def _child(what: str, desk: Path) -> dict[str, Any]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MEDIADESK_DATA": str(desk.parent)}
    command = [sys.executable, "-m", "tests.bench.contacts_window", what, str(desk)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _growth() -> int:
    """How cost grows with the desk, as a table and a picture."""
    from tests.bench.growth_picture import draw

    sizes = (1_000, 10_000, 100_000, CONTACTS)
    table: dict[str, list[float]] = {}
    for many in sizes:
        library = Library.open(kept_desk(many))
        found = [*_lists(library), *_typing(library), *_raw(library)[2:4]]
        library.close()
        for figure in (*found, *contacts_asked.figures(kept_desk(many))):
            table.setdefault(figure.what, []).append(figure.measured)
    print(f"| | {' | '.join(f'{each:,}' for each in sizes)} |\n|---|{'---|' * len(sizes)}")
    for what, measured in table.items():
        print(f"| {what} | {' | '.join(f'{each:.2f}' for each in measured)} |")
    drawn = {what: measured for what, measured in table.items() if not any(each in what for each in _NOT_DRAWN)}
    draw(sizes, drawn, Path(__file__).with_name("contacts_growth.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())

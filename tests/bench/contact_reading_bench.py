"""What reading a list of contacts costs for 1,000 rows of 17 columns, stage by stage, and writing one."""

import csv
import gc
import io
import json
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mediadesk.intake.contacts import reading, sheet_job
from mediadesk.jobs import contact_reading
from mediadesk.jobs.contact_cells import listed
from mediadesk.jobs.contact_exporting import ContactFormat, Leaving, write
from mediadesk.records.contact import Channel, ChannelKind, MediaContact
from mediadesk.records.languages import ByLanguage
from tests.bench.figures import Figure, cpu_ms, report

_ROWS = 40_000
_READ = 1_000 / 60_000 * 1000  # ms for 1,000 rows where 60,000 are read in a second
_ASKED = {"what": "read", "is_text": False, "columns": [], "region": "HK", "encoding": "", "delimiter": "", "sheet": ""}
_HEADINGS = (
    *("Name", "Chinese name", "Outlet", "Outlet type", "Job title", "Desk", "City", "E-mail", "Phone", "Mobile"),
    *("Languages", "Beats", "Tags", "Status", "Notes", "Source", "Last verified"),
)
_SURNAMES = ("Chan", "Lee", "Wong", "Ho", "Lau", "Cheung", "Ng", "Leung")
_GIVEN = ("Tai Man", "Ka Ming", "Wai Yee", "Peter", "Karen")
_HAN, _HAN_GIVEN = "陳李黃何劉張吳梁", ("大文", "家明", "慧儀", "志強", "嘉欣")


def main() -> int:
    rows = _rows()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
        data, parts = path.read_bytes(), _read(path.read_bytes())
        found = [
            _figure("the csv module alone", cpu_ms(lambda: _plain(data))),
            _figure("read, put right and checked, as bytes for the program", cpu_ms(lambda: _read(data)), _READ),
            _figure("taken over by the program", cpu_ms(lambda: _taken(parts))),
            _figure("the program's share with the process in the sandbox", cpu_ms(lambda: _all(path))),
        ]
    contacts = [listed(_contact(row), {}, with_private=True) for row in rows[1:5_001]]
    for format in ContactFormat:
        cost = cpu_ms(lambda format=format: write(io.BytesIO(), format, contacts, Leaving()), 3)  # type: ignore[misc]
        found.append(Figure(f"1,000 contacts written as {format.value}", cost / 5, float("inf"), "ms"))
    return report(found)


def _figure(what: str, cost: float, limit: float = float("inf")) -> Figure:
    return Figure(f"1,000 rows: {what}", cost / _ROWS * 1000, limit, "ms")


def _plain(data: bytes) -> int:
    return sum(1 for _ in csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline="")))


def _read(data: bytes) -> list[bytes]:
    """What the process in the sandbox does; nobody looks for rows that refer to each other there."""
    gc.disable()
    parts = sheet_job.stream(io.BytesIO(data), _ASKED)
    written = [json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() for part in parts]
    gc.enable()
    return written


def _taken(parts: Sequence[bytes]) -> int:
    return sum(len(reading.batch(json.loads(part)).rows) for part in parts)


def _all(path: Path) -> int:
    return sum(len(batch.rows) for batch in contact_reading.read_rows(path))


def _rows() -> list[Sequence[str]]:
    chance = random.Random(6)
    return [_HEADINGS, *(_row(number, chance) for number in range(_ROWS))]


def _row(number: int, chance: random.Random) -> list[str]:
    one, other = chance.randrange(len(_SURNAMES)), chance.randrange(len(_GIVEN))
    outlet = f"{chance.choice(('Harbour', 'Peak', 'Kite', 'Jade'))} {chance.choice(('Post', 'Times', 'TV', 'Radio'))}"
    return [
        *(f"{_SURNAMES[one]} {_GIVEN[other]}", f"{_HAN[one]}{_HAN_GIVEN[other]}" if number % 2 else "", outlet),
        *("newspaper", chance.choice(("Reporter", "Editor", "Producer")), "City", "Hong Kong"),
        *(
            f"a{number}@{outlet.split()[0].lower()}.example",
            f"+852 {chance.randrange(2000, 3999)} {number % 10000:04d}",
        ),
        *(f"9123 {number % 10000:04d}" if number % 3 else "", chance.choice(("English", "English; 繁體中文"))),
        *("; ".join(chance.sample(("Business", "Sport", "Health", "Food"), 2)), chance.choice(("", "VIP")), "active"),
        *("Met at the ferry launch" if number % 4 == 0 else "", "Business card", f"2026-03-{number % 28 + 1:02d}"),
    ]


def _contact(row: Sequence[Any]) -> MediaContact:
    said = {"email": row[7], "phone": row[8].replace(" ", ""), "beats": tuple(row[11].split("; ")), "notes": row[14]}
    mobile = (Channel(ChannelKind.MOBILE, row[9]),) if row[9] else ()
    return MediaContact(1, ByLanguage(row[0], row[1]), channels=mobile, **said)


if __name__ == "__main__":
    sys.exit(main())

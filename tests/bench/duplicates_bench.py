"""Duplicates measured: a million contacts gone through, what is found of those planted, who is offered as one types.

`python -m tests.bench.duplicates_bench [CONTACTS]`; making the desk takes minutes, so `MEDIADESK_BENCH_DUPLICATES`
names a folder it is kept in. The search runs in a process of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

from tests.bench.figures import Figure, report

_CONTACTS, _TYPED, _MERGED = 1_000_000, 200, 50


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    from tests.comparison.labelled_people import tell_apart

    many = int(sys.argv[1]) if len(sys.argv) > 1 else _CONTACTS
    with tempfile.TemporaryDirectory() as folder:
        home = Path(os.environ.get("MEDIADESK_BENCH_DUPLICATES") or folder)
        home.mkdir(parents=True, exist_ok=True)
        desk = home / f"planted_{many}.db"
        if not desk.exists():
            _fill(desk, many)
        found, offered = (_child(what, desk) for what in ("scan", "type"))
    told = tell_apart()
    print(f"labelled pairs: {told.pairs}, precision {told.precision:.3f}, recall {told.recall:.3f}")
    print(f"planted, found by kind: {found['planted']}")
    print(f"of those who only look alike, found by kind: {found['never']}; others found: {found['others']}")
    return report(
        [
            Figure(f"a search through {many:,} contacts, CPU", found["cpu"], 30, "s"),
            Figure("the same by the clock", found["wall"], float("inf"), "s"),
            Figure("memory of it, at most", found["peak"], 500, "MB"),
            Figure("planted pairs missed, of a hundred", found["missed"], 2, "%"),
            Figure("pairs found that must never be merged", found["wrong"], 0, ""),
            Figure("likely same people of somebody typed, CPU, 95 of 100", offered["p95"], 20, "ms"),
            Figure("the same, at most", offered["most"], float("inf"), "ms"),
            Figure("one merge and its undo, CPU, median", offered["merge"], float("inf"), "ms"),
        ]
    )


def _fill(desk: Path, many: int) -> None:
    from tests.bench.planted_duplicates import fill

    part = desk.with_suffix(".part")
    planted, never = fill(part, many, planted=many // 50)
    desk.with_suffix(".json").write_text(json.dumps([planted, never]), encoding="ascii")
    part.replace(desk)


def _child(what: str, desk: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.duplicates_bench", what, str(desk)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def _scan(desk: Path) -> dict[str, Any]:
    from mediadesk.library import Library
    from tests.bench.processes import peak_memory

    planted, never = json.loads(desk.with_suffix(".json").read_text(encoding="ascii"))
    library = Library.open(desk)
    cpu, wall = time.process_time(), time.perf_counter()
    pairs = {(pair.one_id, pair.other_id) for pair in library.duplicates.people()}
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    library.close()
    hits, wrong = _found_of(planted, pairs), _found_of(never, pairs)
    all_planted = sum(map(len, planted.values()))
    return {
        "cpu": cpu,
        "wall": wall,
        "peak": peak_memory(),
        "planted": {kind: f"{hits[kind]} of {len(planted[kind])}" for kind in planted},
        "never": {kind: f"{wrong[kind]} of {len(never[kind])}" for kind in never},
        "missed": 100 * (1 - sum(hits.values()) / all_planted),
        "wrong": sum(wrong.values()),
        "others": len(pairs) - sum(hits.values()) - sum(wrong.values()),
    }


def _found_of(kinds: dict[str, list[list[int]]], pairs: set[tuple[int, int]]) -> dict[str, int]:
    return {kind: sum((min(pair), max(pair)) in pairs for pair in each) for kind, each in kinds.items()}


def _type(desk: Path) -> dict[str, Any]:
    from dataclasses import replace

    from mediadesk.library import Library
    from mediadesk.records.keys import new_key

    planted, _never = json.loads(desk.with_suffix(".json").read_text(encoding="ascii"))
    library = Library.open(desk)
    every = [pair for each in planted.values() for pair in each]
    taken = []
    for pair in every[:: max(1, len(every) // _TYPED)]:
        typed = replace(library.contacts.get(pair[1]), id=new_key(), version=0)
        began = time.process_time()
        library.duplicates.likely(typed)
        taken.append((time.process_time() - began) * 1000)
    merged = []
    for pair in every[:: max(1, len(every) // _MERGED)]:
        began = time.process_time()
        library.merging.merge(pair[0], pair[1])
        library.history.undo()
        merged.append((time.process_time() - began) * 1000)
    library.close()
    return {"p95": quantiles(taken, n=20)[-1], "most": max(taken), "merge": sorted(merged)[len(merged) // 2]}


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(json.dumps({"scan": _scan, "type": _type}[sys.argv[1]](Path(sys.argv[2]))))
    else:
        sys.exit(main())

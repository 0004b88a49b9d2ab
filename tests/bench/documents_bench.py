"""How long documents take to come in, the process that reads them included: `python -m tests.bench.documents_bench`."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from mediadesk.jobs import importing
from tests.bench.figures import Figure, report

_FOLDER = Path(__file__).parent.parent / "intake" / "documents" / "ferry"
_ROUNDS = 9


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    bare, waited = _seconds(lambda: subprocess.run([sys.executable, "-I", "-c", ""], check=True))
    print(
        f"39 paragraphs; raw limit beside it: a bare Python that starts and ends, {bare:.2f} s CPU, {waited:.2f} s wall"
    )
    figures = []
    for ending in ("docx", "odt", "rtf", "html", "eml", "md", "pdf"):
        busy, waited = _seconds(lambda path=_FOLDER / f"ferry.{ending}": importing.read(path))  # type: ignore[misc]
        figures.append(Figure(f"a release as {ending}, CPU of both processes ({waited:.2f} s wall)", busy, 1, "s"))
    return report(figures)


def _seconds(job: Callable[[], object]) -> tuple[float, float]:
    """The median CPU time of `job`, its processes included, and the median wall clock, after one round to warm up."""
    job()
    busy, waited = [], []
    for _ in range(_ROUNDS):
        began, cpu = time.perf_counter(), sum(os.times()[:4])
        job()
        busy.append(sum(os.times()[:4]) - cpu)
        waited.append(time.perf_counter() - began)
    return statistics.median(busy), statistics.median(waited)


if __name__ == "__main__":
    sys.exit(main())

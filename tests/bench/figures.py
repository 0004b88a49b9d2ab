"""One figure beside its limit, and the table they are printed in. A measurement ends with `sys.exit(report([...]))`."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measured value and the most it may be, both in `unit` ("ms", "s", "MB")."""

    what: str
    measured: float
    limit: float
    unit: str


def report(figures: list[Figure]) -> int:
    """Prints the figures as a table; returns 1 when one is over its limit."""
    for figure in figures:
        mark = "" if figure.measured <= figure.limit else "   OVER"
        print(f"{figure.what:68} {figure.measured:10.1f} {figure.unit:3} of {figure.limit:8.1f}{mark}")
    return int(any(figure.measured > figure.limit for figure in figures))


def cpu_ms(job: Callable[[], object], rounds: int = 5) -> float:
    """The median CPU time of `job` in milliseconds, all threads of this process, after one round to warm up."""
    job()
    times = []
    for _ in range(rounds):
        began = time.process_time()
        job()
        times.append((time.process_time() - began) * 1000)
    return statistics.median(times)


def in_turn(jobs: list[Callable[[], object]], rounds: int = 5) -> list[float]:
    """The median CPU time of each job in milliseconds, the jobs taking turns, after one round to warm up."""
    times: list[list[float]] = [[] for _ in jobs]
    for number in range(rounds + 1):
        for job, taken in zip(jobs, times, strict=True):
            began = time.process_time()
            job()
            if number:
                taken.append((time.process_time() - began) * 1000)
    return [statistics.median(taken) for taken in times]

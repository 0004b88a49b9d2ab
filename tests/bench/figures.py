"""One figure beside its limit, and the table they are printed in. A measurement ends with `sys.exit(report([...]))`."""

import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measured value and the most it may be, both in `unit` ("ms", "s", "MB"); infinite where nobody set a limit."""

    what: str
    measured: float
    limit: float
    unit: str


def report(figures: list[Figure]) -> int:
    """Prints the figures as a table; returns 1 when one is over its limit."""
    for figure in figures:
        limit = f" of {figure.limit:8.1f}" if math.isfinite(figure.limit) else ""
        mark = "" if figure.measured <= figure.limit else "   OVER"
        print(f"{figure.what:68} {figure.measured:10.1f} {figure.unit:3}{limit}{mark}")
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
    return [cpu for cpu, _ in both_in_turn(jobs, rounds)]


def both_in_turn(jobs: list[Callable[[], object]], rounds: int = 5) -> list[tuple[float, float]]:
    """As `in_turn`, the median wall-clock time beside the CPU time of all threads."""
    times: list[list[tuple[float, float]]] = [[] for _ in jobs]
    for number in range(rounds + 1):
        for job, taken in zip(jobs, times, strict=True):
            cpu, wall = time.process_time(), time.perf_counter()
            job()
            if number:
                taken.append(((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000))
    return [
        (statistics.median(cpu for cpu, _ in taken), statistics.median(wall for _, wall in taken)) for taken in times
    ]

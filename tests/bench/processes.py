"""What a program costs as a whole: its CPU time with all it starts, and the most memory any of them held."""

import os
import resource
import subprocess
import time
from pathlib import Path
from typing import NamedTuple


class Spent(NamedTuple):
    """CPU seconds and wall-clock seconds of a program and its children, and what it printed."""

    cpu: float
    wall: float
    said: str


def spent_by(program: list[str], bytecode: Path, variables: dict[str, str] | None = None) -> Spent:
    """Run `program` to its end. Python's bytecode is kept in `bytecode`, so that only the first run compiles.

    Raises `subprocess.CalledProcessError` with what it printed when it fails.
    """
    environment = {**os.environ, **(variables or {}), "PYTHONPYCACHEPREFIX": str(bytecode)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run = subprocess.run(program, check=True, capture_output=True, text=True, env=environment, timeout=300)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall, run.stdout)


def peak_memory() -> float:
    """The most memory this process has held, in MB. Not `ru_maxrss`: that still counts the process that started it."""
    return _memory("VmHWM")


def memory_now() -> float:
    """The memory this process holds, in MB."""
    return _memory("VmRSS")


def _memory(what: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith(what)).split()[1]) / 1024

"""Runs one job on a foreign file in a process of its own, so that no file can stop, fill or rob the program."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from mediadesk.intake.sandbox_limits import NO_MEMORY
from mediadesk.records.problems import Cancelled

WALL_SECONDS = 60.0
MOST_RESULT = 16 * 1024 * 1024  # bytes
_ROOT = Path(__file__).resolve().parent.parent.parent
# -I takes away the environment, the working folder and the user's packages. The program this is part of is put in
# behind Python's own modules and before installed packages: the child must not be of another version.
_START = """
import sys
root = sys.argv.pop(1)
installed = [at for at, path in enumerate(sys.path) if path.endswith("-packages")]
sys.path.insert(installed[0] if installed else len(sys.path), root)
from mediadesk.intake import sandboxed
sys.exit(sandboxed.main())
"""
_OWN_ERROR = 1  # the exit code after a Python error
_POLL = (0.004, 0.05)  # seconds between two looks at the process, at first and at most


class Stopped(Exception):
    """The process did not finish its job; `reason` is "time", "memory" or "crash".

    `by_file` says whether the file did it: an error that the process could still tell of is one of the program's own.
    """

    def __init__(self, reason: str, by_file: bool = True) -> None:
        super().__init__(reason)
        self.reason, self.by_file = reason, by_file


def run(
    job: str,
    given: Mapping[str, Any],
    data: bytes,
    cancelled: Callable[[], bool] | None = None,
    wall_seconds: float = WALL_SECONDS,
) -> Any:
    """What the job called `job` (a key of `sandboxed.JOBS`) makes of `data` and of `given`: plain JSON values.

    The process gets the bytes and gives back bytes through files without a name in a folder only this user can enter;
    it has no environment. Raises `Stopped`, and `Cancelled` within a moment of `cancelled()` saying so.
    """
    try:
        with (
            tempfile.TemporaryDirectory(prefix="mediadesk-") as folder,
            tempfile.TemporaryFile(dir=folder) as source,
            tempfile.TemporaryFile(dir=folder) as result,
        ):
            source.write(data)
            source.seek(0)
            _finish(start(job, given, folder, source, result), wall_seconds, cancelled)
            return _read(result)
    except OSError as refused:  # no room for the files, or no process to be had
        raise Stopped("crash", by_file=False) from refused


def _finish(process: "subprocess.Popen[bytes]", wall_seconds: float, cancelled: Callable[[], bool] | None) -> None:
    """Wait for the end of the job; whatever else happens, the process is gone afterwards."""
    try:
        code = _wait(process, time.monotonic() + wall_seconds, cancelled)
    finally:
        process.kill()
        process.wait()
    if code != 0:
        raise stopped(code)


def start(
    job: str, given: Mapping[str, Any], folder: str, source: BinaryIO | int, result: BinaryIO | int, *more: str
) -> "subprocess.Popen[bytes]":
    """The process, in `folder`, that reads `source` and writes `result`; `more` is further words for `sandboxed`."""
    # Windows finds its own libraries by this one variable.
    environment = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", "-c", _START, str(_ROOT), job, json.dumps(given), *more],
        stdin=source,
        stdout=result,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _wait(process: "subprocess.Popen[bytes]", until: float, cancelled: Callable[[], bool] | None) -> int:
    pause, most = _POLL
    while True:
        try:
            return process.wait(pause)
        except subprocess.TimeoutExpired:
            pause = min(pause * 2, most)
        if cancelled is not None and cancelled():
            raise Cancelled
        if time.monotonic() > until:
            raise Stopped("time")


def stopped(code: int) -> Stopped:
    """What an exit code other than 0 means."""
    if code == NO_MEMORY:
        return Stopped("memory")
    # SIGXCPU has this number wherever the limit of CPU time exists.
    return Stopped("time" if code == -24 else "crash", by_file=code != _OWN_ERROR)


def _read(result: BinaryIO) -> Any:
    if result.seek(0, os.SEEK_END) > MOST_RESULT:
        raise Stopped("memory")
    result.seek(0)
    try:
        return json.loads(result.read())
    except (ValueError, RecursionError) as strange:
        raise Stopped("crash") from strange

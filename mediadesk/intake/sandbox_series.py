"""One job of the sandbox on many files: a process does one after the other, the next takes over when it ends."""

import json
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from mediadesk.intake import sandbox
from mediadesk.intake.sandbox import MOST_RESULT, WALL_SECONDS, Stopped
from mediadesk.intake.sandboxed import LENGTH, SERIES

_LONGEST_LIFE = 10.0  # seconds of work after which another process goes on: the CPU time of one is limited


class Series:
    """Does the job called `job` (a key of `sandboxed.JOBS`) on one thing after the other; answers of more than
    `most_result` bytes count as none.

    Use with `with`, `run` from one thread at a time; `stop` may be called from any other.
    """

    def __init__(self, job: str, given: Mapping[str, Any], most_result: int = MOST_RESULT) -> None:
        self._job, self._given, self._most_result = job, given, most_result
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._worked = 0.0
        self._is_over = False

    def __enter__(self) -> "Series":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()
        self._end()
        if self._folder is not None:
            self._folder.cleanup()

    def stop(self) -> None:
        """End what is being done, if anything is; `run` then raises `Stopped`, and does so from now on."""
        self._is_over = True
        if (process := self._process) is not None:
            process.kill()

    def run(self, data: bytes, beside: bytes = b"", wall_seconds: float = WALL_SECONDS) -> Any:
        """What the job makes of `data` and of what lies `beside` it: plain JSON values.

        Raises `Stopped`; another process does the next.
        """
        if self._is_over:
            raise Stopped("crash", by_file=False)
        try:
            process = self._ready()
        except OSError as refused:  # no room for a folder, or no process to be had
            raise Stopped("crash", by_file=False) from refused
        late = threading.Event()
        watch = threading.Timer(wall_seconds, _give_up, (process, late))
        began = time.monotonic()
        watch.start()
        try:
            made = _exchanged(process, self._most_result, data, beside)
        except (OSError, ValueError) as broken:
            self._end()
            raise _reason(process, is_late=late.is_set()) from broken
        finally:
            watch.cancel()
        self._worked += time.monotonic() - began
        if self._worked > _LONGEST_LIFE:
            self._end()
        return made

    def _ready(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            self._folder = self._folder or tempfile.TemporaryDirectory(prefix="mediadesk-")
            pipe = subprocess.PIPE
            self._process = sandbox.start(self._job, self._given, self._folder.name, pipe, pipe, SERIES)
            self._worked = 0.0
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _exchanged(process: "subprocess.Popen[bytes]", most_result: int, *given: bytes) -> Any:
    """The answer to what is `given`. Raises `OSError` or `ValueError` where the process breaks off or errs."""
    source, result = process.stdin, process.stdout
    if source is None or result is None:
        raise ValueError("no pipes")
    for data in given:
        source.write(len(data).to_bytes(LENGTH))
        source.write(data)
    source.flush()
    length = int.from_bytes(result.read(LENGTH))
    if not 0 < length <= most_result:
        raise ValueError("no answer")
    try:
        return json.loads(result.read(length))
    except RecursionError as deep:
        raise ValueError("no answer") from deep


def _give_up(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    process.kill()


def _reason(process: "subprocess.Popen[bytes]", *, is_late: bool) -> Stopped:
    if is_late:
        return Stopped("time")
    code = process.returncode
    return sandbox.stopped(code) if code else Stopped("crash")

"""The program inside the sandbox: `python -I -c …sandboxed.main()`, bytes in, JSON out, at once or in parts."""

import importlib
import json
import sys
from types import ModuleType
from typing import Any, BinaryIO

from mediadesk.intake import sandbox_limits

JOBS = {
    "contacts": "mediadesk.intake.contacts.sheet_job",
    "contact_pictures": "mediadesk.intake.contacts.picture_job",
    "document": "mediadesk.intake.documents.reading_jobs",
    "review": "mediadesk.intake.documents.review_jobs",
    "pattern": "mediadesk.wording.finding_patterns",
    "photo": "mediadesk.intake.photo_metadata.photo_job",
    "raw": "mediadesk.intake.photo_metadata.raw_job",
    "photo_words": "mediadesk.intake.photo_metadata.listing_job",
}
"""Each job by the module whose `run(data, given)` does it."""


CPU_SECONDS = "cpu_seconds"
"""What a job that may take longer than others finds in `given`: for how long."""
STREAM = "stream"
"""The third argument of a process that answers in many parts: `stream(source, given)` of the module yields them."""
SERIES = "series"
"""The third argument of a process that does its job again and again."""
BESIDE = "beside"
"""What a job of a series finds in `given`: the bytes of what lies beside its file."""
LENGTH = 8
"""Bytes of the length that stands before parts and before all that goes in and out of a series, the highest first."""


def main() -> int:
    """Do the job named by the first argument, with what the second gives as JSON; returns the exit code."""
    job, given = sys.argv[1], json.loads(sys.argv[2])
    module = importlib.import_module(JOBS[job])
    module.prepare(given)
    sandbox_limits.enclose(given.get(CPU_SECONDS, sandbox_limits.CPU_SECONDS))
    source, result = sys.stdin.buffer, sys.stdout.buffer
    try:
        if sys.argv[3:] == [STREAM]:
            for part in module.stream(source, given):
                _write(result, json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))
        elif sys.argv[3:] == [SERIES]:
            _do_each(module, given, source, result)
        else:
            result.write(_made(module, given, source.read()))
            result.flush()
    except MemoryError:
        return sandbox_limits.NO_MEMORY
    return 0


def _do_each(module: ModuleType, given: Any, source: BinaryIO, result: BinaryIO) -> None:
    """The job on one thing after the other, each with what lies beside it, until no more come."""
    while length := source.read(LENGTH):
        data = source.read(int.from_bytes(length))
        beside = source.read(int.from_bytes(source.read(LENGTH)))
        _write(result, _made(module, {**given, BESIDE: beside}, data))


def _write(result: BinaryIO, made: bytes) -> None:
    result.write(len(made).to_bytes(LENGTH) + made)
    result.flush()


def _made(module: ModuleType, given: Any, data: bytes) -> bytes:
    made: Any = module.run(data, given)
    return json.dumps(made, ensure_ascii=False).encode("utf-8", "replace")

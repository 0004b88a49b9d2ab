"""The program inside the sandbox: `python -I -c …sandboxed.main()`, one job, bytes in, JSON out, then gone."""

import importlib
import json
import sys
from typing import Any

from mediadesk.intake import sandbox_limits

JOBS = {
    "document": "mediadesk.intake.documents.reading_jobs",
    "review": "mediadesk.intake.documents.review_jobs",
    "pattern": "mediadesk.wording.finding_patterns",
}
"""Each job by the module whose `run(data, given)` does it."""


def main() -> int:
    """Do the job named by the first argument, with what the second gives as JSON; returns the exit code."""
    job, given = sys.argv[1], json.loads(sys.argv[2])
    module = importlib.import_module(JOBS[job])
    module.prepare(given)
    sandbox_limits.enclose()
    try:
        made: Any = module.run(sys.stdin.buffer.read(), given)
        sys.stdout.buffer.write(json.dumps(made, ensure_ascii=False).encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except MemoryError:
        return sandbox_limits.NO_MEMORY
    return 0

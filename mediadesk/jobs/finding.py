"""Looks for words in texts: at once, and for a pattern in a process that is stopped when it takes too long."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

from mediadesk.records.problems import BadPattern, PatternTooSlow
from mediadesk.wording.finding_words import Finder, Hit, Wanted

PATIENCE = 2
"""Seconds of a processor that a pattern may take."""
_WHEN_OTHERS_WORK = 20.0  # seconds these two may last, with the start of the process, on a machine that is busy


def find(
    wanted: Wanted, texts: Sequence[str], new: str = "", cancelled: Callable[[], bool] | None = None
) -> list[list[Hit]]:
    """The hits in each of `texts`, with what comes in their place.

    Raises `BadPattern`, `PatternTooSlow`, and `Cancelled` within a moment of `cancelled()` saying so.
    """
    if wanted.is_pattern and wanted.words:
        return _in_sandbox(wanted, texts, new, cancelled)
    finder = Finder(wanted)
    return [finder.hits(text, new) for text in texts]


def _in_sandbox(
    wanted: Wanted, texts: Sequence[str], new: str, cancelled: Callable[[], bool] | None
) -> list[list[Hit]]:
    from mediadesk.intake import sandbox
    from mediadesk.intake.sandboxed import CPU_SECONDS

    ways = asdict(wanted)
    words = ways.pop("words")
    given = {"words": words, "new": new, "ways": ways, CPU_SECONDS: PATIENCE}
    try:
        found = sandbox.run("pattern", given, json.dumps(texts).encode(), cancelled, _WHEN_OTHERS_WORK)
    except sandbox.Stopped as stopped:
        if not stopped.by_file:
            raise
        raise PatternTooSlow(words) from stopped
    if "bad" in found:
        raise BadPattern(*found["bad"])
    return [[Hit(*hit) for hit in hits] for hits in found["hits"]]

"""How long preflight takes: `python -m tests.bench.preflight_bench`.

The second real text where it lies beside the checkout, else the sample desk's first release made as long. "All of it"
is with nothing kept of an earlier run but the dictionaries; "after one edit" with one paragraph changed since the last.
"""

import gc
import itertools
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import _lru_cache_wrapper
from pathlib import Path

from mediadesk import paths, preflight
from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from tests.bench.figures import Figure, cpu_ms, report
from tests.bench.recogniser_speed import lengthened
from tests.real_texts import REAL_TEXTS

_NOW = datetime(2025, 4, 24, tzinfo=UTC)
_KEPT = ("_dictionary", "_trade_words", "data", "_all", "load", "_confusables", "source", "shipped")
_edits = itertools.count()


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    kit = _kit()
    words = sum(len(block.text.split()) for block in kit.texts[0].text.blocks)
    began = time.process_time()
    found = _check(kit)
    first = (time.process_time() - began) * 1000
    print(f"{words:,} words of body, {len(found)} findings")
    return report(
        [
            Figure("preflight, the first in a process: rules and dictionary are read", first, 600, "ms"),
            Figure("preflight, all of it", cpu_ms(lambda: (_forget(), _check(kit))) - cpu_ms(_forget), 300, "ms"),
            Figure("preflight, after one edit", cpu_ms(lambda: _check(_edited(kit)), 20), 60, "ms"),
        ]
    )


def _check(kit: PressKit) -> tuple[object, ...]:
    return preflight.check(kit, [Language.EN], _NOW)


def _kit() -> PressKit:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        release = importing.import_file(library, _text(Path(folder)))
        kit = library.press_kits.collect_release(release.id, [Language.EN])
        library.close()
    return kit


def _text(folder: Path) -> Path:
    if len(REAL_TEXTS) > 1:
        return REAL_TEXTS[1]
    sample = paths.shipped("resources") / "sample_desk" / "releases" / "harbour-research-pier-opens.en.txt"
    text = folder / "sample.txt"
    text.write_text(lengthened(sample.read_text(encoding="utf-8")), encoding="utf-8")
    return text


def _edited(kit: PressKit) -> PressKit:
    """The kit with some words more at the end of its third paragraph, others each time."""
    text = kit.texts[0].text
    more = Run(f" Number {next(_edits)} came later.")
    blocks = [replace(block, runs=(*block.runs, more)) if at == 2 else block for at, block in enumerate(text.blocks)]
    return replace(kit, texts=(replace(kit.texts[0], text=replace(text, blocks=tuple(blocks))),))


def _forget() -> None:
    """Empties whatever the program keeps of earlier texts."""
    for kept in gc.get_objects():
        is_ours = isinstance(kept, _lru_cache_wrapper) and kept.__module__.startswith("mediadesk.")
        if is_ours and kept.__name__ not in _KEPT:
            kept.cache_clear()


if __name__ == "__main__":
    sys.exit(main())

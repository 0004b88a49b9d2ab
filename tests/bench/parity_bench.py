"""How long it takes to compare and to link language versions: `python -m tests.bench.parity_bench`.

The three releases of the sample desk as one, in three versions, each as long as an English text of 1,550 words.
"""

import gc
import itertools
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mediadesk.comparison import alignment, statements
from mediadesk.comparison.parity import parity
from mediadesk.comparison.parity_rows import Parity
from mediadesk.jobs import sample_desk
from mediadesk.library import Library
from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.wording.counting import word_count
from tests.bench.figures import Figure, cpu_ms, report

_WORDS = 1_550
_edits = itertools.count(1_000)


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    kit = _kit()
    found = _compare(kit)
    words = sum(word_count(block.text) for block in kit.texts[0].text.blocks)
    print(f"{words:,} words of English body, {len(found.rows)} things compared, {len(found.gaps)} differ")
    english, chinese = kit.texts[0].text, kit.texts[1].text

    def link() -> object:
        return alignment.link(chinese, english, kit.register)

    return report(
        [
            Figure("parity of three versions, nothing kept", cpu_ms(_anew(lambda: _compare(kit))), 50, "ms"),
            Figure("parity of three versions, after one edit", cpu_ms(lambda: _compare(_edited(kit)), 20), 20, "ms"),
            Figure("linking two versions, nothing kept", cpu_ms(_anew(link)), 400, "ms"),
        ]
    )


def _compare(kit: PressKit) -> Parity:
    return parity(kit, list(Language))


def _anew(job: Callable[[], object]) -> Callable[[], object]:
    def run() -> object:
        statements.statements.cache_clear()
        return job()

    gc.collect()
    return run


def _edited(kit: PressKit) -> PressKit:
    first = kit.texts[0]
    block = first.text.blocks[0]
    changed = replace(block, runs=(Run(f"{block.text} There were {next(_edits)} of them."),))
    text = replace(first.text, blocks=(changed, *first.text.blocks[1:]))
    return replace(kit, texts=(replace(first, text=text), *kit.texts[1:]))


def _kit() -> PressKit:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        sample_desk.load(library)
        kits = [library.press_kits.collect_release(row.id, list(Language)) for row in library.releases.rows()]
        library.close()
    count = 0
    while _length(kits, count) < _WORDS:
        count += 1
    texts = [replace(each, text=_as_long(kits, each.text.language, count)) for each in kits[0].texts]
    return replace(kits[0], texts=tuple(texts))


def _length(kits: list[PressKit], count: int) -> int:
    return sum(word_count(block.text) for block in _as_long(kits, Language.EN, count).blocks)


def _as_long(kits: list[PressKit], language: Language, count: int) -> ReleaseText:
    """The first release's text with the paragraphs of all, over again with a number, until there are `count`."""
    texts = [found.text for kit in kits if (found := kit.in_language(language)) is not None]
    blocks = list(itertools.islice(itertools.cycle(block for text in texts for block in text.blocks), count))
    numbered = (
        replace(block, id=f"b{at}", runs=(Run(f"{block.text} ({at + 100})"),)) for at, block in enumerate(blocks)
    )
    return replace(texts[0], blocks=tuple(numbered))


if __name__ == "__main__":
    sys.exit(main())

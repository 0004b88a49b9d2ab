"""Versions measured: comparing two texts, what two hundred of them cost, opening and listing them.

`python -m tests.bench.versions_bench`; CPU time. The words are those of the sample desk in an order of chance, which is
harder to compare than sentences: few of them stand only once. Beside ours run the flat comparisons of difflib.
"""

import os
import random
import sys
import tempfile
import time
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from mediadesk.comparison.texts import compare_texts
from mediadesk.comparison.three_way import compare_three
from mediadesk.comparison.words import compare_words, tokens
from mediadesk.jobs import sample_desk, versions
from mediadesk.library import Library
from mediadesk.records.block import Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText
from tests.bench.figures import Figure, cpu_ms, report

_LONG, _SHORT, _REVISIONS = 10_000, 1_550, 200
_ONE_IN = 20  # words that differ in the long text
_EDITS = 12  # places that differ in the short one


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MEDIADESK_DATA"] = folder
        library = Library.open(Path(folder) / "mediadesk.db", create=True)
        sample_desk.load(library)
        vocabulary = _vocabulary(library)
        chance = random.Random(4)
        figures = [*_comparisons(vocabulary, chance), *_revisions(library, vocabulary, chance)]
        library.close()
    return report(figures)


def _comparisons(vocabulary: list[str], chance: random.Random) -> list[Figure]:
    long, short = _text(vocabulary, _LONG, chance), _text(vocabulary, _SHORT, chance)
    changed = _edited(long, _LONG // _ONE_IN, chance)
    revised = _edited(short, _EDITS, chance)
    fresh = replace(changed, blocks=tuple(plain(block.text) for block in changed.blocks))
    flat = ["\n".join(block.text for block in text.blocks) for text in (short, revised)]
    count = len(tokens(flat[0]))
    matcher = partial(SequenceMatcher, None, tokens(flat[0]), tokens(flat[1]), autojunk=False)
    print(f"difflib, flat, {count:,} tokens: {cpu_ms(lambda: matcher().get_opcodes(), 1):.0f} ms")
    return [
        Figure(f"two versions of {_LONG:,} words, one word in {_ONE_IN} changed", _ms(long, changed), 100, "ms"),
        Figure("the same, taken in again with new ids", _ms(long, fresh), 150, "ms"),
        Figure(f"two versions of {count:,} tokens, {_EDITS} edits", _ms(short, revised), 5, "ms"),
        Figure("the same as one string", cpu_ms(partial(compare_words, *flat), 15), 10, "ms"),
        Figure(f"a review of {_SHORT:,} words held against an edit", _review_ms(short, chance, _EDITS), 40, "ms"),
        Figure(f"a review of {_LONG:,} words, three texts", _review_ms(long, chance, _LONG // 50), 500, "ms"),
    ]


def _ms(before: ReleaseText, after: ReleaseText) -> float:
    return cpu_ms(partial(compare_texts, before, after), 15)


def _review_ms(sent: ReleaseText, chance: random.Random, edits: int) -> float:
    theirs, mine = (_edited(sent, edits, chance) for _ in range(2))
    return cpu_ms(lambda: compare_three(sent, theirs, mine), 5)


def _revisions(library: Library, vocabulary: list[str], chance: random.Random) -> list[Figure]:
    release = library.releases.add(Release(new_key(), slug="many-versions"))
    text = replace(_text(vocabulary, _SHORT, chance), id=new_key(), release_id=release.id)
    text = library.releases.save_text(replace(text, id=library.releases.start_text(release.id, Language.EN).id))
    before = _bytes(library)
    saves = []
    for _ in range(_REVISIONS):
        began = time.process_time()
        text = library.releases.save_text(_edited(text, chance.randint(1, 4), chance))
        saves.append((time.process_time() - began) * 1000)
    print(f"saving one: median {median(saves):.1f} ms, slowest {max(saves):.1f} ms")
    each = (_bytes(library) - before) / _REVISIONS
    listed = cpu_ms(lambda: versions.list_versions(library, text.id))
    return [
        Figure(f"bytes on disk of each of {_REVISIONS} revisions, {_SHORT:,} words", each / 1000, 10, "kB"),
        Figure("saving one, 95 of 100", quantiles(saves, n=20)[-1], 20, "ms"),
        Figure("their list, with words added and removed", listed, 400, "ms"),
        Figure("opening that release in the editor", _opening(library, release.id), 150, "ms"),
    ]


def _bytes(library: Library) -> int:
    library._database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    library._database.execute_sql("VACUUM")
    pages = [library._database.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")]
    return int(pages[0] * pages[1])


def _opening(library: Library, release_id: int) -> float:
    """From the call to the text painted, in milliseconds of this thread; a worker brings pages and findings later."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from mediadesk.ui import fonts, look
    from mediadesk.ui.releases.editor import ReleaseEditor

    app = QApplication([])
    app.setFont(fonts.interface())
    look.start(app, look.Theme.LIGHT)
    editor = ReleaseEditor(library)
    editor.resize(900, 860)
    editor.show()
    editor.show_release(library.releases.rows()[-1].id)
    app.processEvents()

    times = []
    for _ in range(7):
        editor.close_release()
        began = time.thread_time()
        editor.show_release(release_id)
        app.processEvents()
        times.append((time.thread_time() - began) * 1000)
    editor.close_release()
    editor.drain()
    return median(times)


def _vocabulary(library: Library) -> list[str]:
    texts = (text for row in library.releases.rows() for text in library.releases.texts(row.id))
    english = [text for text in texts if text.language is Language.EN]
    return [word for text in english for block in text.blocks for word in block.text.split()]


def _text(vocabulary: list[str], length: int, chance: random.Random) -> ReleaseText:
    """About `length` words in paragraphs of 30 to 90."""
    blocks = []
    while length > 0:
        words = [chance.choice(vocabulary) for _ in range(min(chance.randint(30, 90), length))]
        length -= len(words)
        blocks.append(plain(" ".join(words)))
    return ReleaseText(1, 2, Language.EN, "Many versions", blocks=tuple(blocks))


def _edited(text: ReleaseText, count: int, chance: random.Random) -> ReleaseText:
    """`text` with so many words replaced, left out or added, here and there."""
    blocks = list(text.blocks)
    for number in range(count):
        at = chance.randrange(len(blocks))
        words = blocks[at].text.split(" ")
        place = chance.randrange(len(words))
        words[place : place + 1] = [[f"other{number}"], [words[place], f"more{number}"], []][chance.randrange(3)]
        blocks[at] = replace(blocks[at], runs=(Run(" ".join(words) or "none"),))
    return replace(text, blocks=tuple(blocks))


if __name__ == "__main__":
    sys.exit(main())

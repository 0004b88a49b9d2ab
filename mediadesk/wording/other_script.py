"""A release from one Chinese script to the other: runs keep their look, texts in three languages their gaps."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from mediadesk.records.block import Block
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.chinese import Converted

Convert = Callable[[str], Converted]
"""A conversion whose script and protected names are settled."""


def converted_block(block: Block, convert: Convert, key: str) -> Block:
    """`block` converted, under the id `key`: bold, italic and links stand where they stood."""
    whole = convert(block.text)
    runs, end = [], 0
    for run in block.runs:
        start, end = end, end + len(run.text)
        runs.append(replace(run, text=whole.text[whole.at(start) : whole.at(end)]))
    return replace(block, runs=tuple(runs), id=key)


def filled(texts: ByLanguage, source: Language, to: Language, convert: Convert) -> ByLanguage:
    """`texts` with the one in `source` converted to `to`, where that is not written yet."""
    words = texts.get(source)
    return texts if not words or texts.get(to) else texts.with_text(to, convert(words).text)


def converted_lines(lines: Iterable[str], convert: Convert) -> tuple[str, ...]:
    """Lines of text, each converted."""
    return tuple(convert(line).text for line in lines)

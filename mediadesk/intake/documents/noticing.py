"""What a reader notes down of a document while it reads, and how a paragraph is made of what it read."""

import re
from collections.abc import Iterable
from dataclasses import replace

from mediadesk.records.block import Run, merged
from mediadesk.records.source_document import Notice, NoticeKind, SourceParagraph, SourceRole

MOST_DETAILS = 20
_LONGEST_DETAIL = 200  # characters
# What neither a library nor a window can hold: controls, halves of characters, code points that are none.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ENDS = " \t\r\n"
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


class Noticed:
    """Counts by kind; of each kind the words of some are kept."""

    def __init__(self) -> None:
        self._counts: dict[NoticeKind, int] = {}
        self._details: dict[NoticeKind, list[str]] = {}

    def add(self, kind: NoticeKind, detail: str = "", count: int = 1) -> None:
        """One more of `kind`, and what it says."""
        self._counts[kind] = self._counts.get(kind, 0) + count
        said = self._details.setdefault(kind, [])
        words = shortened(detail)
        if words and len(said) < MOST_DETAILS:
            said.append(words)

    def notices(self) -> tuple[Notice, ...]:
        """All that was noted, in the order of `NoticeKind`."""
        return tuple(
            Notice(kind, self._counts[kind], tuple(self._details[kind])) for kind in NoticeKind if kind in self._counts
        )


def shortened(words: str) -> str:
    """`words` on one line, as much of them as a notice shows."""
    said = " ".join(_UNFIT.sub("", words[: 4 * _LONGEST_DETAIL]).split())
    return said if len(said) <= _LONGEST_DETAIL else f"{said[: _LONGEST_DETAIL - 1]}…"


def fit(text: str) -> str:
    """`text` without what cannot be kept."""
    return _UNFIT.sub("", text)


def collapsed(text: str) -> str:
    """`text` with every run of blanks as one space, as markup means it."""
    return _BLANKS.sub(" ", text)


def paragraph(
    runs: Iterable[Run], role: SourceRole = SourceRole.PARAGRAPH, level: int = 0, marker: str = ""
) -> SourceParagraph:
    """A paragraph of these runs, without blanks at its ends and with what cannot be kept taken out."""
    whole = [replace(run, text=fit(run.text)) if _UNFIT.search(run.text) else run for run in merged(runs)]
    while whole and not whole[0].text.strip(_ENDS):
        del whole[0]
    while whole and not whole[-1].text.strip(_ENDS):
        del whole[-1]
    if whole:
        whole[0] = replace(whole[0], text=whole[0].text.lstrip(_ENDS))
        whole[-1] = replace(whole[-1], text=whole[-1].text.rstrip(_ENDS))
    return SourceParagraph(tuple(whole), role, level, marker)


def listed(runs: Iterable[Run], marker: str = "", level: int = 0) -> SourceParagraph:
    """A heading where there is a `level`, else an item where there is a `marker`, numbered or not, else a paragraph."""
    if level:
        return paragraph(runs, SourceRole.HEADING, level, marker)
    role = {"": SourceRole.PARAGRAPH, "•": SourceRole.LIST_ITEM}.get(marker, SourceRole.ORDERED_ITEM)
    return paragraph(runs, role, 0, marker)


def row(cells: Iterable[Iterable[SourceParagraph]]) -> list[SourceParagraph]:
    """A row of a table: one paragraph with tabs between its cells; where a cell has several, these paragraphs.

    A table that sets a page in columns is no table; its cells are read one after the other.
    """
    filled = [[each for each in cell if each.text] for cell in cells]
    held = [cell for cell in filled if cell]
    if len(held) < 2 or any(len(cell) > 1 for cell in held):
        return [each for cell in held for each in cell]
    runs: list[Run] = []
    for cell in held:
        runs += [*([Run("\t")] if runs else []), *cell[0].runs]
    return [paragraph(runs, SourceRole.ROW)]

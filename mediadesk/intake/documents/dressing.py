"""Bold, italic and links of a document find their way back to the blocks the recogniser made of its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from mediadesk.records.block import Run
from mediadesk.records.recognised import RecognisedBlock, RecognisedRelease
from mediadesk.records.source_document import SourceDocument, SourceRole

# What the recogniser takes out or adds: blanks, invisible characters, the signs of Markdown.
_PASSED_OVER = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e*_#\\\\]")
_PLAIN = Run("")
_REPLY = re.compile(r"^(?:\s*(?:re|fw|fwd|回[覆复]|轉寄|转发|答复)\s*[:：])+", re.I)


def dressed(found: RecognisedRelease, document: SourceDocument | None) -> RecognisedRelease:
    """`found` with the looks of `document`, its numbered items and its notices; pure.

    The words stay as recognised. A block whose words are not in the document stays plain.
    """
    if document is None:
        return found
    letters = _Letters.of(document)
    headline = found.headline or _REPLY.sub("", document.title).strip() or None
    return replace(
        found,
        headline=headline,
        blocks=tuple(letters.dress(block) for block in found.blocks),
        notices=document.notices,
    )


@dataclass(slots=True)
class _Letters:
    """Every character of a document that counts, and the look and paragraph of each."""

    text: str
    looks: list[Run]
    ordered: list[bool]
    at: int = 0

    @classmethod
    def of(cls, document: SourceDocument) -> "_Letters":
        text: list[str] = []
        looks: list[Run] = []
        ordered: list[bool] = []
        for each in document.paragraphs:
            is_ordered = each.role is SourceRole.ORDERED_ITEM
            for run in (Run(each.marker), *each.runs):
                kept = _PASSED_OVER.sub("", run.text)
                text.append(kept)
                looks += [replace(run, text="")] * len(kept)
                ordered += [is_ordered] * len(kept)
        return cls("".join(text), looks, ordered)

    def find(self, words: str) -> int:
        """Where `words` stand, at or after the place found last if possible; -1 where they do not."""
        at = self.text.find(words, self.at) if words else -1
        at = self.text.find(words) if at < 0 and words else at
        if at >= 0:
            self.at = at + len(words)
        return at

    def _without_addresses(self, text: str) -> str:
        """`text` without the addresses the recogniser spelt out for it: they are behind the words."""
        hrefs = {look.href for look in self.looks if look.href} if " (http" in text else ()
        for href in hrefs:
            text = text.replace(f" ({href})", "")
        return text

    def dress(self, block: RecognisedBlock) -> RecognisedBlock:
        """The block with runs where it has a look other than plain, and said to be numbered where it was."""
        block = replace(block, text=self._without_addresses(block.text))
        at = self.find(_PASSED_OVER.sub("", block.text))
        if at < 0:
            return block
        runs = tuple(_runs(block.text, self.looks[at : self.at]))
        if block.kind == "heading":
            runs = tuple(replace(run, bold=False) for run in runs)
        is_plain = all(replace(run, text="") == _PLAIN for run in runs)
        kind = "ordered_item" if block.kind == "list_item" and self.ordered[at] else block.kind
        return replace(block, kind=kind, runs=() if is_plain else runs)


def _runs(text: str, looks: list[Run]) -> Iterator[Run]:
    """`text` in runs; characters that were passed over look like both of their neighbours, or plain."""
    worn: list[Run] = []
    used = 0
    for character in text:
        if _PASSED_OVER.match(character):
            before = looks[used - 1] if used else _PLAIN
            after = looks[used] if used < len(looks) else _PLAIN
            worn.append(before if before == after else _PLAIN)
        else:
            worn.append(looks[used])
            used += 1
    for look, group in groupby(zip(worn, text, strict=True), key=lambda each: each[0]):
        yield replace(look, text="".join(character for _look, character in group))

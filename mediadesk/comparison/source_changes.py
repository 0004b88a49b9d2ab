"""Which passages of a translation were made from words their source does not have any more."""

from collections.abc import Iterator
from dataclasses import dataclass

from mediadesk.comparison.passages import passages_of
from mediadesk.comparison.words import Pieces, compare_words
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Origin


@dataclass(frozen=True, slots=True)
class SourceChange:
    """`passage` of a translation was made from `origin`, which says `now` today; `None` where it is gone."""

    passage: str
    origin: Origin
    now: str | None

    @property
    def pieces(self) -> Pieces:
        """What changed in the source, word by word."""
        return compare_words(self.origin.words, self.now or "")


def source_changes(text: ReleaseText, source: ReleaseText) -> Iterator[SourceChange]:
    """The changes of `source` since the passages of `text` were made from it; none where it was made from another."""
    made_from = text.source
    if made_from is None or made_from.language is not source.language:
        return
    now = {passage.block_id: passage.text for passage in passages_of(source)}
    for link in made_from.links:
        said = now.get(link.origin.passage)
        if said is None or said.strip() != link.origin.words.strip():
            yield SourceChange(link.passage, link.origin, said)

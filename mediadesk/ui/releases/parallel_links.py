"""Which passages of two language versions on screen belong together, by what they were made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from mediadesk.comparison.matching import longest_rising
from mediadesk.records.languages import Language
from mediadesk.records.translation import Translation
from mediadesk.ui.releases.document_text import Passage, names_of


@dataclass(frozen=True, slots=True)
class Side:
    """One version as it stands on screen, its empty passages as well."""

    language: Language
    passages: Sequence[Passage]

    def names(self) -> list[str]:
        """The name of each passage, as findings and links have it; an empty one has none."""
        written = iter(names_of([each for each in self.passages if each.text.strip()]))
        return [next(written) if each.text.strip() else "" for each in self.passages]

    def origins(self, language: Language) -> list[str]:
        """For each passage, the name of the one it was made from in `language`; empty where it was not."""
        return [
            each.made_from.origin.passage if each.made_from and each.made_from.language is language else ""
            for each in self.passages
        ]


def partners(left: Side, right: Side, third: Translation | None = None) -> list[tuple[int, int]]:
    """The places of passages that belong together: one made from the other, or both from the same third version.

    Or one was made from the third, which was made from the other: `third` says so. A passage that was cut in two has
    one partner for both parts.
    """
    if pairs := _directly(left, right, third) or _turned(_directly(right, left, third)):
        return pairs
    between = third_language(left.language, right.language)
    return _matched(left.origins(between), right.origins(between))


def third_language(one: Language, other: Language) -> Language:
    """The language that is neither of the two."""
    return next(each for each in Language if each not in (one, other))


def _directly(source: Side, made: Side, third: Translation | None) -> list[tuple[int, int]]:
    """The pairs where `made` was made from `source`, or from the third version that was."""
    if pairs := _matched(source.names(), made.origins(source.language)):
        return pairs
    if third is None or third.language is not source.language:
        return []
    origins = third.origins()
    through = made.origins(third_language(source.language, made.language))
    return _matched(source.names(), [origins[name].passage if name in origins else "" for name in through])


def _turned(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted((there, at) for at, there in pairs)


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """As many of the pairs as stand in the same order on both sides, the first of those with one left place."""
    first = dict(reversed(pairs))
    places = sorted(first)
    return [(places[each], first[places[each]]) for each in longest_rising([first[place] for place in places])]


def _matched(names: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    places = {name: at for at, name in reversed(list(enumerate(names))) if name}
    return sorted((places[name], there) for there, name in enumerate(wanted) if name in places)

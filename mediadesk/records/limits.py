"""How long the parts of a text may be, as a house wants them."""

from dataclasses import dataclass

from mediadesk.records.languages import Language


@dataclass(frozen=True, slots=True)
class Limit:
    """A length: words in English, characters in Chinese; 0 is no limit."""

    words: int = 0
    characters: int = 0

    def of(self, language: Language) -> int:
        """The limit in this language."""
        return self.characters if language.is_chinese else self.words


_NONE = Limit()


@dataclass(frozen=True, slots=True)
class Limits:
    """Lengths a house style asks for. `headline` counts characters, a Han character as two; 0 is no limit.

    `opening` is the first paragraph, `least` and `most` the whole body, `boilerplate` and `caption` each one of them.
    """

    headline: int = 0
    opening: Limit = _NONE
    least: Limit = _NONE
    most: Limit = _NONE
    boilerplate: Limit = _NONE
    caption: Limit = _NONE


USUAL = Limits(120, opening=Limit(35, 110), most=Limit(800, 1_300), boilerplate=Limit(100, 220))
"""Those of a corporate press office."""

"""The three languages of a release, and text that exists once per language."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Language(StrEnum):
    """A language of publication; the values are BCP 47 tags."""

    EN = "en"
    ZH_HANT = "zh-Hant"
    ZH_HANS = "zh-Hans"

    @property
    def is_chinese(self) -> bool:
        """Whether Chinese typography and word counting apply."""
        return self is not Language.EN


class Variety(StrEnum):
    """A spelling of English; the values name the dictionaries."""

    BRITISH = "en_GB"
    AMERICAN = "en_US"


@dataclass(frozen=True, slots=True)
class ByLanguage:
    """One short text in up to three languages; an empty string means "not written yet"."""

    en: str = ""
    zh_hant: str = ""
    zh_hans: str = ""

    def get(self, language: Language) -> str:
        """The text in exactly this language, possibly empty."""
        return str(getattr(self, _FIELD[language]))

    def best(self, language: Language) -> str:
        """The text in this language, else in the nearest other one: the other Chinese, then English, then any."""
        return next((text for near in _NEAREST[language] if (text := self.get(near))), "")

    def with_text(self, language: Language, text: str) -> "ByLanguage":
        """A copy that says `text` in `language`."""
        return replace(self, **{_FIELD[language]: text})

    def __bool__(self) -> bool:
        """Whether it is written in any language."""
        return bool(self.en or self.zh_hant or self.zh_hans)


_FIELD = {Language.EN: "en", Language.ZH_HANT: "zh_hant", Language.ZH_HANS: "zh_hans"}
_NEAREST = {
    Language.EN: (Language.EN, Language.ZH_HANT, Language.ZH_HANS),
    Language.ZH_HANT: (Language.ZH_HANT, Language.ZH_HANS, Language.EN),
    Language.ZH_HANS: (Language.ZH_HANS, Language.ZH_HANT, Language.EN),
}

"""Terms: how the house writes a name, a post, a body or a word in each language, and how it does not."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.languages import ByLanguage, Language


class TermKind(StrEnum):
    """What a term names. `HOUSE` is a word or a spelling of the house, naming nothing."""

    PERSON = "person"
    POST = "post"
    BODY = "body"
    EVENT = "event"
    PLACE = "place"
    HOUSE = "house"


@dataclass(frozen=True, slots=True)
class Avoided:
    """Forms that are not to be used, in each language; empty where none is known."""

    en: tuple[str, ...] = ()
    zh_hant: tuple[str, ...] = ()
    zh_hans: tuple[str, ...] = ()

    def get(self, language: Language) -> tuple[str, ...]:
        """The forms to avoid in exactly this language."""
        return {Language.EN: self.en, Language.ZH_HANT: self.zh_hant, Language.ZH_HANS: self.zh_hans}[language]

    def __bool__(self) -> bool:
        """Whether any form is avoided in any language."""
        return bool(self.en or self.zh_hant or self.zh_hans)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the house's term base. `texts` is the approved form in each language, `avoid` what it replaces.

    A protected term is never changed by conversion between the two Chinese scripts, not even where its form in the
    other script is unknown. `note` is for the desk alone and is never printed.
    """

    id: int
    kind: TermKind
    texts: ByLanguage
    avoid: Avoided = Avoided()
    is_protected: bool = False
    note: str = ""
    version: int = 1

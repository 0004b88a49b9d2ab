"""A template: what a new release of one kind begins with, in each language."""

from dataclasses import dataclass

from mediadesk.records.block import Block
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Length
from mediadesk.records.release import ReleaseKind, ReleaseLine


@dataclass(frozen=True, slots=True)
class TemplateText:
    """What a template says in one language. What stands in braces is a placeholder."""

    language: Language
    headline: str = ""
    subheadlines: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    editors_note: str = ""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """What a list of templates shows of one. `key` names it: "event_hosted", or the digits of an own one's id."""

    key: str
    name: ByLanguage
    kind: ReleaseKind
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A pattern for releases. `length` is how much a release made from it says about the organisation."""

    key: str
    name: ByLanguage
    kind: ReleaseKind
    texts: tuple[TemplateText, ...]
    release_line: ReleaseLine = ReleaseLine.IMMEDIATE
    length: Length = Length.STANDARD
    id: int = 0
    version: int = 1

    @property
    def is_own(self) -> bool:
        """Whether the desk made it itself."""
        return self.id != 0

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it says something in."""
        return tuple(text.language for text in self.texts)

    def text(self, language: Language) -> TemplateText:
        """What it says in `language`; nothing where it was not written in that."""
        return next((text for text in self.texts if text.language is language), TemplateText(language))

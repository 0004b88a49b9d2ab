"""A release of nobody (resources/wording/sample_release.toml): what a house style is shown on."""

from typing import Any

from mediadesk.records.block import Role, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Brand, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.wording.texts import load


def sample_kit(language: Language) -> PressKit:
    """The sample release in `language`, by itself."""
    said = load("sample_release")
    name = _by_language("organisation")
    return PressKit(
        title=_by_language("headline"),
        language=language,
        organisation=Organisation(
            1, name, _by_language("short_name"), said["website"], _by_language("place"), Brand(said["accent"])
        ),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=False,
        issue_date=said["day"],
        assets_url=said["assets"],
        parts=(PartChoice(PartKind.RELEASE, language),),
        texts=(_text(said[language.value], language),),
        press_officers=(
            PressOfficer(1, _by_language("officer"), _by_language("title"), name, said["phone"], said["email"]),
        ),
    )


def _text(said: dict[str, Any], language: Language) -> KitText:
    blocks = tuple(
        plain(words, Role.QUOTE if number == 1 else Role.PARAGRAPH) for number, words in enumerate(said["paragraphs"])
    )
    text = ReleaseText(
        1, 1, language, said["headline"], tuple(said["subheadlines"]), said["place"], blocks, tuple(said["notes"])
    )
    return KitText(text, (Boilerplate(1, language, said["about"], tuple(said["boilerplate"])),))


def _by_language(field: str) -> ByLanguage:
    said = load("sample_release")
    return ByLanguage(*(said[language.value][field] for language in Language))

"""What a house style asks of the length and the parts of a text (resources/preflight/profiles.toml)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from mediadesk import paths
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseKind

_USUAL = "corporate"
_OF_NEWS_STORIES = "government"
WITH_DATELINE = (ReleaseKind.PRESS_RELEASE, ReleaseKind.CORRECTION)
"""The kinds that open with a dateline; invitations, statements, questions and answers say when in their own way."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A length: words in English, characters in Chinese; 0 is no limit."""

    words: int
    characters: int

    def of(self, language: Language) -> int:
        """The limit in this language."""
        return self.characters if language.is_chinese else self.words


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text should have. `headline` counts characters, a Han character as two."""

    headline: int
    opening: Limit
    least: Limit
    most: Limit
    boilerplate: Limit
    wants_release_line: bool
    wants_place: bool


def profile(kit: PressKit) -> Profile:
    """The profile of the house style `kit` is set in; that of government news for a news story."""
    return _profiles().get(profile_name(kit)) or _profiles()[_USUAL]


def profile_name(kit: PressKit) -> str:
    """The key of the shipped house style whose demands are made of `kit`."""
    return _OF_NEWS_STORIES if kit.kind is ReleaseKind.NEWS_STORY else kit.house_style.base


@cache
def _profiles() -> dict[str, Profile]:
    path = paths.shipped("resources") / "preflight" / "profiles.toml"
    return {name: _read(said) for name, said in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def _read(said: dict[str, Any]) -> Profile:
    return Profile(
        headline=said["headline"],
        opening=Limit(*said["opening"]),
        least=Limit(*said["least"]),
        most=Limit(*said["most"]),
        boilerplate=Limit(*said["boilerplate"]),
        wants_release_line=said["wants_release_line"],
        wants_place=said["wants_place"],
    )

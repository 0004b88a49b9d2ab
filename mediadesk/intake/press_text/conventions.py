"""The conventions of the trade, read once from `resources/conventions/*.toml`.

A press text may mix languages (a Chinese release with "Media Contact"), so the labels of all languages are known at
once: `Conventions.labels` says what a line is that consists of a label and nothing else.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from mediadesk.paths import shipped

_DECORATION = (
    ' \t　*_#=~-–—―－─:：︰.。|｜[]【】()（）<>《》〈〉•·●■◆/\\"“”!！,，、;；＊＜＞〔〕［］｛｝＃＝～＿＋…※▲△▼▽★☆◎◇◆'
)
_SPACED_LETTERS = re.compile(r"\b(?:[a-z] ){3,}[a-z]\b")
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
_LANGUAGE_FILES = ("en", "zh-Hant", "zh-Hans")


def key_of(text: str) -> str:
    """What a label says, without decoration, case and spacing: "** PRESS  RELEASE **" and "Press release:" are one."""
    return _key_of(text[:120])


@lru_cache(maxsize=4096)
def _key_of(text: str) -> str:
    plain = text.replace("’", "'").replace("‘", "'").strip(_DECORATION).casefold()
    plain = _SPACED_LETTERS.sub(lambda spaced: spaced.group().replace(" ", ""), plain) if " " in plain else plain
    return _BETWEEN_HAN.sub("", " ".join(plain.split()))


@dataclass(frozen=True)
class Conventions:
    """Word lists of all languages, merged: `table(section, name)` is the union over the language files."""

    shared: dict[str, Any]
    languages: tuple[dict[str, Any], ...]

    def words(self, section: str, name: str) -> tuple[str, ...]:
        """The entries of one list in every language, in order, each once."""
        return self._words(section, name)

    @cache  # noqa: B019  (one instance lives as long as the program)
    def _words(self, section: str, name: str) -> tuple[str, ...]:
        found = [word for language in self.languages for word in language.get(section, {}).get(name, ())]
        return tuple(dict.fromkeys(found))

    @cached_property
    def labels(self) -> dict[str, str]:
        """Label key to its subject: "captions", "notes", "contacts", "safe_harbour", "residue", "kind:…" and so on."""
        subjects: dict[str, str] = {}
        for word in self.words("residue", "exact"):
            subjects[key_of(word)] = "residue"
        for subject in ("background", "facts", "safe_harbour", "routing", "contacts", "notes", "captions"):
            for word in self.words("labels", subject):
                subjects[key_of(word)] = subject
        for word in self.words("release", "immediate"):
            subjects[key_of(word)] = "immediate"
        for kind in _kinds_of(self.languages):
            for word in self.words("kinds", kind):
                subjects[key_of(word)] = f"kind:{kind}"
        return subjects

    def keys(self, section: str, name: str) -> frozenset[str]:
        """The entries of one list as label keys."""
        return self._keys(section, name)

    @cache  # noqa: B019  (one instance lives as long as the program)
    def _keys(self, section: str, name: str) -> frozenset[str]:
        return frozenset(key_of(word) for word in self.words(section, name))

    @cached_property
    def zones(self) -> dict[str, str]:
        """Spoken zone ("bst", "北京时间") to IANA name."""
        return {said: zone for zone, names in self.shared["zones"].items() for said in names}

    @cached_property
    def place_zones(self) -> dict[str, str]:
        """Place of a dateline, casefolded, to the IANA name of its clock."""
        return {place: zone for zone, places in self.shared["place_zones"].items() for place in places}

    @cached_property
    def months(self) -> dict[str, int]:
        """English month names and abbreviations to 1-12."""
        names = self.words("dates", "months"), self.words("dates", "month_abbreviations")
        return {name: number for row in names for number, name in enumerate(row, 1)} | {"sept": 9}

    def __hash__(self) -> int:
        """By identity: there is one."""
        return id(self)


def _kinds_of(languages: tuple[dict[str, Any], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for language in languages for kind in language["kinds"]))


@cache
def conventions() -> Conventions:
    """The shipped conventions; read from disk once."""
    folder = shipped("resources") / "conventions"
    return Conventions(_read(folder / "shared.toml"), tuple(_read(folder / f"{name}.toml") for name in _LANGUAGE_FILES))


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def any_of(words: tuple[str, ...] | list[str]) -> str:
    """A regular-expression alternation of literal words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))

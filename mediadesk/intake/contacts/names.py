"""Names as lists write them: parted by script, never by a guess which word is the family's."""

import re
from functools import cache

from mediadesk.records.languages import Language
from mediadesk.wording.same_characters import HAN, same_characters

_HAN_RUN = re.compile(f"[{HAN}](?:[{HAN}·・•‧ 　]*[{HAN}])?")
_IS_HAN = re.compile(f"[{HAN}]")
_BRACKETS = re.compile(r"[(（\[]\s*[)）\]]")
_AROUND = " \t/／,，、|｜-–—·:：;；"
_HAN_TITLES = ("先生", "女士", "小姐", "博士", "教授", "太太", "記者", "记者")
Parted = tuple[str, str]


def parted(name: str) -> Parted:
    """The part of a name in Latin (or another alphabet) and the part in Chinese characters: "Chan Tai Man 陳大文"."""
    if name.isascii() or not (found := _HAN_RUN.search(name)):
        return name, ""
    rest = _BRACKETS.sub("", f"{name[: found.start()]} {name[found.end() :]}").strip(_AROUND)
    if rest.startswith(("(", "（")) and rest.endswith((")", "）")):
        rest = rest[1:-1]
    chinese = found[0].replace(" ", "").replace("\u3000", "")
    for title in _HAN_TITLES:
        if len(chinese) > len(title) + 1:
            chinese = chinese.removesuffix(title)
    return " ".join(rest.split()), chinese


def script(chinese: str) -> Language | None:
    """Which Chinese script a name is written in, by its characters; `None` for one that is written alike in both."""
    for character in chinese:
        if character in _traditional():
            return Language.ZH_HANT
        if character in _simplified():
            return Language.ZH_HANS
    return None


def scripts(characters: set[str]) -> tuple[bool, bool]:
    """Whether some of the characters are Traditional, and whether some are Simplified Chinese only."""
    return not _traditional().isdisjoint(characters), not _simplified().isdisjoint(characters)


def has_chinese(characters: set[str]) -> bool:
    """Whether one of the characters is Chinese."""
    return any(_IS_HAN.match(each) for each in characters if each > "\u2fff")


def are_chinese(characters: set[str]) -> bool:
    """Whether all of the characters are Chinese."""
    return all(each > "\u2fff" and _IS_HAN.match(each) for each in characters)


def is_chinese(text: str) -> bool:
    """Whether `text` holds a Chinese character."""
    return not text.isascii() and _IS_HAN.search(text) is not None


@cache
def _traditional() -> frozenset[str]:
    return frozenset(map(chr, same_characters()))


@cache
def _simplified() -> frozenset[str]:
    """Characters that are written so in Simplified Chinese only: the form compared by, where Big5 does not know it."""
    return frozenset(each for each in same_characters().values() if not each.encode("big5", "ignore"))

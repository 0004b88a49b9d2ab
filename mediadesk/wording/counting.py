"""How long a text is, as an editor counts: Latin words and Han characters."""

import re

from mediadesk.records.languages import Language

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+(?:['’.,\-–&/@][^\W_{_HAN}]+)*")
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_PER_MINUTE = {Language.EN: 230, Language.ZH_HANT: 400, Language.ZH_HANS: 400}


def word_count(text: str) -> int:
    """Latin words ("co-operation", "R&D", "1,000" are one each) plus Han characters."""
    return len(_WORD.findall(text))


def headline_length(text: str) -> int:
    """Characters of a headline as its limit counts them: a Han character is two."""
    return len(text) + len(_HAN_CHARACTER.findall(text))


def reading_minutes(count: int, language: Language) -> int:
    """Minutes a reader needs for `count` words, rounded up; 0 only for an empty text."""
    return -(-count // _PER_MINUTE[language])

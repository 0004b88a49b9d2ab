"""In which of the three languages a text is written."""

import re

from mediadesk.records.languages import Language

_HAN = re.compile("[\u3400-\u9fff]")
_LATIN_WORD = re.compile("[A-Za-z]{2,}")
_ENOUGH = 20_000  # characters; the language does not change after that


def language_of(text: str) -> Language:
    """English unless Han characters outweigh Latin words; simplified or traditional by what only one standard has.

    A character that GB 2312 has and Big5 has not is simplified, the other way round traditional.
    """
    sample = text[:_ENOUGH]
    han = _HAN.findall(sample)
    if len(han) <= len(_LATIN_WORD.findall(sample)):
        return Language.EN
    simplified = traditional = 0
    counts: dict[str, int] = {}
    for character in han:
        counts[character] = counts.get(character, 0) + 1
    for character, count in counts.items():
        in_gb, in_big5 = bool(character.encode("gb2312", "ignore")), bool(character.encode("big5", "ignore"))
        simplified += count if in_gb and not in_big5 else 0
        traditional += count if in_big5 and not in_gb else 0
    return Language.ZH_HANS if simplified > traditional else Language.ZH_HANT

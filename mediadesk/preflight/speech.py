"""A text without what is quoted in it: the words of others are theirs to choose."""

import re
from functools import lru_cache

from mediadesk.records.quote import spoken

_SAID = re.compile("“[^“”]*[,.!?，。！？][^“”]*”|「[^「」]*[，。！？][^「」]*」")


@lru_cache(maxsize=2_000)
def without_speech(text: str) -> str:
    """`text` with its direct speech blanked, short as it may be, so that every other character stays at its place."""
    for start, end in (*spoken(text), *((match.start() + 1, match.end() - 1) for match in _SAID.finditer(text))):
        text = text[:start] + " " * (end - start) + text[end:]
    return text

"""Kinds whose label nobody listed, told by the words it is built of: "Notice of media briefing", 「澄清聲明」."""

import re
from functools import cache, lru_cache

from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.records.release import ReleaseKind

_BY_WEIGHT = (  # of two kinds named in one label the first is meant: "press release withdrawn" withdraws
    ReleaseKind.KILL,
    ReleaseKind.CORRECTION,
    ReleaseKind.STATEMENT,
    ReleaseKind.MEDIA_INVITATION,
    ReleaseKind.MEDIA_ADVISORY,
    ReleaseKind.PRESS_RELEASE,
)
_MOST_WORDS = 8
_MOST_CHARACTERS = 14


@lru_cache(maxsize=1024)
def kind_built(key: str) -> ReleaseKind | None:
    """The kind named by a label key that consists of nothing but the trade's words; `None` for any other words."""
    if has_han(key):
        return _kind_of_han(key) if len(key) <= _MOST_CHARACTERS else None
    words = [word for word in re.split(r"[\s,:;/|–—()&-]+", key) if word]
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    known = conventions()
    around = set(known.words("kind_words", "around"))
    named = {kind: set(known.words("kind_words", kind.value)) for kind in _BY_WEIGHT}
    if not all(word in around or word.isdigit() or any(word in of for of in named.values()) for word in words):
        return None
    return next((kind for kind in _BY_WEIGHT if named[kind] & set(words)), None)


def _kind_of_han(key: str) -> ReleaseKind | None:
    if not _han_label().match(key):
        return None
    known = conventions()
    for kind in _BY_WEIGHT:
        if any(word in key for word in known.words("kind_words", kind.value) if not word.isascii()):
            return kind
    return None


@cache
def _han_label() -> re.Pattern[str]:
    """A run of nothing but words of the trade."""
    known = conventions()
    names = ("around", *(kind.value for kind in _BY_WEIGHT))
    words = [word for name in names for word in known.words("kind_words", name) if not word.isascii()]
    return re.compile(rf"(?:{any_of(words)}|[\s－–—:：/／|（）()])+$")

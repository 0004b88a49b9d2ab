"""What is printed on what goes to reviewers (texts: resources/wording/review.toml)."""

from datetime import datetime

from mediadesk.records.languages import Language
from mediadesk.wording.dates import clock_time, long_date
from mediadesk.wording.texts import load

_GROUP, _SHOWN = 4, 16  # characters: sixteen of a hash tell any two texts of a desk apart


def said(key: str, language: Language, /, **values: str) -> str:
    """The words `key` in `language`, its `{placeholders}` filled. Raises `KeyError` for what does not exist."""
    text: str = load("review")[key][language.value]
    return text.format(**values) if values else text


def is_said(key: str) -> bool:
    """Whether there are words for this key."""
    return key in load("review")


def moment_words(moment: datetime, language: Language) -> str:
    """A moment in the zone it is given in: "24 April 2025, 16:30", 2025年4月24日下午4時30分."""
    day, time = long_date(moment.date(), language), clock_time(moment, language)
    return said("moment", language, date=day, time=time)


def fingerprint(sha256: str) -> str:
    """The beginning of a hash as people compare it: "3f2a 91bc 04d7 77e0"."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, _SHOWN, _GROUP))

"""Half-width punctuation between Chinese characters, and the full-width sign that belongs there."""

import re
from collections.abc import Iterator

_SIGN = re.compile(r"[,;:!?.()]")
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（", ")": "）"}
_CLOSES, _OPENS = "」』”）》", "「『“（《"


def is_han(sign: str) -> bool:
    """Whether a sign (or nothing) is a Chinese character."""
    return "\u3400" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff"


def full_width(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where punctuation of half width stands in Chinese, with the space behind it, and what should stand there."""
    for match in _SIGN.finditer(text):
        at, sign = match.start(), match[0]
        if at and _ends_chinese(text[at - 1]) and (behind := _behind(sign, text[at + 1 :])) is not None:
            yield (at, at + 1 + behind), _FULL_WIDTH[sign]


def _behind(sign: str, rest: str) -> int | None:
    """How many spaces behind a sign go with it; `None` where the sign is right as it is."""
    if sign in "()":
        return 0 if _ends_chinese(rest[:1]) else None
    if not rest.strip():
        return 0
    if sign == ".":
        return None
    if _begins_chinese(rest[0]):
        return 0
    return 1 if rest[0] == " " and _begins_chinese(rest[1:2]) else None


def _ends_chinese(sign: str) -> bool:
    return is_han(sign) or (sign != "" and sign in _CLOSES)


def _begins_chinese(sign: str) -> bool:
    return is_han(sign) or (sign != "" and sign in _OPENS)

"""Half-width punctuation between Chinese characters, and the full-width sign that belongs there."""

import re
from collections.abc import Iterator

_HAN = "[\u3400-\u9fff\uf900-\ufaff」』”）》]"
_OPENS = "[\u3400-\u9fff\uf900-\ufaff「『“（《]"
_HALF_WIDTH = re.compile(
    rf"(?<={_HAN})[,;:!?](?:[ ](?={_OPENS})|(?={_OPENS}|\s*$))|(?<={_HAN})\.(?=\s*$)"
    rf"|(?<={_HAN})\((?={_HAN})|(?<={_HAN})\)(?={_HAN})"
)
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（", ")": "）"}


def full_width(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where punctuation of half width stands in Chinese, with the space behind it, and what should stand there."""
    for match in _HALF_WIDTH.finditer(text):
        yield match.span(), _FULL_WIDTH[match[0][0]]

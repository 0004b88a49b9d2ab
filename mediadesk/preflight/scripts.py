"""Traditional and simplified characters that cannot stand in a text of the other script."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from mediadesk.preflight.rules_data import data
from mediadesk.records.languages import Language


def other_script(text: str, language: Language) -> Iterator[tuple[tuple[int, int], str]]:
    """The runs of characters of the other Chinese script in `text`: start and end, and the run as it should
    read, which is empty where a character has several forms and a person must choose.

    Only characters that belong to one script alone are looked for (resources/preflight/rules.toml): 后, 里 or 台 can be
    right in both.
    """
    wrong = _wrong_in(language)
    if not wrong:
        return
    for found, run in groupby(enumerate(text), lambda each: each[1] in wrong):
        if found:
            characters = list(run)
            start = characters[0][0]
            sure = not any(character in data("scripts")["several"] for _, character in characters)
            right = "".join(wrong[character] for _, character in characters)
            yield (start, start + len(characters)), right if sure else ""


@cache
def _wrong_in(language: Language) -> dict[str, str]:
    pairs = data("scripts")["pairs"].split()
    if language is Language.ZH_HANT:
        return {pair[0]: pair[1] for pair in pairs}
    return {pair[1]: pair[0] for pair in pairs} if language is Language.ZH_HANS else {}

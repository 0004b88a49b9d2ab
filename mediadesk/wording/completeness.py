"""What is said on screen of the gaps of a press kit: one sentence each, with what to do."""

from collections.abc import Sequence

from mediadesk.records.completeness import Gap
from mediadesk.wording.texts import load


def sentence(gap: Gap) -> str:
    """One sentence: what is missing, where, and what to do where that is not plain."""
    said = load("completeness")
    text = said[gap.lack.value]
    if isinstance(text, dict):
        text = text["one" if len(gap.photos) == 1 else "several"]
    language = said["language"][gap.language.value] if gap.language is not None else ""
    return str(text).format(language=language, photos=_photos(gap.photos), about=gap.about or said["words"]["somebody"])


def _photos(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    words = load("completeness")["words"]
    if len(numbers) == 1:
        return str(words["photo"]).format(number=numbers[0])
    return str(words["photos"]).format(numbers=", ".join(map(str, numbers[:-1])), last=numbers[-1])

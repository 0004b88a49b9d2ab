"""By what names are put in order: in Latin letters, by strokes, by pinyin."""

from typing import NamedTuple

from mediadesk.library.folding import fold
from mediadesk.records.languages import ByLanguage
from mediadesk.wording.chinese_order import pinyin_key, stroke_key


class SortKeys(NamedTuple):
    """`latin` of every name; the others are empty for one without Chinese characters."""

    latin: str
    stroke: str
    pinyin: str


def sort_keys(name: ByLanguage) -> SortKeys:
    """The keys of a name; compared byte by byte they give the three orders."""
    traditional, simplified = name.zh_hant.strip(), name.zh_hans.strip()
    latin = fold(name.en or traditional or simplified)
    return SortKeys(latin, stroke_key(traditional, simplified), pinyin_key(traditional or simplified))

"""Which Chinese characters are one and the same, written another way: traditional, simplified and variant forms."""

from functools import cache

from mediadesk import paths

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""All of them, as they are listed between the brackets of a pattern."""


@cache
def same_characters() -> dict[int, str]:
    """Each traditional or variant form with the one form it is compared by (resources/wording/fold.tsv)."""
    table: dict[int, str] = {}
    for line in (paths.shipped("resources") / "wording" / "fold.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            same, _, others = line.partition("\t")
            table.update((ord(other), same) for other in others)
    return table

"""What else stands in the cells of lists of contacts: days, languages, truths, words with commas between."""

import re
from datetime import date, datetime
from functools import lru_cache

from mediadesk.intake.contacts import words

_UNDER = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?")
_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})")
_NAMED_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIMPLIFIED = ("CN", "SG", "MY")
_ZONE = re.compile(r"[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2}|UTC")
_STRONG, _WEAK = re.compile(r"\s*(?:[;；\n]|:::)\s*"), re.compile(r"\s*[,，、|｜]\s*")
_SEPARATOR = re.compile(r"[\\;；]|:(?=::)")


def listed(cell: str) -> list[str]:
    """The words of a cell that holds several, as `joined` writes them or as people do, each once."""
    if "\\" in cell:
        return _escaped(cell)
    parts = _STRONG.split(cell) if _STRONG.search(cell) else _WEAK.split(cell)
    return list(dict.fromkeys(part for each in parts if (part := " ".join(each.split()))))


def joined(texts: tuple[str, ...]) -> str:
    """Words in one cell with "; " between, which `listed` takes apart again whatever they hold."""
    written = [_SEPARATOR.sub(r"\\\g<0>", each).replace("\n", r"\n") for each in texts]
    whole = "; ".join(written)
    return f"{whole};" if len(texts) == 1 and listed(whole) != [texts[0]] else whole


def _escaped(cell: str) -> list[str]:
    found, word, is_sign = [], "", False
    for one in cell:
        if is_sign:
            word += "\n" if one == "n" else one
            is_sign = False
        elif one == "\\":
            is_sign = True
        elif one in ";；\n":
            found.append(word.strip())
            word = ""
        else:
            word += one
    return list(dict.fromkeys(each for each in (*found, word.strip()) if each))


@lru_cache(maxsize=4096)
def day(cell: str) -> str:
    """The day a cell says as ISO 8601, the day before the month where both are figures; empty for no day."""
    text = words.plain(cell)
    try:
        if under := _UNDER.fullmatch(text.upper()):
            return date(int(under[1]), int(under[2]), int(under[3])).isoformat()
        if first := _DAY_FIRST.fullmatch(text):
            return date(_year(first[3]), int(first[2]), int(first[1])).isoformat()
        if named := _NAMED.fullmatch(text):
            return date(int(named[3]), _month(named[2]), int(named[1])).isoformat()
        if named := _NAMED_FIRST.fullmatch(text):
            return date(int(named[3]), _month(named[1]), int(named[2])).isoformat()
    except ValueError:
        return ""
    return ""


def _year(figures: str) -> int:
    return int(figures) if len(figures) == 4 else 2000 + int(figures)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def instant(cell: str) -> str:
    """The day or time a cell says as ISO 8601, empty for none."""
    try:
        return datetime.fromisoformat(cell).isoformat() if "T" in cell and ":" in cell else day(cell)
    except ValueError:
        return day(cell)


@lru_cache(maxsize=4096)
def languages(cell: str, region: str) -> tuple[str, bool]:
    """The languages of a cell as codes with blanks between, and whether all of it was understood.

    "Chinese" alone is the script of `region`.
    """
    known = words.meanings("languages")
    found: dict[str, None] = {}
    chinese = "zh-Hans" if region in _SIMPLIFIED else "zh-Hant"
    is_understood = True
    for each in listed(cell):
        parts = [each] if words.plain(each) in known else [part for part in re.split(r"[/&+ ]", each) if part]
        for code in (known.get(words.plain(part), "") for part in parts):
            is_understood = is_understood and bool(code)
            found |= {chinese if code == "zh" else code: None} if code else {}
    return " ".join(found), is_understood


@lru_cache(maxsize=4096)
def meant(subject: str, cell: str) -> str:
    """What a cell stands for, of the meanings of a subject; empty where it is none of them."""
    return words.meanings(subject).get(words.plain(cell), "")


def time_zone(cell: str) -> str:
    """The IANA zone of a cell; empty where it is none by its looks."""
    return cell if _ZONE.fullmatch(cell) else ""

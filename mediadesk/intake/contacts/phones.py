"""Telephone numbers as lists write them, in E.164: the usual forms at a glance, all others by the world's plans."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_USUAL = {
    "HK": re.compile(r"(?:(?:\+|00)?\(?852\)?[ -]?)?([2-9]\d{3})[ -]?(\d{4})"),
}
_E164 = re.compile(r"\+(?:852[2-9]\d{7}|861[3-9]\d{9}|1[2-9]\d{9}|44[1-9]\d{9}|853[268]\d{7}|886[1-9]\d{7,8})")
_CODES = {"HK": "+852"}
_MAINLAND_MOBILE = re.compile(r"(1[3-9]\d)([ -]?)(\d{4})\2(\d{4})")
"""Three, four and four figures, as nobody else groups them: ITU-T E.164, China (country code +86), mobile numbers."""
_HAS_DIGITS = re.compile(r"\d\D*\d\D*\d\D*\d\D*\d")
_BETWEEN = re.compile(r"\s*(?:[/;,、，；|\n]|:::|\bor\b|或|及|&)\s*", re.IGNORECASE)
_BEFORE = re.compile(
    r"^\s*(?:t|tel|telephone|phone|p|m|mob|mobile|cell|o|office|d|direct|h|hp|電話|电话|手機|手机|手提|辦|直線)"
    r"(?:\s*[:：.]|\s+(?=[+\d(]))\s*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*[(（][^\d)）]*[)）]\s*$")
_FLOAT = re.compile(r"(\d{5,15})\.0")
_LONGEST = 200  # characters of a cell that numbers are looked for in


def numbers(cell: str, region: str) -> tuple[tuple[str, ...], bool]:
    """The numbers of a cell in E.164, each once, and whether the cell says nothing else.

    Without a country code they are of `region` (ISO 3166), unless only their country code makes numbers of them, or
    they are mobile numbers of the mainland, which lists of its journalists give without.
    """
    if (form := _USUAL.get(region)) is not None and (found := form.fullmatch(cell)):
        return (f"{_CODES[region]}{found[1]}{found[2]}",), True
    if _E164.fullmatch(cell):
        return (cell,), True
    return _looked_for(cell, region)


def usual(region: str) -> tuple[Callable[[str], re.Match[str] | None], str] | None:
    """What matches the usual form of a region's numbers as two groups of figures, and what stands before them."""
    return (_USUAL[region].fullmatch, _CODES[region]) if region in _USUAL else None


@lru_cache(maxsize=65536)
def _looked_for(cell: str, region: str) -> tuple[tuple[str, ...], bool]:
    text = _in_ascii(cell)
    if not _HAS_DIGITS.search(text) or len(text) > _LONGEST:
        return (), not text
    whole = _one(text, region)
    if whole is not None and whole[0]:
        return (whole[0],), whole[1]
    found: dict[str, None] = {}
    is_whole = True
    for part in _BETWEEN.split(text):
        one = _one(part, region)
        if one is not None and one[0]:
            found[one[0]] = None
            is_whole = is_whole and one[1]
        elif part.strip():
            is_whole = False
    if found:
        return tuple(found), is_whole
    return tuple(dict.fromkeys(_matched(text, region))), False


def _in_ascii(cell: str) -> str:
    """The cell with plain digits and signs; a number that a spreadsheet made a fraction of is whole again."""
    import unicodedata

    text = unicodedata.normalize("NFKC", cell) if not cell.isascii() else cell
    text = re.sub(r"[‐-―−ー]", "-", text).replace("\u202a", "").replace("\u202c", "").strip().lstrip("'").strip()
    text = text.removeprefix("tel:").removeprefix("TEL:")
    return float_[1] if (float_ := _FLOAT.fullmatch(text)) else text


def _one(part: str, region: str) -> tuple[str, bool] | None:
    """The number that is all of `part`, and whether nothing of it (an extension) is lost; `None` for no number."""
    import phonenumbers

    said = _BEFORE.sub("", part).strip()
    text = _NOTE.sub("", said).strip()
    if not text or sum(each.isdigit() for each in text) > 20:
        return None
    for tried in (text, f"+{text.lstrip('+').removeprefix('00')}"):
        try:
            number = phonenumbers.parse(tried, region)
        except phonenumbers.NumberParseException:
            continue
        if _is_usable(number, tried is text):
            written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return written, not number.extension and text == said
    mobile = _MAINLAND_MOBILE.fullmatch(text)
    return (f"+86{mobile[1]}{mobile[3]}{mobile[4]}", text == said) if mobile else None


def _is_usable(number: "PhoneNumber", is_as_written: bool) -> bool:
    """Whether a number may be dialled from anywhere; one that needed a "+" put before it must be a real one."""
    import phonenumbers

    if is_as_written:
        reason = phonenumbers.is_possible_number_with_reason(number)
        return reason == phonenumbers.ValidationResult.IS_POSSIBLE and _fits(number)
    return bool(phonenumbers.is_valid_number(number))


def _fits(number: "PhoneNumber") -> bool:
    """Hong Kong has eight digits, of which the first is neither 0 nor 1; elsewhere the length is enough."""
    code, digits = number.country_code, str(number.national_number)
    return code != 852 or (len(digits) == 8 and digits[0] not in "01")


def _matched(text: str, region: str) -> list[str]:
    import phonenumbers

    found = phonenumbers.PhoneNumberMatcher(text, region, leniency=phonenumbers.Leniency.POSSIBLE)
    numbers = [each.number for each in found if _is_usable(each.number, is_as_written=True)]
    return [phonenumbers.format_number(each, phonenumbers.PhoneNumberFormat.E164) for each in numbers]

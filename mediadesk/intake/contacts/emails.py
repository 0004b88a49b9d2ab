"""E-mail addresses as lists write them: the usual form at a glance, all others as the standards read them."""

import re
import unicodedata
from functools import lru_cache

USUAL = re.compile(
    r"[A-Za-z0-9_](?:[A-Za-z0-9_+-]|\.(?=[A-Za-z0-9_+-])){0,60}@(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.)+[a-z]{2,20}"
)
"""The usual form of an address, which needs no second look."""
_LONGEST = 254
_LONGEST_CELL = 2_000  # characters of a cell that addresses are looked for in
_BETWEEN = re.compile(r"[\s;,、，；|<>()（）\[\]\"“”]+|:::|/(?=[^/\s]*@)|\bor\b|或", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:mailto|e-?mail|電郵|电邮|邮箱)[:：]\s*", re.IGNORECASE)
_NAMED = re.compile(r"\s*[\"“]?([^<>\"“”@;,]*?)[\"”]?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*")


def addresses(cell: str) -> tuple[tuple[str, ...], str, str]:
    """The addresses of a cell, each once; the name that stands before one ("Ada Mok <ada@…>"); and what is no address.

    The domain is in lower case and the local part as it is written. Nothing is asked of the network.
    """
    if len(cell) <= _LONGEST and USUAL.fullmatch(cell):
        return (cell,), "", ""
    return _looked_for(cell) if len(cell) <= _LONGEST_CELL else ((), "", cell)


@lru_cache(maxsize=65536)
def _looked_for(cell: str) -> tuple[tuple[str, ...], str, str]:
    text = unicodedata.normalize("NFKC", cell).replace("\u200b", "").strip().lstrip("'").strip()
    name = ""
    if named := _NAMED.fullmatch(text):
        name, text = named[1].strip(" '"), named[2]
    found: dict[str, None] = {}
    others = []
    for part in _BETWEEN.split(_BEFORE.sub("", text)):
        one = _one(_BEFORE.sub("", part).strip(".,:'"))
        if one:
            found[one] = None
        elif part:
            others.append(part)
    is_all_said = bool(found) and not any("@" in other for other in others)
    return tuple(found), name, "" if is_all_said and not others else " ".join(others) if found else cell


def _one(part: str) -> str:
    """The address that is all of `part`, empty where it is none."""
    if part.count("@") != 1 or len(part) > _LONGEST:
        return ""
    from email_validator import EmailNotValidError, validate_email

    try:
        read = validate_email(part, check_deliverability=False, test_environment=True)
    except (EmailNotValidError, ValueError):  # ValueError: what the IDNA tables say of odd characters
        return ""
    return read.normalized

"""What words in Latin letters in a contact say: name, title, department, organisation."""

import re
from collections.abc import Iterator

from mediadesk.intake.press_text.contact_item import EDGE, Item
from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.people_names import begins_name, is_latin_name, title_words

_COMMA = re.compile(r",\s+")
LEFT_OVER = frozenset(
    ("at", "on", "or", "via", "and", "by", "to", "from", "for", "please", "with", "direct", "是", "或", "及", "和")
)


def latin_words(text: str) -> Iterator[Item]:
    """Words between commas: name, title, organisation. A title may hold a comma ("Manager, Corporate Affairs")."""
    parts = [part.strip(EDGE.replace(".", "")) for part in _COMMA.split(text)]
    parts = [part + ")" * (part.count("(") - part.count(")")) for part in parts]
    parts = [_closed(part) for part in parts if part and key_of(part) not in LEFT_OVER]
    parts = [piece for part in parts for piece in _person_and_house(part)]
    fields = [latin_field(part) for part in parts]
    merged: list[Item] = []
    for field, part in zip(fields, parts, strict=True):
        last = merged[-1] if merged else None
        if (last and last.field == "organisation" and key_of(part) in _COMPANY_FORMS) or (
            last and last.field == "unknown" and key_of(part) in _COMPANY_FORMS
        ):
            merged[-1] = Item("organisation", f"{last.text}, {part}")
        elif last and last.field in ("title", "department") and field in ("title", "department"):
            merged[-1] = Item("title" if "title" in (last.field, field) else field, f"{last.text}, {part}")
        else:
            merged.append(Item(field, part))
    yield from _with_division(merged)


def _with_division(items: list[Item]) -> Iterator[Item]:
    """ "Public Affairs Department, Lantern Airways" is one organisation as printed when nobody is named beside it."""
    fields = [item.field for item in items]
    is_office = fields == ["organisation", "organisation"] and items[0].text.startswith(("Office of", "Department of"))
    if (is_office or fields == ["department", "organisation"]) and not _DESK.search(items[0].text):
        yield Item("organisation", f"{items[0].text}, {items[1].text}")
    elif fields[-2:] == ["organisation", "unknown"] and "name" not in fields[-2:] and len(items) > 2:
        yield from items[:-2]
        alone = re.fullmatch(r"[A-Z][a-z]+", items[-1].text)
        yield Item("organisation", f"{items[-2].text}, {items[-1].text}" if alone else items[-2].text)
        yield from () if alone else items[-1:]
    else:
        yield from items


_DESK = re.compile(r"\b(?:press|media|news)\b", re.I)


def _closed(text: str) -> str:
    """The words without the full stop of a sentence; "Ltd." and "Corp." keep theirs."""
    return text.rstrip(".") if re.search(r"[a-z]{5,}\.$", text) else text


_AT = re.compile(r"^(?P<person>.{3,40}?)\s+(?:at|of|for|from|with)\s+(?:the\s+)?(?P<house>[A-Z].*)$")
_COMPANY_FORMS = frozenset(("inc", "ltd", "llc", "llp", "limited", "plc", "corp", "co", "l.l.c", "s.a", "gmbh"))
_DEPARTMENT = re.compile(
    r"\b(?:affairs|communications?|relations|marketing|programmes?|operations|development|publicity|engagement|outreach|public|external|policy)\b",
    re.I,
)


def latin_field(text: str) -> str:
    """What words in Latin letters are: "name", "title", "department", "organisation", or "unknown"."""
    words = [word.strip(".,()") for word in text.split()]
    known = conventions()
    small = {word.casefold() for word in words}
    if words and words[0].rstrip(".") in known.words("names", "honorifics") and len(words) > 1 and is_latin_name(text):
        return "name"
    titles = small & set(known.words("names", "contact_titles"))
    organisation = [word for word in words if word in known.words("names", "organisation_words")]
    strong = titles - {"communications", "relations", "media", "public", "account", "partner", "lead", "senior"}
    if strong or (len(words) > 1 and words[-1].casefold() in ("lead", "partner")):
        return "title"
    if words and _is_department(text, words):
        return "department"
    if organisation and len(words) > 1:
        return "organisation"
    if titles or _DEPARTMENT.search(text):
        return "department"
    return "unknown"


_DIVISIONS = frozenset(
    re.split(
        r"\s+",
        """public media corporate press investor external community government customer internal global group marketing
        donor alumni and & strategic digital institutional guest student brand stakeholder member municipal consumer
        shareholder science research communications relations affairs policy development trade analyst city""",
    )
)


def _person_and_house(text: str) -> list[str]:
    """ "Jane Poe at Harbour Rail" and "Press Officer Jane Poe" in two."""
    words = text.split()
    for start in range(1, len(words) - 1):
        is_post = words[start - 1] in title_words()
        if is_post and begins_name(words[start:]) and latin_field(" ".join(words[:start])) == "title":
            return [" ".join(words[:start]), " ".join(words[start:])]
    match = _AT.match(text)
    return [match["person"], match["house"]] if match and is_latin_name(match["person"]) else [text]


def _is_department(text: str, words: list[str]) -> bool:
    """ "Press Office", "Corporate Communications Department": a part of the house, no organisation of its own."""
    last, small = words[-1].casefold(), {word.casefold() for word in words[:-1]}
    if last in ("relations", "communications", "affairs"):
        return len(words) <= 4 and small <= _DIVISIONS
    of_a_house = last in ("department", "office", "team", "unit", "desk", "division", "section", "newsroom")
    return of_a_house and (bool(_DEPARTMENT.search(text)) or small <= {"press", "media", "news", "duty", "the"})

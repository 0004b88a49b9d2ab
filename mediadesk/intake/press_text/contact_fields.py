"""Press contacts from the lines of a contact section: organisation, name, title, telephone, e-mail."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.people_names import is_han_name, is_latin_name, split_han_post, split_honorific
from mediadesk.intake.press_text.source_lines import has_han, run_in_label, without_bullet
from mediadesk.intake.press_text.stretches import EMAIL, find_phone
from mediadesk.records.recognised import RecognisedContact

_BETWEEN = re.compile(
    r"\s+[|｜/·•]\s+|[|｜；;]|\s+[–—-]\s+|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])(?!先生|女士|小姐|博士|教授)|[，、]\s*|\s*／\s*"
    r"|[（(](?=[^()（）]*[)）]\s*(?:$|[;；,，|]))|(?<=[^()（）])[)）]\s*(?=$|[;；,，|])"
)
_COMMA = re.compile(r",\s+")
_EDGE = " \t,，;；:：|/·•–—-()（）[]<>。."
_SENTENCE_NAME = re.compile(
    r"(?:contact|call|email|e-mail|to|from|reach|with|ask for)\s+(?P<name>(?:(?:Mr"
    r"|Ms|Mrs|Miss|Dr|Prof|Ir)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})(?=\s*(?:,"
    r"|\(|at|on|of|via|by|from|or|$))"
)
_SENTENCE_PLACE = re.compile(
    r"\b(?:the|of|at|from|for)\s+(?P<place>(?:[A-Z][\w’'&.-]*\s+){0,5}[A-Z][\w’'&.-]*)(?:['’]s)?(?=\s+(?:press|media|news|communications)\b|\s+(?:on|at|via|by)\b|\s*[,(]|$)"
)
_HAN_SENTENCE = re.compile(
    r"(?:與|与|向|找)(?P<with>[\u3400-\u9fff]{2,24}?)(?:聯絡|联络|聯繫|联系|查詢|查询)|(?:聯絡|联络|联系|聯繫|致電|致电|洽)(?:我們|我们)?(?P<who>[\u3400-\u9fff]{2,24}?)(?=\s*[（(，,：:]|\s|電話|电话|$|\d|。|或)"
)


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing a line says: "organisation", "name", "title", "department", "phone", "email", "unknown", or "gap"."""

    field: str
    text: str = ""


def read_contacts(lines: Iterable[str | None], known: str) -> tuple[RecognisedContact, ...]:
    """The contacts in the lines of one section (`None` is a blank line); `known` is text that names organisations."""
    items = [item for line in lines for item in (_items(line) if line is not None else (_Item("gap"),))]
    contacts: list[RecognisedContact] = []
    heading: str | None = None
    for group in _groups(_resolved(items, known)):
        contact = _contact(group)
        if contact == RecognisedContact(organisation=contact.organisation):
            heading = contact.organisation or heading
            continue
        if contact.organisation and _stands_first(group):
            heading = contact.organisation
        contacts.append(contact if contact.organisation else replace(contact, organisation=heading))
    if not contacts and heading:
        contacts.append(RecognisedContact(organisation=heading))
    return tuple(contacts)


def _stands_first(group: list[_Item]) -> bool:
    named = [item.field for item in group if item.field in ("organisation", "name")]
    return bool(named) and named[0] == "organisation"


def _items(line: str) -> Iterator[_Item]:
    """What one line says, in order."""
    text = without_bullet(line[:600])
    email = EMAIL.search(text)
    phones = _phones(text)
    rest = _without_numbers(text)
    if _is_sentence(text, rest):
        yield from _sentence_items(rest)
    else:
        yield from _with_departments(list(_plain_items(rest)), rest)
    yield from (_Item("phone", phone) for phone in phones[:1])
    if email:
        yield _Item("email", email.group())


def _phones(text: str) -> list[str]:
    """The numbers of a line, a fax number left out."""
    without_email = EMAIL.sub(" ", text)
    found = []
    while (match := find_phone(without_email)) is not None:
        before = without_email[max(0, match.start() - 14) : match.start()].casefold()
        if not re.search(rf"(?:{any_of(conventions().words('contact_fields', 'fax')[:2])}|傳真|传真)[^a-z]*$", before):
            found.append(match.group().strip(" .–-/"))
        without_email = without_email[: match.start()] + " ; " + without_email[match.end() :]
    return found


@cache
def _number_labels() -> frozenset[str]:
    known = conventions()
    return frozenset().union(*(known.keys("contact_fields", field) for field in ("phone", "fax", "email", "website")))


@cache
def _trailing_label() -> re.Pattern[str]:
    """A label left at the end of a piece when its number was taken out: "Jane Poe, Tel:"."""
    known = conventions()
    words = [word for field in ("phone", "fax", "email") for word in known.words("contact_fields", field)]
    latin = any_of([word for word in words if word.isascii() and len(word) > 1])
    return re.compile(
        rf"(?:[\s,(（]+(?:{latin})|\s*(?:{any_of([w for w in words if not w.isascii()])}))\s*[.:：︰)）]*\s*$", re.I
    )


def _without_numbers(text: str) -> str:
    """The line without addresses, numbers and links, a semicolon in their place."""
    text = EMAIL.sub(" ; ", text)
    text = re.sub(r"https?://\S+|www\.\S+", " ; ", text)
    while (match := find_phone(text)) is not None:
        text = text[: match.start()] + " ; " + text[match.end() :]
    return text


@cache
def _label_of_number() -> re.Pattern[str]:
    """The label right before a number that was taken out: "Tel: ;"."""
    known = conventions()
    words = [word for field in ("phone", "fax", "email", "website") for word in known.words("contact_fields", field)]
    latin, han = any_of([w for w in words if w.isascii()]), any_of([w for w in words if not w.isascii()])
    return re.compile(rf"(?:(?<![A-Za-z])(?:{latin})|{han})\s*[.:：︰]*\s*(?=;)", re.I)


def _is_sentence(text: str, rest: str) -> bool:
    said = text.casefold()
    known = conventions()
    if said.startswith(known.words("labels", "contact_starts")) and len(rest.split()) + len(rest) / 12 > 5:
        return any(verb in said for verb in known.words("labels", "contact_verbs"))
    return False


def _sentence_items(rest: str) -> Iterator[_Item]:
    """ "For enquiries, contact Ms A of B at …" and 「如有查詢，請聯絡某機構某先生」."""
    if has_han(rest):
        match = _HAN_SENTENCE.search(rest)
        if match:
            yield from _han_words(match["who"] or match["with"])
        return
    name = _SENTENCE_NAME.search(rest)
    is_person = name is not None and is_latin_name(name["name"])
    if name and is_person:
        yield _Item("name", name["name"])
    place = _SENTENCE_PLACE.search(rest, name.end() if name and is_person else 0)
    if place and len(place["place"]) > 3:
        yield _Item("organisation", place["place"])


def _plain_items(rest: str) -> Iterator[_Item]:
    for part in _BETWEEN.split(_label_of_number().sub(" ; ", rest)):
        piece = part.strip(_EDGE)
        if not piece or key_of(piece) in _number_labels():
            continue
        part = _trailing_label().sub("", part)
        piece = part.strip(_EDGE)
        labelled = run_in_label(part.strip(" ,;"))
        if labelled and labelled[0] in _number_labels():
            piece = part = labelled[1]
        elif labelled and (field := _field_named(labelled[0])):
            value = labelled[1].strip(_EDGE)
            if value:
                yield from _valued(field, value)
            continue
        if len(piece) > 1:
            yield from (
                _han_words(piece)
                if has_han(piece)
                else _latin_words(_PREPOSITION.sub("", part.strip(" ;|/·•–—-()").rstrip(",:")))
            )


def _with_departments(items: list[_Item], line: str) -> Iterator[_Item]:
    """A title and the department behind it on one line are one title, as printed: "Manager – Public Relations"."""
    position = 0
    while position < len(items):
        item = items[position]
        following = items[position + 1] if position + 1 < len(items) else None
        if item.field == "title" and following is not None and following.field == "department" and item.text in line:
            start = line.find(item.text)
            end = line.find(following.text, start) + len(following.text)
            both = line[start:end]
            item = _Item("title", both + ")" * (both.count("(") > both.count(")")))
            position += 1
        yield item
        position += 1


def _field_named(label: str) -> str:
    known = conventions()
    if label in known.keys("contact_fields", "website"):
        return "other"
    if known.labels.get(label) == "contacts":
        return "unknown"
    return next(
        (field for field in ("name", "title", "organisation") if label in known.keys("contact_fields", field)), ""
    )


def _valued(field: str, value: str) -> Iterator[_Item]:
    if field == "other":
        return
    if field in ("name", "unknown"):
        yield from _han_words(value) if has_han(value) else _latin_words(value)
    else:
        yield _Item(field, value)


def _latin_words(text: str) -> Iterator[_Item]:
    """Words between commas: name, title, organisation. A title may hold a comma ("Manager, Corporate Affairs")."""
    parts = [part.strip(_EDGE.replace(".", "")) for part in _COMMA.split(text)]
    parts = [part for part in parts if part]
    fields = [_latin_field(part) for part in parts]
    merged: list[_Item] = []
    for field, part in zip(fields, parts, strict=True):
        last = merged[-1] if merged else None
        if (last and last.field == "organisation" and key_of(part) in _COMPANY_FORMS) or (
            last and last.field == "unknown" and key_of(part) in _COMPANY_FORMS
        ):
            merged[-1] = _Item("organisation", f"{last.text}, {part}")
        elif last and last.field in ("title", "department") and field in ("title", "department"):
            merged[-1] = _Item("title" if "title" in (last.field, field) else field, f"{last.text}, {part}")
        else:
            merged.append(_Item(field, part))
    yield from merged


_PREPOSITION = re.compile(r"^(?:for|of|at|from|on behalf of|c/o|or|and|to)\s+(?=[A-Z])")
_COMPANY_FORMS = frozenset(("inc", "ltd", "llc", "llp", "limited", "plc", "corp", "co", "l.l.c", "s.a", "gmbh"))
_DEPARTMENT = re.compile(
    r"\b(?:affairs|communications?|relations|marketing|programmes?|operations|development|publicity|engagement|outreach|public|external|policy)\b",
    re.I,
)


def _latin_field(text: str) -> str:
    words = [word.strip(".,()") for word in text.split()]
    known = conventions()
    small = {word.casefold() for word in words}
    if words and words[0].rstrip(".") in known.words("names", "honorifics") and len(words) > 1 and is_latin_name(text):
        return "name"
    titles = small & set(known.words("names", "contact_titles"))
    organisation = [word for word in words if word in known.words("names", "organisation_words")]
    strong = titles - {"communications", "relations", "media", "public", "account", "partner", "lead", "senior"}
    if strong:
        return "title"
    if words and _is_department(text, words):
        return "department"
    if organisation and len(words) > 1:
        return "organisation"
    if titles or _DEPARTMENT.search(text):
        return "department"
    return "unknown"


def _is_department(text: str, words: list[str]) -> bool:
    """ "Press Office", "Corporate Communications Department": a part of the house, no organisation of its own."""
    last = words[-1].casefold()
    if last in ("relations", "communications", "affairs"):
        return len(words) <= 3
    of_a_house = last in ("department", "office", "team", "unit", "desk", "division", "section", "newsroom")
    return of_a_house and (
        bool(_DEPARTMENT.search(text))
        or {word.casefold() for word in words[:-1]} <= {"press", "media", "news", "duty", "the"}
    )


def _han_words(text: str) -> Iterator[_Item]:
    """Han words: organisation, post, name, or a post with the name behind it."""
    text = text.strip(_EDGE)
    known = conventions()
    if not text:
        return
    posts, bodies = known.words("names", "contact_titles"), known.words("names", "organisation_words")
    if is_han_name(text.replace(" ", "")):
        yield _Item("name", text)
    elif text.endswith(posts):
        yield from _body_and_post(text)
    elif text.endswith(bodies) and not split_honorific(text)[1]:
        yield _Item("organisation", text)
    else:
        yield from _post_and_name(text, posts)


def _post_and_name(text: str, posts: tuple[str, ...]) -> Iterator[_Item]:
    """A post, or an organisation, with a name written on to it."""
    before, name = split_han_post(text)
    if not name or not before:
        yield _Item("unknown", text)
        return
    if before.endswith(posts):
        yield from _body_and_post(before)
    else:
        yield _Item("organisation", before)
    yield _Item("name", name)


_BODY_AND_POST = re.compile(
    r"^(?P<body>.{2,30}(?:有限公司|公司|集團|集团|基金會|基金会|協會|协会|學會|学会|大學|大学|學院|学院|醫院|医院|博物館|博物馆|委員會|委员会|中心|商會|商会|研究院|研究所))(?P<post>.{2,20})$"
)


def _body_and_post(text: str) -> Iterator[_Item]:
    """「某基金會傳訊主任」 in organisation and post."""
    match = _BODY_AND_POST.match(text)
    if match:
        yield _Item("organisation", match["body"])
    yield _Item("title", match["post"] if match else text)


def _resolved(items: list[_Item], known: str) -> list[_Item]:
    """Unknown words decided, contact by contact: who is a person, who an organisation."""
    resolved: list[_Item] = []
    chunk: list[_Item] = []
    for position, item in enumerate((*items, _Item("gap"))):
        chunk.append(item)
        if item.field in ("gap", "email") or _ends_with_phone(items, position):
            resolved += _resolved_chunk(chunk, known)
            chunk = []
    return resolved[:-1]


def _ends_with_phone(items: list[_Item], position: int) -> bool:
    """Whether a number closes a contact: other words follow it, and then another number."""
    if position + 2 >= len(items) or items[position].field != "phone":
        return False
    if items[position + 1].field not in ("unknown", "name"):
        return False
    following = [item.field for item in items[position + 1 : position + 5]]
    return "phone" in following and "email" not in following[: following.index("phone")]


def _resolved_chunk(chunk: list[_Item], known: str) -> list[_Item]:
    """Of the unknown words of one contact at most one is the person; the others are organisations."""
    person = _person_among(chunk, known)
    return [
        item if item.field != "unknown" else _decided(item, position == person) for position, item in enumerate(chunk)
    ]


def _decided(item: _Item, is_person: bool) -> _Item:
    if is_person:
        return _Item("name", item.text)
    house = _OFFICE.sub("", item.text)
    return _Item("organisation" if len(house) < 90 else "other", house)


_OFFICE = re.compile(
    r"(?:['’]s)?\s+(?:press office|media office|media team|press team|news desk"
    r"|newsroom|press desk|media relations|communications team|press)$"
)


def _person_among(chunk: list[_Item], known: str) -> int | None:
    """The index of the unknown words most likely to be a person's name; `None` when one is named or none fits."""
    fields = [item.field for item in chunk]
    if "name" in fields:
        return None
    address = next((item.text.split("@")[0].casefold() for item in chunk if item.field == "email"), "")
    scores: dict[int, float] = {}
    for position, item in enumerate(chunk):
        if item.field == "unknown" and (is_latin_name(item.text) or is_han_name(item.text)):
            after = fields[position + 1] if position + 1 < len(fields) else ""
            score = (
                1.0 - 2.0 * (item.text in known) + 1.0 * (after == "title") + 3.0 * _is_in_address(item.text, address)
            )
            alone = fields.count("unknown") == 1 and "organisation" not in fields
            score -= 1.5 * (alone and "department" in fields and "title" not in fields)
            scores[position] = score - 0.3 * len(item.text.split()) + (0.2 if position else 0.0)
    best = max(scores, key=lambda position: scores[position], default=None)
    return best if best is not None and scores[best] > -0.5 else None


def _is_in_address(name: str, address: str) -> bool:
    """Whether the e-mail address is made of the name ("j.poe@", "jane@")."""
    words = [word.casefold() for word in re.findall(r"[A-Za-z]{3,}", name)]
    return any(word in address for word in words)


def _groups(items: list[_Item]) -> Iterator[list[_Item]]:
    """Items of one contact each."""
    group: list[_Item] = []
    fields: set[str] = set()
    gap = False
    for item, following in zip(items, [*items[1:], _Item("gap")], strict=False):
        if item.field == "gap":
            gap = bool(group)
            continue
        if group and _begins_another(fields, item.field, following.field, gap):
            yield group
            group, fields = [], set()
        group.append(item)
        fields.add(item.field)
        gap = False
    if group:
        yield group


def _begins_another(fields: set[str], field: str, following: str, gap: bool) -> bool:
    """Whether an item belongs to the next contact: the one before has its number, and this leads to a name."""
    reached = bool(fields & {"email", "phone"})
    if field == "email":
        return "email" in fields
    if field == "name":
        return "name" in fields or (reached and "email" in fields) or (reached and gap)
    if field == "organisation":
        return (reached and "organisation" in fields and (gap or "email" in fields)) or (
            gap and "name" in fields and reached
        )
    if field in ("title", "department"):
        return reached and (gap or following == "name" or "title" in fields)
    return field == "phone" and gap and "phone" in fields and "email" in fields


def _contact(group: list[_Item]) -> RecognisedContact:
    first: dict[str, str] = {}
    for item in group:
        if item.field in ("organisation", "name", "title", "phone", "email"):
            first.setdefault(item.field, item.text)
    department = next((item.text for item in group if item.field == "department"), None)
    if department and "name" in first:
        first.setdefault("title", department)
    return RecognisedContact(**first)

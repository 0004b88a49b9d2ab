"""Press contacts from the lines of a contact section: organisation, name, title, telephone, e-mail."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mediadesk.intake.press_text.contact_item import Item
from mediadesk.intake.press_text.contact_items import items_of
from mediadesk.intake.press_text.contact_pairs import one_by_one
from mediadesk.intake.press_text.conventions import conventions
from mediadesk.intake.press_text.people_names import begins_name, is_han_name, is_latin_name
from mediadesk.intake.press_text.source_lines import has_han, run_in_label
from mediadesk.records.recognised import RecognisedContact


def read_contacts(lines: Iterable[str | None], known: str) -> tuple[RecognisedContact, ...]:
    """The contacts in the lines of one section (`None` is a blank line); `known` is text that names organisations."""
    said = one_by_one(list(lines))
    items = [item for line in said for item in (_items_in(line) if line is not None else (Item("gap"),))]
    contacts: list[RecognisedContact] = []
    heading: str | None = None
    for group in _groups(_resolved(list(_without_house(items, known)), known)):
        contact = _contact(group, heading)
        if contact == RecognisedContact(organisation=contact.organisation):
            heading = contact.organisation or heading
            continue
        if contact.organisation and _stands_first(group):
            heading = contact.organisation
        contact = _as_addressed(contact, said)
        contacts.append(contact if contact.organisation else replace(contact, organisation=heading))
    if not contacts and heading:
        contacts.append(RecognisedContact(organisation=heading))
    return tuple(contacts)


def _items_in(line: str) -> Iterator[Item]:
    """What a line says; a number for the hours out of office, naming nobody, is a contact apart."""
    items = list(items_of(line))
    label = (run_in_label(line) or ("", ""))[0]
    is_apart = label in conventions().keys("contact_fields", "out_of_hours") and [i.field for i in items] == ["phone"]
    yield from (Item("apart"), *items) if is_apart else items


def _as_addressed(contact: RecognisedContact, lines: Iterable[str | None]) -> RecognisedContact:
    """The contact with the honorific printed behind the name: "Jane Poe (Ms)"."""
    name = re.compile(rf"{re.escape(contact.name)} [(（](?:Ms|Mr|Mrs|Miss|Dr|Mdm)[)）]") if contact.name else None
    found = next((match for line in lines if name and line and (match := name.search(line))), None)
    return replace(contact, name=found.group()) if found else contact


def _without_house(items: list[Item], known: str) -> Iterator[Item]:
    """The items, a house that the text names elsewhere split from the post behind it: 「同行護老會傳訊主任」."""
    for item in items:
        house = _house_before_post(item.text, known) if item.field == "title" and has_han(item.text) else ""
        if house:
            yield Item("organisation", house)
        yield replace(item, text=item.text[len(house) :]) if house else item


def _house_before_post(text: str, known: str) -> str:
    """The longest beginning of a post that ends like a house and that `known` text says apart from the post."""
    ends = conventions().words("names", "organisation_words")
    for length in range(len(text) - 2, 2, -1):
        house = text[:length]
        if (
            house.endswith(ends)
            and house[-1] not in "部處处科組组室"
            and known.count(house) > known.count(text[: length + 2])
        ):
            return house
    return ""


def _stands_first(group: list[Item]) -> bool:
    named = [item.field for item in group if item.field in ("organisation", "name")]
    return bool(named) and named[0] == "organisation"


def _resolved(items: list[Item], known: str) -> list[Item]:
    """Unknown words decided, contact by contact: who is a person, who an organisation."""
    resolved: list[Item] = []
    chunk: list[Item] = []
    heading = False
    for position, item in enumerate((*items, Item("gap"))):
        chunk.append(item)
        if item.field in ("gap", "email") or _ends_with_phone(items, position):
            decided = _resolved_chunk(chunk, known, heading)
            resolved += _with_title(chunk, decided, known, heading)
            heading = heading or any(one.field == "organisation" for one in decided)
            chunk = []
    return resolved[:-1]


def _with_title(chunk: list[Item], decided: list[Item], known: str, heading: bool) -> list[Item]:
    """Unknown words right behind a name are a post when the organisation is said elsewhere."""
    fields = [item.field for item in decided]
    if "title" in fields or "department" in fields or "name" not in fields:
        return decided
    behind = fields.index("name") + 1
    if behind >= len(chunk) or chunk[behind].field != "unknown" or decided[behind].text in known:
        return decided
    if fields.count("organisation") < 2 and not heading:
        return decided
    return [*decided[:behind], replace(decided[behind], field="title"), *decided[behind + 1 :]]


def _ends_with_phone(items: list[Item], position: int) -> bool:
    """Whether a number closes a contact: other words follow it, and then another number."""
    if position + 2 >= len(items) or items[position].field != "phone":
        return False
    if items[position + 1].field not in ("unknown", "name"):
        return False
    following = [item.field for item in items[position + 1 : position + 5]]
    return "phone" in following and "email" not in following[: following.index("phone")]


def _resolved_chunk(chunk: list[Item], known: str, heading: bool) -> list[Item]:
    """Of the unknown words of one contact at most one is the person; the others are organisations."""
    person = _person_among(chunk, known, heading)
    return [
        item if item.field != "unknown" else _decided(item, position == person) for position, item in enumerate(chunk)
    ]


def _decided(item: Item, is_person: bool) -> Item:
    if is_person:
        return Item("name", item.text)
    house = _OFFICE.sub("", item.text)
    house = house if " " in house or has_han(house) else item.text
    return Item("organisation" if len(house) < 90 else "other", house)


_OFFICE = re.compile(
    r"(?:['’]s)?\s+(?:press office|media office|media team|press team|news desk"
    r"|newsroom|press desk|media relations|communications team|press)$"
)


def _person_among(chunk: list[Item], known: str, heading: bool) -> int | None:
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
                1.0
                + 2.0 * begins_name(item.text.split())
                - 2.0 * (item.text in known)
                + (3.0 if after == "title" and _has_house_too(fields, position, heading) else 1.0 * (after == "title"))
                + 3.0 * _is_in_address(item.text, address)
            )
            alone = fields.count("unknown") == 1 and "organisation" not in fields
            score -= 1.5 * (alone and "department" in fields and "title" not in fields)
            scores[position] = (
                score
                - 0.3 * len(item.text.split())
                + (0.0 if heading or "organisation" in fields or not position else 0.2)
                - (0.1 * position if heading else 0.0)
            )
    best = max(scores, key=lambda position: scores[position], default=None)
    return best if best is not None and scores[best] > -0.5 else None


def _has_house_too(fields: list[str], position: int, heading: bool) -> bool:
    """Whether other words of the contact, or the heading above it, can be the organisation."""
    return heading or "organisation" in fields or "unknown" in fields[position + 1 :]


def _is_in_address(name: str, address: str) -> bool:
    """Whether the e-mail address is made of the name ("j.poe@", "jane@")."""
    words = [word.casefold() for word in re.findall(r"[A-Za-z]{3,}", name)]
    return any(word in address for word in words)


def _groups(items: list[Item]) -> Iterator[list[Item]]:
    """Items of one contact each."""
    group: list[Item] = []
    fields: set[str] = set()
    gap = False
    for item, following in zip(items, [*items[1:], Item("gap")], strict=False):
        if item.field == "apart" and group:
            yield group
            group, fields = [], set()
        if item.field in ("gap", "apart"):
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
        return (
            (reached and "name" in fields and following == "name")
            or (reached and "organisation" in fields and (gap or "email" in fields))
            or (gap and "name" in fields and reached)
        )
    if field in ("title", "department"):
        return reached and (gap or following == "name" or "title" in fields)
    return field == "phone" and gap and "phone" in fields and "email" in fields


def _contact(group: list[Item], heading: str | None) -> RecognisedContact:
    """The fields of one contact; a Chinese department stands for the house when no `heading` names it."""
    first: dict[str, str] = {}
    for item in group:
        if item.field in ("organisation", "name", "title", "phone", "email"):
            first.setdefault(item.field, item.text)
    department = next((item.text for item in group if item.field == "department"), None)
    order = [item.field for item in group if item.field in ("name", "department", "organisation")]
    if department and "name" in first and abs(order.index("name") - order.index("department")) == 1:
        first.setdefault("title", department)
    if (
        "organisation" not in first
        and department
        and not heading
        and has_han(department)
        and first.get("title") != department
    ):
        first["organisation"] = department
    return RecognisedContact(**first)

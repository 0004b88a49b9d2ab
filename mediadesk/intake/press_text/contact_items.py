"""What one line of a contact section says: names, titles, organisations, numbers, in order."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.contact_item import EDGE, Item
from mediadesk.intake.press_text.contact_lines import CALL_NAME
from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.dates import find_date
from mediadesk.intake.press_text.han_contact_items import han_words
from mediadesk.intake.press_text.latin_contact_items import LEFT_OVER, latin_field, latin_words
from mediadesk.intake.press_text.people_names import is_latin_name, post_nominals
from mediadesk.intake.press_text.source_lines import has_han, run_in_label, without_bullet
from mediadesk.intake.press_text.stretches import EMAIL, find_phone

_BETWEEN = re.compile(
    r"\s+[|｜/·•]\s+|[|｜；;]|\s+[–—-]\s+|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])(?!先生|女士|小姐|博士|教授)|[，、]\s*|\s*／\s*"
    r"|[（(](?=[^()（）]*[)）]\s*(?:$|[;；,，|｜]|[–—-]\s))|(?<=[^()（）])[)）]\s*(?=$|[;；,，|｜]|[–—-]\s)"
)
_REMARK = re.compile(
    r"\s*[(（](?:(?:on )?weekends?|weekdays?|week(?:end)?s? only|office hours"
    r"|(?:out[ -]of|after)[ -]hours|evenings?|mornings?"
    r"|24[ -]hours?|24/7|mobile|cell|direct|landline|office|duty|for (?:media|press|journalists)[^)]*|Mon[^)]*"
    r"|(?:[A-Z][a-z]+)[- ]speaking"
    r"|(?:ask for|please|quote|voicemail|text|no calls)[^)]*|agency|Ms|Mr|Mrs|Miss|Dr"
    r"|media|press|investors|analysts|English|Chinese|Cantonese|Mandarin|辦公時間|办公时间|二十四小時|24小時|24小时|非辦公時間|手提|手機|手机|直線|直线|同號|同号"
    r"|(?:微信|代表|代|只限|僅限|仅限|工作日|周一|週一|星期一|逢|請|请)[^()（）]*)[)）]"
    r"|(?<=[\u3400-\u9fff])\s*[（(](?-i:(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s+)?[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,3})[)）]"
    r"|\s*[(（](?:for|on behalf of|representing) [^()（）]{2,60}[)）]",
    re.I,
)
_SENTENCE_NAME = re.compile(
    r"(?:contact|call|ring|phone|telephone|email|e-mail|to|from|reach|with|ask for|rsvp|RSVP)\s+(?P<name>(?:(?:Mr"
    r"|Ms|Mrs|Miss|Dr|Prof|Ir)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})(?=\s*(?:[,:;]"
    r"|\(|at|on|of|via|by|from|or|$))"
)
_REACHED_NAME = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})(?=.{0,60}\b(?:can|may) be (?:reached|contacted)\b)"
)
_SENTENCE_PLACE = re.compile(
    r"\b(?:the|of|at|from|for|to|contact|call|email)\s+(?P<place>(?:[A-Z][\w’'&.-]*\s+){0,5}[A-Z][\w’'&.-]*)(?:['’]s)?(?=\s+(?:press|media|news|communications)\b|\s+(?:on|at|via|by)\b|\s*[,(]|$)"
)
_HAN_SENTENCE = re.compile(
    r"(?:與|与|向|找)(?P<with>[\u3400-\u9fff]{2,24}?)(?:聯絡|联络|聯繫|联系|查詢|查询)|(?:聯絡|联络|联系|聯繫|致電|致电|洽)(?:我們|我们)?(?P<who>[\u3400-\u9fff]{2,24}?)(?=\s*[（(，,：:]|\s|電話|电话|$|\d|。|或)"
)


_ISSUED_BY = re.compile(
    r"^(?:issued|released|distributed|prepared) (?:by|on behalf of)\s*[:：]?\s*(?:the )?(?=[A-Z])", re.I
)


def items_of(line: str) -> Iterator[Item]:
    """What one line says, in order, unknown words marked as such."""
    text = _ISSUED_BY.sub("", _REMARK.sub(" ", without_bullet(line[:600])))
    email = EMAIL.search(text)
    phones = _phones(text)
    rest = _without_numbers(text)
    if _is_sentence(text, rest):
        yield from _sentence_items(rest)
    else:
        desk = _DESK_OF_HOUSE.match(rest)
        yield from (Item("organisation", desk["house"]),) if desk else ()
        yield from _with_departments(list(_plain_items(rest[desk.end() :] if desk else rest)), rest)
    yield from (Item("phone", phone) for phone in phones[:1])
    if email:
        yield Item("email", email.group())


def _phones(text: str) -> list[str]:
    """The numbers of a line, a fax number left out."""
    without_email = EMAIL.sub(" ", text)
    found = []
    while (match := find_phone(without_email)) is not None:
        before = without_email[max(0, match.start() - 14) : match.start()].casefold()
        if not re.search(rf"(?:{any_of(conventions().words('contact_fields', 'fax')[:2])}|傳真|传真)[^a-z]*$", before):
            found.append(match.group().strip(" .–-/") + _other_number(without_email, match.end()))
        without_email = without_email[: match.start()] + " ; " + without_email[match.end() :]
    return found


def _other_number(text: str, end: int) -> str:
    """A second number printed behind a slash: "2555 0100 / 9555 0100" is one telephone, as printed."""
    slash = re.match(r"\s?[/／]\s?(?=[\d+(])", text[end:])
    other = find_phone(text[end + slash.end() : end + slash.end() + 24]) if slash else None
    return slash.group() + other.group().strip(" .–-/") if slash and other and other.start() == 0 else ""


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


def _without_trailing_label(part: str) -> str:
    """The piece without the label of the number taken out behind it; the Office in "Judicial Press Office" stays."""
    match = _trailing_label().search(part)
    if match is None:
        return part
    label = match.group().strip(" ,(（")
    if match.start() and label.istitle() and _NAMES_DESK.search(label):
        return part
    return part[: match.start()]


_NAMES_DESK = re.compile(r"\b(?:Office|Desk|Newsdesk|Line|Hotline|Work)\s*$")


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
    unknown = r"\b(?-i:[A-Z]{1,4})\s*[:：]\s*(?=;)"
    bare = rf"(?<![A-Za-z])(?<![A-Za-z] )(?:{latin})|(?<![A-Za-z])(?:{latin})(?=\s*[.:：︰])|{han}"
    return re.compile(rf"(?:{bare})\s*[.:：︰]*\s*(?=;)|{unknown}", re.I)


def _is_sentence(text: str, rest: str) -> bool:
    said = text.casefold()
    known = conventions()
    if (len(rest.split()) > 7 and CALL_NAME.search(rest)) or _REACHED_NAME.match(rest):
        return True
    starts = (*known.words("labels", "contact_starts"), "請", "请")
    if has_han(rest) and len(rest) > 10 and said.startswith(starts):
        return any(verb in said for verb in known.words("labels", "contact_verbs"))
    if said.startswith(known.words("labels", "contact_starts")) and len(rest.split()) + len(rest) / 12 > 5:
        return any(verb in said for verb in known.words("labels", "contact_verbs"))
    return False


def _sentence_items(rest: str) -> Iterator[Item]:
    """ "For enquiries, contact Ms A of B at …" and 「如有查詢，請聯絡某機構某先生」."""
    if has_han(rest):
        match = _HAN_SENTENCE.search(rest)
        if match:
            yield from han_words(match["who"] or match["with"])
        elif honoured := re.search(r"(?:^|[\s;；，,（(])([\u3400-\u9fff]{1,4}(?:先生|女士|小姐|博士|教授))", rest):
            yield Item("name", honoured[1])
        return
    name = _SENTENCE_NAME.search(rest) or _REACHED_NAME.match(rest)
    is_person = name is not None and is_latin_name(name["name"])
    if name and is_person:
        yield Item("name", name["name"])
        tail = re.match(r",\s*(?P<rest>[^:;]{3,100}?)\s*(?=[:;]|\s(?:at|on|by)\s|$)", rest[name.end() :])
        if tail:
            yield from latin_words(tail["rest"])
            return
    place = _SENTENCE_PLACE.search(rest, name.end() if name and is_person else 0)
    if place and len(place["place"]) > 3:
        yield Item("organisation", re.sub(r"[’']s?$", "", place["place"]))


_NUMBER_BEHIND = re.compile(r"\s*[(（]?(?:[一二三四五1-9]|[ivx]{1,3})[)）]?$")  # 「聯絡人一」, "contact 2"


def _plain_items(rest: str) -> Iterator[Item]:
    for part in _BETWEEN.split(_label_of_number().sub(" ; ", rest)):
        piece = part.strip(EDGE)
        if not piece or key_of(piece) in _number_labels():
            continue
        part = _without_trailing_label(part)
        piece = part.strip(EDGE)
        labelled = run_in_label(part.strip(" ,;"))
        if labelled and labelled[0] in _number_labels():
            piece = part = labelled[1]
        elif labelled and labelled[0] in _hours():
            yield from _valued("unknown", labelled[1].strip(EDGE))
            continue
        elif labelled and labelled[1] and says_post(label := part.strip(" ,;")[: -len(labelled[1])].strip(EDGE)):
            yield from (latin_words(label) if "," in label and not has_han(label) else (Item("title", label),))
            yield from _valued("name", labelled[1].strip(EDGE))
            continue
        elif labelled and _heads_person(label := part.strip(" ,;")[: -len(labelled[1])].strip(EDGE), labelled[1]):
            yield Item("organisation", label)
            yield from _valued("name", labelled[1].strip(EDGE))
            continue
        elif labelled and (field := _field_named(_NUMBER_BEHIND.sub("", labelled[0]))):
            value = labelled[1].strip(EDGE)
            if value:
                yield from _valued(field, value)
            continue
        piece = _BEFORE_NUMBER.sub("", piece)
        if _LABEL_BEFORE_NAME.match(piece):
            part = _LABEL_BEFORE_NAME.sub("", piece)
        if key_of(piece) in conventions().keys("contact_fields", "name") | _hours():
            continue
        if _ADDRESS.match(piece) or (piece.startswith(("by ", "before ")) and find_date(piece)):
            return
        if len(piece) > 1 and key_of(piece) not in _without_meaning() and piece not in post_nominals():
            yield from (
                han_words(piece)
                if has_han(piece)
                else latin_words(_PREPOSITION.sub("", _BEFORE_NUMBER.sub("", part.strip(" ;|/·•–—-()").rstrip(",:"))))
            )


@cache
def _without_meaning() -> frozenset[str]:
    """Words that may be left between the fields: "via", and the names of regions behind an address."""
    return LEFT_OVER | frozenset(conventions().shared["datelines"]["regions"])


_DESK_OF_HOUSE = re.compile(  # "Island Transport press office: 2555 0100"
    r"^(?P<house>[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|of|the|for|and|&)){0,6})"
    r" (?:press|media|news) (?:office|desk|team|line)\s*[:：;,]"
)
_PREPOSITION = re.compile(r"^(?:for|of|at|from|on behalf of|c/o|or|and|to)\s+(?=[A-Z])")
_ADDRESS = re.compile(
    r"^(?:(?:Room|Rm|Unit|Suite|Flat|Level)\s\S|\d{1,3}/F\b"
    r"|\d{1,4}[A-Z]?\s+(?:[A-Z][\w’'.]*\s+){1,3}(?:Road|Street|Avenue|Lane|Drive|Square|Place|Quay|Terrace|Boulevard)\b)"
    r"|^.{0,20}(?:道|街|路|巷)[\d一二三四五六七八九十至–-]{1,8}[號号]"
)
_LABEL_BEFORE_NAME = re.compile(
    r"^(?:(?:media|press|pr|news)\s+)?(?:contact|enquiries|inquiries)\s+(?=[A-Z][a-z]+\s[A-Z])", re.I
)
_BEFORE_NUMBER = re.compile(r"(?<=\w)\s+(?:on|at|via|or|or email|or call|by email)$", re.I)


@cache
def _hours() -> frozenset[str]:
    """Labels that say when somebody can be reached."""
    known = conventions()
    return known.keys("contact_fields", "out_of_hours") | known.keys("contact_fields", "in_hours")


def _heads_person(label: str, value: str) -> bool:
    """Whether a label is the organisation of the person named behind it: "Lantern PR: Jane Poe"."""
    key = key_of(label)
    if not label or not value or _field_named(key) or conventions().labels.get(key):
        return False
    if has_han(label):
        return label.endswith(conventions().words("names", "organisation_words")) and len(label) > 3
    person = re.split(r"\s*[,(;|]", value.strip(EDGE))[0]
    return is_latin_name(person) and latin_field(label) in ("organisation", "unknown", "department")


def says_post(label: str) -> bool:
    """Whether a label before a name says what the person is: "Duty press officer: …", 「市場部經理：…」."""
    if conventions().labels.get(key_of(label)) == "contacts" and not key_of(label).endswith("officer"):
        return False
    if has_han(label):
        return label.endswith(conventions().words("names", "contact_titles")) and len(label) > 2
    return latin_field(label) == "title"


def _with_departments(items: list[Item], line: str) -> Iterator[Item]:
    """A title and the department behind it on one line are one title, as printed: "Manager – Public Relations"."""
    position = 0
    while position < len(items):
        item = items[position]
        following = items[position + 1] if position + 1 < len(items) else None
        bracketed = f"{item.text}（{following.text}）" if following else ""
        if item.field == "title" and bracketed and bracketed in line:
            yield Item("title", bracketed)
            position += 2
            continue
        if item.field == "title" and following is not None and following.field == "department" and item.text in line:
            start = line.find(item.text)
            end = line.find(following.text, start) + len(following.text)
            both = line[start:end]
            item = Item("title", both + ")" * (both.count("(") > both.count(")")))
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


def _valued(field: str, value: str) -> Iterator[Item]:
    if field == "other":
        return
    if field in ("name", "unknown"):
        yield from han_words(value) if has_han(value) else latin_words(value)
    else:
        yield Item(field, value)

"""Lines of press contacts: the heading over them, the fields, and sentences that name a contact."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.closing_matter import is_end_mark
from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.stretches import EMAIL, Stretch, find_phone
from mediadesk.intake.press_text.top_matter import contact_beside
from mediadesk.records.recognised import Element

_FIELDS = ("phone", "fax", "email")


def contacts(reading: Reading) -> Iterator[Evidence]:
    """Evidence for the heading over a contact and for its lines."""
    line = reading.line
    if _goes_on_beside(reading):
        yield Evidence(Element.CONTACT, 9.6)
        return
    goes_on = reading.section is Section.CONTACT and not line.blank_before
    if goes_on and (_names_person(line) or (reading.previous is Element.CONTACT and _gives_only_number(line))):
        yield Evidence(Element.CONTACT, 9)
    elif reading.has_body and _heads_contact(reading):
        yield Evidence(Element.CONTACT_LABEL, 7.4)
    elif is_contact_label(line) and _may_be_label(reading):
        yield Evidence(Element.CONTACT_LABEL, 8.7)
    elif (
        _is_contact_sentence(line) and reading.section is not Section.TOP and (reading.has_body or reading.has_headline)
    ):
        yield Evidence(Element.CONTACT, 8.2 if _has_number(line) else 4)
    elif reading.has_body and (_tells_press_whom_to_call(line) or _gives_reach(line)):
        yield Evidence(Element.CONTACT, 7.4)
    elif reading.has_ended and _asks_to_call(line):
        yield Evidence(Element.CONTACT, 6.5)
    elif reading.contact_on_top and reading.section is Section.TOP:
        yield from _on_top(reading)
    elif reading.has_body and reading.section is not Section.TOP:
        yield from _below(reading)


def _heads_contact(reading: Reading) -> bool:
    """Whether "For review copies and interviews" stands over lines with a number or an address."""
    line = reading.line
    asks = line.text.startswith("For ") or line.key in ("further information", "more information", "information")
    starts = asks and line.size <= 9 and not line.ends_sentence and not line.run_in[1]
    return starts and not is_contact_label(line) and _opens_contact(reading)


def _goes_on_beside(reading: Reading) -> bool:
    """Whether a number or an address alone stands under the contact that a line on top has in its second column."""
    line, above = reading.line, [reading.beside(-1), reading.beside(-2)]
    if reading.section not in (Section.TOP, Section.TITLE) or line.size > 4 or not _has_number(line):
        return False
    return any(one is not None and one.run == line.run and bool(contact_beside(one.text)) for one in above)


def label_before_dash(text: str) -> tuple[str, str]:
    """The label and the rest of "Media enquiries — Jane Poe — 2555 0100"; two empty texts when it is none."""
    first, dash, rest = text[:300].partition(" — ")
    if not dash:
        first, dash, rest = text[:300].partition(" – ")
    return (first, rest) if dash and is_label_alone(first) and (EMAIL.search(rest) or find_phone(rest)) else ("", "")


def is_contact_label(line: Stretch) -> bool:
    """Whether the line announces contacts: "Media Contact:", "For enquiries, please contact:", "Contact: Jane Poe"."""
    if line.subject == "contacts" or organisation_in_label(line.text):
        return True
    if label_before_dash(line.text)[0]:
        return True
    if "\t" in line.text and all(is_label_alone(cell) for cell in line.text.split("\t")):
        return True
    label, text = line.run_in
    if conventions().labels.get(label, "") == "contacts" and line.size <= 60:
        return True
    if label.startswith("for ") and len(label.split()) <= 4 and _has_number(line) and line.size <= 25:
        return True
    if (line.subject == "" and says_contact(line.key)) or (says_contact(label) and line.size <= 60):
        return True
    if line.size > 30 or _has_number(line) or text:
        return False
    said = re.split(r"[。.]\s*(?=\S)", line.head.casefold())[-1]
    starts = said.startswith(conventions().words("labels", "contact_starts"))
    return (starts and line.text.endswith((":", "：", "︰"))) or _asks_to_contact(line, said, starts)


def is_label_alone(text: str) -> bool:
    """Whether `text` is the heading over a contact and nothing else."""
    return conventions().labels.get(key_of(text)) == "contacts" or says_contact(key_of(text))


def says_contact(key: str) -> bool:
    """Whether a label key nobody listed is built like one: "enquiries from the media", 「媒體諮詢」, 「傳媒報名」."""
    return 2 < len(key) <= 60 and bool(_built_label().match(key))


@cache
def _built_label() -> re.Pattern[str]:
    known = conventions()
    latin, han = (
        {name: any_of([w for w in known.words("contact_labels", name) if w.isascii() is plain]) for name in _PARTS}
        for plain in (True, False)
    )
    who = rf"(?:(?:{latin['who']})(?:(?: and | & |/| )(?:{latin['who']}))*)"
    what = rf"(?:(?:{latin['asks']})(?:(?: and | & |/| or )(?:{latin['asks']}))*)"
    small = rf"(?:(?:{latin['small']})[ ,]*)*"
    return re.compile(
        rf"{small}(?:{who} )?{what}(?: (?:{latin['behind']}))*(?: (?:for|from|by|to) (?:the )?{who})?[ ,?]*{small}$"
        rf"|{small}{who} (?:{latin['desks']})(?: (?:{latin['behind']}))*$"
        rf"|(?:{han['small']})*(?:(?:{han['who']})(?:及|和|與|与|、|／|/)?)*(?:{han['asks']})(?:(?:及|和|與|与|、|／|/)(?:{han['asks']}))*"
        rf"(?:{han['behind']})*[，, ]*(?:{han['small']})*(?:(?:{han['asks']})(?:{han['behind']})*)?$"
        rf"|(?:{han['small']})*(?:{han['who']})+(?:{han['desks']})(?:{han['behind']})*$"
    )


_PARTS = ("small", "who", "asks", "desks", "behind")


@cache
def _label_with_organisation() -> re.Pattern[str]:
    """ "Harbour Trust Media Contact:", "Press contact for the Trust", 「某基金會傳媒聯絡：」."""
    latin = (
        r"(?:media|press|pr|news|public relations|investor)(?:\s+(?:relations|enquir(?:y"
        r"|ies)|inquir(?:y|ies)))?\s*(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)"
        r"|office contacts?)(?:\(s\))?"
    )
    han = "(?:傳媒|媒體|媒体|新聞|新闻|公關|公关)(?:聯絡|聯繫|查詢|联络|联系|查询|垂詢)(?:人)?"
    return re.compile(
        rf"^(?P<a>[A-Z][^.:;!?]{{2,60}}?)\s*[-–—:|,]?\s+{latin}\s*:?$|^{latin}\s*(?:at|for|[-–—|,(（]|of)\s*(?:the\s+)?(?P<b>[A-Z][^.:;!?()]{{2,60}}?)[)）]?\s*:?$"
        rf"|^(?P<c>[\u3400-\u9fff]{{3,24}}?){han}\s*[:：︰]?$|^{han}\s*[（(–—－-]\s*(?P<d>[\u3400-\u9fff]{{3,24}}?)[)）]?\s*[:：︰]?$",
        re.I,
    )


def organisation_in_label(text: str) -> str:
    """The organisation a contact label names, an empty string when it is no such label."""
    if len(text) > 110 or key_of(text) in conventions().labels or says_contact(key_of(text)):
        return ""
    match = _label_with_organisation().match(text)
    found = next((group for group in match.groups() if group), "") if match else ""
    return "" if key_of(found) in _VAGUE_ORGANISATION or found.casefold().startswith(("for ", "please")) else found


_VAGUE_ORGANISATION = frozenset(
    (
        "the",
        "all",
        "more",
        "further",
        "our",
        "general",
        "international",
        "local",
        "uk",
        "us",
        "other",
        "additional",
        "media",
        "press",
        "如有",
        "有關",
        "有关",
        "其他",
        "for",
        "corporate",
    )
)


def _asks_to_contact(line: Stretch, said: str, starts: bool) -> bool:
    """ "For more information, please contact" without a colon; a whole sentence is something else."""
    verbs = conventions().words("labels", "contact_verbs")
    return starts and not line.ends_sentence and said.rstrip().endswith(verbs)


def _names_person(line: Stretch) -> bool:
    """Whether the line is like "Contact person: Jane Poe", a field rather than a heading."""
    label, text = line.run_in
    return bool(text) and label in conventions().keys("contact_fields", "name")


def _gives_only_number(line: Stretch) -> bool:
    """Whether a label is followed by a number and nothing else: "Media hotline: 2555 0100"."""
    number = find_phone(line.run_in[1])
    return number is not None and number.start() == 0 and len(line.run_in[1]) - number.end() <= 2


def _has_number(line: Stretch) -> bool:
    return line.has_email or line.has_phone


def _may_be_label(reading: Reading) -> bool:
    """Above the body a contact label needs a number close by; below, anything goes but a lone "Media" needs one too."""
    line = reading.line
    near = [line, *reading.following(6)]
    has_number = any(_has_number(one) for one in near)
    if reading.section in (Section.TOP, Section.TITLE) and not reading.has_body:
        return has_number
    return reading.has_body and (
        has_number or not (line.key in _VAGUE or line.key.endswith(("information", "details")))
    )


_VAGUE = frozenset(
    (
        "media",
        "press",
        "contact",
        "contacts",
        "investors",
        "enquiries",
        "資料",
        "查詢",
        "issued by",
        "on behalf of",
        "corporate communications",
    )
)


def _is_contact_sentence(line: Stretch) -> bool:
    """A sentence that says whom to ask, with a number or an address in it."""
    said = line.head.casefold()
    if line.size > 60 or not _has_number(line) or line.bullet:
        return False
    known = conventions()
    starts = said.startswith(known.words("labels", "contact_starts"))
    return starts and any(verb in said for verb in known.words("labels", "contact_verbs"))


def _tells_press_whom_to_call(line: Stretch) -> bool:
    """Whether a sentence for journalists says whom to call or write to: "Editors should ring Jane Poe (2555 0100)."."""
    if line.size > 60 or line.bullet or not _has_number(line) or not _PRESS.search(line.head):
        return False
    return bool(_CALL.search(line.head))


def _gives_reach(line: Stretch) -> bool:
    """Whether a short sentence says how somebody is reached: "Jane Poe can be reached on 2555 0100"."""
    return line.size <= 25 and _has_number(line) and bool(_REACHED.match(line.head))


_REACHED = re.compile(r"^[A-Z][\w’'-]+ [A-Z].{0,60}\b(?:can|may) be (?:reached|contacted)\b")
_PRESS = re.compile(
    r"\b(?:journalists?|editors?|reporters?|press|media|interviews?|photocalls?|images|photographs|broadcasters?)\b"
    r"|傳媒|媒體|媒体|記者|记者|新聞界|新闻界|採訪|采访",
    re.I,
)
_CALL = re.compile(
    r"\b(?:contact|call|ring|reach|reached|e-?mail|phone|telephone|get in touch)\b|聯絡|聯繫|联络|联系|致電|致电|洽",
    re.I,
)


def _asks_to_call(line: Stretch) -> bool:
    """Whether a sentence names somebody to call, whatever it begins with."""
    return line.size <= 40 and not line.bullet and _has_number(line) and bool(CALL_NAME.search(line.head))


CALL_NAME = re.compile(
    r"\b(?:[Cc]ontact|[Cc]all|[Ee]-?mail|[Rr]ing|[Pp]hone)\s+(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-Z][a-z]+\s+[A-Z]"
)


def _on_top(reading: Reading) -> Iterator[Evidence]:
    """Lines under a contact label above the headline, up to the next blank line."""
    line = reading.line
    if (
        reading.previous in (Element.CONTACT, Element.CONTACT_LABEL)
        and (not line.blank_before or is_field(line))
        and line.size <= 14
        and not _is_title_under(reading)
    ):
        yield Evidence(Element.CONTACT, 7.5)


def _is_title_under(reading: Reading) -> bool:
    """Whether a line under a complete contact ("Contact: Jane Poe, 2555 0100") is a title rather than more of it."""
    line, before = reading.line, reading.beside(-1)
    if before is None or not _has_number(before) or _has_number(line) or line.run_in[0]:
        return False
    return line.size >= 5 and "," not in line.text and not line.text.istitle()


def _below(reading: Reading) -> Iterator[Evidence]:
    line = reading.line
    if is_field(line):
        yield Evidence(Element.CONTACT, 7.2 if reading.section is not Section.BODY else 4.2)
    elif reading.section is Section.CONTACT:
        yield from _within(reading)
    elif (reading.section is not Section.CAPTIONS or line.blank_before) and _opens_contact(reading):
        yield Evidence(Element.CONTACT, 6.2)


def _within(reading: Reading) -> Iterator[Evidence]:
    """Everything short after a contact label is part of a contact; a long sentence is not."""
    line = reading.line
    if line.size <= 16 or _has_number(line):
        yield Evidence(Element.CONTACT, 6)
    elif reading.has_ended and line.ends_sentence:
        yield Evidence(Element.NOTE, 5)


def is_field(line: Stretch) -> bool:
    """Whether the line is "Tel: …", "E-mail: …", or nothing but a number or an address."""
    label = line.run_in[0]
    known = conventions()
    if any(label in known.keys("contact_fields", field) for field in _FIELDS) and _has_number(line):
        return True
    return _has_number(line) and line.size <= 7 and not line.ends_sentence


def _opens_contact(reading: Reading) -> bool:
    """A short line whose run of short lines holds a number or an address: a contact without a heading."""
    line = reading.line
    if line.size > 10 or line.ends_sentence or line.bullet:
        return False
    for later in reading.following(5):
        if later.blank_before or later.size > 14 or is_contact_label(later) or is_end_mark(later.text):
            return False
        if is_field(later):
            return True
    return False

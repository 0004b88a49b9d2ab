"""What stands in the body: paragraphs, headings between them, list items."""

import re
from collections.abc import Iterator

from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.records.recognised import Element

_SPELT_FACT = re.compile(r"^(?:WHO|WHAT|WHEN|WHERE|WHY|HOW)\b(?=\s+\S)")
_RULED_FACT = re.compile(r"^([^|｜]{2,24}?)\s*[|｜]\s*\S|^([\u3400-\u9fff] ?[\u3400-\u9fff]{1,5})\s+(?=\S)")
_CLOCK = re.compile(
    r"^(?:\d{1,2}[:.：]\d{2}|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b"
    r"|(?:上午|下午|中午|晚上|早上|傍晚|凌晨)\s*[\d一二三四五六七八九十]{1,3}\s*[時时点點:：])",
    re.I,
)
_CLOSING = frozenset(("captions", "notes", "contacts"))


def paragraphs(reading: Reading) -> Iterator[Evidence]:
    """A sentence of some length after the headline is body; more so at the start of it."""
    line = reading.line
    if reading.section is Section.TITLE:
        yield Evidence(Element.PARAGRAPH, 6 if line.ends_sentence and line.size > 14 else 3.5)
    elif reading.section is Section.CONTACT and _resumes_body(reading):
        yield Evidence(Element.PARAGRAPH, 6)
    elif reading.section is Section.CAPTIONS and _resumes_after_caption(reading):
        yield Evidence(Element.PARAGRAPH, 5.5)


def _resumes_body(reading: Reading) -> bool:
    """A long sentence without number or address after contact lines, when the text has not ended yet."""
    line = reading.line
    plain = not line.has_email and not line.has_phone
    return plain and line.ends_sentence and line.size > 18 and not reading.has_ended and line.blank_before


def _resumes_after_caption(reading: Reading) -> bool:
    """A paragraph after a numbered caption that nothing announced: the captions stand between the paragraphs."""
    line = reading.line
    if reading.has_ended or (reading.captions_announced and reading.has_body):
        return False
    return (
        line.ends_sentence
        and line.size > 12
        and (line.blank_before or not any(s.blank_before for s in reading.stretches[1:4]))
    )


def headings(reading: Reading) -> Iterator[Evidence]:
    """A short line without a full stop before a paragraph or a list, inside the body."""
    line, after = reading.line, reading.beside(1)
    if reading.section is Section.TITLE and _heads_first_list(reading):
        yield Evidence(Element.HEADING, 6.5)
    if reading.has_body and (_is_slip(line) or _heads_timetable(reading)):
        yield Evidence(Element.HEADING, 9.3)
    if reading.section is not Section.BODY or after is None or line.size > 14 or line.bullet:
        return
    asks = line.text.endswith(("?", "？")) and line.text[0] not in '“"「‘'
    if (line.ends_sentence and not asks) or line.has_email or line.has_phone or line.run_in[1]:
        return
    if line.text.endswith((",", ";", "，", "；", "、", "”", "」")) or line.text[0].islower():
        return
    if line.text.endswith((":", "：")) and not (after.bullet and line.size <= 5 and line.text.istitle()):
        return
    if after.subject in _CLOSING or (after.size <= line.size and not after.bullet and not line.is_strong):
        return
    yield Evidence(Element.HEADING, 5 + line.is_strong)


_GAP = re.compile(r"_{3,}|＿{2,}|\.{8,}|…{3,}|[□☐]\s*\S")  # where somebody is to write or to tick


def _is_slip(line: Stretch) -> bool:
    """Whether the line is the heading over a form to send back: "Reply slip", 「媒體回條」."""
    return line.size <= 8 and not line.ends_sentence and line.key.endswith(conventions().words("labels", "slips"))


def _heads_timetable(reading: Reading) -> bool:
    """Whether a numbered word or two stand over lines that begin with the time of day: 「四、流程」."""
    line, after = reading.line, reading.beside(1)
    return (
        bool(line.bullet) and line.size <= 5 and not line.run_in[1] and after is not None and _begins_with_time(after)
    )


def _heads_first_list(reading: Reading) -> bool:
    """A few words set apart between headline and text, with bullets under them: "Financial Highlights"."""
    line, ahead = reading.line, reading.following(2)
    is_known = line.key.endswith(conventions().words("labels", "list_heads"))
    if (
        not reading.has_headline
        or not (line.blank_before or is_known)
        or line.size > 5
        or line.ends_sentence
        or line.bullet
    ):
        return False
    return len(ahead) == 2 and all(one.bullet for one in ahead) and line.subject == ""


def list_items(reading: Reading) -> Iterator[Evidence]:
    """Bulleted or numbered lines, and What/When/Where lines."""
    line = reading.line
    if reading.section is Section.TOP and _opens_with_facts(reading):
        yield Evidence(Element.LIST_ITEM, 8)
    if reading.has_body and line.size <= 40 and _GAP.search(line.head):
        yield Evidence(Element.LIST_ITEM, 9.2)
    if reading.section not in (Section.TITLE, Section.BODY, Section.TAIL) or reading.has_ended:
        return
    if line.bullet and (_numbers_paragraphs(reading) or _ASKS.match(line.text[len(line.bullet) :])):
        yield Evidence(Element.PARAGRAPH, 7)
    elif line.bullet and not _is_lone_dash(reading):
        yield Evidence(Element.LIST_ITEM, 7)
    elif reading.section is Section.BODY and _is_listed_after_colon(reading):
        yield Evidence(Element.LIST_ITEM, 6.2)
    elif reading.section is Section.BODY and _is_in_rows(reading):
        yield Evidence(Element.LIST_ITEM, 6.6)
    elif _is_in_timetable(reading) or _is_in_lenticular_rows(reading):
        yield Evidence(Element.LIST_ITEM, 7)
    elif is_fact(line) and not _stands_over_bullets(reading):
        yield Evidence(Element.LIST_ITEM, 8 if line.run_in[1] or _SPELT_FACT.match(line.text) else 6.5)
    elif reading.previous is Element.LIST_ITEM and (_answers_lone_label(reading) or _lists_on(reading)):
        yield Evidence(Element.LIST_ITEM, 6.4)
    elif _has_fact_neighbours(reading):
        yield Evidence(Element.LIST_ITEM, 6.5)


def _is_listed_after_colon(reading: Reading) -> bool:
    """A short line of a run of such lines, the run right under a paragraph that ends in a colon."""
    line = reading.line
    if (
        line.size > 16
        or line.ends_sentence
        or line.text[0] in '“"「'
        or line.subject
        or line.has_phone
        or line.has_email
    ):
        return False
    run, above = [line], None
    for offset in range(-1, -13, -1):
        above = reading.beside(offset)
        if above is None or above.text.endswith((":", "：")) or above.size > 16 or above.ends_sentence:
            break
        run.append(above)
    after = reading.beside(1)
    if after is not None and after.run == line.run and not after.ends_sentence:
        run.append(after)
    announced = above is not None and above.text.endswith((":", "：")) and above.size > 2 and above.subject == ""
    return announced and len(run) > 1 and len({one.run for one in run}) == 1 and all(one.size <= 16 for one in run)


_ASKS = re.compile(r"^(?:問|问|答|Q|A)\s?[:：]")
_LENTICULAR = re.compile(r"^【[^【】]{1,8}】\s*\S")


def _is_in_lenticular_rows(reading: Reading) -> bool:
    """Whether a line and one beside it begin with a label in brackets: 「【日期】6月7日」."""
    beside = (reading.beside(-1), reading.beside(1))
    return bool(_LENTICULAR.match(reading.line.head)) and any(one and _LENTICULAR.match(one.head) for one in beside)


_PRICED = re.compile(r"^\S.{0,40}?\s(?:[£$€¥]|HK\$|NT\$|US\$|RMB ?)\s?[\d,.]+$|^[A-Z]\w{2,20} (?:free|nil)$")


def _is_in_rows(reading: Reading) -> bool:
    """Whether a line and one beside it are rows of a label and a short value: 「成人：$2.4」, "Child £1.20"."""
    line, beside = reading.line, (reading.beside(-1), reading.beside(1))
    return _is_row(line) and any(one is not None and one.run == line.run and _is_row(one) for one in beside)


def _is_row(line: Stretch) -> bool:
    label, value = line.run_in
    if line.size > 14 or line.ends_sentence or line.bullet or line.subject or line.has_phone or line.has_email:
        return False
    known = conventions()
    if known.labels.get(label) in ("contacts", "captions", "notes") or line.text.endswith((":", "：")):
        return False
    pair = bool(label) and bool(value) and len(label.split()) <= 5 and len(label) <= 24 and value[0] not in '“"「‘'
    return pair or bool(_PRICED.match(line.text))


def _is_in_timetable(reading: Reading) -> bool:
    """Whether a line begins with the time of day and so does the one above or below: "10:00 Registration"."""
    beside = (reading.beside(-1), reading.beside(1))
    return _begins_with_time(reading.line) and any(one is not None and _begins_with_time(one) for one in beside)


def _begins_with_time(line: Stretch) -> bool:
    return line.size <= 30 and bool(_CLOCK.match(line.head))


def _numbers_paragraphs(reading: Reading) -> bool:
    """Whether the paragraphs of the text are numbered: the first has no number, the second has "2."."""
    line = reading.line
    if not (line.bullet[:1].isdigit() and line.ends_sentence and line.size > 5):
        return False
    around = reading.stretches[max(0, reading.index - 60) : reading.index + 12]
    numbered = [one for one in around if one.bullet[:1].isdigit()]
    if numbered[0].bullet[:1] == "2":
        return reading.has_body
    whole = len(numbered) > 2 and all(one.ends_sentence for one in numbered[:3])
    is_long = whole and sum(one.size for one in numbered) > 14 * len(numbered)
    before = around[: around.index(numbered[0])]
    return is_long and not any(one.ends_sentence and one.size > 14 for one in before)


def _opens_with_facts(reading: Reading) -> bool:
    """Whether a text has What/When/Where lines and no headline above them."""
    label = reading.line.run_in[0]
    asks = label in ("what", "who", "when", "where", "why", "何事", "何時", "何地", "何人")
    return asks and is_fact(reading.line) and any(is_fact(one) for one in reading.following(4))


def is_fact(line: Stretch) -> bool:
    """Whether the line is like "Date: 12 June 2025", or the label of one ("WHAT:") alone."""
    label, text = line.run_in
    facts = conventions().keys("labels", "facts")
    if _SPELT_FACT.match(line.text) and line.text.split(None, 1)[0].isupper():
        return True
    if (ruled := _RULED_FACT.match(line.head)) and key_of(ruled[1] or ruled[2]) in facts:
        return True
    return label in facts and line.size <= 90 and (bool(text) or line.text.endswith((":", "：")))


def _stands_over_bullets(reading: Reading) -> bool:
    """Whether a label alone has bulleted lines under it: then it is their heading."""
    after = reading.beside(1)
    return reading.line.run_in[0] != "" and not reading.line.run_in[1] and after is not None and after.bullet != ""


def _answers_lone_label(reading: Reading) -> bool:
    """Whether the line before is a label alone ("WHERE:") and this one is what it asks for."""
    before = reading.beside(-1)
    alone = before is not None and is_fact(before) and before.run_in[1] == "" and before.run_in[0] != ""
    return alone and reading.line.size <= 60


def _lists_on(reading: Reading) -> bool:
    """Whether a short line goes on with the answers to a label above it, without a blank line between."""
    line, above = reading.line, [reading.beside(-offset) for offset in range(1, 6)]
    if line.blank_before or line.ends_sentence or line.size > 14 or line.run_in[0]:
        return False
    return any(one is not None and is_fact(one) and one.run_in[1] == "" and one.run == line.run for one in above)


def _has_fact_neighbours(reading: Reading) -> bool:
    """A short label nobody knows between lines that are What/When/Where lines."""
    label, text = reading.line.run_in
    if (
        not label
        or not text
        or text[0] in '“"「‘'
        or len(label.split()) > 4
        or len(label) > 30
        or reading.line.size > 60
    ):
        return False
    known = conventions().labels.get(label, "")
    if known in ("contacts", "captions", "notes") or label in conventions().keys("contact_fields", "phone"):
        return False
    before, after = reading.beside(-1), reading.beside(1)
    listed = reading.previous is Element.LIST_ITEM and before is not None and not before.bullet
    return listed or (after is not None and is_fact(after) and not reading.line.has_email)


def _is_lone_dash(reading: Reading) -> bool:
    """A dash before a long sentence with no other item beside it opens a paragraph, not a list."""
    line = reading.line
    if line.bullet.strip() not in ("–", "—", "－"):
        return False
    after = reading.beside(1)
    return reading.previous is not Element.LIST_ITEM and not (after is not None and after.bullet)

"""What stands above the body: kind, condition of use, headline and subheadlines, dateline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.dateline import Dateline, find_dateline, is_place
from mediadesk.intake.press_text.dates import find_date, find_time
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.furniture import is_row_of_buttons
from mediadesk.intake.press_text.kind_labels import kind_built
from mediadesk.intake.press_text.source_lines import has_han, width_of
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.records.recognised import Element
from mediadesk.records.release import ReleaseKind

_PARTS = re.compile(r"\s*[|｜/／•·【】〔〕\[\]]\s*|\s+[–—-]{1,2}\s+|[–—]|\s{2,}|[(（]|[)）]\s*|[,;:：]\s+|：")
_EMBARGO_START = re.compile(
    r"^\W*not for (?:publication|release|use|broadcast)(?: or \w+)?,? (?:before|until|prior)\b|"
    r"^\W*(?:strictly |under |press |news |media |this (?:release|story|document) is )?embargo(?:ed)?\b",
    re.I,
)
_AT_ONCE = re.compile(
    r"^(?:for )?immediate (?:release|publication|use|distribution|broadcast)"
    r"(?: to (?:all )?(?:the )?(?:media|press|editors))?$"
    r"|^[请請供可敬以]{0,2}(?:即[时時日刻]?|立[即刻])(?:[发發][布佈放表稿]|公[布佈]|刊[登发發載载]|使用|[对對]外[发發][布佈])(?:新[闻聞]稿|稿件)?$"
)
_NOT_HELD = re.compile(
    r"^\W*(?:embargo(?:ed)?|status)\s*[:：–—-]?\s*(?:none|no|nil|n/a|not embargoed|lifted|無|无)\b", re.I
)
_STATUS = re.compile(
    r"^(?:(?:release )?status|for use|use|release time|time of release|release"
    r"|發[佈布放稿](?:時間)?|发[布放稿](?:时间)?|狀態|状态)\s*[:：]\s*(?=\D)",
    re.I,
)
_MAY_ONLY_DATE = ("for release", "for publication", "release on", "release date")
_HAN_KIND = re.compile(
    "(?:新[聞闻](?:稿|公[報报]|通稿|[發发][佈布])|[採采][訪访](?:通知|邀[請请])|[傳传媒][媒體体]邀[請请]函?)$"
)
_BESIDE = re.compile(r"\s+(?:(?:media|press|news|pr)\s+)?contacts?(?:\s+person)?\s*:\s*", re.I)
_NUMBERED = re.compile(r"\s*(?:no\.?|number|#|第)?\s*\d[\d/-]*\s*[號号]?\s*$", re.I)
ALWAYS_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "and",
        "or",
        "with",
        "by",
        "from",
        "as",
        "into",
        "over",
        "under",
        "via",
        "vs",
        "nor",
        "but",
        "per",
        "after",
        "than",
        "that",
    ]
)


@dataclass(frozen=True, slots=True)
class TopLabel:
    """What a line above the headline announces. `rest` is text after "Media Advisory:" that is none of these."""

    kind: ReleaseKind | None = None
    is_immediate: bool = False
    is_embargo: bool = False
    rest: str = ""


def read_top_label(text: str) -> TopLabel | None:
    """Kind and condition of use in a line that says nothing else, like "PRESS RELEASE – FOR IMMEDIATE RELEASE"."""
    return _read_top_label(text) if len(text) <= 200 else None


@lru_cache(maxsize=512)
def _read_top_label(text: str) -> TopLabel | None:
    text = _STATUS.sub("", without_contact(text))
    enclosed = re.match(r"^/(.{3,60}?)\s*(?:--|[–—:-])\s.{2,80}/$", text)
    if enclosed and (kind := kind_named(enclosed[1])):
        return TopLabel(kind)
    named = kind_prefix(text)
    if named and is_embargo(named.rest):
        return TopLabel(named.kind, is_embargo=True)
    if is_embargo(text):
        kind = next((found for part in _PARTS.split(text) if (found := kind_named(part))), None)
        return TopLabel(kind, is_embargo=True)
    whole = kind_named(text) or _kind_behind_house(text) or kind_named(_NUMBERED.sub("", _without_date(text)))
    immediate = is_immediate(text) or is_immediate(_without_date(text))
    if whole or immediate:
        return TopLabel(whole, immediate)
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) == 1 and has_han(text):
        parts = text.split()
    kinds = [kind for part in parts if (kind := kind_named(part))]
    immediate = any(is_immediate(part) for part in parts)
    ruled = kinds and len(re.findall(r"\s[|｜]\s", text)) and len(text) <= 100
    if (kinds or immediate) and (ruled or all(_says_only_conditions(part) for part in parts)):
        return TopLabel(kinds[0] if kinds else None, immediate)
    return None


def _without_date(text: str) -> str:
    found = find_date(text)
    return text[: found.start] + text[found.end :] if found else text


def without_contact(text: str) -> str:
    """A line above the headline without the contact set in a second column beside it."""
    match = _BESIDE.search(text[:200])
    return text[: match.start()] if match else text


def contact_beside(text: str) -> str:
    """What stands in the second column: "FOR IMMEDIATE RELEASE   Contact: Jane Poe" gives "Jane Poe"."""
    match = _BESIDE.search(text[:200])
    return text[match.end() :].strip() if match else ""


def kind_prefix(text: str) -> TopLabel | None:
    """The kind before a colon with the headline after it: "MEDIA ADVISORY: Preview of …"."""
    match = re.match(r"^(.{3,40}?)\s*[:：]\s*(\S.*)$", text[:300])
    match = match or re.match(r"^((?-i:[A-Z][A-Z ]{2,38}))\s+[–—-]\s+(\S.*)$", text[:300])
    kind = kind_named(match[1]) if match else None
    return TopLabel(kind, rest=text[match.start(2) :]) if match and kind else None


def kind_named(text: str) -> ReleaseKind | None:
    """The kind whose label `text` is."""
    key = key_of(text)
    subject = conventions().labels.get(key, "")
    bare = key_of(_REMARK.sub("", key))
    subject = subject or conventions().labels.get(bare, "")
    while not subject and (shorter := _REMARK.sub("", _qualified().sub("", bare))) != bare:
        bare = key_of(shorter)
        subject = conventions().labels.get(bare, "")
    if subject.startswith("kind:"):
        return ReleaseKind(subject.removeprefix("kind:"))
    return None if subject else kind_built(key) or kind_built(key_of(_REMARK.sub("", key)))


def _kind_behind_house(text: str) -> ReleaseKind | None:
    """The kind at the end of a short line that says whose it is: "Harbour Trust Media Release", 「某協會新聞稿」."""
    if len(text) > 60 or text[-1:] in ".!?。！？":
        return None
    words = key_of(text).split()
    if len(words) > 2 and not has_han(text):
        raised = all(word[0].isupper() or word in ALWAYS_SMALL for word in text.split())
        return kind_named(" ".join(words[-2:])) if raised and len(words) <= 9 else None
    found = _HAN_KIND.search(key_of(text)) if len(text) <= 24 else None
    house = key_of(text)[: found.start()] if found else ""
    is_house = house.endswith(conventions().words("names", "organisation_words")) and not re.match(
        "[關关]於?于?", house
    )
    place = house in conventions().shared["datelines"]["places"] or house in ("香港", "澳門", "澳门", "台灣", "臺灣")
    return kind_named(found.group()) if found and (is_house or place) else None


@cache
def _qualified() -> re.Pattern[str]:
    """What stands before or after the name of a kind: "UPDATED media advisory", 「緊急撤稿通知」."""
    words = conventions().words("kinds_qualified", "by")
    latin, han = any_of([word for word in words if word.isascii()]), any_of([w for w in words if not w.isascii()])
    return re.compile(rf"^(?:(?:{latin})[\s:–-]+|(?:{han})[\s:：]*)|(?:\s*[(（]?\b(?:{latin})[)）]?)+$")


_REMARK = re.compile(r"\s*[(（][^()（）]{1,16}[)）]?$")


def is_immediate(text: str) -> bool:
    """Whether `text` is a line like "For Immediate Release"."""
    said = key_of(re.sub("[:：]", " ", text[:80]))
    if _NOT_HELD.match(text[:80]):
        return True
    return said in conventions().keys("release", "immediate") or bool(_AT_ONCE.match(said))


def is_embargo(text: str) -> bool:
    """Whether a short line holds the text back until a moment."""
    head = text[:200]
    if len(text) > 200 or _NOT_HELD.match(head):
        return False
    dated = find_date(head) is not None or find_time(head) is not None
    if _EMBARGO_START.match(head):
        return dated or len(head.split()) <= 5
    words = conventions().words("release", "embargo_words")
    said = " ".join(head.casefold().split())
    if has_han(head):
        return dated and len(head) <= 80 and any(word in said for word in words if not word.isascii())
    said = said.lstrip("*#[(- ")
    if said.startswith(_MAY_ONLY_DATE) and find_time(head) is None:
        return False
    return dated and said.startswith(tuple(word for word in words if word.isascii()))


def _says_only_conditions(part: str) -> bool:
    text = part.strip()
    if kind_named(text) or is_immediate(text) or not key_of(text) or re.match(r"^please\b.{0,30}$", text, re.I):
        return True
    found = find_date(text)
    if found and found.end - found.start >= len(text) - 4:
        return True
    return (find_time(text) is not None and len(text) < 20) or bool(
        re.match(r"^(?:no|ref|number|编号|編號)?\.?\s*[\d/-]{1,12}$|^mandatory$", text, re.I)
    )


def conditions(reading: Reading) -> Iterator[Evidence]:
    """Kind and release line: alone on a line, above or just under the headline."""
    line = reading.line
    if reading.section not in (Section.TOP, Section.TITLE) or line.size > 40:
        if (
            line.size <= 20
            and (line.subject == "immediate" or _EMBARGO_START.match(line.head))
            and is_embargo(line.text)
        ):
            yield Evidence(Element.DROPPED, 7)
        return
    if line.key in conventions().keys("release", "conditions") and reading.section is Section.TOP:
        yield Evidence(Element.KIND, 9.1)
        return
    label = read_top_label(line.text) or _kind_by_whom(reading)
    if label is None:
        before = reading.beside(-1)
        if reading.previous is Element.RELEASE_LINE and before and _lacks_moment(before) and _is_moment(line):
            yield Evidence(Element.RELEASE_LINE, 9.2)
        return
    if label.is_immediate or label.is_embargo:
        yield Evidence(Element.RELEASE_LINE, 9.1)
    elif not reading.has_headline:
        yield Evidence(Element.KIND, 9.1)
    elif line.key == line.text.casefold() or line.text.isupper() or len(line.text) < 20:
        yield Evidence(Element.KIND, 7)


_BY_WHOM = re.compile(
    r"^(?:an? )?(?P<kind>[A-Za-z]+(?: [A-Za-z]+)?) (?:by|from|of|on behalf of) (?:the )?[A-Z].{2,80}$", re.I
)


def _kind_by_whom(reading: Reading) -> TopLabel | None:
    """The kind in "A statement from the Lantern Trust" where the headline is still to come."""
    line, after = reading.line, reading.beside(1)
    said = _BY_WHOM.match(line.text) if line.size <= 12 and reading.section is Section.TOP else None
    kind = kind_named(said["kind"]) if said else None
    if kind is None or after is None or after.ends_sentence or after.size < 3 or find_dateline(after.text):
        return None
    return TopLabel(kind)


def _lacks_moment(line: Stretch) -> bool:
    return is_embargo(line.text) and (find_date(line.head) is None or find_time(line.head) is None)


def _is_moment(line: Stretch) -> bool:
    """Whether the line is little more than a date or a time."""
    return (
        (find_date(line.head) is not None or find_time(line.head) is not None)
        and line.size <= 14
        and not line.ends_sentence
    )


def datelines(reading: Reading) -> Iterator[Evidence]:
    """A dateline, run in before the first paragraph or alone; after the end mark it is a date line."""
    line = reading.line
    found = find_dateline(line.text)
    if found is None and _is_place_over_date(reading):
        yield Evidence(Element.DATELINE, 8)
    if found is None or line.bullet:
        return
    alone = found.text_begins >= len(line.text)
    if alone and line.run_in[0] in conventions().keys("labels", "date_line") and reading.section is Section.BODY:
        return
    if alone and (reading.section in (Section.TOP, Section.TITLE) or reading.is_past_body):
        yield Evidence(Element.DATELINE, 8.6)
    elif alone and (_is_last_words(reading) or _is_under_salutation(reading, found) or _is_under_signature(reading)):
        yield Evidence(Element.DATELINE, 7)
    elif not alone and not reading.has_dateline_prefix and _may_open_body(reading, found):
        rest = width_of(line.text[found.text_begins :][:200])
        yield Evidence(Element.DATELINE, 8.5 if rest > 36 and (found.day or line.size > 8) else 2)


def _is_place_over_date(reading: Reading) -> bool:
    """Whether the line is a place ("Duluth, Minnesota") and the one right under it a date alone."""
    line, after = reading.line, reading.beside(1)
    if reading.section is not Section.TITLE or after is None or after.run != line.run or not is_place(line.text):
        return False
    found = find_dateline(after.text)
    return found is not None and found.day is not None and found.text_begins >= len(after.text) and line.size <= 4


def _may_open_body(reading: Reading, found: Dateline) -> bool:
    """Key points may stand before the dateline; a full one may even follow a paragraph or two."""
    if reading.sentences == 0:
        return True
    return reading.sentences <= 2 and found.day is not None and found.day.year is not None and found.place is not None


def _is_last_words(reading: Reading) -> bool:
    """Whether nothing but closing matter follows the line."""
    after = reading.beside(1)
    if after is None or after.subject in ("contacts", "notes") or after.is_ornament or is_row_of_buttons(after):
        return True
    return conventions().labels.get(after.run_in[0]) in ("contacts", "notes", "captions")


def _is_under_salutation(reading: Reading, found: Dateline) -> bool:
    """Whether a full date stands before the first sentence: under "Dear editors,"."""
    return reading.sentences == 0 and found.day is not None and found.day.year is not None and reading.line.size < 8


def _is_under_signature(reading: Reading) -> bool:
    """Whether a date stands right under the short line of Chinese that signs a text."""
    line, above = reading.line, reading.beside(-1)
    if above is None or above.run != line.run or line.size > 8 or not has_han(above.text):
        return False
    return above.blank_before and len(above.text) <= 24 and not above.ends_sentence and not above.run_in[0]


def signatures(reading: Reading) -> Iterator[Evidence]:
    """The house that signs a text, right over the date that closes it: 「某某博物館 / 2026年1月6日」."""
    line, after = reading.line, reading.beside(1)
    if reading.section is not Section.BODY or after is None or not has_han(line.text) or after.run != line.run:
        return
    found = find_dateline(after.text)
    is_date = found is not None and found.day is not None and found.text_begins >= len(after.text) and after.size < 9
    is_house = line.text.endswith(conventions().words("names", "organisation_words")) and len(line.text) > 4
    set_off = line.blank_before or is_house
    if is_date and len(line.text) <= 24 and not line.ends_sentence and set_off and not line.run_in[0]:
        yield Evidence(Element.DROPPED, 6.8)

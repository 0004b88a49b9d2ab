"""What stands above the body: kind, condition of use, headline and subheadlines, dateline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.dateline import Dateline, find_dateline
from mediadesk.intake.press_text.dates import find_date, find_time
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.furniture import is_button, is_row_of_buttons
from mediadesk.intake.press_text.source_lines import has_han, width_of
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.records.recognised import Element
from mediadesk.records.release import ReleaseKind

_PARTS = re.compile(r"\s*[|｜/／•·]\s*|\s+[–—-]{1,2}\s+|[–—]|\s{2,}|[(（]|[)）]\s*|[,;:：]\s+|：")
_EMBARGO_START = re.compile(
    r"^\W*(?:strictly |under |press |news |media |this (?:release|story|document) is )?embargo(?:ed)?\b", re.I
)
_AT_ONCE = re.compile(
    r"^(?:for )?immediate (?:release|publication|use|distribution|broadcast)(?: to (?:all )?(?:the )?(?:media|press|editors))?$"
    r"|^[请請供可敬以]{0,2}(?:即[时時日刻]?|立[即刻])(?:[发發][布佈放表稿]|公[布佈]|刊[登发發載载]|使用|[对對]外[发發][布佈])(?:新[闻聞]稿|稿件)?$"
)
_HAN_KIND = re.compile("(?:新[聞闻](?:稿|公[報报]|通稿|[發发][佈布])|[採采][訪访](?:通知|邀[請请])|[傳传媒][媒體体]邀[請请]函?)$")
_DANGLING = re.compile(
    r"(?:\b(?:a|an|the|of|to|for|in|on|at|and|or|with|by|from|its|their|his|her|our|as|that|into|over|under|after|before|between|is|are|be|will|near|keep|than|but|via|per|new|first|most|more|&)|[,&:：、，–—-]|[與和及的在於于為为對对將将及至向由])$",
    re.I,
)
_CONNECTING = re.compile(
    r"^(?:and|or|of|to|for|in|on|at|with|by|from|as|that|into|over|under|after|before|between|than|but|via|&"
    r"|announces?|reports?|launches|unveils|opens|wins|appoints|names|publishes|releases|signs|completes|welcomes)\b",
    re.I
)
_HAN_HOUSE = re.compile(
    "(?:公司|集[團团]|控股|[會会]|大[學学]|中心|[署局院行]|物流|科技|[國国][際际])(?:[（(][^（）()]{2,20}[）)])?$"
)
_HAN_VERB = re.compile(
    "(?:[公宣發发][布佈]|[榮荣]?[獲获]|推出|[舉举][辦办]|完成|[簽签][署訂订約约]|[與与和及]|呈[獻献]|成[為为立]|[開开]展|啟動|启动|[連连][續续]|[擬拟])"
)
_BESIDE = re.compile(r"\s+(?:(?:media|press|news|pr)\s+)?contacts?(?:\s+person)?\s*:\s*", re.I)
_NUMBERED = re.compile(r"\s*(?:no\.?|number|#|第)?\s*\d[\d/-]*\s*[號号]?\s*$", re.I)
_ALWAYS_SMALL = frozenset(
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
    text = without_contact(text)
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
    kind = kind_named(match[1]) if match else None
    return TopLabel(kind, rest=text[match.start(2) :]) if match and kind else None


def kind_named(text: str) -> ReleaseKind | None:
    """The kind whose label `text` is."""
    key = key_of(text)
    subject = conventions().labels.get(key, "")
    if not subject and (bare := _qualified().sub("", key)) != key:
        subject = conventions().labels.get(key_of(bare), "")
    return ReleaseKind(subject.removeprefix("kind:")) if subject.startswith("kind:") else None


def _kind_behind_house(text: str) -> ReleaseKind | None:
    """The kind at the end of a short line that says whose it is: "Harbour Trust Media Release", 「某協會新聞稿」."""
    if len(text) > 60 or text[-1:] in ".!?。！？":
        return None
    words = key_of(text).split()
    if len(words) > 2 and not has_han(text):
        raised = all(word[0].isupper() or word in _ALWAYS_SMALL for word in text.split())
        return kind_named(" ".join(words[-2:])) if raised and len(words) <= 9 else None
    found = _HAN_KIND.search(key_of(text)) if len(text) <= 24 else None
    house = key_of(text)[: found.start()] if found else ""
    is_house = house.endswith(conventions().words("names", "organisation_words")) and not re.match("[關关]於?于?", house)
    place = house in conventions().shared["datelines"]["places"] or house in ("香港", "澳門", "澳门", "台灣", "臺灣")
    return kind_named(found.group()) if found and (is_house or place) else None


@cache
def _qualified() -> re.Pattern[str]:
    """What stands before or after the name of a kind: "UPDATED media advisory", 「緊急撤稿通知」."""
    words = conventions().words("kinds_qualified", "by")
    latin, han = any_of([word for word in words if word.isascii()]), any_of([w for w in words if not w.isascii()])
    return re.compile(rf"^(?:(?:{latin})[\s:–-]+|(?:{han})[\s:：]*)+|(?:\s*[(（]?\b(?:{latin})[)）]?)+$")


def is_immediate(text: str) -> bool:
    """Whether `text` is a line like "For Immediate Release"."""
    said = key_of(re.sub("[:：]", " ", text[:80]))
    return said in conventions().keys("release", "immediate") or bool(_AT_ONCE.match(said))


def is_embargo(text: str) -> bool:
    """Whether a short line holds the text back until a moment."""
    head = text[:200]
    if len(text) > 200:
        return False
    dated = find_date(head) is not None or find_time(head) is not None
    if _EMBARGO_START.match(head):
        return dated or len(head.split()) <= 5
    words = conventions().words("release", "embargo_words")
    said = " ".join(head.casefold().split())
    if has_han(head):
        return dated and len(head) <= 80 and any(word in said for word in words if not word.isascii())
    return dated and said.lstrip("*#[(- ").startswith(tuple(word for word in words if word.isascii()))


def _says_only_conditions(part: str) -> bool:
    text = part.strip()
    if kind_named(text) or is_immediate(text) or not key_of(text):
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
    label = read_top_label(line.text)
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
    if found is None or line.bullet:
        return
    alone = found.text_begins >= len(line.text)
    if alone and line.run_in[0] in conventions().keys("labels", "date_line") and reading.section is Section.BODY:
        return
    if alone and (reading.section in (Section.TOP, Section.TITLE) or reading.is_past_body):
        yield Evidence(Element.DATELINE, 8.5)
    elif alone and _is_last_words(reading):
        yield Evidence(Element.DATELINE, 7)
    elif not alone and not reading.has_dateline_prefix and _may_open_body(reading, found):
        rest = width_of(line.text[found.text_begins :][:200])
        yield Evidence(Element.DATELINE, 8.5 if rest > 36 and (found.day or line.size > 8) else 2)


def _may_open_body(reading: Reading, found: Dateline) -> bool:
    """Key points may stand before the dateline; a full one may even follow a paragraph or two."""
    if reading.sentences == 0:
        return True
    return reading.sentences <= 2 and found.day is not None and found.day.year is not None and found.place is not None


def _is_last_words(reading: Reading) -> bool:
    """Whether nothing but closing matter follows the line."""
    after = reading.beside(1)
    return after is None or after.subject in ("contacts", "notes") or after.is_ornament or is_row_of_buttons(after)


def titles(reading: Reading) -> Iterator[Evidence]:
    """Headline, its further lines, and subheadlines."""
    line = reading.line
    named = conventions()
    if line.run_in[1] and line.run_in[0] in named.keys("labels", "headline") and reading.section is Section.TOP:
        yield Evidence(Element.HEADLINE, 8.8)
    elif line.run_in[1] and line.run_in[0] in named.keys("labels", "subheadline") and not reading.has_body:
        yield Evidence(Element.SUBHEADLINE, 8.8)
    elif reading.section is Section.TOP:
        yield from _first_title(reading)
    elif reading.section is Section.TITLE and reading.is_before_body and line.size <= 40:
        if reading.previous is Element.HEADLINE and _carries_headline_on(reading):
            yield Evidence(Element.HEADLINE, 7)
        elif _is_deck(reading):
            yield Evidence(Element.SUBHEADLINE, 7.5 if line.bullet else 5.5)


def _first_title(reading: Reading) -> Iterator[Evidence]:
    line = reading.line
    if line.ends_sentence and line.size > 28:
        yield Evidence(Element.PARAGRAPH, 6)
    elif _is_letterhead(reading) or _names_house(reading):
        yield Evidence(Element.DROPPED, 6)
    else:
        yield Evidence(Element.HEADLINE, 4)


def _is_letterhead(reading: Reading) -> bool:
    """A short line above the kind or the release line, when the headline is still to come after that."""
    line = reading.line
    if line.size > 14 or (line.ends_sentence and not reading.in_mail):
        return False
    ahead = list(reading.following(7))
    if any(one.run == line.run and _is_address(one) for one in ahead[:2]) or _is_address(line):
        return any(one.size > 14 for one in ahead)
    for position, later in enumerate(ahead):
        if read_top_label(later.text):
            rest = [one for one in ahead[position + 1 :] if not _is_beside_title(one)]
            return bool(rest) and not rest[0].ends_sentence and not _is_run_in_dateline(rest[0])
        if later.size > 25 or _is_run_in_dateline(later):
            return False
    return False


def _names_house(reading: Reading) -> bool:
    """Whether a short line right over another title is only a name: the text says it again, or it ends like a house."""
    line, after = reading.line, reading.beside(1)
    if after is None or line.size > 8 or line.ends_sentence or line.bullet or line.run_in[0]:
        return False
    if after.ends_sentence or after.bullet or after.size < 4 or find_dateline(after.text) or after.is_ornament:
        return False
    later = reading.following(80)[1:]
    if any(line.text in one.head and len(one.head) > len(line.text) for one in later):
        return True
    words = line.text.split()
    houses = conventions().words("names", "organisation_words")
    if has_han(line.text):
        return len(line.text) <= 12 and line.text.endswith(tuple(house for house in houses if len(house) > 1))
    return 1 < len(words) <= 5 and words[-1] in houses and all(word[0].isupper() or word in _ALWAYS_SMALL for word in words)


def _is_beside_title(line: Stretch) -> bool:
    """Whether the line stands near a headline without being one: a label, a date, a button, "Share this: …"."""
    known = conventions().words("residue", "starts")
    return (
        read_top_label(line.text) is not None
        or _is_date_alone(line)
        or is_button(line)
        or line.head.casefold().startswith(known)
    )


def _is_address(line: Stretch) -> bool:
    """A short line with a number or an address on the web: the foot of a letterhead."""
    return line.size <= 18 and not line.ends_sentence and (line.has_phone or line.has_email or "www." in line.head)


def _is_date_alone(line: Stretch) -> bool:
    found = find_dateline(line.text)
    return found is not None and found.text_begins >= len(line.text)


def _opens_text(line: Stretch) -> bool:
    """Whether the line is a first paragraph: a long sentence, no item of a list."""
    return line.ends_sentence and line.size > 18 and not line.bullet


def _is_run_in_dateline(line: Stretch) -> bool:
    found = find_dateline(line.text)
    return found is not None and found.day is not None and found.text_begins < len(line.text)


def _carries_headline_on(reading: Reading) -> bool:
    line, before = reading.line, reading.beside(-1)
    if before is None or line.ends_sentence or before.ends_sentence or line.bullet or before.is_ornament:
        return False
    first, second = before.text, line.text
    score = 3.0 * bool(_DANGLING.search(first[-14:])) + 2.5 * (second[0].islower() or bool(_CONNECTING.match(second)))
    score += 4.0 * (
        second.startswith(("关于", "關於"))
        and first.endswith(("公司", "局", "委员会", "委員會", "政府", "大学", "大學"))
    )
    score += 4.0 * bool(_HAN_HOUSE.search(first) and _HAN_VERB.match(second))
    score -= 4.0 * (second[0] in "─—―–－-(（【<〈~")
    score += 4.0 * (_open_quote(first) and _closes_quote(second))
    score -= 3.0 * line.blank_before
    if has_han(first) and has_han(second):
        return score - 1.0 > 0
    styles = _case_style(first), _case_style(second)
    score += 1.5 if styles[0] == styles[1] == "capitals" else -0.5 if styles[0] == styles[1] else -2.0
    was_full = len(first) + 1 + len(second.split(" ", 1)[0]) > len(second)
    score += 1.0 if styles[0] == styles[1] == "title" and not line.blank_before and len(first) > 45 and was_full else 0
    return score > 0


def _open_quote(text: str) -> bool:
    return any(text.count(a) > text.count(b) for a, b in ("“”", "「」", "《》", "（）", "()"))


def _closes_quote(text: str) -> bool:
    return any(text.count(b) > text.count(a) for a, b in ("“”", "「」", "《》", "（）", "()"))


def _case_style(text: str) -> str:
    """ "capitals", "title" or "sentence"."""
    if text.isupper():
        return "capitals"
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]*", text)[1:] if word.casefold() not in _ALWAYS_SMALL]
    raised = sum(1 for word in words if word[0].isupper())
    return "title" if words and raised >= 0.7 * len(words) else "sentence"


def _may_be_sentence_deck(reading: Reading) -> bool:
    """A whole sentence set apart is a subheadline right under the headline and right over a dateline, else text."""
    after = reading.beside(1)
    near = reading.previous is Element.HEADLINE and after is not None
    return near and after is not None and (_is_run_in_dateline(after) or _is_date_alone(after))


def _is_deck(reading: Reading) -> bool:
    """Whether a short line between headline and body is a subheadline: text must follow it."""
    line = reading.line
    if reading.previous not in (
        Element.HEADLINE,
        Element.SUBHEADLINE,
        Element.RELEASE_LINE,
        Element.DATELINE,
        Element.KIND,
    ):
        return False
    if line.text.endswith((":", "：", ",", "，")) or line.run_in[0] in conventions().keys("labels", "facts"):
        return False
    ahead = reading.following(6)
    if line.bullet and line.size <= 32 and re.search(r"\s[–—-]{1,2}$", line.text):
        return True
    if line.ends_sentence and not line.bullet and line.blank_before and not _may_be_sentence_deck(reading):
        return False
    if line.bullet or line.ends_sentence:
        return line.size <= 32 and any(_is_run_in_dateline(later) or _opens_text(later) for later in ahead)
    return line.size <= 32 and any(later.size > 14 and later.ends_sentence for later in ahead)

"""Headline and subheadlines, and what stands above them without being one."""

import re
from collections.abc import Iterator

from mediadesk.intake.press_text.conventions import conventions
from mediadesk.intake.press_text.dateline import find_dateline
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.furniture import is_button, is_byline
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.intake.press_text.top_matter import ALWAYS_SMALL, read_top_label
from mediadesk.records.recognised import Element

_DANGLING = re.compile(
    r"(?:\b(?:a|an|the|of|to|for|in|on|at|and|or|with|by|from|its|their|his|her|our|as|that|into|over|under|after|before|between|is|are|be|will|near|keep|than|but|via|per|new|first|most|more|&)|[,&:：、，–—-]|[與和及的在於于為为對对將将及至向由])$",
    re.I,
)
_CONNECTING = re.compile(
    r"^(?:and|or|of|to|for|in|on|at|with|by|from|as|that|into|over|under|after|before|between|than|but|via|&"
    r"|announces?|reports?|launches|unveils|opens|wins|appoints|names|publishes|releases|signs|completes|welcomes)\b",
    re.I,
)
_HAN_HOUSE = re.compile(
    "(?:公司|集[團团]|控股|[會会]|大[學学]|中心|[署局院行]|物流|科技|[國国][際际])(?:[（(][^（）()]{2,20}[）)])?$"
)
_HAN_VERB = re.compile(
    "(?:[公宣發发][布佈]|[榮荣]?[獲获]|推出|[舉举][辦办]|完成|[簽签][署訂订約约]|[與与和及]|呈[獻献]|成[為为立]|[開开]展|啟動|启动|[連连][續续]|[擬拟])"
)


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
            is_summary = line.ends_sentence and _may_be_sentence_deck(reading)
            yield Evidence(Element.SUBHEADLINE, 7.5 if line.bullet else 6.2 if is_summary else 5.5)


def _first_title(reading: Reading) -> Iterator[Evidence]:
    line = reading.line
    if line.ends_sentence and line.size > 28:
        yield Evidence(Element.PARAGRAPH, 6)
    elif _is_letterhead(reading) or _names_house(reading) or _is_above_title(reading):
        yield Evidence(Element.DROPPED, 6)
    elif _is_kicker(reading):
        yield Evidence(Element.SUBHEADLINE, 6)
    else:
        yield Evidence(Element.HEADLINE, 4)


_ABOVE_TITLE = re.compile(
    r"^[(（［\[【].{2,40}[)）］\]】]$|\blogo\]?$"
    r"|^(?:issue|no|number|vol|volume|version|update|edition|release)\.? ?(?:no\.? ?)?[\d/.-]{1,12}$"
    r"|^(?:from )?(?:the )?(?:ministry|department|office|bureau|embassy|consulate(?:[- ]general)?|friends|desk)"
    r" (?:of|for) "
    r"|^(?:NYSE|NASDAQ|LSE|AIM|HKEX|SEHK|ASX|TSX|SGX)\s?[:：]|^.{2,30}(?:新[聞闻]|[動动][態态]|公告|花絮|特稿|[專专][題题])$",
    re.I,
)
_STREET = re.compile(r",\s*\d{1,4}[A-Z]? (?:[A-Z][\w’'.]* ){1,3}(?:Road|Street|Avenue|Lane|Drive|Square|Place|Quay)\b")


def _is_above_title(reading: Reading) -> bool:
    """A short line that only goes with a title still to come: a number of issue, an address, a section of the site."""
    line, after = reading.line, reading.beside(1)
    if after is None or line.size > 10 or line.ends_sentence or after.ends_sentence or after.size < 4:
        return False
    if find_dateline(after.text) or not (_ABOVE_TITLE.search(line.text) or _STREET.search(line.text)):
        return False
    if has_han(line.text) and len(line.text) > 8 and line.text[0] not in "(（［[【":
        return False
    return not _CONNECTING.search(" ".join(line.text.split()[3:])) and any(
        one.ends_sentence for one in reading.following(6)
    )


def _is_word_over_title(line: Stretch, after: Stretch) -> bool:
    """Whether a single word, or up to four Chinese characters, stands over a title: "Weather", 「特稿」."""
    if find_dateline(after.text) or read_top_label(after.text) or after.is_ornament:
        return False
    if has_han(line.text):
        return len(line.text) <= 4 and len(after.text) > 7
    return len(line.text.split()) == 1 and line.text[0].isupper() and len(after.text.split()) > 3


def _is_kicker(reading: Reading) -> bool:
    """A word over a longer title, or the first and clearly shorter of three Chinese titles set as one block."""
    line, after, third = reading.line, reading.beside(1), reading.beside(2)
    if after is None or third is None or line.bullet or line.ends_sentence or after.ends_sentence or line.run_in[0]:
        return False
    if _is_word_over_title(line, after):
        return True
    if after.run != line.run or find_dateline(after.text) or read_top_label(after.text) or after.size < 4:
        return False
    if not has_han(line.text):
        return _is_word_over_title(line, after)
    set_as_one = third.run == line.run and not third.ends_sentence and not _is_beside_title(third)
    return set_as_one and not _HAN_VERB.search(line.text) and len(line.text) <= 0.55 * len(after.text)


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
    line = reading.line
    after = next((one for one in reading.following(7) if not _is_beside_title(one) and not _is_contact(one)), None)
    if after is None or line.size > 8 or line.ends_sentence or line.bullet or line.run_in[0]:
        return False
    if after.ends_sentence or after.bullet or after.size < 4 or find_dateline(after.text) or after.is_ornament:
        return False
    if not after.blank_before and (_CONNECTING.match(after.text) or _HAN_VERB.match(after.text)):
        return False
    later = [one for one in reading.following(80) if one is not after]
    said = re.sub(r"^(?:news (?:release )?from|from) (?:the )?", "", line.text.casefold())
    said = re.sub(r"\s*[–—|｜-]\s*(?:news|newsroom|media|press|press office)$", "", said)
    if any(said in one.head.casefold() and len(one.head) > len(said) for one in later):
        return True
    words = line.text.split()
    houses = conventions().words("names", "organisation_words")
    if has_han(line.text):
        whole = tuple(house for house in houses if len(house) > 1)
        ends = line.text.endswith(whole) and len(line.text) <= (20 if line.text.endswith("公司") else 12)
        part = line.text[-1] in "部處处科組组室" and len(line.text) <= 14 and any(house in line.text for house in whole)
        return ends or (part and not line.text.endswith(("內部", "内部", "全部")))
    ends = words[-1] in houses or (line.text.isupper() and words[-1].title() in houses)
    return 1 < len(words) <= 5 and ends and all(word[0].isupper() or word in ALWAYS_SMALL for word in words)


def _is_beside_title(line: Stretch) -> bool:
    """Whether the line stands near a headline without being one: a label, a date, a button, "Share this: …"."""
    known = conventions().words("residue", "starts")
    return (
        read_top_label(line.text) is not None
        or _is_date_alone(line)
        or is_button(line)
        or line.head.casefold().startswith(known)
    )


def _is_contact(line: Stretch) -> bool:
    """Whether the line belongs to a contact set above the headline."""
    return line.subject == "contacts" or (
        line.size <= 18 and not line.ends_sentence and (line.has_phone or line.has_email)
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
    if is_byline(line):
        return False
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
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]*", text)[1:] if word.casefold() not in ALWAYS_SMALL]
    raised = sum(1 for word in words if word[0].isupper())
    return "title" if words and raised >= 0.7 * len(words) else "sentence"


_PUBLISHED = frozenset(("from", "published", "published on", "date published", "last updated"))


def _may_be_sentence_deck(reading: Reading) -> bool:
    """A whole sentence set apart is a subheadline right under the headline and right over a dateline, else text."""
    after = reading.beside(1)
    if reading.previous is not Element.HEADLINE or after is None:
        return False
    dated = _is_run_in_dateline(after) or _is_date_alone(after)
    return (dated and reading.line.size <= 24) or after.run_in[0] == "from" or after.key in _PUBLISHED


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

"""Headline and subheadlines, and what stands above them without being one."""

import re
from collections.abc import Iterator

from mediadesk.intake.press_text.conventions import conventions
from mediadesk.intake.press_text.dateline import find_dateline
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.furniture import is_byline
from mediadesk.intake.press_text.letterheads import is_date_alone
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.intake.press_text.title_choice import title_element
from mediadesk.intake.press_text.title_words import CONNECTING, DANGLING, HAN_VERB
from mediadesk.intake.press_text.top_matter import ALWAYS_SMALL
from mediadesk.records.recognised import Element

_HAN_HOUSE = re.compile(
    "(?:公司|集[團团]|控股|[會会]|大[學学]|中心|[署局院行]|物流|科技|[國国][際际])(?:[（(][^（）()]{2,20}[）)])?$"
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
    """What a line above the text is, once the headline is chosen among all of them."""
    line, element = reading.line, title_element(reading)
    if element is None:
        is_text = line.ends_sentence and line.size > 28
        yield Evidence(Element.PARAGRAPH, 6) if is_text else Evidence(Element.HEADLINE, 4)
    else:
        yield Evidence(element, 4 if element is Element.HEADLINE else 6)


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
    score = 3.0 * bool(DANGLING.search(first[-14:])) + 2.5 * (second[0].islower() or bool(CONNECTING.match(second)))
    score += 4.0 * (
        second.startswith(("关于", "關於"))
        and first.endswith(("公司", "局", "委员会", "委員會", "政府", "大学", "大學"))
    )
    score += 4.0 * bool(_HAN_HOUSE.search(first) and HAN_VERB.match(second))
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
    dated = _is_run_in_dateline(after) or is_date_alone(after)
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

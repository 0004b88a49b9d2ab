"""What stands above a headline without being one: the name of the house, its address, a section of its site."""

import re

from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.dateline import find_dateline
from mediadesk.intake.press_text.evidence import Reading
from mediadesk.intake.press_text.furniture import is_button
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.intake.press_text.stretches import Stretch
from mediadesk.intake.press_text.title_words import CONNECTING, HAN_VERB
from mediadesk.intake.press_text.top_matter import ALWAYS_SMALL, read_top_label

_ABOVE_TITLE = re.compile(
    r"^[(（［\[【].{2,40}[)）］\]】]$|\blogo\]?$"
    r"|^(?:issue|no|number|vol|volume|version|update|edition|release)\.? ?(?:no\.? ?)?[\d/.-]{1,12}$"
    r"|^(?:from )?(?:the )?(?:ministry|department|office|bureau|embassy|consulate(?:[- ]general)?|friends|desk)"
    r" (?:of|for) "
    r"|^(?:NYSE|NASDAQ|LSE|AIM|HKEX|SEHK|ASX|TSX|SGX)\s?[:：]|^.{2,30}(?:新[聞闻]|[動动][態态]|公告|花絮|特稿|[專专][題题])$",
    re.I,
)
_STREET = re.compile(r",\s*\d{1,4}[A-Z]? (?:[A-Z][\w’'.]* ){1,3}(?:Road|Street|Avenue|Lane|Drive|Square|Place|Quay)\b")
_TELLS = re.compile("[「」《》“”：:！？!?]")  # what titles of texts have and names of houses do not
_HOUSE_PREFIX = re.compile(r"^(?:news (?:release )?from|from) (?:the )?", re.I)
_HOUSE_SUFFIX = re.compile(
    r"\s*[–—|｜:：-]\s*(?:\w+ ){0,2}(?:news|newsroom|media|press|press office|communications|press releases?|online)$"
    r"|\s+(?:newsroom|press office|media office|news office|press room|news service|news desk|media cent(?:re|er))$"
    r"|\s*[(（][A-Z]{2,8}[)）]",
    re.I,
)


def stands_above_title(reading: Reading, line: Stretch, after: Stretch | None) -> bool:
    """Whether a short line only goes with a title still to come: a number of issue, an address, a section of a site."""
    if after is None or line.size > 10 or line.ends_sentence or after.ends_sentence or after.size < 4:
        return False
    if find_dateline(after.text) or not (_ABOVE_TITLE.search(line.text) or _STREET.search(line.text)):
        return False
    if has_han(line.text) and len(line.text) > 8 and line.text[0] not in "(（［[【":
        return False
    ahead = reading.stretches[reading.stretches.index(line) + 1 :][:6] if line in reading.stretches else ()
    return not CONNECTING.search(" ".join(line.text.split()[3:])) and any(one.ends_sentence for one in ahead)


def says_for_whom(line: Stretch) -> bool:
    """Whether a line says who speaks or who sends: "Attributable to …", "Issued by …", 「發稿單位：…」."""
    return line.size <= 20 and line.head.casefold().startswith(conventions().words("labels", "title_preludes"))


def is_house_name(line: Stretch, later_text: str) -> bool:
    """Whether a short line is only a name: the text says it again, or it ends like the name of an organisation."""
    if line.size > 8 or line.ends_sentence or line.bullet or line.run_in[0]:
        return False
    name = _HOUSE_PREFIX.sub("", line.text.strip())
    while (shorter := _HOUSE_SUFFIX.sub("", name)) != name:
        name = shorter
    if len(name) > 3 and not _TELLS.search(name) and name.casefold() in later_text:
        return True
    houses = conventions().words("names", "organisation_words")
    if has_han(name):
        return _ends_like_han_house(name, houses)
    words = name.split()
    if not words:
        return False
    last = words[-1].strip(".,")
    ends = last in houses or (name.isupper() and last.title() in houses)
    return 1 < len(words) <= 6 and ends and all(word[0].isupper() or word in ALWAYS_SMALL for word in words)


def _ends_like_han_house(name: str, houses: tuple[str, ...]) -> bool:
    whole = tuple(house for house in houses if len(house) > 1)
    if name.endswith(whole) and len(name) <= (20 if name.endswith("公司") else 12):
        return True
    part = name[-1] in "部處处科組组室" and len(name) <= 14 and any(house in name for house in whole)
    return part and not name.endswith(("內部", "内部", "全部"))


def is_web_address(line: Stretch) -> bool:
    """A short line with a number or an address on the web: the foot of a letterhead."""
    return line.size <= 18 and not line.ends_sentence and (line.has_phone or line.has_email or "www." in line.head)


def is_date_alone(line: Stretch) -> bool:
    """Whether nothing but a date, with a place or without, stands on the line."""
    found = find_dateline(line.text)
    return found is not None and found.text_begins >= len(line.text)


def is_beside_title(line: Stretch) -> bool:
    """Whether the line stands near a headline without being one: a label, a date, a button, "Share this: …"."""
    return (
        read_top_label(line.text) is not None
        or is_date_alone(line)
        or is_button(line)
        or line.head.casefold().startswith(conventions().words("residue", "starts"))
        or line.key in conventions().keys("release", "conditions")
        or key_of(line.run_in[0]) in conventions().keys("labels", "reference")
    )


def _is_word_over_title(line: Stretch, after: Stretch) -> bool:
    """Whether a single word, or up to four Chinese characters, stands over a title: "Weather", 「特稿」."""
    if find_dateline(after.text) or read_top_label(after.text) or after.is_ornament:
        return False
    if has_han(line.text):
        return len(line.text) <= 4 and len(after.text) > 7
    return len(line.text.split()) == 1 and line.text[0].isupper() and len(after.text.split()) > 3


def is_kicker(reading: Reading, index: int) -> bool:
    """A word over a longer title, or the first and clearly shorter of three Chinese titles set as one block."""
    ahead = reading.stretches[index : index + 3]
    if len(ahead) < 3:
        return False
    line, after, third = ahead
    if line.bullet or line.ends_sentence or after.ends_sentence or line.run_in[0]:
        return False
    if _is_word_over_title(line, after):
        return True
    if after.run != line.run or find_dateline(after.text) or read_top_label(after.text) or after.size < 4:
        return False
    if not has_han(line.text):
        return _is_word_over_title(line, after)
    set_as_one = third.run == line.run and not third.ends_sentence and not is_beside_title(third)
    return set_as_one and not HAN_VERB.search(line.text) and len(line.text) <= 0.55 * len(after.text)

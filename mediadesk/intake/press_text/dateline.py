"""The dateline: place and date that open a text, run in before the first paragraph or standing alone."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.dates import FoundDate, find_date
from mediadesk.intake.press_text.source_lines import has_han

_REACH = 140  # characters; no dateline is longer
_DASH = r"(?:\s*(?:-{1,3}|[–—―－─]{1,2}|:|：|\|)\s*)"
_SEPARATOR = re.compile(
    r"\s*(?:--+|[–—―－─]{1,2}|(?<=\s)[|｜•·](?=\s)|(?<=[\s)\]）/])-(?=\s|[A-Z“\"])|[:：](?=\s|[^\x00-\x7f])|\.\.\.|…)\s*"
)
_WRAPPED = re.compile(r"^[(（\[【〔]([^()（）\[\]【】〔〕]{2,80})[)）\]】〕]" + _DASH + "?")
_PLACE = re.compile(
    r"^(?:[A-Z][\w.’'&]*|[a-z]{2,3}|\([A-Z][\w.]*\)|/|&)(?:(?:,\s*|\s+|-|\s*/\s*)(?:[A-Z][\w.’'-]*|of|and|de|la|le|on|upon|the|&|du|der|am)){0,6}$"
)
_HAN_PLACE = re.compile(r"^[\u3400-\u9fff]{2,12}(?:[、及和·][\u3400-\u9fff]{2,8}){0,2}$")
_EDGE = " \t,，、.;；:：-–—―－─|·・．‧•/()（）[]【】"
_LAST_BRACKETS = re.compile(r"\s*[(（][^()（）\d]{2,40}[)）]\s*$")
_BESIDE_DATE = re.compile(
    r"(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:来源|來源|作者|供稿|点击|點擊|浏览|瀏覽|字号|字體|编辑|編輯|责任编辑)"
)
_STATED = re.compile(  # what a web page says of a story before and behind its date
    r"(?:作者|来源|來源|信息来源|稿件来源|供稿|供稿单位|编辑|編輯|责任编辑|審核|审核|记者|記者|点击数?|點擊數?|浏览次?数?|瀏覽次?數?|阅读量?|阅读次数|字号|字體)"
    r"\s*[:：]\s*[^\s:：]{0,24}(?=\s|$)"
)
_TIME_BEHIND = re.compile(r"\s[|｜]\s*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?$", re.I)
_SOURCED = re.compile(r"[来來]源\s*[:：]")
_DASHED = re.compile(r"[)）\]】〕]\s*(?:-{1,3}|[–—―－─]{1,2})\s*$")
_ABBREVIATED = re.compile(r"(?:\.[A-Z]|[ ,][A-Z][a-z]{1,4})\.$")


_ONLY_TIME = re.compile(
    r"^(?:at\s+|上午|下午)?(?:\d{1,2}[:.時时]\d{2}(?::\d{2})?|\d{4} (?:hours|hrs|h)\b)\s*分?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:[A-Z]{2,4}|\(?[a-z. ]{2,30} time\)?|\([A-Z]{2,4}\))?$",
    re.I,
)
_ONLY_NUMBER = re.compile(
    r"^(?:(?:tel|phone|email|e-mail)[.:]*\s*)?(?:[+\d][\d() .+-]{6,20}|[^\s@]{1,60}@[^\s@]{3,60})$", re.I
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and date found at the head of a line, and where the text proper begins (its end when nothing follows)."""

    place: str | None
    day: FoundDate | None
    text_begins: int


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the head of `text`, `None` where there is none. Works on the first 140 characters."""
    return _find(text[:_REACH], len(text))


@lru_cache(maxsize=512)
def _find(head: str, length: int) -> Dateline | None:
    whole = _alone(head, length) if length <= 70 else None
    if whole and whole.day and whole.day.year and (whole.place or _SOURCED.search(head) or _TIME_BEHIND.search(head)):
        return whole
    return _in_brackets(head, length) or _agency(head) or _before_separator(head, length) or _alone(head, length)


def _in_brackets(head: str, length: int) -> Dateline | None:
    """(Hong Kong, 24 April 2025) – …, （香港，2025年4月24日）— …, 【香港訊】…"""
    match = _WRAPPED.match(head)
    if not match:
        return None
    inside = match[1]
    news = re.match(
        rf"^(?:本報|本报|本社|本網|本网|本港|本地|本會|本会)?(?:專)?(?:[訊讯]|消息|新聞|新闻)$|^({_PLACE_WORD})(?:訊|讯|電|电|消息)$",
        inside,
    )
    if news and not find_date(inside):
        return Dateline(
            news[1] if news[1] and news[1][-1] not in "局處处署會会社部館馆校院" else None, None, match.end()
        )
    day = find_date(inside)
    if day is None:
        alone = _place_words(inside)
        is_set_off = (
            bool(_DASHED.search(match.group())) and is_place(alone) and key_of(alone) not in conventions().labels
        )
        return Dateline(alone, None, match.end()) if is_set_off and match.end() < length else None
    agency = _agency(inside)
    if agency is None and inside[-1:] in "訊讯電电":
        inside = inside[:-1]
    place = agency.place if agency else _place_beside(inside, day)
    if place is None and inside[: day.start].strip(_EDGE):
        return None
    return Dateline(place, day, min(match.end(), length))


_PLACE_WORD = "[\u3400-\u9fff]{2,6}"


@cache
def _agency_pattern() -> re.Pattern[str]:
    names = conventions().shared["datelines"]
    return re.compile(
        rf"^[(（【\[]?\s*(?:(?:{any_of(names['agencies'])})(?:記者|记者)?[\u3400-\u9fff、 ]{{0,8}}?)?[)）]?\s*"
        rf"(?P<place>[\u3400-\u9fff]{{2,6}}?)?\s*"
        rf"(?P<date>\d{{1,4}}\s*年?\s*[\d年月\s]*\d{{1,2}}\s*[日号號]|[一二三四五六七八九十]{{1,3}}月[一二三四五六七八九十]{{1,3}}日)?\s*(?:專|专|綜合|综合)?(?P<end>[電电訊讯])"
        r"(?:\s*[（(][^（）()]{1,30}[)）])?\s*[)）】\]]?(?:\s*[—–─-]{1,2}\s*|\s+|(?=[^\s]))"
    )


def _agency(head: str) -> Dateline | None:
    """新华社北京4月24日电, 本报讯, （中新社香港4月24日电）"""
    if not re.search("[電电訊讯]", head[:40]):
        return None
    match = _agency_pattern().match(head)
    known = conventions().shared["datelines"]["agencies"]
    has_agency = bool(match) and any(name in match.group() for name in known) if match else False
    if not match or not (has_agency or match["date"] or _sets_place_off(match)):
        return None
    return Dateline(match["place"], find_date(match.group()) if match["date"] else None, match.end())


def _sets_place_off(match: re.Match[str]) -> bool:
    """Whether a known place and a space stand round 「訊」: 「南京讯　…」."""
    return match["place"] in conventions().shared["datelines"]["places"] and match.group()[-1:].isspace()


def _before_separator(head: str, length: int) -> Dateline | None:
    """HONG KONG, April 24, 2025 /PRNewswire/ -- …, LONDON – 5 June 2025: …, 4 December 2025, Hong Kong – …"""
    ends = [(match.start(), match.end()) for match in _SEPARATOR.finditer(head)][:4]
    found: Dateline | None = None
    for start, end in ends:
        if end >= length and start + 3 < length:
            continue
        attempt = _read_prefix(head[:start], end)
        if attempt and (found is None or _says_more(attempt, found)):
            found = attempt
        if found and found.day is not None and found.place is not None:
            break
    return found


def _says_more(later: Dateline, sooner: Dateline) -> bool:
    """Whether a longer prefix has the date, or a place everybody knows, that the shorter one lacks."""
    if later.place == sooner.place and later.day == sooner.day:
        return True
    if sooner.day is None:
        return later.day is not None
    return later.day is not None and later.place is not None and _is_known_place(later.place)


def _read_prefix(prefix: str, end: int) -> Dateline | None:
    bare = _without_wire(prefix)
    day = find_date(bare)
    if day is not None and bare.rstrip()[-1:] in "訊讯電电" and has_han(bare[-3:]):
        bare = bare.rstrip()[:-1]
    if day is None:
        words = _place_words(bare)
        return Dateline(words, None, end) if _is_known_place(words) else None
    place = _place_beside(bare, day) or _place_beside(_LAST_BRACKETS.sub("", bare), day)
    if place is None:
        return Dateline(None, day, end) if not bare[: day.start].strip(_EDGE) and not _rest(bare, day) else None
    return Dateline(place, day, end)


def _rest(text: str, day: FoundDate) -> str:
    return text[day.end :].strip(_EDGE)


def _place_beside(text: str, day: FoundDate) -> str | None:
    """The place before or after the date, when one of the two is empty and the other reads like a place."""
    before, after = _place_words(text[: day.start]), _place_words(text[day.end :])
    if before and after:
        return None
    place = before or after
    return place if place and is_place(place) and key_of(place) not in conventions().labels else None


def _place_words(text: str) -> str:
    """The words of a place without the signs round it; the full stop of "Ore." or "D.C." belongs to it."""
    words = text.strip(_EDGE.replace(".", "").replace("。", ""))
    return words if _ABBREVIATED.search(words) else words.strip(_EDGE)


def is_place(text: str) -> bool:
    """Whether `text` reads like the place of a dateline: a few capitalised words, or a few Han characters."""
    return len(text) <= 50 and bool(_PLACE.match(text) or _HAN_PLACE.match(text))


def _is_known_place(text: str) -> bool:
    """Whether a place without a date may be taken for a dateline: in capitals, or a city everybody knows."""
    if not is_place(text):
        return False
    if key_of(text) in conventions().labels:
        return False
    names = conventions().shared["datelines"]["places"]
    first = re.split(r"[,，/]", text.casefold())[0].strip()
    in_capitals = re.split(r"[,，/]", text)[0].strip()
    if "," in text and in_capitals.isupper() and in_capitals.isascii() and len(in_capitals) > 2 and len(text) <= 30:
        return True
    return first in names or (text.isupper() and text.isascii() and 3 <= len(text) <= 30 and len(text.split()) <= 3)


@cache
def _wire_pattern() -> re.Pattern[str]:
    wires = any_of(conventions().shared["datelines"]["wires"])
    return re.compile(
        rf"\s*(?:/\s*[^/]{{2,40}}\s*/|[(（](?:{wires}|[A-Z][A-Za-z ]{{1,25}}(?:WIRE"
        rf"|wire|Wire|NEWS|News))[)）]|[-–—]+\s*(?:{wires})\b)",
        re.I,
    )


def _without_wire(text: str) -> str:
    return _wire_pattern().sub("", text)


def _alone(text: str, length: int) -> Dateline | None:
    """A line that is nothing but a date, with a place or without: "April 14, 2025", "Hong Kong, 24 April 2025"."""
    if length > 90:
        return None
    day = find_date(text)
    if day is None:
        return None
    before, after = _STATED.sub("", text[: day.start]).strip(_EDGE), _STATED.sub("", _rest(text, day)).strip(_EDGE)
    before = "" if re.match(r"^update (?:no\.? ?)?\d{1,2}$", before, re.I) else before
    after = "" if not before and _BESIDE_DATE.match(after) else after
    if not before and (_ONLY_NUMBER.match(after) or _ONLY_TIME.match(after)):
        after = ""
    if not after and _ONLY_TIME.match(before):
        before = ""
    label = before.casefold().rstrip(":： ")
    if label in conventions().keys("labels", "date_line") or label in ("on", "for"):
        before = ""
        after = "" if _BESIDE_DATE.match(after) or _ONLY_TIME.match(after) else after
    if not before and not after:
        return Dateline(None, day, len(text))
    if day.year and re.match("(?:来源|來源|信息来源|稿件来源|发布单位|發布單位)\\s*[:：]", before):
        return Dateline(None, day, len(text))
    place = _place_beside(text, day)
    return Dateline(place, day, len(text)) if place and _is_short_place(place) else None


def _is_short_place(place: str) -> bool:
    return _is_known_place(place) or (len(place.split()) <= 4 and is_place(place) and "," not in place[-2:])

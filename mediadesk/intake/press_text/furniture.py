"""What is on the page but no part of the press text: page numbers, buttons of web pages, mail headers, rules."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.conventions import any_of, conventions, key_of
from mediadesk.intake.press_text.dates import find_date
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.stretches import LINK, Stretch
from mediadesk.records.recognised import Element

_PAGE = re.compile(
    r"^[\W_]*(?:page\s*)?\d{1,3}\s*(?:of|/)\s*\d{1,3}[\W_]*$|^[\W_]*(?:page|p\.|pg\.?)\s*\d{1,3}[\W_]*$|^[–—-]\s*\d{1,3}\s*[–—-]$|^\d{1,2}$"
    r"|^[\W_]*第\s*[\d一二三四五六七八九十]{1,3}\s*[頁页](?:\s*[，,／/、]?\s*共\s*[\d一二三四五六七八九十]{1,3}\s*[頁页])?[\W_]*$"
    r"|^(?:add|take)\s?\d{1,2}$|^\d-\d-\d$|^[\W_]*(?:more|more follows|mf|(?:more )?to follow"
    r"|continued(?: on next page)?|下頁續|续下页|未完|待續|待续)[\W_]*$",
    re.I,
)
_MORE = re.compile(r"^[\W_]*(?:more|more follows|mf|(?:more )?to follow|continued?)[\W_]*$", re.I)
_HEADED_PAGE = re.compile(r"[\s|–—,/-]+(?:page|p\.|第)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[頁页])?[\W_]*$", re.I)
_DEAD_LINK = re.compile(r"\[[^\]]{0,200}\]\(\s*(?:#[^)\s]{0,80}|javascript:[^)]{0,80})?\s*\)|href=[\"']#")
_LIVE_LINK = re.compile(r"https?://|www\.|\]\(\s*(?!#)\S")
_ISSUED = re.compile(
    r"^(?:issued at (?:hkt )?\d|issued (?:at )?hkt|hkt \d|香港時間\s*\d|香港时间\s*\d|nnnn$|發稿時間|发稿时间)", re.I
)
_SOURCE = re.compile(r"^(?:SOURCE|S O U R C E|Source[:：]|Issued through)\s*[:：]?\s+\S")
_COPYRIGHT = re.compile(r"^(?:copyright\s*)?(?:©|\(c\)|版權所有|版权所有)|^copyright\b|all rights reserved\.?$", re.I)
_WROTE = re.compile(r"^(?:On .{6,120} wrote:|在.{4,60}(?:寫道|写道)[:：]|-{2,}\s*(?:Original|Forwarded) .{0,30})$")
_BYLINE = re.compile(
    r"^By [A-Z][\w’-]+(?: [A-Z][\w’-]+){1,2}"
    r"(?:,? (?:[\w’-]+ ){0,3}(?:Reporter|Correspondent|Editor|Writer|Staff|Journalist))?$"
    r"|^\d{1,2}[- ]min(?:ute)?s? read$",
    re.I,
)
_TRAIL = re.compile(r"\S\s(?:>{1,2}|[›»])\s\S|\S[>›»][^<>]{2,12}[>›»]\S")  # "Home > News", "首页>>新闻>>正文"
_TAGS = re.compile(
    r"^(?:(?:[#＃][\w\u3400-\u9fff]+[#＃]?|@[\w.]+|(?:[a-z0-9-]+\.){1,4}[a-z]{2,10}/\S+)[\s·|｜•,、]*){1,12}$"
)
_HAN_BYLINE = re.compile(
    r"^[（(【\[]?(?:(?:责任|責任|本期)?(?:编辑|編輯|校对|校對|审核|審核|供稿|撰稿|通讯员|通訊員)"
    r"\s*[:：]\s*[\u3400-\u9fff、]{2,8}[ ，,|｜]*){1,4}[）)】\]]?$"
    r"|^[（(]?(?:(?:本[报報网網][讯訊]?\s?)?(?:记者|記者|通讯员|通訊員|图文|圖文|文|一审|二审|三审|初审|复审|终审|编审|初審|複審|終審|撰文)"
    r"\s*[:：/／ ]\s*[\u3400-\u9fff]{2,4}[ 、，,]*){1,4}[）)]?$"
)
_REFERENCE = re.compile(r"^(?:our |press |news |media )?(?:ref(?:erence)?|release)\s?(?:no|number|id)?\s?[.:#]", re.I)


def furniture(reading: Reading) -> Iterator[Evidence]:
    """Evidence that the line is no content. Sure signs weigh 9, signs that need their place weigh less."""
    line = reading.line
    if (
        is_page_sign(line)
        or _is_running_head(reading)
        or (_DEAD_LINK.search(line.head) and not _LIVE_LINK.search(line.head) and line.size <= 25)
    ):
        yield Evidence(Element.DROPPED, 9.5)
    elif _ISSUED.match(line.text) and line.size <= 14:
        yield Evidence(Element.ISSUED, 9.5)
    elif line.is_ornament:
        yield from _rule(reading)
    else:
        yield from _web_page(reading)
        yield from _mail_header(reading)
        yield from _reference(reading)


def is_page_sign(line: Stretch) -> bool:
    """Whether the line is a page number, with or without a running head, or says that the text goes on."""
    if line.size > 16 or len(line.text) > 120:
        return False
    return bool(_PAGE.match(line.text)) or (
        bool(_HEADED_PAGE.search(line.text)) and line.size <= 14 and not line.ends_sentence
    )


def _is_running_head(reading: Reading) -> bool:
    """A short line that stands more than once and here beside a page number."""
    line = reading.line
    if reading.section is Section.TOP or line.size > 16:
        return False
    before = reading.beside(-1)
    if (
        before is not None
        and _MORE.match(before.text)
        and line.size <= 10
        and not line.ends_sentence
        and line.blank_before
    ):
        return line.text[:1].isupper() and bool(re.search(r"\d|/", line.text) or line.text in reading.repeated)
    if line.text not in reading.repeated:
        return False
    neighbours = (reading.beside(-1), reading.beside(1))
    return any(neighbour is not None and is_page_sign(neighbour) for neighbour in neighbours)


def _rule(reading: Reading) -> Iterator[Evidence]:
    """An underline belongs to the headline it stands under; any other rule is dropped."""
    under_headline = reading.previous is Element.HEADLINE and not reading.line.blank_before
    yield Evidence(Element.HEADLINE, 8) if under_headline else Evidence(Element.DROPPED, 6.5)


def _web_page(reading: Reading) -> Iterator[Evidence]:
    line, known = reading.line, conventions()
    if is_button(line) and not _opens_title(reading):
        among_fields = reading.section is Section.CONTACT and line.key in _field_labels()
        yield Evidence(Element.DROPPED, 6 if among_fields else 9)
    if line.key in known.keys("residue", "sign_offs") and reading.has_body and line.size <= 4:
        yield Evidence(Element.DROPPED, 9)
    elif _signs_off(reading):
        yield Evidence(Element.DROPPED, 7.8)
    start = line.head[:60].casefold()
    if (
        (start.startswith(known.words("residue", "starts")) and line.size <= 60)
        or (any(word in line.head.casefold() for word in known.words("residue", "holding")) and _asks_consent(line))
        or (
            is_row_of_buttons(line)
            or _is_menu(reading)
            or _is_row_of_tags(reading)
            or (reading.section is Section.CONTACT and _is_row_of_addresses(line))
            or _WROTE.match(line.text)
            or (_BYLINE.match(line.text) and reading.section is not Section.BODY)
        )
    ):
        yield Evidence(Element.DROPPED, 8.5)
    elif (_COPYRIGHT.search(line.head) and line.size <= 30) or (_HAN_BYLINE.match(line.text) and reading.has_body):
        yield Evidence(Element.DROPPED, 8)
    elif _SOURCE.match(line.text) and line.size <= 14 and not line.ends_sentence:
        yield Evidence(Element.DROPPED, 8.5)
    elif _TRAIL.search(line.head[:80]) and line.size <= 14 and not line.ends_sentence:
        yield Evidence(Element.DROPPED, 8)


def is_byline(line: Stretch) -> bool:
    """Whether the line says who wrote a story."""
    return bool(_BYLINE.match(line.text))


def _is_row_of_tags(reading: Reading) -> bool:
    """Whether the line is hashtags, handles and addresses of social networks, and stands among no notes."""
    line = reading.line
    return (
        reading.section is not Section.NOTES
        and "#" in line.text
        and len(line.text) <= 160
        and bool(_TAGS.match(line.text))
    )


_HANDLE = re.compile(r"(?<![\w.])[@＠#＃][\w.-]+|\b(?:[a-z0-9-]+\.){1,4}[a-z]{2,10}\b(?:/\S*)?", re.I)


def _is_row_of_addresses(line: Stretch) -> bool:
    """Whether the line is only addresses on the web and handles, whatever they are called."""
    if line.has_email or line.has_phone or len(line.text) > 200:
        return False
    rest, found = _HANDLE.subn(" ", LINK.sub(" @x ", line.text))
    words = re.split(r"[\s|｜·•,，、:：/／]+", rest.casefold())
    return found > 0 and not {word for word in words if word} - set(conventions().words("residue", "address_labels"))


def is_button(line: Stretch) -> bool:
    """Whether the line is a button or a link of a web page: "Print this page", "Next story", 「相關新聞」."""
    if line.subject == "residue":
        return True
    return line.size <= 10 and line.subject == "" and bool(line.key) and bool(_button().match(line.key))


@cache
def _button() -> re.Pattern[str]:
    known = conventions()
    latin, han = (
        {name: _either(known.words("residue", name), ascii) for name in _BUTTON_LISTS} for ascii in (True, False)
    )
    forms = (
        rf"(?:{latin['acts']})(?: or (?:{latin['acts']}))*"
        rf"(?: (?:this|the|full|to|as|via|on|by|in|a))*(?: (?:{latin['things']}))",
        rf"[«<‹←]* ?(?:{latin['turns']})(?: (?:{latin['things']}))?s?[ :»>›→]*",
        rf"(?:{latin['heads']}) (?:{latin['head_things']})",
        rf"(?:{latin['ways']})(?: (?:the|all|our))*(?: (?:{latin['targets']}))",
        r"(?:is|was|did you find|do you find) this (?:page|article|story|information|content)"
        r"[a-z ]{0,20}(?:useful|helpful|for)?(?: yes| no)*[? yesno/|]*",
        rf"(?:{han['acts']})(?:{han['things']})",
        rf"(?:{han['turns']})(?:{han['turn_things']})",
        rf"(?:{han['heads']})(?:{han['head_things']})",
        rf"(?:{han['ways']})(?:{han['targets']})",
        r"(?:字型|字體|字体|字號|字号|文字|字級|字级)(?:大小|尺寸)?[:： ]*"
        r"(?:(?:特大|最大|最小|較大|較小|标准|標準|大|中|小|[a+-]|aa)[ 、/|]*){0,5}",
        r"(?:text|font) size[: ]*(?:(?:small|medium|large|larger|smaller|normal|[a+-])[ /|]*){0,5}",
    )
    return re.compile("|".join(f"(?:{form})$" for form in forms))


_BUTTON_LISTS = ("acts", "things", "turns", "turn_things", "heads", "head_things", "ways", "targets")


def _either(words: tuple[str, ...], ascii: bool) -> str:
    return any_of([word for word in words if word.isascii() is ascii])


@cache
def _field_labels() -> frozenset[str]:
    known = conventions()
    return frozenset().union(*(known.keys("contact_fields", field) for field in ("phone", "email", "website")))


def is_row_of_buttons(line: Stretch) -> bool:
    """A row of two to twelve links: "Print | E-mail | Share", "首页 > 新闻中心 > 正文"."""
    if line.size > 14 or len(line.text) > 120 or line.ends_sentence:
        return False
    text = re.sub(r"\(\d+ min(?:ute)?s?\)|(?<=[\u3400-\u9fff]) \d+(?= )", "", line.text)
    parts = [key_of(part) for part in re.split(r"\s*[|｜/>›»·•【】]\s*|\s{2,}", text) if key_of(part)]
    words = [key_of(word) for word in re.split(r"[\s|｜/>›»·•【】,]+", text) if key_of(word)]
    known_acts = conventions().keys("residue", "acts")
    tokens = conventions().keys("residue", "tokens") | conventions().keys("residue", "exact")
    if len(parts) > 1 and all(part in tokens or _button().match(part) for part in parts):
        return True
    ruled = len(parts) > 1 and sum(1 for part in parts if part in tokens) >= len(parts) - 1 and parts[0] in tokens
    return (ruled and not any(character.isdigit() for character in line.text)) or (
        2 <= len(words) <= 12
        and all(word in tokens for word in words)
        and (len(words) > 2 or all(word in known_acts for word in words))
    )


def _is_menu(reading: Reading) -> bool:
    """Above the headline: three or more short words between bars, none of them a kind or a date."""
    line = reading.line
    parts = [part for part in re.split(r"\s*[|｜]\s*", line.text[:120]) if part]
    if reading.section is not Section.TOP or len(parts) < 3 or any(character.isdigit() for character in line.head):
        return False
    kinds = (conventions().labels.get(key_of(part), "").startswith(("kind:", "immediate")) for part in parts)
    return max(len(part) for part in parts) <= 16 and not any(kinds)


def _signs_off(reading: Reading) -> bool:
    """Whether the line is the name under "Kind regards"."""
    before = reading.beside(-1)
    greeted = before is not None and before.key in conventions().keys("residue", "sign_offs") and before.size <= 4
    return greeted and reading.has_body and reading.line.size <= 5 and not reading.line.has_email


def _opens_title(reading: Reading) -> bool:
    """Words such as "Release" or "News" above the headline are kinds, not buttons."""
    return reading.section is Section.TOP and reading.line.subject.startswith("kind:")


def _asks_consent(line: Stretch) -> bool:
    said = line.head.casefold()
    return line.size <= 60 and bool(
        re.search(r"\b(?:we|site|website|accept|consent|browser|agree|settings)\b|使用|接受|瀏覽|浏览|同意", said)
    )


def _mail_header(reading: Reading) -> Iterator[Evidence]:
    """Lines like "From: …" above everything; one alone may be something else, so a second one is asked for."""
    keys = _mail_keys()
    if reading.section is not Section.TOP or not is_mail_header(reading.line):
        return
    around = [reading.beside(offset) for offset in (-2, -1, 1, 2)]
    others = [line for line in around if line is not None and line.run_in[0] in keys]
    own = reading.line.run_in[0]
    if any(line.run_in[0] != own and (own not in _DATES or line.run_in[0] not in _DATES) for line in others):
        yield Evidence(Element.DROPPED, 9.5)


_DATES = ("date", "日期", "sent")


def is_mail_header(line: Stretch) -> bool:
    """Whether the line is set like "Subject: …"."""
    return line.run_in[0] in _mail_keys()


def _mail_keys() -> frozenset[str]:
    return conventions().keys("labels", "mail_headers") | _SIMPLIFIED_HEADERS


_SIMPLIFIED_HEADERS = frozenset(("发件人", "收件人", "主题", "抄送", "发送时间", "日期"))


def _reference(reading: Reading) -> Iterator[Evidence]:
    """Reference numbers and routing lines above the headline, and the letterhead."""
    line, known = reading.line, conventions()
    if reading.section not in (Section.TOP, Section.TITLE) or reading.has_body:
        return
    is_reference = _REFERENCE.match(line.text) or line.run_in[0] in known.keys("labels", "reference")
    if is_reference and line.size <= 14 and not find_date(line.head):
        yield Evidence(Element.DROPPED, 8)
    before = reading.beside(-1)
    from_whom = before is not None and before.key == "from" and before.size <= 1
    if reading.section is Section.TITLE and (
        line.run_in[0] == "from" or from_whom or line.key in ("from", "published")
    ):
        yield Evidence(Element.DROPPED, 8)
    routing = known.keys("labels", "routing")
    if reading.section is Section.TOP and (
        line.subject == "routing" or line.run_in[0] in routing or key_of(line.head[:40]) in routing
    ):
        yield Evidence(Element.DROPPED, 8)

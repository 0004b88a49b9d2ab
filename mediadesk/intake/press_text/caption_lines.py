"""Captions: the heading over them, the numbers before them, and lines that read like one without either."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.caption_people import shows_somebody
from mediadesk.intake.press_text.caption_positions import position_pattern
from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.han_people import han_position
from mediadesk.intake.press_text.stretches import LINK, Stretch
from mediadesk.records.recognised import Element

CAPTION_NUMBER = re.compile(
    r"^[\[(（【]?\s*(?:captions? (?:for|to|of) )?(?:(?:photo|picture|image|caption|figure|fig|pic|photograph)s?\.?\s*"
    r"(?:caption\s*)?(?:no\.?\s*)?"
    r"[#(（]?\s*(?P<n>\d{1,3}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h](?=\s*[:.)–—-]))\s*[)）]?"
    r"|(?:附|新聞|新闻|活動|活动)?(?:圖片|图片|相片|照片|圖|图|圖說|图说|相)(?:說明|说明)?\s*[(（]?\s*(?P<h>\d{1,3}|[一二三四五六七八九十]{1,3}|[０-９])\s*[)）]?)\s*[\]】]?"
    r"(?:\s+of\s+\d{1,2}\b)?(?:\s*\([a-z][a-z ,-]{2,22}\)(?=\s*[:–—-]))?(?:\s*captions?(?=\s*[:：–—-]))?"
    r"(?:\s*[:：︰.、．|｜/／•·>]\s*|\s*[–—－-]{1,2}\s+|\s+[-–—]\s*|\s*[)）\]】]\s*|\s*$|\s+(?=[A-Z“\"‘'(（\[【「『《〈\u3400-\u9fff]))",
    re.I,
)
CAPTION_RUN_IN = re.compile(
    r"^(?:[▲△▼▽↑]\s*(?:(?:圖片?|图片?|相片|照片)\s*[:：]\s*)?|[\w-]{2,40}\.(?:jpe?g|png|tiff?)\s*(?:[:：–-]\s*|\s))(?=\S)"
    r"|^[\[(（【]?\s*(?:(?:photo|picture|image)?\s?captions?(?:\(s\))?|photo(?:graph)?s?"
    r"|pictured?(?: above| here| below)?|image|圖片說明|圖說|图片说明|图说|相片說明"
    r"|照片说明|照片說明|附圖|附图|圖片|图片|圖|图|相片|照片)\s*[:：︰]\s*(?=\S)"
    r"|^(?:pic(?:ture)? cap(?:tion)?|photo cap"
    r"|captions? (?:to|for) (?:the )?(?:attached |main )?(?:photo(?:graph)?|picture|image)s?"
    r"|(?:main|lead|hero|first|second|third|fourth|fifth|inset|top|bottom|additional|group|team|cover)"
    r" (?:photo|image|picture))\s*[:：]\s*(?=\S)"
    r"|^(?:photo(?:graph)?|picture|image)\s+[–—-]\s+(?=\S)"
    r"|^(?:attached )?(?:photo(?:graph)?|picture|image)(?: attached)?\s*:\s*(?=\S)"
    r"|^(?:image|photo|picture) caption,\s*(?=[A-Z])",
    re.I,
)
_SPEAKS_OF_CAPTIONS = re.compile(r"\bcaptions?\b|(?:圖片|图片|相片|照片|圖|图)(?:文字)?[說说説][明]?", re.I)
_SPEAKS_OF_PICTURES = re.compile(
    r"^(?:press |media |news )?(?:photo(?:graph)?s?|pictures?|images?|pics|cutlines?)\b"
    r"|\b(?:photos?|photographs?|pictures?|images?)\W*$"
    r"|[圖图]片|相片|照片|附[圖图]",
    re.I,
)
_NAMES_PICTURES = re.compile(r"\b(?:photos|photographs|pictures|images)\b", re.I)
_FILE_NAME = re.compile(r"^(?:(?:image )?file ?(?:name)?\s*[:：]\s*)?[\w.-]+\.(?:jpe?g|png|tiff?|heic)$", re.I)
CAPTION_CODE = re.compile(
    r"^[A-Za-z]{2,20}[-_]\d{1,4}\s*[:：]\s*(?=\S)|^[A-Z]{1,6}(?:[-_]\d{1,4}|0\d{1,3})\s*(?:[:：.–-]\s*|\s)(?=\S)"
)
_CREDIT = re.compile(
    r"^(?:both|all)(?: (?:images|photos|photographs|pictures))?:? (?:©|by |courtesy)"
    r"|^[(（\[]?(?:(?:photo|picture|image|photograph)s?\s+)?(?:credits?|courtesy(?: of)?|by)\s*[:：]?\s+\S|^[(（\[]?©"
    r"|^[(（【]?(?:圖片|图片|相片|照片|攝影|摄影|圖|图)(?:來源|来源|提供|版權|版权)?\s*[:：／/]\s*\S"
    r"|^[(（【]?(?:圖片|图片|相片|照片|攝影|摄影|圖|图)由.{2,20}提供[)）】]?$",
    re.I,
)


def captions(reading: Reading) -> Iterator[Evidence]:
    """The heading over the captions, numbered captions, and captions after a label on their own line."""
    line = reading.line
    if reading.section is Section.TOP:
        yield from _captions_alone(reading)
        return
    announced = _is_label(line) or _announces_captions(reading)
    if announced and (reading.has_body or _stands_over_caption(reading)):
        yield Evidence(Element.CAPTION_LABEL, 8.5 if reading.section is not Section.CONTACT else 7)
    elif reading.has_body and _FILE_NAME.match(line.text):
        yield Evidence(Element.CAPTION_LABEL, 8.6)
    elif reading.previous is Element.CAPTION and is_credit(line):
        yield Evidence(Element.CAPTION, 8.7)
    elif _is_numbered(reading):
        yield Evidence(Element.CAPTION, 8.5)
    elif reading.has_body and reading.section is not Section.CONTACT and not LINK.search(line.head):
        if CAPTION_RUN_IN.match(line.head):
            yield Evidence(Element.CAPTION, 8)
        elif _is_unlabelled(reading):
            yield Evidence(Element.CAPTION, 7.8)


def _is_label(line: Stretch) -> bool:
    """Whether the line is the heading over captions, a remark in brackets behind it at will."""
    bare = re.sub(r"\s*[(（\[].*[)）\]]\s*[:：]?$", "", line.text) if len(line.text) <= 120 else ""
    return line.subject == "captions" or (len(bare) > 3 and conventions().labels.get(key_of(bare)) == "captions")


def _stands_over_caption(reading: Reading) -> bool:
    """Whether a caption follows a heading that stands before the text, as in a photo release."""
    after = reading.beside(1)
    return (
        reading.section is Section.TITLE
        and after is not None
        and (reads_like_caption(after) or bool(CAPTION_NUMBER.match(after.head)) or _tells_of_picture(after))
    )


def reads_like_caption(line: Stretch) -> bool:
    """Whether a line tells by itself that it describes a picture: "Image shows (l-r): …", 「陳大文（左）」."""
    if line.size > 70 or line.has_email or line.has_phone or line.subject or line.bullet:
        return False
    return bool(_OPENS_CAPTION.match(line.head) or _says_position().search(line.head))


def _is_unlabelled(reading: Reading) -> bool:
    """A caption nobody announced: it tells so itself, or, past the end of the text, a line of the same run does."""
    line = reading.line
    if reads_like_caption(line):
        return reading.section is not Section.NOTES or bool(_OPENS_CAPTION.match(line.head))
    if reading.section is Section.BODY and reading.sentences > 1 and _is_row_of_pictures(reading):
        return True
    if not reading.has_ended or reading.section not in (Section.TAIL, Section.CAPTIONS) or not _may_be_caption(line):
        return False
    run = [one for one in reading.stretches[max(0, reading.index - 8) : reading.index + 9] if one.run == line.run]
    if all(map(_may_be_caption, run)) and any(map(_tells_of_picture, run)):
        return len(run) > 1 or shows_somebody(line.head)
    return len(run) == 1 and shows_somebody(line.head)


def _is_row_of_pictures(reading: Reading) -> bool:
    """Whether every line of a run of short lines tells by itself that it describes a picture."""
    near = reading.stretches[max(0, reading.index - 8) : reading.index + 9]
    run = [one for one in near if one.run == reading.line.run]
    return len(run) > 1 and all(_may_be_caption(one) and _tells_of_picture(one) for one in run)


def _may_be_caption(line: Stretch) -> bool:
    plain = not line.has_email and not line.has_phone and not line.run_in[0] and not line.subject
    return plain and 1 < line.size <= 60


def _tells_of_picture(line: Stretch) -> bool:
    return reads_like_caption(line) or bool(_CREDIT_BEHIND.search(line.head))


_OPENS_CAPTION = re.compile(
    r"(?:(?:the |this )?(?:main |above |attached |accompanying )?(?:image|photo(?:graph)?|picture)s?"
    r" (?:above |below )?shows?\b"
    r"|(?:image|photo|picture)d?:? ?\((?:l|r|left|right)\b"
    r"|pictured (?:above|below|here|left|right|from|are|is|\(|at|with)"
    r"|pictured[:,] |shown (?:above|here|from)|\(?(?:pictured )?(?:from )?(?:the )?left(?: to right)?\)?[:,] "
    r"|\(?l ?(?:-|–|to) ?r\b\)?[:, ]|(?:front|back|top) row,? (?:from |left|\(|l-r)|clockwise from"
    r"|[（(]?(?:圖為|图为|圖示|图示|圖中|图中|上圖為|下圖為|左圖|右圖|左图|右图|上圖|下圖|上图|下图|前排左起|左起|由左至右|從左至右|从左至右|从左到右))",
    re.I,
)
_CREDIT_BEHIND = re.compile(
    r"(?:(?<=[.)])\s+|[(（\[]\s*|\s)(?:Photo(?:graph(?:y|s)?)?s?|Pictures?|Images?|Credits?)"
    r"\s*(?::|by\s)\s*\S.{0,80}$|©.{2,80}$"
    r"|[（(](?:(?:資料|资料|檔案|档案|網絡|网络)(?:圖片|图片|照片|相片|图|圖)|file (?:photo|picture|image)"
    r"|[^（）()]{2,12}(?:供圖|供图|攝|摄|提供))[)）]$"
    r"|[。\s（(](?:[圖图][片]?|攝影?|摄影?|相片|照片)(?:來源|来源|提供|由)?\s*[/／:：]\s*\S{2,30}$",
    re.I,
)


@cache
def _says_position() -> re.Pattern[str]:
    """A position in brackets behind a name, in one of the scripts."""
    return re.compile(
        rf"[\w.]\s+[(\[](?:pictured,? )?(?:{position_pattern().pattern}|l-r|left to right|from left)[)\]]"
        rf"|[\u3400-\u9fffA-Za-z）)]\s*[（(]\s*(?:{han_position()}|左起|由左至右|右起)\s*[)）]"
        r"|[\w.], (?:far |second |third |first )?(?:left|right|centre|center)(?: from (?:the )?(?:left|right))?"
        r"(?:,| and\b|\.$)",
        re.I,
    )


def _captions_alone(reading: Reading) -> Iterator[Evidence]:
    """A text that is nothing but captions: no headline stands above them."""
    line, after = reading.line, reading.beside(1)
    if line.subject == "captions" and after is not None and CAPTION_NUMBER.match(after.head):
        yield Evidence(Element.CAPTION_LABEL, 9.2)
    elif (
        (match := CAPTION_NUMBER.match(line.head))
        and match.end() < len(line.text)
        and match.group().strip()[-1:] in ":："
    ):
        yield Evidence(Element.CAPTION, 9.2)


def _announces_captions(reading: Reading) -> bool:
    """A few words that speak of captions and stand over one: "Annex A: Photo captions", 「新聞圖片說明如下」."""
    line, after = reading.line, reading.beside(1)
    if line.size > (14 if line.text.endswith((":", "：")) else 9) or line.ends_sentence or line.bullet:
        return False
    if after is None or CAPTION_NUMBER.match(line.head):
        return False
    if _CREDIT_BEHIND.search(line.head) or line.key in conventions().keys("labels", "facts"):
        return False
    if conventions().labels.get(line.run_in[1].casefold().rstrip(":： ")) == "captions":
        return True
    numbered = after.bullet or any(p.match(after.head) for p in (CAPTION_NUMBER, CAPTION_CODE, CAPTION_RUN_IN))
    if _SPEAKS_OF_CAPTIONS.search(line.head):
        return bool(numbered) or line.text.endswith((":", "："))
    if line.text.endswith((":", "：")) and _NAMES_PICTURES.search(line.head):
        return bool(numbered) or _tells_of_picture(after)
    return bool(_SPEAKS_OF_PICTURES.search(line.head)) and (bool(numbered) or _tells_of_picture(after))


def is_number_alone(line: Stretch) -> bool:
    """Whether the line is the number of a picture and at most its file name, the caption standing below."""
    match = CAPTION_NUMBER.match(line.head)
    rest = line.text[match.end() :] if match else "-"
    return not rest or bool(_FILE_NAME.match(rest))


def is_credit(line: Stretch) -> bool:
    """Whether the line only says whose picture it is."""
    return line.size <= 14 and bool(_CREDIT.match(line.head))


def _is_numbered(reading: Reading) -> bool:
    """Whether a number or, among captions, a code stands before a caption."""
    line = reading.line
    if CAPTION_NUMBER.match(line.head) and reading.has_headline and _is_caption(reading):
        return True
    return reading.section is Section.CAPTIONS and bool(CAPTION_CODE.match(line.head))


def _is_caption(reading: Reading) -> bool:
    """ "Photo 1 shows …" in the middle of the body is a sentence; a caption has a sign after its number, or nothing."""
    match = CAPTION_NUMBER.match(reading.line.head)
    if match is None:
        return False
    if reading.has_ended:
        return True
    signed = not match.group().strip()[-1:].isalnum() or match.end() >= len(reading.line.head)
    if not reading.line.ends_sentence and match.group()[-1:].isspace():
        return True
    return signed or reading.section is Section.CAPTIONS or reading.line.text[match.end() : match.end() + 1].isupper()

"""What follows the body: end mark, notes, boilerplates, the link to the photos."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.conventions import conventions, key_of
from mediadesk.intake.press_text.dates import find_date
from mediadesk.intake.press_text.evidence import Evidence, Reading, Section
from mediadesk.intake.press_text.letterheads import is_house_name
from mediadesk.intake.press_text.stretches import LINK, Stretch
from mediadesk.records.recognised import Element

_SIGNS = re.compile(
    r"^(?:(?:#\s*){2,5}|[-–—―]{1,2}\s*(?:30|0|x{3})\s*[-–—―]{1,2}|(?:\*\s*){3,5}|(?:＊\s*){3,5}|(?:＃\s*){2,5}|(?:[■∎◼□◆●◇♦○※•▪]\s*){1,5}"
    r"|[-–—\s]*o\s?[0o]\s?o[-–—\s]*|[-–—\s]*x-x-x[-–—\s]*|#30#)$",
    re.I,
)
_HAN_END = re.compile("^[（(【〔\\[—–－-]+\\s*[\u3400-\u9fff]{0,6}(?:完|完稿|以上|結束|结束)\\s*[）)】〕\\]—–－-]+$")
_COUNTED = re.compile(  # "ENDS (412 words)", "-ends- all", "Ends 9 June 2025"
    r"^[\W_]*(?:ends?|e n d s?)[\W_]*(?:\(?\s*(?:word ?count\W*)?\d{2,5}(?: words)?\s*\)?|all|here|mf|copy)?[\W_]*$",
    re.I,
)
_DATED = re.compile(r"^[\W_]*(ends?|完)\s*[/／]\s*\S", re.I)


def end_marks(reading: Reading) -> Iterator[Evidence]:
    """###, -30-, - Ends -, （完）, Ends/Monday, …"""
    line = reading.line
    if reading.has_headline and is_end_mark(line.text):
        stars = set(line.text) <= set("*＊ ")
        yield Evidence(Element.END_MARK, 9.8 if not stars or _closes(reading) else 3)


def is_end_mark(text: str) -> bool:
    """Whether the line says that the text ends here."""
    if len(text) > 80:
        return False
    if _SIGNS.match(text):
        return True
    if (_DATED.match(text) and find_date(text)) or _COUNTED.match(text):
        return True
    if re.match(r"^[\W_]*ends?\b", text, re.I) and (day := find_date(text)) and len(text) - day.end + day.start <= 10:
        return True
    if _HAN_END.match(text):
        return True
    key = key_of(text)
    return key in conventions().shared["end_marks"]["words"] and not key.isdigit() and len(text) <= len(key) + 24


def _closes(reading: Reading) -> bool:
    """Whether closing matter or nothing follows a row of stars."""
    after, ahead = reading.beside(1), reading.following(5)
    if after is None or after.subject in ("contacts", "notes", "captions") or is_about(after):
        return True
    return after.size <= 6 and not after.ends_sentence and any(one.subject == "contacts" for one in ahead)


def notes(reading: Reading) -> Iterator[Evidence]:
    """ "Notes to Editors", alone or with the first note behind it."""
    line = reading.line
    if not reading.has_body or reading.section is Section.TOP:
        return
    subject = line.subject or conventions().labels.get(line.run_in[0], "")
    if subject == "notes":
        yield Evidence(Element.NOTES_LABEL, 8.5 if line.subject or line.run_in[1] else 5)
    elif line.subject == "background" and _is_past_news(reading):
        yield Evidence(Element.NOTES_LABEL, 7)
    elif reading.section is Section.TAIL and reading.has_ended and _heads_notes(reading):
        yield Evidence(Element.NOTES_LABEL, 5.4)
    elif reading.section is Section.NOTES and (line.bullet or line.ends_sentence):
        yield Evidence(Element.NOTE, 3 if line.bullet else 1)


def _heads_notes(reading: Reading) -> bool:
    """Whether a few words after the end mark stand over the notes: no name of a house, nothing of a contact."""
    line, after = reading.line, reading.beside(1)
    if after is None or line.size > 6 or line.ends_sentence or line.bullet or line.run_in[1] or not line.blank_before:
        return False
    if line.has_email or line.has_phone or line.subject or _heads_profile(line, after):
        return False
    return after.ends_sentence or after.bullet != ""


def _is_past_news(reading: Reading) -> bool:
    if reading.has_ended or reading.section in (Section.NOTES, Section.TAIL):
        return True
    return reading.section is Section.BODY and _closes_text(reading)


def _closes_text(reading: Reading) -> bool:
    """Whether a few plain sentences and then the contacts follow, nothing more of the body."""
    for position, later in enumerate(reading.following(7)):
        if later.subject == "contacts":
            return position > 0
        if not later.ends_sentence or later.text[0] in '“"「‘':
            return False
    return False


def boilerplates(reading: Reading) -> Iterator[Evidence]:
    """ "About …" and its kin, safe-harbour headings, and an unmarked heading after the end mark."""
    line, after = reading.line, reading.beside(1)
    if not reading.has_body or line.size > 400:
        return
    if line.subject == "safe_harbour" or conventions().labels.get(line.run_in[0], "") == "safe_harbour":
        yield Evidence(Element.BOILERPLATE_HEADING, 8.6)
    elif is_about(line) and after is not None:
        is_topic = line.text.split()[-1][0].islower() and not reading.has_ended and reading.section is Section.BODY
        is_sure = (after.size > 8 and not is_topic) or reading.is_past_body or _was_named(reading)
        yield Evidence(Element.BOILERPLATE_HEADING, 8.6 if is_sure else 4 if is_topic else 5)
    elif _is_about_run_in(line) and (reading.has_ended or reading.is_past_body or reading.section is Section.CAPTIONS):
        yield Evidence(Element.BOILERPLATE_HEADING, 7.5)
    elif reading.section in (Section.TAIL, Section.BOILERPLATE) and after is not None and _heads_profile(line, after):
        yield Evidence(Element.BOILERPLATE_HEADING, 5.5)


def _was_named(reading: Reading) -> bool:
    """Whether what "About …" is about stands above, so that it is the house and not a topic."""
    said = re.sub(r"^(?:about (?:the )?|[關关][於于])", "", reading.line.text.rstrip(":： "), flags=re.I)
    return said[:1].isupper() and any(said in one.head for one in reading.stretches[:20] if one is not reading.line)


def is_about(line: Stretch) -> bool:
    """Whether a line is a heading like "About the Harbour Trust" or 「關於…」."""
    if line.size > 18 or line.ends_sentence or line.bullet or line.run_in[1] or len(line.text) > 140:
        return False
    text = line.text.rstrip(":： ")
    known = conventions()
    said = text.casefold()
    if said.startswith(known.words("labels", "about_starts")):
        return (
            len(said) > 2
            and not re.search(r"[，。；]|的(?:通知|聲明|声明|公告)$", text)
            and not re.match(r"about (?:\d|half|one|two|three|a (?:third|quarter|dozen))", said)
        )
    return text.endswith(known.words("labels", "about_ends")) and 4 < len(text) <= 30


def _is_about_run_in(line: Stretch) -> bool:
    label, text = line.run_in
    return label.startswith(conventions().words("labels", "about_starts")) and len(text) > 40


def _heads_profile(line: Stretch, after: Stretch) -> bool:
    """A short line after the end mark over a paragraph that tells about it: its name, said again, or a house's."""
    if line.size > 10 or line.ends_sentence or line.bullet or line.has_email or line.has_phone or line.run_in[0]:
        return False
    if line.subject or not after.ends_sentence or after.has_email or after.has_phone:
        return False
    name = line.text.casefold().removeprefix("the ")
    return is_house_name(line, after.head[:80].casefold()) and (after.size > 15 or name in after.head[:80].casefold())


def assets(reading: Reading) -> Iterator[Evidence]:
    """The line that says where the photos can be fetched, and the address under it."""
    line = reading.line
    if reading.previous is Element.ASSETS and _is_only_link(line):
        before = reading.beside(-1)
        if before is not None and not LINK.search(before.head):
            yield Evidence(Element.ASSETS, 9)
    if not speaks_of_assets(line):
        return
    after = reading.beside(1)
    if LINK.search(line.head):
        yield Evidence(Element.ASSETS, 3 if line.bullet and reading.section is Section.NOTES else 9)
    elif line.size <= 16 and after is not None and _is_only_link(after):
        yield Evidence(Element.ASSETS, 9)


def speaks_of_assets(line: Stretch) -> bool:
    """Whether a short line speaks of photos and of fetching them."""
    if line.size > 45:
        return False
    said = LINK.sub(" ", line.head).casefold()
    known = conventions()
    if line.run_in[0] in known.keys("labels", "assets_verbs") and _is_only_link_after_label(line):
        return line.run_in[0] not in known.keys("contact_fields", "website")
    return _has_word(said, known.words("labels", "assets_words")) and (
        _has_word(said, known.words("labels", "assets_verbs"))
        or bool(line.run_in[0])
        or line.text.rstrip().endswith((":", "："))
    )


def _has_word(said: str, words: tuple[str, ...]) -> bool:
    whole, within = _kinds_of_words(words)
    return not whole.isdisjoint(re.findall(r"[a-z][a-z-]*", said)) or any(word in said for word in within)


@cache
def _kinds_of_words(words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """English words, which must stand alone, and phrases and Chinese words, which may stand within others."""
    whole = frozenset(word for word in words if word.isascii() and (word.isalpha() or "-" in word))
    return whole, tuple(word for word in words if word not in whole)


def _is_only_link_after_label(line: Stretch) -> bool:
    match = LINK.match(line.run_in[1])
    return match is not None and match.end() >= len(line.run_in[1]) - 2


def _is_only_link(line: Stretch) -> bool:
    match = LINK.search(line.head)
    return match is not None and len(line.text) - (match.end() - match.start()) <= 4

"""Who is in a picture, from its caption: names with honorifics as printed, where they stand, and their posts."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.han_people import han_people
from mediadesk.intake.press_text.latin_people import Mention, follows_role, mentions
from mediadesk.intake.press_text.people_names import honorific_words, title_words
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.records.recognised import RecognisedPerson

_REACH = 6_000  # characters of a caption that are searched
_LEADING = re.compile(r"left|right|row|seated|standing|sitting|kneeling|clockwise|\bl\b", re.I)
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Sr|Jr|St|Co))(?<!\b(?:Mrs|Ltd|Inc))(?<!Prof)(?<!Capt)[.。](?=\s+[A-Z(“\"]|\s*$)"
)


def people_in(caption: str, body: str) -> tuple[RecognisedPerson, ...]:
    """The people named in `caption`, in order; `body` is text that tells which bare names are known."""
    text = _CREDIT.sub("", caption[:_REACH])
    if has_han(text) and len(re.findall("[\u3400-\u9fff]", text)) * 2 > len(re.findall("[A-Za-z]", text)):
        return han_people(text, body)
    return _latin_people(text, body)


_CREDIT = re.compile(
    r"\s*[(（\[【]?\s*(?:\b(?:photo(?:graph)?s?|pictures?|images?)\s+)?\b(?:credits?|courtesy)(?: of)?\s*[:：/].*$"
    r"|\s*[(（\[【]\s*(?:圖片?|图片?|相片|照片|攝影?|摄影?|攝|影像)(?:來源|来源|提供|由)?\s*[/／:：][^（）()]*[)）\]】]\s*$"
    r"|\s+(?:Photo(?:graph)?|Picture|Image) (?:by|courtesy of) [^.;]{2,60}\.?$",
    re.I,
)


@cache
def position_pattern() -> re.Pattern[str]:
    """What says where somebody stands: "third from left", "front row, centre", "far right"."""
    words = conventions().shared["positions"]
    ordinal, row, side = any_of(words["ordinals"]), any_of(words["rows"]), any_of(words["sides"])
    place = (
        rf"(?:(?:{ordinal})\s+(?:from|on)\s+(?:the\s+)?(?:left|right)|(?:from|on|at)\s+(?:the\s+)?(?:far\s+)?(?:{side})"
        rf"|(?:{ordinal})\s+(?:{side})|(?:{side})|[LRC])"
    )
    rows = rf"(?:(?:in\s+)?(?:the\s+)?(?:{row}))"
    return re.compile(
        rf"(?:pictured\s+|standing\s+|seated\s+)?(?:{rows}(?:\s*,\s*|\s+)?(?:and\s+)?(?:{place})?|{place}(?:\s*(?:,|of|in)\s*(?:the\s+)?{rows})?)",
        re.I,
    )


@cache
def _bracketed_position() -> re.Pattern[str]:
    return re.compile(
        rf"\(\s*(?P<position>{position_pattern().pattern})\s*\)|,\s*(?P<plain>{position_pattern().pattern})(?=\s*[,;.)]|\s+and\b|\s*$)",
        re.I,
    )


@cache
def _list_lead() -> re.Pattern[str]:
    words = conventions().shared["positions"]
    row, lead = any_of(words["rows"]), any_of(words["list_leads"])
    return re.compile(
        rf"\(?\s*(?P<lead>(?:(?:{row})\s*[,(]?\s*)?(?:{lead})(?:\s*\)?)(?:\s*,?\s*(?:{row}))?|(?:{row})(?=\s*:))\s*\)?\s*(?:(?:are|is)\b)?\s*[:,]?\s*(?=[A-Z(“])",
        re.I,
    )


def _latin_people(text: str, body: str) -> tuple[RecognisedPerson, ...]:
    leads = [match for match in _list_lead().finditer(text) if _is_lead(text, match)] if _LEADING.search(text) else []
    names = list(_names(text, body, leads))
    people: dict[str, RecognisedPerson] = {}
    for index, named in enumerate(names):
        until = names[index + 1].start if index + 1 < len(names) else _end_of_sentence(text, named.end)
        until = min([until, *(lead.start() for lead in leads if lead.start() >= named.end)])
        own = _own_position(text, named.end, until)
        position = own[0] if own else _lead_position(text, leads, named.start)
        post = _post(text[named.end : own[1] if own else until])
        if named.name not in people:
            people[named.name] = RecognisedPerson(named.name, position, post)
    return tuple(people.values())


def _is_lead(text: str, match: re.Match[str]) -> bool:
    """ "(From left) A, B" and "From left: A" lead a list; "(third from left)" after a name does not."""
    before = text[: match.start()].rstrip()
    opens = not before or before.endswith((".", ":", ";", "。")) or match.group().rstrip().endswith(":")
    bracketed = match.group().lstrip().startswith("(") and match.group().rstrip().endswith(")")
    return (
        opens
        or (bracketed and not before.endswith(",") and before[-1:].islower())
        or "," in before[-2:]
        or bool(re.search(r"\b(?:pictured|show|shows|photo|are|with|seen|posing)$", before, re.I))
    )


def _lead_position(text: str, leads: list[re.Match[str]], start: int) -> str | None:
    """The position said once for the list a name stands in: the last lead of its own sentence."""
    for match in reversed(leads):
        if match.end() <= start + 1:
            between = text[match.end() : start]
            return _balanced(match["lead"]) if not _SENTENCE_END.search(between) else None
    return None


def _balanced(lead: str) -> str:
    """The lead without brackets round it; "Front row (from left" gets the bracket back that the pattern left out."""
    words = lead.strip(" ,")
    if words.count("(") > words.count(")"):
        return words + ")" if not words.startswith("(") else words.strip("() ")
    return words.strip("() ") if words.startswith("(") or words.count(")") > words.count("(") else words


def _own_position(text: str, start: int, until: int) -> tuple[str, int] | None:
    """The position printed after a name, and the offset where it begins."""
    match = _bracketed_position().search(text, start, until)
    if match is None:
        return None
    return (match["position"] or match["plain"]).strip(), match.start()


def _end_of_sentence(text: str, start: int) -> int:
    match = _SENTENCE_END.search(text, start)
    return match.start() if match else len(text)


def _post(between: str) -> str | None:
    """Title and organisation after a name, up to the position or the next person."""
    text = between.strip()
    if not text.startswith(","):
        return None
    text = re.sub(r"(?:[\s,;.]|\band\b|\bAnd\b|\bwith\b)+$", "", text.lstrip(", ")).strip()
    text = re.split(r";|\.\s|,\s+(?=[a-z]+(?:s|ed|ing)\b)", text)[0].strip(" ,")
    return text if 2 < len(text) < 160 else None


def _names(text: str, body: str, leads: list[re.Match[str]]) -> Iterator[Mention]:
    """Names with an honorific, and bare ones that stand like a name: before a position, in a list, or known."""
    clear = -1
    for mention in mentions(text):
        if mention.has_honorific or _stands_like_name(text, mention, body, clear, leads):
            clear = mention.end
            yield mention


def _stands_like_name(text: str, named: Mention, body: str, clear: int, leads: list[re.Match[str]]) -> bool:
    """Whether a bare name is one; `clear` is the end of the name before it."""
    after, before = text[named.end : named.end + 60], text[: named.start]
    if before.endswith(("“", "‘", '"', "'")):
        return False
    in_phrase = bool(re.search(r"(?:\b(?:of|at|in|the|for|near|from|to|on)|&)\s+$", before[-8:]))
    if _bracketed_position().match(after.lstrip() if after.lstrip().startswith("(") else after):
        return not in_phrase or not _speaks_of(text[max(clear, 0) : named.start], clear)
    if in_phrase:
        return False
    if _lead_position(text, leads, named.start) is not None:
        return clear < 0 or not _is_post_of_last(text[clear : named.start])
    if follows_role(text[max(clear, 0) : named.start]) or (named.start and _cut_role(text, named)):
        return True
    return _is_known_person(named.name, body) or (
        _opens_clause(before) and bool(re.match(r",\s+(?:the\s+|an?\s+)?[\w-]+", after)) and _names_post(after)
    )


def _cut_role(text: str, named: Mention) -> bool:
    """Whether a capitalised trade opens the caption before the name: "Farmer Callum Reid"."""
    return bool(re.match(r"^[A-Z][a-z-]{3,}\s+$", text[: named.start])) and follows_role(text[: named.start])


def _speaks_of(between: str, clear: int) -> bool:
    """Whether a name came before and its position has not yet: then this is part of its post."""
    return clear >= 0 and not _bracketed_position().search(between)


def _is_post_of_last(between: str) -> bool:
    """Whether the words since the last name only open its post ("A, Director of " or "A of ")."""
    return bool(re.search(r"\b(?:of|at|for)\s", between)) and not re.search(r"[,;]\s*(?:and\s+)?$|\band\s+$", between)


def _opens_clause(before: str) -> bool:
    return not before.strip() or bool(re.search(r"(?:[,;:.]|\band|\bwith|\bby)\s*$", before))


def _names_post(after: str) -> bool:
    """Whether the words after the comma say what somebody is."""
    words = re.findall(r"[A-Za-z-]+", after)[:7]
    titles = {word.casefold() for word in title_words()} - {
        "general",
        "group",
        "public",
        "press",
        "media",
        "global",
        "marketing",
    }
    return any(word.casefold() in titles for word in words)


@cache
def _speaks_after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_verbs()})\b|,\s+\d{{2}},|,\s+who\b")


@cache
def _spoken_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_verbs()})\s+$")


def _verbs() -> str:
    return any_of([verb for verb in conventions().words("speech", "verbs") if verb.isascii()])


def _is_known_person(name: str, body: str) -> bool:
    """Whether the body speaks of this person as one: with an honorific, a speech verb, or a post."""
    position = body.find(name)
    if position < 0:
        return False
    before, after = body[max(0, position - 30) : position], body[position + len(name) : position + len(name) + 60]
    if any(before.rstrip().endswith((word, word + ".")) for word in honorific_words()) or follows_role(before.lower()):
        return True
    spoken = _speaks_after().match(after) or _spoken_before().search(before)
    return bool(spoken) or _names_post(after[:40] if after.startswith(",") else "")

"""Who is in a picture, from its caption: names with honorifics as printed, where they stand, and their posts."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.caption_positions import SENTENCE_END, Leads, begins_with_position, position_in
from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.han_people import han_people, opening_people
from mediadesk.intake.press_text.latin_people import Mention, follows_role, mentions
from mediadesk.intake.press_text.people_names import begins_name, honorific_words, title_words
from mediadesk.intake.press_text.source_lines import has_han
from mediadesk.records.recognised import RecognisedPerson

_REACH = 6_000  # characters of a caption that are searched


def people_in(caption: str, body: str) -> tuple[RecognisedPerson, ...]:
    """The people named in `caption`, in order; `body` is text that tells which bare names are known."""
    text = _CREDIT.sub("", caption[:_REACH])
    if has_han(text) and len(re.findall("[\u3400-\u9fff]", text)) * 2 > len(re.findall("[A-Za-z]", text)):
        return han_people(text, body)
    return _latin_people(text, body)


_CREDIT = re.compile(
    r"\s*[(（\[【]?\s*(?:\b(?:photo(?:graph)?s?|pictures?|images?)\s+)?\b(?:credits?|courtesy)(?: of)?\s*[:：/].*$"
    r"|(?:(?<=[.。)])\s*|\s*[(（\[【]\s*|^)(?:photo(?:graph(?:y|s|er)?)?s?|pictures?|images?)\s*[:：/]\s*.{2,80}$|\s*©.*$"
    r"|(?:^|[\s。]|\s*[(（\[【])\s*(?:圖片?|图片?|相片|照片|攝影?|摄影?|攝|文|影像)(?:來源|来源|提供|由)?\s*[/／:：][^（）()]{1,40}[)）\]】]?\s*$"
    r"|(?:^|\s+)\(?(?:Photo(?:graph)?s?|Picture|Image)s? (?:by|courtesy of) [^.;]{2,60}\.?$",
    re.I,
)


def _latin_people(text: str, body: str) -> tuple[RecognisedPerson, ...]:
    leads = Leads(text)
    names = list(_names(text, body, leads))
    people: dict[str, RecognisedPerson] = {}
    for index, named in enumerate(names):
        until = names[index + 1].start if index + 1 < len(names) else _end_of_sentence(text, named.end)
        until = leads.until(named.end, until)
        own = position_in(text, named.end, until)
        position = own[0] if own else leads.position_at(named.start)
        post = _post(text[named.end : own[1] if own else until])
        if named.name not in people:
            people[named.name] = RecognisedPerson(named.name, position, post)
    return tuple(people.values())


def _end_of_sentence(text: str, start: int) -> int:
    match = SENTENCE_END.search(text, start)
    return match.start() if match else len(text)


def _post(between: str) -> str | None:
    """Title and organisation after a name, between commas or in brackets, up to the position or the next person."""
    text = between.strip()
    if bracketed := re.match(r"^\(([^()]{3,80})\)", text):
        return bracketed[1].strip()
    if not text.startswith(","):
        return None
    whole = text.lstrip(", ")
    text = re.sub(r"(?:[\s,;.]|\band\b|\bAnd\b|\bwith\b)+$", "", whole).strip()
    text = _end_of_post().split(text)[0].strip(" ,")
    if _SHORTENED.search(text) and whole[len(text) : len(text) + 1] == ".":
        text += "."
    return text if 2 < len(text) < 160 else None


_SHORTENED = re.compile(r"\b(?:Ltd|Inc|Co|Corp|Bros|Assoc|Dept)$")


@cache
def _end_of_post() -> re.Pattern[str]:
    """What ends a post before the next person does: what somebody does, or where and when they do it."""
    verbs = any_of(sorted({*conventions().words("captions", "acts"), *_spoken_words()}))
    no_verbs = any_of(sorted({*(word.casefold() for word in title_words()), *_OPEN_NO_DEED}))
    return re.compile(
        rf";|(?<!\bLtd)(?<!\bInc)(?<!\bCo)\.\s|,\s+with\b|,\s+(?=[a-z]+(?:s|ed|ing)\b)|,\s+(?=(?:{verbs})\b)"
        r"|,\s+(?=(?:in|at|on)\s+(?:the\s+)?[A-Z0-9])"
        rf"|,\s+(?=(?!(?:{no_verbs})\b)[a-z]+(?:\s+[a-z]+){{0,2}}\s+(?:the|an?|their|his|her|its|at|for|in|on|with)\b)"
    )


_OPEN_NO_DEED = ("and", "or", "of", "for", "to", "responsible", "formerly", "currently", "also", "both", "acting")


def _names(text: str, body: str, leads: Leads) -> Iterator[Mention]:
    """Names with an honorific, and bare ones that stand like a name: before a position, in a list, or known."""
    last: Mention | None = None
    for mention in mentions(text):
        clear = last.end if last else -1
        if last and _is_house_in_post(text, mention, last):
            continue
        if (mention.has_honorific and not _owns(text, mention)) or _stands_like_name(text, mention, body, clear, leads):
            last = mention
            yield mention


def _is_house_in_post(text: str, named: Mention, last: Mention) -> bool:
    """Whether capitalised words behind the post of somebody are the house: "Dr Bell, Head of Research, Paper Boats"."""
    between = text[last.end : named.start]
    is_behind_post = bool(re.fullmatch(r",\s+[^,;()]{3,80},\s+", between)) and _names_post(between)
    return last.has_honorific and not named.has_honorific and is_behind_post


def _stands_like_name(text: str, named: Mention, body: str, clear: int, leads: Leads) -> bool:
    """Whether a bare name is one; `clear` is the end of the name before it."""
    after, before = text[named.end : named.end + 60], text[: named.start]
    if before.endswith(("“", "‘", '"', "'")):
        return False
    made = re.search(r"(\w+) by (?:the )?(?:[a-z-]+ ){1,3}$", before[-50:])
    if made and not (made[1].endswith("ed") and made[1] not in _MADE):
        return False
    if begins_name(named.words) and _is_shown(before, after) and not _is_house_of_last(text, named, clear):
        return True
    in_phrase = bool(re.search(r"(?:\b(?:of|at|in|the|for|near|from|to|on)|&)\s+$", before[-8:]))
    if begins_with_position(after):
        return not in_phrase or not _speaks_of(text[max(clear, 0) : named.start], clear)
    if in_phrase:
        return False
    if leads.position_at(named.start) is not None:
        return clear < 0 or not _is_post_of_last(text[clear : named.start])
    if follows_role(text[max(clear, 0) : named.start]) or (named.start and _cut_role(text, named)):
        return True
    if clear >= 0 and _JOINED.match(text[clear : named.start]) and not _names_house(after):
        return True
    return _is_known_person(named.name, body) or _opens_like_person(before, after)


_JOINED = re.compile(r"^\s*(?:[(\[][^()\[\]]{1,80}[)\]])?,?\s+(?:and|with)\s+$")
_AGE = re.compile(r"^(?:,\s+(?:aged\s+)?\d{1,3}\b|\s+\((?:aged\s+)?\d{1,2}\))")


def _is_shown(before: str, after: str) -> bool:
    """Whether the picture shows a person named here: not "the Ana Torres Bursary", "the logbook of Ana Torres"."""
    if after[:2] in ("’s", "'s") or re.match(r"^[’'](?:\s|$)", after):
        return False
    if made := re.search(r"(\w+)\s+(?:of|by)\s+$", before[-30:]):
        return bool(re.match(_SHOWN_OF, made[1], re.I)) or (made[1].endswith("ed") and made[1] not in _MADE)
    return not re.search(r"\b(?:the|at|in|near|on|for|after|St|Port|Lake|Mount|Queen|King)\s+$", before[-10:], re.I)


def _owns(text: str, named: Mention) -> bool:
    """Whether the picture shows what somebody made or owned: "the logbook of Captain Amos Reed", "Dr Bell’s lamp"."""
    made = re.search(
        r"\b(?:logbook|diary|letters?|works?|book|grave|statue|bust|home|house|cottage|design|sculpture|painting)"
        r"s?\s+(?:of|by)\s+$|\b(?:painted|designed|photographed|created|owned|illustrated|composed|made) by\s+$",
        text[: named.start][-40:],
    )
    return made is not None


def _is_house_of_last(text: str, named: Mention, clear: int) -> bool:
    """Whether a name of a person is that of the organisation somebody works for: "Director of Ana Torres & Sons"."""
    before = text[clear : named.start] if clear >= 0 else ""
    return bool(re.search(r"\b(?:of|at|for)\s+$", before)) or bool(_HOUSE_GOES_ON.match(text, named.end))


_HOUSE_GOES_ON = re.compile(r"\s+(?:&|(?:and|&)\s+(?:Sons?|Co|Company|Partners|Daughters?)\b)")
_SHOWN_OF = r"(?:portraits?|photos?|photographs?|pictures?|images?|headshots?|selfie|cut|mayor|head|director)$"
_MADE = frozenset(("painted", "designed", "photographed", "created", "owned", "illustrated", "directed", "composed"))


def _names_house(after: str) -> bool:
    """Whether the words behind go on like the name of an organisation."""
    return bool(re.match(r"\s+(?:of|&)\s+[A-Z]|\s+[A-Z]", after))


def _opens_like_person(before: str, after: str) -> bool:
    """Whether a bare name opens its clause and a post, an age, or what only people do in pictures follows."""
    if not _opens_clause(before):
        return False
    if _AGE.match(after):
        return True
    if _acts().match(after) or (_ACTS.match(after) and not _ONLY_OF_HOUSES.match(after)):
        return True
    return bool(re.match(r",\s+(?:the\s+|an?\s+)?[\w-]+", after)) and _names_post(after)


_ACTS = re.compile(r"\s+[a-z]{3,}(?:[^s]s|ing)\b(?!')")  # " polishes the glass", " lighting the lamp"
_ONLY_OF_HOUSES = re.compile(
    r"\s+(?:is|was|has|does|its|this|opens|hosts|features|includes|overlooks|rises|houses|spans|covers|runs|offers"
    r"|remains|dates|lies|serves|provides|during|following|opening|including|building|meeting|evening|morning)\b"
)


@cache
def _acts() -> re.Pattern[str]:
    """What people do in pictures: " inspects the hull", " with her dog"."""
    verbs = any_of(list(conventions().words("captions", "acts")))
    return re.compile(rf"\s+(?:{verbs})\b|\s+with\s+(?:his|her|their)\b")


def _cut_role(text: str, named: Mention) -> bool:
    """Whether a capitalised trade opens the caption before the name: "Farmer Callum Reid"."""
    return bool(re.match(r"^[A-Z][a-z-]{3,}\s+$", text[: named.start])) and follows_role(text[: named.start])


def _speaks_of(between: str, clear: int) -> bool:
    """Whether a name came before and its position has not yet: then this is part of its post."""
    return clear >= 0 and position_in(between, 0, len(between)) is None


def _is_post_of_last(between: str) -> bool:
    """Whether the words since the last name only open its post ("A, Director of " or "A of ")."""
    return bool(re.search(r"\b(?:of|at|for)\s", between)) and not re.search(r"[,;]\s*(?:and\s+)?$|\band\s+$", between)


def _opens_clause(before: str) -> bool:
    return not before.strip() or bool(re.search(r"(?:[,;:.]|\band|\bwith|\bby|\bshow(?:s|ing))\s*$", before))


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


def shows_somebody(text: str) -> bool:
    """Whether a sentence opens with a person who does what people do in pictures: "Ana Torres lights the lamp"."""
    if has_han(text):
        found = next(iter(opening_people(text[:80])), None)
        return found is not None and text.find(found.name) < 20
    first = next(iter(mentions(text[:120])), None)
    if first is None or text[: first.start].strip() or not begins_name(first.words):
        return False
    behind = re.sub(r"^,[^,]{3,80},", "", text[first.end : first.end + 140])
    return bool(_acts().match(behind))


def _verbs() -> str:
    return any_of(_spoken_words())


def _spoken_words() -> list[str]:
    return [verb for verb in conventions().words("speech", "verbs") if verb.isascii()]


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

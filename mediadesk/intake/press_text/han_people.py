"""People in a Chinese caption: 「主席陳大文博士（中）」, 「（左起）甲、乙及丙」."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.people_names import han_honorifics, is_han_name, is_surname, split_han_post
from mediadesk.records.recognised import RecognisedPerson

_NUMBER = "[一二三四五六七八九十兩两\\d]{1,3}"
_JOINERS = re.compile(
    r"[、，,；;]|(?<=[\u3400-\u9fff）)])(?:及|和|與|与|以及|暨|聯同|联同|連同|同)(?=[\u3400-\u9fffA-Z])"
)
_SENTENCE = re.compile(r"[。；;]")
_TOGETHER = re.compile("一[同起]|共同")


@cache
def han_position() -> str:
    """A pattern for where somebody stands."""
    rows = any_of(conventions().shared["positions"]["han_rows"])
    side = (
        rf"(?:左|右)(?:起)?(?:第)?(?:{_NUMBER})?|(?:正)?中(?:間|间|央)?(?:左|右)?|居中"
        rf"|最左|最右|左邊|右邊|左边|右边|左側|右側|左侧|右侧|左方|右方"
    )
    return rf"(?:(?:{rows})\s*[，,、]?\s*(?:{side})?|{side})"


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"[（(]\s*(?P<position>{han_position()})\s*[)）]")


@cache
def _lead() -> re.Pattern[str]:
    shared = conventions().shared["positions"]
    rows, leads, spots = (any_of(shared[name]) for name in ("han_rows", "han_list_leads", "han_spots"))
    return re.compile(
        rf"[（(]?\s*(?P<lead>(?:(?:圖中|图中|圖)?(?:{rows})\s*[，,]?\s*)?(?:{leads}|(?:左|右)(?:第)?{_NUMBER}起)|(?:{rows})(?=\s*[:：])|(?:(?<=^[（(])|(?<=[；;。][（(]))(?:{rows})(?=[)）][\u3400-\u9fff])|(?<![\u3400-\u9fff])(?:{spots})(?=\s*[:：]))\s*[)）]?\s*(?:為|为|分別為|分别为|依次為|依次为|是)?\s*[:：]?\s*"
    )


def han_people(text: str, body: str) -> tuple[RecognisedPerson, ...]:
    """The people a Chinese caption names, in order, each once."""
    people: dict[str, RecognisedPerson] = {}
    for person in (
        *_listed(text),
        *_with_position(text),
        *_with_honorific(text),
        *_known(text, body),
        *opening_people(text),
    ):
        if not any(name.startswith(person.name) for name in people):
            people[person.name] = person
    return tuple(sorted(people.values(), key=lambda person: text.find(person.name)))


def _with_position(text: str) -> Iterator[RecognisedPerson]:
    """Names right before a position in brackets; another bracket or letters behind the name may stand between."""
    for match in _bracketed().finditer(text):
        before = _BEHIND_NAME.sub("", text[max(0, match.start() - 60) : match.start()])
        before = re.split(r"[、，,；;。：:（()）]", before)[-1]
        post, name = _name_at_end(before)
        if name:
            yield RecognisedPerson(name, match["position"], post or None)
        elif latin := re.search(r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'.-]*){1,3}$", before.rstrip()):
            yield RecognisedPerson(latin.group(), match["position"])


_BEHIND_NAME = re.compile(r"\s*(?:[（(][^（）()]{2,30}[)）]|[,，]\s*[A-Z]{2,3})\s*$")


def _listed(text: str) -> Iterator[RecognisedPerson]:
    """Everybody in a list after 「左起：」."""
    for match in _lead().finditer(text):
        if match.end() >= len(text.rstrip("。 ")):
            yield from _listed_before(text[: match.start()], match["lead"])
        stretch = text[match.end() :]
        end = _SENTENCE.search(stretch)
        next_lead = _lead().search(stretch)
        stop = min(
            end.start() if end else len(stretch), next_lead.start() if next_lead and next_lead.start() else len(stretch)
        )
        pieces = _JOINERS.split(stretch[:stop])
        for index, piece in enumerate(pieces):
            post, name = _name_in(piece, is_last=index == len(pieces) - 1)
            if name:
                yield RecognisedPerson(name, match["lead"], post or None)


def _name_in(piece: str, is_last: bool) -> tuple[str, str]:
    """Post and name of one piece of a list; the last piece may run on into the sentence."""
    post, name = _name_at_end(piece.strip())
    found = next((each for each in _honorific_name().finditer(piece) if not _is_post_of_next(piece, each.end())), None)
    if name and (not (is_last or found) or _has_honorific(name)):
        return post, name
    if found:
        return _name_at_end(piece[: found.end()])
    if is_last:
        before_act = _before_act(piece)
        return before_act if before_act[1] else _name_at_end(piece)
    return post, name


def _listed_before(text: str, lead: str) -> Iterator[RecognisedPerson]:
    """Everybody in a list that 「（由左至右）」 closes."""
    for piece in _JOINERS.split(_SENTENCE.split(text)[-1]):
        post, name = _name_at_end(piece)
        if name:
            yield RecognisedPerson(name, lead, post or None)


@cache
def _act() -> re.Pattern[str]:
    """What people do in pictures."""
    return re.compile(any_of(list(conventions().words("captions", "han_acts"))))


@cache
def _end_of_name() -> re.Pattern[str]:
    words = conventions()
    return re.compile(any_of([*words.words("captions", "han_acts"), *words.words("captions", "han_breaks")]))


def _before_act(text: str) -> tuple[str, str]:
    """Post and name before what somebody does: 「館長陳大文在開幕禮上致辭」; empty when there is no name."""
    for match in list(_end_of_name().finditer(text[:40]))[:6]:
        post, name = _name_at_end(text[: match.start()])
        if name:
            return post, name
    return "", ""


def opening_people(text: str) -> Iterator[RecognisedPerson]:
    """Who opens a sentence without honorific or position, and who is joined to them: 「館長陳大文與李小明亮燈」."""
    for sentence in _SENTENCE.split(text):
        sure = bool(_act().search(sentence))
        for piece in _JOINERS.split(_TOGETHER.sub("，", sentence)):
            post, name = _before_act(piece)
            if not name:
                post, name = _behind_post(piece)
            if not name:
                post, name = _name_at_end(piece)
            if not name or not _is_told(post, name, sure):
                break
            sure = True
            yield RecognisedPerson(name, None, post or None)


def _behind_post(piece: str) -> tuple[str, str]:
    """Post and name at the head of a sentence whose verb nobody knows: 「義工駱曉楓清潔銅座」."""
    for at in range(min(len(piece) - 4, 24), 1, -1):
        if piece[:at].endswith(_long_title_ends()) and is_surname(piece[at]) and is_han_name(piece[at : at + 3]):
            return piece[:at], piece[at : at + 3]
    return "", ""


def _is_told(post: str, name: str, sure: bool) -> bool:
    """Whether a name without honorific is one: behind a known post, or of three characters where people are `sure`."""
    if not (is_surname(name[0]) or is_surname(name[:2])):
        return False
    if post:
        return post.endswith(_long_title_ends())
    return sure and len(name) == 3 and name[-1] not in conventions().shared["positions"]["han_things"]


@cache
def _long_title_ends() -> tuple[str, ...]:
    return tuple(end for end in conventions().words("names", "title_ends") if len(end) > 1)


def _has_honorific(name: str) -> bool:
    """Whether the name closes with an honorific."""
    return name.endswith(han_honorifics())


def _name_at_end(text: str) -> tuple[str, str]:
    """Post and name at the end of `text`, conjunctions before them left out."""
    text = re.sub(r"^(?:圖為|图为|圖示|圖中|图中|由|左起|右起)", "", text.strip())
    text = re.sub(r"^(?:及|和|與|与|以及|暨|聯同|联同)", "", text.strip().rstrip("（("))
    text = re.split(r"(?<=.)(?:聯同|联同|以及)", text)[-1]
    if is_han_name(text):
        return "", text
    text = (
        re.sub(
            r"^.*(?:[及和與与])(?=[\u3400-\u9fff]{3,}$)",
            lambda match: match.group() if len(match.group()) < 2 else "",
            text,
        )
        if _joined(text)
        else text
    )
    return ("", text) if is_han_name(text) else split_han_post(text)


def _joined(text: str) -> bool:
    """Whether a conjunction stands in the text with a name before it."""
    match = re.search(r"^(.+)[及和與与]([\u3400-\u9fff]{2,})$", text)
    return match is not None and split_han_post(match[1])[1] != ""


@cache
def _honorific_name() -> re.Pattern[str]:
    strong = conventions().shared["han_names"]["proving_honorifics"]
    return re.compile(rf"[\u3400-\u9fff]{{2,4}}(?:{any_of(strong)})")


def _with_honorific(text: str) -> Iterator[RecognisedPerson]:
    """Names with an honorific and no position of their own."""
    for match in _honorific_name().finditer(text):
        if _is_post_of_next(text, match.end()):
            continue
        start = max(text.rfind(sign, 0, match.end()) for sign in "、，,；;。：:（()）「」“”") + 1
        post, name = _name_at_end(text[start : match.end()])
        if name and _has_honorific(name) and not re.search("[與与及]", name):
            yield RecognisedPerson(name, None, post or None)


def _is_post_of_next(text: str, end: int) -> bool:
    """Whether a name follows right behind: then 「師傅」 or 「議員」 was its post and closed no name."""
    return any(
        is_han_name(text[end : end + length]) and _ends_name(text[end + length :]) for length in (3, 2, 4)
    ) or bool((following := _honorific_name().match(text, end)) and is_han_name(following.group()))


def _ends_name(rest: str) -> bool:
    return rest[:1] in "（(、，,；;。" and bool(rest)


def _known(text: str, body: str) -> Iterator[RecognisedPerson]:
    """Names the body gives to speakers, when the caption has them too."""
    from mediadesk.intake.press_text.han_speakers import speakers_named

    for name in speakers_named(body):
        if name in text:
            honorific = next((h for h in han_honorifics() if name + h in text), "")
            yield RecognisedPerson(name + honorific)

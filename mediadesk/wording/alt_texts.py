"""Alternative texts suggested for a picture: what is to be seen, for those who do not see it. Never its caption."""

from collections.abc import Mapping, Sequence
from typing import Any

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.wording import caption_patterns
from mediadesk.wording.texts import load


def suggested(photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language) -> str:
    """What `photo` shows, from what kind of picture it is, who is in it as they stand, and the event; "" if unknown.

    People are named without posts, from the left, front row first; many are only counted. The words are those of
    resources/wording/captions.toml under `alt`.
    """
    said = load("captions")["alt"][language.value]
    event = _without_article(photo.event.get(language).strip(), language)
    pattern = caption_patterns.recipe(photo.pattern).pattern
    if not photo.people or not caption_patterns.names_people(pattern):
        return _of_nobody(photo, event, language, said)
    shown = _kind(photo, pattern, said).format(
        people=_joined(_names(photo, newsmakers, language, said), said),
        count=_number(len(photo.people), said),
        rows=_number(max(person.row for person in photo.people), said).lower(),
    )
    at = said["at"].format(event=event) if event else ""
    return f"{shown[:1].upper()}{shown[1:]}{at}{said['stop']}"


def is_caption(alt_text: str, caption: str) -> bool:
    """Whether an alternative text only says the caption again."""
    said, again = ("".join(each.split()).strip("。.").casefold() for each in (alt_text, caption))
    return bool(said) and said == again


def _of_nobody(photo: Photo, event: str, language: Language, said: Mapping[str, Any]) -> str:
    place = photo.location.get(language).strip()
    if not event and not place:
        return ""
    words = said["overview" if event else "overview_place"].format(event=event, place=place)
    return f"{words}{said['stop']}"


def _kind(photo: Photo, pattern: str, said: Mapping[str, Any]) -> str:
    count = len(photo.people)
    if count > said["most_named"]:
        return str(said["many"])
    if pattern == "tour":
        return str(said["touring"])
    if count == 1:
        return str(said["one_speaking" if pattern == "speaking" else "one"])
    if count == 2:
        return str(said["two_signing" if pattern == "signing" else "two"])
    return str(said["rows" if max(person.row for person in photo.people) > 1 else "row"])


def _names(photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language, said: Mapping[str, Any]) -> list[str]:
    standing = sorted(photo.people, key=lambda person: (person.row, person.place))
    people = [newsmakers.get(person.newsmaker_id) for person in standing]
    return [person.called(language) if person else str(said["unnamed"]) for person in people]


def _joined(names: Sequence[str], said: Mapping[str, Any]) -> str:
    between, last = said["plain"]
    return str(between).join(names[:-1]) + (str(last) if len(names) > 1 else "") + names[-1]


def _number(number: int, said: Mapping[str, Any]) -> str:
    words = said["numbers"]
    return str(words[number]) if number < len(words) else str(number)


def _without_article(event: str, language: Language) -> str:
    is_doubled = not language.is_chinese and event.casefold().startswith("the ")
    return event[len("the ") :] if is_doubled else event

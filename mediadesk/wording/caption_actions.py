"""What a caption somebody wrote says that people do, so that a caption made of the picture can say it again."""

import re
from collections.abc import Mapping

from mediadesk.records.house_style import CORPORATE, HouseStyle
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.wording import positions
from mediadesk.wording.caption_checks import named_in
from mediadesk.wording.captions import day_taken
from mediadesk.wording.texts import load

_BRACKETS = re.compile(r"\s*[(（]([^()（）]{1,60})[)）]")
_DEED = re.compile(r"(?:^|,)\s+(?=[a-z])")
_FARTHEST = 160  # characters from a name to the brackets behind its post


def action_in(
    caption: str,
    photo: Photo,
    newsmakers: Mapping[int, Newsmaker],
    language: Language,
    style: HouseStyle = CORPORATE,
) -> str:
    """The words of `caption` behind the last of the people of `photo`, its event as `{event}`.

    Empty where they cannot be told. Place and day are left out where they stand as a caption made here would say them.
    """
    names = named_in(caption, photo.people, newsmakers, language)
    if not names:
        return ""
    last = newsmakers[names[-1].person.newsmaker_id]
    rest = _behind_name(caption[names[-1].end :], last, language)
    said = _without_place_and_day(rest.strip(" ,，。.\n"), photo, language, style)
    event = photo.event.get(language).strip()
    return said.replace(event, "{event}") if event else said


def _behind_name(rest: str, newsmaker: Newsmaker, language: Language) -> str:
    """The words behind somebody's name, honorific, post and position."""
    place = next(
        (each for each in _BRACKETS.finditer(rest[:_FARTHEST]) if positions.is_position(each[1], language)), None
    )
    if place is not None:
        return rest[place.end() :]
    if language.is_chinese:
        return rest.removeprefix(newsmaker.honorific.get(language))
    for post in sorted((each.get(language) for each in newsmaker.posts), key=len, reverse=True):
        if post and rest.startswith(f", {post}"):
            return rest[len(post) + 2 :]
    deed = _DEED.search(rest)
    return rest[deed.end() :] if deed else ""


def _without_place_and_day(said: str, photo: Photo, language: Language, style: HouseStyle) -> str:
    words = load("captions")["parts"][language.value]
    place = photo.location.get(language).strip()
    day = day_taken(photo.taken_at, language, style) if photo.taken_at else ""
    stated = [words["when"].format(words=day)] * bool(day)
    stated += [words[key].format(words=place) for key in ("in", "at") if place]
    for _ in range(2):  # in either order
        for each in stated:
            said = said.removeprefix(each).lstrip("，") if language.is_chinese else said.removesuffix(each)
    return said

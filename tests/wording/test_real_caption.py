"""The caption of a real group picture, made again from its seats. Nothing to do where that text is not at hand."""

import re
from dataclasses import replace

import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.wording import captions, positions
from tests.real_texts import REAL_TEXTS

_NAMED = re.compile(
    r"(?P<honorific>Dr|Mr|Ms|Prof|Ir) (?P<name>[^,()]+), (?P<post>.*?) \((?P<where>[a-z ]*(?:left|right|centre))\)"
)
_CAPTIONS = [
    line.partition(": ")[2]
    for path in REAL_TEXTS
    for line in path.read_text(encoding="utf-8").splitlines()
    if re.match("Photo 1: ", line)
]
_CHINESE = ByLanguage("", "先生", "先生")


def seated(caption: str) -> tuple[Photo, dict[int, Newsmaker]]:
    """The picture a caption tells of: its people in the order of naming, and what they did there."""
    shared = re.search(r"\b(?:two|three|four) members of ([^:]+): ", caption)
    until = caption.find(". And, ")
    people, said = {}, []
    for key, match in enumerate(_NAMED.finditer(caption), 1):
        in_group = shared is not None and shared.end() <= match.start() < until
        posts = [f"Member of {shared[1]}"] * in_group + [match["post"]]
        name, honorific = (
            ByLanguage(match["name"], f"甲乙{key}", f"甲乙{key}"),
            replace(_CHINESE, en=match["honorific"]),
        )
        people[key] = Newsmaker(key, name, honorific, tuple(ByLanguage(post) for post in posts))
        said.append(match["where"])
    seats = positions.seats(said, Language.EN)
    action = caption[caption.rindex("), ") + 3 :].rstrip(".")
    event = re.search("“.*”", action)[0]
    pictured = tuple(PersonInPicture(key, *seat) for key, seat in zip(people, seats, strict=True))
    doing = ByLanguage(action.replace(event, "{event}"))
    return Photo(1, people=pictured, event=ByLanguage(event), action=doing), people


def test_seating_the_seven_makes_the_caption_again():
    for caption in _CAPTIONS:
        photo, people = seated(caption)
        seats = [(person.row, person.place) for person in photo.people]
        assert seats == [(1, place) for place in (3, 4, 5, 2, 6, 1, 7)]
        head, tail = caption.split(". And, ")  # a sentence that is none: its "and" belongs before the last name
        joined = re.sub(r"\), (?=[A-Z])", "), and ", tail, count=1)
        assert captions.generate(photo, people, Language.EN).text == f"{head}, {joined}"


@pytest.mark.parametrize("language", [Language.ZH_HANT, Language.ZH_HANS])
def test_the_same_seats_are_said_in_chinese(language):
    for caption in _CAPTIONS:
        photo, people = seated(caption)
        without = {key: replace(each, posts=()) for key, each in people.items()}
        said = captions.generate(photo, without, language).text
        assert re.findall("（(.*?)）", said) == ["左三", "中", "右三", "左二", "右二", "左一", "右一"]
        assert said.startswith("甲乙1先生（左三）、甲乙2先生（中）、")

"""The key to a group photo: who gets a number, where the heads are, and how it stands on the page."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.press_kit import web_page, word
from mediadesk.press_kit.key_line import drawing_of, key_of
from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.records.house_style import Keys
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Framing, PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind, PressKit

MakeKit = Callable[..., PressKit]
SetKit = Callable[[PressKit], TypesetKit]
Read = Callable[[bytes], list[str]]
MakePhoto = Callable[..., KitPhoto]

PEOPLE = {
    key: Newsmaker(key, ByLanguage(f"Guest {key}", f"嘉賓{key}"), ByLanguage("Ms", "女士"), (ByLanguage("Host"),))
    for key in range(1, 13)
}


def rows(*counts: int) -> tuple[PersonInPicture, ...]:
    """People with marks in rows, front row first; keys count on."""
    people, key = [], 0
    for row, count in enumerate(counts, 1):
        for place in range(1, count + 1):
            key += 1
            people.append(PersonInPicture(key, row, place, x=place / (count + 1), y=0.7 - 0.2 * row))
    return tuple(people)


def photo(people: tuple[PersonInPicture, ...], framing: Framing | None = None) -> Photo:
    return Photo(1, sha256="a", size=(3000, 2000), people=people, framing=framing)


@pytest.mark.parametrize(
    ("counts", "has_key"), [((3,), False), ((6,), False), ((7,), True), ((2, 2), True), ((1, 2), False), ((12,), True)]
)
def test_key_is_drawn_for_two_rows_and_for_many(counts: tuple[int, ...], has_key: bool) -> None:
    assert (key_of(photo(rows(*counts)), PEOPLE, Language.EN) is not None) is has_key


def test_house_may_want_keys_from_four_people_on_or_none() -> None:
    four, nine = photo(rows(4)), photo(rows(4, 5))
    assert key_of(four, PEOPLE, Language.EN, Keys.ALWAYS) is not None
    assert key_of(photo(rows(3)), PEOPLE, Language.EN, Keys.ALWAYS) is None
    assert key_of(nine, PEOPLE, Language.EN, Keys.NEVER) is None


def test_numbers_run_from_the_left_the_front_row_first_whatever_the_order_of_naming() -> None:
    key = key_of(photo(tuple(reversed(rows(3, 4)))), PEOPLE, Language.EN)
    assert key is not None
    assert key.numbers == (1, 2, 3, 4, 5, 6, 7)
    assert key.names == tuple(f"Ms Guest {number}, Host" for number in range(1, 8))


def test_nobody_without_a_name_has_a_number_but_everybody_is_drawn() -> None:
    people = rows(7)
    key = key_of(photo((*people[:3], replace(people[3], newsmaker_id=UNNAMED), *people[4:])), PEOPLE, Language.EN)
    assert key is not None
    assert key.numbers == (1, 2, 3, 0, 4, 5, 6)
    assert len(drawing_of(key).figures) == 7


def test_one_person_without_a_mark_makes_the_key_too_little() -> None:
    people = rows(8)
    assert key_of(photo((*people[:7], replace(people[7], x=None, y=None))), PEOPLE, Language.EN) is None


def test_key_follows_the_crop_and_the_mirror() -> None:
    cropped = key_of(photo(rows(9), Framing(right=0.85)), PEOPLE, Language.EN)
    assert cropped is not None
    assert cropped.names[-1] == "Ms Guest 8, Host"
    mirrored = key_of(photo(rows(7), Framing(is_mirrored=True)), PEOPLE, Language.EN)
    assert mirrored is not None
    assert mirrored.names[0] == "Ms Guest 7, Host"


@given(st.lists(st.tuples(st.integers(1, 3), st.floats(0, 1), st.floats(0, 1)), min_size=7, max_size=12))
def test_every_head_lies_inside_the_drawing(places: list[tuple[int, float, float]]) -> None:
    people = tuple(PersonInPicture(key, row, key, x, y) for key, (row, x, y) in enumerate(places, 1))
    key = key_of(photo(people), PEOPLE, Language.EN)
    assert key is not None
    drawing = drawing_of(key)
    assert sorted(figure.number for figure in drawing.figures) == list(range(1, len(places) + 1))
    for figure in drawing.figures:
        points = [figure.head.start, figure.shoulders.start]
        points += [point for curve in (figure.head, figure.shoulders) for part in curve.parts for point in part]
        assert all(-0.01 <= x <= drawing.width + 0.01 and -0.01 <= y <= drawing.height + 0.01 for x, y in points)


def test_those_in_front_are_drawn_over_those_behind() -> None:
    key = key_of(photo(rows(3, 4)), PEOPLE, Language.EN)
    assert key is not None
    assert [figure.number for figure in drawing_of(key).figures] == [4, 5, 6, 7, 1, 2, 3]


@pytest.mark.parametrize("language", [Language.EN, Language.ZH_HANT])
def test_key_stands_on_the_page_of_its_photo(
    make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit, read: Read, language: Language
) -> None:
    photos = tuple(make_photo(number, (1500, 1000), people=rows(4, 5)) for number in range(1, 5))
    kit = make_kit(language, photos=photos, pictured=tuple(PEOPLE.values()))
    made = set_kit(replace(kit, parts=(PartChoice(PartKind.PHOTOS, language),)))
    named = "MsGuest9,Host" if language is Language.EN else "嘉賓9女士"
    pages = ["".join(page.split()) for page in read(made.pdf)]
    assert sum(page.count(named) for page in pages) == 4
    mark = "Photo" if language is Language.EN else "圖"
    for page in pages:
        numbered = [number for number in range(1, 5) if f"{mark}{number}" in page]
        assert page.count(named) == len(numbered)
    assert made.looked_back.silent_figures == ()


def test_key_to_very_many_people_stays_below_its_photo(
    make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit, read: Read
) -> None:
    crowd = tuple(
        replace(
            PEOPLE[1], id=key, name=ByLanguage(f"Guest {key}"), posts=(ByLanguage("Director of a Long Office " * 2),)
        )
        for key in range(1, 41)
    )
    shown = make_photo(1, (1500, 1000), people=rows(13, 14, 13), caption="Everybody who came to the opening. " * 9)
    made = set_kit(make_kit(photos=(shown, make_photo(2)), pictured=crowd))
    (page,) = [each for each in read(made.pdf) if "Photo 1" in each]
    assert all(f"Guest {number}" in page for number in range(1, 41))


def test_small_group_has_no_key(make_kit: MakeKit, make_photo: MakePhoto, set_kit: SetKit, read: Read) -> None:
    kit = make_kit(photos=(make_photo(1, people=rows(3)),), pictured=tuple(PEOPLE.values()))
    assert "Guest 1" not in "".join(read(set_kit(kit).pdf))


def test_key_is_part_of_the_web_page(make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path) -> None:
    kit = make_kit(photos=(make_photo(1, people=rows(7)),), pictured=tuple(PEOPLE.values()))
    page = web_page.write(kit, renditions=tmp_path).decode()
    assert 'role="img" aria-label="Who is who in Photo 1"' in page
    assert page.count("<path ") == 14
    assert page.count("</text>") == 7
    assert "<ol><li>Ms Guest 1, Host</li>" in page


def test_key_in_word_is_a_described_picture_beside_the_names(
    make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path
) -> None:
    kit = make_kit(photos=(make_photo(1, people=rows(3, 4)),), pictured=tuple(PEOPLE.values()))
    document = docx.Document(BytesIO(word.write(kit, renditions=tmp_path)))
    *_, table = document.tables
    _drawn, listed = table.rows[0].cells
    assert [line.text for line in listed.paragraphs] == [f"{at}\tMs Guest {at}, Host" for at in range(1, 8)]
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert described[-1] == "Who is who in Photo 1"


def test_names_in_a_key_are_words_and_never_markup(make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path) -> None:
    hostile = replace(PEOPLE[1], name=ByLanguage("<script>alert(1)</script>"))
    kit = make_kit(photos=(make_photo(1, people=rows(7)),), pictured=(hostile, *list(PEOPLE.values())[1:]))
    assert b"<script>alert" not in web_page.write(kit, renditions=tmp_path)

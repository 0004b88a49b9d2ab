"""Who is in a picture, and which lines are captions."""

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.press_text.caption_people import people_in
from mediadesk.intake.press_text.conventions import conventions
from mediadesk.intake.press_text.han_speakers import names_in
from mediadesk.intake.text_files import SourceText


def people(caption: str, body: str = "") -> list[tuple[str, str | None]]:
    return [(person.name, person.position) for person in people_in(caption, body)]


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Torres waters the seedlings.",
        "Portrait of Ana Torres at her bench.",
        "The Lantern Trust’s Ana Torres at the opening.",
        "Head of Collections Ana Torres inspects the lamp.",
        "Volunteers Ana Torres and guests.",
        "Lantern Trust Volunteer Ana Torres with the lamp.",
        "Ana Torres",
    ],
)
def test_given_name_tells_a_person_without_honorific(caption: str) -> None:
    assert people(caption) == [("Ana Torres", None)]


def test_hyphenated_chinese_name_in_latin_letters_is_a_person() -> None:
    assert people("The lamp is lit while Law Yat-sum looks on.") == [("Law Yat-sum", None)]


def test_unknown_name_is_a_person_when_it_does_what_people_do() -> None:
    assert people("Zorvan Plettle inspects the hull.") == [("Zorvan Plettle", None)]
    assert people("Zorvan Plettle, 71, with a lantern.") == [("Zorvan Plettle", None)]


def test_unknown_name_joined_to_a_known_one_is_a_person() -> None:
    assert people("Ana Torres (left) and Zorvan Plettle cut the ribbon.") == [
        ("Ana Torres", "left"),
        ("Zorvan Plettle", None),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "The Ana Torres Bursary was founded in 1961.",
        "The logbook of Ana Torres.",
        "A bowl painted by Ana Torres.",
        "Ana Torres’s lamp after its repair.",
        "The new bridge at dusk, seen from Marlow Quay.",
        "The Old Lamp House on Marlow Road.",
    ],
)
def test_people_the_picture_does_not_show_are_left_out(caption: str) -> None:
    assert people(caption) == []


def test_position_may_stand_in_square_brackets_or_beside_something_else() -> None:
    assert people("Ana Torres [left] and Omar Haddad (Lantern Trust, right) with pupils") == [
        ("Ana Torres", "left"),
        ("Omar Haddad", "right"),
    ]


def test_position_before_a_colon_is_that_of_the_name_after_it() -> None:
    assert people("Left: Ana Torres. Right: Omar Haddad.") == [("Ana Torres", "Left"), ("Omar Haddad", "Right")]


def test_position_behind_a_list_is_that_of_everybody_in_it() -> None:
    assert people("Ana Torres, Omar Haddad and Priya Mehta (left to right) with the lamp.") == [
        ("Ana Torres", "left to right"),
        ("Omar Haddad", "left to right"),
        ("Priya Mehta", "left to right"),
    ]


def test_row_and_order_may_be_followed_by_a_verb() -> None:
    assert people("In the front row, from left, are Ana Torres and Omar Haddad.") == [
        ("Ana Torres", "front row, from left"),
        ("Omar Haddad", "front row, from left"),
    ]


def test_post_may_stand_in_brackets() -> None:
    assert [person.post for person in people_in("From left: Ana Torres (Head of Parks) and Omar Haddad.", "")] == [
        "Head of Parks",
        None,
    ]


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("館長陸海琪致辭。", [("陸海琪", None)]),
        ("陸海琪與方子峰一同亮燈。", [("陸海琪", None), ("方子峰", None)]),
        ("技术员陆海琪、方子峰在现场。", [("陆海琪", None), ("方子峰", None)]),
        ("觀眾蒲英認出了自己摺的紙鶴。", [("蒲英", None)]),
        ("（左起）館長陸海琪女士及研究助理萬家豪展示標本。", [("陸海琪女士", "左起"), ("萬家豪", "左起")]),
    ],
)
def test_chinese_name_without_honorific_is_known_by_its_post_or_by_what_it_does(
    caption: str, found: list[tuple[str, str | None]]
) -> None:
    assert people(caption) == found


@pytest.mark.parametrize(
    "caption",
    ["石屎牆在維修後的面貌。", "安樂椅在展廳中央。", "馬鞍山在遠處。", "工人將魚裝入冷藏車廂。", "路人在新橋上行走。"],
)
def test_places_things_and_unnamed_people_of_a_chinese_caption_are_no_names(caption: str) -> None:
    assert people(caption) == []


def test_chinese_position_before_a_colon_or_behind_the_list() -> None:
    assert people("左：陸海琪；右：方子峰") == [("陸海琪", "左"), ("方子峰", "右")]
    assert people("陸海琪女士、方子峰先生（由左至右）") == [("陸海琪女士", "由左至右"), ("方子峰先生", "由左至右")]


def test_letters_and_decorations_may_stand_between_a_chinese_name_and_its_position() -> None:
    assert people("陸海琪（Hoiki Luk）（左）與方子峰先生, JP（右）合照。") == [("陸海琪", "左"), ("方子峰先生", "右")]


def test_every_proving_honorific_is_known_to_captions_and_to_speech() -> None:
    for honorific in conventions().shared["han_names"]["proving_honorifics"]:
        assert people(f"圖為陸海琪{honorific}。") == [(f"陸海琪{honorific}", None)]
        assert names_in(f"陸海琪{honorific}表示，") == [(3 + len(honorific), f"陸海琪{honorific}")]


def captions_of(*lines: str) -> list[str]:
    text = "PRESS RELEASE\n\nMuseum of light opens\n\nThe Lantern Trust today opened a museum of light in a pump house."
    release = recognise(SourceText("\n".join((text, "", *lines)), "utf-8"))
    return [photo.caption for photo in release.photos]


@pytest.mark.parametrize(
    "line",
    [
        "Image shows (l-r): Ana Torres and Omar Haddad.",
        "Pictured are Ana Torres and Omar Haddad.",
        "Ana Torres (left) hands the key to Omar Haddad (right).",
        "From left, Ana Torres and Omar Haddad light the lamp.",
        "圖為館長陸海琪主持亮燈。",
        "館長陸海琪（左）與方子峰（右）主持亮燈。",
    ],
)
def test_line_that_says_who_stands_where_is_a_caption_without_a_label(line: str) -> None:
    assert captions_of("- ends -", "", line) == [line]


def test_run_of_lines_past_the_end_is_captions_when_one_of_them_is() -> None:
    lines = ["The lamp room at dusk.", "Ana Torres (left) with the lamp.", "The old pump house in 1911."]
    assert captions_of("###", "", *lines, "", "Media contact", "Jane Poe", "2555 0101") == lines


def test_run_of_lines_past_the_end_without_a_picture_in_it_is_no_caption() -> None:
    assert captions_of("###", "", "The lamp room opens daily.", "It is free.") == []


def test_codes_before_captions_are_no_part_of_them() -> None:
    lines = ("PHOTOS FOR USE WITH THIS RELEASE", "", "LT-01  The lamp room.", "LT-02: Ana Torres with the lamp.")
    assert captions_of(*lines) == ["The lamp room.", "Ana Torres with the lamp."]


def test_number_without_a_sign_is_read_past_the_end() -> None:
    assert captions_of("（完）", "", "图1 馆长陆海琪致辞。", "图2 灯塔外观。") == ["馆长陆海琪致辞。", "灯塔外观。"]


def test_credit_names_nobody_in_the_picture() -> None:
    assert people("Ana Torres with the lamp. Photograph: Lantern Trust / Ben Oduya") == [("Ana Torres", None)]
    assert people("工人點燈。（攝影：陸海琪）") == []


@pytest.mark.parametrize(
    "line", ["Ana Torres, curator of the museum, lights the first lamp.", "館長陸海琪主持亮燈儀式。"]
)
def test_single_line_past_the_end_in_which_somebody_does_something_is_a_caption(line: str) -> None:
    assert captions_of("ENDS", "", line) == [line]


def test_name_of_a_file_and_how_many_there_are_are_no_part_of_a_caption() -> None:
    assert captions_of("ENDS", "", "File name: lamp.jpg", "Caption: The lamp room.") == ["The lamp room."]
    assert captions_of("ENDS", "", "Image 1 of 2: The lamp room.", "Image 2 of 2: The door.") == [
        "The lamp room.",
        "The door.",
    ]

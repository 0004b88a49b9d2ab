"""A release as plain text and as data: what is written is recognised as the same release."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.press_kit import data, plain_text
from mediadesk.records.block import Role, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.recognised import as_json
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine
from mediadesk.wording.house_styles import shipped

MakeKit = Callable[..., PressKit]

CAPTIONS = (
    ByLanguage("The garden at noon.", "中午的花園。", "中午的花园。"),
    ByLanguage("Readers in the garden.", "花園裏的讀者。", "花园里的读者。"),
)
PHOTOS = tuple(KitPhoto(number, Photo(number, caption=words), None) for number, words in enumerate(CAPTIONS, start=1))
SAME = (
    "kind",
    "language",
    "release_status",
    "headline",
    "subheadlines",
    "dateline",
    "assets_url",
    "blocks",
    "notes",
    "boilerplates",
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("embargoed", [False, True])
def test_written_text_is_recognised_as_the_same_release(
    make_kit: MakeKit, embargo: Embargo, language: Language, embargoed: bool
) -> None:
    notes = {
        Language.EN: ("Interviews may be booked by telephone.", "The garden is open until 7 pm."),
        Language.ZH_HANT: ("歡迎以電話預約訪問。", "花園開放至晚上7時。"),
        Language.ZH_HANS: ("欢迎以电话预约采访。", "花园开放至晚上7时。"),
    }[language]
    kit = make_kit(language, photos=PHOTOS, text={"notes": notes}, assets_url="https://www.lanternbay.example/press")
    if embargoed:
        kit = replace(kit, embargo=embargo, release_line=ReleaseLine.EMBARGOED)
    read: dict[str, Any] = as_json(recognise(SourceText(plain_text.write(kit, language), "utf-8")))
    meant = data.as_json(kit)
    assert isinstance(meant, dict)
    meant["headline"] = meant["headline"].replace("\u3000", " ")
    assert {key: read[key] for key in SAME} == {key: meant[key] for key in SAME}
    captions = [(photo["number"], photo["caption"]) for photo in read["photos"]]
    assert captions == [(photo["number"], photo["caption"]) for photo in meant["photos"]]


@pytest.mark.parametrize("language", list(Language))
def test_credit_stands_at_the_end_of_its_caption_and_is_read_back_there(make_kit: MakeKit, language: Language) -> None:
    credited = tuple(
        KitPhoto(
            photo.number,
            replace(photo.photo, credit=ByLanguage("Tse Man" if photo.number == 1 else ""), creator=creator),
            None,
        )
        for photo, creator in zip(PHOTOS, ("Nobody", "Wong Ka-yan"), strict=True)
    )
    kit = make_kit(language, photos=credited)
    read: dict[str, Any] = as_json(recognise(SourceText(plain_text.write(kit, language), "utf-8")))
    credit = {
        Language.EN: " (Photo: {})",
        Language.ZH_HANT: "（圖片：{}）",
        Language.ZH_HANS: "（图片：{}）",
    }[language]
    assert [(photo["number"], photo["caption"]) for photo in read["photos"]] == [
        (number, words.best(language) + credit.format(name))
        for (number, words), name in zip(enumerate(CAPTIONS, start=1), ("Tse Man", "Wong Ka-yan"), strict=True)
    ]


def test_plain_text_stands_in_the_order_a_journalist_reads_it(make_kit: MakeKit) -> None:
    text = plain_text.write(make_kit(photos=PHOTOS, text={"notes": ("A note.",)}), Language.EN)
    places = [
        text.index(part)
        for part in (
            "Press Release\n",
            "For Immediate Release\n",
            "Lantern Bay Library Opens",
            "(Lantern Bay, 18 March 2027) – The Lantern Bay Library today",
            "Photo Captions:\n",
            "Photo 1: The garden at noon.",
            "\n###\n",
            "Notes to Editors:\n",
            "About the Lantern Bay Library\n",
            "Media Contact:\n",
            "Tel: +852 5555 0177\n",
        )
    ]
    assert places == sorted(places)
    assert text.endswith("ivy.ho@lanternbay.example\n")


def test_plain_text_of_a_missing_language_is_empty(make_kit: MakeKit) -> None:
    assert plain_text.write(make_kit(), Language.ZH_HANT) == ""


def test_draft_says_so_in_plain_text(make_kit: MakeKit) -> None:
    assert plain_text.write(make_kit(is_draft=True), Language.EN).startswith("DRAFT – not for release\n")


def test_line_break_inside_a_paragraph_does_not_split_it(make_kit: MakeKit) -> None:
    kit = make_kit(text={"blocks": (plain("One\n\ntwo"), plain("a", Role.LIST_ITEM), plain("b", Role.ORDERED_ITEM))})
    text = plain_text.write(kit, Language.EN)
    assert "(Lantern Bay, 18 March 2027) – One  two\n\n• a\n\n1. b\n" in text


def test_data_of_several_languages_is_a_list(make_kit: MakeKit) -> None:
    versions = data.as_json(make_kit(Language.EN, Language.ZH_HANT))
    assert isinstance(versions, list)
    assert [version["language"] for version in versions] == ["en", "zh-Hant"]


def test_data_names_speakers_people_and_their_places(make_kit: MakeKit, embargo: Embargo) -> None:
    speaker = Newsmaker(7, ByLanguage("Ada Sze", "施雅文", "施雅文"), ByLanguage("Ms", "女士", "女士"))
    other = Newsmaker(8, ByLanguage("Tse Man", "謝文", "谢文"), ByLanguage("Mr", "先生", "先生"))
    words = "We measured the noise of the quay for a year."
    blocks = (plain(f"“{words}” said Ms Sze.", Role.QUOTE, speaker_id=7), plain("Walk", Role.ORDERED_ITEM))
    people = (PersonInPicture(7, 1, 2), PersonInPicture(8, 1, 1))
    kit = make_kit(photos=(KitPhoto(1, Photo(1, people=people), None),), text={"blocks": blocks}, embargo=embargo)
    kit = replace(kit, texts=(replace(kit.texts[0], speakers=(speaker, other)),), kind=ReleaseKind.STATEMENT)
    found = data.as_json(kit)
    assert isinstance(found, dict)
    assert found["kind"] == "statement"
    assert found["quotes"] == [{"speaker": "Ms Ada Sze", "text": words}]
    assert found["photos"][0]["people"] == [
        {"name": "Ms Ada Sze", "position": "right"},
        {"name": "Mr Tse Man", "position": "left"},
    ]
    assert found["blocks"][1] == {"kind": "list_item", "text": "Walk"}
    assert found["release_status"] == {"status": "embargoed", "embargo_at": "2027-03-18T11:00:00+08:00"}
    assert found["press_contacts"][0]["title"] == "Press Officer"


def test_plain_text_says_what_the_house_says(make_kit: MakeKit) -> None:
    text = plain_text.write(make_kit(house_style=shipped("government")), Language.EN)
    assert "(Lantern Bay, March 18, 2027) –" in text
    assert "\n\nEnds/Thursday, March 18, 2027\n\n" in text


def test_plain_text_puts_conditions_first_in_every_house(make_kit: MakeKit, embargo: Embargo) -> None:
    kit = make_kit(house_style=shipped("plain_wire"), embargo=embargo, is_draft=True, kind=ReleaseKind.KILL)
    draft, kind, condition, told, order, *_ = plain_text.write(kit, Language.EN).split("\n\n")
    assert draft.startswith("DRAFT")
    assert kind == "Withdrawal Notice"
    assert condition.startswith("EMBARGOED UNTIL")
    assert told.startswith("Journalists may publish from")
    assert order.startswith("Do not publish.")


def test_plain_text_is_cleaned_of_what_no_mail_can_carry(make_kit: MakeKit) -> None:
    text = plain_text.write(make_kit(text={"headline": "A\x00\udcff\u202eB", "notes": ("\ud83d",)}), Language.EN)
    text.encode()
    assert "\n\nAB\n\n" in text
    assert "Notes to Editors" not in text

"""The submission sheet for a wire: what is known is filled in, the rest is a line to write on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mediadesk.press_kit import wire_sheet
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo, ReleaseKind
from mediadesk.wording.counting import word_count

MakeKit = Callable[..., PressKit]
BLANK = "_" * 40


def test_sheet_asks_what_a_wire_asks(make_kit: MakeKit, make_photo: Callable[..., KitPhoto], embargo: Embargo) -> None:
    photo = make_photo(credit=ByLanguage("LBL"))
    kit = make_kit(Language.EN, Language.ZH_HANT, photos=(photo,), slug="reading-garden", embargo=embargo)
    lines = wire_sheet.write(kit).splitlines()
    dateline = "(Lantern Bay, 18 March 2027) –"
    words = word_count(dateline) + sum(word_count(block.text) for block in kit.texts[0].text.blocks)
    for expected in (
        "Organisation: Lantern Bay Library",
        "Type of text: Press Release",
        "Status: Final",
        "Slug: reading-garden",
        "Release condition: EMBARGOED UNTIL 11:00 HKT, Thursday 18 March 2027",
        "Release date: 18 March 2027",
        "Release time and time zone: 11:00 HKT, Thursday 18 March 2027",
        "Languages: English, 繁體中文",
        "Headline: Lantern Bay Library Opens Its Reading Garden",
        "Headline: 燈灣圖書館閱讀花園啟用　老碼頭換新顏",
        "Dateline city: Lantern Bay",
        "Dateline city: 燈灣",
        f"Words in the body: {words}",
        "Photos: 1",
        "Photo 1: The garden (Photo: LBL)",
        "File: reading-garden_photo01.jpg",
        "Ivy Ho",
        "Email: ivy.ho@lanternbay.example",
        f"Approved for distribution by: {BLANK}",
        f"Stock code and exchange: {BLANK}",
    ):
        assert expected in lines


def test_both_texts_follow_whole(make_kit: MakeKit) -> None:
    kit = make_kit(Language.EN, Language.ZH_HANT)
    sheet = wire_sheet.write(kit)
    for text in kit.texts:
        for block in text.text.blocks:
            assert block.text in sheet


def test_waiting_photo_has_no_file(make_kit: MakeKit, make_photo: Callable[..., KitPhoto]) -> None:
    assert "File: Picture to follow" in wire_sheet.write(make_kit(photos=(replace(make_photo(), path=None),)))


def test_draft_and_kill_stand_at_the_head(make_kit: MakeKit) -> None:
    kit = make_kit(is_draft=True, kind=ReleaseKind.KILL, text={"editors_note": "Wrong figures."})
    head = wire_sheet.write(kit).split("\n\n")[0].splitlines()
    assert head[1].startswith("DRAFT")
    assert head[2].startswith("Do not publish.")
    assert head[3] == "Wrong figures."
    assert "Status: DRAFT" in wire_sheet.write(kit)


@pytest.mark.parametrize("language", [Language.ZH_HANT, Language.ZH_HANS])
def test_sheet_is_in_the_language_of_the_kit(make_kit: MakeKit, language: Language) -> None:
    assert wire_sheet.write(make_kit(language)).startswith(
        {"zh-Hant": "通訊社發稿表", "zh-Hans": "通讯社发稿表"}[language]
    )


def test_hostile_words_stay_in_their_field(make_kit: MakeKit) -> None:
    sheet = wire_sheet.write(
        make_kit(text={"headline": "A\x00\udcff\u202e\nStatus: Final", "place": "B\nC"}, slug="x\ny")
    )
    sheet.encode()
    assert "Headline: A Status: Final" in sheet
    assert "Dateline city: B C" in sheet
    assert "Slug: x y" in sheet


def test_kit_without_texts_has_no_sheet(make_kit: MakeKit) -> None:
    assert wire_sheet.write(replace(make_kit(), texts=())) == ""

"""What a house style changes on the pages of a release, and what it leaves as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from mediadesk.press_kit import plain_text
from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.press_kit.theme import theme_for
from mediadesk.records.house_style import CORPORATE, DateForm, Font, HouseStyle, Masthead, Section
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.wording.house_styles import REPLACEABLE, SHIPPED, HouseWording, shipped
from mediadesk.wording.labels import label

MakeKit = Callable[..., PressKit]
SetKit = Callable[[PressKit], TypesetKit]
Read = Callable[[bytes], list[str]]

EN, TC = Language.EN, Language.ZH_HANT


def flat(pages: list[str]) -> str:
    return "".join("".join(pages).split())


def test_corporate_file_says_what_a_kit_without_a_style_gets() -> None:
    assert shipped("corporate") == CORPORATE


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("key", SHIPPED)
def test_every_style_prints_every_word_of_a_release(
    make_kit: MakeKit, set_kit: SetKit, read: Read, key: str, language: Language
) -> None:
    kit = make_kit(language, house_style=shipped(key), text={"notes": ("A note.",)}, assets_url="https://a.example/p")
    copied = flat(read(set_kit(kit).pdf))
    text, boilerplate = kit.texts[0].text, kit.texts[0].boilerplates[0]
    meant = [
        text.headline,
        *text.subheadlines,
        *(block.text for block in text.blocks),
        "A note.",
        "https://a.example/p",
    ]
    meant += [boilerplate.heading, *boilerplate.paragraphs, kit.press_officers[0].name.get(language)]
    assert [words for words in meant if "".join(words.split()) not in copied] == []


@pytest.mark.parametrize("masthead", list(Masthead))
def test_every_masthead_names_issuer_and_kind(
    make_kit: MakeKit, set_kit: SetKit, read: Read, masthead: Masthead
) -> None:
    kit = make_kit(TC, house_style=replace(CORPORATE, masthead=masthead))
    first = flat(read(set_kit(kit).pdf)[:1])
    assert first.startswith(("LBL新聞稿", "燈灣圖書館新聞稿"))


def test_contacts_come_first_for_the_wires(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    kit = make_kit(house_style=shipped("plain_wire"))
    copied = flat(read(set_kit(kit).pdf))
    assert copied.index("IvyHo") < copied.index("OpensItsReadingGarden")


def test_section_nobody_placed_is_printed_all_the_same(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    kit = make_kit(house_style=replace(CORPORATE, sections=(Section.BODY, Section.HEADLINE)))
    copied = flat(read(set_kit(kit).pdf))
    assert copied.index("measuredthenoise") < copied.index("OpensItsReadingGarden") < copied.index("IvyHo")


def test_government_dates_put_the_month_first_and_the_end_names_the_day(
    make_kit: MakeKit, set_kit: SetKit, read: Read
) -> None:
    style = shipped("government")
    english = flat(read(set_kit(make_kit(EN, house_style=style)).pdf))
    assert "March18,2027" in english
    assert "18March2027" not in english
    assert "Ends/Thursday,March18,2027" in english
    assert "完／2027年3月18日（星期四）" in flat(read(set_kit(make_kit(TC, house_style=style)).pdf))


@pytest.mark.parametrize(
    ("own", "day", "printed"),
    [
        ("", date(2027, 3, 18), "Ends/Thursday, March 18, 2027"),
        ("###", date(2027, 3, 18), "Ends/Thursday, March 18, 2027"),
        ("", None, "Ends"),
        ("Ends/Friday, January 1, 2027", date(2027, 3, 18), "Ends/Friday, January 1, 2027"),
    ],
)
def test_end_mark_of_a_text_wins_unless_it_is_anybodys(own: str, day: date | None, printed: str) -> None:
    assert HouseWording(shipped("government"), EN).end_mark(own, day) == printed


def test_house_says_its_own_labels(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    labels = (("press_release", ByLanguage("News from the Bay")), ("contact", ByLanguage("Ask us")))
    kit = make_kit(EN, TC, house_style=replace(CORPORATE, labels=labels))
    copied = flat(read(set_kit(kit).pdf))
    assert "NEWSFROMTHEBAY" in copied
    assert "ASKUS" in copied
    assert "PRESSRELEASE" not in copied
    assert "新聞稿" in copied


def test_fonts_and_size_follow_the_style() -> None:
    def style(name: str, language: Language, house: HouseStyle) -> tuple[str, float]:
        found = theme_for("#0A5AA8", house).style(name, language)
        return found.family, found.size

    sans = replace(CORPORATE, text_font=Font.SANS, headline_font=Font.SANS, text_scale=1.2)
    family, size = style("body", EN, CORPORATE)
    assert style("body", EN, sans)[0] == "sans"
    assert style("body", EN, sans)[1] == pytest.approx(size * 1.2)
    assert family == "serif"
    assert style("headline", EN, sans)[0] == "sans"
    assert style("body", TC, sans)[0] == "sans"
    assert style("foot", EN, sans) == style("foot", EN, CORPORATE)


def test_accent_of_the_style_stands_before_that_of_the_organisation() -> None:
    assert theme_for("#7A3B69", shipped("government")).accent == "#1F3A5F"
    assert theme_for("#7A3B69", CORPORATE).accent == "#7A3B69"


def test_month_first_is_a_matter_of_english_alone() -> None:
    style = replace(CORPORATE, date_form=DateForm.MONTH_FIRST)
    assert HouseWording(style, EN).dateline("Lantern Bay", date(2027, 3, 18)) == "(Lantern Bay, March 18, 2027) –"
    assert HouseWording(style, TC).day(date(2027, 3, 18)) == "2027年3月18日"


@pytest.mark.parametrize("typed", ["Ends {", "{}", "{day", "{0}", "{date!x}", "{weekday.__class__}", "100 %s }"])
def test_braces_people_type_are_printed_as_they_are(typed: str) -> None:
    style = replace(CORPORATE, end_mark=ByLanguage(typed), labels=(("notes", ByLanguage(typed)),))
    says = HouseWording(style, EN)
    assert says.end_mark("", date(2027, 3, 18)) == typed
    assert says.end_mark("", None) == typed
    assert says.label("notes") == typed


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("key", REPLACEABLE)
def test_words_that_can_be_replaced_have_nothing_to_fill_in(key: str, language: Language) -> None:
    assert "{" not in label(key, language)


def test_words_over_the_photos_and_beside_their_address_are_the_houses(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: Callable[..., KitPhoto]
) -> None:
    labels = (("photographs", ByLanguage("Pictures")), ("download", ByLanguage("Fetch them")))
    style = replace(CORPORATE, labels=labels)
    kit = make_kit(EN, house_style=style, assets_url="https://a.example/p", photos=(make_photo(1),))
    copied = flat(read(set_kit(kit).pdf))
    assert copied.count("Fetchthem") == 2
    assert "Pictures" in copied
    assert "High-resolutionphotos" not in copied


def test_terms_of_use_stand_behind_the_credit_where_the_house_prints_them(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: Callable[..., KitPhoto]
) -> None:
    said = {"usage_terms": "For news about the garden only.", "expires_on": date(2027, 6, 30)}
    photos = (
        make_photo(1, credit=ByLanguage("Wong Ka-yan", "黃嘉欣"), **said),
        make_photo(2, (400, 600), usage_terms="For all " + "kinds of reading " * 12),
    )
    for language, line in (
        (EN, "Photo: Wong Ka-yan · For news about the garden only. · Not for use after 30 June 2027"),
        (TC, "圖片：黃嘉欣 · For news about the garden only. · 2027年6月30日後不得使用"),
    ):
        usual = make_kit(language, photos=photos)
        printing = replace(usual, house_style=replace(CORPORATE, has_usage_terms=True))
        copied = flat(read(set_kit(printing).pdf))
        assert line.replace(" ", "") in copied
        assert ("kindsofreading" * 12) in copied
        assert "Fornews" not in flat(read(set_kit(usual).pdf))
        assert line in plain_text.write(printing, language)
        assert "For news" not in plain_text.write(usual, language)

"""Headline, kicker, letterhead and dates in the shapes press texts and web pages have them."""

from datetime import date

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.release import ReleaseKind, ReleaseLine

BODY = "The Lantern Trust today opened a museum of light in the old pump house, the first of its kind in the county."
HAN_BODY = "燈籠基金會今日在舊泵房開設光之博物館，免費開放予公眾參觀，預料每年可接待三萬人。"


def read(*lines: str) -> RecognisedRelease:
    return recognise(SourceText("\n".join(lines), "utf-8"))


@pytest.mark.parametrize("head", ["LANTERN TRUST", "Wharfdale District Council", "NEWS FROM LANTERN TRUST"])
def test_name_of_the_house_over_a_date_is_a_letterhead(head: str) -> None:
    release = read(head, "2 June 2025", "", "Museum of light opens", "", BODY)
    assert (release.headline, release.dropped) == ("Museum of light opens", (head,))


def test_release_line_with_a_date_alone_dates_the_text_and_holds_nothing_back() -> None:
    release = read("For Release: 3 March 2026", "", "Museum of light opens", "", BODY)
    assert (release.release_line, release.issue_date) == (ReleaseLine.NONE, date(2026, 3, 3))


def test_release_line_with_a_time_is_an_embargo() -> None:
    release = read("For Release: 10am, 3 March 2026", "", "Museum of light opens", "", BODY)
    assert release.release_line is ReleaseLine.EMBARGOED


@pytest.mark.parametrize(
    "line",
    [
        "February 11, 2026 06:30 AM Eastern Standard Time",
        "Published: 11 February 2026, 07:15",
        "2026年2月11日 来源：灯笼基金会",
        "11 February 2026 – Moose Jaw, Sask.",
    ],
)
def test_date_of_a_wire_or_a_web_page_is_the_date_of_the_text(line: str) -> None:
    assert read("Museum of light opens", line, "", BODY).issue_date == date(2026, 2, 11)


def test_line_about_the_use_of_a_text_is_no_headline() -> None:
    release = read("Media Advisory", "For planning purposes only", "", "Museum of light opens", "", BODY)
    assert (release.kind, release.headline) == (ReleaseKind.MEDIA_ADVISORY, "Museum of light opens")


def test_kind_and_condition_may_stand_in_lenticular_brackets() -> None:
    release = read("【新聞稿】即時發放", "", "光之博物館開幕", "", HAN_BODY)
    assert (release.release_line, release.headline) == (ReleaseLine.IMMEDIATE, "光之博物館開幕")


def test_short_title_over_longer_ones_is_a_kicker() -> None:
    release = read(
        "燈籠計劃十周年", "三百盞舊燈籠修復後懸掛於新落成的博物館大堂", "最大一盞來自漁民子弟學校", "", HAN_BODY
    )
    assert release.headline == "三百盞舊燈籠修復後懸掛於新落成的博物館大堂"
    assert release.subheadlines == ("燈籠計劃十周年", "最大一盞來自漁民子弟學校")


def test_signature_and_date_that_close_a_chinese_text_are_no_paragraphs() -> None:
    release = read("聲明", "", "光之博物館開幕", "", HAN_BODY, "", "燈籠基金會", "2026年1月6日")
    assert (release.dropped, release.issue_date, len(release.blocks)) == (("燈籠基金會",), date(2026, 1, 6), 1)


def test_quotes_under_a_heading_that_attributes_them_have_their_speaker() -> None:
    release = read(
        "Museum of light opens",
        "",
        BODY,
        "",
        "Quotes attributable to Ana Torres",
        "",
        "“I am glad that it is open at last.”",
    )
    assert [quote.speaker for quote in release.quotes] == ["Ana Torres"]


def test_corrected_words_are_no_speech() -> None:
    assert read("更正", "", "更正啟事", "", HAN_BODY, "", "第五段：「副教授鍾離」應為「副教授鍾離望」").quotes == ()


def test_rows_labelled_in_lenticular_brackets_are_list_items() -> None:
    release = read("採訪通知", "", "光之博物館開幕", "", HAN_BODY, "", "【日期】2026年6月7日", "【地點】舊泵房")
    assert [block.kind for block in release.blocks] == ["paragraph", "list_item", "list_item"]


def test_text_of_numbered_paragraphs_has_paragraphs() -> None:
    lines = [f"{number}. {BODY}" for number in (1, 2, 3)]
    assert [block.text for block in read("Museum of light opens", "", *"\n\n".join(lines).split("\n")).blocks] == [
        BODY
    ] * 3


@pytest.mark.parametrize(
    "head",
    [
        "Ref: LT/26/014",
        "Edition 12",
        "No. 45/2026",
        "(with photos)",
        "To: News Editors",
        "Status: For immediate release",
        "Photos attached",
        "NYSE: LTT",
        "Lantern Trust logo",
        "The Lantern Trust, 1 Pier Road, Kwun Hoi",
        "Ministry of Light",
        "A statement from the Lantern Trust",
    ],
)
def test_line_that_goes_with_a_title_still_to_come_is_not_the_headline(head: str) -> None:
    release = read(head, "", "Museum of light opens in pump house", "", BODY)
    assert (release.headline, release.subheadlines) == ("Museum of light opens in pump house", ())


@pytest.mark.parametrize(
    "head", ["股份代號：999", "致：各傳媒機構", "發布：即時", "（附圖）", "燈籠基金會傳訊部", "更新版"]
)
def test_chinese_line_that_goes_with_a_title_still_to_come_is_not_the_headline(head: str) -> None:
    release = read(head, "", "光之博物館在舊泵房開幕", "", HAN_BODY)
    assert (release.headline, release.subheadlines) == ("光之博物館在舊泵房開幕", ())


def test_people_of_a_quotation_may_sign_it_behind_a_dash() -> None:
    release = read(
        "Museum of light opens",
        "",
        BODY,
        "",
        "“The pot is fine. It is the floor under it that needed help.”",
        "— Sister Ana Torres, Lantern Kitchen",
    )
    assert [quote.speaker for quote in release.quotes] == ["Sister Ana Torres"]

"""The headline among all the lines above the text: letterheads, words of a mail and subheadlines are none."""

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.release import ReleaseKind, ReleaseLine

TITLE = "Museum of light opens in the old pump house"
BODY = "The Lantern Trust today opened a museum of light in the old pump house, the first of its kind in the county."
HAN_TITLE = "光之博物館在舊泵房開幕"
HAN_BODY = "燈籠基金會今日在舊泵房開設光之博物館，免費開放予公眾參觀，預料每年可接待三萬人。"


def read(*lines: str) -> RecognisedRelease:
    return recognise(SourceText("\n".join(lines), "utf-8"))


@pytest.mark.parametrize(
    "head",
    [
        "Lantern Trust (LT) – Corporate News",
        "Lantern Trust Newsroom",
        "Attributable to Rail Director, Owen Tasker",
        "Issued by the Northern Isles Energy Trust",
        "Home\nNews\nTickets",
        "The Hon. Jane Poe MP\nMinister for Lamps",
    ],
)
def test_line_that_names_the_house_or_the_speaker_is_no_headline(head: str) -> None:
    release = read(head, "MEDIA RELEASE", "", TITLE, "", BODY)
    assert (release.headline, release.subheadlines) == (TITLE, ())
    assert release.dropped[: len(head.split("\n"))] == tuple(head.split("\n"))


@pytest.mark.parametrize("head", ["燈籠基金會有限公司", "發稿單位：燈籠基金會", "首页>>新闻中心>>学校要闻"])
def test_chinese_house_or_trail_over_the_headline_is_dropped(head: str) -> None:
    release = read(head, HAN_TITLE, "免費開放予公眾", "", HAN_BODY)
    assert (release.headline, release.subheadlines, release.dropped) == (HAN_TITLE, ("免費開放予公眾",), (head,))


def test_words_of_a_mail_before_the_headline_are_paragraphs() -> None:
    release = read("Dear editors,", "", "Please find our news below.", "", TITLE, "", BODY)
    assert release.headline == TITLE
    assert [block.text for block in release.blocks][-1] == BODY


def test_house_that_opens_a_broken_headline_belongs_to_it() -> None:
    release = read("PRESS RELEASE", "Fjord & Vale", "Completes Purchase of Kestrel Paper Mills", "", BODY)
    assert release.headline == "Fjord & Vale Completes Purchase of Kestrel Paper Mills"


def test_title_said_again_in_the_text_is_no_house() -> None:
    release = read(
        "採訪通知",
        "「海上的書」下水禮",
        "燈籠基金會將舉行「海上的書」下水禮，歡迎傳媒採訪。",
        "日期：3月14日",
        "時間：十時",
    )
    assert release.headline == "「海上的書」下水禮"


def test_headline_with_a_release_line_under_its_subheadlines_stays() -> None:
    release = read(TITLE, "Three hundred lamps on show", "For release: immediate", "", BODY)
    assert (release.headline, release.release_line) == (TITLE, ReleaseLine.IMMEDIATE)


@pytest.mark.parametrize("line", ["Embargo: none – for immediate use", "Embargo: none"])
def test_embargo_that_is_none_holds_nothing_back(line: str) -> None:
    assert read("PRESS RELEASE", line, "", TITLE, "", BODY).release_line is ReleaseLine.IMMEDIATE


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Notice of media briefing", ReleaseKind.MEDIA_ADVISORY),
        ("INVITATION TO PRESS CONFERENCE", ReleaseKind.MEDIA_INVITATION),
        ("Recall of press release", ReleaseKind.KILL),
        ("Correction and apology", ReleaseKind.CORRECTION),
        ("Reactive media statement", ReleaseKind.STATEMENT),
        ("Research news release", ReleaseKind.PRESS_RELEASE),
        ("記者招待會邀請", ReleaseKind.MEDIA_INVITATION),
        ("更正聲明", ReleaseKind.CORRECTION),
        ("澄清声明", ReleaseKind.STATEMENT),
        ("新聞稿 (共3頁)", ReleaseKind.PRESS_RELEASE),
    ],
)
def test_kind_is_told_by_the_words_of_its_label(label: str, kind: ReleaseKind) -> None:
    release = read(label, "", TITLE if label.isascii() else HAN_TITLE, "", BODY if label.isascii() else HAN_BODY)
    assert (release.kind, release.headline) == (kind, TITLE if label.isascii() else HAN_TITLE)


def test_words_of_the_trade_among_others_are_a_headline() -> None:
    release = read("Media invited to preview the museum of light", "", BODY)
    assert release.headline == "Media invited to preview the museum of light"


def test_web_page_with_a_dateline_and_nothing_of_a_release_is_a_story() -> None:
    release = read(HAN_TITLE, "发布时间：2026-05-20 作者：车若水 浏览次数：318", "", f"本网讯 {HAN_BODY}")
    assert (release.kind, str(release.issue_date)) == (ReleaseKind.NEWS_STORY, "2026-05-20")


def test_date_behind_author_and_source_is_the_date() -> None:
    release = read(HAN_TITLE, "作者：唐静 来源：科研处 发布时间：2026-01-09", "", HAN_BODY)
    assert str(release.issue_date) == "2026-01-09"


def test_place_before_the_word_for_news_is_the_place() -> None:
    assert read("新聞稿", HAN_TITLE, "", f"2026年3月29日，成都讯——{HAN_BODY}").place == "成都"


def test_reply_slip_is_a_heading_over_list_items() -> None:
    release = read("邀請函", HAN_TITLE, "", HAN_BODY, "", "回條", "姓名：________", "□出席 □不出席")
    assert [block.kind for block in release.blocks] == ["paragraph", "heading", "list_item", "list_item"]
    assert release.blocks[2].text == "姓名：________"


def test_rows_of_labels_and_prices_are_list_items() -> None:
    release = read("PRESS RELEASE", TITLE, "", BODY, "", "Fares are these.", "Adult £2.40", "Child £1.20")
    assert [block.kind for block in release.blocks] == ["paragraph", "paragraph", "list_item", "list_item"]


def test_highlights_over_bullets_are_a_heading() -> None:
    release = read("PRESS RELEASE", TITLE, "Financial highlights", "• Sales up", "• Costs down", "", BODY)
    assert (release.blocks[0].kind, release.subheadlines) == ("heading", ())

"""The kind of a text in which no line names it."""

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.records.release import ReleaseKind

BODY = "The Lantern Trust opened a museum of light in the old pump house, the first of its kind in the county."
FACTS = "Date: 3 March 2026\nTime: 10am\nVenue: Pump house"


def kind(headline: str, body: str = BODY) -> ReleaseKind:
    contact = "ENDS\n\nMedia contact\nAna Torres, Lantern Trust, 2555 0101\n"
    return recognise(SourceText(f"{headline}\n\n{body}\n\n{contact}", "utf-8")).kind


@pytest.mark.parametrize(
    "headline",
    [
        "Response to media enquiries about the pump house",
        "Questions and answers on the pump house",
        "A message from our chair",
        "關於泵房火警的說明",
        "关于泵房火灾的情况通报",
        "道歉啟事",
    ],
)
def test_headline_that_states_or_answers_makes_a_statement(headline: str) -> None:
    assert kind(headline) is ReleaseKind.STATEMENT


def test_text_that_opens_with_a_spokesperson_is_a_statement() -> None:
    said = "A spokesperson for the Lantern Trust said: “We are sorry for the fire and will repair it soon.”"
    assert kind("The fire at the pump house", said) is ReleaseKind.STATEMENT


def test_spokesperson_later_in_a_text_makes_no_statement() -> None:
    assert kind("Museum of light opens", f"{BODY}\n\nA spokesperson said: “It is free.”") is ReleaseKind.PRESS_RELEASE


@pytest.mark.parametrize(
    "headline",
    [
        "Museum of light opens (corrected)",
        "Museum of light opens – CORRECTION",
        "光之博物館開幕（更正）",
        "关于更正新闻稿的函",
    ],
)
def test_correction_may_be_said_at_either_end_of_the_headline(headline: str) -> None:
    assert kind(headline) is ReleaseKind.CORRECTION


@pytest.mark.parametrize(
    "headline", ["Please disregard our release of this morning", "Recall of press release", "敬請停用今早新聞稿"]
)
def test_headline_that_takes_a_text_back_is_a_kill(headline: str) -> None:
    assert kind(headline) is ReleaseKind.KILL


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Join us at the opening of the museum", FACTS),
        ("Museum of light opens", "The Lantern Trust requests the pleasure of your company at the opening."),
        ("光之博物館開幕禮", "誠意邀請貴媒體派員採訪。\n\n日期：2026年3月3日\n時間：上午10時"),
        ("邀請出席光之博物館開幕禮", "日期：2026年3月3日\n時間：上午10時"),
    ],
)
def test_text_that_asks_the_media_to_come_is_an_invitation(headline: str, body: str) -> None:
    assert kind(headline, body) is ReleaseKind.MEDIA_INVITATION


def test_kind_in_capitals_before_a_dash_is_taken_off_the_headline() -> None:
    release = recognise(SourceText(f"ADVISORY – Museum of light opens Friday\n\n{BODY}\n", "utf-8"))
    assert (release.kind, release.headline) == (ReleaseKind.MEDIA_ADVISORY, "Museum of light opens Friday")

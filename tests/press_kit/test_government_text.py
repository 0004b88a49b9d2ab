"""The form of the Hong Kong government's press releases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediadesk.press_kit import government_text
from mediadesk.records.block import plain
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo, ReleaseKind

MakeKit = Callable[..., PressKit]
NOON = datetime(2025, 4, 24, 4, 5, tzinfo=UTC)


def test_headline_ends_and_time_of_issue_stand_as_on_the_governments_page(make_kit: MakeKit) -> None:
    kit = make_kit(
        issue_date=date(2025, 4, 24), text={"headline": "Garden opens", "subheadlines": (), "blocks": (plain("One."),)}
    )
    assert government_text.write(kit, Language.EN, NOON).split("\n\n") == [
        "Garden opens\n************",
        "     (Lantern Bay, April 24, 2025) – One.",
        "Media Contact:",
        "Lantern Bay Library\nIvy Ho\nPress Officer\nTel: +852 5555 0177\nEmail: ivy.ho@lanternbay.example",
        "Ends/Thursday, April 24, 2025",
        "Issued at HKT 12:05",
        "NNNN\n",
    ]


@pytest.mark.parametrize(
    ("language", "closing"),
    [
        (Language.ZH_HANT, ["完／2025年4月24日（星期四）", "香港時間12時05分", "NNNN\n"]),
        (Language.ZH_HANS, ["完／2025年4月24日（星期四）", "香港时间12时05分", "NNNN\n"]),
    ],
)
def test_chinese_has_its_own_closing_and_indent(make_kit: MakeKit, language: Language, closing: list[str]) -> None:
    kit = make_kit(language, issue_date=date(2025, 4, 24))
    paragraphs = government_text.write(kit, language, NOON).split("\n\n")
    assert paragraphs[-3:] == closing
    assert sum(each.startswith("\u3000\u3000") for each in paragraphs) == 3


@pytest.mark.parametrize(
    ("language", "headline", "columns"),
    [
        (Language.ZH_HANT, "花園啟用", 8),
        (Language.ZH_HANT, "「花園」2025 年", 15),
        (Language.EN, "Café 花園 opens", 15),
        (Language.EN, "Cafe\u0301 opens", 10),
    ],
)
def test_asterisks_are_as_wide_as_the_headline(
    make_kit: MakeKit, language: Language, headline: str, columns: int
) -> None:
    lines = government_text.write(make_kit(language, text={"headline": headline}), language).split("\n")
    assert lines[1] == "*" * columns


def test_photos_are_announced_in_the_headline(make_kit: MakeKit, make_photo: Callable[..., KitPhoto]) -> None:
    one, two = make_photo(1), make_photo(2)
    assert "Garden (with photo)\n***" in government_text.write(make_kit(photos=(one,)), Language.EN)
    assert "Garden (with photos)\n***" in government_text.write(make_kit(photos=(one, two)), Language.EN)


def test_what_is_not_known_is_not_said(make_kit: MakeKit) -> None:
    text = government_text.write(make_kit(issue_date=None), Language.EN)
    assert text.endswith("\n\nEnds\n\nNNNN\n")
    assert "HKT" not in text


def test_conditions_stand_above_the_headline(make_kit: MakeKit, embargo: Embargo) -> None:
    kit = make_kit(embargo=embargo, is_draft=True, kind=ReleaseKind.KILL, text={"editors_note": "Wrong figures."})
    first, second, third, order, note, title, *_ = government_text.write(kit, Language.EN).split("\n\n")
    assert first.startswith("DRAFT")
    assert second == "EMBARGOED UNTIL 11:00 HKT, Thursday March 18, 2027"
    assert third == "Journalists may publish from Thursday March 18, 2027, 11:00 Hong Kong time."
    assert order.startswith("Do not publish.")
    assert note == "Wrong figures."
    assert "\n***" in title


def test_hostile_words_are_cleaned(make_kit: MakeKit) -> None:
    text = government_text.write(make_kit(text={"headline": "A\x00\udcff\u202eB\r\nC {weekday}"}), Language.EN)
    text.encode()
    assert text.startswith("AB C {weekday}\n**************\n")
    assert text == government_text.write(replace(make_kit(text={"headline": "AB C {weekday}"})), Language.EN)

"""Colours and the type scale, and how ReportLab is set up."""

import pytest

from mediadesk.press_kit.pdf import writer_setup
from mediadesk.press_kit.spans import clean, linked, safe_address
from mediadesk.press_kit.theme import theme_for
from mediadesk.records.colour import channels
from mediadesk.records.languages import Language


def luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("accent", ["#FFFF00", "#FFFFFF", "#00FF00", "#0A5AA8", "#000000", "#ff8800"])
def test_accent_can_be_read_on_white(accent: str) -> None:
    assert 1.05 / (luminance(theme_for(accent).accent) + 0.05) >= 4.5


def test_readable_accent_is_left_alone_and_an_unusable_one_replaced() -> None:
    assert theme_for("#7A3B69").accent == "#7A3B69"
    assert theme_for("red").accent == theme_for("").accent == "#0A5AA8"


@pytest.mark.parametrize("language", list(Language))
def test_both_type_scales_have_the_same_styles(language: Language) -> None:
    names = "cover_title headline subheadline section heading body small note about caption credit foot figure end_mark"
    for name in names.split():
        assert theme_for("#0A5AA8").style(name, language).leading > theme_for("#0A5AA8").style(name, language).size


def test_text_colours_can_be_read_on_white() -> None:
    theme = theme_for("#0A5AA8")
    for name in ("ink", "muted", "alert"):
        assert 1.05 / (luminance(theme.colour(name)) + 0.05) >= 4.5


def test_reportlab_trusts_nobody_and_repeats_itself() -> None:
    writer_setup.prepare()
    from reportlab import rl_config

    assert rl_config.trustedHosts == []
    assert rl_config.trustedSchemes == []
    assert rl_config.toColorCanUse is None
    assert not rl_config.useA85
    assert rl_config.invariant


def test_character_maps_are_utf_16_in_blocks_of_a_hundred() -> None:
    written = writer_setup.to_unicode_map("F1", [0, *range(0x4E00, 0x4E00 + 120), 0x282E2])
    assert "<79> <D860DEE2>" in written
    assert "100 beginbfchar" in written
    assert "21 beginbfchar" in written


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\tb", "a b"),
        ("a\r\nb\x0bc", "a\nb\nc"),
        ("+852 5555 0177", "+852\u00a05555\u00a00177"),
        ("cafe\u0301", "café"),
        ("\ufeff\u202eabc\u200d\ud83d", "abc"),
        ("non\u2011breaking", "non-breaking"),
        ("兀嗀 stay", "兀嗀 stay"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_printed(typed: str, printed: str) -> None:
    assert clean(typed) == printed


@pytest.mark.parametrize(
    "address", ["javascript:x", "file:///x", "ftp://x", "//host", "http", "", "http://[x", "page:3"]
)
def test_address_that_may_not_be_opened_is_none(address: str) -> None:
    assert safe_address(address) == ""


def test_addresses_in_plain_text_become_links() -> None:
    spans = linked(
        "See www.lanternbay.example/visit. Write to ivy.ho@lanternbay.example, or 瀏覽https://x.example/圖。", "#0A5AA8"
    )
    assert [(span.text, span.href) for span in spans if span.href] == [
        ("www.lanternbay.example/visit", "https://www.lanternbay.example/visit"),
        ("ivy.ho@lanternbay.example", "mailto:ivy.ho@lanternbay.example"),
        ("https://x.example/", "https://x.example/"),
    ]

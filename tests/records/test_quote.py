"""Direct speech is told from titles and terms in quotation marks."""

from mediadesk.records.quote import direct_speech


def test_a_quotation_split_by_its_attribution_is_two_stretches() -> None:
    text = "“We are opening the pier to everybody today,” she said. “And it will stay open all winter long.”"
    assert direct_speech(text) == (
        "We are opening the pier to everybody today,",
        "And it will stay open all winter long.",
    )


def test_a_short_term_in_quotation_marks_is_not_speech() -> None:
    assert direct_speech("The “Blue Pier” scheme begins.") == ()


def test_a_quotation_running_into_the_next_paragraph_has_no_closing_mark() -> None:
    assert direct_speech("He said: “It began with a single boat and a borrowed rope.") == (
        "It began with a single boat and a borrowed rope.",
    )


def test_chinese_speech_counts_its_characters_double() -> None:
    assert direct_speech("主席表示：「我們今天向所有市民開放碼頭。」") == ("我們今天向所有市民開放碼頭。",)


def test_straight_marks_are_outer_marks_and_nested_ones_stay() -> None:
    assert direct_speech("He stated: \"The 'Blue Pier' is open to everybody.\"") == (
        "The 'Blue Pier' is open to everybody.",
    )

from mediadesk.records.languages import Language
from mediadesk.wording.counting import reading_minutes, word_count


def test_english_words_hold_together():
    assert word_count("The R&D co-operation drew 1,000 people’s e-mails.") == 7


def test_han_characters_and_latin_words_are_added():
    assert word_count("科學園 Science Park 於2025年開幕。") == 3 + 2 + 1 + 1 + 3


def test_punctuation_alone_counts_nothing():
    assert word_count("— … 。，“”") == 0


def test_reading_time_is_rounded_up():
    assert reading_minutes(231, Language.EN) == 2
    assert reading_minutes(400, Language.ZH_HANT) == 1
    assert reading_minutes(0, Language.EN) == 0

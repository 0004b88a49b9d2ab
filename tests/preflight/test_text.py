import pytest

from mediadesk.records.finding import Severity
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import PressOfficer


@pytest.mark.parametrize(
    "waiting", ["XX", "XYZ", "TBC", "???", "[ ]", "[insert name]", "lorem ipsum", "____", "（待定）"]
)
def test_what_waits_for_its_words_is_an_error(found, waiting):
    assert waiting in found("TXT-01", f"The kite museum {waiting} opens.")[0].found


@pytest.mark.parametrize("text", ["A kite [sic] flew.", "What? Kites!", "Really??", "The Xi kite"])
def test_words_that_only_look_unfinished_pass(found, text):
    assert found("TXT-01", text) == []


def test_stray_characters_of_a_paragraph_are_one_finding(found):
    (finding,) = found("TXT-03", "A  kite\u200b and  a string.")
    assert (finding.start, finding.about) == (1, "1 zero-width character and 2 runs of spaces")


def test_a_paragraph_of_one_no_break_space_is_found(found):
    assert len(found("TXT-03", "\u00a0")) == 1


def test_one_no_break_space_between_words_is_typography(found):
    assert found("TXT-03", "24\u00a0April") == []


def test_sentences_of_more_than_40_words_are_mentioned(found):
    (finding,) = found("TXT-05", "Short one. Long " + "word " * 39 + "end. Short one.")
    assert (finding.about, finding.start) == ("41", 11)
    assert found("TXT-05", "word " * 39 + "end.") == []


def test_a_title_or_an_abbreviation_does_not_end_a_sentence(found):
    assert len(found("TXT-05", "word " * 25 + "Dr. Lai of Kites (H.K.) Ltd. Wong " + "word " * 25)) == 1


def test_chinese_sentences_are_counted_in_characters(found, text_of):
    assert found("TXT-05", text_of("風" * 101 + "。", language=Language.ZH_HANT))
    assert not found("TXT-05", text_of("風" * 60 + "。" + "風" * 60 + "。", language=Language.ZH_HANT))


def test_a_word_said_twice_is_put_right(found):
    (finding,) = found("TXT-10", "The kite is is red.")
    assert (finding.found, finding.fix) == ("is is", "is")


@pytest.mark.parametrize("text", ["She had had a kite.", "From Bora Bora with kites", "10 10 kites", "is island"])
def test_words_that_may_repeat_pass(found, text):
    assert found("TXT-10", text) == []


def test_an_acronym_nobody_explains_is_found_once(found, text_of):
    (finding,) = found("ACR-01", text_of("The KMC met.", "The KMC met again."))
    assert (finding.found, finding.start) == ("KMC", 4)


@pytest.mark.parametrize(
    "text",
    [
        "Kite Museum Council (KMC). The KMC met.",
        "The KMC (Kite Museum Council) met.",
        "The UK and the EU",
        "Henry VIII",
    ],
)
def test_explained_and_well_known_acronyms_pass(found, text):
    assert found("ACR-01", text) == []


def test_acronyms_with_an_ampersand_are_whole(found):
    assert [each.found for each in found("ACR-01", "The I&T sector and R&D in AI.")] == ["I&T", "R&D", "AI"]


def test_the_headline_may_abbreviate(found, text_of):
    assert found("ACR-01", text_of("A kite.", headline="KMC opens in HK")) == []


def test_a_word_beside_a_compound_is_not_repeated(found):
    assert found("TXT-10", "They engage in in-depth talks, and the the-sound is one.") == []


def test_what_no_font_has_is_an_error_at_its_place(found):
    (finding,) = found("TXT-13", "Kites 🪁🎉 and 👩\u200d🚀 fly.")
    assert (finding.start, finding.length, finding.severity) == (6, 2, Severity.ERROR)
    assert finding.about == "🪁 kite, 🎉 party popper, 👩 woman, 🚀 rocket"


@pytest.mark.parametrize("text", ["Cafe\u0301 麥思穎 – “kites” ✔ €5", "A\u200bkite\ufeff", "𨋢 and ﬁ", "Q\u0303"])
def test_what_some_font_has_or_is_never_printed_passes(found, text):
    assert found("TXT-13", text) == []


def test_mark_no_font_has_is_found_behind_its_letter(found):
    (finding,) = found("TXT-13", "Kites of Q\u0302\u033f")
    assert (finding.found, finding.about) == ("\u033f", "\u033f combining double overline")


def test_names_and_credits_are_printed_too(found, photo_of):
    photos = (photo_of(credit=ByLanguage("Trust 🎉")),)
    officer = PressOfficer(1, ByLanguage("Karen ⛄ Lau"), phone="+852 5555 0121", email="k@kites.example")
    credit, contact = found("TXT-13", "A kite.", photos=photos, press_officers=(officer,))
    assert (credit.block_id, credit.about, contact.found) == ("photo-1", "🎉 party popper", "Karen ⛄ Lau")

import pytest

from mediadesk.records.block import Role, plain
from mediadesk.records.finding import Severity
from mediadesk.records.languages import Language


@pytest.mark.parametrize(
    "text", ["She said: “Kites fly.", "Kites fly,” she said.", '"Kites fly, she said.', "她說：「風箏飛。"]
)
def test_marks_without_partner_are_errors(found, text):
    (finding,) = found("QUO-01", text)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    ["“Kites ‘fly’,” she said.", "她說：「他說『飛』。」", '"Kites fly," she said.', 'A 5" string', "It’s a kite."],
)
def test_marks_in_order_pass(found, text):
    assert found("QUO-01", text) == []


def test_a_quote_may_run_on_into_the_next_paragraph(found, text_of):
    assert found("QUO-01", text_of("She said: “Kites fly.", "“They also land.”")) == []


def test_mixed_marks_are_one_finding_for_the_whole_text(found, text_of):
    (finding,) = found("QUO-02", text_of("The kite's tail and the kite's string.", "The kite’s wing."))
    assert (finding.about, finding.found) == ("1 curly and 2 straight ones", "’")


def test_marks_of_one_style_pass(found, text_of):
    assert found("QUO-02", text_of("The kite’s “tail”.", "A 5' string.")) == []


def test_a_quote_nobody_is_named_for_is_an_error(found, text_of):
    (finding,) = found("QUO-03", text_of(plain("“Kites fly wherever the wind goes.”", Role.QUOTE)))
    assert finding.found.startswith("“Kites fly")
    assert found("QUO-03", text_of(quotes=["“Kites fly wherever the wind goes.”"])) == []


def test_long_quotes_are_mentioned(found, text_of):
    words = "“" + "kites fly high " * 21 + "”"
    (finding,) = found("QUO-04", text_of(quotes=[f"She said: {words}"]))
    assert (finding.severity, finding.about) == (Severity.INFORMATION, "63 words")


def test_four_sentences_are_too_many(found, text_of):
    assert found("QUO-04", text_of(quotes=["“Kites fly. Birds fly. Planes fly. Stones do not fly.”"]))
    assert not found("QUO-04", text_of(quotes=["“Kites fly. Birds fly. Planes fly, stones do not.”"]))


def test_chinese_quotes_are_counted_in_characters(found, text_of):
    assert found("QUO-04", text_of(quotes=["「" + "風" * 121 + "」"], language=Language.ZH_HANT))
    assert not found("QUO-04", text_of(quotes=["「" + "風" * 120 + "」"], language=Language.ZH_HANT))

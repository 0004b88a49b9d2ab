import pytest

from mediadesk.records.block import Block, Run
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import PressOfficer


def _linked(words, address):
    return Block((Run("See "), Run(words, href=address), Run(" for more.")))


@pytest.mark.parametrize(
    "address",
    ["#", "#top", "https://", "http://www.example.com/x", "example.org", "file:///c/kite.jpg", "http://intranet/kites"],
)
def test_placeholder_links_are_errors(found, text_of, address):
    (finding,) = found("LNK-01", text_of(_linked("the kite plan", address)))
    assert (finding.found, finding.start) == ("the kite plan", 4)


def test_placeholders_in_plain_text_and_markdown_are_errors(found):
    assert [each.found for each in found("LNK-01", "Click [here](#) now")] == ["[here](#)"]
    assert [each.found for each in found("LNK-01", "At https://example.com/kites.")] == ["https://example.com/kites."]


def test_a_dead_photo_link_is_an_error(found):
    assert [each.found for each in found("LNK-01", "A kite.", assets_url="#")] == ["#"]
    assert found("LNK-01", "A kite.", assets_url="https://kites.example/photos") == []


@pytest.mark.parametrize("address", ["https://www.kites.example", "mailto:k@kites.example", "tel:+85255550121"])
def test_real_links_pass(findings, text_of, address):
    assert findings(text_of(_linked("the kite plan", address))) == ()


@pytest.mark.parametrize("words", ["here", "Click here", "按此", "点击这里"])
def test_links_that_say_nothing_are_warned_of(found, text_of, words):
    assert [each.found for each in found("LNK-02", text_of(_linked(words, "https://kites.example")))] == [words]


def test_an_address_without_scheme_is_completed(found):
    (finding,) = found("LNK-03", "Kites are at www.kites.example.")
    assert (finding.found, finding.fix) == ("www.kites.example", "https://www.kites.example")


@pytest.mark.parametrize(
    ("text", "case"), [("Write to press@kites now.", "email"), ("Call +852 5555 012 today.", "phone")]
)
def test_incomplete_addresses_and_numbers_are_warned_of(found, text, case):
    assert [each.case for each in found("LNK-03", text)] == [case]


@pytest.mark.parametrize(
    "text", ["https://www.kites.example", "Write to k.lau@kites.example.", "Call +852 5555 0121.", "Follow @kites"]
)
def test_complete_addresses_pass(found, text):
    assert found("LNK-03", text) == []


def test_the_press_officers_numbers_are_checked(found):
    officer = PressOfficer(1, ByLanguage("Karen Lau"), phone="+852 5555 01", email="karen@kites")
    assert [each.case for each in found("LNK-03", "A kite.", press_officers=(officer,))] == ["email", "phone"]


@pytest.mark.parametrize("phone", ["+852 5555 0121", "5555 0121", "+44 20 7946 0958", "(852) 5555 0121 ext 12"])
def test_phone_numbers_of_several_countries_pass(found, phone):
    officer = PressOfficer(1, ByLanguage("Karen Lau"), phone=phone, email="k@kites.example")
    assert found("LNK-03", "A kite.", press_officers=(officer,)) == []

"""vCards of all versions, also broken and hostile ones."""

import io

import pytest

from mediadesk.intake.contacts import vcards
from mediadesk.records.contact_import import ContactField

F = ContactField


def _cards(text: str) -> list[dict[ContactField, str] | None]:
    found = vcards.rows(io.StringIO(text, newline=None), "utf-8")
    return [row and {field: cell for field, cell in zip(vcards.FIELDS, row, strict=True) if cell} for row in found]


def _card(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", ""))


def test_folded_escaped_and_grouped_lines_are_read() -> None:
    (card,) = _cards(_card("FN:Ada", " \\, Mok", "item1.EMAIL;TYPE=WORK:a@x.example", "NOTE:one\\ntwo\\; three"))
    assert card == {F.NAME: "Ada, Mok", F.EMAIL: "a@x.example", F.NOTES: "one\ntwo; three"}


def test_kinds_of_numbers_are_told_apart() -> None:
    lines = ("TEL;TYPE=WORK:1", "TEL;CELL:2", "TEL;TYPE=HOME,VOICE:3", 'TEL;TYPE="work,fax":4', "TEL;TYPE=PAGER:5")
    (card,) = _cards(_card("FN:A", *lines))
    assert card == {F.NAME: "A", F.PHONE: "1", F.MOBILE: "2", F.PRIVATE_PHONE: "3", F.FAX: "4"}


def test_only_address_is_for_work_whatever_the_telephone_calls_it() -> None:
    (card,) = _cards(_card("FN:A", "EMAIL;TYPE=HOME:a@x.example"))
    assert card == {F.NAME: "A", F.EMAIL: "a@x.example"}


def test_several_posts_are_several() -> None:
    (card,) = _cards(_card("FN:A", "a.ORG:Post", "a.TITLE:Editor", "b.ORG:Times;City", "b.TITLE:Columnist"))
    assert card is not None
    assert card[F.POSTS] == "Post | Editor\nTimes | Columnist | City"


@pytest.mark.parametrize(
    "broken", ["BEGIN:VCARD\nFN:Half\n", "BEGIN:VCARD\nEND:VCARD\n", "BEGIN:VCARD\n:::\nEND:VCARD\n"]
)
def test_broken_card_costs_itself_only(broken: str) -> None:
    assert _cards(_card("FN:A") + broken + _card("FN:B")) == [{F.NAME: "A"}, None, {F.NAME: "B"}]


def test_pictures_are_passed_over() -> None:
    picture = [f" {'A' * 74}" for _ in range(3000)]
    assert _cards(_card("FN:A", "PHOTO;ENCODING=b:AAAA", *picture, "TITLE:Editor")) == [{F.NAME: "A", F.ROLE: "Editor"}]


def test_many_parameters_take_no_longer_than_they_are_long() -> None:
    assert _cards(_card("FN:A", "TEL" + ";TYPE=x" * 20_000 + ":1")) == [{F.NAME: "A", F.PHONE: "1"}]


def test_cards_begun_within_cards_are_broken_ones() -> None:
    assert _cards("BEGIN:VCARD\n" * 500 + _card("FN:A")) == [None] * 500 + [{F.NAME: "A"}]


def test_words_in_another_character_set_are_read() -> None:
    said = "".join(f"={byte:02X}" for byte in "燈籠電視".encode("big5"))
    (card,) = _cards(_card("FN:A", f"ORG;CHARSET=BIG5;ENCODING=QUOTED-PRINTABLE:{said[:24]}=", said[24:]))
    assert card == {F.NAME: "A", F.OUTLET: "燈籠電視"}

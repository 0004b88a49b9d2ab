"""Press contacts in the shapes press officers set them in."""

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import RecognisedContact

BODY = "The Lantern Trust today opened a museum of light in the old pump house, the first of its kind in the county."


def contacts(*lines: str) -> tuple[RecognisedContact, ...]:
    text = "\n".join(("PRESS RELEASE", "", "Museum of light opens", "", BODY, "", "ENDS", "", *lines))
    return recognise(SourceText(text, "utf-8")).press_contacts


ANA = RecognisedContact("Lantern Trust", "Ana Torres", "Press Officer", "2555 0101", "ana@lantern.example")
OMAR = RecognisedContact("Beacon PR", "Omar Haddad", "Account Director", "2555 0102", "omar@beacon.example")


def test_contacts_in_two_columns_are_two_contacts() -> None:
    assert contacts(
        "Media contacts",
        "Ana Torres                Omar Haddad",
        "Press Officer             Account Director",
        "Lantern Trust             Beacon PR",
        "2555 0101                 2555 0102",
        "ana@lantern.example       omar@beacon.example",
    ) == (ANA, OMAR)


def test_labels_at_the_heads_of_columns_are_no_contacts() -> None:
    first, second = contacts("Contacts", "Media\tInvestors", "Ana Torres\tOmar Haddad", "2555 0101\t2555 0102")
    assert (first.name, second.name, first.organisation) == ("Ana Torres", "Omar Haddad", None)


def test_telephone_and_fax_in_two_columns_are_one_contact() -> None:
    (only,) = contacts(
        "Media contact", "Ana Torres", "Tel: 2555 0101      Fax: 2555 0199", "E: a@b.example    W: b.example"
    )
    assert (only.name, only.phone) == ("Ana Torres", "2555 0101")


def test_label_and_value_in_columns_are_read() -> None:
    (only,) = contacts("Media contact\tAna Torres, Lantern Trust", "Telephone\t2555 0101", "Email\tana@lantern.example")
    assert (only.name, only.organisation, only.phone) == ("Ana Torres", "Lantern Trust", "2555 0101")


def test_contacts_behind_semicolons_share_the_organisation_before_the_colon() -> None:
    found = contacts(
        "Press contacts", "Beacon PR: Ana Torres, a@beacon.example, 2555 0101; Omar Haddad, o@beacon.example, 2555 0102"
    )
    assert [(one.organisation, one.name, one.phone) for one in found] == [
        ("Beacon PR", "Ana Torres", "2555 0101"),
        ("Beacon PR", "Omar Haddad", "2555 0102"),
    ]


def test_label_before_a_dash_opens_a_contact() -> None:
    (only,) = contacts("Media enquiries — Ana Torres — Press Officer — 2555 0101 — ana@lantern.example")
    assert (only.name, only.title, only.phone) == ("Ana Torres", "Press Officer", "2555 0101")


@pytest.mark.parametrize("printed", ["2555 0101 / 9555 0101", "2555 0101/9555 0101"])
def test_two_numbers_in_one_place_are_one_telephone_as_printed(printed: str) -> None:
    (only,) = contacts("Media contact", "Ana Torres", f"Tel / WhatsApp: {printed}")
    assert only.phone == printed


def test_whom_an_agency_speaks_for_is_no_part_of_its_name() -> None:
    (only,) = contacts("傳媒查詢", "薄荷公關（代燈籠基金會發放）", "賴子謙 6555 1103 lai@mint.example")
    assert (only.organisation, only.name) == ("薄荷公關", "賴子謙")


def test_number_out_of_hours_belongs_to_the_same_house() -> None:
    first, second = contacts(
        "Media contact: Press office, Lantern Trust, 01632 960 742",
        "Out of hours: 01632 960 700 (ask for the duty manager)",
    )
    assert (first.organisation, second.organisation, second.title) == ("Lantern Trust", "Lantern Trust", None)


def test_chinese_department_is_the_organisation_when_no_other_is_named() -> None:
    (only,) = contacts("傳訊及公共事務處", "高級經理 車念慈（3555 2266，pr@tung.example）")
    assert (only.organisation, only.title, only.name) == ("傳訊及公共事務處", "高級經理", "車念慈")


def test_number_under_a_contact_set_beside_the_release_line_is_its_own() -> None:
    text = (
        "FOR IMMEDIATE RELEASE          CONTACT: Dana Ruiz\nJanuary 9, 2026                (575) 555-0140\n"
        f"                               d@lantern.example\n\nMuseum of light opens\n\n{BODY}\n"
    )
    (only,) = recognise(SourceText(text, "utf-8")).press_contacts
    assert (only.name, only.phone, only.email) == ("Dana Ruiz", "(575) 555-0140", "d@lantern.example")


def test_address_of_the_house_is_nobody() -> None:
    (only,) = contacts("Media contact", "Lantern Trust", "12 Pier Road, Kwun Hoi", "Tel: 2555 0101")
    assert (only.organisation, only.name) == ("Lantern Trust", None)


def test_sentence_that_asks_to_call_somebody_is_a_contact_past_the_end() -> None:
    (only,) = contacts("Media can contact Ana Torres at Lantern Trust on 2555 0101 or at ana@lantern.example.")
    assert (only.name, only.organisation, only.phone) == ("Ana Torres", "Lantern Trust", "2555 0101")


def test_name_in_letters_behind_a_chinese_one_is_the_same_person() -> None:
    (only,) = contacts("傳媒查詢", "燈籠基金會", "陳小姐（Ms Amy Chan）", "電話：2555 0101")
    assert (only.name, only.phone) == ("陳小姐", "2555 0101")

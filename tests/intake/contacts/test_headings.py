"""What columns are taken for: by headings in English and Chinese, by their cells where there are none."""

import pytest

from mediadesk.intake.contacts.headings import column, head
from mediadesk.intake.contacts.words import headings
from mediadesk.records.contact_import import ContactField

F = ContactField


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("E-mail", F.EMAIL),
        ("EMAIL ADDRESS", F.EMAIL),
        ("E-mail 2 Address", F.EMAIL),
        ("E-mail 1 - Value", F.EMAIL),
        ("電郵地址", F.EMAIL),
        ("手提電話號碼", F.MOBILE),
        ("联系电话", F.PHONE),
        ("Business Phone 2", F.PHONE),
        ("Home Phone", F.PRIVATE_PHONE),
        ("姓名 Name", F.NAME),
        ("媒體 / Outlet", F.OUTLET),
        ("Name (Chinese)", F.NAME_ZH),
        ("Organization 1 - Title", F.ROLE),
        ("ＪＯＢ　ＴＩＴＬＥ", F.ROLE),
    ],
)
def test_usual_heading_is_known(heading: str, field: ContactField) -> None:
    found = column(heading)
    assert (found.field, found.is_guessed) == (field, False)


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Journalist's e-mail", F.EMAIL), ("Telephne", F.PHONE), ("記者手機", F.MOBILE), ("Editor phone", F.PHONE)],
)
def test_unusual_heading_is_guessed_and_says_so(heading: str, field: ContactField) -> None:
    found = column(heading)
    assert (found.field, found.is_guessed) == (field, True)


@pytest.mark.parametrize(
    "heading", ["Birthday", "Home Address", "E-mail Display Name", "Photo", "地址", "Circulation", ""]
)
def test_what_no_field_holds_is_left_out(heading: str) -> None:
    assert column(heading).field is None


def test_every_field_has_headings() -> None:
    assert set(ContactField) <= set(headings().values())


def test_lines_above_the_headings_are_no_rows() -> None:
    found = head([["Media list 2026"], [], ["Name", "E-mail"], ["Ada", "ada@post.example"]])
    assert (found.rows, [each.field for each in found.columns]) == (3, [F.NAME, F.EMAIL])


def test_headings_in_two_rows_are_one() -> None:
    found = head([["Name", "Outlet", "Contact", ""], ["", "", "E-mail", "Phone"], ["Ada", "Post", "a@x.example", "1"]])
    assert (found.rows, [each.field for each in found.columns]) == (2, [F.NAME, F.OUTLET, F.EMAIL, F.PHONE])


def test_headings_in_two_languages_are_one() -> None:
    found = head([["Name", "Outlet", "E-mail"], ["姓名", "媒體", "電郵"], ["Ada", "Post", "a@x.example"]])
    assert found.rows == 2


def test_columns_without_headings_are_told_by_their_cells() -> None:
    rows = [["ada@post.example", "Ada Mok", "Harbour Post", "2555 0123"]] * 3
    found = head(rows)
    assert not found.has_headings
    assert [each.field for each in found.columns] == [F.EMAIL, F.NAME, F.OUTLET, F.PHONE]
    assert all(each.is_guessed for each in found.columns)


def test_forms_of_address_are_no_roles() -> None:
    found = head([["Title", "Name", "E-mail"], *[["Ms", "Ada Mok", "ada@post.example"]] * 3])
    assert found.columns[0].field is None


def test_heading_that_misleads_is_overruled_by_its_cells() -> None:
    found = head([["Name", "Contact"], *[["Ada Mok", "ada@post.example"]] * 3])
    assert (found.columns[1].field, found.columns[1].is_guessed) == (F.EMAIL, True)


def test_what_is_to_be_left_out_is_not_guessed_at_by_its_cells() -> None:
    rows = [["Name", "E-mail", "Outlet e-mail"], ["Ada Mok", "ada@post.example", "desk@post.example"]]
    assert [each.field for each in head(rows).columns] == [F.NAME, F.EMAIL, None]

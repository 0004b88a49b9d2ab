"""Telephone numbers and e-mail addresses as lists write them."""

import pytest

from mediadesk.intake.contacts.emails import addresses
from mediadesk.intake.contacts.phones import numbers


@pytest.mark.parametrize(
    "cell",
    [
        "2555 0123",
        "2555-0123",
        "25550123",
        "+852 2555 0123",
        "(852) 2555 0123",
        "85225550123",
        "852-25550123",
        "00852 2555 0123",
        "２５５５ ０１２３",
        "25550123.0",
        "Tel: 2555 0123",
        "電話：2555 0123",
        "'+852 2555 0123",
        "tel:+852-2555-0123",
    ],
)
def test_number_of_hong_kong_is_one_however_it_is_written(cell: str) -> None:
    assert numbers(cell, "HK") == (("+85225550123",), True)


@pytest.mark.parametrize("cell", ["138 0000 1234", "138-0000-1234", "13800001234", "手机：138 0000 1234"])
def test_mobile_number_of_the_mainland_needs_no_country_code(cell: str) -> None:
    assert numbers(cell, "HK") == (("+8613800001234",), True)


@pytest.mark.parametrize("between", [" / ", "/", "; ", ", ", "、", "\n", " or ", " ::: "])
def test_two_numbers_in_a_cell_are_two(between: str) -> None:
    assert numbers(f"2555 0123{between}9123 4567", "HK")[0] == ("+85225550123", "+85291234567")


@pytest.mark.parametrize("cell", ["123", "12345678", "0123 4567", "n/a", "8.5226E+10", "9" * 30, "", "-", "x" * 5000])
def test_what_is_no_number_gives_none(cell: str) -> None:
    assert numbers(cell, "HK")[0] == ()


@pytest.mark.parametrize("cell", ["2555 0123 ext. 12", "2555 0123 (Ada only)"])
def test_what_stands_beside_a_number_is_not_lost(cell: str) -> None:
    assert numbers(cell, "HK") == (("+85225550123",), False)


@pytest.mark.parametrize(
    ("cell", "region", "written"),
    [
        ("020 7946 0123", "GB", "+442079460123"),
        ("138 0055 0111", "CN", "+8613800550111"),
        ("8613800550111", "HK", "+8613800550111"),
        ("+1 415 555 0132", "HK", "+14155550132"),
        ("6555 0182", "SG", "+6565550182"),
    ],
)
def test_number_is_of_the_place_that_is_said(cell: str, region: str, written: str) -> None:
    assert numbers(cell, region)[0] == (written,)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("ada@post.example", "ada@post.example"),
        ("Ada@Post.EXAMPLE", "Ada@post.example"),
        (" <ada@post.example> ", "ada@post.example"),
        ("mailto:ada@post.example", "ada@post.example"),
        ("ada@post.example.", "ada@post.example"),
        ("o'brien@post.example", "o'brien@post.example"),
        ("例子@例子.香港", "例子@例子.香港"),
        ("ａｄａ＠post.example", "ada@post.example"),
    ],
)
def test_address_is_found(cell: str, found: str) -> None:
    assert addresses(cell) == ((found,), "", "")


@pytest.mark.parametrize(
    "cell",
    [
        "a@b@c",
        "ada@post",
        "ada at post.example",
        "ada @post.example",
        "@post.example",
        "a" * 320 + "@x.example",
        "x" * 90_000,
    ],
)
def test_what_is_no_address_is_said(cell: str) -> None:
    assert addresses(cell) == ((), "", cell)


def test_name_before_an_address_is_the_name() -> None:
    assert addresses('"Mok, Ada" <ada@post.example>')[0] == ("ada@post.example",)
    assert addresses("Ada Mok <ada@post.example>") == (("ada@post.example",), "Ada Mok", "")


def test_several_addresses_are_several() -> None:
    assert addresses("a@x.example; b@x.example")[0] == ("a@x.example", "b@x.example")

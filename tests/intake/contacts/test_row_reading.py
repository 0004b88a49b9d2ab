"""Rows put right: names by script, ways to reach people, and the reason against a row."""

from typing import Any

import pytest

from mediadesk.intake.contacts.row_reading import RowReader
from mediadesk.records.contact_import import ContactField, RowFault
from mediadesk.records.contact_rows import AT

F = ContactField


def _read(fields: list[ContactField | None], *cells: str, region: str = "HK") -> Any:
    return RowReader(fields, region).read(1, cells)


def _said(row: Any, *names: str) -> tuple[Any, ...]:
    return tuple(row[AT[name]] for name in names)


_NAMES = ("name_en", "name_zh_hant", "name_zh_hans")
_A = "a@x.example"


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("Chan Tai Man 陳大文", ("Chan Tai Man", "陳大文", "")),
        ("陈大文", ("", "", "陈大文")),
        ("陳 大 文", ("", "陳大文", "")),
        ("何嘉欣 (Karen)", ("Karen", "何嘉欣", "")),
        ("CHAN, Tai-man Peter", ("CHAN, Tai-man Peter", "", "")),
        ("  Ada   Mok ", ("Ada Mok", "", "")),
        ("李明", ("", "李明", "")),
    ],
)
def test_name_is_parted_by_script_and_no_further(name: str, parted: tuple[str, ...]) -> None:
    assert _said(_read([F.NAME, F.EMAIL], name, _A), *_NAMES) == parted


def test_name_alike_in_both_scripts_is_as_most_of_the_list_are() -> None:
    made = RowReader([F.NAME, F.EMAIL], "HK").read_all([1, 2, 3], [["陈大文", _A], ["刘雨桐", _A], ["李明", _A]])
    assert made.columns["name_zh_hans"] == ["陈大文", "刘雨桐", "李明"]


def test_parts_of_names_are_joined_in_the_order_of_their_script() -> None:
    fields = [F.FAMILY_NAME, F.GIVEN_NAME, F.EMAIL]
    assert _said(_read(fields, "Mok", "Ada", _A), "name_en") == ("Ada Mok",)
    assert _said(_read(fields, "莫", "雅達", _A), "name_en", "name_zh_hant") == ("", "莫雅達")


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (("", _A, "2555 0123"), (RowFault.NO_NAME, "")),
        (("123", _A, ""), (RowFault.NO_NAME, "")),
        (("Ada", "", ""), (RowFault.NO_ADDRESS, "")),
        (("Ada", "a@@x", ""), (RowFault.BAD_EMAIL, "a@@x")),
        (("Ada", "", "123"), (RowFault.BAD_PHONE, "123")),
        (("Ada", "a@@x", "123"), (RowFault.BAD_EMAIL, "a@@x")),
    ],
)
def test_row_is_turned_down_with_its_reason(cells: tuple[str, ...], fault: tuple[RowFault, str]) -> None:
    assert _read([F.NAME, F.EMAIL, F.PHONE], *cells) == fault


def test_one_usable_address_is_enough_and_the_other_is_not_lost() -> None:
    row = _read([F.NAME, F.EMAIL, F.PHONE], "Ada", "a@@x", "2555 0123")
    assert _said(row, "email", "phone", "unread") == ("", "+85225550123", "a@@x")


def test_first_address_for_work_is_the_one_to_use() -> None:
    fields = [F.NAME, F.PRIVATE_EMAIL, F.EMAIL, F.MOBILE, F.PHONE]
    row = _read(fields, "Ada", "home@x.example", "a@x.example; b@x.example", "9123 4567", "2555 0123")
    assert _said(row, "email", "phone") == ("a@x.example", "+85225550123")
    assert _said(row, "channels")[0] == [
        ["email", "home@x.example", "", True],
        ["email", "b@x.example", "", False],
        ["mobile", "+85291234567", "", False],
    ]


def test_only_number_is_the_one_to_use_even_a_mobile_one() -> None:
    assert _said(_read([F.NAME, F.MOBILE], "Ada", "9123 4567"), "phone", "channels") == ("+85291234567", [])


def test_country_of_a_row_says_whose_its_number_is() -> None:
    row = _read([F.NAME, F.PHONE, F.COUNTRY], "Ada", "020 7946 0123", "英國")
    assert _said(row, "phone") == ("+442079460123",)


def test_cells_that_are_not_understood_are_left_beside() -> None:
    fields = [F.NAME, F.EMAIL, F.LANGUAGES, F.STATUS, F.VERIFIED_ON, F.TIME_ZONE, F.DO_NOT_PHONE]
    row = _read(fields, "Ada", _A, "Klingon", "asleep", "31/2/2026", "here", "perhaps")
    assert _said(row, "languages", "status", "verified_on", "time_zone", "do_not_phone") == ("", "", "", "", None)
    assert set(row[AT["unread"]].split("\n")) == {"Klingon", "asleep", "31/2/2026", "here", "perhaps"}


def test_words_in_both_languages_are_understood() -> None:
    fields = [F.NAME, F.EMAIL, F.LANGUAGES, F.OUTLET_KIND, F.VERIFIED_ON, F.BEATS, F.STARRED]
    row = _read(fields, "Ada", _A, "English, 簡體", "電視台", "2026年3月4日", "財經、科技", "是")
    said = _said(row, "languages", "outlet_kind", "verified_on", "beats", "is_starred")
    assert said == ("en zh-Hans", "television", "2026-03-04", "財經\n科技", True)


def test_languages_are_read_from_the_marks_of_the_desk() -> None:
    row = _read([F.NAME, F.EMAIL, F.LANGUAGES], "Ada", _A, "繁、简 / 英")
    assert _said(row, "languages") == ("zh-Hant zh-Hans en",)


def test_several_columns_of_one_field_are_read_one_after_the_other() -> None:
    row = _read([F.NAME, F.EMAIL, F.TAGS, F.TAGS, F.NOTES, F.NOTES], "Ada", _A, "VIP", "Launch; vip", "One", "Two")
    assert _said(row, "tags", "notes") == ("VIP\nLaunch\nvip", "One\nTwo")


def test_short_row_is_read_as_far_as_it_goes() -> None:
    assert _said(_read([F.NAME, F.EMAIL, F.PHONE], "Ada", _A), "name_en", "phone") == ("Ada", "")

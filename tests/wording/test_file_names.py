import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.wording.file_names import stem


def test_name_of_a_file_is_one_that_every_system_takes() -> None:
    assert stem("Tides: a/b <c>\n?", "kit") == "Tides a b c"
    assert stem("../..", "kit") == "kit"
    assert stem("-rf .hidden", "kit") == "rf .hidden"
    assert stem("A\u202egpj.exe", "kit") == "Agpj.exe"


@pytest.mark.parametrize("device", ["CON", "nul", "Aux.txt", "com1", "LPT².old", "prn .x", "CONIN$"])
def test_devices_of_windows_are_no_names(device: str) -> None:
    assert stem(device, "kit").startswith("_")


def test_words_that_begin_like_a_device_are_left_alone() -> None:
    assert stem("Conference, nullified", "kit") == "Conference, nullified"


def test_long_title_is_cut_behind_a_word() -> None:
    words = "The harbour research pier opens to the public with a programme of walks and talks on tides and currents"
    assert stem(f"{words} {words}", "kit") == f"{words} The harbour"
    assert stem("harbour-" * 40, "kit") == "-".join(["harbour"] * 15)


def test_long_chinese_title_is_cut_behind_a_character_and_not_behind_an_opening_bracket() -> None:
    assert stem("海" * 200, "kit") == "海" * 40
    assert stem("海" * 39 + "「潮汐」" + "海" * 40, "kit") == "海" * 39


def test_one_word_longer_than_a_name_may_be_is_cut_all_the_same() -> None:
    assert stem("x" * 300, "kit") == "x" * 120


@given(st.text(max_size=300))
def test_no_title_gives_a_name_some_system_refuses(title: str) -> None:
    name = stem(title, "kit")
    assert name == stem(title, "kit")
    assert 0 < len(name.encode()) <= 121
    assert not re.search(r'[\x00-\x1f\x7f/\\:*?"<>|]', name)
    assert name[0] not in " .-~"
    assert name[-1] not in " ."

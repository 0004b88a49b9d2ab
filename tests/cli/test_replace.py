"""Replacing on the command line."""

import pytest


@pytest.fixture
def key(mediadesk, tmp_path):
    """The id of a release with a photo."""
    text = tmp_path / "a.txt"
    words = "Kite museum opens\n\n(Hong Kong, 24 April 2025) – The kite museum opened. Kites fly.\n"
    text.write_text(f"Press Release\n\n{words}\nPhoto Captions:\n\nPhoto 1: The red kite museum.\n\n###\n")
    return mediadesk("import", text, "--as", "release", "--json").data["id"]


def test_places_are_listed_and_then_replaced(mediadesk, key):
    would = mediadesk("replace", key, "kite", "bird", "--dry-run", "--whole-words", "--json")
    assert would.code == 1
    assert [(each["where"], each["replaced"]) for each in would.data] == [
        ("the headline", True),
        ("paragraph 1", True),
        ("Photo 1", True),
    ]
    assert would.data[0]["hits"] == [{"start": 0, "found": "Kite", "new": "bird"}]
    assert mediadesk("replace", key, "kite", "bird", "--match-case", "--whole-words").code == 0
    shown = mediadesk("show", "release", key).out
    assert "The bird museum opened. Kites fly." in shown
    assert "Kite museum opens" in shown


def test_groups_of_a_pattern_are_put_in(mediadesk, key):
    done = mediadesk("replace", key, r"(\w+) museum", r"museum of \1s", "--pattern", "--match-case")
    assert done.code == 0
    assert "[kite museum→museum of kites]" in done.out


def test_nothing_to_replace_is_said(mediadesk, key):
    said = mediadesk("replace", key, "ferry", "boat")
    assert (said.code, said.out) == (0, "")
    assert "stands nowhere" in said.err


def test_what_is_no_pattern_is_refused_in_one_sentence(mediadesk, key):
    said = mediadesk("replace", key, "(", "x", "--pattern")
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert "is no pattern" in said.err


def test_what_left_the_house_is_refused_in_one_sentence(mediadesk, key):
    for status in ("in_review", "approved", "issued"):
        mediadesk("move", key, status)
    said = mediadesk("replace", key, "kite", "bird", "--dry-run")
    assert said.code == 2
    assert said.err.count("\n") == 1

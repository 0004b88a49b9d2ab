"""Two strings against each other: nothing is lost, what changed is told in words, whichever way round."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.words import (
    Kind,
    Piece,
    compare_words,
    count,
    exchanged,
    is_changed,
    text_after,
    text_before,
    tokens,
)

_ATOMS = ["ferry", "pier", "Pier", "the", " ", "  ", "\n", ".", "，", "渡", "輪", "渡輪", "1,234.5", "HK$250",
          "e\u0301", "👩‍🔬", "🇭🇰", "👍🏽", "co-operation", "“", "”", "0", "\u200d"]  # fmt: skip
texts = st.lists(st.sampled_from(_ATOMS)).map("".join) | st.text()


def said(before: str, after: str) -> list[tuple[str, str]]:
    """The pieces as pairs: "=", "-" or "+", and the text."""
    signs = {Kind.SAME: "=", Kind.DELETED: "-", Kind.INSERTED: "+"}
    return [(signs[piece.kind], piece.text) for piece in compare_words(before, after)]


@given(texts)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(texts, texts)
def test_the_pieces_hold_both_texts(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    assert (text_before(pieces), text_after(pieces)) == (before, after)
    assert all(piece.text for piece in pieces)
    assert is_changed(pieces) == (before != after)


@given(texts, texts)
def test_the_other_way_round_it_is_the_same_difference(before: str, after: str) -> None:
    assert compare_words(after, before) == exchanged(compare_words(before, after))


@given(texts, texts)
def test_no_two_pieces_of_one_kind_follow_each_other_and_deletions_come_first(before: str, after: str) -> None:
    kinds = [piece.kind for piece in compare_words(before, after)]
    assert all(one != other for one, other in itertools.pairwise(kinds))
    assert (Kind.INSERTED, Kind.DELETED) not in list(itertools.pairwise(kinds))


@given(st.lists(st.sampled_from([chr(code) for code in range(0x4E00, 0x4E30)]), max_size=60), st.data())
def test_one_deleted_character_is_the_only_change(characters: list[str], data: st.DataObject) -> None:
    distinct = list(dict.fromkeys(characters)) or ["渡"]
    gone = data.draw(st.integers(0, len(distinct) - 1))
    pieces = compare_words("".join(distinct), "".join(distinct[:gone] + distinct[gone + 1 :]))
    assert [piece.text for piece in pieces if piece.kind is not Kind.SAME] == [distinct[gone]]


@pytest.mark.parametrize(
    "whole",
    ["1,234.5", "HK$250", "HK$1.2bn", "$3", "£1,000", "25%", "COVID-19", "R&D", "officer’s", "co-operation", "渡",
     "cafe\u0301", "👩‍👩‍👧", "🇭🇰", "👍🏽", "❤️", "葛\U000e0100", "2024–25"],
)  # fmt: skip
def test_what_is_read_as_one_is_one_token(whole: str) -> None:
    assert tokens(f"以 {whole}，") == ["以", " ", whole, "，"]


def test_a_full_stop_or_comma_behind_a_number_is_no_part_of_it() -> None:
    assert tokens("HK$250, 1,000. End") == ["HK$250", ",", " ", "1,000", ".", " ", "End"]


def test_one_changed_number_is_shown_whole() -> None:
    assert said("It cost HK$1,250 in all.", "It cost HK$1,260 in all.") == [
        ("=", "It cost "),
        ("-", "HK$1,250"),
        ("+", "HK$1,260"),
        ("=", " in all."),
    ]


def test_one_changed_han_character_is_shown_alone() -> None:
    assert said("渡輪於三月啟航。", "渡輪於五月啟航。") == [
        ("=", "渡輪於"),
        ("-", "三"),
        ("+", "五"),
        ("=", "月啟航。"),
    ]


def test_words_replaced_together_are_shown_together_with_the_blanks_between() -> None:
    assert said("A calm blue harbour opens.", "A quick brown harbour opens.") == [
        ("=", "A "),
        ("-", "calm blue"),
        ("+", "quick brown"),
        ("=", " harbour opens."),
    ]


def test_changes_with_words_between_them_stay_two_changes() -> None:
    changed = [sign for sign, _ in said("One pier opens in May.", "Two pier opens in June.")]
    assert changed == ["-", "+", "=", "-", "+", "="]


def test_an_emoji_is_replaced_with_all_its_parts() -> None:
    assert said("Well done 👍🏽!", "Well done 👍🏿!") == [("=", "Well done "), ("-", "👍🏽"), ("+", "👍🏿"), ("=", "!")]


def test_a_long_text_with_a_word_repeated_over_and_over_is_compared() -> None:
    before, after = "ferry " * 3000, "ferry " * 1500 + "pier " + "ferry " * 1500
    assert [piece for piece in compare_words(before, after) if piece.kind is not Kind.SAME] == [
        Piece(Kind.INSERTED, "pier ")
    ]


def test_an_edit_in_a_long_text_that_repeats_itself_is_found() -> None:
    verse = "Row the ferry gently down the stream and past the pier. "
    before = verse * 60
    after = verse * 20 + "Row the ferry quickly down the stream and past the pier. " + verse * 39
    changed = [piece for piece in compare_words(before, after) if piece.kind is not Kind.SAME]
    assert changed == [Piece(Kind.DELETED, "gently"), Piece(Kind.INSERTED, "quickly")]


def test_words_are_counted_as_an_editor_counts_them() -> None:
    pieces = compare_words("The old ferry 停航。", "The new fast ferry 今日停航。")
    assert (count(pieces, Kind.DELETED), count(pieces, Kind.INSERTED)) == (1, 4)

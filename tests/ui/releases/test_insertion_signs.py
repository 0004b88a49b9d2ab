import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.ui.releases.insertion_signs import Sign, asked, is_key, wanted


@pytest.mark.parametrize("before", ["@", "said @", "(@", "“@", "主席@", "，@", "— @", "said ＠"])
def test_an_at_sign_where_a_name_may_stand_asks_for_a_person(before: str) -> None:
    assert asked(before, "") is Sign.PERSON


@pytest.mark.parametrize("before", ["news@", "news.desk@", "info+press@", "Zoë@", "@@", "x.hk/@"])
def test_an_address_or_a_sign_inside_a_word_asks_for_nothing(before: str) -> None:
    assert asked(before, "") is None


@pytest.mark.parametrize(
    ("before", "after"), [("C#", ""), ("##", ""), ("x.hk/page#", ""), ("page.html#", ""), ("@", "x")]
)
def test_a_hash_in_an_address_or_in_an_end_mark_asks_for_nothing(before: str, after: str) -> None:
    assert asked(before, after) is None


def test_a_hash_before_a_word_asks_for_a_term() -> None:
    assert asked("the #", "") is Sign.TERM
    assert asked("出席＃", "") is Sign.TERM


def test_a_slash_asks_for_a_block_in_an_empty_passage_only() -> None:
    assert asked("/", "") is Sign.BLOCK
    assert asked(" /", " ") is Sign.BLOCK
    assert asked("、", "") is Sign.BLOCK
    assert asked("and/", "") is None
    assert asked("/", "or") is None
    assert asked("甲、", "") is None


def test_names_may_have_several_words_but_no_sentence_marks() -> None:
    assert wanted("Lai Sum-yi") == "Lai Sum-yi"
    assert wanted("黎") == "黎"
    assert wanted("") == ""
    assert wanted("Lai, who") is None
    assert wanted(" Lai") is None
    assert wanted("Lai  ") is None
    assert wanted("x" * 41) is None


@given(st.text(max_size=60), st.text(max_size=20))
def test_only_what_is_typed_last_can_ask(before: str, after: str) -> None:
    if asked(before, after) is not None:
        assert is_key(before)

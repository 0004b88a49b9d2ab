"""Words found in texts."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.records.problems import BadPattern
from mediadesk.wording.finding_words import Finder, Wanted, replaced

_CHARACTERS = "abAB ’'“\"-1,.東东發发，！Ａａ\u3000é𠮷"
_TEXTS = st.text(_CHARACTERS, max_size=60)
_WORDS = st.text(_CHARACTERS, min_size=1, max_size=4)


def _found(text: str, words: str, **ways: bool) -> list[str]:
    return [text[hit.start : hit.end] for hit in Finder(Wanted(words, **ways)).hits(text)]


def _new(text: str, words: str, new: str, **ways: bool) -> str:
    return replaced(text, Finder(Wanted(words, **ways)).hits(text, new))


def test_case_makes_a_difference_only_when_it_should() -> None:
    text = "Harbour Day at the harbour"
    assert _found(text, "harbour") == ["Harbour", "harbour"]
    assert _found(text, "harbour", match_case=True) == ["harbour"]


def test_a_whole_word_is_no_part_of_a_longer_one() -> None:
    assert _found("port, report, ports, PORT", "port", whole_word=True) == ["port", "PORT"]


def test_chinese_beside_an_english_word_leaves_it_whole() -> None:
    assert _found("歡迎使用Ferry服務，Ferryman", "ferry", whole_word=True) == ["Ferry"]


def test_chinese_words_are_found_among_chinese_words() -> None:
    assert _found("香港渡輪服務", "渡輪", whole_word=True) == ["渡輪"]


def test_quotation_marks_and_apostrophes_are_found_however_they_are_typed() -> None:
    assert _found("It’s the city's", "it's") == ["It’s"]
    assert _found("at 5\u00a0pm", "5 pm") == ["5\u00a0pm"]


def test_a_mark_alone_is_found_as_it_is_typed() -> None:
    assert _found("It’s the city's", "'") == ["'"]


def test_full_and_half_width_are_the_same_when_asked_for() -> None:
    text = "ＨＫ２０２７，渡輪"
    assert _found(text, "hk2027,") == []
    assert _found(text, "hk2027,", any_width=True) == ["ＨＫ２０２７，"]
    assert _found("HK2027,", "ＨＫ２０２７，", any_width=True) == ["HK2027,"]


def test_scripts_are_the_same_when_asked_for() -> None:
    text = "發展 发展"
    assert _found(text, "發展") == ["發展"]
    assert _found(text, "發展", any_script=True) == ["發展", "发展"]
    assert _found(text, "发展", any_script=True) == ["發展", "发展"]


def test_nothing_is_found_for_no_words_and_in_no_text() -> None:
    assert _found("words", "") == []
    assert _found("", "words") == []


def test_a_pattern_is_read_as_one_only_when_it_should() -> None:
    assert _found("a.c abc", "a.c") == ["a.c"]
    assert _found("a.c abc", "a.c", is_pattern=True) == ["a.c", "abc"]


def test_a_pattern_that_matches_nothing_everywhere_finds_nothing() -> None:
    assert _found("abc", "x*", is_pattern=True) == []


def test_whole_words_of_a_pattern_are_whole_whichever_branch_matched() -> None:
    assert _found("port reported posts", "port|post", is_pattern=True, whole_word=True) == ["port"]


@pytest.mark.parametrize("words", ["(", "[a", "*a", "(?P<x", "a{2,1}", "(?<!a*)b", "\\"])
@pytest.mark.parametrize("whole_word", [False, True])
def test_what_is_no_pattern_is_said_to_be_none_as_it_was_typed(words: str, whole_word: bool) -> None:
    with pytest.raises(BadPattern) as bad:
        Finder(Wanted(words, is_pattern=True, whole_word=whole_word))
    assert bad.value.pattern == words


def test_what_closes_a_group_of_the_search_itself_is_no_pattern() -> None:
    with pytest.raises(BadPattern):
        Finder(Wanted("a)|(?:b", is_pattern=True, whole_word=True))


def test_full_width_brackets_in_a_pattern_stand_for_brackets() -> None:
    assert _found("第(一)期", "（.）", is_pattern=True, any_width=True) == ["(一)"]


def test_the_groups_of_a_pattern_are_put_in_as_the_text_writes_them() -> None:
    ways = {"is_pattern": True, "any_width": True}
    assert _new("１２ March", r"(\d+) (?P<month>\w+)", r"\g<month> \1\\", **ways) == "March １２\\"


def test_a_group_that_took_part_in_nothing_is_empty() -> None:
    assert _new("b", "(a)|b", r"<\1>", is_pattern=True) == "<>"


@pytest.mark.parametrize("new", [r"\2", r"\g<name>", r"\g<9>"])
def test_a_group_that_there_is_not_is_said(new: str) -> None:
    with pytest.raises(BadPattern):
        _new("a", "(a)", new, is_pattern=True)


def test_a_backslash_is_one_where_no_pattern_is_looked_for() -> None:
    assert _new("a", "a", r"\1") == r"\1"


@given(_TEXTS, _WORDS, _WORDS)
def test_plain_words_are_replaced_as_python_replaces_them(text: str, words: str, new: str) -> None:
    assume(any(each in words for each in "東东發发，！Ａａ𠮷") or not any(each.isalnum() for each in words))
    assert _new(text, words, new, match_case=True) == text.replace(words, new)


@given(_TEXTS, _WORDS, st.booleans(), st.booleans(), st.booleans(), st.booleans())
def test_hits_are_in_order_and_apart(text: str, words: str, case: bool, whole: bool, width: bool, script: bool) -> None:
    hits = Finder(Wanted(words, case, whole, False, width, script)).hits(text)
    edges = [at for hit in hits for at in (hit.start, hit.end)]
    assert edges == sorted(edges)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


@given(_TEXTS, _WORDS, _TEXTS, st.booleans(), st.booleans())
def test_what_stands_in_a_text_is_found_there(before: str, words: str, after: str, width: bool, script: bool) -> None:
    text = before + words + after
    hits = Finder(Wanted(words, True, False, False, width, script)).hits(text)
    assert any(hit.start <= len(before) < hit.end or hit.start < len(before) + len(words) <= hit.end for hit in hits)


@given(_TEXTS, _WORDS, st.booleans())
def test_more_is_found_the_less_makes_a_difference(text: str, words: str, whole: bool) -> None:
    strict = Finder(Wanted(words, True, whole)).hits(text)
    loose = Finder(Wanted(words, False, whole, any_width=True, any_script=True)).hits(text)
    assert bool(loose) or not strict


@given(_TEXTS, _WORDS)
def test_putting_the_same_in_changes_nothing(text: str, words: str) -> None:
    hits = Finder(Wanted(words, any_script=True)).hits(text)
    same = [hit._replace(new=text[hit.start : hit.end]) for hit in hits]
    assert replaced(text, same) == text

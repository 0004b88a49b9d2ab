"""Beginnings of letters are offered, and none of them is chosen for anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.salutations import offers


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("Sendy Lau", "Dear Sendy Lau", "Dear Ms Lau"),
        ("CHAN Tai-man", "Dear Chan Tai-man", "Dear Ms Chan"),
        ("Chan Tai Man", "Dear Chan Tai Man", "Dear Ms Chan"),
        ("Margaret Holloway", "Dear Margaret Holloway", "Dear Ms Holloway"),
    ],
)
def test_the_one_that_presumes_nothing_stands_first(name: str, first: str, second: str) -> None:
    assert offers(ByLanguage(name), Language.EN)[:2] == (first, second)


def test_both_titles_are_offered_alike() -> None:
    found = offers(ByLanguage(zh_hant="陳大文"), Language.ZH_HANT)
    assert found[:3] == ("陳大文", "陳女士", "陳先生")


def test_a_surname_of_two_characters_stays_whole() -> None:
    assert "歐陽女士" in offers(ByLanguage(zh_hant="歐陽浩然"), Language.ZH_HANT)


def test_each_script_has_its_own_words() -> None:
    assert "陈记者" in offers(ByLanguage(zh_hans="陈大文"), Language.ZH_HANS)
    assert offers(ByLanguage(zh_hans="陈大文"), Language.ZH_HANT) == ()


@given(st.text(max_size=30), st.sampled_from(Language))
def test_any_name_gets_an_answer(text: str, language: Language) -> None:
    found = offers(ByLanguage().with_text(language, text), language)
    assert len(set(found)) == len(found)
    assert all(each == each.strip() and each != "Dear" for each in found)

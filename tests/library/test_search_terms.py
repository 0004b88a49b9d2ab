"""What begins as typed, found by the words of the index: whole words first, all of them, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from mediadesk.library import Library, folding

TEXTS = (
    "harbour",
    "harbours wong",
    "harbourside",
    "wong ada",
    "ada7 harbo",
    "wongsuwan 大文",
    "大文章 ada",
    "ada 77 wo",
)


@pytest.fixture
def indexed(library: Library) -> Library:
    with library.history.step("Index"):
        library._index.put_in("outlet", [(at, folding.shadow(text)) for at, text in enumerate(TEXTS, 1)])
    return library


def found(library: Library, wanted: str, most: int = 40, **more: int) -> list[int]:
    return library._index.newest("outlet", wanted, most, **more)


def test_whole_words_come_first_and_the_newest_of_each_before_the_others(indexed: Library) -> None:
    assert found(indexed, "harbour") == [1, 3, 2]
    assert found(indexed, "wong") == [4, 2, 6]
    assert found(indexed, "大文") == [7, 6]


def test_no_more_than_asked_for_are_found(indexed: Library) -> None:
    assert found(indexed, "wong", most=2) == [4, 2]
    assert found(indexed, "harb", most=2) == [5, 3]


def test_short_words_are_looked_for_whole_where_that_is_asked(indexed: Library) -> None:
    assert found(indexed, "wo", shortest=3) == [8]
    assert found(indexed, "wo") == [8, 6, 4, 2]


def test_words_that_go_on_with_figures_are_found_where_nothing_else_is(library: Library) -> None:
    shadows = [(1, "smith42"), (2, "jones"), (3, "jones9")]
    with library.history.step("Index"):
        library._index.put_in("outlet", shadows)
    assert found(library, "smit") == [1]
    assert 2 in found(library, "jone")
    assert found(library, "jones9") == [3]


def test_many_words_of_one_beginning_are_all_found(library: Library) -> None:
    words = [f"harb{first}{second}" for first in "abcdefghijkl" for second in "abcdefghijkl"]
    with library.history.step("Index"):
        library._index.put_in("outlet", list(enumerate(words, 1)))
    assert sorted(found(library, "harb", most=200)) == list(range(1, 145))


@pytest.fixture(scope="module")
def one_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    place: Path = tmp_path_factory.mktemp("desk") / "desk.db"
    library = Library.open(place, create=True)
    yield library
    library.close()


_WORDS = some.text(alphabet="ab1大", min_size=1, max_size=7)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    some.lists(some.lists(_WORDS, max_size=4).map(" ".join), max_size=12), some.lists(_WORDS, min_size=1, max_size=2)
)
def test_what_is_found_has_the_words_and_whatever_has_them_is_found(
    one_library: Library, texts: list[str], typed: list[str]
) -> None:
    wanted, keys = " ".join(typed), range(1, 13)
    with one_library.history.step("Index"):
        one_library._index.take_out("outlet", keys)
        one_library._index.put_in("outlet", [(at, folding.shadow(text)) for at, text in enumerate(texts, 1)])
    having = {at for at, text in enumerate(texts, 1) if folding.matches(wanted, text)}
    answer = found(one_library, wanted)
    assert set(answer) <= having
    assert bool(answer) is bool(having)
    assert {at for at in having if "1" not in texts[at - 1]} <= set(answer)
    assert len(answer) == len(set(answer))

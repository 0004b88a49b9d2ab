"""Blocks: the stored form gives back what was stored."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Block, Role, Run, from_json, merged, plain, to_json, unlinked, with_words

runs = st.builds(
    Run, st.text(), st.booleans(), st.booleans(), st.sampled_from(["", "https://a.example", "mailto:a@b.example"])
)
blocks = st.builds(
    Block, st.lists(runs).map(tuple), st.sampled_from(Role), speaker_id=st.none() | st.integers(1, 2**62)
)


@given(st.lists(blocks))
def test_blocks_survive_storing_as_json(written: list[Block]) -> None:
    assert from_json(json.loads(json.dumps(to_json(written)))) == tuple(written)


def test_a_form_of_the_future_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown form"):
        from_json({"v": 2, "blocks": []})


def test_the_text_of_a_block_is_its_runs_without_their_appearance() -> None:
    assert Block((Run("A "), Run("bold", bold=True), Run(" word"))).text == "A bold word"
    assert plain("Said so.", Role.QUOTE, 7).speaker_id == 7


@given(
    st.lists(st.builds(Run, st.text("ab 𠮷", max_size=5), st.booleans()), max_size=5),
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.text("xy", max_size=3)), max_size=4),
)
def test_words_put_in_stand_where_they_should_and_look_as_what_stood_there(
    runs: list[Run], steps: list[tuple[int, int, str]]
) -> None:
    text, at, places = "".join(run.text for run in runs), 0, []
    for gap, length, words in steps:
        start, end = at + gap, at + gap + length
        if end > len(text):
            break
        places.append((start, end, words))
        at = end
    looks = [run.bold for run in runs for _character in run.text]
    expected: list[tuple[str, bool]] = []
    done = 0
    for start, end, words in places:
        expected += zip(text[done:start], looks[done:start], strict=True)
        expected += [(character, looks[start] if end > start else False) for character in words]
        done = end
    expected += zip(text[done:], looks[done:], strict=True)
    made = with_words(runs, places)
    assert [(character, run.bold) for run in made for character in run.text] == expected


def test_words_put_in_do_not_look_as_a_run_without_words() -> None:
    runs = (Run("aa"), Run("", bold=True), Run("b"))
    assert with_words(runs, [(2, 3, "x")]) == (Run("aax"),)


def test_words_stay_linked_with_their_fact_when_they_are_kept() -> None:
    block = Block((Run("With ", fact_id=None), Run("250 guests", bold=True, fact_id=2**62 + 1), Run(".")))
    (kept,) = from_json(json.loads(json.dumps(to_json([block]))))
    assert [run.fact_id for run in kept.runs] == [None, 2**62 + 1, None]


def test_texts_that_differ_in_their_links_with_facts_only_say_the_same() -> None:
    linked = (Run("With "), Run("250 guests", fact_id=7), Run("."))
    assert unlinked(linked) == (Run("With 250 guests."),)
    assert Run("250", fact_id=7) == Run("250")


def test_two_facts_beside_each_other_are_not_joined() -> None:
    runs = (Run("2", fact_id=1), Run("50", fact_id=2))
    assert [run.text for run in merged(runs)] == ["2", "50"]

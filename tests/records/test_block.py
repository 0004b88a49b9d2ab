"""Blocks: the stored form gives back what was stored."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Block, Role, Run, from_json, plain, to_json

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

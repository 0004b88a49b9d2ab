"""Two states of a release text: what was edited, what came, what went, what moved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.texts import Part, TextDifference, apply, compare_texts
from mediadesk.comparison.words import Kind, exchanged
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText

_WORDS = ["ferry", "pier", "opens", "the", "harbour", "渡", "輪", "碼頭", "1,200", "👍🏽", "in", "May", "，", "."]
words = st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)
bodies = st.lists(
    st.builds(
        Block,
        st.lists(st.builds(Run, words, st.booleans()), max_size=2).map(tuple),
        st.sampled_from([Role.PARAGRAPH, Role.QUOTE]),
        st.sampled_from([f"b{number}" for number in range(12)]),
    ),
    max_size=8,
    unique_by=lambda block: block.id,
)
texts = st.builds(
    ReleaseText,
    st.just(1),
    st.just(2),
    st.just(Language.EN),
    headline=words,
    subheadlines=st.lists(words, max_size=3).map(tuple),
    place=words,
    blocks=bodies.map(tuple),
    notes=st.lists(words, max_size=3).map(tuple),
    end_mark=st.sampled_from(["", "End", "###"]),
    editors_note=words,
)

FIRST = "The Lantern Bay ferry will call at three piers from May and carry bicycles on the lower deck."
SECOND = "Tickets cost twelve dollars, and children under eleven travel free on Sundays and holidays."
THIRD = "The company built the vessel in its own yard with batteries for ninety minutes of service."


def written(*paragraphs: str | Block, headline: str = "Ferry calls at three piers") -> ReleaseText:
    """A text with these paragraphs, which are called b0, b1 …"""
    blocks = [plain(each) if isinstance(each, str) else each for each in paragraphs]
    return ReleaseText(
        1, 2, Language.EN, headline, blocks=tuple(replace(each, id=f"b{at}") for at, each in enumerate(blocks))
    )


def body(difference: TextDifference) -> list[str]:
    """What is said of each paragraph: "moved", "new", "gone", "edited", "look" or "same"."""
    said = []
    for each in difference.of(Part.BODY):
        marks = {"moved": each.is_moved, "new": each.is_new, "gone": each.is_gone, "look": each.has_other_look}
        marks["edited"] = each.has_other_words and not each.is_new and not each.is_gone
        said.append(" ".join(mark for mark, holds in marks.items() if holds) or "same")
    return said


@given(texts, texts)
def test_the_old_text_with_the_difference_is_the_new_one(before: ReleaseText, after: ReleaseText) -> None:
    assert apply(compare_texts(before, after), before) == after


@given(texts)
def test_equal_texts_have_no_difference(text: ReleaseText) -> None:
    difference = compare_texts(text, text)
    assert difference.is_empty
    assert (difference.words_added, difference.words_removed) == (0, 0)


@given(texts, texts)
def test_a_difference_is_empty_only_where_both_read_and_look_the_same(before: ReleaseText, after: ReleaseText) -> None:
    def seen(text: ReleaseText) -> ReleaseText:
        blocks = [replace(each, id="", runs=(Run(each.text),)) for each in text.blocks]
        return replace(text, blocks=tuple(blocks))

    if compare_texts(before, after).is_empty:
        assert seen(before) == seen(after)


@given(texts, texts)
def test_the_other_way_round_the_same_passages_changed(before: ReleaseText, after: ReleaseText) -> None:
    there, back = compare_texts(before, after), compare_texts(after, before)
    turned = {
        (each.part, each.at_after, each.at_before, each.is_moved, exchanged(each.pieces)) for each in there.passages
    }
    assert turned == {(each.part, each.at_before, each.at_after, each.is_moved, each.pieces) for each in back.passages}
    assert (there.words_added, there.words_removed) == (back.words_removed, back.words_added)


def test_a_difference_is_not_applied_to_another_text() -> None:
    difference = compare_texts(written(FIRST), written(SECOND))
    with pytest.raises(ValueError, match="another text"):
        apply(difference, written(THIRD))


def test_an_edited_paragraph_is_told_word_by_word() -> None:
    difference = compare_texts(written(FIRST, SECOND), written(FIRST.replace("three", "four"), SECOND))
    assert body(difference) == ["edited", "same"]
    (changed,) = difference.changed
    assert [piece.text for piece in changed.pieces if piece.kind is not Kind.SAME] == ["three", "four"]
    assert (difference.words_added, difference.words_removed) == (1, 1)


def test_a_paragraph_keeps_its_identity_by_its_id_however_much_it_was_rewritten() -> None:
    before = written(FIRST, SECOND)
    after = replace(before, blocks=(plain("Wholly other words."), before.blocks[1]))
    after = replace(after, blocks=(replace(after.blocks[0], id="b0"), after.blocks[1]))
    assert body(compare_texts(before, after)) == ["edited", "same"]


def test_a_text_taken_in_again_with_new_ids_is_known_by_its_words() -> None:
    before = written(FIRST, SECOND, THIRD)
    again = tuple(plain(text) for text in (FIRST, SECOND.replace("twelve", "fourteen"), THIRD))
    assert body(compare_texts(before, replace(before, blocks=again))) == ["same", "edited", "same"]


def test_paragraphs_that_have_nothing_in_common_are_gone_and_new() -> None:
    before = written(FIRST)
    after = replace(before, blocks=(plain(SECOND),))
    assert body(compare_texts(before, after)) == ["gone", "new"]


def test_a_moved_paragraph_is_said_to_have_moved_with_the_words_edited_in_it() -> None:
    before = written(FIRST, SECOND, THIRD, "A fourth and last paragraph about lanterns.")
    first, second, third, fourth = before.blocks
    moved = replace(first, runs=(Run(FIRST.replace("May", "June")),))
    difference = compare_texts(before, replace(before, blocks=(second, third, moved, fourth)))
    assert body(difference) == ["same", "same", "moved edited", "same"]
    assert [piece.text for piece in difference.of(Part.BODY)[2].pieces if piece.kind is not Kind.SAME] == [
        "May",
        "June",
    ]


def test_a_paragraph_that_is_gone_stands_where_it_was() -> None:
    before = written(FIRST, SECOND, THIRD)
    after = replace(before, blocks=(before.blocks[0], before.blocks[2]))
    assert body(compare_texts(before, after)) == ["same", "gone", "same"]


@pytest.mark.parametrize(
    "other",
    [
        replace(plain(FIRST), role=Role.HEADING),
        Block((Run("The Lantern Bay", bold=True), Run(FIRST.removeprefix("The Lantern Bay")))),
        Block((Run(FIRST, href="https://ferry.example"),)),
        plain(FIRST, speaker_id=7),
    ],
)
def test_the_same_words_in_another_look_are_a_change(other: Block) -> None:
    assert body(compare_texts(written(FIRST), written(other))) == ["look"]


def test_runs_cut_otherwise_look_the_same() -> None:
    cut = Block((Run(FIRST[:9]), Run(""), Run(FIRST[9:])))
    assert compare_texts(written(FIRST), written(cut)).is_empty


def test_headline_subheadlines_notes_and_the_note_to_editors_are_compared_too() -> None:
    before = replace(written(), subheadlines=("Bicycles on the lower deck",), notes=("Photos are free to use",))
    after = replace(
        before,
        headline="Ferry calls at four piers",
        subheadlines=("Bicycles on the upper deck", "Children travel free"),
        notes=(),
        end_mark="End",
        editors_note="Corrects the number of piers",
    )
    changed = [(each.part, each.is_new, each.is_gone) for each in compare_texts(before, after).changed]
    assert changed == [
        (Part.EDITORS_NOTE, True, False),
        (Part.HEADLINE, False, False),
        (Part.SUBHEADLINE, False, False),
        (Part.SUBHEADLINE, True, False),
        (Part.NOTE, False, True),
        (Part.END_MARK, True, False),
    ]

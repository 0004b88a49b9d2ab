"""Bringing back one passage, or all: what was restored does not differ any more, and nothing else changes."""

from dataclasses import replace

from hypothesis import given

from mediadesk.comparison.restoring import all_restored, restored
from mediadesk.comparison.texts import Part, compare_texts
from mediadesk.comparison.words import text_before
from mediadesk.records.block import plain
from mediadesk.records.release import ReleaseText, TextState
from tests.comparison.test_texts import FIRST, SECOND, THIRD, texts, written


@given(texts, texts)
def test_everything_restored_reads_as_before(before: ReleaseText, now: ReleaseText) -> None:
    back = all_restored(now, before)
    assert compare_texts(before, back).is_empty
    assert (back.id, back.version, back.state) == (now.id, now.version, now.state)


@given(texts, texts)
def test_a_restored_passage_says_what_it_said_and_the_others_stay(before: ReleaseText, now: ReleaseText) -> None:
    difference = compare_texts(before, now)
    for passage in difference.changed:
        back = restored(now, difference, passage)
        was = [_words(each) for each in (before, now, back)]
        there = was[2][passage.part]
        if passage.at_before is not None:
            assert text_before(passage.pieces) in there
        expected = list(was[1][passage.part])
        if passage.at_after is not None:
            expected.pop(passage.at_after)
        if passage.at_before is not None:
            there = list(there)
            there.remove(text_before(passage.pieces))
        assert sorted(there) == sorted(expected)
        assert all(was[1][part] == was[2][part] for part in Part if part is not passage.part)


def _words(text: ReleaseText) -> dict[Part, list[str]]:
    lines = {Part.EDITORS_NOTE: text.editors_note, Part.HEADLINE: text.headline, Part.PLACE: text.place}
    said = {part: [words] if words else [] for part, words in {**lines, Part.END_MARK: text.end_mark}.items()}
    said[Part.BODY] = [block.text for block in text.blocks]
    return {**said, Part.SUBHEADLINE: list(text.subheadlines), Part.NOTE: list(text.notes)}


def test_an_edited_paragraph_is_restored_under_the_id_it_has_now() -> None:
    before = written(FIRST, SECOND)
    now = replace(before, blocks=(plain(FIRST.replace("three", "four")), before.blocks[1]))
    difference = compare_texts(before, now)
    back = restored(now, difference, difference.changed[0])
    assert [block.text for block in back.blocks] == [FIRST, SECOND]
    assert [block.id for block in back.blocks] == [block.id for block in now.blocks]


def test_a_paragraph_that_is_gone_comes_back_where_it_was() -> None:
    before = written(FIRST, SECOND, THIRD)
    now = replace(before, blocks=(before.blocks[0], plain("Something new."), before.blocks[2]))
    difference = compare_texts(before, now)
    gone = next(each for each in difference.changed if each.is_gone)
    assert [block.text for block in restored(now, difference, gone).blocks] == [FIRST, SECOND, "Something new.", THIRD]


def test_a_moved_paragraph_goes_back() -> None:
    before = written(FIRST, SECOND, THIRD)
    first, second, third = before.blocks
    now = replace(before, blocks=(second, third, first))
    difference = compare_texts(before, now)
    moved = next(each for each in difference.changed if each.is_moved)
    assert restored(now, difference, moved).blocks == before.blocks


def test_a_new_subheadline_goes_and_a_changed_note_is_as_it_was() -> None:
    before = replace(written(), notes=("Photos are free to use",))
    now = replace(before, subheadlines=("Bicycles too",), notes=("Photos are free to print",))
    difference = compare_texts(before, now)
    without = restored(now, difference, difference.of(Part.SUBHEADLINE)[0])
    assert (without.subheadlines, without.notes) == ((), now.notes)
    assert restored(now, difference, difference.of(Part.NOTE)[0]).notes == before.notes


def test_how_far_a_text_has_come_is_not_restored() -> None:
    before, now = written(FIRST), replace(written(SECOND), state=TextState.READY)
    assert all_restored(now, before).state is TextState.READY

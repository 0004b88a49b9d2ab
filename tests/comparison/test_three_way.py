"""Two edits of one text against each other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.texts import Part
from mediadesk.comparison.three_way import ThreeWay, What, compare_three, resolved
from mediadesk.comparison.three_way_words import Side, merge_words
from mediadesk.records.block import Block, Role, Run, merged
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText

_WORDS = st.sampled_from(
    ["ferry", "pier", "opens", "250", "HK$1,200", "on", "Friday", "渡輪", "碼頭", "，", "🚢", "the"]
)
_RUNS = st.lists(st.builds(Run, _WORDS.map(lambda word: f"{word} "), bold=st.booleans()), min_size=1, max_size=8)
_ROLES = st.sampled_from([Role.PARAGRAPH, Role.HEADING, Role.QUOTE])
_LINE = st.lists(_WORDS, max_size=5).map(" ".join)
_LINES = st.lists(_LINE.filter(bool), max_size=3).map(tuple)


@st.composite
def _texts(draw: st.DrawFn) -> tuple[ReleaseText, ReleaseText, ReleaseText]:
    """A text and two edits of it, whose paragraphs are the base's, moved, edited, left out, or new."""
    names = [f"b{number}" for number in range(draw(st.integers(0, 5)))]
    base = _text(draw, [Block(merged(draw(_RUNS)), draw(_ROLES), name) for name in names])
    return base, _edited(draw, base, "t"), _edited(draw, base, "m")


def _text(draw: st.DrawFn, blocks: list[Block]) -> ReleaseText:
    return ReleaseText(1, 1, Language.EN, draw(_LINE), draw(_LINES), draw(_LINE), tuple(blocks), draw(_LINES))


def _edited(draw: st.DrawFn, base: ReleaseText, name: str) -> ReleaseText:
    kept = [block for block in base.blocks if draw(st.booleans()) or draw(st.booleans())]
    edited = [replace(block, runs=merged(draw(_RUNS))) if draw(st.booleans()) else block for block in kept]
    new = [Block(merged(draw(_RUNS)), draw(_ROLES), f"{name}{number}") for number in range(draw(st.integers(0, 2)))]
    return _text(draw, draw(st.permutations([*edited, *new])))


def _said(text: ReleaseText) -> object:
    """What is printed, whatever the blocks are called."""
    blocks = tuple((merged(block.runs), block.role, block.speaker_id) for block in text.blocks)
    return text.headline, text.subheadlines, text.place, blocks, text.notes, text.end_mark, text.editors_note


def _all_of_theirs(found: ThreeWay) -> set[int]:
    return {change.number for change in found.open}


def _body(*paragraphs: str) -> ReleaseText:
    blocks = tuple(Block((Run(words),), id=f"b{number}") for number, words in enumerate(paragraphs))
    return ReleaseText(1, 1, Language.EN, "Ferry pier opens", blocks=blocks)


def _with(text: ReleaseText, at: int, words: str) -> ReleaseText:
    blocks = list(text.blocks)
    blocks[at] = replace(blocks[at], runs=(Run(words),))
    return replace(text, blocks=tuple(blocks))


@given(_texts())
def test_what_came_back_unchanged_leaves_mine_alone(texts: tuple[ReleaseText, ...]) -> None:
    base, _, mine = texts
    found = compare_three(base, base, mine)
    assert found.open == ()
    assert resolved(found, mine, _all_of_theirs(found)) == mine


@given(_texts())
def test_accepting_all_where_i_changed_nothing_gives_theirs(texts: tuple[ReleaseText, ...]) -> None:
    base, theirs, _ = texts
    found = compare_three(base, theirs, base)
    assert found.conflicts == ()
    assert _said(resolved(found, base, _all_of_theirs(found))) == _said(theirs)


@given(_texts())
def test_what_both_changed_alike_needs_no_decision(texts: tuple[ReleaseText, ...]) -> None:
    base, theirs, _ = texts
    found = compare_three(base, theirs, theirs)
    assert found.open == ()
    assert resolved(found, theirs, ()) == theirs


@given(_texts())
def test_accepting_nothing_changes_nothing(texts: tuple[ReleaseText, ...]) -> None:
    base, theirs, mine = texts
    assert resolved(compare_three(base, theirs, mine), mine, ()) == mine


@given(_texts())
def test_nothing_that_came_back_is_lost(texts: tuple[ReleaseText, ...]) -> None:
    """Every word of theirs that mine has not is in a change, and comes when all are accepted."""
    base, theirs, mine = texts
    found = compare_three(base, theirs, mine)
    taken = _words(resolved(found, mine, _all_of_theirs(found)))
    new = _words(theirs)
    for word in set(_words(base)) | set(new):
        new_in_theirs = new.count(word) - _words(base).count(word)
        assert new_in_theirs <= 0 or taken.count(word) >= 1, word


def _words(text: ReleaseText) -> list[str]:
    lines = [text.headline, *text.subheadlines, text.place, *(block.text for block in text.blocks), *text.notes]
    return " ".join(lines).split()


@given(st.lists(st.tuples(_WORDS, st.sampled_from(["", "t", "m"])), min_size=1, max_size=30))
def test_edits_of_different_words_never_contradict(marked: list[tuple[str, str]]) -> None:
    """Each word stands in a sentence of its own kind, so that the edits are apart."""
    base = " ".join(f"w{number}{word} ." for number, (word, _) in enumerate(marked))
    theirs = " ".join(f"{'X' if who == 't' else 'w'}{number}{word} ." for number, (word, who) in enumerate(marked))
    mine = " ".join(f"{'Y' if who == 'm' else 'w'}{number}{word} ." for number, (word, who) in enumerate(marked))
    both = " ".join(
        f"{ {'t': 'X', 'm': 'Y'}.get(who, 'w') }{number}{word} ." for number, (word, who) in enumerate(marked)
    )
    stretches = merge_words((Run(base),), (Run(theirs),), (Run(mine),))
    taken = (stretch.theirs if stretch.side is Side.THEIRS else stretch.mine for stretch in stretches)
    assert all(stretch.side is not Side.CONFLICT for stretch in stretches)
    assert "".join(run.text for runs in taken for run in runs) == both


def test_edits_in_one_sentence_come_together() -> None:
    base = _body("The new ferry pier at Lantern Bay opens on Friday with 250 berths for small boats.")
    theirs = _with(base, 0, "The new ferry pier at Lantern Bay opens on Monday with 250 berths for small boats.")
    mine = _with(base, 0, "The second ferry pier at Lantern Bay opens on Friday with 250 berths for small boats.")
    found = compare_three(base, theirs, mine)
    assert [(each.side, each.what) for each in found.changes] == [(Side.MINE, What.WORDS), (Side.THEIRS, What.WORDS)]
    assert resolved(found, mine, _all_of_theirs(found)).blocks[0].text == (
        "The second ferry pier at Lantern Bay opens on Monday with 250 berths for small boats."
    )


def test_the_same_figure_changed_differently_is_a_conflict_and_stays_mine_until_decided() -> None:
    base = _body("It has 250 berths.")
    theirs, mine = _with(base, 0, "It has 260 berths."), _with(base, 0, "It has 240 berths.")
    found = compare_three(base, theirs, mine)
    (conflict,) = found.conflicts
    assert [run.text for runs in (conflict.base, conflict.theirs, conflict.mine) for run in runs] == [
        "250",
        "260",
        "240",
    ]
    assert resolved(found, mine, ()).blocks[0].text == "It has 240 berths."
    assert resolved(found, mine, [conflict.number]).blocks[0].text == "It has 260 berths."


def test_a_paragraph_they_took_out_and_i_edited_is_a_conflict() -> None:
    base = _body("The pier opens.", "It has 250 berths.", "Boats may moor.")
    theirs = replace(base, blocks=(base.blocks[0], base.blocks[2]))
    mine = _with(base, 1, "It has 260 berths.")
    found = compare_three(base, theirs, mine)
    assert [(each.side, each.what) for each in found.changes] == [(Side.CONFLICT, What.PASSAGE)]
    assert resolved(found, mine, ()).blocks == mine.blocks
    assert [block.id for block in resolved(found, mine, [0]).blocks] == ["b0", "b2"]


def test_a_paragraph_they_edited_and_i_took_out_can_come_back_where_it_was() -> None:
    base = _body("The pier opens.", "It has 250 berths.", "Boats may moor.")
    theirs = _with(base, 1, "It has 260 berths.")
    mine = replace(base, blocks=(base.blocks[0], base.blocks[2]))
    found = compare_three(base, theirs, mine)
    assert [each.side for each in found.changes] == [Side.CONFLICT]
    assert [block.text for block in resolved(found, mine, [0]).blocks][1] == "It has 260 berths."


def test_their_new_paragraph_stands_behind_the_one_it_followed() -> None:
    base = _body("The pier opens.", "It has 250 berths.")
    new = Block((Run("Tickets cost ten dollars."),), id="new")
    theirs = replace(base, blocks=(base.blocks[0], new, base.blocks[1]))
    mine = replace(base, blocks=(Block((Run("A first word."),), id="own"), *base.blocks))
    found = compare_three(base, theirs, mine)
    assert [each.side for each in found.changes] == [Side.MINE, Side.THEIRS]
    assert [block.id for block in resolved(found, mine, _all_of_theirs(found)).blocks] == ["own", "b0", "new", "b1"]


def test_a_moved_paragraph_moves_with_my_words_in_it() -> None:
    base = _body("The pier opens.", "It has 250 berths.", "Boats may moor.", "The end is near.")
    theirs = replace(base, blocks=(*base.blocks[1:], base.blocks[0]))
    mine = _with(base, 0, "The pier opens today.")
    found = compare_three(base, theirs, mine)
    assert {each.what for each in found.open} == {What.PLACE}
    assert resolved(found, mine, _all_of_theirs(found)).blocks[-1].text == "The pier opens today."


def test_a_bold_word_is_another_word_and_my_looks_stay() -> None:
    base = _body("It has 250 berths.")
    theirs = replace(
        base, blocks=(replace(base.blocks[0], runs=(Run("It has "), Run("250", bold=True), Run(" berths."))),)
    )
    mine = replace(base, blocks=(replace(base.blocks[0], runs=(Run("It", italic=True), Run(" has 250 berths."))),))
    found = compare_three(base, theirs, mine)
    taken = resolved(found, mine, _all_of_theirs(found)).blocks[0]
    assert taken.runs == (Run("It", italic=True), Run(" has "), Run("250", bold=True), Run(" berths."))


def test_another_role_is_a_change_of_its_own() -> None:
    base = _body("About the pier", "It has 250 berths.")
    theirs = replace(base, blocks=(replace(base.blocks[0], role=Role.HEADING), base.blocks[1]))
    found = compare_three(base, theirs, base)
    assert [(each.what, each.side) for each in found.changes] == [(What.ROLE, Side.THEIRS)]
    assert resolved(found, base, [0]).blocks[0].role is Role.HEADING


def test_conflicts_are_decided_last() -> None:
    base = _body("It has 250 berths.", "It opens on Friday.")
    theirs = _with(_with(base, 0, "It has 260 berths."), 1, "It opens on Monday.")
    mine = _with(base, 0, "It has 240 berths.")
    assert [each.side for each in compare_three(base, theirs, mine).open] == [Side.THEIRS, Side.CONFLICT]


def test_headline_and_notes_are_compared_too() -> None:
    base = replace(_body("One."), notes=("Call us.",), subheadlines=("A second line",))
    theirs = replace(base, headline="Ferry pier closes", notes=("Call us.", "Write to us."))
    found = compare_three(base, theirs, base)
    assert {each.part for each in found.open} == {Part.HEADLINE, Part.NOTE}
    assert resolved(found, base, _all_of_theirs(found)) == theirs

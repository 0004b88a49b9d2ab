"""Release texts as documents and back, and what edits do to the identity of blocks."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from mediadesk.records.block import Block, Role, Run, merged, plain
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText
from mediadesk.ui.releases import document_editing
from mediadesk.ui.releases.document import block_with, blocks_of, fill, id_of, read, role_of, speaker_of
from mediadesk.ui.releases.document_settling import ordered_roles, settle, unique_ids
from mediadesk.ui.releases.document_text import Passage, TextRole, from_json, passages_of, to_json, with_passages

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=30).filter(
    lambda text: text.strip() and not set(text) & set("\u2028\u2029\ufffc\ufdd0\ufdd1")
)
LINES = st.lists(WORDS.map(str.strip), max_size=3).map(tuple)
RUNS = st.lists(
    st.builds(Run, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "https://example.org/a"])),
    min_size=1,
    max_size=4,
).map(merged)
BLOCKS = st.lists(st.builds(Block, RUNS, st.sampled_from(list(Role))), min_size=1, max_size=6).map(tuple)


def text_of(*blocks: Block, **fields: object) -> ReleaseText:
    made = ReleaseText(1, 2, Language.EN, headline="Harbour pier opens", subheadlines=("For all",), blocks=blocks)
    return replace(made, **fields)  # type: ignore[arg-type]


def document_of(text: ReleaseText) -> QTextDocument:
    document = QTextDocument()
    fill(document, passages_of(text))
    document.setUndoRedoEnabled(False)
    settle(document)
    document.setUndoRedoEnabled(True)
    return document


def at(document: QTextDocument, block: int, offset: int = 0) -> QTextCursor:
    cursor = QTextCursor(document.findBlockByNumber(block))
    cursor.setPosition(cursor.block().position() + min(offset, cursor.block().length() - 1))
    return cursor


@given(headline=WORDS.map(str.strip), subheadlines=LINES, blocks=BLOCKS, notes=LINES)
def test_a_text_comes_back_as_it_went_in(
    headline: str, subheadlines: tuple[str, ...], blocks: tuple[Block, ...], notes: tuple[str, ...]
) -> None:
    text = text_of(*blocks, headline=headline, subheadlines=subheadlines, notes=notes)

    assert with_passages(text, read(document_of(text))) == text


def test_line_breaks_inside_a_paragraph_come_back() -> None:
    text = text_of(plain("One\nTwo"))

    assert with_passages(text, read(document_of(text))) == text


def test_characters_beyond_the_first_plane_keep_their_place() -> None:
    text = text_of(Block((Run("乘𨋢"), Run("上落", bold=True), Run("𠝹房"))))

    assert with_passages(text, read(document_of(text))) == text


def test_a_speaker_with_a_long_key_comes_back() -> None:
    text = text_of(plain("“Welcome.”", Role.QUOTE, speaker_id=912169420270830678))

    assert with_passages(text, read(document_of(text))) == text


def test_an_empty_text_has_a_headline_and_a_paragraph_to_write_in() -> None:
    document = document_of(ReleaseText(1, 2, Language.EN))

    assert [role_of(block) for block in blocks_of(document)] == [TextRole.HEADLINE, TextRole.PARAGRAPH]


def test_splitting_gives_the_second_half_a_new_id() -> None:
    first = plain("Hello world")
    document = document_of(text_of(first))

    document_editing.break_passage(at(document, 2, 5))
    settle(document)

    halves = [passage for passage in read(document) if passage.role is TextRole.PARAGRAPH]
    assert [half.text for half in halves] == ["Hello", " world"]
    assert halves[0].id == first.id
    assert halves[1].id not in ("", first.id)


def test_a_new_paragraph_above_leaves_the_words_their_id() -> None:
    first = plain("Hello world")
    document = document_of(text_of(first))

    document_editing.break_passage(at(document, 2))
    settle(document)

    passages = read(document)[2:]
    assert [(each.text, each.id == first.id) for each in passages] == [("", False), ("Hello world", True)]


def test_joining_keeps_the_id_of_the_first() -> None:
    first, second = plain("Hello "), plain("world")
    document = document_of(text_of(first, second))

    at(document, 3).deletePreviousChar()
    settle(document)

    assert [(each.text, each.id) for each in read(document)[2:]] == [("Hello world", first.id)]


def test_undo_takes_a_split_back_whole_and_redo_brings_the_same_id() -> None:
    first = plain("Hello world")
    document = document_of(text_of(first))
    document_editing.break_passage(at(document, 2, 5))
    settle(document)
    after = read(document)

    document.undo()
    assert [(each.text, each.id) for each in read(document)[2:]] == [("Hello world", first.id)]
    assert not settle(document)
    document.redo()
    assert read(document) == after


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["type", "break", "back", "delete", "role", "bold", "cut", "undo", "redo"]),
        st.integers(0, 200),
        st.integers(0, 200),
        st.sampled_from(list(TextRole)),
    ),
    max_size=25,
)


def do(document: QTextDocument, step: tuple[str, int, int, TextRole]) -> None:
    what, start, end, role = step
    last = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(start % (last + 1))
    if what == "type":
        cursor.insertText("x")
    elif what == "break":
        document_editing.break_passage(cursor)
    elif what == "back":
        if not document_editing.step_back(cursor):
            cursor.deletePreviousChar()
    elif what == "delete":
        cursor.deleteChar()
    elif what in ("undo", "redo"):
        getattr(document, what)()
    else:
        cursor.setPosition(end % (last + 1), QTextCursor.MoveMode.KeepAnchor)
        if what == "role":
            document_editing.turn_into(cursor, role)
        elif what == "bold":
            document_editing.style_words(cursor, bold=True)
        else:
            passages = document_editing.copied(cursor)
            cursor.removeSelectedText()
            document_editing.put_in(cursor, passages)
    settle(document)


@settings(max_examples=120, deadline=None)
@given(steps=STEPS)
def test_block_ids_stay_unique_and_order_stays_whole_through_any_edits(
    steps: list[tuple[str, int, int, TextRole]],
) -> None:
    text = text_of(plain("Alpha beta"), plain("Gamma", Role.QUOTE), plain("Delta", Role.LIST_ITEM), notes=("Note",))
    document = document_of(text)

    for step in steps:
        do(document, step)

        ids = [id_of(block) for block in blocks_of(document)]
        roles = [role_of(block) for block in blocks_of(document)]
        assert all(ids)
        assert len(set(ids)) == len(ids)
        assert roles == ordered_roles(roles)
        assert any(not role.is_plain for role in roles)
        assert not settle(document)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_a_paragraph_nobody_touches_keeps_its_id(steps: list[tuple[str, int, int, TextRole]]) -> None:
    kept = plain("Untouched words stand at the end")
    document = document_of(text_of(plain("Alpha beta gamma delta"), kept))
    border = document.findBlockByNumber(3).position()

    for what, start, end, role in steps:
        border = next(block for block in blocks_of(document) if block.text() == kept.text).position()
        if what not in ("delete", "undo", "redo", "cut") and role is not TextRole.NOTE:
            do(document, (what, start % (border - 1), end % (border - 1), role))

    found = next(block for block in blocks_of(document) if block.text() == kept.text)
    assert id_of(found) == kept.id


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_undoing_everything_brings_the_first_text_back(steps: list[tuple[str, int, int, TextRole]]) -> None:
    document = document_of(text_of(plain("Alpha beta"), plain("Gamma", Role.QUOTE), notes=("Note",)))
    before = read(document)

    for step in steps:
        if step[0] not in ("undo", "redo"):
            do(document, step)
    while document.isUndoAvailable():
        document.undo()

    assert read(document) == before


def test_of_two_blocks_with_one_id_the_one_with_words_keeps_it() -> None:
    first, second = unique_ids([("b1", False), ("b1", True)])

    assert second == "b1"
    assert first not in ("", "b1")


def test_return_after_the_headline_gives_body() -> None:
    document = document_of(text_of(plain("Body"), subheadlines=()))

    document_editing.break_passage(at(document, 0, 100))
    settle(document)

    assert [role_of(block) for block in blocks_of(document)][:2] == [TextRole.HEADLINE, TextRole.PARAGRAPH]


def test_return_after_a_quote_gives_body_and_inside_it_a_quote_of_the_same_speaker() -> None:
    document = document_of(text_of(plain("Said it", Role.QUOTE, speaker_id=7)))

    document_editing.break_passage(at(document, 2, 4))
    document_editing.break_passage(at(document, 3, 100))

    found = [(role_of(block), speaker_of(block)) for block in blocks_of(document)][2:]
    assert found == [(TextRole.QUOTE, 7), (TextRole.QUOTE, 7), (TextRole.PARAGRAPH, None)]


def test_return_on_an_empty_item_ends_the_list() -> None:
    document = document_of(text_of(plain("Item", Role.LIST_ITEM)))

    document_editing.break_passage(at(document, 2, 4))
    document_editing.break_passage(at(document, 3))

    assert [role_of(block) for block in blocks_of(document)][2:] == [TextRole.LIST_ITEM, TextRole.PARAGRAPH]


def test_backspace_at_the_start_first_makes_a_quote_body() -> None:
    document = document_of(text_of(plain("Body"), plain("Said it", Role.QUOTE)))

    assert document_editing.step_back(at(document, 3))

    assert [(role_of(block), block.text()) for block in blocks_of(document)][3:] == [(TextRole.PARAGRAPH, "Said it")]
    assert not document_editing.step_back(at(document, 3))


def test_a_paragraph_made_a_note_moves_below_the_body_with_its_id() -> None:
    first, second = plain("Becomes a note"), plain("Stays")
    document = document_of(text_of(first, second))

    document_editing.turn_into(at(document, 2), TextRole.NOTE)
    settle(document)

    assert [(each.role, each.text, each.id) for each in read(document)[2:]] == [
        (TextRole.PARAGRAPH, "Stays", second.id),
        (TextRole.NOTE, "Becomes a note", first.id),
    ]


def test_bold_never_enters_a_headline() -> None:
    document = document_of(text_of(plain("Body")))
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)

    document_editing.style_words(cursor, bold=True)

    passages = read(document)
    assert passages[0].runs == (Run("Harbour pier opens"),)
    assert passages[2].runs == (Run("Body", bold=True),)


def test_pasted_passages_bring_their_roles_and_new_ids() -> None:
    there = plain("There")
    document = document_of(text_of(there))
    passages = [Passage(TextRole.PARAGRAPH, (Run("One"),), there.id), Passage(TextRole.QUOTE, (Run("Two"),), there.id)]

    document_editing.put_in(at(document, 2, 100), passages)
    settle(document)

    found = read(document)[2:]
    assert [(each.role, each.text) for each in found] == [(TextRole.PARAGRAPH, "ThereOne"), (TextRole.QUOTE, "Two")]
    assert found[0].id == there.id
    assert found[1].id != there.id


def test_cut_and_pasted_passages_keep_their_ids() -> None:
    first, second = plain("First"), plain("Second")
    document = document_of(text_of(first, second, plain("Third")))
    cursor = at(document, 3)
    cursor.setPosition(document.findBlockByNumber(4).position(), QTextCursor.MoveMode.KeepAnchor)
    passages = document_editing.copied(cursor)
    cursor.removeSelectedText()
    settle(document)

    document_editing.put_in(at(document, 3, 100), [Passage(TextRole.PARAGRAPH, ()), passages[0]])
    settle(document)

    assert [(each.text, each.id == second.id) for each in read(document)][-1] == ("Second", True)


def test_findings_name_blocks_by_kind_and_number() -> None:
    body = plain("Body")
    document = document_of(text_of(body, notes=("One", "Two")))

    names = ("headline", "subheadline-1", body.id, "note-2")
    found = [block_with(document, name) for name in names]

    assert [block.text() if block else None for block in found] == ["Harbour pier opens", "For all", "Body", "Two"]
    assert block_with(document, "photo-1") is None


def test_words_stay_linked_with_their_fact_in_the_editor_and_on_the_clipboard() -> None:
    runs = (Run("With "), Run("250 guests", fact_id=2**62 + 1), Run(" and 250 kites."))
    passages = [Passage(TextRole.HEADLINE, (Run("Kites"),)), Passage(TextRole.PARAGRAPH, runs, "b1")]
    document = QTextDocument()
    fill(document, passages)
    assert [run.fact_id for run in read(document)[1].runs] == [None, 2**62 + 1, None]
    assert [run.fact_id for run in from_json(to_json(passages))[1].runs] == [None, 2**62 + 1, None]

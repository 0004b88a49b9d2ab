"""What passages were made from travels with them through every edit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from mediadesk.records.block import Block, Role, Run
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.ui.releases import document_editing, document_text
from mediadesk.ui.releases.document import fill, made_from_of, read
from mediadesk.ui.releases.document_settling import settle
from mediadesk.ui.releases.document_text import MadeFrom, TextRole, passages_of, with_passages

pytestmark = pytest.mark.usefixtures("qapp")

_NAMES = ("headline", "subheadline-1", "b1", "b2", "note-1", "note-2")
_TEXT = ReleaseText(
    1,
    2,
    Language.ZH_HANT,
    headline="風箏高飛",
    subheadlines=("人人可放",),
    blocks=(Block((Run("風箏飛了。"),), id="b1"), Block((Run("風箏落了。"),), Role.QUOTE, "b2")),
    notes=("一", "二"),
)
_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")))


def _document(text: ReleaseText) -> QTextDocument:
    document = QTextDocument()
    fill(document, passages_of(text))
    document.setUndoRedoEnabled(False)
    settle(document)
    document.setUndoRedoEnabled(True)
    return document


def _linked(*names: str) -> ReleaseText:
    links = tuple(Link(name, Origin(f"en-{name}", f"What {name} was made from")) for name in names)
    return replace(_TEXT, source=Translation(Language.EN, links))


def _at(document: QTextDocument, block: int, offset: int = 0) -> QTextCursor:
    cursor = QTextCursor(document.findBlockByNumber(block))
    cursor.setPosition(cursor.block().position() + offset)
    return cursor


def _origins(document: QTextDocument) -> list[str]:
    return [each.made_from.origin.passage if each.made_from else "" for each in read(document)]


@given(st.sets(st.sampled_from(_NAMES)), _WORDS)
def test_links_come_back_as_they_went_in(names: set[str], words: str) -> None:
    links = tuple(Link(name, Origin("b9", words)) for name in _NAMES if name in names)
    text = replace(_TEXT, source=Translation(Language.EN, links))
    assert with_passages(text, read(_document(text))) == text


def test_a_text_that_is_no_translation_stays_none() -> None:
    assert with_passages(_TEXT, read(_document(_TEXT))).source is None


def test_both_parts_of_a_passage_that_is_cut_in_two_are_made_from_the_same() -> None:
    document = _document(_linked("b1", "b2"))
    document_editing.break_passage(_at(document, 2, 2))
    assert _origins(document)[2:5] == ["en-b1", "en-b1", "en-b2"]


def test_a_new_passage_is_made_from_nothing() -> None:
    document = _document(_linked("b1", "b2"))
    document_editing.break_passage(_at(document, 2, 5))
    assert _origins(document)[2:5] == ["en-b1", "", "en-b2"]


def test_another_role_changes_nothing() -> None:
    document = _document(_linked("b1", "b2"))
    document_editing.turn_into(_at(document, 2), TextRole.HEADING)
    assert _origins(document)[2:4] == ["en-b1", "en-b2"]


def test_a_note_above_others_moves_their_links_down() -> None:
    text = _linked("note-1", "note-2")
    document = _document(text)
    document_editing.break_passage(_at(document, 4))
    cursor = _at(document, 4)
    cursor.insertText("零")
    settle(document)
    source = with_passages(text, read(document)).source
    assert source is not None
    assert [(link.passage, link.origin.passage) for link in source.links] == [
        ("note-2", "en-note-1"),
        ("note-3", "en-note-2"),
    ]


def test_undo_brings_the_link_of_a_deleted_passage_back() -> None:
    document = _document(_linked("b1", "b2"))
    cursor = _at(document, 2)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert "en-b1" not in _origins(document) or "en-b2" not in _origins(document)
    document.undo()
    assert _origins(document)[2:4] == ["en-b1", "en-b2"]


def test_links_travel_over_the_clipboard() -> None:
    passages = passages_of(_linked("b1"))
    assert document_text.from_json(document_text.to_json(passages)) == passages


def test_a_passage_pasted_from_a_version_in_another_language_brings_no_link() -> None:
    text = _linked("b1")
    passages = passages_of(text)
    strange = replace(passages[3], made_from=MadeFrom(Language.ZH_HANS, Origin("x", "别的")))
    source = with_passages(text, [*passages[:3], strange]).source
    assert source is not None
    assert [link.passage for link in source.links] == ["b1"]


def test_what_a_block_was_made_from_can_be_read() -> None:
    document = _document(_linked("b1"))
    made = made_from_of(document.findBlockByNumber(2))
    assert made == MadeFrom(Language.EN, Origin("en-b1", "What b1 was made from"))

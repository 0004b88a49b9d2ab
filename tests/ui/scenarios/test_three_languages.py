"""A release gets its Chinese versions, they agree, and they say so when the English moves on."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from mediadesk import paths
from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_change import SourceChangeSheet
from mediadesk.ui.releases.parallel_editing import named_blocks
from mediadesk.ui.releases.parallel_gutter import words_rect
from mediadesk.ui.releases.parallel_marks import SourceMarks
from tests.ui.scenarios.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
_MOST_CLICKS = 10
EN, HANT, HANS = Language


@pytest.fixture
def translation(sample_library: Library) -> ReleaseText:
    """What the translator writes: the Chinese that the sample desk has of the same release."""
    row = next(each for each in sample_library.releases.rows() if "Atlas" in each.headline)
    text = sample_library.releases.text(row.id, HANT)
    assert text is not None
    return text


@pytest.fixture
def english(sample_library: Library, translation: ReleaseText) -> Release:
    """The release, come in again in English only, with its photos, which have their captions in all languages."""
    folder = paths.shipped("resources") / "sample_desk" / "releases"
    made = importing.import_file(sample_library, folder / "victoria-harbour-water-atlas.en.txt")
    sample_library.releases.set_photos(
        made.id, [each.id for each in sample_library.releases.photos(translation.release_id)]
    )
    return made


def _put(field: TextField, block: QTextBlock, words: str) -> None:
    """Write `words` over a passage, as a paste or an input method does."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)


def _replace(field: TextField, old: str, new: str) -> None:
    found = field.document().find(old)
    assert not found.isNull()
    found.insertText(new)


def _said(hand: Hand) -> str:
    """What the parity panel says in its head."""
    view = hand.editor.parallel.view
    return view.parity.chip.accessibleName() if view is not None else ""


def test_three_versions_are_brought_to_parity_in_ten_clicks(
    hand: Hand, sample_library: Library, english: Release, translation: ReleaseText
) -> None:
    hand.panel.show_record(english.id)
    editor = hand.editor
    hand.click(editor.header.tabs.button(HANT))
    hand.press("Start from EN", editor.notices)
    hand.until(lambda: editor.page.field.document().blockCount() > 2)
    hand.picture("the Chinese begun from the English")
    words = [translation.headline, *translation.subheadlines, *(block.text for block in translation.blocks)]
    field = editor.page.field
    assert field.document().blockCount() >= len(words)
    for number, each in enumerate(words):
        _put(field, field.document().findBlockByNumber(number), each)
    hand.until(editor.flush)

    hand.click(editor.header.parallel_button)
    hand.until(lambda: _said(hand).startswith("All"))
    hand.picture("beside each other")
    hand.click(editor.header.tabs.button(HANS))
    hand.press("Start from 繁", editor.notices)
    hand.until(lambda: editor.page.field.toPlainText().strip())
    hand.until(lambda: _said(hand).startswith("All"))
    hand.picture("the simplified converted")
    converted = sample_library.releases.text(english.id, HANS)
    assert not set("應於實測與灣員學這個們") & set("".join(block.text for block in converted.blocks))

    hand.click(editor.header.tabs.button(EN))
    _replace(editor.page.field, "214", "219")
    hand.until(lambda: not _said(hand).startswith("All"))
    hand.picture("the English moved on")
    hand.click(editor.header.tabs.button(HANT))
    mark = editor.parallel.marks[HANT]
    hand.until(mark.isVisible)
    hand.picture("the passage is marked")
    _open_first(hand, mark)
    sheet = QApplication.activePopupWidget()
    assert isinstance(sheet, SourceChangeSheet)
    hand.picture("what changed")
    assert "219" in sheet.words.text()
    _replace(editor.page.field, "214", "219")
    hand.click(sheet.settle_button)
    hand.until(lambda: HANT not in editor.parallel.changes or not editor.parallel.changes[HANT])
    hand.picture("settled")
    assert hand.clicks <= _MOST_CLICKS
    hand.until(lambda: "LNG-03" in {finding.rule for finding in hand.findings() if finding.language is HANS})


def _open_first(hand: Hand, mark: SourceMarks) -> None:
    """Scroll to the first passage whose source changed and click the mark beside it."""
    field = hand.editor.page.field
    block = named_blocks(field)[hand.editor.parallel.changes[HANT][0].passage]
    field.show_place(block, 0, 0)
    middle = words_rect(field, block).center().y() + field.viewport().y()
    hand.click(mark, QPoint(mark.width() - 8, round(middle)))

"""Find and replace in all languages of a release."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, Status
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.find_everywhere import FindEverywhere


@pytest.fixture
def everywhere(editor: ReleaseEditor, sample_library: Library, release: Release) -> FindEverywhere:
    """What looks everywhere, in a release whose headlines and first caption say "Zebra"."""
    for text in sample_library.releases.texts(release.id):
        sample_library.releases.save_text(replace(text, headline=f"Zebra 研究 {text.language.value}"))
    photo = sample_library.releases.photos(release.id)[0]
    sample_library.photos.save(replace(photo, caption=photo.caption.with_text(Language.EN, "A Zebra")))
    return editor.writing.everywhere


def look(editor: ReleaseEditor, words: str) -> None:
    editor.writing.finding.open(replaces=True)
    editor.writing.finding.bar.words.setText(words)
    editor.writing.finding.bar.everywhere.click()


def shown(everywhere: FindEverywhere) -> list[str]:
    return [row.accessibleName() for row in everywhere.pane.rows]


_ALL = ["headline: Zebra 研究 en", "Photo 1: A Zebra", "headline: Zebra 研究 zh-Hant", "headline: Zebra 研究 zh-Hans"]


def test_places_in_all_languages_are_listed(editor: ReleaseEditor, everywhere: FindEverywhere, qtbot: QtBot) -> None:
    look(editor, "zebra")
    qtbot.waitUntil(lambda: shown(everywhere) == _ALL)
    assert everywhere.pane.isVisible()
    editor.writing.finding.bar.words.setText("zebra 研究 zh")
    qtbot.waitUntil(lambda: len(shown(everywhere)) == 2)


def test_a_click_goes_to_the_place_in_its_language(
    editor: ReleaseEditor, everywhere: FindEverywhere, qtbot: QtBot
) -> None:
    look(editor, "zebra")
    qtbot.waitUntil(lambda: len(everywhere.pane.rows) == 4)
    QTest.keyClick(everywhere.pane.rows[2], Qt.Key.Key_Return)
    assert editor.page is not None
    assert editor.page.field.language is Language.ZH_HANT
    assert editor.page.field.textCursor().selectedText() == "Zebra"
    assert everywhere.pane.isVisible()


def test_a_caption_is_shown_among_the_details(editor: ReleaseEditor, everywhere: FindEverywhere, qtbot: QtBot) -> None:
    look(editor, "zebra")
    qtbot.waitUntil(lambda: len(everywhere.pane.rows) == 4)
    QTest.mouseClick(everywhere.pane.rows[1], Qt.MouseButton.LeftButton)
    assert editor.details.isVisible()
    assert not editor.writing.finding.is_everywhere


def test_all_are_replaced_in_one_step_of_the_library(
    editor: ReleaseEditor, everywhere: FindEverywhere, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    before = sample_library.releases.texts(release.id)
    look(editor, "zebra")
    editor.writing.finding.bar.new.setText("Okapi")
    with qtbot.waitSignal(everywhere.said) as told:
        editor.writing.finding.bar.all.click()
    assert told.args == ["Replaced 4 times"]
    assert {text.headline.split()[0] for text in sample_library.releases.texts(release.id)} == {"Okapi"}
    assert sample_library.releases.photos(release.id)[0].caption.en == "A Okapi"
    assert editor.page is not None
    qtbot.waitUntil(lambda: editor.page is not None and editor.page.field.passages()[0].text.startswith("Okapi"))
    assert sample_library.history.undo() == "Replace “zebra” with “Okapi”"
    assert [text.headline for text in sample_library.releases.texts(release.id)] == [each.headline for each in before]


def test_words_not_saved_yet_are_replaced_too(
    editor: ReleaseEditor, everywhere: FindEverywhere, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    assert editor.page is not None
    editor.page.field.textCursor().insertText("Zebra ")
    look(editor, "zebra")
    editor.writing.finding.bar.new.setText("Okapi")
    with qtbot.waitSignal(everywhere.said):
        editor.writing.finding.bar.all.click()
    text = sample_library.releases.text(release.id, Language.EN)
    assert text is not None
    assert text.headline.startswith("Okapi Okapi")


def test_all_can_be_replaced_though_the_text_on_screen_has_none(
    editor: ReleaseEditor, everywhere: FindEverywhere
) -> None:
    look(editor, "zh-Hans")
    assert editor.writing.finding.bar.all.isEnabled()
    editor.writing.finding.bar.everywhere.click()
    assert not editor.writing.finding.bar.all.isEnabled()
    assert not everywhere.pane.isVisible()


def test_leaving_the_bar_shows_the_preview_again(editor: ReleaseEditor, everywhere: FindEverywhere) -> None:
    look(editor, "zebra")
    QTest.keyClick(editor.writing.finding.bar.words, Qt.Key.Key_Escape)
    assert not everywhere.pane.isVisible()
    assert not editor.writing.finding.bar.everywhere.isChecked()


def test_what_left_the_house_is_listed_and_not_replaced(
    editor: ReleaseEditor, everywhere: FindEverywhere, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    sample_library.releases.save(replace(sample_library.releases.get(release.id), status=Status.ISSUED))
    look(editor, "zebra")
    qtbot.waitUntil(lambda: len(everywhere.pane.rows) == 4)
    assert not editor.writing.finding.bar.all.isEnabled()


def test_what_is_no_pattern_is_said_in_the_list(
    editor: ReleaseEditor, everywhere: FindEverywhere, qtbot: QtBot
) -> None:
    look(editor, "(")
    editor.writing.finding.bar.is_pattern.click()
    qtbot.waitUntil(lambda: "is no pattern" in everywhere.pane.said.text())
    assert everywhere.pane.rows == []

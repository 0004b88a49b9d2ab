"""New releases: the menu, the way through the placeholders, the desk's own templates."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mediadesk.jobs import checking
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseKind
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.new_templates import NameSheet, TemplatesSheet
from mediadesk.ui.releases.panel import ReleasesPanel
from mediadesk.ui.releases.placeholders import spans
from mediadesk.wording.templates import shipped

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(window: MainWindow) -> ReleasesPanel:
    made = window.panel
    assert isinstance(made, ReleasesPanel)
    return made


def field_of(panel: ReleasesPanel) -> TextField:
    assert panel.editor.page is not None
    return panel.editor.page.field


def chosen(panel: ReleasesPanel) -> str:
    return field_of(panel).textCursor().selectedText()


def texts(panel: ReleasesPanel) -> list[Language]:
    assert panel.editor.release_id is not None
    return [text.language for text in panel.library.releases.texts(panel.editor.release_id)]


def offered(panel: ReleasesPanel) -> list[str]:
    panel.list.new_menu.fill()
    return [action.text().split("\t")[0] for action in panel.list.new_menu.actions() if action.text()]


def pick(panel: ReleasesPanel, words: str) -> None:
    panel.list.new_menu.fill()
    next(each for each in panel.list.new_menu.actions() if each.text().startswith(words)).trigger()


def test_menu_begins_a_release_and_the_first_placeholder_is_ready_to_be_written_over(panel: ReleasesPanel) -> None:
    pick(panel, "Event hosted")
    assert panel.editor.release_id is not None
    assert panel.library.releases.get(panel.editor.release_id).kind is ReleaseKind.PRESS_RELEASE
    assert (chosen(panel), QApplication.focusWidget()) == ("{event}", field_of(panel))
    QTest.keyClicks(field_of(panel), "the Tide Forum")
    assert field_of(panel).document().firstBlock().text().endswith(" hosts the Tide Forum")


def test_a_blank_release_begins_at_its_headline(panel: ReleasesPanel) -> None:
    panel.new()
    QTest.keyClicks(field_of(panel), "Tide Forum")
    assert field_of(panel).document().firstBlock().text() == "Tide Forum"


def test_languages_ticked_stay_ticked(panel: ReleasesPanel) -> None:
    pick(panel, "Begin in Traditional")
    pick(panel, "Statement")
    assert texts(panel) == [Language.EN, Language.ZH_HANT]
    pick(panel, "Begin in English")
    pick(panel, "Speech")
    assert (texts(panel), field_of(panel).language) == ([Language.ZH_HANT], Language.ZH_HANT)
    pick(panel, "Begin in Traditional")
    assert panel.list.new_menu.languages == (Language.EN,)


def test_ticking_a_language_leaves_the_menu_open(panel: ReleasesPanel) -> None:
    menu = panel.list.new_menu
    menu.popup(panel.mapToGlobal(panel.rect().center()))
    tick = next(each for each in menu.actions() if each.text() == "Begin in Simplified Chinese")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(tick).center())
    assert (menu.isVisible(), tick.isChecked()) == (True, True)
    menu.setActiveAction(tick)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert (menu.isVisible(), tick.isChecked()) == (True, False)
    menu.hide()


def test_tab_walks_through_the_placeholders_and_back(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    seen = [chosen(panel)]
    for _ in range(2):
        QTest.keyClick(field_of(panel), Qt.Key.Key_Tab)
        seen.append(chosen(panel))
    assert seen == ["{subject}", "{subject}", "{quote}"]
    QTest.keyClick(field_of(panel), Qt.Key.Key_Tab, SHIFT)
    QTest.keyClick(field_of(panel), Qt.Key.Key_Tab, SHIFT)
    assert chosen(panel) == "{subject}"
    assert field_of(panel).textCursor().block().blockNumber() == 0


def test_what_is_one_thing_is_written_once_and_taken_back_as_one(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    field = field_of(panel)
    QTest.keyClicks(field, "the pier")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert chosen(panel) == "{quote}"
    assert "about the pier, a spokesperson" in field.toPlainText()
    field.undo()
    assert "about {subject}, a spokesperson" in field.toPlainText()


def test_placeholders_that_differ_from_place_to_place_are_written_one_by_one(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("transcript"))
    field = field_of(panel)
    while chosen(panel) != "{question}":
        QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClicks(field, "Why now?")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.toPlainText().count("{question}") == 1


def test_a_placeholder_left_as_it_is_writes_nothing(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    before = field_of(panel).toPlainText()
    for _ in spans(field_of(panel)):
        QTest.keyClick(field_of(panel), Qt.Key.Key_Tab)
    assert field_of(panel).toPlainText() == before


def test_escape_gives_tab_back(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    QTest.keyClick(field_of(panel), Qt.Key.Key_Escape)
    QTest.keyClick(field_of(panel), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not field_of(panel)


def test_a_field_that_is_moved_in_the_window_stays_at_its_placeholder(panel: ReleasesPanel) -> None:
    panel.list.new_menu.fill()
    pick(panel, "Begin in Traditional")
    panel.newly.begin(shipped("q_and_a"))
    panel.editor.parallel.toggle()
    assert chosen(panel) == "{subject}"
    panel.editor.parallel.toggle()
    pick(panel, "Begin in Traditional")


def test_tab_leaves_a_text_without_placeholders(panel: ReleasesPanel) -> None:
    panel.new()
    QTest.keyClick(field_of(panel), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not field_of(panel)


def test_f9_goes_round(panel: ReleasesPanel, window: MainWindow) -> None:
    panel.newly.begin(shipped("statement"))
    field = field_of(panel)
    for _ in spans(field):
        QTest.keyClick(window, Qt.Key.Key_F9)
    assert (chosen(panel), field.textCursor().block().blockNumber()) == ("{subject}", 0)
    QTest.keyClick(window, Qt.Key.Key_F9, SHIFT)
    assert field.textCursor().selectionStart() == spans(field)[-1][0]


def test_a_placeholder_written_over_is_one_edit_to_take_back(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    before = field_of(panel).document().firstBlock().text()
    QTest.keyClicks(field_of(panel), "X")
    field_of(panel).undo()
    assert field_of(panel).document().firstBlock().text() == before


def test_saving_as_template_puts_it_into_the_menu(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    assert panel.editor.release_id is not None
    panel.newly.templates.ask_name(panel.editor.release_id)
    sheet = panel.newly.templates.sheet
    assert isinstance(sheet, NameSheet)
    sheet.field.setText("  Pier   notice ")
    sheet.done.click()
    assert offered(panel)[15:17] == ["Pier notice", "Your templates…"]
    panel.library.history.undo()
    assert "Pier notice" not in offered(panel)


def test_a_template_without_a_name_is_not_saved(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("statement"))
    assert panel.editor.release_id is not None
    panel.newly.templates.ask_name(panel.editor.release_id)
    sheet = panel.newly.templates.sheet
    assert isinstance(sheet, NameSheet)
    sheet.field.setText("  ")
    assert not sheet.done.isEnabled()
    sheet.close()


def test_own_templates_are_renamed_used_and_moved_to_the_trash(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("speech"))
    assert panel.editor.release_id is not None
    for name in ("Pier speech", "Quay speech"):
        panel.newly.templates.save(panel.editor.release_id, name)
    panel.newly.templates.show_all()
    sheet = panel.newly.templates.sheet
    assert isinstance(sheet, TemplatesSheet)
    QTest.keyClicks(sheet.names[0], " 2027")
    sheet.names[0].editingFinished.emit()
    assert [each.name.en for each in panel.library.templates.own()] == ["Pier speech 2027", "Quay speech"]
    panel.newly.templates.remove(panel.library.templates.own()[1])
    sheet.show_templates()
    assert len(sheet.names) == 1
    count = panel.library.releases.count()
    sheet._use(panel.library.templates.own()[0])
    assert panel.library.releases.count() == count + 1


def test_what_is_open_in_the_note_of_a_withdrawal_is_found_in_the_details(panel: ReleasesPanel) -> None:
    panel.newly.begin(shipped("kill"))
    release_id = panel.editor.release_id
    assert release_id is not None
    panel.editor.flush()
    found = checking.look_through(panel.library, release_id, datetime.now(UTC)).findings
    reason = next(each for each in found if each.found == "{reason}")
    panel.editor.show_finding(reason)
    assert panel.editor.details.editors_note.isVisible()
    assert "{reason}" in panel.editor.details.editors_note.toPlainText()


def test_palette_offers_every_template(panel: ReleasesPanel) -> None:
    titles = [command.title for command in panel.commands()]
    assert {"New: Event hosted", "New: Withdrawal notice", "Save as template…"} <= set(titles)
    assert "Next placeholder" not in titles
    panel.newly.begin(shipped("statement"))
    assert "Next placeholder" in [command.title for command in panel.commands()]

"""House styles are made, changed and used beside a page that follows."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.house_style import DateForm, Font, HouseStyle, Keys, Masthead, Section
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.rule_settings import STEADFAST, RuleSetting
from mediadesk.ui.house_styles.colour_picker import ColourPicker
from mediadesk.ui.house_styles.panel import HouseStylesPanel
from mediadesk.ui.main_window import MainWindow
from mediadesk.wording.house_styles import SHIPPED, shipped
from mediadesk.wording.texts import load
from tests.ui.stage import Stage

Printed = Callable[[], str]
_LONG = 15_000


def kept(panel: HouseStylesPanel) -> HouseStyle:
    """The style shown, as the library has it."""
    panel.settle()
    found = panel.library.house_styles.find(panel.styles.picked_key)
    assert found is not None
    return found


def wait_for(printed: Printed, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in printed(), timeout=_LONG)


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_shipped_styles_come_first_and_cannot_be_changed(panel: HouseStylesPanel) -> None:
    assert [panel.styles.style_at(row).key for row in range(3)] == list(SHIPPED)
    panel.styles.setCurrentRow(0)
    assert not panel.form.name.isEnabled()
    assert panel.header.trash.isHidden()
    panel.form.changed.emit("accent", "#112233")
    assert kept(panel) == shipped("corporate")


def test_duplicate_is_the_desks_own_with_the_name_ready_to_be_typed_over(panel: HouseStylesPanel) -> None:
    style = kept(panel)
    assert style.is_own
    assert style.name == ByLanguage("Corporate 2", "企業 2", "企业 2")
    assert replace(style, id=0, key="corporate", name=shipped("corporate").name) == shipped("corporate")
    line = panel.form.name.lines[Language.EN]
    assert line.selectedText() == "Corporate 2"
    press(panel.header.duplicate)
    assert kept(panel).name.en == "Corporate 3"


def test_everything_that_is_chosen_is_kept(panel: HouseStylesPanel) -> None:
    form = panel.form
    press(form.masthead.tiles[Masthead.BAND])
    form.headline_font.button(Font.SANS).click()
    form.text_font.button(Font.SANS).click()
    form.text_size.setValue(117)
    form.is_centred.click()
    form.has_panels.click()
    form.dates.button(DateForm.MONTH_FIRST).click()
    form.quotes.button(True).click()
    form.has_terms.click()
    form.keys.button(Keys.ALWAYS).click()
    form.base.activated.emit(2)
    style = kept(panel)
    assert (style.masthead, style.headline_font, style.text_font) == (Masthead.BAND, Font.SANS, Font.SANS)
    assert (style.text_scale, style.is_centred, style.has_panels) == (1.17, True, False)
    assert style.has_single_quotes
    assert style.has_usage_terms
    assert style.keys is Keys.ALWAYS
    assert (style.date_form, style.base) == (DateForm.MONTH_FIRST, "plain_wire")


def test_words_that_are_typed_are_on_the_page_before_they_are_kept(
    panel: HouseStylesPanel, printed: Printed, qtbot: QtBot
) -> None:
    version = kept(panel).version
    QTest.keyClicks(panel.form.labels.lines["press_release"], "Harbour wire")
    wait_for(printed, "HARBOURWIRE", qtbot)
    style = kept(panel)
    assert style.labels == (("press_release", ByLanguage("Harbour wire")),)
    assert style.version == version + 1


def test_label_that_is_emptied_prints_the_usual_words(panel: HouseStylesPanel, printed: Printed, qtbot: QtBot) -> None:
    line = panel.form.labels.lines["press_release"]
    QTest.keyClicks(line, "Wire")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert kept(panel).labels == ()
    assert line.placeholderText() == "Press Release"
    wait_for(printed, "PRESSRELEASE", qtbot)


def test_labels_are_those_of_the_language_of_the_page(panel: HouseStylesPanel, printed: Printed, qtbot: QtBot) -> None:
    panel.header.languages.button(Language.ZH_HANT).click()
    line = panel.form.labels.lines["press_release"]
    assert line.placeholderText() == "新聞稿"
    line.setText("海港快訊")
    line.textEdited.emit("海港快訊")
    wait_for(printed, "海港快訊", qtbot)
    assert kept(panel).labels == (("press_release", ByLanguage(zh_hant="海港快訊")),)
    panel.header.languages.button(Language.EN).click()
    assert line.text() == ""


def test_end_mark_is_explained_by_what_it_prints(panel: HouseStylesPanel) -> None:
    line = panel.form.end_mark.lines[Language.EN]
    QTest.keyClicks(line, "Ends {weekday}, {date")
    assert "Ends Thursday, {date" in panel.form.mark_said.text()
    QTest.keyClicks(line, "}")
    assert "Ends Thursday, 18 March 2027" in panel.form.mark_said.text()
    assert kept(panel).end_mark == ByLanguage("Ends {weekday}, {date}")


def test_colour_is_typed_or_that_of_the_organisation(panel: HouseStylesPanel) -> None:
    field = panel.form.colour
    field.line.setFocus()
    QTest.keyClicks(field.line, "1A6B5")
    assert kept(panel).accent == ""
    QTest.keyClicks(field.line, "0")
    assert kept(panel).accent == "#1A6B50"
    assert field.contrast.text().startswith("Contrast on white 6.")
    press(field.reset)
    assert kept(panel).accent == ""


def test_colour_too_faint_to_read_is_said_and_what_is_printed_instead(panel: HouseStylesPanel) -> None:
    QTest.keyClicks(panel.form.colour.line, "#FFD200")
    assert "too faint" in panel.form.colour.contrast.text()
    assert kept(panel).accent == "#FFD200"


def test_half_a_colour_goes_back_to_what_is_kept(panel: HouseStylesPanel) -> None:
    line = panel.form.colour.line
    QTest.keyClicks(line, "#12")
    line.editingFinished.emit()
    assert line.text() == ""
    QTest.keyClicks(line, "#zzzzzz")
    assert line.property("wrong")
    assert kept(panel).accent == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_colour_picker_gives_the_colour_under_its_spots(panel: HouseStylesPanel) -> None:
    press(panel.form.colour.swatch)
    (picker,) = panel.findChildren(ColourPicker)
    picker.show_colour("#336699")
    picker._plane.move_to(1.0, 0.5)
    assert kept(panel).accent == "#004080"
    QTest.keyClick(picker._strip, Qt.Key.Key_Right)
    assert kept(panel).accent == "#003080"
    picker.hide()


def test_sections_are_ordered_and_required_by_the_keyboard(panel: HouseStylesPanel) -> None:
    order = panel.form.order
    order.setFocus()
    order.setCurrentRow(5)
    for _ in range(5):
        QTest.keyClick(order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kept(panel).sections[:2] == (Section.CONTACTS, Section.HEADLINE)
    assert order.currentRow() == 0
    QTest.keyClick(order, Qt.Key.Key_Space)
    assert Section.CONTACTS not in kept(panel).required
    QTest.keyClick(order, Qt.Key.Key_Space)
    assert set(kept(panel).required) == set(shipped("corporate").required)


def test_click_beside_a_section_requires_it(panel: HouseStylesPanel) -> None:
    order = panel.form.order
    place = order.visualItemRect(order.item(1))
    QTest.mouseClick(order.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert Section.ASSETS not in kept(panel).required
    place.setLeft(place.right() - 80)
    QTest.mouseClick(order.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert Section.ASSETS in kept(panel).required


def test_lengths_are_typed_and_an_empty_one_asks_for_nothing(panel: HouseStylesPanel) -> None:
    fields = panel.form.limits.fields
    assert [fields["opening", "words"].text(), fields["caption", "characters"].text()] == ["35", ""]
    fields["opening", "words"].selectAll()
    QTest.keyClicks(fields["opening", "words"], "4x0")
    QTest.keyClicks(fields["caption", "characters"], "90")
    fields["headline", ""].clear()
    fields["headline", ""].textEdited.emit("")
    limits = kept(panel).limits
    assert (limits.opening.words, limits.opening.characters, limits.caption.characters) == (40, 110, 90)
    assert limits.headline == 0


def test_checks_are_switched_off_noted_only_or_taken_as_usual_again(panel: HouseStylesPanel) -> None:
    rules = panel.form.rules
    for wanted in ("TXT-04", "NAM-01", "PHO-08"):
        rules.add.activated.emit(rules.add.findData(wanted))
    assert kept(panel).rules == tuple((rule, RuleSetting.OFF) for rule in ("TXT-04", "NAM-01", "PHO-08"))
    assert rules.add.findData("TXT-04") < 0
    rules.choices["PHO-08"].activated.emit(1)
    rules.take_out("TXT-04")
    assert kept(panel).rules == (("NAM-01", RuleSetting.OFF), ("PHO-08", RuleSetting.NOTE))
    assert rules.choices["NAM-01"].count() == 1, "it finds errors only: they can be off, not noted"


def test_keyboard_follows_the_check_that_is_added_changed_or_taken_out(panel: HouseStylesPanel, qtbot: QtBot) -> None:
    rules = panel.form.rules
    panel.window().activateWindow()
    qtbot.waitUntil(panel.window().isActiveWindow)
    rules.add.setFocus()
    for wanted in ("TXT-04", "PHO-08"):
        rules.add.activated.emit(rules.add.findData(wanted))
        qtbot.waitUntil(rules.choices[wanted].hasFocus)
    rules.choices["PHO-08"].activated.emit(2)
    assert rules.choices["PHO-08"].hasFocus()
    assert rules.choices["PHO-08"].value is RuleSetting.WARNING
    rules.take_out("PHO-08")
    qtbot.waitUntil(rules.add.hasFocus)


def test_what_guards_the_house_is_not_offered_to_be_switched_off(panel: HouseStylesPanel) -> None:
    offered = {panel.form.rules.add.itemData(row) for row in range(1, panel.form.rules.add.count())}
    assert offered & STEADFAST == set()
    assert {"TXT-04", "STR-08", "NAM-01", "PDF-04"} <= offered


def test_changes_of_one_field_are_undone_together_and_those_of_another_by_themselves(panel: HouseStylesPanel) -> None:
    panel.form.text_size.setValue(110)
    for percent in (111, 115, 120):
        panel.form.text_size.setValue(percent)
        panel._keep()
    press(panel.form.masthead.tiles[Masthead.PLAIN])
    assert not panel.undo()
    panel.library.history.undo()
    assert (kept(panel).masthead, kept(panel).text_scale) == (Masthead.NAME_LEFT, 1.2)
    panel.library.history.undo()
    assert kept(panel).text_scale == 1.0


def test_undo_is_seen_in_the_form_and_on_the_page(panel: HouseStylesPanel, printed: Printed, qtbot: QtBot) -> None:
    QTest.keyClicks(panel.form.labels.lines["press_release"], "Wire")
    wait_for(printed, "WIRE", qtbot)
    panel.undo()
    panel.desk.undo()
    qtbot.waitUntil(lambda: panel.form.labels.lines["press_release"].text() == "")
    wait_for(printed, "PRESSRELEASE", qtbot)


def test_page_stays_where_it_is_while_the_style_changes(
    panel: HouseStylesPanel, printed: Printed, qtbot: QtBot
) -> None:
    bar = panel.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200, timeout=_LONG)
    bar.setValue(150)
    before = panel.view.pdf
    press(panel.form.masthead.tiles[Masthead.BAND])
    assert panel.view.pdf == before
    qtbot.waitUntil(lambda: panel.view.pdf != before, timeout=_LONG)
    assert bar.value() == 150


def test_page_shows_the_newest_release_in_its_language_else_the_sample(
    panel: HouseStylesPanel, printed: Printed, qtbot: QtBot
) -> None:
    newest = panel.library.releases.rows()[0]
    wait_for(printed, "".join(newest.headline.split())[:20], qtbot)
    for row in panel.library.releases.rows():
        panel.library.releases.move_to_trash(row.id)
    panel.refresh(frozenset({"release"}))
    for language in Language:
        panel.header.languages.button(language).click()
        headline = load("sample_release")[language.value]["headline"]
        wait_for(printed, "".join(headline.split())[:12], qtbot)
        assert headline in panel._sample.text()


def test_style_in_use_is_that_of_new_kits_and_undo_takes_it_back(panel: HouseStylesPanel) -> None:
    press(panel.header.use)
    assert panel.library.organisations.own().brand.house_style == panel.styles.picked_key
    panel.refresh(frozenset({"organisation"}))
    assert not panel.header.use.isEnabled()
    panel.library.history.undo()
    panel.refresh(frozenset({"organisation"}))
    assert panel.header.use.isEnabled()
    assert panel.styles.used_key == "corporate"


def test_style_that_is_trashed_and_restored(panel: HouseStylesPanel) -> None:
    key = panel.styles.picked_key
    press(panel.header.trash)
    assert panel.styles.count() == len(SHIPPED)
    assert panel.styles.picked_key in SHIPPED
    panel.library.history.undo()
    panel.refresh(frozenset({"house_style"}))
    assert panel.styles.pick(key)
    QTest.keyClick(panel.styles, Qt.Key.Key_Delete)
    assert not panel.styles.pick(key)


def test_what_was_typed_last_is_kept_when_another_style_is_picked(panel: HouseStylesPanel) -> None:
    key = panel.styles.picked_key
    line = panel.form.name.lines[Language.EN]
    line.selectAll()
    QTest.keyClicks(line, "Bay")
    panel.styles.setCurrentRow(1)
    found = panel.library.house_styles.find(key)
    assert found is not None
    assert found.name.en == "Bay"


def test_style_changed_by_somebody_else_meanwhile_is_said_and_shown(panel: HouseStylesPanel, qtbot: QtBot) -> None:
    style = kept(panel)
    press(panel.form.masthead.tiles[Masthead.BAND])
    panel.library.house_styles.save(replace(style, text_scale=1.2))
    panel.settle()
    assert kept(panel).masthead is Masthead.NAME_LEFT
    stage = panel.window()
    assert isinstance(stage, Stage)
    assert stage.said
    assert panel.form.text_size.value() == 120


def test_every_control_has_a_name(panel: HouseStylesPanel) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QSlider)
    controls = [each for kind in kinds for each in panel.findChildren(kind)]
    nameless = [each for each in controls if not each.accessibleName() and not getattr(each, "text", str)()]
    assert nameless == []


@pytest.mark.parametrize("width", [1440, 1280, 900])
def test_form_fits_into_its_pane(panel: HouseStylesPanel, width: int) -> None:
    panel.window().resize(width - 60, 700)
    panel.fit(width)
    panel.window().repaint()
    assert panel.form.horizontalScrollBar().maximum() == 0
    assert panel.view.width() > 150


def test_screen_is_reached_from_settings_and_by_its_keys(window: MainWindow, sample_library: Library) -> None:
    window.go_to("settings")
    button = next(each for each in window.panel.findChildren(QAbstractButton) if "Corporate" in each.text())
    press(button)
    assert isinstance(window.panel, HouseStylesPanel)
    assert window.panel.styles.picked_key == "corporate"
    back = next(each for each in window.panel.findChildren(QAbstractButton) if each.text().strip() == "Settings")
    press(back)
    assert not isinstance(window.panel, HouseStylesPanel)
    QTest.keyClick(window.panel, Qt.Key.Key_G)
    QTest.keyClick(window.panel, Qt.Key.Key_H)
    assert isinstance(window.panel, HouseStylesPanel)
    assert [type(each) for each in window.sidebar.findChildren(QWidget, "house_styles")] == []


def test_j_and_k_walk_through_the_styles_and_stop_at_the_ends(panel: HouseStylesPanel) -> None:
    panel.styles.setCurrentRow(0)
    QTest.keyClick(panel.styles, Qt.Key.Key_K)
    assert panel.styles.currentRow() == 0
    QTest.keyClick(panel.styles, Qt.Key.Key_J)
    assert panel.styles.currentRow() == 1
    QTest.keyClick(panel.styles, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert panel.styles.currentRow() == 1
    QTest.keyClick(panel.styles, Qt.Key.Key_K)
    assert panel.styles.currentRow() == 0

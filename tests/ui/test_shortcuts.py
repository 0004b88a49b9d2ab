"""Every shortcut of the sheet is pressed in the real window, from every place the focus can be."""

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.ui import keys
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.sections import sections

Pressed = list[tuple[str, str]]
EVERYWHERE, GOING, LISTS, PHOTOS, RELEASE, TEXT = (
    [sequence for sequence, _words in entries] for _title, entries in keys.sheet()
)
PLACES = ("sidebar", "filter", "list", "text", "preview", "finding", "export")


@pytest.fixture
def heard(window: MainWindow) -> Pressed:
    """What the window heard, in place of doing it: the shortcut and "done" or "ambiguous"."""
    show_finding(window)
    pressed: Pressed = []
    for each in window.findChildren(QShortcut):
        sequence = each.key().toString()
        each.activated.disconnect()
        each.activated.connect(lambda sequence=sequence: pressed.append((sequence, "done")))
        each.activatedAmbiguously.connect(lambda sequence=sequence: pressed.append((sequence, "ambiguous")))
    return pressed


def editor(window: MainWindow) -> ReleaseEditor:
    return window.releases().editor


def show_finding(window: MainWindow) -> None:
    """Show one finding, whatever preflight finds in the meantime."""
    editor(window).live.blockSignals(True)
    found = Finding("LNK-01", Severity.ERROR, Language.EN)
    editor(window).side.preflight.show_findings((found,), Language.EN)


def place(window: MainWindow, name: str) -> QWidget:
    shown = editor(window)
    assert shown.page is not None
    found = {
        "sidebar": window.sidebar._search,
        "filter": window.releases().list.filter,
        "list": window.releases().list.view,
        "text": shown.page.field,
        "preview": shown.side.pages,
        "finding": shown.side.preflight.rows[0],
        "export": shown.header.pane_button,
    }[name]
    assert isinstance(found, QWidget)
    found.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is found
    return found


def press(target: QWidget, sequence: str) -> None:
    """Press the keys of a sequence as the sheet writes it."""
    for part in sequence.split(" then "):
        combination: QKeyCombination = QKeySequence(part)[0]
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


def heard_as(sequence: str) -> str:
    return sequence.replace(" then ", ", ")


def types(name: str, sequence: str) -> bool:
    """Whether the keys are words, or the undo, of the field they are pressed in."""
    is_word = sequence[0] in "G?/" and len(sequence.split("+")) == 1
    return name in ("filter", "text") and (is_word or sequence in ("Ctrl+Z", "Ctrl+Shift+Z"))


@pytest.mark.parametrize("name", PLACES)
def test_what_works_everywhere_and_for_the_release_works_from_every_place(
    window: MainWindow, heard: Pressed, name: str
) -> None:
    for sequence in (*EVERYWHERE, *GOING, "/", *RELEASE):
        heard.clear()
        target = place(window, name)
        press(target, sequence)
        expected = [] if types(name, sequence) else [(heard_as(sequence), "done")]
        assert heard == expected, sequence


def test_letters_of_shortcuts_are_words_in_a_field(window: MainWindow, heard: Pressed) -> None:
    field = place(window, "filter")
    assert isinstance(field, QLineEdit)
    for sequence in (*GOING[:-1], "?", "/"):
        press(field, sequence)
    assert field.text() == "".join(f"g{each[-1].lower()}" for each in GOING[:-1]) + "?/"
    assert heard == []


def test_keys_of_the_text_work_in_the_text_alone(window: MainWindow, heard: Pressed) -> None:
    each_of_roles = [f"Ctrl+Alt+{number}" for number in range(1, 7)]
    wanted = [*(each for each in TEXT if "…" not in each), *each_of_roles]
    for name in PLACES:
        for sequence in wanted:
            heard.clear()
            press(place(window, name), sequence)
            assert heard == ([(sequence, "done")] if name == "text" else []), (name, sequence)


@pytest.mark.parametrize("key", [section.key for section in sections()])
def test_no_screen_has_two_answers_to_the_same_keys(window: MainWindow, heard: Pressed, key: str) -> None:
    panel = window.panel_of(key)
    window.go_to(key)
    here = [each.key().toString() for each in window.findChildren(QShortcut) if _is_near(each, panel)]
    assert len(here) == len(set(here))


def _is_near(shortcut: QShortcut, panel: QWidget) -> bool:
    """Whether a shortcut answers wherever the focus is on this screen."""
    owner = shortcut.parent()
    assert isinstance(owner, QWidget)
    return owner.isVisible() and shortcut.context() is Qt.ShortcutContext.WindowShortcut


def test_language_preview_and_findings_turn_while_the_list_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    shown, view = editor(window), window.releases().list.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shown.page is not None
    assert shown.page.field.language is Language.ZH_HANT
    assert view.hasFocus()
    was_hidden = shown.side.isHidden()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_P, both)
    assert shown.side.isHidden() is not was_hidden
    qtbot.keyClick(view, Qt.Key.Key_P, both)
    assert shown.side.isHidden() is was_hidden
    show_finding(window)
    qtbot.keyClick(view, Qt.Key.Key_F8)
    assert shown.page.field.language is Language.EN


def test_next_finding_goes_on_where_it_was_in_another_language(window: MainWindow) -> None:
    pane, languages = editor(window).side.preflight, (Language.EN, Language.ZH_HANT, Language.ZH_HANT)
    findings = [Finding("LNK-01", Severity.ERROR, language, found=str(at)) for at, language in enumerate(languages)]
    show_finding(window)
    seen: list[Finding] = []
    pane.chosen.connect(seen.append)
    for _ in findings:
        page = editor(window).page
        assert page is not None
        pane.show_findings(findings, page.field.language)
        press(window.releases().list.view, "F8")
    assert seen == findings


def test_keys_of_the_release_rest_while_no_release_is_open(window: MainWindow, heard: Pressed, qtbot: QtBot) -> None:
    for row in window.library.releases.rows():
        window.library.releases.move_to_trash(row.id)
    qtbot.waitUntil(lambda: editor(window).release_id is None)
    window.sidebar.setFocus()
    for sequence in ("Ctrl+1", "F8", "Ctrl+Shift+P"):
        press(window.sidebar._search, sequence)
    assert heard == []


def test_keys_of_the_release_rest_behind_another_screen(window: MainWindow, heard: Pressed) -> None:
    window.go_to("contacts")
    window.sidebar.setFocus()
    for sequence in RELEASE:
        press(window.sidebar._search, sequence)
    assert heard == []


def test_window_behind_the_palette_rests_until_escape(window: MainWindow, heard: Pressed) -> None:
    window.open_palette()
    assert window.palette_pane is not None
    field = window.palette_pane.findChild(QLineEdit)
    assert field is not None
    for sequence in (*EVERYWHERE, *GOING, *RELEASE):
        press(field, sequence)
    assert heard == []
    assert field.hasFocus()
    press(field, "Esc")
    press(window.releases().list.view, "Ctrl+1")
    assert heard == [("Ctrl+1", "done")]


class GreedyField(QLineEdit):
    """Wants every key for itself, as fields of one line want Ctrl+E on X11."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_field_of_one_line_leaves_export_to_the_window_and_keeps_other_keys(window: MainWindow, heard: Pressed) -> None:
    field = GreedyField(window.releases())
    field.show()
    field.setFocus()
    press(field, "Ctrl+K")
    assert heard == []
    press(field, "Ctrl+E")
    assert heard == [("Ctrl+E", "done")]

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.release import Status
from mediadesk.records.status import following
from mediadesk.ui import chips
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.sections import sections
from mediadesk.wording.titles import quoted

KEYS = [section.key for section in sections()]


def said(window: MainWindow) -> list[str]:
    return [toast.words.text() for toast in window.toasts.shown]


def unnamed(root: QWidget) -> list[str]:
    buttons = [*root.findChildren(QAbstractButton), *root.findChildren(QLineEdit)]
    own = [each for each in buttons if not each.objectName().startswith("qt_")]
    return [
        f"{type(each).__name__} in {type(each.parent()).__name__}"
        for each in own
        if not (each.accessibleName() or "").strip()
    ]


@pytest.mark.parametrize("key", KEYS)
def test_every_button_and_field_says_what_it_is(window: MainWindow, key: str) -> None:
    window.go_to(key)
    window.open_palette()
    assert unnamed(window) == []


def test_g_and_a_letter_go_to_a_section(window: MainWindow, qtbot: QtBot) -> None:
    window.releases().list.view.setFocus()
    for section in sections()[1:]:
        focused = window.focusWidget() or window
        if section.key == "settings":
            continue
        qtbot.keyClick(focused, Qt.Key.Key_G)
        qtbot.keyClick(focused, getattr(Qt.Key, f"Key_{section.keys[-1]}"))
        assert window.panel is window.panel_of(section.key)


def test_letters_belong_to_whoever_types(window: MainWindow, qtbot: QtBot) -> None:
    field = window.releases().list.filter
    field.setFocus()
    qtbot.keyClicks(field, "gp?")
    assert field.text() == "gp?"
    assert window.panel is window.releases()


def test_palette_finds_a_release_and_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("settings")
    rows = window.library.releases.rows()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.palette_pane is not None
    field = window.palette_pane.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, rows[-1].headline[:14])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.panel is window.releases()
    assert window.releases().list.current == rows[-1].id


def test_escape_leaves_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    window.open_palette("x")
    assert window.palette_pane is not None
    field = window.palette_pane.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.palette_pane.isVisible()


def test_palette_is_closed_by_a_click_beside_it_and_not_by_one_on_its_words(window: MainWindow, qtbot: QtBot) -> None:
    window.open_palette("x")
    pane = window.palette_pane
    assert pane is not None
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=pane.card.geometry().bottomLeft() + QPoint(6, -6))
    assert pane.isVisible()
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=pane.card.geometry().bottomLeft() + QPoint(-6, -6))
    assert not pane.isVisible()


def test_release_in_the_trash_comes_back_with_undo_of_the_note(window: MainWindow, qtbot: QtBot) -> None:
    panel, library = window.releases(), window.library
    gone, count = panel.list.current, library.releases.count()
    headline = library.releases.rows()[0].headline
    qtbot.keyClick(panel.list.view, Qt.Key.Key_Delete)
    assert library.releases.count() == count - 1
    assert said(window) == [f"{quoted(headline)} moved to Trash"]
    assert library.history.undo_label == f"Move release {quoted(headline)} to Trash"
    undo = window.toasts.shown[-1].action
    assert undo is not None
    undo.click()
    assert library.releases.count() == count
    qtbot.waitUntil(lambda: panel.list.pick(gone))


def test_after_a_release_is_trashed_the_one_in_its_place_is_open(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.releases()
    rows = [row.id for row in window.library.releases.rows()]
    panel.list.pick(rows[1])
    qtbot.keyClick(panel.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.editor.release_id == rows[2])
    assert panel.list.current == rows[2]


def test_when_the_last_release_is_trashed_nothing_is_open(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.releases()
    for row in window.library.releases.rows():
        panel.row_actions.move_to_trash(row.id)
    qtbot.waitUntil(lambda: panel.editor.release_id is None)


def test_undo_and_redo_work_everywhere_and_say_what_they_did(window: MainWindow, qtbot: QtBot) -> None:
    panel, library = window.releases(), window.library
    release_id = panel.list.current
    before = library.releases.get(release_id).status
    then = following(before)[0]
    panel.row_actions.set_status(release_id, then)
    assert library.releases.get(release_id).status is then
    window.go_to("settings")
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert library.releases.get(release_id).status is before
    assert said(window)[-1] == f"Undone: Move to “{chips.status_word(then)}”"
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, redo)
    assert library.releases.get(release_id).status is then


def test_counts_follow_the_library(window: MainWindow, qtbot: QtBot) -> None:
    shown = window.sidebar._buttons["releases"]
    qtbot.waitUntil(lambda: shown.count == "3")
    window.library.releases.move_to_trash(window.releases().list.current)
    qtbot.waitUntil(lambda: shown.count == "2")


def test_sidebar_becomes_a_rail_when_there_is_less_room(window: MainWindow) -> None:
    wide = window.sidebar.width()
    window.resize(1280, 720)
    assert window.sidebar.width() < wide
    window.resize(1440, 900)
    assert window.sidebar.width() == wide


def test_smallest_window_shows_the_list_until_the_preview_takes_its_place(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.releases()
    window.resize(900, 560)
    assert panel.list.isVisible()
    assert not panel.editor.side.isVisible()
    panel.editor.toggle_side()
    assert panel.editor.side.isVisible()
    assert not panel.list.isVisible()
    qtbot.waitUntil(lambda: panel.minimumSizeHint().width() + window.sidebar.width() <= 900)
    panel.editor.toggle_side()
    assert panel.list.isVisible()


def test_list_is_seen_first_and_the_editor_follows(dressed: None, sample_library: Library, qtbot: QtBot) -> None:
    from mediadesk.ui.releases.blank_editor import BlankEditor
    from mediadesk.ui.releases.editor import ReleaseEditor
    from mediadesk.ui.remembered import Remembered

    window = MainWindow(sample_library, Remembered())
    qtbot.addWidget(window)
    panel = window.releases()
    assert panel.list.current
    assert panel.findChildren(BlankEditor)
    assert not panel.findChildren(ReleaseEditor)
    window.show()
    qtbot.waitUntil(lambda: bool(panel.findChildren(ReleaseEditor)))
    assert panel.editor.isVisible()
    assert panel.editor.release_id == panel.list.current
    window.close()


def test_dropped_text_opens_the_review(window: MainWindow, qtbot: QtBot, checkout: object) -> None:
    from pathlib import Path

    text = Path(str(checkout)) / "tests" / "corpus" / "seen" / "hk_ferry_pier.txt"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(text))])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.releases().review is not None)


def test_file_that_is_no_text_is_explained_and_nothing_opens(
    window: MainWindow, qtbot: QtBot, tmp_path: object
) -> None:
    from pathlib import Path

    picture = Path(str(tmp_path)) / "report.txt"
    picture.write_bytes(b"%PDF-1.7\n\x00\x01")
    window.releases().review_file(picture)
    qtbot.waitUntil(lambda: bool(said(window)))
    assert "report.txt" in said(window)[0]
    assert window.releases().review is None


def test_start_empty_takes_the_sample_away_and_undo_brings_it_back(
    dressed: None, library: Library, qtbot: QtBot
) -> None:
    from mediadesk.ui import first_run
    from mediadesk.ui.remembered import Remembered

    first_run.fill(library)
    window = MainWindow(library, Remembered())
    qtbot.addWidget(window)
    first_run.show_bar(window)
    bar = window.findChild(first_run.SampleBar)
    assert bar is not None
    bar.start.click()
    assert (library.releases.count(), library.contacts.count(), library.photos.rows()) == (0, 0, [])
    window.desk.undo()
    assert (library.releases.count(), library.contacts.count(), len(library.photos.rows())) == (3, 40, 12)
    window.close()


def test_start_empty_leaves_own_releases_alone(library: Library) -> None:
    from mediadesk.records.keys import new_key
    from mediadesk.records.release import Release
    from mediadesk.ui import first_run

    first_run.fill(library)
    own = library.releases.add(Release(new_key(), slug="ours"))
    first_run.start_empty(library)
    assert [row.id for row in library.releases.rows()] == [own.id]


def test_ring_shows_where_the_tab_key_went_and_not_where_the_mouse_clicked(window: MainWindow, qtbot: QtBot) -> None:
    pills = window.releases().list._pills
    first, second = pills.button(None), pills.button(Status.DRAFT)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first.property("keyboardFocus")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    focus = window.focusWidget()
    assert focus is not None
    assert focus is not first
    assert focus.property("keyboardFocus")
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not focus.property("keyboardFocus")


def test_f6_goes_through_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    panes = window._panes()
    panes[0].setFocus()
    seen = []
    for _ in panes:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        seen.append(next((pane for pane in panes if focus and (pane is focus or pane.isAncestorOf(focus))), None))
    assert set(seen) == set(panes)


def test_files_dropped_while_the_palette_is_open_close_it(window: MainWindow, qtbot: QtBot, checkout: object) -> None:
    from pathlib import Path

    from mediadesk.ui import dropping

    window.open_palette()
    dropping.take(window, [Path(str(checkout)) / "tests" / "corpus" / "seen" / "hk_ferry_pier.txt"])
    qtbot.waitUntil(lambda: window.releases().review is not None)
    assert window.palette_pane is not None
    assert not window.palette_pane.isVisible()


@pytest.mark.parametrize("key", ["photos", "contacts", "outlets"])
def test_filter_leaves_dropped_files_to_the_window(window: MainWindow, key: str) -> None:
    window.go_to(key)
    assert not [field for field in window.panel.findChildren(FilterField) if field.acceptDrops()]
    assert window.panel.findChildren(FilterField)


def test_no_part_of_a_screen_shows_as_a_window_of_its_own(window: MainWindow, qapp: QApplication) -> None:
    lost: list[str] = []
    for section in sections():
        with_focus = qapp.focusWindowChanged.connect(lambda _new, key=section.key: lost.append(key))
        window.go_to(section.key)
        QApplication.processEvents()
        qapp.focusWindowChanged.disconnect(with_focus)
    assert lost == []
    assert window.isActiveWindow()

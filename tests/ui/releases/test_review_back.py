"""A review laid over the text: seen, walked through, accepted and rejected, taken over in one step."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.jobs import bringing_back, reviewing
from mediadesk.library import Library
from mediadesk.records.block import Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText
from mediadesk.records.review import Remark
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.review_back import ReviewBackView
from mediadesk.ui.remembered import Remembered

_NOW = datetime(2027, 3, 16, 9, 30, tzinfo=UTC)
_ORDER = [
    ("The Lantern Bay ferry calls at three piers from May.", "b1"),
    ("Tickets cost twelve dollars on weekdays and holidays alike.", "b2"),
    ("The company built the vessel in its own yard last year.", "b3"),
]
_REVIEWED = (("twelve", "fourteen"), ("own yard", "new yard"), ("three piers", "five piers"))


@pytest.fixture
def release(sample_library: Library) -> Release:
    """A draft of three paragraphs."""
    blocks = tuple(replace(plain(words), id=name) for words, name in _ORDER)
    made = Release(new_key(), slug="ferry")
    text = ReleaseText(new_key(), made.id, Language.EN, "Ferry calls at three piers", blocks=blocks)
    return sample_library.releases.add(made, [text])


@pytest.fixture
def reviewed(sample_library: Library, release: Release, tmp_path: Path) -> Path:
    """The Word file as Ms Au sent it back; the number of piers was changed here meanwhile, to four."""
    files = reviewing.save_pack(sample_library, release.id, tmp_path, now=_NOW, who="ivy")
    path = next(each for each in files if each.suffix == ".docx")
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for old, new in _REVIEWED:
            for run in paragraph.runs if "ferry" in paragraph.text or old != "three piers" else ():
                run.text = run.text.replace(old, new)
    document.add_comment(document.paragraphs[2].runs, "Ask the harbour master.", author="Ms Au")
    document.save(str(path))
    (text,) = sample_library.releases.texts(release.id)
    first = replace(text.blocks[0], runs=(Run("The Lantern Bay ferry calls at four piers from May."),))
    sample_library.releases.save_text(replace(text, blocks=(first, *text.blocks[1:])))
    return path


@pytest.fixture
def view(editor: ReleaseEditor, sample_library: Library, release: Release, reviewed: Path) -> ReviewBackView:
    """That review over the text."""
    editor.review.show_review(bringing_back.bring_back(sample_library, reviewed, release.id))
    return editor.review.view


def _states(view: ReviewBackView) -> list[str]:
    model = view.list.records
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _paragraphs(library: Library, release: Release) -> list[str]:
    return [block.text for block in library.releases.texts(release.id)[0].blocks]


def test_conflicts_stand_last_and_are_marked(view: ReviewBackView) -> None:
    assert _states(view) == [
        "Changes",
        "Paragraph 2, twelve → fourteen",
        "Paragraph 3, own → new",
        "Conflicts: you changed these too",
        "Paragraph 1, four → five",
    ]
    assert view.summary.toolTip() or view.summary.text()


def test_the_text_shows_changes_where_they_stand_and_comments_beside_them(view: ReviewBackView) -> None:
    shown = view.page.toPlainText()
    assert "Tickets cost twelvefourteen dollars" in shown
    assert "four → five piers" in shown
    assert "Ms Au: Ask the harbour master." in shown


def test_comments_on_captions_are_shown_too(
    view: ReviewBackView, editor: ReleaseEditor, sample_library: Library, release: Release, reviewed: Path
) -> None:
    back = bringing_back.bring_back(sample_library, reviewed, release.id)
    remarks = (*back.remarks, Remark("photo-2", "Mr To", "Who is this?"), Remark("", "Mr To", "Fine otherwise."))
    editor.review.show_review(replace(back, remarks=remarks))
    shown = view.page.toPlainText()
    assert "Mr To, Caption of photo 2: Who is this?" in shown
    assert "Mr To: Fine otherwise." in shown
    assert shown.count("Ask the harbour master.") == 1


def test_control_and_enter_takes_over(view: ReviewBackView, editor: ReleaseEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(view.list, Qt.Key.Key_A)
    qtbot.keyClick(view.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.review.is_open


def test_accepting_goes_on_to_the_next_one(view: ReviewBackView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.list, Qt.Key.Key_A)
    qtbot.keyClick(view.list, Qt.Key.Key_R)
    assert view.count.text() == "3 of 3"
    assert _states(view)[1].endswith("Accepted")
    assert _states(view)[2].endswith("Rejected")
    assert "Tickets cost fourteen dollars" in view.page.toPlainText()
    assert "in its own yard" in view.page.toPlainText()


def test_keys_and_clicks_walk_through_the_changes(view: ReviewBackView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.page, Qt.Key.Key_J)
    assert view.count.text() == "2 of 3"
    qtbot.keyClick(view.page, Qt.Key.Key_K)
    assert view.count.text() == "1 of 3"
    row = view.list.visualRect(view.list.records.index(4))
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert view.count.text() == "3 of 3"


def test_accepting_all_leaves_conflicts_to_be_looked_at(view: ReviewBackView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    assert len(view.accepted) == 2
    assert view.count.text() == "3 of 3"
    assert not view.accept_all.isEnabled()


def test_what_was_accepted_is_taken_over_in_one_step(
    view: ReviewBackView, editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.accept_all, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.accept, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(editor.review.said) as said:
        qtbot.mouseClick(view.take, Qt.MouseButton.LeftButton)
    assert said.args == ["3 changes of the review taken over"]
    assert not editor.review.is_open
    assert [words for words in _paragraphs(sample_library, release) if "five" in words or "new yard" in words] == [
        "The Lantern Bay ferry calls at five piers from May.",
        "The company built the vessel in its new yard last year.",
    ]
    assert editor.page is not None
    assert "fourteen" in editor.page.field.toPlainText()
    sample_library.history.undo()
    assert "four" in _paragraphs(sample_library, release)[0]
    assert "twelve" in _paragraphs(sample_library, release)[1]


def test_escape_goes_back_to_the_text_and_changes_nothing(
    view: ReviewBackView, editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    before = _paragraphs(sample_library, release)
    view.decide(is_taken=True)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not editor.review.is_open
    assert _paragraphs(sample_library, release) == before


def test_versions_and_review_give_way_to_each_other(view: ReviewBackView, editor: ReleaseEditor) -> None:
    editor.versions.toggle()
    assert not editor.review.is_open
    editor.versions.toggle()
    assert editor.page is not None
    assert editor.page.field.isVisible()


def test_every_button_has_a_name(view: ReviewBackView) -> None:
    assert all(button.accessibleName() or button.text() for button in view.findChildren(QPushButton))


@pytest.fixture
def window(dressed: None, sample_library: Library, release: Release, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window with that release on screen."""
    made = MainWindow(sample_library, Remembered())
    qtbot.addWidget(made)
    made.resize(1280, 860)
    made.show()
    made.go_to("releases")
    made.releases().show_record(release.id)
    yield made
    made.releases().editor.close_release()
    made.close()
    made.releases().editor.drain()


def _drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(QPoint(200, 200))
    editor = window.releases().editor
    for made in (
        QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys),
        QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys),
    ):
        # Qt itself sends these only while something is dragged with the mouse.
        assert editor.review.eventFilter(editor, made)
        assert made.isAccepted()


def test_a_review_dropped_on_the_editor_comes_back(window: MainWindow, reviewed: Path, qtbot: QtBot) -> None:
    review = window.releases().editor.review
    _drop(window, reviewed)
    qtbot.waitUntil(lambda: review.is_open, timeout=20_000)
    assert len(review.view.list.records.rows) == 5


def test_another_document_dropped_on_the_editor_is_imported(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    document = docx.Document()
    for words in ("Kite museum opens on the hill", "(Hong Kong, 24 April 2025) – The Kite Trust opened a museum."):
        document.add_paragraph(words)
    document.save(str(tmp_path / "kites.docx"))
    _drop(window, tmp_path / "kites.docx")
    qtbot.waitUntil(lambda: window.releases().review is not None, timeout=30_000)


def test_the_sign_off_pane_offers_the_pack(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = window.releases()
    panel.editor.side.show_view("sign_off")
    names = [button.text() for button in panel.editor.sign_off.pane.findChildren(QPushButton)]
    assert {"Save review pack…", "Bring back review…", "Save approval history…"} <= set(names)
    panel.reviews.save_pack(tmp_path / "packs")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("packs/review_ferry/*"))) >= 2, timeout=30_000)
    assert "Save review pack…" in [command.title for command in panel.commands()]


def test_certificate_of_the_release_on_screen_is_saved(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    panel = window.releases()
    qtbot.waitUntil(lambda: panel.editor.release_id is not None)
    panel.reviews.save_certificate(tmp_path / "preflight.pdf")
    qtbot.waitUntil((tmp_path / "preflight.pdf").exists, timeout=30_000)
    assert (tmp_path / "preflight.pdf").read_bytes().startswith(b"%PDF")

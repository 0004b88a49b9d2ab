"""The mail a decision came in: taken with it in the form, opened from the history."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.document_problems import NotAMail
from mediadesk.records.keys import new_key
from mediadesk.records.release import Release, Status
from mediadesk.records.sign_off import ApprovalStep, Decision, Way
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.sign_off_mail import ToldRow
from mediadesk.ui.releases.sign_off_pane import SignOffPane

_MAIL = "From: Ms Au\nDate: Thu, 18 Mar 2027\n\nYes."


class MailProgram(QObject):
    """Takes the place of the mail program of this computer, and remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """What a program is started with."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def mail_program() -> Iterator[MailProgram]:
    """Opens files for the length of a test."""
    program = MailProgram()
    QDesktopServices.setUrlHandler("file", program, "open")
    yield program
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def pane(editor: ReleaseEditor, sample_library: Library, release: Release) -> SignOffPane:
    """The sign-off pane of a release in review by one person, asking for the decision."""
    sample_library.sign_offs.set_steps(release.id, [ApprovalStep(new_key(), "Legal", "Ms Au")])
    sample_library.releases.save(replace(sample_library.releases.get(release.id), status=Status.IN_REVIEW))
    editor.side.setVisible(True)
    editor.side.show_view("sign_off")
    editor.sign_off.refresh()
    editor.sign_off.pane.record_buttons[0].click()
    return editor.sign_off.pane


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "yes.eml"
    path.write_text(_MAIL)
    return path


def drop(pane: SignOffPane, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(4, 4),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    pane.form.mail.dropEvent(event)


def told(pane: SignOffPane) -> list[ToldRow]:
    pane.refresh()
    QApplication.processEvents()
    return [row for row in pane.findChildren(ToldRow) if not row.isHidden()]


def last(library: Library, release: Release) -> Decision:
    return library.sign_offs.of(release.id).decisions[-1]


def test_a_mail_dropped_on_the_form_is_kept_and_opened_from_the_history(
    pane: SignOffPane, sample_library: Library, release: Release, mail: Path, mail_program: MailProgram
) -> None:
    drop(pane, mail)
    assert pane.form.mail.name.words == "yes.eml"
    pane.form.done.click()
    assert last(sample_library, release).mail.name == "yes.eml"

    (row,) = told(pane)
    assert row.button.accessibleName() == "Show the mail “yes.eml”"
    assert told(pane) == [row]
    row.button.click()

    (shown,) = mail_program.opened
    assert (shown.name, shown.read_text()) == ("yes.eml", _MAIL)


def test_a_decision_that_came_otherwise_takes_no_mail(
    pane: SignOffPane, sample_library: Library, release: Release, mail: Path
) -> None:
    drop(pane, mail)
    QTest.keyClick(pane.form.way, Qt.Key.Key_Down)
    assert pane.form.way.value is Way.PHONE

    assert pane.form.mail.isHidden()
    pane.form.done.click()
    assert last(sample_library, release).mail.name == ""
    assert told(pane) == []


def test_a_mail_can_be_left_out_again_and_the_next_decision_begins_without(
    pane: SignOffPane, sample_library: Library, release: Release, mail: Path
) -> None:
    drop(pane, mail)
    pane.form.mail.remove.click()
    assert pane.form.mail.path is None
    drop(pane, mail)
    pane.form.done.click()
    pane.refresh()

    pane.record_buttons[0].click()
    assert pane.form.mail.path is None


def test_what_is_no_mail_is_explained_and_nothing_is_decided(
    pane: SignOffPane, sample_library: Library, release: Release, mail: Path, qtbot: QtBot
) -> None:
    mail.write_text("Yes.")
    before = sample_library.sign_offs.of(release.id).decisions
    drop(pane, mail)

    with qtbot.waitSignal(pane.problem) as told_of:
        pane.form.done.click()

    assert isinstance(told_of.args[0], NotAMail)
    assert sample_library.sign_offs.of(release.id).decisions == before

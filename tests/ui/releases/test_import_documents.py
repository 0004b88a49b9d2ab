"""Documents on their way through the window: what is told of them, and what a nasty one cannot do to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import Run
from mediadesk.records.recognised import Element
from mediadesk.ui import dropping
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.import_arrival import read_again, read_file
from mediadesk.ui.releases.import_review import ImportReview
from tests.intake.documents import packages
from tests.intake.documents.test_hostile import HANG

FERRY = Path(__file__).parents[2] / "intake" / "documents" / "ferry"
CHANGED = (
    f"<w:p>{packages.run('Silver Strand Ferry Launches Boats')}</w:p>"
    f"<w:p>{packages.run('The company today launched ')}<w:ins w:author='Ben Ho'>{packages.run('two ')}</w:ins>"
    f"{packages.run('electric', '<w:b/>')}{packages.run(' boats that carry passengers across the harbour.')}</w:p>"
)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Writes a document."""

    def write(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


@pytest.fixture
def review(dressed: None, sample_library: Library, qtbot: QtBot) -> ImportReview:
    made = ImportReview(sample_library)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def test_what_was_not_finished_stands_over_the_review_and_word_by_word_below(
    review: ImportReview, written: Callable[[str, bytes], Path]
) -> None:
    review.show_arrival(read_file(written("changed.docx", packages.word(CHANGED))))
    bar = review.notices
    assert bar.isVisible()
    assert bar.words.words == "1 tracked insertion kept"
    assert not bar.details.isVisible()
    bar.more.click()
    assert bar.details.isVisible()
    bar.more.click()
    assert not bar.details.isVisible()


def test_document_with_nothing_to_tell_has_no_bar(review: ImportReview) -> None:
    review.show_arrival(read_file(FERRY / "ferry.docx"))
    assert not review.notices.isVisible()
    assert not review.header.encoding.isVisible()


def test_line_taken_for_something_else_keeps_the_looks_of_the_others(review: ImportReview) -> None:
    review.show_arrival(read_file(FERRY / "ferry.docx"))
    number = next(line.number for line in review.source.rows.lines if line.text == "What is new")
    review.source.relabelled.emit({number}, Element.DROPPED)
    assert review.result is not None
    assert Run("11 minutes", bold=True) in review.result.blocks[1].runs


def test_accepted_document_is_kept_with_its_looks_and_what_was_unfinished(
    window: MainWindow, qtbot: QtBot, written: Callable[[str, bytes], Path]
) -> None:
    releases = window.releases()
    dropping.take(window, [written("changed.docx", packages.word(CHANGED))])
    qtbot.waitUntil(lambda: releases.review is not None, timeout=20_000)
    assert releases.review is not None
    releases.review.accept_button.click()
    qtbot.waitUntil(lambda: releases.review is None, timeout=20_000)
    release_id = window.library.releases.rows()[0].id
    (text,) = window.library.releases.texts(release_id)
    assert Run("electric", bold=True) in text.blocks[0].runs
    (kept,) = window.library.press_kits.collect_release(release_id, [text.language]).texts
    assert [(notice.kind.value, notice.details) for notice in kept.notices] == [("insertions", ("two (Ben Ho)",))]


def test_document_attached_to_a_mail_is_read_in_its_place(
    window: MainWindow, qtbot: QtBot, written: Callable[[str, bytes], Path]
) -> None:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["Subject"] = "Boats"
    mail.set_content("Dear editors,\n\nPlease find attached the text about our boats, which we launch on Monday.\n")
    mail.add_attachment(packages.word(CHANGED), maintype="application", subtype="octet-stream", filename="boats.docx")
    releases = window.releases()
    releases.review_file(written("mail.eml", mail.as_bytes()))
    qtbot.waitUntil(lambda: releases.review is not None, timeout=20_000)
    review = releases.review
    assert review is not None
    assert review.notices.attached.isVisible()
    review.notices.attached.menu().actions()[0].trigger()
    headline = "Silver Strand Ferry Launches Boats"
    qtbot.waitUntil(lambda: bool(review.result and review.result.headline == headline), timeout=20_000)
    assert not review.notices.attached.isVisible()


def test_writing_goes_on_while_a_document_hangs_its_reader_and_stop_ends_it(
    window: MainWindow, qtbot: QtBot, written: Callable[[str, bytes], Path]
) -> None:
    releases = window.releases()
    releases.new()
    page = releases.editor.page
    assert page is not None
    page.field.setFocus()
    releases.review_file(written("hang.html", HANG))
    qtbot.waitUntil(lambda: any("hang.html" in toast.words.text() for toast in window.toasts.shown), timeout=20_000)
    qtbot.keyClicks(page.field, "Ferries still run")
    assert page.field.toPlainText().startswith("Ferries still run")
    (busy,) = [toast for toast in window.toasts.shown if "hang.html" in toast.words.text()]
    assert busy.action is not None
    qtbot.mouseClick(busy.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.toasts.shown, timeout=20_000)
    assert releases.review is None
    assert page.field.toPlainText().startswith("Ferries still run")


def test_refused_document_is_said_in_one_sentence(
    window: MainWindow, qtbot: QtBot, written: Callable[[str, bytes], Path]
) -> None:
    window.releases().review_file(written("macros.docm", packages.word(CHANGED)))
    qtbot.waitUntil(lambda: bool(window.toasts.shown), timeout=20_000)
    assert "macros" in window.toasts.shown[0].words.text()
    assert window.releases().review is None


def test_document_that_stopped_its_reader_is_tried_again_only_when_asked(
    window: MainWindow, qtbot: QtBot, written: Callable[[str, bytes], Path]
) -> None:
    import hashlib

    from mediadesk.jobs import importing

    data = packages.word(CHANGED)
    importing.stopped_files().add(hashlib.sha256(data).hexdigest())
    window.releases().review_file(written("stopped.docx", data))
    qtbot.waitUntil(lambda: bool(window.toasts.shown), timeout=20_000)
    assert window.releases().review is None
    action = window.toasts.shown[0].action
    assert action is not None
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.releases().review is not None, timeout=20_000)


def test_clipboard_brought_in_as_a_release_keeps_its_looks(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    html = (FERRY / "ferry.html").read_text(encoding="utf-8")
    data.setHtml(html)
    data.setText((FERRY / "ferry.txt").read_text(encoding="utf-8"))
    QGuiApplication.clipboard().setMimeData(data)
    dropping.paste_text(window)
    qtbot.waitUntil(lambda: window.releases().review is not None, timeout=20_000)
    review = window.releases().review
    assert review is not None
    assert review.result is not None
    assert Run("11 minutes", bold=True) in review.result.blocks[1].runs


def test_page_is_read_again_in_the_encoding_asked_for(
    review: ImportReview, written: Callable[[str, bytes], Path]
) -> None:
    words = "香港新聞稿：渡輪公司今日開設新航線，乘客可於碼頭登船，前往海港對岸。"
    page = f"<html><body><h1>新航線啟用</h1><p>{words}</p></body></html>".encode("big5hkscs")
    arrival = read_file(written("page.html", page))
    review.show_arrival(arrival)
    assert review.header.encoding.text().strip() == "Big5-HKSCS"
    other = read_again(arrival, "gb18030")
    assert other.source.encoding == "gb18030"
    assert words not in other.source.text

"""Choosing in the import review how the bytes of a file are read."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from mediadesk.records.languages import Language
from mediadesk.records.recognised import Element
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.import_review import ImportReview

HANT = """新聞稿

北區電車山邊車廠啟用

（香港，2026年6月3日）北區電車公司今日啟用山邊車廠，工程歷時兩年，新廠可停泊一百二十輛電車。

- 完 -
"""
# Bytes that are a text in either of two encodings; the reader takes them for Windows-1252.
ACCENTS = "Tram naïve façade\n\nThe naïve façade was opened today after two years of works on the hillside.\n"


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """A file in Big5-HKSCS."""
    path = tmp_path / "depot.txt"
    path.write_bytes(HANT.encode("big5hkscs"))
    return path


def review_of(window: MainWindow, qtbot: QtBot, path: Path) -> ImportReview:
    window.releases().review_file(path)
    qtbot.waitUntil(lambda: window.releases().review is not None)
    review = window.releases().review
    assert review is not None
    return review


def choice(review: ImportReview, words: str) -> QAction:
    return next(action for action in review.header.encoding.menu().actions() if action.text() == words)


def ticked(review: ImportReview) -> list[str]:
    return [action.text() for action in review.header.encoding.menu().actions() if action.isChecked()]


def words_of(review: ImportReview) -> str:
    return "\n".join(line.text for line in review.source.rows.lines)


def test_encoding_found_is_ticked_among_all_that_can_be_read(window: MainWindow, qtbot: QtBot, depot: Path) -> None:
    review = review_of(window, qtbot, depot)
    offered = [action.text() for action in review.header.encoding.menu().actions()]
    assert offered == ["UTF-8", "UTF-16", "UTF-32", "Big5-HKSCS", "GB18030", "Shift-JIS", "Windows-1252"]
    assert ticked(review) == ["Big5-HKSCS"]
    assert review.header.encoding.text().strip() == "Big5-HKSCS"


def test_another_encoding_reads_the_file_again_and_keeps_nothing_stale(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "facade.txt"
    path.write_bytes(ACCENTS.encode("cp1252"))
    review = review_of(window, qtbot, path)
    assert "naïve façade" in words_of(review)
    review.source.relabelled.emit({0}, Element.DROPPED)
    review.source.setCurrentIndex(review.source.rows.index(0))

    choice(review, "GB18030").trigger()
    qtbot.waitUntil(lambda: ticked(review) == ["GB18030"])

    assert "ï" not in words_of(review)
    assert review.source.picked() == set()
    assert review.result is not None
    assert review.result.source_encoding == "gb18030"
    assert review.result.headline in words_of(review).splitlines()
    kept = review.result
    review.undo()
    assert review.result is kept
    review.accept_button.click()
    qtbot.waitUntil(lambda: window.releases().review is None)
    release_id = window.releases().list.current
    text = next(text for each in Language if (text := window.library.releases.text(release_id, each)) is not None)
    assert text.headline == kept.headline


def test_wrong_encoding_is_said_in_one_sentence_and_the_reading_stays(
    window: MainWindow, qtbot: QtBot, depot: Path
) -> None:
    review = review_of(window, qtbot, depot)
    review.source.relabelled.emit({0}, Element.DROPPED)
    kept = review.result

    choice(review, "UTF-8").trigger()
    assert not review.accept_button.isEnabled()
    qtbot.waitUntil(review.accept_button.isEnabled)

    said = window.toasts.shown[-1].words.text()
    assert said == "“depot.txt” is not written in UTF-8; choose another encoding, or keep the one that was found."
    assert review.result is kept
    assert ticked(review) == ["Big5-HKSCS"]
    review.undo()
    assert review.result is not kept


def test_nothing_can_be_accepted_while_the_file_is_read_again(window: MainWindow, qtbot: QtBot, depot: Path) -> None:
    review = review_of(window, qtbot, depot)
    before = window.library.releases.count()
    choice(review, "GB18030").trigger()
    review.accept_button.click()
    assert window.library.releases.count() == before
    qtbot.waitUntil(review.accept_button.isEnabled)


def test_file_that_went_away_meanwhile_can_still_be_read_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "facade.txt"
    path.write_bytes(ACCENTS.encode("cp1252"))
    review = review_of(window, qtbot, path)
    path.unlink()
    choice(review, "GB18030").trigger()
    qtbot.waitUntil(lambda: ticked(review) == ["GB18030"])


def test_review_left_while_it_reads_again_stays_closed(window: MainWindow, qtbot: QtBot, depot: Path) -> None:
    review = review_of(window, qtbot, depot)
    choice(review, "UTF-8").trigger()
    window.releases().close_review()
    qtbot.wait(300)
    assert window.releases().review is None
    assert not window.toasts.shown


def test_pasted_text_has_no_encoding_to_choose(window: MainWindow, qtbot: QtBot) -> None:
    window.releases().review_text(HANT)
    qtbot.waitUntil(lambda: window.releases().review is not None)
    review = window.releases().review
    assert review is not None
    assert review.header.encoding.isHidden()


def test_only_the_file_that_came_last_is_reviewed(window: MainWindow, qtbot: QtBot, depot: Path) -> None:
    second = depot.with_name("second.txt")
    second.write_text(HANT)
    window.releases().review_file(depot)
    window.releases().review_file(second)
    qtbot.waitUntil(lambda: window.releases().review is not None)
    qtbot.wait(300)
    review = window.releases().review
    assert review is not None
    assert review.header.name.words == "second.txt"

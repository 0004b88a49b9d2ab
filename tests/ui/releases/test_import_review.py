from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import NothingRecognised
from mediadesk.records.recognised import Element, LabelledLine, RecognisedRelease
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases import import_elements
from mediadesk.ui.releases.import_arrival import Arrival, read_file, read_words
from mediadesk.ui.releases.import_review import ImportReview
from tests.real_texts import REAL_TEXTS

TEXT = """PRESS RELEASE
For Immediate Release

Northern Tram Company Opens Hillside Depot

(Hong Kong, 3 June 2026) – Northern Tram Company today opened its depot on the hillside after two years of works.

Ms Iris Poon, Managing Director of Northern Tram Company, said: “Every tram now sleeps under a roof of its own.”

###

About Northern Tram Company
Northern Tram Company runs nine lines and has done so since 1911.

Back to top
"""


@pytest.fixture
def review(dressed: None, sample_library: Library, qtbot: QtBot) -> ImportReview:
    made = ImportReview(sample_library)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.show_arrival(read_words(TEXT, "Pasted text"))
    return made


def numbers(review: ImportReview, start: str) -> set[int]:
    return {line.number for line in review.source.rows.lines if line.text.startswith(start)}


def found(review: ImportReview) -> RecognisedRelease:
    assert review.result is not None
    return review.result


def test_line_taken_for_something_else_changes_the_result_at_once(review: ImportReview) -> None:
    assert found(review).headline == "Northern Tram Company Opens Hillside Depot"
    review.source.relabelled.emit(numbers(review, "Northern Tram Company Opens"), Element.DROPPED)
    assert found(review).headline is None
    assert "Northern Tram Company Opens Hillside Depot" in found(review).dropped


def test_several_lines_can_be_taken_for_something_else_together(review: ImportReview) -> None:
    picked = numbers(review, "About Northern") | numbers(review, "Northern Tram Company runs")
    review.source.relabelled.emit(picked, Element.DROPPED)
    assert found(review).boilerplates == ()
    assert len(found(review).dropped) >= 2


def test_picking_lines_offers_every_element(review: ImportReview) -> None:
    review.source.setCurrentIndex(review.source.rows.index(0))
    words = {action.text() for action in review.source.menu().actions() if action.text()}
    assert words == {import_elements.word(element) for element in Element if element is not Element.BLANK}


def test_menu_relabels_the_line_picked(review: ImportReview) -> None:
    (number,) = numbers(review, "Northern Tram Company Opens")
    review.source.setCurrentIndex(review.source.rows.index(number))
    word = import_elements.word(Element.SUBHEADLINE)
    next(action for action in review.source.menu().actions() if action.text() == word).trigger()
    assert found(review).subheadlines == ("Northern Tram Company Opens Hillside Depot",)


def test_everything_can_go_back_to_as_it_was_recognised(review: ImportReview) -> None:
    before = found(review)
    review.source.relabelled.emit(numbers(review, "###"), Element.DROPPED)
    assert found(review) != before
    review.header.reset_button.click()
    assert found(review) == before


def test_changes_of_elements_can_be_taken_back_one_by_one(review: ImportReview) -> None:
    results = [found(review)]
    for start in ("###", "Northern Tram Company Opens"):
        review.source.relabelled.emit(numbers(review, start), Element.DROPPED)
        results.append(found(review))
    for expected in (*reversed(results[:-1]), results[0]):
        review.undo()
        assert found(review) == expected


def test_undo_in_the_review_leaves_the_library_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.library.releases.move_to_trash(window.library.releases.rows()[0].id)
    review = arrive(window, qtbot)
    review.source.relabelled.emit(numbers(review, "###"), Element.DROPPED)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "###" not in found(review).dropped
    assert window.library.releases.count() == 2


def test_line_goes_on_only_after_its_own_element() -> None:
    lines = (
        LabelledLine(0, "one", Element.PARAGRAPH),
        LabelledLine(1, "two", Element.PARAGRAPH, continues=True),
        LabelledLine(2, "three", Element.PARAGRAPH, continues=True),
    )
    changed = import_elements.relabel(lines, {1, 2}, Element.NOTE)
    assert [(line.element, line.continues) for line in changed] == [
        (Element.PARAGRAPH, False),
        (Element.NOTE, False),
        (Element.NOTE, True),
    ]


def test_blank_lines_stay_blank() -> None:
    lines = (LabelledLine(0, "", Element.BLANK),)
    assert import_elements.relabel(lines, {0}, Element.NOTE) == lines


def test_text_with_nothing_in_it_is_refused() -> None:
    with pytest.raises(NothingRecognised):
        read_words(" \n \n", "Pasted text")


def arrive(window: MainWindow, qtbot: QtBot, text: str = TEXT) -> ImportReview:
    window.releases().review_text(text)
    qtbot.waitUntil(lambda: window.releases().review is not None)
    review = window.releases().review
    assert review is not None
    return review


def accept(window: MainWindow, qtbot: QtBot, review: ImportReview) -> None:
    review.accept_button.click()
    qtbot.waitUntil(lambda: window.releases().review is None)


def test_nothing_is_kept_before_it_is_accepted(window: MainWindow, qtbot: QtBot) -> None:
    review = arrive(window, qtbot)
    assert window.library.releases.count() == 3
    review.cancelled.emit()
    assert window.releases().review is None
    assert window.library.releases.count() == 3


def test_accepting_opens_the_release_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    accept(window, qtbot, arrive(window, qtbot))
    library = window.library
    assert library.releases.count() == 4
    text = library.releases.text(window.releases().list.current, Language.EN)
    assert text is not None
    assert text.headline == "Northern Tram Company Opens Hillside Depot"
    undo = window.toasts.shown[-1].action
    assert undo is not None
    undo.click()
    assert library.releases.count() == 3


def test_text_can_become_another_language_of_a_release(window: MainWindow, qtbot: QtBot) -> None:
    accept(window, qtbot, arrive(window, qtbot))
    release_id = window.releases().list.current
    chinese = (
        "新聞稿\n\n北區電車新車廠啟用\n\n（香港，2026年6月3日）北區電車公司今日啟用山邊車廠，工程歷時兩年。\n\n- 完 -\n"
    )
    review = arrive(window, qtbot, chinese)
    targets = [action for action in review.header.target.menu().actions() if "Northern Tram" in action.text()]
    assert len(targets) == 1
    targets[0].trigger()
    accept(window, qtbot, review)
    assert window.library.releases.count() == 4
    text = window.library.releases.text(release_id, Language.ZH_HANT)
    assert text is not None
    assert text.headline == "北區電車新車廠啟用"


def test_file_arrives_with_its_name_and_encoding(tmp_path: Path) -> None:
    path = tmp_path / "depot.txt"
    path.write_bytes(TEXT.encode("utf-16"))
    arrival: Arrival = read_file(path)
    assert (arrival.name, arrival.source.encoding) == ("depot.txt", "utf-16")


@pytest.mark.real_texts
def test_whole_import_takes_at_most_six_clicks(window: MainWindow, qtbot: QtBot) -> None:
    clicks = 0
    for path in REAL_TEXTS:
        window.releases().review_file(path)
        clicks += 1
        qtbot.waitUntil(lambda: window.releases().review is not None)
        review = window.releases().review
        assert review is not None
        accept(window, qtbot, review)
        clicks += 1
    assert clicks <= 6
    assert window.library.releases.count() == 3 + len(REAL_TEXTS)


def test_menu_ticks_what_the_lines_picked_are(review: ImportReview) -> None:
    def ticked() -> list[str]:
        return [action.text() for action in review.source.menu().actions() if action.isChecked()]

    (headline,) = numbers(review, "Northern Tram Company Opens")
    (kind,) = numbers(review, "PRESS RELEASE")
    review.source.setCurrentIndex(review.source.rows.index(headline))
    assert ticked() == [import_elements.word(Element.HEADLINE)]
    review.source.selectionModel().select(review.source.rows.index(kind), QItemSelectionModel.SelectionFlag.Select)
    assert ticked() == []


def test_blank_lines_on_top_leave_no_gap(review: ImportReview) -> None:
    review.show_arrival(read_words("\n\n\n\n" + TEXT, "Pasted text"))
    (first,) = numbers(review, "PRESS RELEASE")
    assert first > 0
    assert review.source.visualRect(review.source.rows.index(first)).y() == 0


def test_many_blank_lines_are_one_gap(review: ImportReview) -> None:
    def distance(blanks: int) -> int:
        review.show_arrival(read_words("PRESS RELEASE" + "\n" * (blanks + 1) + TEXT[14:], "Pasted text"))
        rows = [review.source.visualRect(review.source.rows.index(at)) for at in (0, blanks + 1)]
        return rows[1].y() - rows[0].bottom()

    assert distance(6) == distance(1) > distance(0)


def test_long_name_under_about_never_makes_the_result_wider_than_its_pane(review: ImportReview) -> None:
    name = "Northern Tram and Hillside Funicular Company of the Eastern Districts"
    review.resize(820, 520)
    review.show_arrival(read_words(TEXT.replace("About Northern Tram Company", f"About {name}"), "Pasted text"))
    page = review.found.widget()
    assert found(review).boilerplates[0].heading == f"About {name}"
    assert page.minimumSizeHint().width() <= review.found.viewport().width()

"""The sheet of an export on the sample desk: what it asks and writes, what it says when something is in the way."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.jobs.formats import FORMATS, SHEET_KINDS
from mediadesk.records.activity import Act
from mediadesk.records.block import plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Status
from mediadesk.records.term import Term, TermKind
from mediadesk.ui.press_kits import format_sayings
from mediadesk.ui.press_kits.export_order import Exported
from mediadesk.ui.press_kits.export_sheet import ExportSheet
from mediadesk.ui.press_kits.exporting import said_of
from mediadesk.ui.press_kits.format_sayings import FORMS, Form
from mediadesk.ui.press_kits.panel import PressKitsPanel
from tests.ui.stage import Stage


class Answers:
    """Answers the question for a folder or a file."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def __call__(self, parent: QWidget, present: Path) -> Path | None:
        return self.path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder exports go into."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def folder() -> Answers:
    return Answers()


@pytest.fixture
def picture() -> Answers:
    return Answers()


@pytest.fixture
def panel(stage: Stage, out: Path, folder: Answers, picture: Answers) -> Iterator[PressKitsPanel]:
    stage.desk.remembered.export_folder = out
    made = PressKitsPanel(stage.library, stage.desk, choose_folder=folder, choose_picture=picture)
    stage.show_panel(made)
    stage.activateWindow()
    yield made
    made.pages.view.worker.drain()


def _asked(panel: PressKitsPanel, qtbot: QtBot, form: Form | None = None) -> ExportSheet:
    """The sheet, opened, when it knows the kit."""
    with qtbot.waitSignal(panel.checks.checked, timeout=20_000):
        panel.export()
    if form is not None:
        panel.exports.sheet.cards.card(form).click()
    return panel.exports.sheet


def _done(stage: Stage, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: any(said.startswith("Kit exported") for said in stage.said), timeout=60_000)
    return next(said for said in stage.said if said.startswith("Kit exported"))


def _first_photo(panel: PressKitsPanel, number: int = 1) -> Photo:
    outline = panel.library.press_kits.outline(panel.kits.picked_key)
    return panel.library.releases.photos(outline.release_id)[number - 1]


def _lose(panel: PressKitsPanel, number: int) -> bytes:
    """Take the file of a photo off the disk; returns its bytes."""
    path = panel.library.photos.path(_first_photo(panel, number))
    assert path is not None
    content = path.read_bytes()
    path.unlink()
    return content


def _spoil(panel: PressKitsPanel, status: Status) -> None:
    """Make one error in the release, which has come as far as `status` without having to be approved."""
    library = panel.library
    release = library.releases.get(library.press_kits.outline(panel.kits.picked_key).release_id)
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    library.sign_offs.set_steps(release.id, ())
    library.releases.save(replace(release, status=Status.DRAFT))
    for other in library.releases.texts(release.id):
        library.releases.save_text(replace(other, source=None))  # else what was translated is older than its source
    library.releases.save_text(replace(library.releases.text(release.id, Language.EN) or text, headline=""))
    library.releases.save(replace(library.releases.get(release.id), status=status))


def test_every_format_of_the_house_can_be_picked_and_says_what_it_is() -> None:
    assert set(FORMS) == {*FORMATS, *SHEET_KINDS, "folder"}
    assert len(FORMS) == len(set(FORMS))
    assert set(format_sayings.ICONS) == set(FORMS)
    assert len({format_sayings.title(form) for form in FORMS}) == len(FORMS)
    assert all(format_sayings.detail(form).endswith(".") for form in FORMS)


def test_return_exports_everything_and_the_note_counts_it(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    sheet = _asked(panel, qtbot)
    QTest.keyClick(sheet.cards.card("zip"), Qt.Key.Key_Return)
    assert not sheet.isVisible()
    said = _done(stage, qtbot)
    (path,) = out.iterdir()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert path.name == "harbour-research-pier-opens.zip"
    assert {Path(name).suffix for name in names} >= {".pdf", ".docx", ".html", ".txt", ".jpg", ".json"}
    assert said == f"Kit exported, {path.stat().st_size / 1_000_000:.1f} MB"


def test_pdf_says_its_pages(panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot) -> None:
    _asked(panel, qtbot, "pdf").accept()
    said = _done(stage, qtbot)
    (path,) = out.iterdir()
    document = pypdfium2.PdfDocument(path)
    pages, carried = len(document), document.count_attachments()
    document.close()
    assert said == f"Kit exported, {pages} pages, {path.stat().st_size / 1_000_000:.1f} MB"
    assert carried == 0


def test_ticked_photos_are_inside_the_pdf_in_the_size_picked(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    sheet = _asked(panel, qtbot, "pdf")
    assert not sheet.photo_size.isVisible()
    sheet.carries.click()
    assert sheet.photo_size.isVisible()
    sheet.photo_size.button("web").click()
    sheet.accept()
    _done(stage, qtbot)
    document = pypdfium2.PdfDocument(next(out.iterdir()))
    assert document.count_attachments() == 4
    document.close()


def test_caption_sheet_is_a_file_beside_the_kit(panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot) -> None:
    _asked(panel, qtbot, "caption").accept()
    _done(stage, qtbot)
    (path,) = out.iterdir()
    assert path.name == "harbour-research-pier-opens-caption-sheet.pdf"
    with pypdfium2.PdfDocument(path) as document:
        assert "Caption Sheet" in document[0].get_textpage().get_text_range()


def test_format_with_a_file_for_each_language_names_no_single_file(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    sheet = _asked(panel, qtbot, "txt")
    assert sheet.target.name.isReadOnly()
    assert sheet.target.hint.text() == "3 files, one for each language."
    sheet.accept()
    assert _done(stage, qtbot).startswith("Kit exported, 3 files, ")
    assert sorted(path.name for path in out.iterdir()) == [
        f"harbour-research-pier-opens.{language}.txt" for language in ("en", "zh-Hans", "zh-Hant")
    ]


def test_folder_holds_everything(panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot) -> None:
    sheet = _asked(panel, qtbot, "folder")
    sheet.photo_size.button("web").click()
    sheet.accept()
    _done(stage, qtbot)
    (made,) = out.iterdir()
    assert (made / "manifest.json").is_file()
    assert len(list((made / "photos").iterdir())) == 4


def test_name_that_is_typed_is_the_name_of_the_file(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    sheet = _asked(panel, qtbot, "json")
    sheet.target.name.clear()
    QTest.keyClicks(sheet.target.name, "For the/desk")
    QTest.keyClick(sheet.target.name, Qt.Key.Key_Return)
    _done(stage, qtbot)
    assert [path.name for path in out.iterdir()] == ["For the desk.json"]


def test_nothing_is_exported_without_a_name(panel: PressKitsPanel, out: Path, qtbot: QtBot) -> None:
    sheet = _asked(panel, qtbot, "json")
    QTest.keyClick(sheet.target.name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(sheet.target.name, Qt.Key.Key_Delete)
    assert not sheet.export.isEnabled()
    sheet.accept()
    assert sheet.isVisible()
    assert list(out.iterdir()) == []


def test_file_that_will_be_replaced_is_named_before_it_is(panel: PressKitsPanel, out: Path, qtbot: QtBot) -> None:
    sheet = _asked(panel, qtbot)
    assert sheet.target.hint.text() == ""
    (out / "harbour-research-pier-opens.pdf").write_bytes(b"older")
    (out / "harbour-research-pier-opens").mkdir()
    sheet.cards.card("pdf").click()
    assert "file of this name" in sheet.target.hint.text()
    sheet.cards.card("folder").click()
    assert "everything in it" in sheet.target.hint.text()


def test_escape_exports_nothing_and_gives_the_focus_back(panel: PressKitsPanel, out: Path, qtbot: QtBot) -> None:
    panel.kits.setFocus()
    sheet = _asked(panel, qtbot)
    QTest.keyClick(sheet.cards.card("zip"), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is panel.kits
    assert list(out.iterdir()) == []


def test_return_before_the_kit_was_looked_through_exports_as_soon_as_it_was(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    panel.export()
    sheet = panel.exports.sheet
    sheet.cards.card("json").click()
    QTest.keyClick(sheet.cards.card("json"), Qt.Key.Key_Return)
    assert sheet.isVisible()
    _done(stage, qtbot)
    assert [path.suffix for path in out.iterdir()] == [".json"]


def test_kit_remembers_how_it_was_exported_last(
    panel: PressKitsPanel, stage: Stage, tmp_path: Path, folder: Answers, qtbot: QtBot
) -> None:
    folder.path = tmp_path / "elsewhere"
    folder.path.mkdir()
    sheet = _asked(panel, qtbot, "zip")
    sheet.photo_size.button("web").click()
    qtbot.mouseClick(sheet.target.choose, Qt.MouseButton.LeftButton)
    sheet.accept()
    _done(stage, qtbot)
    again = _asked(panel, qtbot)
    assert (again.choice.form, again.choice.photo_size, again.choice.folder) == ("zip", "web", folder.path)
    again.cards.card("html").click()
    again.close_now()
    assert _asked(panel, qtbot).choice.form == "zip"


def test_settings_that_somebody_changed_begin_with_the_usual_choice(panel: PressKitsPanel, qtbot: QtBot) -> None:
    for nonsense in ("{", "[]", '{"form": "fax", "photo_size": 7, "folder": "nowhere"}'):
        panel.desk.remembered.keep_note(f"kit_exports/{panel.kits.picked_key}", nonsense)
        sheet = _asked(panel, qtbot)
        assert (sheet.choice.form, sheet.choice.photo_size) == ("zip", "print")
        assert sheet.choice.folder == panel.desk.remembered.export_folder
        sheet.close_now()


def test_tab_goes_round_in_the_sheet(panel: PressKitsPanel, qtbot: QtBot) -> None:
    sheet = _asked(panel, qtbot)
    seen: list[QWidget | None] = []
    for _press in range(30):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        if focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert seen[0] is sheet.cards.card("zip")
    assert {sheet.target.name, sheet.target.choose, sheet.cancel, sheet.export} <= set(seen)


def test_arrows_go_from_format_to_format(panel: PressKitsPanel, qtbot: QtBot) -> None:
    sheet = _asked(panel, qtbot)
    QTest.keyClick(sheet.cards.card("zip"), Qt.Key.Key_Right)
    assert sheet.choice.form == "folder"


def test_cancel_leaves_no_file_and_the_older_one_as_it_was(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    older = out / "harbour-research-pier-opens.zip"
    older.write_bytes(b"the older one")
    _asked(panel, qtbot, "zip").accept()
    cancel = stage.last_toast.action
    assert cancel is not None
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    stage.background.drain()
    assert stage.said == []
    assert older.read_bytes() == b"the older one"
    assert list(out.iterdir()) == [older]


def test_folder_that_cannot_be_written_is_explained_in_one_sentence(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    sheet = _asked(panel, qtbot, "json")
    sheet.go_into(out / "gone" / "away")
    (out / "gone").write_bytes(b"")
    sheet.accept()
    qtbot.waitUntil(lambda: len(stage.said) == 1 and "cannot be written" in stage.said[0], timeout=30_000)


def test_lost_picture_can_be_left_out(panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot) -> None:
    _lose(panel, 3)
    sheet = _asked(panel, qtbot, "folder")
    sheet.photo_size.button("web").click()
    assert sheet.notices.sentences == ["Photo 3 is missing from disk."]
    assert not sheet.export.isEnabled()
    _locate, leave_out = sheet.notices.buttons
    qtbot.mouseClick(leave_out, Qt.MouseButton.LeftButton)
    assert sheet.export.isEnabled()
    sheet.accept()
    assert _done(stage, qtbot).endswith(", 1 photo left out")
    names = sorted(path.stem[-2:] for path in next(out.iterdir()).joinpath("photos").iterdir())
    assert names == ["01", "02", "04"]


def test_lost_picture_can_be_located(
    panel: PressKitsPanel, stage: Stage, tmp_path: Path, picture: Answers, out: Path, qtbot: QtBot
) -> None:
    picture.path = tmp_path / "found again.jpg"
    picture.path.write_bytes(_lose(panel, 3))
    sheet = _asked(panel, qtbot, "folder")
    sheet.photo_size.button("web").click()
    locate, _leave_out = sheet.notices.buttons
    qtbot.mouseClick(locate, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.export.isEnabled(), timeout=20_000)
    assert sheet.notices.sentences == []
    sheet.accept()
    _done(stage, qtbot)
    assert len(list(next(out.iterdir()).joinpath("photos").iterdir())) == 4


def test_damaged_picture_brings_the_sheet_back_with_its_number(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    path = panel.library.photos.path(_first_photo(panel, 2))
    assert path is not None
    path.chmod(0o644)
    path.write_bytes(b"no picture")
    sheet = _asked(panel, qtbot, "pdf")
    sheet.accept()
    qtbot.waitUntil(sheet.isVisible, timeout=30_000)
    assert "photo 2" in sheet.notices.sentences[0].lower()
    assert list(out.iterdir()) == []
    qtbot.mouseClick(sheet.notices.buttons[1], Qt.MouseButton.LeftButton)
    sheet.accept()
    assert _done(stage, qtbot).endswith("1 photo left out")


def test_final_kit_with_errors_goes_out_for_a_reason_that_is_kept(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    _spoil(panel, Status.APPROVED)
    sheet = _asked(panel, qtbot, "json")
    sheet.accept()
    assert sheet.isVisible()
    assert sheet.notices.sentences[0] == "This release is final, and 1 thing in it must be put right:"
    assert "headline" in sheet.notices.sentences[1]
    assert sheet.export.accessibleName() == "Export anyway"
    sheet.accept()
    assert sheet.isVisible()
    assert not sheet.export.isEnabled()
    assert list(out.iterdir()) == []
    sheet.reason.setText("The director wants it so")
    sheet.accept()
    _done(stage, qtbot)
    assert len(list(out.iterdir())) == 1
    release_id = panel.library.press_kits.outline(panel.kits.picked_key).release_id
    entry = panel.library.activity.of(release_id)[-1]
    assert (entry.act, entry.reason) == (Act.OVERRIDDEN, "The director wants it so")
    assert "json: STR-03" in entry.about


def test_error_in_the_finished_file_brings_the_sheet_back_and_asks_why(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    _spoil(panel, Status.DRAFT)
    library, note = panel.library, "Never say this to the papers"
    release_id = library.press_kits.outline(panel.kits.picked_key).release_id
    text = library.releases.text(release_id, Language.EN)
    assert text is not None
    library.terms.add(Term(new_key(), TermKind.HOUSE, ByLanguage("kite"), note=note))
    library.releases.save_text(replace(text, headline="Pier opens", blocks=(*text.blocks, plain(f"{note}, HSA said."))))
    library.releases.save(replace(library.releases.get(release_id), status=Status.APPROVED))
    sheet = _asked(panel, qtbot, "pdf")
    sheet.accept()
    qtbot.waitUntil(lambda: sheet.isVisible() and bool(sheet.notices.sentences), timeout=30_000)
    assert sheet.notices.sentences[1] == "PDF-11 Internal note in the file"
    assert not sheet.export.isEnabled()
    sheet.reason.setText("It is no secret any more")
    sheet.accept()
    _done(stage, qtbot)
    entry = library.activity.of(release_id)[-1]
    assert (entry.act, entry.reason) == (Act.OVERRIDDEN, "It is no secret any more")
    assert "PDF-11" in entry.about


def test_errors_can_be_gone_to(panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot) -> None:
    _spoil(panel, Status.APPROVED)
    sheet = _asked(panel, qtbot, "json")
    sheet.accept()
    qtbot.mouseClick(sheet.notices.buttons[0], Qt.MouseButton.LeftButton)
    assert stage.went_to == [("releases", panel.library.press_kits.outline(panel.kits.picked_key).release_id)]
    assert not sheet.isVisible()


def test_draft_with_errors_is_exported_without_a_question(
    panel: PressKitsPanel, stage: Stage, out: Path, qtbot: QtBot
) -> None:
    _spoil(panel, Status.DRAFT)
    _asked(panel, qtbot, "json").accept()
    _done(stage, qtbot)
    assert [path.name for path in out.iterdir()] == ["DRAFT-harbour-research-pier-opens.json"]


def test_everything_in_the_sheet_says_what_it_is(panel: PressKitsPanel, qtbot: QtBot) -> None:
    _lose(panel, 1)
    sheet = _asked(panel, qtbot)
    parts = [*sheet.findChildren(QAbstractButton), *sheet.findChildren(QLineEdit)]
    own = [part for part in parts if not part.objectName().startswith("qt_")]
    assert len(own) > 15
    assert [type(part).__name__ for part in own if not part.accessibleName().strip()] == []


def test_words_of_the_question_are_not_cut_in_a_small_window(panel: PressKitsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.resize(900, 560)
    _spoil(panel, Status.APPROVED)
    for number in (1, 2, 3, 4):
        _lose(panel, number)
    sheet = _asked(panel, qtbot, "pdf")
    sheet.carries.click()
    for number in (1, 2, 3, 4):
        _is_whole(sheet, stage, qtbot)
        sheet.notices.omission_wanted.emit(number)
    _is_whole(sheet, stage, qtbot)
    sheet.accept()
    _is_whole(sheet, stage, qtbot)


def _is_whole(sheet: ExportSheet, stage: Stage, qtbot: QtBot) -> None:
    def is_as_high_as_needed() -> bool:
        shown = [words for words in sheet.card.findChildren(QLabel) if words.isVisible()]
        rooms = [(words.height(), words.heightForWidth(words.width())) for words in shown if words.wordWrap()]
        rooms += [(words.height(), words.sizeHint().height()) for words in shown if not words.wordWrap()]
        return len(shown) > 4 and all(room >= needed for room, needed in rooms)

    qtbot.waitUntil(is_as_high_as_needed)
    assert stage.rect().contains(sheet.card.geometry())


def test_result_is_said_with_what_there_is_to_say() -> None:
    path = Path("kit.pdf")
    assert said_of(Exported(path, 1, 8_140_000, 24)) == "Kit exported, 24 pages, 8.1 MB"
    assert said_of(Exported(path, 1, 90_000, 1)) == "Kit exported, 1 page, 90 KB"
    assert said_of(Exported(path, 3, 4_000), 2) == "Kit exported, 3 files, 4 KB, 2 photos left out"


def test_length_is_said_of_the_pdf_alone(panel: PressKitsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000):
        panel.pages.change()
    sheet = _asked(panel, qtbot, "pdf")
    words = panel.header.pages_text
    assert " pages, about " in words
    assert words in {label.text() for label in sheet.card.findChildren(QLabel)}
    sheet.cards.card("docx").click()
    assert words not in {label.text() for label in sheet.card.findChildren(QLabel)}

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mediadesk.jobs.picture_folders import picture_files
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PersonInPicture, Photo, PhotoRow
from mediadesk.records.photo_choice import Trait
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.photos.facet_bar import ALL, PILLS
from mediadesk.ui.photos.grid_model import PhotoGridModel
from mediadesk.ui.photos.grid_page import PhotoGridPage
from mediadesk.ui.photos.tile import SIZES
from tests import known_pictures

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def names(page: PhotoGridPage) -> list[str]:
    model = page.model
    return [model.row_at(model.index(row, 0)).file_name for row in range(model.rowCount())]


def drop(page: PhotoGridPage, files: list[Path], at: QPointF) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    event = QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    page.view.dropEvent(event)


def test_bad_file_among_good_ones_is_reported_and_the_others_are_added(
    qtbot: QtBot, window, library: Library, picture: Callable[..., Path]
) -> None:
    good = [picture(f"good{number}.jpg", (number * 40, 80, 90)) for number in range(4)]
    bad = good[0].with_name("bad.jpg")
    bad.write_bytes(good[0].read_bytes()[:300])
    empty = good[0].with_name("empty.png")
    empty.write_bytes(b"")
    page = window.panel.grid
    page.intake.add([good[0], bad, good[1], empty, good[2], good[3]])
    qtbot.waitUntil(lambda: "4 added, 2 could not be read" in window.said())
    assert sorted(names(page)) == [path.name for path in good]
    assert not page.result.isVisible()
    window.toasts.shown[-1].action.click()
    assert page.result.isVisible()
    assert "bad.jpg" in page.result.sentences
    assert "empty.png" in page.result.sentences


def test_folder_is_added_with_its_pictures_and_undone_as_one(
    qtbot: QtBot, window, library: Library, picture: Callable[..., Path]
) -> None:
    pictures = [picture(f"p{number}.jpg", (9, number * 60, 9)) for number in range(3)]
    folder = pictures[0].parent
    (folder / "notes.txt").write_text("no picture")
    window.panel.add_files([folder])
    qtbot.waitUntil(lambda: "3 added" in window.said())
    assert library.history.undo() is not None
    qtbot.waitUntil(lambda: names(window.panel.grid) == [])


def test_picture_that_is_there_already_is_not_added_twice(
    qtbot: QtBot, window, photo: Photo, picture: Callable[..., Path]
) -> None:
    window.panel.add_files([picture("group.jpg")])
    qtbot.waitUntil(lambda: "1 here already" in window.said())
    assert names(window.panel.grid) == ["group.jpg"]


def test_adding_that_is_stopped_keeps_and_says_what_was_added(
    qtbot: QtBot, window, library: Library, picture: Callable[..., Path]
) -> None:
    files = [picture(f"p{number}.jpg", (9, number * 40, 9)) for number in range(5)]
    looked = []

    def progress(done: int, of: int) -> None:
        looked.append((done, of))

    intake = window.panel.grid.intake
    intake._add_and_tell(files, 0, put=library.photos.add, progress=progress, cancelled=lambda: len(looked) == 2)
    assert looked == [(0, 5), (1, 5)]
    assert [row.file_name for row in library.photos.rows()] == ["p1.jpg", "p0.jpg"]
    assert "2 added" in window.said()


def test_hidden_files_in_a_folder_are_left_alone(picture: Callable[..., Path]) -> None:
    shown = picture("shown.jpg")
    picture(".hidden.jpg")
    (shown.parent / ".cache").mkdir()
    assert picture_files([shown.parent]) == [shown]
    assert picture_files([shown, shown.parent]) == [shown]


def test_raw_file_in_a_folder_counts_where_no_picture_of_its_name_lies_beside_it(tmp_path: Path) -> None:
    for name in ("a.NEF", "a.jpg", "b.NEF"):
        (tmp_path / name).touch()
    assert [path.name for path in picture_files([tmp_path])] == ["a.jpg", "b.NEF"]


@pytest.fixture
def four(library: Library, picture: Callable[..., Path]) -> dict[str, Photo]:
    """A used photo with a caption, one with neither, one with a caption, and a caption that waits."""
    used = library.photos.add(known_pictures.look_at(picture("used.jpg", (1, 2, 3))))
    used = library.photos.save(replace(used, caption=ByLanguage(en="The pier at dusk")))
    bare = library.photos.add(known_pictures.look_at(picture("bare.jpg", (90, 2, 3))))
    told = library.photos.add(known_pictures.look_at(picture("told.jpg", (1, 90, 3))))
    told = library.photos.save(replace(told, caption=ByLanguage(zh_hant="研究碼頭")))
    waits = library.photos.add(Photo(new_key(), caption=ByLanguage(en="Guests tour the pier")))
    release = Release(new_key())
    library.releases.add(release, [ReleaseText(new_key(), release.id, Language.EN, headline="Pier opens")])
    library.releases.set_photos(release.id, [used.id])
    return {"used": used, "bare": bare, "told": told, "waits": waits}


def test_pills_show_what_is_missing(window, four: dict[str, Photo]) -> None:
    page = window.panel.grid
    page.show_all()
    shown = {}
    for pill in PILLS:
        page.pills.button(pill).click()
        shown[pill] = sorted(names(page))
    assert shown == {
        ALL: ["", "bare.jpg", "told.jpg", "used.jpg"],
        Trait.STARRED: [],
        Trait.NO_CAPTION: ["bare.jpg"],
        Trait.UNUSED: ["", "bare.jpg", "told.jpg"],
        Trait.WAITING: [""],
    }


def test_filter_finds_captions_files_and_people(
    qtbot: QtBot, window, library: Library, four: dict[str, Photo], seven: list
) -> None:
    library.photos.save(replace(four["bare"], people=(PersonInPicture(seven[0].id),)))
    page = window.panel.grid
    for letters, found in (
        ("dusk", ["used.jpg"]),
        ("told", ["told.jpg"]),
        ("碼頭", ["told.jpg"]),
        ("Ada", ["bare.jpg"]),
    ):
        page.filter.setText(letters)
        qtbot.waitUntil(lambda found=found: names(page) == found)
    page.filter.setText("nothing has this")
    qtbot.waitUntil(lambda: names(page) == [])
    assert page._stack.currentWidget() is page._nothing
    page.clear_filter()
    assert len(names(page)) == 4


def test_deleting_goes_to_the_trash_and_undo_brings_it_back(
    qtbot: QtBot, window, library: Library, four: dict[str, Photo]
) -> None:
    page = window.panel.grid
    page.show_all()
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.place_of(four["bare"].id))
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert "bare.jpg" not in names(page)
    assert window.toasts.shown[-1].action.text() == "Undo"
    window.toasts.shown[-1].action.click()
    qtbot.waitUntil(lambda: "bare.jpg" in names(page))


def test_several_photos_go_to_the_trash_as_one_step(window, library: Library, four: dict[str, Photo]) -> None:
    page = window.panel.grid
    page.show_all()
    page.view.selectAll()
    assert page.bar.trash_button.isVisible()
    page.bar.trash_button.click()
    assert library.photos.rows() == []
    library.history.undo()
    assert len(library.photos.rows()) == 4


def test_file_dropped_on_a_waiting_caption_becomes_its_picture(
    qtbot: QtBot, window, library: Library, four: dict[str, Photo], picture: Callable[..., Path]
) -> None:
    page = window.panel.grid
    page.show_all()
    spot = page.view.visualRect(page.model.place_of(four["waits"].id)).center()
    drop(page, [picture("tour.jpg", (3, 3, 99))], QPointF(spot))
    qtbot.waitUntil(lambda: library.photos.get(four["waits"].id).has_picture)
    kept = library.photos.get(four["waits"].id)
    assert (kept.file_name, kept.caption.en) == ("tour.jpg", "Guests tour the pier")


def test_file_dropped_anywhere_else_is_added(
    qtbot: QtBot, window, four: dict[str, Photo], picture: Callable[..., Path]
) -> None:
    page = window.panel.grid
    page.show_all()
    spot = page.view.visualRect(page.model.place_of(four["used"].id)).center()
    drop(page, [picture("more.jpg", (3, 99, 99))], QPointF(spot))
    qtbot.waitUntil(lambda: "more.jpg" in names(page))


def test_broken_picture_for_a_waiting_caption_is_said(
    qtbot: QtBot, window, library: Library, four: dict[str, Photo], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture at all")
    window.panel.grid.intake.give_picture(four["waits"].id, broken)
    qtbot.waitUntil(lambda: any("broken.jpg" in words for words in window.said()))
    assert not library.photos.get(four["waits"].id).has_picture


def test_menu_offers_what_the_keys_and_the_bar_do(window, four: dict[str, Photo]) -> None:
    page = window.panel.grid
    page.show_all()
    words = [action.text() for action in page.menu_for([four["used"].id]).actions()]
    assert words == [
        "Open in caption builder",
        "Choose another picture…",
        "What leaves…",
        "Star",
        "Copy caption",
        "Event…",
        "Credit…",
        "Rights…",
        "Use in release…",
        "Contact sheet…",
        "Caption sheet…",
        "Move to Trash",
    ]


def test_return_opens_the_builder_and_escape_comes_back_to_the_photo(
    qtbot: QtBot, window, four: dict[str, Photo]
) -> None:
    page = window.panel.grid
    page.show_all()
    page.view.setCurrentIndex(page.model.place_of(four["told"].id))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert window.panel.is_building
    assert window.panel.builder.draft.photo.id == four["told"].id
    qtbot.keyClick(window.panel.builder.picture, Qt.Key.Key_Escape)
    assert not window.panel.is_building
    assert page.model.row_at(page.view.currentIndex()).id == four["told"].id


def test_thumbnails_are_made_in_the_size_of_the_screen_and_kept_on_disk(
    qtbot: QtBot, window, photo: Photo, own_user_data: Path
) -> None:
    page = window.panel.grid
    page.show_all()
    for size in SIZES:
        page.sizes.button(size).click()
        page.view.viewport().grab()
        shown = page.view.itemDelegate().picture
        ratio = page.view.devicePixelRatioF()
        name = f"{photo.sha256}_{round(shown.width() * ratio)}x{round(shown.height() * ratio)}_fill.jpg"
        kept = own_user_data / "thumbnails" / photo.sha256[:2] / name
        qtbot.waitUntil(kept.is_file)


def test_tiles_fill_the_width_without_cutting_one_off(window, four: dict[str, Photo]) -> None:
    page = window.panel.grid
    page.show_all()
    for width in range(900, 1500, 37):
        window.resize(width, 800)
        page.view.viewport().grab()
        places = [page.view.visualRect(page.model.index(row, 0)) for row in range(page.model.rowCount())]
        fitting = page.view.viewport().width() // places[0].width()
        assert len({place.top() for place in places[:fitting]}) == 1
        assert max(place.right() for place in places) < page.view.viewport().width()


def test_every_button_of_the_grid_has_a_name(window) -> None:
    page = window.panel.grid
    page.actions_of.picker.ask([], page.add_button)
    page.actions_of.picker.close()
    assert [each for each in page.findChildren(QAbstractButton) if not each.accessibleName()] == []
    assert window.panel.grid.view.accessibleName()


def test_model_of_the_grid_is_sound() -> None:
    model = PhotoGridModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [PhotoRow(number, "ab" * 32, f"{number}.jpg", ByLanguage(), "", 0) for number in range(5)]
    model.show(rows)
    model.show([replace(rows[0], used_in=2), *rows[1:]])
    assert model.row_at(model.index(0)).used_in == 2
    model.show(rows[2:])
    assert model.place_of(0).row() == -1
    assert tester is not None

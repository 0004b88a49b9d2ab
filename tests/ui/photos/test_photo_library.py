"""The library of photos in the window: facets, stacks, stars, quick look, the list, dragging out, many at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.photo_choice import PhotoKeys, PhotoOrder, Trait
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.photos import badges, facet_bar
from mediadesk.ui.photos.grid_page import LIST, PhotoGridPage
from mediadesk.ui.photos.tile import SIZES
from mediadesk.ui.photos.tile_layout import TileLayout
from tests import known_pictures

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def names(page: PhotoGridPage) -> list[str]:
    return [page.model.row_at(page.model.index(row, 0)).file_name for row in range(page.model.rowCount())]


def go_to(page: PhotoGridPage, photo: Photo) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.place_of(photo.id))


def choose(page: PhotoGridPage, *photos: Photo) -> None:
    page._choose_again({photo.id for photo in photos}, photos[0].id)


@pytest.fixture
def page(window) -> PhotoGridPage:
    grid: PhotoGridPage = window.panel.grid
    return grid


@pytest.fixture
def five(library: Library, page: PhotoGridPage, picture: Callable[..., Path]) -> dict[str, Photo]:
    """Five photos of two events, one with somebody in it, three of which look alike."""
    ho = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Mei", "何美")))
    made = {}
    now = datetime.now().astimezone()
    for number, name in enumerate("abcde"):
        photo = library.photos.add(known_pictures.look_at(picture(f"{name}.jpg", (number * 50, 90, 20 * number))))
        made[name] = library.photos.save(
            replace(
                photo,
                event=ByLanguage("Harbour Day" if number < 2 else "Lantern Walk"),
                likeness=[0, -1, 3, 1, 0x0F0F0F0F0F0F0F0F][number],
                taken_at=now - timedelta(days=number),
            )
        )
    made["a"] = library.photos.save(replace(made["a"], people=(PersonInPicture(ho.id),)))
    made["b"] = library.photos.save(replace(made["b"], expires_on=now.date() - timedelta(days=1)))
    page.show_all()
    return made


def offered(menu_button) -> list[str]:
    menu_button.menu().aboutToShow.emit()
    return [action.text().replace("\t", " ") for action in menu_button.menu().actions()]


def pick(menu_button, words: str) -> None:
    menu_button.menu().aboutToShow.emit()
    next(action for action in menu_button.menu().actions() if action.text().split("\t")[0] == words).trigger()


def test_menus_offer_what_there_is_with_counts_and_narrow_together(page: PhotoGridPage, five: dict[str, Photo]) -> None:
    assert offered(page.facets.events) == ["All events", "Lantern Walk 3", "Harbour Day 2"]
    assert offered(page.facets.people) == ["Everybody", "Ho Mei 1"]
    assert offered(page.facets.rights)[1] == "Expired 1"
    assert offered(page.facets.languages)[1] == "No English caption 5"
    pick(page.facets.events, "Harbour Day")
    assert sorted(names(page)) == ["a.jpg", "b.jpg"]
    pick(page.facets.people, "Ho Mei")
    assert names(page) == ["a.jpg"]
    assert page.facets.people.accessibleName() == "Person: Ho Mei"
    pick(page.facets.people, "Everybody")
    pick(page.facets.rights, "Expired")
    assert names(page) == ["b.jpg"]
    page.clear_filter()
    assert len(names(page)) == 3


def test_an_event_that_a_menu_has_no_room_for_is_found_by_its_name(
    qtbot: QtBot, page: PhotoGridPage, five: dict[str, Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facet_bar, "_MOST_OFFERED", 1)
    assert offered(page.facets.events) == ["All events", "Find an event…", "Lantern Walk 3"]
    assert offered(page.facets.people) == ["Everybody", "Ho Mei 1"]
    pick(page.facets.events, "Find an event…")
    finder = page.facets.finder
    assert [finder.rows.item(row).text() for row in range(finder.rows.rowCount())] == ["Lantern Walk", "Harbour Day"]
    qtbot.keyClicks(finder.filter, "harb")
    qtbot.keyClick(finder.filter, Qt.Key.Key_Return)
    assert finder.rows.rowCount() == 1
    qtbot.keyClick(finder.list, Qt.Key.Key_Return)
    assert sorted(names(page)) == ["a.jpg", "b.jpg"]


def test_photos_that_look_alike_stand_as_one_and_are_spread_out_by_click_and_key(
    qtbot: QtBot, page: PhotoGridPage, five: dict[str, Photo]
) -> None:
    (head,) = page.listing.found.stacks
    index = page.model.place_of(head)
    assert page.model.rowCount() == 3
    assert page.model.stack_at(index) == 3
    assert "3 look alike" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    cell = page.view.visualRect(index)
    sign = badges.stack_place(page.view.itemDelegate()._picture_place(cell), 3)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())
    assert page.model.rowCount() == 5
    at = page.model.place_of(head).row()
    assert {page.model.key_at(row) for row in range(at, at + 3)} == {five[name].id for name in "acd"}
    go_to(page, five["a"])
    qtbot.keyClick(page.view, Qt.Key.Key_L)
    assert page.model.rowCount() == 3
    page.facets.stacks.click()
    assert page.model.rowCount() == 5


def test_star_is_put_on_and_taken_off_by_key_for_all_chosen(
    qtbot: QtBot, window, library: Library, page: PhotoGridPage, five: dict[str, Photo]
) -> None:
    choose(page, five["b"], five["e"])
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    assert [library.photos.get(five[name].id).is_starred for name in "be"] == [True, True]
    page.pills.button(Trait.STARRED).click()
    assert sorted(names(page)) == ["b.jpg", "e.jpg"]
    library.history.undo()
    qtbot.waitUntil(lambda: names(page) == [])
    page.clear_filter()
    go_to(page, five["e"])
    qtbot.keyClick(page.view, Qt.Key.Key_Asterisk)
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    assert not library.photos.get(five["e"].id).is_starred


def test_quick_look_opens_with_space_goes_on_with_arrows_and_closes_with_escape(
    qtbot: QtBot, window, library: Library, page: PhotoGridPage, five: dict[str, Photo]
) -> None:
    library.photos.save(replace(library.photos.get(five["e"].id), caption=ByLanguage("A lantern")))
    page.show_all()
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    quick = page.quick_look
    assert quick is not None
    assert quick.isVisible()
    assert quick.caption.text() == "A lantern"
    qtbot.keyClick(quick, Qt.Key.Key_Right)
    assert page.view.currentIndex().row() == 1
    assert quick.caption.text() == "No caption yet"
    qtbot.keyClick(quick, Qt.Key.Key_S)
    assert library.photos.get(page.model.key_at(1)).is_starred
    qtbot.keyClick(quick, Qt.Key.Key_Left)
    qtbot.keyClick(quick, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    assert page.view.currentIndex().row() == 0
    quick.picture.grab()


def test_list_shows_the_same_photos_and_is_ordered_by_its_columns(page: PhotoGridPage, five: dict[str, Photo]) -> None:
    choose(page, five["b"])
    page.sizes.button(LIST).click()
    assert page.in_front is page.list
    assert page.list.isVisible()
    assert page.view.chosen_keys() == [five["b"].id]
    titles = [column.title for column in page.model.columns]
    assert titles == ["Picture", "Caption", "Event", "People", "Taken", "Credit", "Rights", "Used in"]
    page.facets.stacks.click()
    page.list.sortByColumn(titles.index("Taken"), Qt.SortOrder.AscendingOrder)
    assert names(page) == ["e.jpg", "d.jpg", "c.jpg", "b.jpg", "a.jpg"]
    page.list.sortByColumn(titles.index("Taken"), Qt.SortOrder.DescendingOrder)
    assert names(page) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    assert page.view.chosen_keys() == [five["b"].id]
    page.list.viewport().grab()
    texts = [page.model.index(1, column).data() for column in range(len(titles))]
    assert texts[2] == "Harbour Day"
    assert texts[6] == "Rights expired"
    assert texts[7] == "Unused"
    page.sizes.button(SIZES[2]).click()
    assert page.in_front is page.view


def test_event_and_credit_are_said_of_all_photos_chosen(
    qtbot: QtBot, window, library: Library, page: PhotoGridPage, five: dict[str, Photo]
) -> None:
    choose(page, five["a"], five["e"])
    page.bar.event_button.click()
    lines = page.actions_of.words.lines.lines
    assert lines[Language.EN].text() == ""
    lines[Language.EN].setText("Pier opening")
    lines[Language.ZH_HANT].setText("碼頭啟用")
    page.actions_of.words.apply.click()
    for name in "ae":
        assert library.photos.get(five[name].id).event == ByLanguage("Pier opening", "碼頭啟用")
    page.bar.credit_button.click()
    lines[Language.EN].setText("Handout")
    qtbot.keyClick(page.actions_of.words, Qt.Key.Key_Return)
    assert [library.photos.get(five[name].id).credit.en for name in "ae"] == ["Handout", "Handout"]
    assert library.photos.get(five["b"].id).credit.en == ""
    library.history.undo()
    assert library.photos.get(five["a"].id).credit.en == ""
    assert library.photos.get(five["a"].id).event.en == "Pier opening"


def test_photos_dragged_out_are_copies_without_what_the_camera_wrote(
    library: Library, page: PhotoGridPage, picture: Callable[..., Path]
) -> None:
    path = picture("located.jpg", (9, 9, 200))
    with Image.open(path) as opened:
        exif = opened.getexif()
        exif.get_ifd(0x8825)[2] = (22.0, 17.0, 30.0)
        exif[0x010F] = "Camera maker"
        opened.save(path, exif=exif)
    photo = library.photos.add(known_pictures.look_at(path))
    data = page.out.copies([photo.id])
    assert data.hasUrls()
    (url,) = data.urls()
    copy = Path(QUrl(url).toLocalFile())
    with Image.open(copy) as opened:
        found = opened.getexif()
        assert opened.size == (photo.size[0], photo.size[1])
    assert copy.suffix == ".jpg"
    assert 0x8825 not in found
    assert 0x010F not in found
    page.close_down()
    assert not copy.exists()


def test_more_than_a_hand_carries_is_not_dragged(window, library: Library, page: PhotoGridPage) -> None:
    with library.history.step("Add"):
        for number in range(51):
            library.photos.add(Photo(new_key(), sha256=f"{number:064x}"))
    page.show_all()
    page.view.selectAll()
    page.view.drag_wanted.emit()
    assert "Drag up to 50 photos at a time" in window.said()


def test_keys_walk_the_grid_and_box_chooses_what_it_touches(
    qtbot: QtBot, library: Library, page: PhotoGridPage
) -> None:
    with library.history.step("Add"):
        for number in range(40):
            library.photos.add(Photo(new_key(), file_name=f"{number}.jpg"))
    page.show_all()
    view, columns = page.view, page.view._tiles.columns
    view.setFocus()
    view.setCurrentIndex(page.model.index(0, 0))
    for key, row in (
        (Qt.Key.Key_Down, columns),
        (Qt.Key.Key_Right, columns + 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_J, 1),
        (Qt.Key.Key_K, 0),
        (Qt.Key.Key_End, 39),
        (Qt.Key.Key_Down, 39),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
    view.scrollTo(page.model.index(0, 0))
    first, last = view.visualRect(page.model.index(0, 0)), view.visualRect(page.model.index(columns + 1, 0))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(first.right() - 1, first.bottom() - 1))
    view.setSelection(first.united(last), view.selectionModel().SelectionFlag.ClearAndSelect)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    view.setSelection(first.united(last), view.selectionModel().SelectionFlag.ClearAndSelect)
    assert view.chosen_keys() == [page.model.key_at(row) for row in (0, 1, columns, columns + 1)]
    assert page.bar.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen_keys() == []


def test_very_many_photos_are_read_beside_the_window(
    qtbot: QtBot, window, library: Library, page: PhotoGridPage
) -> None:
    with library.history.step("Add"):
        for number in range(2_050):
            library.photos.add(Photo(new_key(), file_name=f"{number:04}.jpg", is_starred=number % 2 == 0))
    page.show_all()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2_050, timeout=30_000)
    page.pills.button(Trait.STARRED).click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_025, timeout=30_000)
    qtbot.waitUntil(lambda: page.pills.button(Trait.STARRED).accessibleName() == "Starred, 1,025", timeout=30_000)
    page.view.selectAll()
    assert page.view.many_chosen == 1_025
    page.bar.star_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0, timeout=60_000)
    library.history.undo()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_025, timeout=60_000)


def test_files_that_are_here_already_are_named(
    qtbot: QtBot, window, page: PhotoGridPage, five: dict[str, Photo], picture: Callable[..., Path]
) -> None:
    again, new, twice = picture("a.jpg", (0, 90, 0)), picture("new.jpg", (255, 0, 255)), picture("twice.jpg", (0, 0, 0))
    twice.write_bytes(new.read_bytes())
    page.intake.add([again, new, twice])
    qtbot.waitUntil(lambda: "1 added, 2 here already" in window.said())
    window.toasts.shown[-1].action.click()
    assert page.result.isVisible()
    assert page.result.sentences.splitlines() == ["“a.jpg” is here already.", "“twice.jpg” is here already."]


def test_palette_offers_what_can_be_done_with_the_photos_chosen(
    window, page: PhotoGridPage, five: dict[str, Photo]
) -> None:
    plain = {command.title for command in window.panel.commands()}
    choose(page, five["a"], five["b"])
    chosen = {command.title for command in window.panel.commands()}
    assert "Show photos as a list" in plain
    assert {"Quick look", "Star photos", "Event of the photos…", "Credit of the photos…"} <= chosen - plain


def test_photo_used_in_a_release_is_no_longer_among_the_unused(
    qtbot: QtBot, window, library: Library, page: PhotoGridPage, five: dict[str, Photo]
) -> None:
    page.facets.stacks.click()
    page.pills.button(Trait.UNUSED).click()
    assert len(names(page)) == 5
    release = Release(new_key())
    library.releases.add(release, [ReleaseText(new_key(), release.id, Language.EN, headline="Pier opens")])
    library.releases.set_photos(release.id, [five["c"].id])
    qtbot.waitUntil(lambda: "c.jpg" not in names(page))


def test_model_of_grid_and_list_is_sound(page: PhotoGridPage, five: dict[str, Photo]) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.show_all()
    page.facets.stacks.click()
    page.model.show_keys(PhotoKeys(page.listing.found.keys[:2]))
    assert page.model.rowCount() == 2
    assert [row.id for row in page.model.shown] == list(page.listing.found.keys[:2])
    assert not page.model.place_of(1).isValid()
    assert tester is not None


def test_order_of_the_first_column_is_newest_first(page: PhotoGridPage, five: dict[str, Photo]) -> None:
    page.model.sort(0, Qt.SortOrder.AscendingOrder)
    assert (page.listing.choice.order, page.listing.choice.is_descending) == (PhotoOrder.EDITED, True)
    page.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert page.listing.choice.is_descending is False


@pytest.fixture
def layout() -> TileLayout:
    return TileLayout(QSize(100, 50), columns=3, count=8)


def test_tiles_are_where_they_are_drawn(layout: TileLayout) -> None:
    assert layout.height == 150
    for number in range(layout.count):
        assert layout.at(layout.place(number).center()) == number
        assert number in layout.between(layout.place(number).top(), layout.place(number).bottom())
    assert layout.at(QPoint(350, 10)) == layout.at(QPoint(250, 120)) == layout.at(QPoint(-1, 10)) == -1
    assert list(layout.between(0, 49)) == [0, 1, 2]
    assert list(layout.between(60, 140)) == [3, 4, 5, 6, 7]
    assert layout.rows_in(layout.place(4).united(layout.place(8))) == [range(4, 6), range(7, 8)]


def test_views_are_named_for_screen_readers(page: PhotoGridPage) -> None:
    for view in (page.view, page.list):
        assert isinstance(view, QAbstractItemView)
        assert view.accessibleName() == "Photos"

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from mediadesk.intake import photo_files
from mediadesk.jobs import taking_in
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.photos.builder import CaptionBuilder
from mediadesk.ui.photos.people_model import Order, PeopleModel, SeatRow
from tests.intake.photo_metadata import pictures
from tests.intake.photo_metadata.test_faces_in_files import mwg

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SEVEN_POSITIONS = [
    "first from left",
    "second from left",
    "third from left",
    "centre",
    "third from right",
    "second from right",
    "first from right",
]


@pytest.fixture
def builder(window, photo: Photo, seven: list[Newsmaker]) -> CaptionBuilder:
    window.panel.show_record(photo.id)
    opened: CaptionBuilder = window.panel.builder
    return opened


def seat_rows(builder: CaptionBuilder) -> list[SeatRow]:
    model = builder.people.model
    return [model.row_at(model.index(row)) for row in range(model.rowCount())]


def click(qtbot: QtBot, builder: CaptionBuilder, x: float, y: float) -> None:
    qtbot.mouseClick(builder.picture, Qt.MouseButton.LeftButton, pos=builder.picture.point_of((x, y)).toPoint())


def name_face(qtbot: QtBot, builder: CaptionBuilder, x: float, letters: str) -> None:
    click(qtbot, builder, x, 0.4)
    qtbot.keyClicks(builder.card.finder.field, letters)
    qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Return)


def add_by_keys(qtbot: QtBot, builder: CaptionBuilder, letters: str) -> None:
    builder.finder.field.setFocus()
    qtbot.keyClicks(builder.finder.field, letters)
    qtbot.keyClick(builder.finder.field, Qt.Key.Key_Return)


def test_seven_people_seated_by_clicks_and_keys_get_the_seven_position_words(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    for number, letters in ((3, "Cho"), (1, "Ada"), (4, "Dora"), (2, "boo"), (5, "Eve")):
        name_face(qtbot, builder, 0.12 * number, letters)
    add_by_keys(qtbot, builder, "Fay")
    add_by_keys(qtbot, builder, "Dr Guy")
    rows = seat_rows(builder)
    assert [row.name for row in rows] == [
        f"Dr {name}" for name in ("Ada Abe", "Ben Boo", "Cho Chan", "Dora Dai", "Eve Eng", "Fay Fu", "Guy Gao")
    ]
    assert [row.position for row in rows] == SEVEN_POSITIONS
    assert builder.caption.chip.accessibleName() == "7 of 7 placed"
    kept = library.photos.get(photo.id).people
    assert [person.place for person in kept] == [3, 1, 4, 2, 5, 6, 7]


def test_people_are_added_and_ordered_without_the_mouse(qtbot: QtBot, builder: CaptionBuilder) -> None:
    for letters in ("Ada", "Ben", "Cho"):
        add_by_keys(qtbot, builder, letters)
    people = builder.people.list
    people.setFocus()
    people.choose(2)
    qtbot.keyClick(people, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(people, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.name for row in seat_rows(builder)] == ["Dr Cho Chan", "Dr Ada Abe", "Dr Ben Boo"]
    assert [row.position for row in seat_rows(builder)] == ["first from right", "first from left", "centre"]
    qtbot.keyClick(people, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [(row.name, row.number) for row in seat_rows(builder)] == [
        ("Dr Ada Abe", 1),
        ("Dr Cho Chan", 2),
        ("Dr Ben Boo", 3),
    ]
    qtbot.keyClick(people, Qt.Key.Key_Delete)
    assert [row.name for row in seat_rows(builder)] == ["Dr Ada Abe", "Dr Ben Boo"]
    assert [row.position for row in seat_rows(builder)] == ["left", "right"]


def test_new_name_becomes_a_person_with_honorific_and_post(
    qtbot: QtBot, builder: CaptionBuilder, library: Library
) -> None:
    add_by_keys(qtbot, builder, "Prof Hana Ho, Dean of Science")
    assert builder.form.isVisible()
    assert builder.form.fields["honorific", Language.EN].text() == "Prof"
    builder.form.fields["name", Language.ZH_HANT].insert("何花")
    qtbot.keyClick(builder.form.fields["name", Language.ZH_HANT], Qt.Key.Key_Return)
    kept = library.newsmakers.named("Hana Ho")
    assert kept is not None
    assert kept.called(Language.EN) == "Prof Hana Ho"
    assert (kept.name.zh_hant, kept.posts[0].en) == ("何花", "Dean of Science")
    assert [row.name for row in seat_rows(builder)] == ["Prof Hana Ho"]
    assert library.history.undo() is not None
    assert library.newsmakers.named("Hana Ho") is None or not library.photos.get(builder.draft.photo.id).people


def test_markers_can_be_dragged_nudged_and_walked_through(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    name_face(qtbot, builder, 0.3, "Ada")
    name_face(qtbot, builder, 0.6, "Ben")
    picture = builder.picture
    picture.setFocus()
    picture.select(None)
    qtbot.keyClick(picture, Qt.Key.Key_Tab)
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    builder.settle()
    moved = library.photos.get(photo.id).people[0]
    assert moved.x == pytest.approx(0.304, abs=0.003)
    start = picture.point_of((0.6, 0.4)).toPoint()
    end = picture.point_of((0.1, 0.4)).toPoint()
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(picture, start + (end - start) * (step / 5))
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=end)
    assert [row.name for row in seat_rows(builder)] == ["Dr Ben Boo", "Dr Ada Abe"]
    steps = 0
    while library.photos.get(photo.id).people[1].x != pytest.approx(0.6, abs=0.01):
        assert library.history.undo()
        steps += 1
    assert steps <= 2  # the press and the drag, not one step for each move of the mouse


def test_mirroring_turns_the_seats_round(qtbot: QtBot, builder: CaptionBuilder) -> None:
    for x, letters in ((0.2, "Ada"), (0.4, "Ben"), (0.7, "Cho")):
        name_face(qtbot, builder, x, letters)
    builder.picture.select(0)
    builder.steps.mirror()
    assert [row.name for row in seat_rows(builder)] == ["Dr Cho Chan", "Dr Ben Boo", "Dr Ada Abe"]
    assert builder.people.list.currentIndex().row() == 2  # the same person is chosen as before


def test_people_named_in_an_imported_caption_are_offered_first(
    qtbot: QtBot, window, library: Library, photo: Photo, seven: list[Newsmaker]
) -> None:
    people = tuple(PersonInPicture(each.id, place=place) for place, each in enumerate(reversed(seven), start=1))
    library.photos.save(replace(photo, people=people))
    window.panel.show_record(photo.id)
    builder: CaptionBuilder = window.panel.builder
    assert builder.caption.chip.accessibleName() == "0 of 7 placed"
    assert [row.position for row in seat_rows(builder)] == SEVEN_POSITIONS
    for number in range(1, 8):
        click(qtbot, builder, 0.12 * number, 0.4)
        qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Return)
    assert [row.name for row in seat_rows(builder)] == [each.called(Language.EN) for each in reversed(seven)]
    assert builder.caption.chip.accessibleName() == "7 of 7 placed"


def test_caption_gets_people_with_positions_and_is_saved(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    for x, letters in ((0.2, "Ada"), (0.7, "Ben")):
        name_face(qtbot, builder, x, letters)
    builder.caption.insert_button.click()
    written = "Dr Ada Abe, Chair of A (left), and Dr Ben Boo, Chair of B (right)"
    assert builder.caption.editor.toPlainText() == written
    qtbot.waitUntil(lambda: library.photos.get(photo.id).caption.en == written)
    assert builder.caption._status.text().startswith("Saved")
    builder.copy_button.click()
    assert QGuiApplication.clipboard().text() == written


def test_position_words_that_are_wrong_now_are_put_right(qtbot: QtBot, builder: CaptionBuilder) -> None:
    for x, letters in ((0.2, "Ada"), (0.7, "Ben")):
        name_face(qtbot, builder, x, letters)
    builder.caption.insert_people()
    assert not builder.caption.update_button.isVisible()
    builder.steps.mirror()
    assert builder.caption.update_button.isVisible()
    builder.caption.update_button.click()
    assert builder.caption.editor.toPlainText() == "Dr Ada Abe, Chair of A (right), and Dr Ben Boo, Chair of B (left)"
    assert not builder.caption.update_button.isVisible()


def test_each_language_has_its_own_caption_and_words(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    name_face(qtbot, builder, 0.2, "Ada")
    name_face(qtbot, builder, 0.7, "Ben")
    qtbot.keyClicks(builder.caption.editor, "In English.")
    builder.caption.languages.button(Language.ZH_HANT).click()
    assert builder.caption.editor.toPlainText() == ""
    assert [row.position for row in seat_rows(builder)] == ["左", "右"]
    builder.caption.editor.put("中文圖說。")
    builder.settle()
    assert library.photos.get(photo.id).caption == ByLanguage(en="In English.", zh_hant="中文圖說。")


def test_typing_is_one_step_to_undo_and_undo_is_shown(
    qtbot: QtBot, window, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    qtbot.keyClicks(builder.caption.editor, "First.")
    builder.settle()
    qtbot.keyClicks(builder.caption.editor, " Second.")
    builder.settle()
    assert library.photos.get(photo.id).caption.en == "First. Second."
    assert library.history.undo() == "Edit caption"
    qtbot.waitUntil(lambda: builder.caption.editor.toPlainText() == "")


def test_what_is_being_typed_survives_a_change_from_elsewhere(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    qtbot.keyClicks(builder.caption.editor, "Half a sen")
    library.photos.save(replace(library.photos.get(photo.id), credit=ByLanguage("The Desk")))
    builder.refresh(frozenset({"photo"}))
    builder.settle()
    kept = library.photos.get(photo.id)
    assert (kept.caption.en, kept.credit.en) == ("Half a sen", "The Desk")


def test_rights_and_alternative_text_are_kept(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    details, rights = builder.people.details, builder.people.rights
    builder.people.tabs.button(2).click()
    qtbot.keyClicks(rights.fields["credit"], "Photo: Desk")
    qtbot.keyClicks(rights.fields["usage_terms"], "Editorial use")
    builder.people.tabs.button(1).click()
    details.alt_text.setPlainText("Nine people stand on a pier.")
    builder.settle()
    kept = library.photos.get(photo.id)
    assert (kept.credit.en, kept.usage_terms, kept.alt_text.en) == (
        "Photo: Desk",
        "Editorial use",
        "Nine people stand on a pier.",
    )


def test_clash_is_said_beside_both_people(window, library: Library, photo: Photo, seven: list[Newsmaker]) -> None:
    library.photos.save(replace(photo, people=(PersonInPicture(seven[0].id), PersonInPicture(seven[1].id))))
    window.panel.show_record(photo.id)
    rows = seat_rows(window.panel.builder)
    assert all(row.warning for row in rows)
    assert window.panel.builder.caption.chip.accessibleName() == "Check who is where"


def test_filmstrip_and_release_menu_follow_the_release(
    qtbot: QtBot, window, library: Library, photo: Photo, picture: Callable[..., Path]
) -> None:
    release = Release(new_key())
    text = ReleaseText(new_key(), release.id, Language.EN, headline="Pier opens")
    library.releases.add(release, [text])
    other = library.photos.add(Photo(new_key(), caption=ByLanguage(en="Waits.")))
    library.releases.set_photos(release.id, [other.id])
    window.panel.show_record(photo.id)
    builder: CaptionBuilder = window.panel.builder
    assert builder.strip.count == 0
    builder.use_in_release()
    builder.picker.list.clicked.emit(builder.picker.rows.index(0, 0))
    assert [each.id for each in library.releases.photos(release.id)] == [other.id, photo.id]
    assert builder.strip.count == 2
    assert "Pier opens" in builder._where.words
    assert "Photo 2 of 2" in builder._where.words
    builder.picker.list.clicked.emit(builder.picker.rows.index(0, 0))
    builder.picker.close()
    assert [each.id for each in library.releases.photos(release.id)] == [other.id]


def test_grid_comes_back_when_adding_the_photo_is_undone(
    qtbot: QtBot, window, library: Library, picture: Callable[..., Path]
) -> None:
    window.panel.add_files([picture("fresh.jpg", (3, 120, 9))])
    qtbot.waitUntil(lambda: "1 added" in window.said())
    window.panel.show_record(library.photos.rows()[0].id)
    window.desk.undo()
    qtbot.waitUntil(lambda: not window.panel.is_building)
    assert library.photos.rows() == []


def test_photo_is_chosen_in_the_filmstrip(qtbot: QtBot, window, library: Library, photo: Photo) -> None:
    release = Release(new_key())
    library.releases.add(release, [ReleaseText(new_key(), release.id, Language.EN, headline="Pier opens")])
    other = library.photos.add(Photo(new_key(), caption=ByLanguage(en="Waits.")))
    library.releases.set_photos(release.id, [photo.id, other.id])
    window.panel.show_record(photo.id)
    strip = window.panel.builder.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert window.panel.builder.draft.photo.id == other.id
    assert window.panel.builder.caption.editor.toPlainText() == "Waits."
    gone: list[tuple[str, int]] = []
    window.desk.going.connect(lambda section, key: gone.append((section, key)))
    window.panel.builder.people.details.release_wanted.emit(release.id)
    assert gone == [("releases", release.id)]


def test_every_button_and_field_of_the_builder_has_a_name(builder: CaptionBuilder) -> None:
    builder.use_in_release()
    builder.picker.close()
    assert [each for each in builder.findChildren(QAbstractButton) if not each.accessibleName()] == []
    assert builder.caption.editor.accessibleName()
    assert all(field.accessibleName() for field in builder.form.fields.values())


def test_model_of_people_is_sound() -> None:
    model = PeopleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [SeatRow(index, index + 1, f"Person {index}", "", "left", True) for index in range(3)]
    model.show(rows)
    model.show(list(reversed(rows)))
    model.show(rows[:1])
    assert model.line_of(0).isValid()
    assert not model.line_of(2).isValid()
    assert tester is not None


def test_list_order_is_that_of_naming_when_asked(qtbot: QtBot, builder: CaptionBuilder) -> None:
    name_face(qtbot, builder, 0.7, "Ada")
    name_face(qtbot, builder, 0.2, "Ben")
    assert [row.name for row in seat_rows(builder)] == ["Dr Ben Boo", "Dr Ada Abe"]
    builder.people.sort(Order.NAMING)
    assert [row.name for row in seat_rows(builder)] == ["Dr Ada Abe", "Dr Ben Boo"]


def test_escape_gives_up_asking_and_then_goes_back(qtbot: QtBot, window, builder: CaptionBuilder) -> None:
    click(qtbot, builder, 0.5, 0.5)
    assert builder.card.isVisible()
    qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Escape)
    assert not builder.card.isVisible()
    qtbot.keyClick(builder.picture, Qt.Key.Key_Escape)
    assert not window.panel.is_building


def test_point_of_a_spot_is_inside_the_picture(builder: CaptionBuilder) -> None:
    place = builder.picture.picture_place
    assert place.contains(builder.picture.point_of((0.5, 0.5)))
    assert builder.picture.point_of((0.0, 0.0)).toPoint() == place.topLeft().toPoint() + QPoint(0, 0)


def answer(qtbot: QtBot, builder: CaptionBuilder, letters: str) -> None:
    qtbot.keyClicks(builder.card.finder.field, letters)
    qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Return)


def names(builder: CaptionBuilder) -> list[str]:
    return [row.name for row in seat_rows(builder)]


def test_seven_heads_are_clicked_first_and_named_after(qtbot: QtBot, builder: CaptionBuilder) -> None:
    for number in range(1, 8):
        click(qtbot, builder, 0.12 * number, 0.4)
    assert names(builder) == ["Unnamed"] * 7
    for letters in ("Ada", "Ben", "Cho", "Dor", "Eve", "Fay", "Guy"):
        answer(qtbot, builder, letters)
    assert names(builder) == [
        f"Dr {name}" for name in ("Ada Abe", "Ben Boo", "Cho Chan", "Dora Dai", "Eve Eng", "Fay Fu", "Guy Gao")
    ]
    assert [row.position for row in seat_rows(builder)] == SEVEN_POSITIONS
    assert not builder.card.isVisible()


def test_escape_leaves_faces_unnamed_and_a_click_on_one_names_it_later(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    for x in (0.2, 0.5, 0.8):
        click(qtbot, builder, x, 0.4)
    answer(qtbot, builder, "Ada")
    qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Escape)
    assert names(builder) == ["Dr Ada Abe", "Unnamed", "Unnamed"]
    assert [row.position for row in seat_rows(builder)] == ["first from left", "centre", "first from right"]
    assert not any(row.warning for row in seat_rows(builder))  # two without a name are not one person twice
    click(qtbot, builder, 0.5, 0.4)
    answer(qtbot, builder, "Ben")
    answer(qtbot, builder, "")  # the first thing offered is to leave the third unnamed
    assert names(builder) == ["Dr Ada Abe", "Dr Ben Boo", "Unnamed"]
    assert [each.newsmaker_id for each in library.photos.get(photo.id).people][2] == UNNAMED


def test_click_that_is_given_up_leaves_nothing(qtbot: QtBot, builder: CaptionBuilder, library: Library) -> None:
    click(qtbot, builder, 0.5, 0.5)
    qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Escape)
    assert library.photos.get(builder.draft.photo.id).people == ()


def test_row_of_seats_is_added_by_a_number_and_named_by_keys_alone(qtbot: QtBot, builder: CaptionBuilder) -> None:
    add_by_keys(qtbot, builder, "3")
    assert names(builder) == ["Unnamed"] * 3
    assert "first from left" in builder.finder.field.placeholderText()
    for letters in ("Chair of B", "", "Ada"):  # a post finds who holds it; Return alone leaves somebody unnamed
        qtbot.keyClicks(builder.finder.field, letters)
        qtbot.keyClick(builder.finder.field, Qt.Key.Key_Return)
    assert names(builder) == ["Dr Ben Boo", "Unnamed", "Dr Ada Abe"]
    people = builder.people.list
    people.choose(1)
    qtbot.keyClick(people, Qt.Key.Key_Return)
    qtbot.keyClicks(builder.finder.field, "Cho")
    qtbot.keyClick(builder.finder.field, Qt.Key.Key_Return)
    assert names(builder) == ["Dr Ben Boo", "Dr Cho Chan", "Dr Ada Abe"]


def test_two_rows_of_seats_are_added_by_their_numbers(qtbot: QtBot, builder: CaptionBuilder) -> None:
    add_by_keys(qtbot, builder, "2+3")
    assert [row.position for row in seat_rows(builder)] == [
        "front row, left",
        "front row, right",
        "back row, first from left",
        "back row, centre",
        "back row, first from right",
    ]


def test_clicks_give_the_seats_that_wait_their_faces(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    add_by_keys(qtbot, builder, "2")
    for x, letters in ((0.3, "Ada"), (0.7, "Ben")):
        name_face(qtbot, builder, x, letters)
    assert names(builder) == ["Dr Ada Abe", "Dr Ben Boo"]
    assert [person.x for person in library.photos.get(photo.id).people] == [
        pytest.approx(0.3, abs=0.01),
        pytest.approx(0.7, abs=0.01),
    ]


def test_new_person_gets_the_face_that_is_asked_for(qtbot: QtBot, builder: CaptionBuilder) -> None:
    click(qtbot, builder, 0.3, 0.4)
    click(qtbot, builder, 0.7, 0.4)
    answer(qtbot, builder, "Hana Ho")
    qtbot.keyClick(builder.form.fields["name", Language.EN], Qt.Key.Key_Return)
    answer(qtbot, builder, "Ada")
    assert names(builder) == ["Hana Ho", "Dr Ada Abe"]


def test_name_the_file_has_for_a_face_is_offered_for_it(
    qtbot: QtBot, window, library: Library, seven: list[Newsmaker], tmp_path: Path
) -> None:
    path = tmp_path / "ada.jpg"
    path.write_bytes(pictures.with_xmp(mwg((60, 40))))
    with library.history.step("Add photos"):
        photo = taking_in.take_in(library, photo_files.look_at(path))
    assert [person.newsmaker_id for person in photo.people] == [UNNAMED]
    window.panel.show_record(photo.id)
    builder: CaptionBuilder = window.panel.builder
    builder.asking.ask_all()
    offered = "New person “Ada Sze”, named so in the file"
    qtbot.waitUntil(lambda: builder.card.finder.offered[:1] == [offered], timeout=30_000)
    qtbot.keyClick(builder.card.finder.field, Qt.Key.Key_Return)
    qtbot.keyClick(builder.form.fields["name", Language.EN], Qt.Key.Key_Return)
    assert names(builder) == ["Ada Sze"]
    assert library.photos.get(photo.id).people[0].newsmaker_id != UNNAMED


def test_face_gets_a_box_whose_corner_can_be_dragged(
    qtbot: QtBot, builder: CaptionBuilder, library: Library, photo: Photo
) -> None:
    for x, letters in ((0.3, "Ada"), (0.7, "Ben")):
        name_face(qtbot, builder, x, letters)
    ada, ben = library.photos.get(photo.id).people
    assert ada.width
    assert (ada.width, ada.height) == (ben.width, ben.height)
    picture = builder.picture
    picture.select(0)
    corner = picture.faces()[0].bottomRight().toPoint()
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(picture, corner + QPoint(15, 15))
    qtbot.mouseMove(picture, corner + QPoint(30, 30))
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=corner + QPoint(30, 30))
    drawn, other = library.photos.get(photo.id).people
    assert drawn.width > ada.width
    assert drawn.height > ada.height
    assert other == ben
    qtbot.keyClick(picture, Qt.Key.Key_Minus)
    builder.settle()
    assert library.photos.get(photo.id).people[0].width == pytest.approx(drawn.width / 1.1)


def test_menu_adds_seats_and_asks_for_all_without_a_name(qtbot: QtBot, builder: CaptionBuilder) -> None:
    menu = builder.people.more_menu()
    (seats,) = [each for each in menu.findChildren(QMenu) if each.title() == "Add a row of seats"]
    next(each for each in seats.actions() if each.text() == "4").trigger()
    assert names(builder) == ["Unnamed"] * 4
    qtbot.keyClick(builder.finder.field, Qt.Key.Key_Escape)
    next(each for each in builder.people.more_menu().actions() if each.text() == "Name the unnamed").trigger()
    qtbot.keyClicks(builder.finder.field, "Ada")
    qtbot.keyClick(builder.finder.field, Qt.Key.Key_Return)
    assert names(builder) == ["Dr Ada Abe", "Unnamed", "Unnamed", "Unnamed"]
    assert "second from left" in builder.finder.field.placeholderText()

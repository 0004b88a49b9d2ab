from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.people_model import Order, SeatRow, seat_rows
from mediadesk.ui.photos.people_strip import SeatStrip, dots

_KNOWN = {key: Newsmaker(key, ByLanguage(en=f"Person {key}")) for key in range(1, 60)}


def lines(people: seating.People) -> list[SeatRow]:
    return seat_rows(people, _KNOWN, Language.EN, Order.STANDING, seating.clashes(people, 1.5))


def test_back_row_is_above_the_front_row_as_one_sees_it() -> None:
    people = (PersonInPicture(1, 1, 1), PersonInPicture(2, 2, 1), PersonInPicture(3, 2, 2))
    said = [[dot.line.name if dot.line else "" for dot in row] for row in dots(people, lines(people))]
    assert said == [["Person 2", "Person 3"], ["Person 1"]]


def test_seat_nobody_has_stands_where_it_is_missed() -> None:
    people = (PersonInPicture(1, 1, 1), PersonInPicture(2, 1, 3))
    assert [dot.line is None for dot in dots(people, lines(people))[0]] == [False, True, False]


def test_strip_says_what_is_wrong(qtbot: QtBot, dressed: None) -> None:
    strip = SeatStrip()
    qtbot.addWidget(strip)
    people = (PersonInPicture(1, 1, 1), PersonInPicture(2, 1, 1), PersonInPicture(UNNAMED, 1, 3))
    strip.show_seats(people, lines(people))
    assert strip.accessibleDescription() == "4 seats, 1 unnamed, 1 empty, 2 to check"


def test_dots_of_forty_people_wrap_and_each_is_chosen_by_a_click(qtbot: QtBot, dressed: None) -> None:
    strip = SeatStrip()
    qtbot.addWidget(strip)
    people = tuple(PersonInPicture(key, 1, key) for key in range(1, 41))
    strip.resize(340, 30)
    strip.show_seats(people, lines(people))
    strip.show()
    chosen: list[int] = []
    strip.person_chosen.connect(chosen.append)
    for place, _dot in strip._places():
        assert strip.rect().toRectF().contains(place)
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert chosen == list(range(40))

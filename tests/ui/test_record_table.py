from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from mediadesk.ui.look import look
from mediadesk.ui.record_table import ROW_HEIGHT, Column, RecordTable

MANY = 400


@dataclass(frozen=True)
class Entry:
    id: int


@pytest.fixture
def drawn() -> list[int]:
    """The keys of the rows drawn, as they are drawn."""
    return []


@pytest.fixture
def table(qtbot: QtBot, dressed: None, drawn: list[int]) -> RecordTable[Entry]:
    def draw(_painter: QPainter, _place: QRect, row: Entry) -> None:
        drawn.append(row.id)

    columns: tuple[Column[Entry], ...] = (Column("Number", lambda row: str(row.id), 1, 100, paint=draw),)
    shown: RecordTable[Entry] = RecordTable(columns, "Entries")
    qtbot.addWidget(shown)
    shown.resize(300, 10 * ROW_HEIGHT)
    shown.show_rows([Entry(number) for number in range(1, MANY + 1)])
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: bool(drawn))
    return shown


def test_only_rows_in_sight_are_drawn_each_once(table: RecordTable[Entry], drawn: list[int]) -> None:
    drawn.clear()
    table.viewport().grab()
    assert drawn == list(range(1, len(drawn) + 1))
    assert 9 <= len(drawn) <= 11


def test_rows_that_are_scrolled_to_are_drawn(table: RecordTable[Entry], drawn: list[int]) -> None:
    table.pick(MANY)
    drawn.clear()
    table.viewport().grab()
    assert drawn[-1] == MANY
    assert 1 not in drawn


def test_row_under_the_mouse_and_the_row_picked_stand_on_grounds_of_their_own(table: RecordTable[Entry]) -> None:
    table.pick(2)
    table._hover(4)
    shown = table.viewport().grab().toImage()

    def ground(row: int) -> str:
        return shown.pixelColor(QPoint(60, row * ROW_HEIGHT + 5)).name()

    assert ground(1) == look.colour("accent_soft").name()
    assert ground(4) == look.colour("surface").name()
    assert ground(1) != ground(2) != ground(4)


def test_empty_table_draws_nothing(table: RecordTable[Entry], drawn: list[int]) -> None:
    table.show_rows([])
    drawn.clear()
    table.viewport().grab()
    assert not drawn

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from mediadesk.ui.paged_table import PAGE, PagedTableModel
from mediadesk.ui.record_table import Column

KEYS = list(range(100, 100 + 3 * PAGE))


@dataclass(frozen=True)
class Entry:
    id: int
    is_bare: bool = False


class Shelf:
    """Gives entries, and knows how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def page(self, keys: Sequence[int]) -> list[Entry]:
        self.asked += 1
        return [Entry(key) for key in keys]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def model(qapp: object, shelf: Shelf) -> PagedTableModel[Entry]:
    columns: tuple[Column[Entry], ...] = (Column("Number", lambda row: str(row.id), 1, 100),)
    return PagedTableModel(columns, shelf.page, lambda key: Entry(key, is_bare=True))


def test_rows_handed_over_with_their_keys_are_not_read_again(model: PagedTableModel[Entry], shelf: Shelf) -> None:
    model.show_keys(KEYS, [Entry(key) for key in KEYS[:PAGE]])
    assert [model.record(model.index(row, 0)) for row in range(PAGE)] == [Entry(key) for key in KEYS[:PAGE]]
    assert shelf.asked == 0
    assert model.record(model.index(PAGE, 0)) == Entry(KEYS[PAGE])
    assert shelf.asked == 1


def test_who_is_missing_among_them_leaves_an_empty_row(model: PagedTableModel[Entry]) -> None:
    model.show_keys(KEYS, [Entry(key) for key in KEYS[1:PAGE]])
    assert model.record(model.index(0, 0)) == Entry(KEYS[0], is_bare=True)
    assert model.record(model.index(1, 0)) == Entry(KEYS[1])


def test_rows_of_another_list_are_not_kept(model: PagedTableModel[Entry]) -> None:
    model.show_keys(KEYS, [Entry(key) for key in KEYS[:PAGE]])
    model.show_keys(KEYS[::-1])
    assert model.record(model.index(0, 0)) == Entry(KEYS[-1])


def test_list_that_grows_takes_the_rows_read_last(model: PagedTableModel[Entry]) -> None:
    model.show_keys(KEYS[:10], [Entry(key, is_bare=True) for key in KEYS[:10]])
    model.show_keys(KEYS, [Entry(key) for key in KEYS[:PAGE]])
    assert model.record(model.index(0, 0)) == Entry(KEYS[0])
    assert model.rowCount() == len(KEYS)

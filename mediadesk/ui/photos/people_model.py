"""The people of a picture as a list: number, name, post and where they stand, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.ui.photos import seating
from mediadesk.wording import positions

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Order(StrEnum):
    """In which order the list shows people."""

    STANDING = "standing"
    NAMING = "naming"


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One line of the list. `index` is the place in the order of naming, `warning` is empty or says a clash."""

    index: int
    number: int
    name: str
    post: str
    position: str
    is_placed: bool
    warning: str = ""


def seat_rows(
    people: Sequence[PersonInPicture],
    newsmakers: Mapping[int, Newsmaker],
    language: Language,
    order: Order,
    clashes: Sequence[seating.Clash] = (),
) -> list[SeatRow]:
    """The lines of the list for these people."""
    numbers, lengths = seating.numbers(people), positions.people_in_rows(people)
    warnings = _warnings(people, clashes, lengths, language)
    rows = []
    for index, person in enumerate(people):
        newsmaker = newsmakers.get(person.newsmaker_id)
        rows.append(
            SeatRow(
                index=index,
                number=numbers[index],
                name=newsmaker.called(language) if newsmaker else "?",
                post=newsmaker.posts[0].best(language) if newsmaker and newsmaker.posts else "",
                position=positions.words(person.row, person.place, lengths, language) if person.place else "",
                is_placed=seating.is_placed(person),
                warning=warnings.get(index, ""),
            )
        )
    return rows if order is Order.NAMING else sorted(rows, key=lambda row: row.number)


def _warnings(
    people: Sequence[PersonInPicture],
    clashes: Sequence[seating.Clash],
    lengths: Sequence[int],
    language: Language,
) -> dict[int, str]:
    said: dict[int, str] = {}
    for clash in clashes:
        person = people[clash.second]
        where = positions.words(person.row, person.place, lengths, language)
        words = {
            "person": QCoreApplication.translate("People", "The same person twice"),
            "seat": QCoreApplication.translate("People", "Two people are {where}").format(where=where or "?"),
            "marker": QCoreApplication.translate("People", "Two numbers on one face"),
        }[clash.kind]
        said |= {clash.first: words, clash.second: words}
    return said


class PeopleModel(QAbstractListModel):
    """One item per person. `ROW` gives the delegate the whole line."""

    ROW = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SeatRow] = []

    def show(self, rows: Sequence[SeatRow]) -> None:
        """Show these lines; a change inside lines keeps selection and scroll position."""
        fresh = list(rows)
        if len(fresh) != len(self._rows):
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
        elif fresh != self._rows:
            self._rows = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def seat(self, index: Index) -> SeatRow:
        """The line at `index`."""
        return self._rows[index.row()]

    def line_of(self, person: int) -> QModelIndex:
        """Where the person with this place in the order of naming is shown; invalid for nobody."""
        found = next((number for number, row in enumerate(self._rows) if row.index == person), -1)
        return self.index(found) if found >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many people are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The line for the delegate; for screen readers and tips all of it in words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (str(row.number), row.name, row.post, row.position, row.warning) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (row.name, row.post, row.warning) if part)
        return None

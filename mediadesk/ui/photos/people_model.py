"""The people of a picture as a list: number, name, post and where they stand, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.listed_rows import ListedRows
from mediadesk.wording import positions
from mediadesk.wording.people import name_and_post


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
    is_unnamed: bool = False


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
                name=newsmaker.called(language) if newsmaker else _nobody(person),
                post=newsmaker.posts[0].best(language) if newsmaker and newsmaker.posts else "",
                position=positions.words(person.row, person.place, lengths, language) if person.place else "",
                is_placed=seating.is_placed(person),
                warning=warnings.get(index, "") or _consent_warning(person),
                is_unnamed=seating.is_unnamed(person),
            )
        )
    return rows if order is Order.NAMING else sorted(rows, key=lambda row: row.number)


def _consent_warning(person: PersonInPicture) -> str:
    if person.consent is Consent.REFUSED:
        return QCoreApplication.translate("People", "Said no to being shown")
    if person.is_minor and person.consent is Consent.UNKNOWN:
        return QCoreApplication.translate("People", "Minor, nobody asked yet")
    return ""


def _nobody(person: PersonInPicture) -> str:
    return QCoreApplication.translate("People", "Unnamed") if seating.is_unnamed(person) else "?"


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


class PeopleModel(ListedRows[SeatRow]):
    """One item per person."""

    def line_of(self, person: int) -> QModelIndex:
        """Where the person with this place in the order of naming is shown; invalid for nobody."""
        return self.place_where(lambda row: row.index == person)

    def _key(self, row: SeatRow) -> None:
        """Nothing: while people change places, the view stays where it is."""

    def _said(self, row: SeatRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                filter(None, (str(row.number), name_and_post(row.name, row.post), row.position, row.warning))
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.name, row.post, row.warning)))
        return None

"""The rows of a list in the third step: who they are about, and what would become of them or is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFont, QPainter

from mediadesk.jobs import contact_ways
from mediadesk.records.contact_import import Column, Fate, RejectedRow, RowFault
from mediadesk.records.import_choices import OnDuplicate, Preview, ProbableDuplicate, RowExample
from mediadesk.ui import fonts
from mediadesk.ui.contact_import.field_words import fault_words
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column as TableColumn


class View(StrEnum):
    """Which rows are looked at."""

    NEW = "new"
    UPDATES = "updates"
    KNOWN = "known"
    DUPLICATES = "duplicates"
    ERRORS = "errors"


@dataclass(frozen=True, slots=True)
class SeenRow:
    """One row of the list, `id` its number: who it is about, at which outlet, and what is to be said of it."""

    id: int
    who: str
    about: str
    said: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactImport", text)


def counts(seen: Preview) -> dict[View, int]:
    """How many rows are what. Those that are probably about somebody known count as that, whatever was decided."""
    probable, all_of = seen.probable_counts, seen.counts
    return {
        View.NEW: all_of.added - probable.added,
        View.UPDATES: all_of.updated - probable.updated,
        View.KNOWN: all_of.merged - probable.merged,
        View.DUPLICATES: seen.probable_count,
        View.ERRORS: all_of.rejected - probable.rejected,
    }


def rows_of(
    seen: Preview, view: View, decisions: Mapping[int, OnDuplicate], columns: Sequence[Column] = ()
) -> list[SeenRow]:
    """What the table shows; `decisions` are what becomes of probable duplicates, as far as somebody decided."""
    if view is View.ERRORS:
        return [_rejected(each, columns) for each in seen.problems]
    if view is View.DUPLICATES:
        return [_probable(each, decisions.get(each.row)) for each in seen.probable]
    fate = {View.NEW: Fate.ADDED, View.UPDATES: Fate.UPDATED, View.KNOWN: Fate.MERGED}[view]
    perhaps = {each.row for each in seen.probable}
    return [
        SeenRow(each.row, each.name, each.outlet, _becomes(each))
        for each in seen.examples
        if each.fate is fate and each.row not in perhaps
    ]


def _becomes(row: RowExample) -> str:
    """What could not be read comes first: somebody may want to put it right in the list."""
    if row.unread:
        return _tr("Not readable, kept in the notes: {cells}").format(cells=", ".join(row.unread))
    if row.fate is Fate.ADDED:
        return contact_ways.shown(row.address)
    return ", ".join(change.after for change in row.changes)


def decision_words(what: OnDuplicate) -> str:
    """What becomes of a row that is probably about somebody known."""
    return {
        OnDuplicate.MERGE: _tr("Merge"),
        OnDuplicate.KEEP: _tr("Keep both"),
        OnDuplicate.SKIP: _tr("Skip"),
    }[what]


def seen_columns() -> Sequence[TableColumn[SeenRow]]:
    """The columns of all views."""
    return (
        TableColumn(_tr("Row"), lambda row: f"{row.id:,}", 0, 76, lambda row: row.id),
        TableColumn(_tr("Who"), _who, 5, 200, None, _paint_who),
        TableColumn(_tr("What"), lambda row: row.said, 4, 160, None, _paint_said),
    )


def _rejected(row: RejectedRow, columns: Sequence[Column]) -> SeenRow:
    """Of cells that are not left out, names first: a running number says nothing of anybody."""
    cells = [" ".join(cell.split()) for cell in row.cells]
    if columns and row.fault is not RowFault.SUPPRESSED:  # of these, name, outlet and addresses are told
        taken = [(column.field, cell) for column, cell in zip(columns, cells, strict=False) if column.field]
        cells = [cell for _field, cell in sorted(taken, key=lambda each: "name" not in each[0].value)]
    shown = list(filter(None, cells))
    return SeenRow(row.row, shown[0] if shown else "", " · ".join(shown[1:4]), fault_words(row.fault))


def _probable(each: ProbableDuplicate, decision: OnDuplicate | None) -> SeenRow:
    """The other name below the one of the list; where both are the same, the other address."""
    said = decision_words(decision) if decision else _tr("To be decided")
    other = each.known_name if each.known_name != each.name else each.known_address
    return SeenRow(each.row, each.name, other, said)


def _who(row: SeenRow) -> str:
    return f"{row.who}, {row.about}" if row.about else row.who


def _paint_who(painter: QPainter, place: QRect, row: SeenRow) -> None:
    font = fonts.mixed(13, QFont.Weight.DemiBold)
    if not row.about:
        words(painter, place, row.who, font=font)
        return
    words(painter, place.adjusted(0, 5, 0, -22), row.who, font=font)
    words(painter, place.adjusted(0, 23, 0, -4), row.about, token="text2", font=fonts.mixed(12))


def _paint_said(painter: QPainter, place: QRect, row: SeenRow) -> None:
    words(painter, place, row.said, token="text2", font=fonts.mixed(13))

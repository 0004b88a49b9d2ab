"""The list of releases as Qt sees it: rows grouped by when they were edited. It shows; it does not ask."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mediadesk.records.release import ReleaseRow
from mediadesk.ui import chips, language_marks

ROW = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


def group_of(edited: datetime, now: datetime) -> str:
    """Under which heading something edited at `edited` stands at `now` (both aware; days are those of `now`'s zone)."""
    day, today = edited.astimezone(now.tzinfo).date(), now.date()
    if day >= today:
        return QCoreApplication.translate("Releases", "Today")
    if day > today - timedelta(days=7):
        return QCoreApplication.translate("Releases", "This week")
    if (day.year, day.month) == (today.year, today.month):
        return QCoreApplication.translate("Releases", "Earlier in {month}").format(month=f"{day:%B}")
    return QCoreApplication.translate("Releases", "Earlier")


class ReleaseRows(QAbstractListModel):
    """The releases with a heading before each group; headings cannot be selected."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[ReleaseRow | str] = []

    def show(self, rows: Sequence[ReleaseRow], now: datetime) -> None:
        """Show other rows, grouped as seen at `now`."""
        entries: list[ReleaseRow | str] = []
        heading = ""
        for row in rows:
            group = group_of(row.updated_at, now)
            if group != heading:
                entries.append(group)
                heading = group
            entries.append(row)
        self._replace(entries)

    def _replace(self, entries: list[ReleaseRow | str]) -> None:
        if _shape(entries) == _shape(self.entries):
            self.entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
        else:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()

    def index_of(self, release_id: int) -> QModelIndex:
        """Where a release stands; an invalid index when it is not shown."""
        for number, entry in enumerate(self.entries):
            if isinstance(entry, ReleaseRow) and entry.id == release_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if isinstance(entry, str):
            return {Qt.ItemDataRole.DisplayRole: entry, HEADING: True}.get(role)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.headline
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{chips.status_word(entry.status)}\n{language_marks.in_words(dict(entry.languages))}"
        return entry if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], ReleaseRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def _shape(entries: Sequence[ReleaseRow | str]) -> list[str | int]:
    return [entry if isinstance(entry, str) else entry.id for entry in entries]

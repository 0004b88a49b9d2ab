"""Chooses the releases a photo is used in: a small list with ticks and a filter, floating below a button."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mediadesk.library import Library
from mediadesk.records.photo import Photo
from mediadesk.records.problems import Problem
from mediadesk.ui import icons
from mediadesk.ui.desk import Desk
from mediadesk.ui.photos.filtered_list import FilteredList
from mediadesk.ui.record_cells import ground, words

_ID = int(Qt.ItemDataRole.UserRole)
_TICKS = {
    Qt.CheckState.Checked: ("circle-check", "accent_text"),
    Qt.CheckState.PartiallyChecked: ("minus", "accent_text"),
    Qt.CheckState.Unchecked: ("circle", "line_control"),
}


class _ReleaseCells(QStyledItemDelegate):
    """Draws a tick and the headline."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, 34)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, QRectF(cell), option.state, radius=6)
        icon, token = _TICKS[Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))]
        icons.paint(painter, QRect(cell.left() + 8, cell.center().y() - 8, 17, 17), icon, token)
        words(painter, cell.adjusted(34, 0, -8, 0), str(index.data()))
        painter.restore()


class ReleasePicker(FilteredList):
    """A tick puts the photos at the end of a release, taking it away takes them out."""

    changed = Signal()

    def __init__(self, library: Library, desk: Desk, parent: QWidget) -> None:
        names = (self.tr("Find a release"), self.tr("Releases that use this photo"), self.tr("No release matches."))
        super().__init__(*names, parent)
        self._library, self._desk = library, desk
        self._photo_ids: list[int] = []
        self.list.setItemDelegate(_ReleaseCells(self.list))

    def ask(self, photo_ids: Sequence[int], below: QWidget) -> None:
        """Show the picker for these photos below a button."""
        self._photo_ids = list(photo_ids)
        self.stand_below(below)

    def _fill(self, match: str) -> None:
        for row in self._library.releases.rows(match):
            item = QStandardItem(row.headline or self.tr("Without a headline"))
            item.setData(row.id, _ID)
            item.setCheckable(True)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setToolTip(row.headline)
            item.setCheckState(self._state(row.id))
            self.rows.appendRow(item)

    def _state(self, release_id: int) -> Qt.CheckState:
        there = {photo.id for photo in self._library.releases.photos(release_id)}
        count = sum(photo_id in there for photo_id in self._photo_ids)
        if not count:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if count == len(self._photo_ids) else Qt.CheckState.PartiallyChecked

    def _pick(self, index: QModelIndex) -> None:
        item = self.rows.itemFromIndex(index)
        release_id = int(item.data(_ID))
        uses = item.checkState() != Qt.CheckState.Checked
        try:
            use_in_release(self._library, self._photo_ids, release_id, uses=uses)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        item.setCheckState(self._state(release_id))
        self.changed.emit()


def use_in_release(library: Library, photo_ids: Sequence[int], release_id: int, *, uses: bool) -> None:
    """Put the photos at the end of the release, or take them out of it, as one step."""
    there: tuple[Photo, ...] = library.releases.photos(release_id)
    rest = [photo.id for photo in there if uses or photo.id not in photo_ids]
    fresh = [photo_id for photo_id in photo_ids if photo_id not in rest] if uses else []
    label_of_step = "Use photo in release" if uses else "Take photo out of release"
    with library.history.step(label_of_step):
        library.releases.set_photos(release_id, [*rest, *fresh])

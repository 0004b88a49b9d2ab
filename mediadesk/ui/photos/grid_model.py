"""The few photos of a filmstrip."""

from PySide6.QtCore import QModelIndex, Qt

from mediadesk.records.languages import Language
from mediadesk.records.photo import PhotoRow
from mediadesk.ui.photos.listed_rows import Index, ListedRows


class PhotoGridModel(ListedRows[PhotoRow]):
    """One item per photo."""

    def place_of(self, photo_id: int) -> QModelIndex:
        """The index of the photo with this id; invalid when it is not shown."""
        return self.place_where(lambda row: row.id == photo_id)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be chosen; one that waits for its picture takes a dropped file."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual if self.row_at(index).sha256 else usual | Qt.ItemFlag.ItemIsDropEnabled

    def _key(self, row: PhotoRow) -> int:
        return row.id

    def _said(self, row: PhotoRow, role: int) -> str | None:
        caption = row.caption.best(Language.EN)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.file_name or caption
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(filter(None, (row.file_name or self.tr("Waiting for its picture"), caption)))
        return None

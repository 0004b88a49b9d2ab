"""The first rows of a list, just as they are read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mediadesk.records.contact_import import Column, ContactSheet
from mediadesk.ui import fonts

_ROWS, _ROW, _HEADER, _WIDEST, _NARROWEST = 5, 32, 34, 240, 90  # rows; pixels


class SampleTable(QTableView):
    """Shows five rows below their headings."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sample")
        self.setAccessibleName(name)
        self.setFont(fonts.mixed(13))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEADER + _ROWS * _ROW + 14)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setFont(fonts.mixed(11))
        header.setFixedHeight(_HEADER)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)

    def show_sheet(self, sheet: ContactSheet) -> None:
        """Show the first rows of a list."""
        self._model.clear()
        titles = [column.heading or self.tr("Column {number}").format(number=at) for at, column in _numbered(sheet)]
        self._model.setHorizontalHeaderLabels([" ".join(title.split()) for title in titles])
        for row in sheet.sample[:_ROWS]:
            self._model.appendRow([QStandardItem(" ".join(cell.split())) for cell in row])
        self.resizeColumnsToContents()
        for at in range(self._model.columnCount()):
            self.setColumnWidth(at, min(max(self.columnWidth(at) + 16, _NARROWEST), _WIDEST))


def _numbered(sheet: ContactSheet) -> "enumerate[Column]":
    return enumerate(sheet.columns, 1)

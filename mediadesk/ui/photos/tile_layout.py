"""Where the tiles of a grid stand: plain arithmetic, so that a grid of a million opens as fast as one of ten."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize


@dataclass(frozen=True, slots=True)
class TileLayout:
    """`count` tiles of one size in rows of `columns`, all lengths in pixels."""

    cell: QSize = QSize(1, 1)  # noqa: RUF009 - never changed
    columns: int = 1
    count: int = 0

    @property
    def height(self) -> int:
        """How high all rows are together."""
        return -(-self.count // self.columns) * self.cell.height()

    def place(self, number: int) -> QRect:
        """Where a tile stands in the whole grid."""
        row, column = divmod(number, self.columns)
        return QRect(QPoint(column * self.cell.width(), row * self.cell.height()), self.cell)

    def at(self, spot: QPoint) -> int:
        """The tile at a spot of the whole grid, -1 for none."""
        column, row = spot.x() // self.cell.width(), spot.y() // self.cell.height()
        number = row * self.columns + column
        return number if 0 <= column < self.columns and 0 <= number < self.count and spot.y() >= 0 else -1

    def between(self, top: int, bottom: int) -> range:
        """The tiles that show anything between two heights."""
        first = max(0, top // self.cell.height()) * self.columns
        return range(first, max(first, min(self.count, (bottom // self.cell.height() + 1) * self.columns)))

    def rows_in(self, box: QRect) -> list[range]:
        """The runs of tiles that a box drawn over the grid touches, one for each row."""
        left = max(0, box.left() // self.cell.width())
        right = min(self.columns - 1, box.right() // self.cell.width())
        top, bottom = max(0, box.top() // self.cell.height()), box.bottom() // self.cell.height()
        last = -(-self.count // self.columns) - 1
        runs = (
            range(row * self.columns + left, min(self.count, row * self.columns + right + 1))
            for row in range(top, min(bottom, last) + 1)
        )
        return [run for run in runs if run]

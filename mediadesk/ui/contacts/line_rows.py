"""Rows of a form that can be added, taken away and put in another order."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, text_button


class LineRow(QFrame):
    """One row; `gone` asks to take it away, `first_wanted` to put it before the others."""

    gone = Signal()
    first_wanted = Signal()

    def __init__(self, remove: str, first: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.first: QToolButton = icon_button("chevron-up", first, self.first_wanted.emit)
        self.remove: QToolButton = icon_button("x", remove, self.gone.emit)

    def line(self, *widgets: QWidget) -> None:
        """Put widgets beside each other; lines of text without a width of their own share the room there is."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in widgets:
            is_free = isinstance(widget, QLineEdit) and widget.minimumWidth() != widget.maximumWidth()
            row.addWidget(widget, 1 if is_free else 0)
        self.column.addLayout(row)

    @property
    @abstractmethod
    def draft(self) -> Any:
        """What stands in the row."""

    @abstractmethod
    def begin(self) -> None:
        """Put the cursor where one starts."""


class LineRows(QWidget):
    """The rows, and below them the link that adds one. Subclasses say how a row is made."""

    changed = Signal()

    def __init__(self, title: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.rows: list[Any] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.add = text_button(add, self.new, style="link", icon="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._lines)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @abstractmethod
    def _make(self, draft: Any) -> LineRow:
        """A row filled with `draft`, or an empty one for `None`."""

    def show_drafts(self, drafts: Sequence[Any]) -> None:
        """Show these rows and no others."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for draft in drafts:
            self._put(self._make(draft))

    @property
    def drafts(self) -> tuple[Any, ...]:
        """The rows as they stand, from the top."""
        return tuple(row.draft for row in self.rows)

    def new(self) -> None:
        """Add an empty row and go there."""
        row = self._make(None)
        self._put(row)
        row.begin()

    def _put(self, row: LineRow) -> None:
        row.gone.connect(lambda: self._remove(row))
        row.first_wanted.connect(lambda: self._make_first(row))
        self.rows.append(row)
        self._lines.addWidget(row)

    def _remove(self, row: LineRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_first(self, row: LineRow) -> None:
        self.rows.remove(row)
        self.rows.insert(0, row)
        self._lines.insertWidget(0, row)

"""Lines below each other in the preflight pane, used again from check to check: to make them anew takes too long."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui.buttons import label
from mediadesk.ui.releases.preflight_rows import mark

_AT_ONCE = 4  # new lines before the window gets its turn


class RowGroup(QWidget):
    """Shows a line for each of some items, which `make` makes; the first at once, others as soon as there is time."""

    grown = Signal()

    def __init__(self, make: Callable[[], Any], *, left: int = 0) -> None:
        """A line has `show_item(item, language, alike)`. `left` is how far the lines are indented, in pixels."""
        super().__init__()
        self._make = make
        self.heading = label("", "section")
        self.heading.setContentsMargins(12, 8, 0, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(left, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._made: list[Any] = []
        self.rows: list[Any] = []
        self._marks: dict[int, tuple[object, ...]] = {}
        self._wanted: tuple[Sequence[Any], Language | None, Callable[[Any], int]] = ((), None, _single)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)

    def show_items(
        self, items: Sequence[Any], language: Language | None, heading: str, alike: Callable[[Any], int] | None = None
    ) -> None:
        """Show these; `alike` says of an item how many are of its kind. Without items nothing is shown."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self._wanted = (items, language, alike or _single)
        self._fill()

    def _fill(self) -> None:
        items, language, alike = self._wanted
        self._later.stop()
        room = len(self._made) + _AT_ONCE
        shown = list(items[:room])
        self.rows = self._matched(shown)
        self._marks = {id(row): mark(item) for row, item in zip(self.rows, shown, strict=True)}
        for at, (row, item) in enumerate(zip(self.rows, shown, strict=True)):
            if self._column.indexOf(row) != at + 1:
                self._column.insertWidget(at + 1, row)
            row.show_item(item, language, alike(item))
        for row in self._made:
            row.setVisible(id(row) in self._marks)
        self.setVisible(bool(items))
        if len(items) > room:
            self._later.start()
        self.grown.emit()

    def _matched(self, items: Sequence[Any]) -> list[Any]:
        """A line for each: the one that showed it before, else one that is free, else a new one."""
        held = {self._marks[id(row)]: row for row in self.rows}
        kept = [held.pop(mark(item), None) for item in items]
        taken = {id(row) for row in kept if row is not None}
        free = [row for row in self._made if id(row) not in taken]
        while len(free) + len(taken) < len(items):
            free.append(self._make())
            self._made.append(free[-1])
        return [row if row is not None else free.pop(0) for row in kept]


def _single(_item: object) -> int:
    return 1

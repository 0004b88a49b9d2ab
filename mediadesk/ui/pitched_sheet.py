"""The sheet that says who got a release already, before it is written down that they got it again."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.timeline import PitchedBefore
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.sheet import Sheet
from mediadesk.wording import interactions

_WIDE, _EDGE = 460, 20


class PitchedSheet(Sheet):
    """`record_others` records those who had it not, `record_all` those too who had an older version or were offered it.

    Enter records the others, or nobody where all had it; `again` is how many had it in no version as new.
    """

    def __init__(
        self,
        window: QWidget,
        before: Sequence[PitchedBefore],
        others: int,
        again: int,
        today: date,
        record_others: Callable[[], object],
        record_all: Callable[[], object],
    ) -> None:
        super().__init__(window, _WIDE)
        title = self.tr("{count} of them had this release already").format(count=len(before))
        if len(before) == 1:
            title = self.tr("One of them had this release already") if others else self.tr("Sent already")
        self.words = label(interactions.pitched_in_short(before, today), "detail", wraps=True)
        self._then = record_others if others else self.close_now
        self.rest = text_button(self.tr("Record the other {count}").format(count=others), self.accept, style="primary")
        self.rest.setVisible(bool(others))
        self.all = text_button(self.tr("Record all {count}").format(count=others + again), lambda: self._do(record_all))
        self.all.setVisible(bool(again))
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, 18, _EDGE, 16)
        column.setSpacing(10)
        column.addWidget(label(title, "title", wraps=True))
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.all)
        row.addStretch(1)
        self.cancel = text_button(self.tr("Cancel"), self.close_now, shortcut="Esc")
        row.addWidget(self.cancel)
        row.addWidget(self.rest)
        column.addLayout(row)

    def open(self) -> None:
        """Show it."""
        self.open_with(self.rest if self.rest.isVisibleTo(self.card) else self.cancel)

    def accept(self) -> None:
        """Record the others; where there are none, nobody."""
        self._do(self._then)

    def _do(self, then: Callable[[], object]) -> None:
        self.close_now()
        then()

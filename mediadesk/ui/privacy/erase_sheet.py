"""Asks once more before people are erased: it cannot be undone, and neither can anything done before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.library.erasing import Erasure
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.facts import FactLine, Facts
from mediadesk.ui.sheet import Sheet
from mediadesk.wording.privacy import held_title

_WIDE, _MOST_NAMES = 460, 6


class EraseSheet(Sheet):
    """Says what goes with `names`; `agreed` once somebody means it. Return does nothing, Esc keeps them."""

    agreed = Signal()

    def __init__(self, window: QWidget, names: Sequence[str], going: Erasure) -> None:
        super().__init__(window, _WIDE)
        one = len(names) == 1
        title = self.tr("Erase {name}?").format(name=names[0]) if one else self.tr("Erase {count} people?")
        some = ", ".join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
        words = self.tr(
            "They go from the desk, its backups and its search for good, and are kept out when a list brings them "
            "back. Nothing done on this desk before can be undone afterwards."
        )
        facts = Facts()
        facts.show_lines([FactLine(held_title(table), f"{count:,}") for table, count in going.rows])
        self.keep = text_button(self.tr("Keep"), self.close_now, shortcut="Esc")
        verb = self.tr("Erase for good") if one else self.tr("Erase {count} people").format(count=len(names))
        self.erase = text_button(verb, self._agree, style="danger", icon="trash-2")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title.format(count=f"{len(names):,}"), "title", wraps=True))
        if not one:
            column.addWidget(label(some, "detail", wraps=True))
        column.addWidget(label(words, "quiet", wraps=True))
        column.addWidget(facts)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.erase)
        column.addLayout(foot)

    def open(self) -> None:
        """Show it with the safe button in focus."""
        self.open_with(self.keep)

    def _agree(self) -> None:
        self.close_now()
        self.agreed.emit()

"""The sheet that changes tags, beats and the officer of all contacts chosen at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.jobs.contact_tagging import Changes
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts.contact_draft import beats_in
from mediadesk.ui.fields import CompletingList, Field
from mediadesk.ui.sheet import Sheet

_WIDE, _EDGE = 480, 20


class SeveralSheet(Sheet):
    """`changed` carries the `Changes`; `tags` and `beats` are completed."""

    changed = Signal(object)

    def __init__(self, window: QWidget, count: int, tags: Sequence[str], beats: Sequence[str]) -> None:
        super().__init__(window, _WIDE)
        self.add_tags, self.drop_tags = CompletingList(), CompletingList()
        self.add_beats, self.drop_beats = CompletingList(), CompletingList()
        for line, words in (
            *((self.add_tags, tags), (self.drop_tags, tags)),
            *((self.add_beats, beats), (self.drop_beats, beats)),
        ):
            line.offer(list(words))
        self.owner = QLineEdit()
        self.owner.setPlaceholderText(self.tr("As it is"))
        title = self.tr("Change one contact") if count == 1 else self.tr("Change {count} contacts")
        self.setAccessibleName(title.format(count=f"{count:,}"))
        self._lay_out(self.accessibleName())

    def open(self) -> None:
        """Show it; one begins with a tag to add."""
        self.open_with(self.add_tags)

    def accept(self) -> None:
        """Do what was typed; nothing typed changes nothing."""
        wanted = self.changes
        self.close_now()
        if wanted != Changes():
            self.changed.emit(wanted)

    @property
    def changes(self) -> Changes:
        """What was typed."""
        return Changes(
            beats_in(self.add_tags.text()),
            beats_in(self.drop_tags.text()),
            beats_in(self.add_beats.text()),
            beats_in(self.drop_beats.text()),
            self.owner.text().strip() or None,
        )

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(label(title, "title", wraps=True))
        column.addWidget(Field(self.tr("Add tags"), self.add_tags))
        column.addWidget(Field(self.tr("Take off tags"), self.drop_tags))
        column.addWidget(Field(self.tr("Add beats"), self.add_beats))
        column.addWidget(Field(self.tr("Take off beats"), self.drop_beats))
        column.addWidget(Field(self.tr("Looked after by"), self.owner))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close_now, shortcut="Esc"))
        row.addWidget(text_button(self.tr("Change"), self.accept, style="primary", shortcut="Return"))
        column.addLayout(row)

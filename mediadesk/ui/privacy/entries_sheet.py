"""The sheet that goes through what was written about a person, before it is given to them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.jobs.subject_access import Entry
from mediadesk.records.privacy import Ground
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.fields import Choice
from mediadesk.ui.sheet import Sheet
from mediadesk.ui.side_card import scrolling
from mediadesk.wording.privacy import ground as ground_words

_WIDE, _EDGE, _TALL, _LONGEST = 680, 20, 420, 240


class EntriesSheet(Sheet):
    """`decided` carries a mapping of the keys of entries to the ground each is withheld on; all others are given."""

    decided = Signal(object)

    def __init__(self, window: QWidget, entries: Sequence[Entry], withheld: Mapping[int, Ground]) -> None:
        super().__init__(window, _WIDE)
        self.setAccessibleName(self.tr("What was written about them"))
        self.choices: dict[int, Choice] = {}
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(label(self.accessibleName(), "title"))
        words = self.tr(
            "All of it is theirs to see, off the record or not; names of others in it are hidden. "
            "An entry may be withheld on a ground of the law: the package and the log say so."
        )
        column.addWidget(label(words, "meta", wraps=True))
        column.addWidget(self._rows(entries, withheld))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.cancel = text_button(self.tr("Cancel"), self.close_now, shortcut="Esc")
        row.addWidget(self.cancel)
        self.keep = text_button(self.tr("Keep"), self.accept, style="primary", shortcut="Return")
        row.addWidget(self.keep)
        column.addLayout(row)

    def open(self) -> None:
        """Show it; one begins with the first entry."""
        self.open_with(next(iter(self.choices.values()), self.cancel))

    def accept(self) -> None:
        """Keep what was decided until the package is made."""
        self.close_now()
        self.decided.emit({key: each.value for key, each in self.choices.items() if each.value is not None})

    def _rows(self, entries: Sequence[Entry], withheld: Mapping[int, Ground]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(14)
        for each in reversed(entries):
            column.addWidget(self._row(each, withheld.get(each.key)))
        if not entries:
            column.addWidget(label(self.tr("Nothing was written about them."), "quiet"))
        column.addStretch(1)
        inside = scrolling(whole)
        inside.setFixedHeight(min(_TALL, max(64, 92 * len(entries))))
        return inside

    def _row(self, entry: Entry, ground: Ground | None) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        mark = self.tr("Off record") if entry.is_off_record else ""
        column.addWidget(label(" · ".join(filter(None, (entry.day, mark))), "error" if mark else "meta"))
        short = entry.words if len(entry.words) <= _LONGEST else f"{entry.words[:_LONGEST].rstrip()}…"
        words = label(" ".join(short.split()), "words", wraps=True)
        words.setFont(fonts.mixed(13))
        column.addWidget(words)
        grounds: list[tuple[Ground | None, str]] = [(None, self.tr("Give it"))]
        grounds += [(each, self.tr("Withhold: {ground}").format(ground=ground_words(each))) for each in Ground]
        choice = Choice(grounds, self.tr("What of the entry of {day}").format(day=entry.day))
        choice.setMinimumContentsLength(20)
        choice.choose(ground)
        column.addWidget(choice)
        self.choices[entry.key] = choice
        return whole

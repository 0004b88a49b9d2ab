"""Two entries side by side: why they may be one, field by field whose value wins, and what comes of it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.comparison.merged_records import (
    Choosable,
    Side,
    contact_choices,
    merged_contact,
    merged_outlet,
    outlet_choices,
)
from mediadesk.jobs import contact_ways
from mediadesk.records.contact import MediaContact, Outlet
from mediadesk.records.duplicate import Likeness
from mediadesk.records.languages import ByLanguage
from mediadesk.ui import fonts, layouts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts import merge_sayings, sayings
from mediadesk.ui.contacts.initials import Disc
from mediadesk.ui.contacts.value_choice import ValueChoice
from mediadesk.ui.side_card import scrolling
from mediadesk.wording.same_people import line

_WORD = 104  # pixels: the names of the fields
_SURE, _LIKELY = 90, 80

Pair = tuple[MediaContact, MediaContact] | tuple[Outlet, Outlet]


class MergeView(QWidget):
    """Shows one pair at a time. What its buttons ask for is done by the screen."""

    merge_wanted = Signal()
    not_same_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair: Pair | None = None
        self._outlets: Mapping[int, ByLanguage] = {}
        self.choices: list[ValueChoice] = []
        self.merge = text_button(self.tr("Merge"), self.merge_wanted.emit, style="primary", shortcut="Return")
        self.not_same = text_button(self.tr("Not the same"), self.not_same_wanted.emit, shortcut="N")
        self.later = text_button(self.tr("Later"), self.later_wanted.emit, style="ghost", shortcut="L")
        self._title, self._score = label("", "title"), label("", "quiet")
        self._for, self._against = label("", "words", wraps=True), label("", "meta", wraps=True)
        self._both = label("", "words", wraps=True)
        for words, size in ((self._for, 13), (self._against, 12), (self._both, 13)):
            words.setFont(fonts.mixed(size))
        self._sheet = QVBoxLayout()
        self._sheet.setSpacing(6)
        self._both_title = label(self.tr("Kept of both"), "section")
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return merges, wherever one is among the values; on a button it is the button's."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()
        else:
            self.merge_wanted.emit()

    def show_pair(self, pair: Pair, likeness: Likeness, outlets: Mapping[int, ByLanguage]) -> None:
        """Show two entries, the one that stays on the left; `outlets` names those of their posts."""
        self.pair, self._outlets = pair, outlets
        self._title.setText(self._how_likely(likeness.score))
        self._score.setText(self.tr("{score} of 100").format(score=likeness.score))
        self._for.setText(line(likeness.reasons)[:1].upper() + line(likeness.reasons)[1:])
        against = line(likeness.against)
        self._against.setText(self.tr("But: {signs}").format(signs=against) if against else "")
        self._against.setVisible(bool(against))
        self._fill()
        self._show_outcome()

    def take_all(self, side: Side) -> None:
        """Let all values of one entry win."""
        for choice in self.choices:
            if choice.can_choose:
                choice.pick(side)
        self._show_outcome()

    @property
    def wins(self) -> dict[str, Side]:
        """Whose value wins, by field."""
        return {choice.field: choice.side for choice in self.choices}

    def _fill(self) -> None:
        layouts.clear(self._sheet)
        self.choices = []
        assert self.pair is not None
        self._sheet.addWidget(self._heads(self.pair))
        self._sheet.addSpacing(4)
        for each in _choosable(self.pair):
            one, other = self._words(each)
            if one or other:
                choice = ValueChoice(each.field, merge_sayings.field_word(each.field), one, other)
                choice.turned.connect(self._show_outcome)
                self.choices.append(choice)
                self._sheet.addWidget(choice)

    def _how_likely(self, score: int) -> str:
        if score >= _SURE:
            return self.tr("Very likely one and the same")
        return self.tr("Likely one and the same") if score >= _LIKELY else self.tr("Perhaps one and the same")

    def _words(self, each: Choosable) -> tuple[str, str]:
        if each.field == "picture_sha256":
            return merge_sayings.picture_words(each)
        if each.field == "phone":
            return contact_ways.shown(each.one or ""), contact_ways.shown(each.other or "")
        return (
            merge_sayings.value_words(each.one, self._outlets),
            merge_sayings.value_words(each.other, self._outlets),
        )

    def _heads(self, pair: Pair) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(_WORD + 8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._head(pair[0], is_first=True), 1)
        row.addWidget(self._head(pair[1], is_first=False), 1)
        return whole

    def _head(self, entry: MediaContact | Outlet, *, is_first: bool) -> QWidget:
        language = sayings.language_written(entry.name)
        name = entry.name.get(language) or entry.email
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        disc = Disc(36)
        disc.show_name(name, language)
        row.addWidget(disc)
        column = QVBoxLayout()
        column.setSpacing(0)
        fate = label(self.tr("Stays") if is_first else self.tr("Goes into it"), "meta")
        fate.setContentsMargins(6, 0, 0, 0)
        column.addWidget(fate)
        side = Side.ONE if is_first else Side.OTHER
        words = self.tr("Take all of it")
        taken = text_button(words, lambda: self.take_all(side), style="link", shortcut="1" if is_first else "2")
        taken.setProperty("align", "left")
        column.addWidget(taken, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        return head

    def _show_outcome(self) -> None:
        assert self.pair is not None
        one, other = self.pair
        if isinstance(one, MediaContact) and isinstance(other, MediaContact):
            whole: MediaContact | Outlet = merged_contact(one, other, self.wins)
        else:
            assert isinstance(one, Outlet)
            assert isinstance(other, Outlet)
            whole = merged_outlet(one, other, self.wins)
        kept = merge_sayings.kept_of_both(one, other, whole)
        self._both.setText("\n".join(kept))
        for widget in (self._both, self._both_title):
            widget.setVisible(bool(kept))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._score)
        head.addStretch(1)
        for button in (self.later, self.not_same, self.merge):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._for)
        column.addWidget(self._against)
        column.addSpacing(12)
        column.addLayout(self._sheet)
        column.addSpacing(12)
        column.addWidget(self._both_title)
        column.addWidget(self._both)
        column.addStretch(1)
        keys = self.tr("Return merges, N tells apart, L puts off; 1 or 2 takes all of one side, arrows choose a value")
        column.addWidget(label(keys, "meta", wraps=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(inside), 1)


def _choosable(pair: Pair) -> list[Choosable]:
    one, other = pair
    if isinstance(one, MediaContact) and isinstance(other, MediaContact):
        return contact_choices(one, other)
    assert isinstance(one, Outlet)
    assert isinstance(other, Outlet)
    return outlet_choices(one, other)

"""One contact to be made sure of: everything that must be true of it, large enough to read out on the telephone."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.jobs.looking_over import EntryWords
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.initials import Disc
from mediadesk.ui.layouts import clear


class VerifyPage(QWidget):
    """`answered` carries which key it was: "Return", "E", "M", "X", "N" or "S"."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._disc, self._name = Disc(56), label("", "display", wraps=True)
        self._others, self._checked = label("", "quiet"), label("", "meta")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._lay_out()

    def show_contact(self, contact: MediaContact, words: EntryWords, today: date) -> None:
        """Show what must be true."""
        language = sayings.language_written(contact.name)
        name = contact.name.get(language) or contact.email
        self._disc.show_name(name, language)
        self._name.setText(name)
        self._name.setFont(fonts.font(language, 22, QFont.Weight.DemiBold))
        others = dict.fromkeys(filter(None, (contact.name.get(each) for each in Language if each is not language)))
        self._others.setText(" · ".join(others))
        self._others.setFont(fonts.mixed(14))
        self._others.setVisible(bool(others))
        verified = sayings.verified(contact.verified_on, today)
        self._checked.setText(self.tr("Last verified: {day}").format(day=verified))
        self._show_lines(self._lines(contact, words))
        self.setAccessibleName(name)

    def _lines(self, contact: MediaContact, words: EntryWords) -> list[tuple[str, str]]:
        further = [
            f"{contact_ways.shown(each.value)} ({each.label})" if each.label else contact_ways.shown(each.value)
            for each in contact.channels
        ]
        return [
            (self.tr("Post"), words.role),
            (self.tr("Outlet"), words.outlet),
            (self.tr("E-mail"), words.email),
            (self.tr("Phone"), contact_ways.shown(words.phone) if words.phone else ""),
            (self.tr("Further"), "\n".join(further)),
            (self.tr("Writes in"), sayings.written_languages(words.languages)),
            (self.tr("Notes"), contact.notes),
        ]

    def _show_lines(self, lines: list[tuple[str, str]]) -> None:
        clear(self._grid)
        row = 0
        for title, value in lines:
            if value or title in (self.tr("Post"), self.tr("Outlet"), self.tr("E-mail"), self.tr("Phone")):
                said = label(value or "–", "words", wraps=True)
                said.setFont(fonts.mixed(15))
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                head = label(title, "quiet")
                head.setMinimumHeight(22)
                self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(said, row, 1)
                row += 1

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        for each in (self._name, self._others, self._checked):
            words.addWidget(each)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(22)
        column.addLayout(self._grid)
        column.addSpacing(28)
        column.addLayout(self._answers())
        column.addStretch(1)

    def _answers(self) -> QVBoxLayout:
        first, second = QHBoxLayout(), QHBoxLayout()
        self.right = text_button(
            self.tr("Still right  ⏎"),
            lambda: self.answered.emit("Return"),
            style="primary",
            icon="check",
            shortcut="Return",
        )
        first.addWidget(self.right)
        for row, words, key, icon in (
            (first, self.tr("Edit  E"), "E", "pen-line"),
            (first, self.tr("Moved or left…  M"), "M", "building-2"),
            (second, self.tr("No longer there  X"), "X", "x"),
            (second, self.tr("No answer  N"), "N", "phone"),
            (second, self.tr("Skip  S"), "S", "redo-2"),
        ):
            row.addWidget(text_button(words, partial(self.answered.emit, key), icon=icon, shortcut=key))
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for row in (first, second):
            row.setSpacing(8)
            row.addStretch(1)
            rows.addLayout(row)
        return rows

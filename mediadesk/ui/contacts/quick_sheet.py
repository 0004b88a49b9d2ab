"""The sheet a journalist is added in with one line: below it stands how the line is read, as it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.jobs.likely_contacts import TypedPerson
from mediadesk.jobs.quick_contacts import QuickContact
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.likely_note import LikelyNote
from mediadesk.ui.layouts import clear
from mediadesk.ui.sheet import Sheet

_WIDE, _EDGE = 560, 20


class QuickSheet(Sheet):
    """`read` says how a line is read, `known` names who is on record with an address, `note` who may be the same.

    `added` carries what was read.
    """

    added = Signal(object)

    def __init__(
        self, window: QWidget, read: Callable[[str], QuickContact], known: Callable[[str], str], note: LikelyNote
    ) -> None:
        super().__init__(window, _WIDE)
        self._read, self._known, self.likely = read, known, note
        title = self.tr("Add a contact in one line")
        self.setAccessibleName(title)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Name, outlet, role, e-mail, phone, beats"))
        self.line.setAccessibleName(title)
        self.preview, self.caution = QGridLayout(), label("", "caution", wraps=True)
        self.preview.setHorizontalSpacing(16)
        self.preview.setVerticalSpacing(8)
        self.preview.setColumnStretch(1, 1)
        self.add = text_button(self.tr("Add"), self.accept, style="primary", shortcut="Return")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        column.addWidget(self.line)
        column.addLayout(self.preview)
        column.addWidget(self.caution)
        column.addWidget(note)
        note.changed.connect(self._fit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close_now, shortcut="Esc"))
        row.addWidget(self.add)
        column.addLayout(row)
        self.line.textChanged.connect(self._show)
        self.line.textChanged.connect(note.look_soon)
        self._show("")

    def open(self) -> None:
        """Show it, ready to be typed into."""
        self.open_with(self.line)

    def accept(self) -> None:
        """Add whom the line names, unless it cannot be read."""
        said = self._read(self.line.text())
        if said.may_be_added:
            self.close_now()
            self.added.emit(said)

    @property
    def typed(self) -> TypedPerson | None:
        """Whom the line names so far."""
        said = self._read(self.line.text())
        if not (said.name or said.emails or said.phones):
            return None
        return TypedPerson(name=said.name, emails=said.emails, phones=said.phones, outlet=said.outlet)

    @property
    def shown(self) -> list[tuple[str, str]]:
        """What stands in the preview."""
        return self._lines(self._read(self.line.text()))

    def _show(self, text: str) -> None:
        said = self._read(text)
        clear(self.preview)
        for row, (title, value) in enumerate(self._lines(said)):
            words = label(value, "words", wraps=True)
            words.setFont(fonts.font(sayings.language_of(value, ()), 13))
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.preview.addWidget(label(title, "detail"), row, 0, Qt.AlignmentFlag.AlignTop)
            self.preview.addWidget(words, row, 1)
        caution = self._caution(said)
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self.add.setEnabled(said.may_be_added)
        self._fit()

    def _fit(self) -> None:
        if self.isVisible():
            self.place()

    def _lines(self, said: QuickContact) -> list[tuple[str, str]]:
        names = " ".join(filter(None, (said.name.get(language) for language in Language)))
        outlet = said.outlet
        if outlet and said.outlet_id is None:
            outlet = self.tr("{outlet} · new").format(outlet=outlet)
        found = [
            (self.tr("Name"), names),
            (self.tr("Outlet"), outlet),
            (self.tr("Role"), said.role),
            (self.tr("E-mail"), ", ".join(said.emails)),
            (self.tr("Phone"), ", ".join(map(contact_ways.shown, said.phones))),
            (self.tr("Beats"), ", ".join(said.beats)),
        ]
        return [(title, value) for title, value in found if value]

    def _caution(self, said: QuickContact) -> str:
        if said.unread:
            words = self.tr("“{part}” is no whole address or number. Finish it, or leave it out.")
            return words.format(part=said.unread[0])
        known = next(filter(None, map(self._known, said.emails)), "")
        return self.tr("{name} has this address already.").format(name=known) if known else ""

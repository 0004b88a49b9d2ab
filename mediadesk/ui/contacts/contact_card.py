"""The card of a journalist: who it is, how to reach them, what they write about, where they worked."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.contact import Affiliation, MediaContact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.chips import ChipLabel
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.facts import EDGE, FactLine, Facts, Section, paragraph
from mediadesk.ui.contacts.initials import Disc

OutletNames = dict[int, ByLanguage]


class ContactCard(QWidget):
    """Shows one journalist."""

    edit_wanted = Signal()
    copy_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._disc, self._name = Disc(52), label("", "title", wraps=True)
        self._post = label("", "quiet", wraps=True)
        self._chip, self._facts = ChipLabel(), Facts()
        self._notes = Section(self.tr("Notes"))
        self._posts = Section(self.tr("Posts"))
        self._copy = text_button(self.tr("Copy e-mail"), self.copy_wanted.emit, icon="at-sign")
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(16)
        column.addLayout(self._buttons())
        column.addSpacing(20)
        column.addWidget(self._facts)
        column.addWidget(self._notes)
        column.addWidget(self._posts)
        column.addStretch(1)

    def show_contact(self, contact: MediaContact, outlets: OutletNames, today: date) -> None:
        """Show `contact`; `outlets` names those of the affiliations, `today` says which dates need no year."""
        language = sayings.language_written(contact.name)
        name = contact.name.get(language) or contact.email
        self._disc.show_name(name, language)
        self._name.setText(name)
        self._name.setFont(fonts.font(language, 17, QFont.Weight.DemiBold))
        self._post.setText(_post(contact.present, outlets, language))
        self._post.setFont(fonts.font(sayings.language_of(self._post.text(), contact.languages), 13))
        self._post.setVisible(bool(self._post.text()))
        self._chip.show_chip(sayings.status_chip(contact.status))
        self._copy.setEnabled(bool(contact.email))
        self._facts.show_lines(self._lines(contact, language, today))
        notes = (
            [paragraph(contact.notes, sayings.language_of(contact.notes, contact.languages))] if contact.notes else []
        )
        self._notes.show_widgets(notes)
        told = [held for held in contact.affiliations if held.until or held.since]
        self._posts.show_widgets([_held(held, outlets, contact) for held in told])

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._post)
        words.addSpacing(3)
        words.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_button(self.tr("Edit"), self.edit_wanted.emit, icon="pen-line", shortcut="Return"))
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(icon_button("trash-2", self.tr("Move to Trash"), self.trash_wanted.emit, shortcut="Del"))
        return row

    def _lines(self, contact: MediaContact, shown: Language, today: date) -> list[FactLine]:
        names = [
            FactLine(title, contact.name.get(language), language)
            for language, title in (
                (Language.EN, self.tr("English")),
                (Language.ZH_HANT, self.tr("Name in 繁")),
                (Language.ZH_HANS, self.tr("Name in 简")),
            )
            if language is not shown
        ]
        return [
            FactLine(self.tr("E-mail"), contact.email),
            FactLine(self.tr("Phone"), contact.phone),
            *names,
            FactLine(self.tr("Writes in"), sayings.written_languages(contact.languages), wraps=True),
            FactLine(self.tr("Beats"), ", ".join(contact.beats), wraps=True),
            FactLine(self.tr("Last contact"), sayings.last_contact(contact.last_contact_at, today)),
        ]


def _post(held: Affiliation | None, outlets: OutletNames, language: Language) -> str:
    if held is None:
        return ""
    return " · ".join(filter(None, (held.role, outlets[held.outlet_id].best(language))))


def _held(held: Affiliation, outlets: OutletNames, contact: MediaContact) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    joined = QCoreApplication.translate("Contacts", "{role}, {outlet}")
    outlet = outlets[held.outlet_id].best(sayings.language_written(contact.name))
    text = joined.format(role=held.role, outlet=outlet) if held.role else outlet
    column.addWidget(paragraph(text, sayings.language_of(text, contact.languages)))
    column.addWidget(label(sayings.span(held), "meta"))
    return widget

"""The card of a journalist: who it is, how to reach them, what they write about, where they worked."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.contact import Affiliation, MediaContact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.chips import ChipLabel
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.disc_card import DiscCard
from mediadesk.ui.facts import FactLine, Section, paragraph
from mediadesk.wording.people import name_and_post

OutletNames = dict[int, ByLanguage]


class ContactCard(DiscCard):
    """Shows one journalist."""

    copy_wanted = Signal()
    verify_wanted = Signal()
    embargo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post, self._chip = label("", "quiet", wraps=True), ChipLabel()
        self.below_name.addWidget(self._post)
        self.below_name.addSpacing(3)
        self.below_name.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._copy = text_button(self.tr("Copy e-mail"), self.copy_wanted.emit, icon="at-sign")
        self.buttons.insertWidget(1, self._copy)
        self._notes, self._posts = Section(self.tr("Notes")), Section(self.tr("Posts"))
        self._verified = Section(self.tr("Verified"))
        self.verify = text_button(self.tr("Mark as verified"), self.verify_wanted.emit, style="link")
        self.verify.setToolTip(self.tr("Write down that name, post and address are right today"))
        self._verified_on = label("", "words")
        self._verified.show_widgets([_said_with(self._verified_on, self.verify)])
        self._embargoes = Section(self.tr("Embargoes"))
        self.embargo = text_button(self.tr("Mark as agreed"), self.embargo_wanted.emit, style="link")
        self._agreed_on = label("", "words")
        self._embargoes.show_widgets([_said_with(self._agreed_on, self.embargo)])
        self.add_sections(self._notes, self._posts, self._verified, self._embargoes)

    def show_contact(self, contact: MediaContact, outlets: OutletNames, today: date) -> None:
        """Show `contact`; `outlets` names those of the affiliations, `today` says which dates need no year."""
        language = sayings.language_written(contact.name)
        self.show_name(contact.name.get(language) or contact.email, language)
        self._post.setText(_post(contact.present, outlets, language))
        self._post.setFont(fonts.font(sayings.language_of(self._post.text(), contact.languages), 13))
        self._post.setVisible(bool(self._post.text()))
        self._chip.show_chip(sayings.status_chip(contact.status))
        self._copy.setEnabled(bool(contact.email))
        self.facts.show_lines(self._lines(contact, language, today))
        notes = (
            [paragraph(contact.notes, sayings.language_of(contact.notes, contact.languages))] if contact.notes else []
        )
        self._notes.show_widgets(notes)
        told = [held for held in contact.affiliations if held.until or held.since]
        self._posts.show_widgets([_held(held, outlets, contact) for held in told])
        self._verified_on.setText(sayings.verified(contact.verified_on, today))
        self.verify.setVisible(contact.verified_on != today)
        self._agreed_on.setText(sayings.agreed(contact.embargo_agreed_on, today))
        agreed = contact.embargo_agreed_on is not None
        self.embargo.setText(self.tr("Take back") if agreed else self.tr("Mark as agreed"))
        self.embargo.setToolTip(
            self.tr("Write down that the journalist does not keep embargoes any more")
            if agreed
            else self.tr("Write down that the journalist agreed today to keep our embargoes")
        )

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


def _said_with(words: QWidget, button: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(words, 1)
    row.addWidget(button)
    return whole


def _post(held: Affiliation | None, outlets: OutletNames, language: Language) -> str:
    if held is None:
        return ""
    return " · ".join(filter(None, (held.role, outlets[held.outlet_id].best(language))))


def _held(held: Affiliation, outlets: OutletNames, contact: MediaContact) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    outlet = outlets[held.outlet_id].best(sayings.language_written(contact.name))
    text = name_and_post(held.role, outlet)
    column.addWidget(paragraph(text, sayings.language_of(text, contact.languages)))
    column.addWidget(label(sayings.span(held), "meta"))
    return widget

"""The form a journalist is added or changed in, inside the side card."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from mediadesk.records.contact import ContactStatus
from mediadesk.ui.contacts.contact_draft import ContactDraft, complaints
from mediadesk.ui.contacts.sayings import status_word
from mediadesk.ui.fields import Choice, Completing, CompletingList, Field, LanguageToggles
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.side_card import Form


class ContactForm(Form):
    """Holds a `ContactDraft`; what is wrong with it is said below the field it is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ContactDraft()
        self.name = LanguageLines(self.tr("Name"))
        self.role, self.outlet, self.since = Completing(), Completing(), QLineEdit()
        self.keeps_past = QCheckBox()
        self.keeps_past.setAccessibleName(self.tr("Keep the former outlet"))
        self.email, self.phone, self.beats = QLineEdit(), QLineEdit(), CompletingList()
        self.languages = LanguageToggles(self.tr("Writes in"))
        self.status = Choice([(status, status_word(status)) for status in ContactStatus], self.tr("Status"))
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(96)
        self.since.setPlaceholderText(self.tr("2024-03"))
        self.beats.setPlaceholderText(self.tr("environment, ocean"))
        self._lay_out()
        self.outlet.textChanged.connect(self._offer_past)

    def offer(self, outlets: Sequence[str], beats: Sequence[str], roles: Sequence[str]) -> None:
        """What is completed."""
        self.outlet.offer(outlets)
        self.beats.offer(beats)
        self.role.offer(roles)

    def show_draft(self, title: str, kept: ContactDraft, typed: ContactDraft) -> None:
        """Fill the form with `typed`; `kept` is what the library has."""
        self._shown, draft = kept, typed
        self.say_title(title)
        self.name.show_text(draft.name)
        for line, text in self._lines(draft):
            line.setText(text)
            line.setCursorPosition(0)
        self.languages.show_languages(draft.languages)
        self.status.choose(draft.status)
        self.notes.setPlainText(draft.notes)
        self.keeps_past.setChecked(draft.keeps_past)
        self._offer_past()
        self.complain({})

    @property
    def draft(self) -> ContactDraft:
        """The form as it stands."""
        return ContactDraft(
            name=self.name.text,
            role=self.role.text(),
            outlet=self.outlet.text(),
            since=self.since.text(),
            email=self.email.text(),
            phone=self.phone.text(),
            languages=self.languages.languages,
            beats=self.beats.text(),
            status=self.status.value,
            notes=self.notes.toPlainText(),
            keeps_past=self.keeps_past.isChecked(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed since `show_draft`."""
        return self.draft != self._shown

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""
        found = complaints(self.draft)
        self.complain(found)
        for name in found:
            self._fields[name].focus_inside()
            break
        return not found

    def complain(self, found: dict[str, str]) -> None:
        """Show the sentences below their fields."""
        for name, field in self._fields.items():
            field.complain(found.get(name, ""))

    def _lines(self, draft: ContactDraft) -> list[tuple[QLineEdit, str]]:
        return [
            (self.role, draft.role),
            (self.outlet, draft.outlet),
            (self.since, draft.since),
            (self.email, draft.email),
            (self.phone, draft.phone),
            (self.beats, draft.beats),
        ]

    def _lay_out(self) -> None:
        self._fields = {
            "name": Field(self.tr("Name"), self.name),
            "role": Field(self.tr("Role"), self.role),
            "outlet": Field(self.tr("Outlet"), self.outlet),
            "since": Field(self.tr("Since (optional)"), self.since),
            "email": Field(self.tr("E-mail"), self.email),
            "phone": Field(self.tr("Phone"), self.phone),
            "languages": Field(self.tr("Writes in"), self.languages),
            "beats": Field(self.tr("Beats"), self.beats),
            "status": Field(self.tr("Status"), self.status),
            "notes": Field(self.tr("Notes"), self.notes),
        }
        for name, field in self._fields.items():
            self.fields.addWidget(field)
            if name == "outlet":
                self.fields.addWidget(self.keeps_past)
        self.fields.addStretch(1)

    def _offer_past(self) -> None:
        """Somebody who moves keeps the old post on record, unless that was a mistake."""
        before, now = self._shown.outlet, self.outlet.text().strip()
        words = self.tr("Keep {outlet} as a past post").format(outlet=before)
        self.keeps_past.setText(words.replace("&", "&&"))
        self.keeps_past.setAccessibleName(words)
        self.keeps_past.setVisible(bool(before) and now.casefold() != before.casefold())

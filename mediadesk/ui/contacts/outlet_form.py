"""The form an outlet is added or changed in, inside the side card."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import Outlet, OutletKind
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.contacts.contact_draft import beats_in, trouble
from mediadesk.ui.contacts.sayings import kind_word
from mediadesk.ui.fields import Choice, Completing, Field, LanguageToggles
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.side_card import Form


class OutletForm(Form):
    """Holds an `Outlet` while it is changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Outlet(0, ByLanguage())
        self.name = LanguageLines(self.tr("Name"))
        self.kind = Choice([(kind, kind_word(kind)) for kind in OutletKind], self.tr("Kind"))
        self.city, self.website, self.aliases = Completing(), QLineEdit(), QLineEdit()
        self.email, self.phone, self.notes = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.languages = LanguageToggles(self.tr("Appears in"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(96)
        self._email_field = Field(self.tr("E-mail of the news desk"), self.email)
        self._phone_field = Field(self.tr("Phone of the news desk"), self.phone)
        self._name_field = Field(self.tr("Name"), self.name)
        self.fields.addWidget(self._name_field)
        self.fields.addWidget(Field(self.tr("Kind"), self.kind))
        self.fields.addWidget(Field(self.tr("City"), self.city))
        self.fields.addWidget(Field(self.tr("Website"), self.website))
        self.fields.addWidget(Field(self.tr("Also called"), self.aliases))
        self.fields.addWidget(Field(self.tr("Appears in"), self.languages))
        self.fields.addWidget(self._email_field)
        self.fields.addWidget(self._phone_field)
        self.fields.addWidget(Field(self.tr("Notes"), self.notes))
        self.aliases.setPlaceholderText(self.tr("Courier, THC"))
        self.fields.addStretch(1)

    def offer(self, cities: Sequence[str]) -> None:
        """What is completed."""
        self.city.offer(cities)

    def show_outlet(self, title: str, kept: Outlet, typed: Outlet) -> None:
        """Fill the form with `typed`; `kept` is what the library has."""
        self._shown = kept
        self.say_title(title)
        self.name.show_text(typed.name)
        self.kind.choose(typed.kind)
        self.city.setText(typed.city)
        self.website.setText(typed.website)
        self.aliases.setText(", ".join(typed.aliases))
        self.languages.show_languages(typed.languages)
        self.email.setText(typed.email)
        self.phone.setText(contact_ways.shown(typed.phone))
        self.notes.setPlainText(typed.notes)
        for field in (self._name_field, self._email_field, self._phone_field):
            field.complain("")

    @property
    def outlet(self) -> Outlet:
        """The outlet as the form has it."""
        name = ByLanguage(*(self.name.text.get(language).strip() for language in Language))
        city, website = self.city.text().strip(), self.website.text().strip()
        return replace(
            self._shown,
            name=name,
            kind=self.kind.value,
            city=city,
            website=website,
            aliases=beats_in(self.aliases.text()),
            languages=self.languages.languages,
            email=_read(contact_ways.email_address, self.email.text()),
            phone=_read(contact_ways.phone_number, self.phone.text(), self._shown.phone),
            notes=self.notes.toPlainText().strip(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed since `show_outlet`."""
        return self.outlet != self._shown

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""
        is_named = bool(self.outlet.name)
        wrong = {
            self._name_field: "" if is_named else self.tr("Write the name in at least one language."),
            self._email_field: trouble(contact_ways.email_address, self.email.text()),
            self._phone_field: trouble(contact_ways.phone_number, self.phone.text()),
        }
        for field, words in wrong.items():
            field.complain(words)
        first = next((field for field, words in wrong.items() if words), None)
        if first is not None:
            first.focus_inside()
        return first is None


def _read(read: Callable[[str], str], typed: str, kept: str = "") -> str:
    """What was typed as it is kept; what cannot be read as it was typed, and `kept` where nothing was changed."""
    if kept and typed == contact_ways.shown(kept):
        return kept
    return typed.strip() if trouble(read, typed) else read(typed)

"""The form an outlet is added or changed in, inside the side card."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mediadesk.records.contact import Outlet, OutletKind
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.contacts.sayings import kind_word
from mediadesk.ui.fields import Choice, Completing, Field
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.side_card import Form


class OutletForm(Form):
    """Holds an `Outlet` while it is changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Outlet(0, ByLanguage())
        self.name = LanguageLines(self.tr("Name"))
        self.kind = Choice([(kind, kind_word(kind)) for kind in OutletKind], self.tr("Kind"))
        self.city, self.website = Completing(), QLineEdit()
        self._name_field = Field(self.tr("Name"), self.name)
        self.fields.addWidget(self._name_field)
        self.fields.addWidget(Field(self.tr("Kind"), self.kind))
        self.fields.addWidget(Field(self.tr("City"), self.city))
        self.fields.addWidget(Field(self.tr("Website"), self.website))
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
        self._name_field.complain("")

    @property
    def outlet(self) -> Outlet:
        """The outlet as the form has it."""
        name = ByLanguage(*(self.name.text.get(language).strip() for language in Language))
        city, website = self.city.text().strip(), self.website.text().strip()
        return replace(self._shown, name=name, kind=self.kind.value, city=city, website=website)

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed since `show_outlet`."""
        return self.outlet != self._shown

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""
        is_named = bool(self.outlet.name)
        self._name_field.complain("" if is_named else self.tr("Write the name in at least one language."))
        if not is_named:
            self._name_field.focus_inside()
        return is_named

"""The form a fact is added or changed in, inside the side card."""

from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.buttons import label
from mediadesk.ui.day_and_time import DayField
from mediadesk.ui.fields import Field
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.side_card import Form
from mediadesk.wording.facts import figure

_NONE = DeskFact(0, ByLanguage(), "")


class FactForm(Form):
    """Holds a `DeskFact` while it is changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = _NONE
        self.name, self.value = LanguageLines(self.tr("Name")), QLineEdit()
        self.qualifier, self.unit = LanguageLines(self.tr("Before it")), LanguageLines(self.tr("Behind it"))
        self.is_dated, self.day = QCheckBox(self.tr("As of")), DayField(self.tr("As of"))
        self.source, self.owner = QLineEdit(), QLineEdit()
        self.said = label("", "meta", wraps=True)
        self.value.setPlaceholderText("250")
        self.qualifier.lines[Language.EN].setPlaceholderText(self.tr("more than"))
        self.unit.lines[Language.EN].setPlaceholderText(self.tr("guests"))
        self.is_dated.setAccessibleName(self.tr("As of a day"))
        self.is_dated.toggled.connect(self.day.setEnabled)
        for line in (self.value, *self.qualifier.lines.values(), *self.unit.lines.values()):
            line.textChanged.connect(self._show_said)
        self._lay_out()

    def show_fact(self, title: str, kept: DeskFact, typed: DeskFact) -> None:
        """Fill the form with `typed`; `kept` is what the library has."""
        self._shown = kept
        self.say_title(title)
        for lines, text in ((self.name, typed.name), (self.qualifier, typed.qualifier), (self.unit, typed.unit)):
            lines.show_text(text)
        for line, words in ((self.value, typed.value), (self.source, typed.source), (self.owner, typed.owner)):
            line.setText(words)
        day = typed.as_of or date.today()
        self.is_dated.setChecked(typed.as_of is not None)
        self.day.setEnabled(typed.as_of is not None)
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._complain("", "")
        self._show_said()

    @property
    def fact(self) -> DeskFact:
        """The fact as the form has it."""
        return replace(
            self._shown,
            name=_stripped(self.name.text),
            value=self.value.text().strip(),
            qualifier=_stripped(self.qualifier.text),
            unit=_stripped(self.unit.text),
            as_of=cast(date, self.day.date().toPython()) if self.is_dated.isChecked() else None,
            source=self.source.text().strip(),
            owner=self.owner.text().strip(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed since `show_fact`."""
        return self.fact != self._shown

    def begin(self) -> None:
        (self.value if self._shown.version else self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""
        fact = self.fact
        name = "" if fact.name else self.tr("Say what the figure is about, in at least one language.")
        self._complain(name, "" if fact.value else self.tr("Write the figure: 250, 15,000 or 4.5%."))
        return not (self._name_field.is_wrong or self._value_field.is_wrong)

    def _show_said(self) -> None:
        """How texts will say it."""
        said = dict.fromkeys(figure(self.fact, language) for language in Language)
        self.said.setText(" · ".join(filter(None, said)))
        self.said.setHidden(not self.said.text())

    def _complain(self, name: str, value: str) -> None:
        self._name_field.complain(name)
        self._value_field.complain(value)
        for field in (self._name_field, self._value_field):
            if field.is_wrong:
                field.focus_inside()
                break

    def _lay_out(self) -> None:
        self._name_field, self._value_field = Field(self.tr("Name"), self.name), Field(self.tr("Figure"), self.value)
        for field in (
            self._name_field,
            self._value_field,
            Field(self.tr("Before it"), self.qualifier),
            Field(self.tr("Behind it"), self.unit),
            self.said,
        ):
            self.fields.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.is_dated)
        row.addWidget(self.day, 1)
        self.fields.addLayout(row)
        self.fields.addWidget(Field(self.tr("Source"), self.source))
        self.fields.addWidget(Field(self.tr("Kept up by"), self.owner))
        self.fields.addStretch(1)


def _stripped(text: ByLanguage) -> ByLanguage:
    return ByLanguage(*(text.get(language).strip() for language in Language))

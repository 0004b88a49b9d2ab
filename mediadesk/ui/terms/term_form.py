"""The form a term is added or changed in, inside the side card."""

import re
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.term import Avoided, Term, TermKind
from mediadesk.ui.fields import Choice, Field
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.side_card import Form
from mediadesk.ui.terms.sayings import kind_word

_BETWEEN = re.compile(r"\s*[;；]\s*")
_NONE = Term(0, TermKind.HOUSE, ByLanguage())
Namesake = Callable[[Term], str]
"""How another term with the same form is called; empty when there is none."""


class TermForm(Form):
    """Holds a `Term` while it is changed. `namesake` finds a term that is there already."""

    def __init__(self, namesake: Namesake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._namesake = _NONE, namesake
        self.texts = LanguageLines(self.tr("Written"))
        self.avoid = LanguageLines(self.tr("Avoid"))
        self.kind = Choice([(kind, kind_word(kind)) for kind in TermKind], self.tr("Kind"))
        self.protected = QCheckBox(self.tr("Never changed by conversion"))
        self.protected.setAccessibleName(self.tr("Never changed by conversion"))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(76)
        for line in self.avoid.lines.values():
            line.setPlaceholderText(self.tr("one; another"))
        self._lay_out()

    def show_term(self, title: str, kept: Term, typed: Term) -> None:
        """Fill the form with `typed`; `kept` is what the library has."""
        self._shown = kept
        self.say_title(title)
        self.texts.show_text(typed.texts)
        self.avoid.show_text(ByLanguage(*("; ".join(typed.avoid.get(language)) for language in Language)))
        self.kind.choose(typed.kind)
        self.protected.setChecked(typed.is_protected)
        self.note.setPlainText(typed.note)
        self._complain("", "")

    @property
    def term(self) -> Term:
        """The term as the form has it."""
        written = self.avoid.text
        avoided = (tuple(dict.fromkeys(filter(None, _BETWEEN.split(written.get(each).strip())))) for each in Language)
        return replace(
            self._shown,
            kind=self.kind.value,
            texts=ByLanguage(*(self.texts.text.get(language).strip() for language in Language)),
            avoid=Avoided(*avoided),
            is_protected=self.protected.isChecked(),
            note=self.note.toPlainText().strip(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed since `show_term`."""
        return self.term != self._shown

    def begin(self) -> None:
        self.texts.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""
        term = self.term
        self._complain(self._wrong_with_texts(term), self._wrong_with_avoided(term))
        return not (self._texts_field.is_wrong or self._avoid_field.is_wrong)

    def _wrong_with_texts(self, term: Term) -> str:
        if not term.texts and not term.avoid:
            return self.tr("Write the term in at least one language.")
        name = self._namesake(term)
        return self.tr("There is a term “{name}” already; change that one.").format(name=name) if name else ""

    def _wrong_with_avoided(self, term: Term) -> str:
        same = [form for each in Language if (form := term.texts.get(each)) and form in term.avoid.get(each)]
        return self.tr("“{form}” cannot be both written and avoided.").format(form=same[0]) if same else ""

    def _complain(self, texts: str, avoided: str) -> None:
        self._texts_field.complain(texts)
        self._avoid_field.complain(avoided)
        for field in (self._texts_field, self._avoid_field):
            if field.is_wrong:
                field.focus_inside()
                break

    def _lay_out(self) -> None:
        self._texts_field = Field(self.tr("Written"), self.texts)
        self._avoid_field = Field(self.tr("Avoid, with semicolons between"), self.avoid)
        self.fields.addWidget(self._texts_field)
        self.fields.addWidget(Field(self.tr("Kind"), self.kind))
        self.fields.addWidget(self._avoid_field)
        self.fields.addWidget(self.protected)
        self.fields.addWidget(Field(self.tr("Note, for the desk alone"), self.note))
        self.fields.addStretch(1)

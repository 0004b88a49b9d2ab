"""The figures of the fact sheet: a value, what it counts, as of when."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.form import Section, line, show
from mediadesk.ui.layouts import clear


class FactsSection(Section):
    """A row per figure; what it counts is written in the language on screen."""

    def __init__(self, then: Callable[[list[Fact]], None]) -> None:
        super().__init__("")
        self._then = then
        self._facts: list[Fact] = []
        self._release_id, self._language, self._is_writable = 0, Language.EN, True
        self._add = text_button(self.tr("Add"), self.add, style="link", name=self.tr("Add a fact"))
        self.head.insertWidget(0, label(self.tr("Fact sheet"), "strong"))
        self.head.addWidget(self._add)
        words = self.tr("No figures yet: a number and what it counts, for the fact sheet of a press kit.")
        self._nothing = label(words, "meta", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._nothing)

    def show_facts(self, release_id: int, facts: Sequence[Fact], language: Language, *, is_writable: bool) -> None:
        """Show the figures of a release."""
        is_same = is_writable is self._is_writable and [(fact.id, language) for fact in facts] == [
            (fact.id, self._language) for fact in self._facts
        ]
        self._release_id, self._language, self._is_writable = release_id, language, is_writable
        self._facts = list(facts)
        self._nothing.setVisible(not facts)
        self._add.setVisible(is_writable)
        if not is_same or self._rows.count() != len(facts):
            self._rebuild(is_writable)

    def add(self) -> None:
        """One more figure, to be filled in."""
        self._then([*self._facts, Fact(new_key(), self._release_id, self.tr("0"), ByLanguage())])

    def _rebuild(self, is_writable: bool) -> None:
        clear(self._rows)
        for fact in self._facts:
            row = self._row(fact)
            row.setEnabled(is_writable)
            self._rows.addWidget(row)

    def _row(self, fact: Fact) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        value = line(self.tr("Figure"), lambda words: self.change(fact.id, value=words), self.tr("180 m"))
        what = line(self.tr("What it counts"), lambda words: self.say(fact.id, words), self.tr("length of the pier"))
        show(value, fact.value)
        show(what, fact.label.get(self._language))
        remove = icon_button("x", self.tr("Remove: {figure}").format(figure=fact.value), lambda: self._remove(fact.id))
        row.addWidget(value, 2)
        row.addWidget(what, 3)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return whole

    def change(self, fact_id: int, **fields: object) -> None:
        """Change fields of one figure."""
        changed = [replace(fact, **fields) if fact.id == fact_id else fact for fact in self._facts]  # type: ignore[arg-type]
        self._then(changed)

    def say(self, fact_id: int, words: str) -> None:
        """Say in the language on screen what a figure counts."""
        fact = next(each for each in self._facts if each.id == fact_id)
        self.change(fact_id, label=fact.label.with_text(self._language, words))

    def _remove(self, fact_id: int) -> None:
        self._then([fact for fact in self._facts if fact.id != fact_id])

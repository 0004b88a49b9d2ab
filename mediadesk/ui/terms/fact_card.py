"""The card of a fact: how texts say it, where it is from, and in which releases it stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.jobs.facts import Saying
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import Language
from mediadesk.ui.buttons import text_button
from mediadesk.ui.facts import FactLine, Section
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.record_card import RecordCard
from mediadesk.ui.terms import sayings
from mediadesk.ui.terms.fact_columns import as_of, name_of
from mediadesk.wording.facts import Standing, figure

_WIDEST, _BUTTON = 280, 84  # pixels


class FactCard(RecordCard):
    """Shows one fact. `release_wanted` carries the release somebody wants to see, `correction_wanted` to correct."""

    change_wanted = Signal()
    release_wanted = Signal(object)
    correction_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.change = text_button("", self.change_wanted.emit, style="primary", name=sayings.change_in(0))
        self.change.hide()
        self.buttons.insertWidget(0, self.change)
        self.stale = Section(self.tr("To be changed"))
        self.out = Section(self.tr("Left the house: to be corrected"))
        self.other = Section(self.tr("Written otherwise"))
        self.present = Section(self.tr("In texts"))
        self.add_sections(self.stale, self.out, self.other, self.present)

    def show_fact(self, fact: DeskFact) -> None:
        """Show `fact`; where it stands is not known yet."""
        self.show_name(name_of(fact), Language.EN if fact.name.en else Language.ZH_HANT)
        said = [FactLine(sayings.WRITTEN[each], figure(fact, each), each, wraps=True) for each in Language]
        lines = (
            FactLine(self.tr("As of"), as_of(fact)),
            FactLine(self.tr("Source"), fact.source, wraps=True),
            FactLine(self.tr("Kept up by"), fact.owner, wraps=True),
        )
        self.facts.show_lines([*said, *lines])
        self.show_places(())

    def show_places(self, places: Sequence[Saying]) -> None:
        """Show where releases say it."""
        stale = [each for each in places if each.can_be_changed]
        out = [each for each in places if each.wants_correction]
        other = [each for each in places if each.standing is Standing.OTHERWISE]
        first = {each.release_id: each for each in reversed(out)}
        present = [each for each in places if each.standing is Standing.PRESENT]
        self.change.setVisible(bool(stale))
        words = sayings.change_in(len(stale))
        self.change.setText(words)
        self.change.setAccessibleName(words)
        for section, those in ((self.stale, stale), (self.out, out), (self.other, other), (self.present, present)):
            section.show_widgets([self._place(each, first.get(each.release_id) is each) for each in those])

    def _place(self, place: Saying, takes_correction: bool) -> QWidget:
        words = f"{SIGNS[place.language]}  {place.headline or place.words}"
        then = partial(self.release_wanted.emit, place.release_id)
        made = text_button("", then, style="link", name=f"{words}: {place.words}")
        wide = _WIDEST - (_BUTTON if takes_correction else 0)
        made.setText(made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, wide))
        made.setToolTip(place.words)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(made)
        line.addStretch(1)
        if takes_correction:
            begin = partial(self.correction_wanted.emit, place.release_id)
            name = self.tr("Correct: {release}").format(release=words)
            line.addWidget(text_button(self.tr("Correct"), begin, name=name))
        return row

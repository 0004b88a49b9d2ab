"""The card of a term: its form in each language, what it replaces, and the desk's note."""

from PySide6.QtWidgets import QWidget

from mediadesk.records.languages import Language
from mediadesk.records.term import Term
from mediadesk.ui.buttons import label
from mediadesk.ui.facts import FactLine, Section, paragraph
from mediadesk.ui.record_card import RecordCard
from mediadesk.ui.terms import sayings


class TermCard(RecordCard):
    """Shows one term."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = label("", "quiet", wraps=True)
        self._avoid, self._note = Section(self.tr("Avoid")), Section(self.tr("Note"))
        self.below_name.addWidget(self._kind)
        self.add_sections(self._avoid, self._note)

    def show_term(self, term: Term) -> None:
        """Show `term`."""
        language = sayings.language_written(term.texts)
        self.show_name(term.texts.get(language) or self.tr("Avoided forms"), language)
        kept = self.tr("never changed by conversion") if term.is_protected else ""
        self._kind.setText(" · ".join(filter(None, (sayings.kind_word(term.kind), kept))))
        self.facts.show_lines(
            [FactLine(sayings.WRITTEN[each], term.texts.get(each), each, wraps=True) for each in Language]
        )
        self._avoid.show_widgets([paragraph(form, each) for each in Language for form in term.avoid.get(each)])
        self._note.show_widgets([paragraph(term.note)] if term.note else [])

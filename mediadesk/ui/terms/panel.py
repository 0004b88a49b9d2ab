"""The screen of the terms."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from mediadesk.jobs import term_lists
from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import Problem
from mediadesk.records.term import Term, TermKind
from mediadesk.ui.buttons import icon_button, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.listing import Listing
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.segmented import Pills
from mediadesk.ui.side_card import SideCard
from mediadesk.ui.table_header import TableHeader
from mediadesk.ui.table_pane import TablePane
from mediadesk.ui.table_panel import TablePanel
from mediadesk.ui.terms import sayings
from mediadesk.ui.terms.columns import term_columns
from mediadesk.ui.terms.term_card import TermCard
from mediadesk.ui.terms.term_form import TermForm
from mediadesk.ui.terms.views import views

_EVERYTHING = frozenset({"term"})
_NONE = Term(0, TermKind.HOUSE, ByLanguage())


class TermsPanel(TablePanel):
    """How the house writes names and words in three languages, and what it avoids."""

    kinds = frozenset({"term"})

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk, Listing(library, desk, library.terms.count, library.terms.all))
        self._term = _NONE
        self.header = TableHeader(self.tr("Terms"), self.tr("New term"))
        self.header.beside_title.addWidget(views(desk, "terms"))
        self.header.beside_new.addWidget(self._list_button())
        self.table: RecordTable[Term] = RecordTable(term_columns(), self.tr("Terms"))
        self.pane = TablePane(self.table, self._empty_state())
        self.card, self.form = TermCard(), TermForm(self._namesake)
        self.side = SideCard(self.card, self.form, self.tr("Pick a term to see more."))
        self.pills = Pills(
            [(None, self.tr("All")), *((kind, sayings.kind_words(kind)) for kind in TermKind)], self.tr("Show")
        )
        self.pills.chosen.connect(lambda _kind: self._show_rows())
        self._pill_row.addWidget(self.pills)
        self.card.edit_wanted.connect(self.edit)
        self.card.trash_wanted.connect(self.trash)
        self._assemble()
        self.refresh(_EVERYTHING)

    @property
    def shown_key(self) -> int:
        return self._term.id

    def new(self) -> None:
        """Open the empty form, for a term of the kind that is listed."""
        if self._leave_form():
            self._edit(Term(new_key(), self.pills.value or TermKind.HOUSE, ByLanguage(), version=0))

    @property
    def _collection(self) -> Collection[Term]:
        return self.library.terms

    def _open_shown(self) -> None:
        self._edit(self._term)

    def _reopening(self) -> Callable[[], None]:
        return partial(self._edit, self._term, self.form.term)

    def clear_filter(self) -> None:
        self.pills.pick(None)
        super().clear_filter()

    def commands(self) -> list[Command]:
        made = super().commands()
        group = made[0].group
        made.append(Command(self.tr("Import terms…"), self.choose_import, group, "upload", is_action=True))
        if self._listing.everything:
            made.append(Command(self.tr("Export terms…"), self.choose_export, group, "download", is_action=True))
        return made

    def choose_import(self) -> None:
        """Ask for a CSV file and take its terms in."""
        title, kinds = self.tr("Import terms"), self.tr("Lists (*.csv *.tsv *.txt)")
        name, _kind = QFileDialog.getOpenFileName(self, title, str(self.desk.remembered.export_folder), kinds)
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Take the terms of a CSV file in; the note offers Undo."""

        def merge(terms: tuple[Term, ...]) -> None:
            try:
                merged = term_lists.merge(self.library, terms)
            except Problem as problem:
                self.desk.say_problem(problem)
                return
            say = self.desk.say_undoable if merged.added or merged.changed else self.desk.say
            say(sayings.imported(merged), icon="upload")

        if self._leave_form():
            self.desk.run(lambda: term_lists.read_terms(path), then=merge)

    def choose_export(self) -> None:
        """Ask where to and write all terms as CSV."""
        suggested = self.desk.remembered.export_folder / "terms.csv"
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export terms"), str(suggested), self.tr("Lists (*.csv)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write all terms to a CSV file."""
        try:
            term_lists.export_terms(self.library, path)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self.desk.say(self.tr("Terms exported to {file}").format(file=path.name), icon="download")

    def _list_button(self) -> QToolButton:
        button = icon_button("ellipsis", self.tr("Import or export terms"))
        menu = QMenu(button)
        menu.addAction(self.tr("Import from CSV…")).triggered.connect(self.choose_import)
        menu.addAction(self.tr("Export as CSV…")).triggered.connect(self.choose_export)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _empty_state(self) -> EmptyState:
        new = text_button(self.tr("New term"), self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        other = text_button(self.tr("Import from CSV…"), self.choose_import, icon="upload")
        return EmptyState(
            "languages",
            self.tr("No terms yet"),
            self.tr("Names and words as the house writes them in each language. Conversion and preflight go by them."),
            (new, other),
            keys="Ctrl+N",
        )

    def _title(self) -> str:
        return self._term.texts.best(Language.EN) or self.tr("Avoided forms")

    def _namesake(self, term: Term) -> str:
        language = sayings.language_written(term.texts)
        form = term.texts.get(language).casefold()
        others = (each.texts.get(language) for each in self._listing.everything if each.id != term.id)
        return next((other for other in others if form and form == other.casefold()), "")

    def _show_rows(self) -> None:
        everything = self._listing.everything
        words = self.tr("Search {count} terms in any language…").format(count=f"{len(everything):,}")
        self.header.show_count(len(everything), words)
        kind = self.pills.value
        rows = [term for term in self._listing.found if kind in (None, term.kind)]
        sought = self._listing.match or (sayings.kind_words(kind) if kind else "")
        self._show_found(rows, self.tr("No terms match “{words}”.").format(words=sought))

    def _show(self, key: int) -> None:
        self._term = self.library.terms.get(key) if key else _NONE
        if not key:
            self.side.show_nothing()
            return
        self.card.show_term(self._term)
        self.side.show_card()

    def _edit(self, term: Term, typed: Term | None = None) -> None:
        self._term = term
        title = self.tr("Edit term") if term.version else self.tr("New term")
        self.form.show_term(title, term, typed or term)
        self._open_form()

    def _keep(self) -> int:
        terms = self.library.terms
        self._term = terms.save(self.form.term) if self._term.version else terms.add(self.form.term)
        return self._term.id

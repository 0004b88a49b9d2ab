"""Makes somebody new of a name that was typed, and names them in the text."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.problems import Problem
from mediadesk.ui.person_form import PersonForm
from mediadesk.ui.typed_person import typed_person
from mediadesk.wording.mentions import first_mention


class NewPerson(QObject):
    """Asks for names and posts in a small form; `put` gets the words for the text."""

    problem = Signal(object)

    def __init__(self, library: Library, inside: QWidget, put: Callable[[Sequence[Run]], object]) -> None:
        super().__init__(inside)
        self._library, self._inside, self._put = library, inside, put
        self._typed, self._language = "", Language.EN
        self.form: PersonForm | None = None

    def ask(self, name: str, typed: str, language: Language) -> None:
        """Ask who `name` is; when nobody is made of it, `typed` goes back into the text."""
        self._typed, self._language = typed, language
        if self.form is None:
            self.form = PersonForm(self._inside.window())
            self.form.saved.connect(self._add)
            self.form.given_up.connect(lambda: self._put([Run(self._typed)]))
        self.form.ask(typed_person(name, language), self.tr("New person"), self.tr("Add and insert"), language)

    def dismiss(self) -> None:
        """The text is no longer on screen."""
        if self.form is not None:
            self.form.hide()

    def _add(self, newsmaker: Newsmaker) -> None:
        try:
            kept = self._library.newsmakers.add(newsmaker)
        except Problem as problem:
            self._put([Run(self._typed)])
            self.problem.emit(problem)
            return
        self._put([Run(first_mention(kept, self._language))])

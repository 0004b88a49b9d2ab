"""One text in three languages for all photos chosen: their event, or their credit."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.ui.photos.for_all import ForAll


class WordsForAll(ForAll):
    """What is left empty stays as it is in each photo."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("A language left empty stays as it is in each photo."), parent)
        self._then: Callable[[ByLanguage], None] = lambda _text: None
        self.lines = LanguageLines(self.tr("Words for all photos chosen"))
        self.fields.addWidget(self.lines)
        self.applied.connect(self._take)

    def ask(self, title: str, shown: ByLanguage, above: QWidget, then: Callable[[ByLanguage], None]) -> None:
        """Show the popup above a button, with what all of them say already, and call `then` with what is applied."""
        self._then = then
        self.lines.show_text(shown)
        self.stand_above(above, title)
        self.lines.lines[Language.EN].setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        text = self.lines.text
        self.close()
        if text:
            self._then(ByLanguage(*(text.get(language).strip() for language in Language)))

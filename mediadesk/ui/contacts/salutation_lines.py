"""How letters to somebody begin, a line for each language, with beginnings to choose from where a line is empty."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.language_lines import LanguageLines
from mediadesk.wording.salutations import offers


class SalutationLines(LanguageLines):
    """`offer` follows the name. Nothing is filled in by itself: a click or the down key opens what is offered."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.models = {language: QStringListModel(self) for language in Language}
        for language, line in self.lines.items():
            completer = QCompleter(self.models[language], line)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            popup = QListView()
            popup.setObjectName("completions")
            completer.setPopup(popup)
            line.setCompleter(completer)
            line.installEventFilter(self)

    def offer(self, name: ByLanguage) -> None:
        """Offer beginnings that fit `name`, and show the first as a hint."""
        for language, line in self.lines.items():
            found = list(offers(name, language))
            self.models[language].setStringList(found)
            line.setPlaceholderText(found[0] if found else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wants = event.type() == QEvent.Type.MouseButtonRelease or (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        )
        if wants and isinstance(watched, QLineEdit) and not watched.text() and watched.placeholderText():
            watched.completer().complete()
        return super().eventFilter(watched, event)

"""The few fields of an entry that are made sure of, to be put right where one stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.jobs.looking_over import EntryWords
from mediadesk.ui.buttons import label
from mediadesk.ui.fields import Completing, Field, LanguageToggles
from mediadesk.ui.language_lines import LanguageLines


class EntryForm(QWidget):
    """Holds an `EntryWords`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "strong")
        self.name = LanguageLines(self.tr("Name"))
        self.outlet, self.role, self.email, self.phone = Completing(), QLineEdit(), QLineEdit(), QLineEdit()
        self.languages = LanguageToggles(self.tr("Writes in"))
        self.trouble = label("", "error", wraps=True)
        self._name, self._phone = Field(self.tr("Name"), self.name), Field(self.tr("Phone"), self.phone)
        self._languages = Field(self.tr("Writes in"), self.languages)
        self._lay_out()

    def show_words(self, words: EntryWords, title: str, outlets: Sequence[str]) -> None:
        """Fill the fields."""
        self.title.setText(title)
        self.outlet.offer(outlets)
        self.name.show_text(words.name)
        for line, text in (
            *((self.outlet, words.outlet), (self.role, words.role)),
            *((self.email, words.email), (self.phone, words.phone)),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        self.languages.show_languages(words.languages)
        self.complain("")
        self.role.setFocus(Qt.FocusReason.OtherFocusReason)
        self.role.selectAll()

    @property
    def words(self) -> EntryWords:
        """The fields as they stand."""
        return EntryWords(
            self.name.text,
            self.role.text(),
            self.outlet.text(),
            self.email.text(),
            self.phone.text(),
            self.languages.languages,
        )

    def complain(self, sentence: str) -> None:
        """Say what is wrong."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self._name)
        column.addWidget(_beside(Field(self.tr("Post"), self.role), Field(self.tr("Outlet"), self.outlet)))
        column.addWidget(_beside(Field(self.tr("E-mail"), self.email), self._phone))
        column.addWidget(self._languages)
        column.addWidget(self.trouble)


def _beside(*fields: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1)
    return whole

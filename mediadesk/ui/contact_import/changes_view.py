"""What a row of the list changes of somebody known, field by field."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mediadesk.records.import_choices import FieldChange, RowExample
from mediadesk.records.languages import Language
from mediadesk.ui import fonts, layouts
from mediadesk.ui.buttons import label
from mediadesk.ui.contact_import.field_words import field_words
from mediadesk.ui.language_marks import SIGNS


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactImport", text)


class ChangesView(QWidget):
    """Each field that changes, with what it says and what it would say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.about = label("", "title", wraps=True), label("", "quiet", wraps=True)
        self.title.setFont(fonts.mixed(17))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, 84)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addSpacing(10)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_example(self, example: RowExample) -> None:
        """Show what becomes of one row."""
        self.title.setText(example.name)
        known = example.known_as if example.known_as and example.known_as != example.name else ""
        words = self.tr("On this desk as {name}").format(name=known) if known else example.outlet
        self.about.setText(words)
        self.about.setFont(fonts.mixed(13))
        layouts.clear(self._grid)
        for at, change in enumerate(example.changes):
            self._grid.addWidget(label(change_words(change.field), "meta"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._both(change), at, 1)

    def _both(self, change: FieldChange) -> QWidget:
        whole = QWidget()
        lines = QVBoxLayout(whole)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        for said, style in ((change.before, "detail"), (change.after, "strong")):
            text = _languages(said) if change.field == "languages" else said
            cell = label(text or self.tr("nothing"), style if text else "meta", wraps=True)
            font = fonts.mixed(13)
            font.setStrikeOut(style == "detail" and bool(text))
            cell.setFont(font)
            lines.addWidget(cell)
        return whole


def _languages(codes: str) -> str:
    known = {language.value: SIGNS[language] for language in Language}
    return " ".join(known.get(code, code) for code in codes.split(", "))


def change_words(field: str) -> str:
    """What a field of `MediaContact` is called: as the column that says it, where there is one for all of it."""
    own = {
        "name": _tr("Name"),
        "affiliations": _tr("Posts"),
        "last_contact_at": _tr("Last contact"),
        "salutation": _tr("Salutation"),
        "is_starred": _tr("Starred"),
    }
    columns = {column.value: words for column, words in field_words().items()}
    return own.get(field) or columns.get(field, field)

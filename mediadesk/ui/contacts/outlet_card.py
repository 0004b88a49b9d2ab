"""The card of an outlet: its names, kind, city and site, and who works there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.records.contact import ContactRow, Outlet
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.facts import EDGE, FactLine, Facts, Section
from mediadesk.ui.contacts.initials import Disc


class OutletCard(QWidget):
    """Shows one outlet. `contact_wanted` carries the key of a journalist who works there."""

    edit_wanted = Signal()
    trash_wanted = Signal()
    contact_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._disc, self._name, self._kind = Disc(52), label("", "title", wraps=True), label("", "quiet")
        self._facts, self._people = Facts(), Section(self.tr("Contacts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(16)
        column.addLayout(self._buttons())
        column.addSpacing(20)
        column.addWidget(self._facts)
        column.addWidget(self._people)
        column.addStretch(1)

    def show_outlet(self, outlet: Outlet, people: Sequence[ContactRow]) -> None:
        """Show `outlet` and the journalists who work there now."""
        language = sayings.language_written(outlet.name)
        name = outlet.name.get(language)
        self._disc.show_name(name, language)
        self._name.setText(name)
        self._name.setFont(fonts.font(language, 17, QFont.Weight.DemiBold))
        self._kind.setText(" · ".join(filter(None, (sayings.kind_word(outlet.kind), outlet.city))))
        titles = {Language.EN: self.tr("English"), Language.ZH_HANT: "繁體中文", Language.ZH_HANS: "简体中文"}
        names = [FactLine(titles[each], outlet.name.get(each), each) for each in Language if each is not language]
        self._facts.show_lines(
            [
                *names,
                FactLine(self.tr("Kind"), sayings.kind_word(outlet.kind)),
                FactLine(self.tr("City"), outlet.city),
                FactLine(self.tr("Website"), outlet.website),
            ]
        )
        self._people.show_widgets([self._person(row) for row in people])

    def _person(self, row: ContactRow) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        language = sayings.language_of(row.name, row.languages)
        disc = Disc(28)
        disc.show_name(row.name, language)
        button = QPushButton(row.name.replace("&", "&&"))
        button.setObjectName("link")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Go to {name}").format(name=row.name))
        button.setFont(fonts.font(language, 12, QFont.Weight.DemiBold))
        button.clicked.connect(lambda: self.contact_wanted.emit(row.id))
        role = label(row.role, "meta")
        role.setFont(fonts.font(sayings.language_of(row.role, row.languages), 12))
        line.addWidget(disc)
        line.addWidget(button)
        line.addStretch(1)
        line.addWidget(role)
        return widget

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._kind)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_button(self.tr("Edit"), self.edit_wanted.emit, icon="pen-line", shortcut="Return"))
        row.addStretch(1)
        row.addWidget(icon_button("trash-2", self.tr("Move to Trash"), self.trash_wanted.emit, shortcut="Del"))
        return row

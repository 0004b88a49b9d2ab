"""The card of an outlet: its names, kind, city and site, and who works there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mediadesk.records.contact import ContactRow, Outlet
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.disc_card import DiscCard
from mediadesk.ui.contacts.initials import Disc
from mediadesk.ui.facts import FactLine, Section


class OutletCard(DiscCard):
    """Shows one outlet. `contact_wanted` carries the key of a journalist who works there."""

    contact_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._people = label("", "quiet"), Section(self.tr("Contacts"))
        self.below_name.addWidget(self._kind)
        self.add_sections(self._people)

    def show_outlet(self, outlet: Outlet, people: Sequence[ContactRow]) -> None:
        """Show `outlet` and the journalists who work there now."""
        language = sayings.language_written(outlet.name)
        self.show_name(outlet.name.get(language), language)
        self._kind.setText(" · ".join(filter(None, (sayings.kind_word(outlet.kind), outlet.city))))
        titles = {Language.EN: self.tr("English"), Language.ZH_HANT: "繁體中文", Language.ZH_HANS: "简体中文"}
        names = [FactLine(titles[each], outlet.name.get(each), each) for each in Language if each is not language]
        self.facts.show_lines(
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

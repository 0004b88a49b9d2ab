"""The card of an outlet: names, kind, city and site, how its desk is reached, who works there, what was said."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import ChannelKind, ContactRow, Outlet
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.disc_card import DiscCard
from mediadesk.ui.contacts.initials import Disc
from mediadesk.ui.contacts.timeline import Timeline
from mediadesk.ui.facts import FactLine, Section, paragraph


class OutletCard(DiscCard):
    """Shows one outlet. `contact_wanted` carries the key of a journalist who works there."""

    contact_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._people = label("", "quiet"), Section(self.tr("Contacts"))
        self.below_name.addWidget(self._kind)
        self._former, self._notes = Section(self.tr("Worked here")), Section(self.tr("Notes"))
        self.timeline = Timeline()
        self.add_sections(self._notes, self._people, self.timeline, self._former)

    def show_outlet(
        self, outlet: Outlet, people: Sequence[ContactRow], former: Sequence[tuple[ContactRow, str, date]] = ()
    ) -> None:
        """Show `outlet`, the journalists who work there now, and those who did: as what, and until when."""
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
                FactLine(self.tr("Also called"), ", ".join(outlet.aliases), wraps=True),
                FactLine(self.tr("Appears in"), sayings.written_languages(outlet.languages), wraps=True),
                FactLine(self.tr("Desk e-mail"), outlet.email),
                FactLine(self.tr("Desk phone"), contact_ways.shown(outlet.phone)),
                FactLine(
                    self.tr("Website"), outlet.website, page=contact_ways.link(ChannelKind.WEBSITE, outlet.website)
                ),
            ]
        )
        notes = paragraph(outlet.notes, sayings.language_of(outlet.notes, outlet.languages))
        self._notes.show_widgets([notes] if outlet.notes else [])
        self._people.show_widgets([self._person(row, row.role) for row in people])
        until = self.tr("until {month}")
        told = [(row, until.format(month=f"{on:%b %Y}")) for row, _role, on in former]
        self._former.show_widgets([self._person(row, words) for row, words in told])

    def _person(self, row: ContactRow, beside: str) -> QWidget:
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
        role = label(beside, "meta")
        role.setFont(fonts.font(sayings.language_of(beside, row.languages), 12))
        line.addWidget(disc)
        line.addWidget(button)
        line.addStretch(1)
        line.addWidget(role)
        return widget

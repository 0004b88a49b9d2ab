"""What photos are narrowed to, above the grid: pills for the usual questions, menus for the others, with counts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mediadesk.library import Library
from mediadesk.records.photo_choice import Facet, PhotoChoice, PhotoCounts, Trait
from mediadesk.ui import icons
from mediadesk.ui.buttons import MenuButton
from mediadesk.ui.photos.facet_picker import FacetPicker
from mediadesk.ui.segmented import Pills

ALL = None
PILLS: tuple[Trait | None, ...] = (ALL, Trait.STARRED, Trait.NO_CAPTION, Trait.UNUSED, Trait.WAITING)
RIGHTS = (Trait.EXPIRED, Trait.EXPIRING, Trait.EMBARGOED)
LACKING = (Trait.LACKS_EN, Trait.LACKS_ZH_HANT, Trait.LACKS_ZH_HANS)
_MOST_OFFERED, _MOST_FOUND = 40, 200
_INDENT = "\u2002"  # Qt sets the words of a button with a menu at its very edge


def words_of(trait: Trait | None) -> str:
    """What a trait is called on screen."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("PhotoTraits", text)

    return {
        ALL: tr("All"),
        Trait.STARRED: tr("Starred"),
        Trait.NO_CAPTION: tr("No caption"),
        Trait.UNUSED: tr("Unused"),
        Trait.USED: tr("Used"),
        Trait.WAITING: tr("Waiting for a picture"),
        Trait.EXPIRING: tr("Expiring within 30 days"),
        Trait.EXPIRED: tr("Expired"),
        Trait.EMBARGOED: tr("Under embargo"),
        Trait.LACKS_EN: tr("No English caption"),
        Trait.LACKS_ZH_HANT: tr("No 繁 caption"),
        Trait.LACKS_ZH_HANS: tr("No 简 caption"),
        Trait.ALIKE: tr("Look-alikes"),
    }[trait]


class FacetBar(QWidget):
    """`chosen` carries the choice somebody made; the words searched for and the order are the caller's."""

    chosen = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._choice = PhotoChoice(is_stacked=True)
        self._person = ""
        self._counts = PhotoCounts(0, {})
        self.pills = Pills([(trait, words_of(trait)) for trait in PILLS], self.tr("Which photos"))
        self.events, self.people, self.rights, self.languages = (
            self._menu(fill)
            for fill in (self._offer_events, self._offer_people, self._offer_rights, self._offer_lacking)
        )
        self.stacks = self._stack_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 16, 6)
        row.setSpacing(4)
        row.addWidget(self.pills)
        row.addSpacing(6)
        for button in (self.events, self.people, self.rights, self.languages):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.stacks)
        self.pills.chosen.connect(lambda trait: self._choose_among(PILLS, trait))
        self._say()

    def show_choice(self, choice: PhotoChoice) -> None:
        """Show what is chosen."""
        self._choice = choice
        picked = next((trait for trait in PILLS if trait in choice.traits), ALL)
        self.pills.pick(picked)
        self.stacks.blockSignals(True)
        self.stacks.setChecked(choice.is_stacked)
        self.stacks.blockSignals(False)
        self._say()

    def show_counts(self, counts: PhotoCounts) -> None:
        """Say how many there are of each."""
        self._counts = counts
        for trait in PILLS:
            many, words = self._many(trait), words_of(trait)
            self.pills.button(trait).setAccessibleName(f"{words}, {many:,}")
            self.pills.button(trait).setToolTip(f"{words}  {many:,}")

    def _many(self, trait: Trait | None) -> int:
        return self._counts.total if trait is ALL else self._counts.of.get(trait, 0)

    def _stack_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("toggle")
        button.setIcon(icons.icon("copy", "text2", "accent_text"))
        button.setCheckable(True)
        button.setFixedWidth(34)
        button.setChecked(True)
        button.setAccessibleName(self.tr("Stack photos that look alike"))
        button.setToolTip(self.tr("Stack photos that look alike"))
        button.toggled.connect(lambda is_on: self.chosen.emit(replace(self._choice, is_stacked=is_on)))
        return button

    def _menu(self, fill: Callable[[], None]) -> MenuButton:
        button = MenuButton("", "")
        button.setObjectName("pillMenu")
        button.setMinimumWidth(64)  # a long name gives way in a narrow window; the tip has all of it
        button.menu().aboutToShow.connect(fill)
        return button

    def _say(self) -> None:
        rights = next((trait for trait in RIGHTS if trait in self._choice.traits), None)
        lacking = next((trait for trait in LACKING if trait in self._choice.traits), None)
        for button, name, chosen in (
            (self.events, self.tr("Event"), self._choice.event),
            (self.people, self.tr("Person"), self._person if self._choice.person_id else ""),
            (self.rights, self.tr("Rights"), words_of(rights) if rights else ""),
            (self.languages, self.tr("Language"), words_of(lacking) if lacking else ""),
        ):
            shown = chosen if len(chosen) <= 24 else f"{chosen[:23]}…"
            button.setText(_INDENT + (shown.replace("&", "&&") or name))
            button.setCheckable(bool(chosen))
            button.setChecked(bool(chosen))
            button.setAccessibleName(f"{name}: {chosen}" if chosen else name)
            button.setToolTip(chosen or name)

    def _offer_events(self) -> None:
        facets = self._library.photos.facets.events(self._choice.match, _MOST_OFFERED + 1)
        self._offer(self.events, (self.tr("All events"), self.tr("Find an event…")), facets, self._choose_event)

    def _offer_people(self) -> None:
        facets = self._library.photos.facets.people(self._choice.match, _MOST_OFFERED + 1)
        self._offer(self.people, (self.tr("Everybody"), self.tr("Find a person…")), facets, self._choose_person)

    def _offer(
        self,
        button: MenuButton,
        ways: tuple[str, str],
        facets: Sequence[Facet],
        choose: Callable[[Facet | None], None],
    ) -> None:
        """The most frequent; `ways` is what leads to all photos, and to what the menu has no room for."""
        lines: list[tuple[str, Callable[[], None]]] = [(ways[0], partial(choose, None))]
        if len(facets) > _MOST_OFFERED:
            lines.append((ways[1], partial(self._find, button, ways[1], choose)))
        lines += [(_line(each.name, each.count), partial(choose, each)) for each in facets[:_MOST_OFFERED]]
        button.offer(lines)

    def _find(self, button: MenuButton, title: str, choose: Callable[[Facet | None], None]) -> None:
        facets, match = self._library.photos.facets, self._choice.match
        find = facets.events if button is self.events else facets.people
        self.finder = FacetPicker(title.rstrip("…"), lambda named: find(match, _MOST_FOUND, named), self)
        self.finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.finder.chosen.connect(choose)
        self.finder.stand_below(button)

    def _offer_rights(self) -> None:
        self._offer_traits(self.rights, self.tr("Any rights"), RIGHTS)

    def _offer_lacking(self) -> None:
        self._offer_traits(self.languages, self.tr("Any languages"), LACKING)

    def _offer_traits(self, button: MenuButton, everything: str, traits: tuple[Trait, ...]) -> None:
        lines = [(everything, partial(self._choose_among, traits, None))]
        lines += [
            (_line(words_of(trait), self._many(trait)), partial(self._choose_among, traits, trait)) for trait in traits
        ]
        button.offer(lines)

    def _choose_event(self, facet: Facet | None) -> None:
        self.chosen.emit(replace(self._choice, event=str(facet.key) if facet else ""))

    def _choose_person(self, facet: Facet | None) -> None:
        self._person = facet.name if facet else ""
        self.chosen.emit(replace(self._choice, person_id=int(facet.key) if facet else 0))

    def _choose_among(self, traits: Sequence[Trait | None], trait: Trait | None) -> None:
        rest = self._choice.traits - {each for each in traits if each is not None}
        self.chosen.emit(replace(self._choice, traits=rest | {trait} if trait else rest))


def _line(name: str, many: int) -> str:
    """A line of a menu; what stands behind the tab is set to the right."""
    return f"{name.replace('&', '&&')}\t{many:,}"

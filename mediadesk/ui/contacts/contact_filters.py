"""What the list of contacts is narrowed to and sorted by: pills for the usual questions, menus for the others."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from mediadesk.records.contact import ContactStatus
from mediadesk.records.contact_choice import ContactChoice, ContactFacets, ContactOrder
from mediadesk.records.languages import Language
from mediadesk.ui.buttons import MenuButton
from mediadesk.ui.contacts import sayings
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.segmented import Pills

_MOST_OFFERED, _LONGEST = 40, 26
_STALE = (90, 180, 365)  # days without anybody making sure
_INDENT = "\u2002"  # Qt sets the words of a button with a menu at its very edge
Pill = tuple[str, str]


class ContactFilters(QWidget):
    """`chosen` carries the choice somebody made."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice, self._facets = ContactChoice(), ContactFacets()
        self._today, self._outlet = date.min, (0, "")
        self._shown: list[tuple[Pill, str]] = []
        self._pills: Pills | None = None
        self._filter, self._sort = self._menu(self._fill_filter), self._menu(self._fill_sort)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._filter)
        self._row.addWidget(self._sort)
        self._row.addStretch(1)
        self._say()

    def show_choice(self, choice: ContactChoice, today: date) -> None:
        """Show what is chosen."""
        self._choice, self._today = choice, today
        self._pick()
        self._say()

    def show_outlet(self, key: int, name: str) -> None:
        """Offer those who work at this outlet, 0 for none; where one is chosen, that stays offered."""
        if self._choice.outlet_id is None:
            self._outlet = key, name

    def show_facets(self, facets: ContactFacets, spoken: Sequence[Language], most: int) -> None:
        """Offer at most so many beats as pills, and the languages somebody writes in."""
        self._facets = facets
        beats = [(("beat", name), name[:1].upper() + name[1:]) for name, _count in facets.beats[:most]]
        languages = [(("language", language.value), SIGNS[language]) for language in spoken]
        choices: list[tuple[Pill, str]] = [(("", ""), self.tr("All")), *beats, *languages]
        if choices != self._shown:
            self._shown = choices
            if self._pills is not None:
                self._row.removeWidget(self._pills)
                self._pills.deleteLater()
            self._pills = Pills(choices, self.tr("Show"))
            self._pills.chosen.connect(self._choose_pill)
            self._row.insertWidget(0, self._pills)
        self._pick()

    def words(self) -> str:
        """What the list is narrowed to, in words; empty where to nothing."""
        choice = self._choice
        pills = [choice.beat, SIGNS[choice.language] if choice.language else ""]
        return ", ".join(filter(None, (*pills, *self._other_words())))

    def _choose_pill(self, pill: Pill) -> None:
        kind, value = pill
        if not kind:
            self.chosen.emit(ContactChoice(order=self._choice.order, is_descending=self._choice.is_descending))
            return
        language = Language(value) if kind == "language" else None
        self.chosen.emit(replace(self._choice, beat=value if kind == "beat" else "", language=language))

    def _pick(self) -> None:
        if self._pills is None:
            return
        choice, offered = self._choice, dict(self._shown)
        wanted: Pill = ("beat", choice.beat) if choice.beat else ("", "")
        if choice.language is not None:
            wanted = ("language", choice.language.value)
        if wanted in offered and (wanted[0] or not choice.is_narrowed):
            self._pills.pick(wanted)
        else:
            self._pills.unpick()

    def _menu(self, fill: object) -> MenuButton:
        button = MenuButton("", "")
        button.setObjectName("pillMenu")
        button.setMinimumWidth(72)
        button.menu().aboutToShow.connect(fill)
        return button

    def _say(self) -> None:
        others = ", ".join(self._other_words())
        shown = others if len(others) <= _LONGEST else f"{others[: _LONGEST - 1]}…"
        order = self._order_word(self._choice.order)
        is_plain = self._choice.order is ContactOrder.NAME and not self._choice.is_descending
        for button, name, chosen, said in (
            (self._filter, self.tr("Filter"), others, shown),
            (self._sort, self.tr("Sort"), "" if is_plain else order, "" if is_plain else order),
        ):
            button.setText(_INDENT + (said.replace("&", "&&") or name))
            button.setCheckable(bool(chosen))
            button.setChecked(bool(chosen))
            button.setAccessibleName(f"{name}: {chosen}" if chosen else name)
            button.setToolTip(chosen or name)

    def _other_words(self) -> list[str]:
        choice = self._choice
        is_pill = ("beat", choice.beat) in dict(self._shown)
        return [
            words
            for is_chosen, words in (
                (choice.beat and not is_pill, choice.beat),
                (choice.tag, choice.tag),
                (choice.outlet_id is not None, self._outlet[1] or self.tr("One outlet")),
                (choice.status is not None, sayings.status_word(choice.status or ContactStatus.ACTIVE)),
                (choice.is_starred, self.tr("Starred")),
                (choice.do_not_phone, self.tr("Do not phone")),
                (choice.unverified_since is not None, self.tr("Not verified lately")),
            )
            if is_chosen
        ]

    def _fill_filter(self) -> None:
        menu, choice = self._filter.menu(), self._choice
        menu.clear()
        starred = replace(choice, is_starred=not choice.is_starred)
        self._check(menu, self.tr("Starred"), choice.is_starred, starred)
        unphoned = replace(choice, do_not_phone=not choice.do_not_phone)
        self._check(menu, self.tr("Do not phone"), choice.do_not_phone, unphoned)
        key, name = self._outlet
        if key:
            is_on = choice.outlet_id == key
            words = self.tr("At {outlet}").format(outlet=name)
            self._check(menu, words, is_on, replace(choice, outlet_id=None if is_on else key))
        menu.addSeparator()
        self._offer_status(menu.addMenu(self.tr("Status")))
        beats, tags = self._facets.beats, self._facets.tags
        self._offer_words(menu.addMenu(self.tr("Beat")), choice.beat, beats, lambda name: replace(choice, beat=name))
        self._offer_words(menu.addMenu(self.tr("Tag")), choice.tag, tags, lambda name: replace(choice, tag=name))
        self._offer_stale(menu.addMenu(self.tr("Not verified for")))
        menu.addSeparator()
        clear = menu.addAction(self.tr("Clear filters"))
        clear.setEnabled(choice.is_narrowed)
        clear.triggered.connect(partial(self._choose_pill, ("", "")))

    def _offer_status(self, menu: QMenu) -> None:
        choice = self._choice
        for status in ContactStatus:
            is_on = choice.status is status
            words = sayings.status_word(status)
            self._check(menu, words, is_on, replace(choice, status=None if is_on else status))

    def _offer_words(
        self, menu: QMenu, chosen: str, counted: Sequence[tuple[str, int]], made: Callable[[str], ContactChoice]
    ) -> None:
        menu.setEnabled(bool(counted))
        for name, many in counted[:_MOST_OFFERED]:
            self._check(menu, f"{name}\t{many:,}", name == chosen, made("" if name == chosen else name))

    def _offer_stale(self, menu: QMenu) -> None:
        for days, words in zip(_STALE, (self.tr("3 months"), self.tr("6 months"), self.tr("a year")), strict=True):
            since = self._today - timedelta(days=days)
            is_on = self._choice.unverified_since == since
            self._check(menu, words, is_on, replace(self._choice, unverified_since=None if is_on else since))

    def _fill_sort(self) -> None:
        menu, choice = self._sort.menu(), self._choice
        menu.clear()
        for order in ContactOrder:
            is_on = choice.order is order
            descends = order in (ContactOrder.LAST_CONTACT, ContactOrder.EDITED)
            self._check(menu, self._order_word(order), is_on, replace(choice, order=order, is_descending=descends))
        menu.addSeparator()
        turned = replace(choice, is_descending=not choice.is_descending)
        self._check(menu, self.tr("Other way round"), choice.is_descending, turned)

    def _order_word(self, order: ContactOrder) -> str:
        return {
            ContactOrder.NAME: self.tr("Name"),
            ContactOrder.STROKE: self.tr("Chinese name by strokes"),
            ContactOrder.PINYIN: self.tr("Chinese name by pinyin"),
            ContactOrder.OUTLET: self.tr("Outlet"),
            ContactOrder.LAST_CONTACT: self.tr("Last contact"),
            ContactOrder.VERIFIED: self.tr("Verified, longest ago first"),
            ContactOrder.EDITED: self.tr("Edited last"),
        }[order]

    def _check(self, menu: QMenu, words: str, is_on: bool, then: ContactChoice) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(lambda _checked=False, then=then: self.chosen.emit(then))

"""The card of a list: who is on it, what it is made of, what it shares with others, and when it was used."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mediadesk.library import Library
from mediadesk.records.contact import ContactRow
from mediadesk.records.languages import Language
from mediadesk.records.media_list import BrokenAsk, ListCoverage, ListUse, MediaList
from mediadesk.ui.buttons import at_the_edge, icon_button, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.facts import FactLine, Section, paragraph
from mediadesk.ui.language_marks import name as language_name
from mediadesk.ui.lists import sayings
from mediadesk.ui.record_card import RecordCard

_FIRST_MEMBERS, _MOST_OVERLAPS, _MOST_USES = 10, 4, 12


@dataclass(frozen=True, slots=True)
class ListView:
    """Everything the card says of a list, read in a worker."""

    media_list: MediaList
    coverage: ListCoverage
    first: Sequence[ContactRow]
    broken: Sequence[BrokenAsk] = ()
    overlaps: Sequence[tuple[MediaList, int]] = ()
    uses: Sequence[ListUse] = field(default=())


def look(library: Library, key: int, now: datetime) -> ListView:
    """Read what the card says of a list. Any thread. Raises `NoSuchRecord`."""
    with library.reading():
        lists = library.media_lists
        media_list = lists.get(key)
        first = library.contacts.pages.rows(lists.members(media_list, now, most=_FIRST_MEMBERS))
        shared = [(each, lists.overlap(media_list, each, now)) for each in lists.all() if each.id != key]
        shared = sorted((each for each in shared if each[1]), key=lambda each: -each[1])[:_MOST_OVERLAPS]
        broken = lists.broken(media_list.rule) if media_list.rule is not None else ()
        return ListView(media_list, lists.coverage(media_list, now), first, broken, shared, lists.uses(key))


class ListCard(RecordCard):
    """Shows one list. `contact_wanted`, `list_wanted` and `use_wanted` carry whom or which somebody wants to see."""

    contact_wanted = Signal(object)
    list_wanted = Signal(object)
    member_left = Signal(object)
    duplicate_wanted = Signal()
    export_wanted = Signal()
    use_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = label("", "quiet", wraps=True)
        self.below_name.addWidget(self._rule)
        self.duplicate = icon_button("copy", self.tr("Duplicate this list"), self.duplicate_wanted.emit)
        self.export = icon_button("download", self.tr("Export this list as CSV"), self.export_wanted.emit)
        self.buttons.insertWidget(1, self.duplicate)
        self.buttons.insertWidget(2, self.export)
        self.broken = Section(self.tr("To be put right"))
        self.members = Section(self.tr("On it"))
        self.overlaps = Section(self.tr("Also on"))
        self.uses = Section(self.tr("Used"))
        self._notes = Section(self.tr("Notes"))
        self.add_sections(self.broken, self.members, self.overlaps, self.uses, self._notes)

    def show_list(self, media_list: MediaList, name_of: sayings.NameOf) -> None:
        """Show what is known at once; `show_view` says the rest."""
        self.show_name(media_list.name, Language.ZH_HANT)
        rule = media_list.rule
        self._rule.setText(sayings.rule_line(rule, name_of) if rule is not None else self.tr("Chosen by hand"))
        self.facts.show_lines([FactLine(self.tr("Kept up by"), media_list.owner, wraps=True)])
        self._notes.show_widgets([paragraph(media_list.notes)] if media_list.notes else [])
        for section in (self.broken, self.members, self.overlaps, self.uses):
            section.show_widgets([])

    def show_view(self, view: ListView, name_of: sayings.NameOf) -> None:
        """Show who is on the list and what it is made of."""
        made = view.coverage
        counts = [(language_name(language), count) for language, count in made.languages if count]
        lines = [
            (self.tr("Members"), made.members),
            *counts,
            (self.tr("No language known"), made.without_language),
            (self.tr("Without e-mail"), made.without_email),
            (self.tr("Not in touch for a year"), made.stale),
            (self.tr("Not to be written to"), made.barred),
        ]
        shown = [FactLine(title, f"{count:,}") for title, count in lines if count or title == lines[0][0]]
        self.facts.show_lines([*shown, FactLine(self.tr("Kept up by"), view.media_list.owner, wraps=True)])
        self.broken.show_widgets([self._broken(each, name_of) for each in view.broken])
        self.members.show_widgets(self._members(view))
        self.overlaps.show_widgets([self._overlap(each, count) for each, count in view.overlaps])
        self.uses.show_widgets([self._use(each) for each in view.uses[:_MOST_USES]])

    def _members(self, view: ListView) -> list[QWidget]:
        rows: list[QWidget] = [self._member(row) for row in view.first]
        more = view.coverage.members - len(rows)
        if more > 0:
            rows.append(label(self.tr("and {count} more").format(count=f"{more:,}"), "meta"))
        return rows

    def _member(self, row: ContactRow) -> QWidget:
        name = self.tr("Take {name} off the list").format(name=row.name)
        link = text_button(row.name, partial(self.contact_wanted.emit, row.id), style="link")
        outlet = ElidedLabel("meta")
        outlet.say(row.outlet)
        return _linked(link, outlet, icon_button("x", name, partial(self.member_left.emit, row.id)))

    def _overlap(self, media_list: MediaList, count: int) -> QWidget:
        words = f"{media_list.name}: {sayings.people(count)}"
        return _linked(text_button(words, partial(self.list_wanted.emit, media_list.id), style="link"))

    def _use(self, use: ListUse) -> QWidget:
        """When, by whom and for what; a click says who was on it."""
        local = use.used_at.astimezone()
        when = text_button(f"{local.day} {local:%b %Y %H:%M}", partial(self.use_wanted.emit, use), style="link")
        beside = ElidedLabel("meta")
        beside.say(" · ".join(filter(None, (sayings.people(use.members), use.who))))
        return _linked(when, beside)

    def _broken(self, broken: BrokenAsk, name_of: sayings.NameOf) -> QWidget:
        words = self.tr("The rule asks for {field} “{value}”, which is there no more. Change the rule to use the list.")
        value = name_of(broken.ask.field, broken.value)
        return label(words.format(field=sayings.field_word(broken.ask.field).lower(), value=value), "error", wraps=True)


def _linked(link: QPushButton, *beside: QWidget) -> QWidget:
    """A link and what is beside it."""
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    line.addWidget(at_the_edge(link))
    for number, each in enumerate(beside):
        line.addWidget(each, 0 if number else 1)
    if not beside:
        line.addStretch(1)
    return whole

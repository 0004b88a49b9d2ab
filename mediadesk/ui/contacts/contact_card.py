"""The card of a journalist: who it is, how to reach them, what they write about, where they worked."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.contact import Affiliation, ContactChange, MediaContact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui import fonts, icons
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.chips import ChipLabel
from mediadesk.ui.contacts import card_lines, sayings, way_words
from mediadesk.ui.contacts.disc_card import DiscCard
from mediadesk.ui.contacts.fold import Fold
from mediadesk.ui.contacts.timeline import Timeline
from mediadesk.ui.facts import Section, paragraph
from mediadesk.wording.people import name_and_post

OutletNames = dict[int, ByLanguage]
_MOST_CHANGES = 30  # shown; the timeline has them all


def _now() -> datetime:
    return datetime.now().astimezone()


class ContactCard(DiscCard):
    """Shows one journalist. `clock` gives the aware instant in local time, `picture` the file of one by its hash."""

    copy_wanted = Signal()
    verify_wanted = Signal()
    embargo_wanted = Signal()
    move_wanted = Signal()
    star_wanted = Signal()
    privacy_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = _now,
        picture: Callable[[str], Path] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._picture, self._turned_away = clock, picture, label("", "meta", wraps=True)
        self._post, self._chip = label("", "quiet", wraps=True), ChipLabel()
        self.below_name.addWidget(self._post)
        self.below_name.addSpacing(3)
        self.below_name.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.below_name.addWidget(self._turned_away)
        self._copy = text_button(self.tr("Copy e-mail"), self.copy_wanted.emit, icon="at-sign")
        self.buttons.insertWidget(1, self._copy)
        self.star = icon_button("star", self.tr("Star"), self.star_wanted.emit)
        self.buttons.insertWidget(self.buttons.count() - 1, self.star)
        self._notes, self._posts = Section(self.tr("Notes")), Section(self.tr("Posts"))
        self.moved = text_button(self.tr("Moved to…"), self.move_wanted.emit, style="link")
        self.moved.setToolTip(self.tr("Write down that the journalist went to another outlet, or left the trade"))
        self._source, self.changed = Section(self.tr("Source")), Fold("")
        self._verified = Section(self.tr("Verified"))
        self.verify = text_button(self.tr("Mark as verified"), self.verify_wanted.emit, style="link")
        self.verify.setToolTip(self.tr("Write down that name, post and address are right today"))
        self._verified_on = label("", "words")
        self._verified.show_widgets([_said_with(self._verified_on, self.verify)])
        self._embargoes = Section(self.tr("Embargoes"))
        self.embargo = text_button(self.tr("Mark as agreed"), self.embargo_wanted.emit, style="link")
        self._agreed_on = label("", "words")
        self._embargoes.show_widgets([_said_with(self._agreed_on, self.embargo)])
        self._posts.beside_title(self.moved)
        self.privacy = text_button(self.tr("Privacy"), self.privacy_wanted.emit, style="link")
        self.privacy.setToolTip(self.tr("What is held on the journalist, and what they may ask for"))
        self._source.beside_title(self.privacy)
        self.timeline = Timeline()
        sections = (self._posts, self._verified, self._embargoes, self._source, self.changed)
        self.add_sections(self._notes, self.timeline, *sections)
        for section in (self._posts, self._source):
            section.show()

    def show_contact(
        self, contact: MediaContact, outlets: OutletNames, today: date, changes: Sequence[ContactChange] = ()
    ) -> None:
        """Show `contact`; `outlets` names those of the affiliations, `today` says which dates need no year."""
        language = sayings.language_written(contact.name)
        self.show_name(contact.name.get(language) or contact.email, language)
        held = contact.picture_sha256 and self._picture
        self.show_picture(self._picture(contact.picture_sha256) if held and self._picture else None)
        self._post.setText("\n".join(_post(each, outlets, language) for each in _present(contact)))
        self._post.setFont(fonts.font(sayings.language_of(self._post.text(), contact.languages), 13))
        self._post.setVisible(bool(self._post.text()))
        self._chip.show_chip(sayings.status_chip(contact.status))
        reason = sayings.turned_away(contact.status)
        self._turned_away.setText(reason)
        self._turned_away.setVisible(bool(reason))
        self._copy.setEnabled(bool(contact.email) and not reason)
        self._copy.setToolTip(reason)
        self._show_star(contact)
        self.facts.show_lines(card_lines.lines(contact, language, today, self._clock()))
        self._show_sections(contact, outlets, today)
        self._show_dates(contact, today)
        self._show_changes(changes, today)

    def _show_sections(self, contact: MediaContact, outlets: OutletNames, today: date) -> None:
        notes = (
            [paragraph(contact.notes, sayings.language_of(contact.notes, contact.languages))] if contact.notes else []
        )
        self._notes.show_widgets(notes)
        told = [held for held in contact.affiliations if held.until or held.since]
        self._posts.show_widgets([_held(held, outlets, contact) for held in told])
        source = card_lines.held_since(contact, today)
        self._source.show_widgets([paragraph(source)] if source else [])

    def _show_dates(self, contact: MediaContact, today: date) -> None:
        self._verified_on.setText(sayings.verified(contact.verified_on, today))
        self.verify.setVisible(contact.verified_on != today)
        self._agreed_on.setText(sayings.agreed(contact.embargo_agreed_on, today))
        agreed = contact.embargo_agreed_on is not None
        self.embargo.setText(self.tr("Take back") if agreed else self.tr("Mark as agreed"))
        self.embargo.setToolTip(
            self.tr("Write down that the journalist does not keep embargoes any more")
            if agreed
            else self.tr("Write down that the journalist agreed today to keep our embargoes")
        )

    def _show_star(self, contact: MediaContact) -> None:
        words = self.tr("Take the star away") if contact.is_starred else self.tr("Star")
        self.star.setToolTip(words)
        self.star.setAccessibleName(words)
        self.star.setIcon(icons.icon("star", "warn" if contact.is_starred else "text2"))

    def _show_changes(self, changes: Sequence[ContactChange], today: date) -> None:
        times = len({each.changed_at for each in changes})
        title = self.tr("Changed {count} times").format(count=times) if times > 1 else self.tr("Changed once")
        self.changed.show_widgets(title, [_change(each, today) for each in changes[:_MOST_CHANGES]])


def _said_with(words: QWidget, button: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(words, 1)
    row.addWidget(button)
    return whole


def _present(contact: MediaContact) -> list[Affiliation]:
    return [held for held in contact.affiliations if held.until is None]


def _post(held: Affiliation, outlets: OutletNames, language: Language) -> str:
    return " · ".join(filter(None, (held.role, held.desk, outlets[held.outlet_id].best(language))))


def _held(held: Affiliation, outlets: OutletNames, contact: MediaContact) -> QWidget:
    outlet = outlets[held.outlet_id].best(sayings.language_written(contact.name))
    text = name_and_post(", ".join(filter(None, (held.role, held.desk))), outlet)
    return _two_lines(paragraph(text, sayings.language_of(text, contact.languages)), sayings.span(held))


def _change(change: ContactChange, today: date) -> QWidget:
    """What was changed, from what to what, and below it when and by whom."""
    said = f"{way_words.change_word(change.field)}: {change.before or '—'} → {change.after or '—'}"
    when = sayings.day(change.changed_at.astimezone().date(), today)
    return _two_lines(paragraph(said), " · ".join(filter(None, (when, change.who))))


def _two_lines(first: QWidget, second: str) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(first)
    column.addWidget(label(second, "meta", wraps=True))
    return widget

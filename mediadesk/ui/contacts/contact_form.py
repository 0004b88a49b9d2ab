"""The form a journalist is added or changed in, inside the side card."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mediadesk.jobs.likely_contacts import TypedPerson
from mediadesk.records.contact import ChannelKind
from mediadesk.ui.contacts.contact_draft import ContactDraft, complaints
from mediadesk.ui.contacts.contact_fields import ContactFields
from mediadesk.ui.contacts.way_rows import WayRow
from mediadesk.ui.facts import EDGE
from mediadesk.ui.side_card import Form

_NUMBERS = frozenset({ChannelKind.PHONE, ChannelKind.MOBILE})


class ContactForm(Form):
    """Holds a `ContactDraft`; what is wrong with it is said below the field it is about.

    `picture_given` carries the file of a picture somebody dropped; `show_picture` shows it once it is in the store.
    """

    picture_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._is_filling = ContactDraft(), False
        self.parts = ContactFields(self.fields)
        parts = self.parts
        self.name, self.role, self.outlet, self.since = parts.name, parts.role, parts.outlet, parts.since
        self.email, self.phone, self.beats, self.languages = parts.email, parts.phone, parts.beats, parts.languages
        self.status, self.notes, self.keeps_past = parts.status, parts.notes, parts.keeps_past
        self._fields = parts.fields
        self.outlet.textChanged.connect(self._offer_past)
        parts.ways.main_wanted.connect(self._use_first)
        parts.picture.file_given.connect(self.picture_given)
        for line in self.name.lines.values():
            line.textChanged.connect(self._follow_name)

    def offer(
        self, outlets: Sequence[str], beats: Sequence[str], roles: Sequence[str], tags: Sequence[str] = ()
    ) -> None:
        """What is completed."""
        self.outlet.offer(outlets)
        self.parts.posts.offer(outlets, roles)
        self.beats.offer(beats)
        self.parts.tags.offer(tags)
        self.role.offer(roles)

    def show_draft(self, title: str, kept: ContactDraft, typed: ContactDraft, picture: Path | None = None) -> None:
        """Fill the form with `typed`; `kept` is what the library has, `picture` the file of the picture."""
        self._shown, draft = kept, typed
        self.say_title(title)
        self._is_filling = True
        self.name.show_text(draft.name)
        for line, text in self._lines(draft):
            line.setText(text)
            line.setCursorPosition(0)
        self._show_choices(draft)
        self.show_picture(draft.picture_sha256, picture)
        self._is_filling = False
        self._follow_name()
        self._offer_past()
        self.parts.fold(draft)
        self.complain({})

    def show_picture(self, sha256: str, path: Path | None) -> None:
        """Show the picture that is in the store."""
        self.parts.picture.show_picture(sha256, path)

    @property
    def draft(self) -> ContactDraft:
        """The form as it stands."""
        parts = self.parts
        lines = {name: line.text() for name, line in parts.lines.items()}
        return ContactDraft(
            **lines,
            name=self.name.text,
            salutation=parts.salutation.text,
            posts=tuple(each for each in parts.posts.drafts if not each.is_empty),
            ways=tuple(each for each in parts.ways.drafts if each.value.strip()),
            prefers=parts.prefers.value,
            do_not_phone=parts.do_not_phone.isChecked(),
            languages=self.languages.languages,
            status=self.status.value,
            notes=self.notes.toPlainText(),
            lawful_basis=parts.basis.value,
            picture_sha256=parts.picture.sha256,
            keeps_past=self.keeps_past.isChecked(),
        )

    @property
    def typed(self) -> TypedPerson:
        """Who stands in the form, as far as others are told from them."""
        draft = self.draft
        reached = {each.kind: [way.value for way in draft.ways if way.kind is each.kind] for each in draft.ways}
        phones = (draft.phone, *(value for kind in _NUMBERS for value in reached.get(kind, ())))
        emails = (draft.email, *reached.get(ChannelKind.EMAIL, ()))
        return TypedPerson(name=draft.name, emails=emails, phones=phones, outlet=draft.outlet)

    def put_above(self, note: QWidget) -> None:
        """Put something between the title and the fields, where it stays in sight."""
        note.setContentsMargins(EDGE, 4, EDGE, 8)
        self.above.addWidget(note)

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed since `show_draft`."""
        return self.draft != self._shown

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""
        found = complaints(self.draft)
        self.complain(found)
        for name in found:
            self.parts.unfold(name)
            self._fields[name].focus_inside()
            break
        return not found

    def complain(self, found: dict[str, str]) -> None:
        """Show the sentences below their fields."""
        for name, field in self._fields.items():
            field.complain(found.get(name, ""))

    def _lines(self, draft: ContactDraft) -> list[tuple[QLineEdit, str]]:
        return [(line, getattr(draft, name)) for name, line in self.parts.lines.items()]

    def _show_choices(self, draft: ContactDraft) -> None:
        parts = self.parts
        parts.salutation.show_text(draft.salutation)
        parts.posts.show_drafts(draft.posts)
        parts.ways.show_drafts(draft.ways)
        parts.prefers.choose(draft.prefers)
        parts.do_not_phone.setChecked(draft.do_not_phone)
        parts.basis.choose(draft.lawful_basis)
        self.languages.show_languages(draft.languages)
        self.status.choose(draft.status)
        self.notes.setPlainText(draft.notes)
        self.keeps_past.setChecked(draft.keeps_past)

    def _follow_name(self) -> None:
        if not self._is_filling:
            self.parts.salutation.offer(self.name.text)
            self.parts.picture.show_name(self.name.text)

    def _use_first(self, row: WayRow) -> None:
        """Exchange the address or number of a row with the one that is used first now."""
        line = {ChannelKind.EMAIL: self.email}.get(row.kind.value, self.phone if row.kind.value in _NUMBERS else None)
        if line is not None:
            before = line.text()
            line.setText(row.value.text())
            row.value.setText(before)

    def _offer_past(self) -> None:
        """Somebody who moves keeps the old post on record, unless that was a mistake."""
        before, now = self._shown.outlet, self.outlet.text().strip()
        words = self.tr("Keep {outlet} as a past post").format(outlet=before)
        self.keeps_past.setText(words.replace("&", "&&"))
        self.keeps_past.setAccessibleName(words)
        self.keeps_past.setVisible(bool(before) and now.casefold() != before.casefold())

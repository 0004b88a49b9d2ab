"""What a photo may be used for: whom to credit, until when, and who in it said yes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture, Photo
from mediadesk.records.photo_rights import UsualRights
from mediadesk.ui import fonts
from mediadesk.ui.buttons import hairline, label, text_button
from mediadesk.ui.language_marks import name
from mediadesk.ui.photo_rights import hindrances
from mediadesk.ui.photos.consent_list import ConsentList
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.photos.rights_days import RightsDays

_FIELDS = ("credit", "creator", "copyright", "usage_terms")


class RightsPane(QScrollArea):
    """Everything typed or ticked here goes to the draft. `usual` gives what the desk's own photos say."""

    def __init__(self, draft: PhotoDraft, usual: Callable[[], UsualRights], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._usual, self._language = draft, usual, Language.EN
        self._newsmakers: Mapping[int, Newsmaker] = {}
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Rights"))
        self.fields: dict[str, QLineEdit] = {}
        self.errors, self.cautions = label("", "error", wraps=True), label("", "caution", wraps=True)
        self.take_usual = text_button(self.tr("Use the desk’s own"), self._take_usual, style="link")
        self.days = RightsDays()
        self.consent = ConsentList()
        self.nobody = QCheckBox(self.tr("Nobody can be recognised"))
        self.nobody.setAccessibleName(self.nobody.text())
        self._build()
        self._connect()

    def show_photo(self, photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language) -> None:
        """Show the rights of this photo; its credit and its people as `language` has them."""
        self._newsmakers, self._language = newsmakers, language
        if self.isVisible():
            self._show(photo)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody looked is shown now."""
        super().showEvent(event)
        if self._draft.is_open:
            self._show(self._draft.photo)

    def _show(self, photo: Photo) -> None:
        self.credit_heading.setText(self.tr("Credit line, {language}").format(language=name(self._language)))
        for key, field in self.fields.items():
            if field.text() != (words := self._said(photo, key)):
                field.setText(words)
                field.setCursorPosition(0)
        self.fields["credit"].setFont(fonts.font(self._language, 13))
        usual = self._usual()
        self.fields["credit"].setPlaceholderText(usual.credit.get(self._language))
        self.fields["usage_terms"].setPlaceholderText(usual.usage_terms)
        lacks_credit = not photo.credit and bool(usual.credit)
        self.take_usual.setVisible(lacks_credit or (not photo.usage_terms and bool(usual.usage_terms)))
        self.days.show_photo(photo)
        self.consent.show_people(photo.people, self._newsmakers, self._language)
        self.no_people.setVisible(not photo.people)
        self.nobody.blockSignals(True)
        self.nobody.setChecked(photo.nobody_identifiable)
        self.nobody.blockSignals(False)
        self._show_trouble(photo)

    def _said(self, photo: Photo, key: str) -> str:
        words: str = photo.credit.get(self._language) if key == "credit" else getattr(photo, key)
        return words

    def _show_trouble(self, photo: Photo) -> None:
        """What stands in the way; an embargo is told in its own words below."""
        found = hindrances(photo, self._newsmakers, datetime.now().astimezone())
        for lines, tone in ((self.errors, "err"), (self.cautions, "warn")):
            said = [f"{each.sentence}." for each in found if each.chip.tone == tone]
            lines.setText("\n".join(said))
            lines.setVisible(bool(said))

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(6)
        column.addWidget(self.errors)
        column.addWidget(self.cautions)
        column.addSpacing(4)
        for key, words in zip(_FIELDS, self._words(), strict=True):
            field = QLineEdit()
            field.setAccessibleName(words)
            field.textEdited.connect(partial(self._type, key, words))
            self.fields[key] = field
            heading = label(words, "section")
            heading.setBuddy(field)
            if key == "credit":
                self.credit_heading = heading
            column.addWidget(heading)
            column.addWidget(field)
            column.addSpacing(4)
        column.addWidget(self.take_usual, 0, Qt.AlignmentFlag.AlignLeft)
        self.no_people = label(self.tr("Nobody is named in the picture yet."), "quiet", wraps=True)
        for widget in (hairline(), self.days, hairline()):
            column.addSpacing(6)
            column.addWidget(widget)
        column.addSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Consent"), "section"))
        head.addStretch(1)
        head.addWidget(self.consent.for_all)
        column.addLayout(head)
        for part in (self.no_people, self.consent, self.nobody):
            column.addWidget(part)
            column.addSpacing(4)
        column.addStretch(1)
        self.setWidget(inside)

    def _words(self) -> tuple[str, str, str, str]:
        return self.tr("Credit line"), self.tr("Creator"), self.tr("Copyright"), self.tr("Usage terms")

    def _connect(self) -> None:
        self.days.last_day_chosen.connect(
            lambda day: self._set("last day", self.tr("Set last day of use"), lambda it: replace(it, expires_on=day))
        )
        self.days.embargo_chosen.connect(
            lambda until: self._set("embargo", self.tr("Set embargo of photo"), lambda it: it.with_embargo(until))
        )
        self.nobody.toggled.connect(
            lambda is_on: self._set(
                "nobody", self.tr("Note who can be recognised"), lambda it: replace(it, nobody_identifiable=is_on)
            )
        )
        self.consent.consent_chosen.connect(
            lambda number, state: self._note(self.tr("Note consent"), number, lambda it: replace(it, consent=state))
        )
        self.consent.all_chosen.connect(self._note_all)
        self.consent.minor_ticked.connect(
            lambda number, is_on: self._note(self.tr("Note a minor"), number, lambda it: replace(it, is_minor=is_on))
        )

    def _type(self, key: str, words: str, text: str) -> None:
        said, language = self.tr("Edit {field}").format(field=words.lower()), self._language
        if key == "credit":
            self._draft.type(
                f"credit {language}", said, lambda it: replace(it, credit=it.credit.with_text(language, text))
            )
        else:
            self._draft.type(key, said, partial(_with_words, key, text))

    def _set(self, what: str, said: str, change: Callable[[Photo], Photo]) -> None:
        self._draft.type(what, said, change)
        self._draft.flush()
        self._show(self._draft.photo)

    def _note(self, said: str, number: int, change: Callable[[PersonInPicture], PersonInPicture]) -> None:
        people = self._draft.photo.people
        self._draft.seat(said, (*people[:number], change(people[number]), *people[number + 1 :]))

    def _note_all(self, state: Consent) -> None:
        people = tuple(
            replace(each, consent=state) if each.consent is Consent.UNKNOWN else each
            for each in self._draft.photo.people
        )
        self._draft.seat(self.tr("Note consent of all"), people)

    def _take_usual(self) -> None:
        usual = self._usual()
        self._set(
            "usual rights",
            self.tr("Use the desk’s own credit and terms"),
            lambda it: replace(
                it, credit=it.credit or usual.credit, usage_terms=it.usage_terms.strip() or usual.usage_terms
            ),
        )


def _with_words(key: str, text: str, photo: Photo) -> Photo:
    change: dict[str, Any] = {key: text}
    return replace(photo, **change)

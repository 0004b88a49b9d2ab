"""Below the picture: the caption in three languages, and whether it says what the picture shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.jobs import captions as made_captions
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.desk import Desk
from mediadesk.ui.language_marks import SIGNS, name
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.caption_action import ActionField
from mediadesk.ui.photos.caption_editor import CaptionEditor, Mark
from mediadesk.ui.photos.caption_marks import marks_of, put_right
from mediadesk.ui.photos.caption_pattern import PatternChoice
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.segmented import Segments
from mediadesk.wording import caption_patterns, captions
from mediadesk.wording.caption_checks import names_missing, names_without_seat, wrong_counts
from mediadesk.wording.caption_text import CaptionText


class CaptionPane(QWidget):
    """`language_chosen` says that captions are worked on in another language."""

    language_chosen = Signal(object)

    def __init__(self, draft: PhotoDraft, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._desk = draft, desk
        self._newsmakers: Mapping[int, Newsmaker] = {}
        self.language = Language.EN
        self._made = CaptionText("")
        self.editor = CaptionEditor(self._marks)
        self.pattern = PatternChoice()
        self.action = ActionField()
        self.chip = ChipLabel()
        self._status = label("", "meta")
        self._head = QHBoxLayout()
        self.languages = Segments([(each, SIGNS[each]) for each in Language], self.tr("Language of the caption"))
        for each in Language:
            self.languages.button(each).setToolTip(name(each))
        self.insert_button = text_button(
            self.tr("Insert people with positions"), self.insert_people, style="ghost", icon="users-round"
        )
        self.update_button = text_button(
            self.tr("Update from picture"), self.update_from_picture, style="link", icon="refresh-cw"
        )
        self._missing = label("", "meta")
        self._build()
        self.editor.typed.connect(self._type)
        self.editor.stale_changed.connect(self._show_stale)
        self.languages.chosen.connect(self._speak)
        self.pattern.chosen.connect(self._make)
        self.action.said.connect(self._say_action)
        draft.captions_changed.connect(lambda: self.show_photo(draft.photo, self._newsmakers))
        draft.state_changed.connect(self._status.setText)

    def show_photo(self, photo: Photo, newsmakers: Mapping[int, Newsmaker]) -> None:
        """Show the caption of this photo, and how far its people are placed."""
        self._newsmakers = newsmakers
        is_made = bool(photo.generated.get(self.language))
        self._made = made_captions.made(self._desk.library, photo, self.language) if is_made else CaptionText("")
        self.editor.show_caption(photo.caption.get(self.language), self.language)
        self.pattern.show_kept(photo.pattern, is_used=is_made)
        self.action.show_photo(photo, self.language)
        self.insert_button.setVisible(not is_made)
        self.insert_button.setEnabled(bool(photo.people))
        self._show_chip(photo)
        self._fit()
        self._show_missing(photo)
        for each in Language:
            written = bool(photo.caption.get(each))
            state = self.tr("written") if written else self.tr("not written yet")
            self.languages.button(each).setToolTip(f"{name(each)}: {state}")

    def insert_people(self) -> None:
        """Write who is in the picture, with posts and positions, at the cursor."""
        words = captions.with_positions(self._draft.photo, self._newsmakers, self.language)
        if words:
            self.editor.put(words)
            self.editor.setFocus()

    def update_from_picture(self) -> None:
        """Make the words the cursor stands in as the picture says; otherwise all that were written over."""
        text, photo = self.editor.toPlainText(), self._draft.photo
        at = self.editor.textCursor().position()
        self.editor.put_whole(put_right(text, photo, self._newsmakers, self.language, self._made, at))

    def copy(self) -> None:
        """Put the caption on the clipboard."""
        QGuiApplication.clipboard().setText(self.editor.toPlainText())
        self._desk.say(self.tr("Caption copied"))

    def choose(self, language: Language) -> None:
        """Work on the caption in this language."""
        self.languages.pick(language)
        self._speak(language)

    def _build(self) -> None:
        head = self._head
        head.setSpacing(8)
        head.addWidget(label(self.tr("Caption"), "strong"))
        head.addWidget(self.chip)
        head.addStretch(1)
        head.addWidget(self.pattern)
        head.addWidget(self.languages)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.insert_button)
        foot.addWidget(self.update_button)
        foot.addStretch(1)
        foot.addWidget(self._missing)
        foot.addWidget(self._status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.action)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)
        self.editor.setMinimumHeight(112)
        self.update_button.hide()
        self._name_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The patterns go into their menu where there is no room for them beside the languages."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._head.invalidate()
        others = self._head.sizeHint().width() - self.pattern.sizeHint().width()
        self.pattern.fold(others + self.pattern.whole_width > self.width())

    def _make(self, pattern: str) -> None:
        """Make the captions of all languages by this pattern; this one even where somebody wrote it."""
        before = self._draft.photo
        language, library = self.language, self._desk.library
        is_written_over = bool(before.caption.get(language)) and not before.generated.get(language)
        said = self.tr("Make captions from the picture")
        self._draft.change(said, lambda photo: made_captions.made_by(library, photo, pattern, language))
        if is_written_over and before.caption.get(language) != self._draft.photo.caption.get(language):
            self._desk.say_undoable(self.tr("Caption made from the picture in place of the one that was written"))

    def _say_action(self, words: str) -> None:
        language = self.language
        self._draft.type(
            f"action {language}",
            self.tr("Edit what they do"),
            lambda photo: replace(photo, action=photo.action.with_text(language, words)),
        )

    def _speak(self, language: Language) -> None:
        self.language = language
        self._name_editor()
        self.language_chosen.emit(language)

    def _name_editor(self) -> None:
        self.editor.setAccessibleName(self.tr("Caption, {language}").format(language=name(self.language)))

    def _type(self, text: str) -> None:
        if self._draft.is_open and text != self._draft.photo.caption.get(self.language):
            self._draft.type_caption(self.language, text)
            self._show_missing(self._draft.photo)

    def _marks(self, text: str) -> Sequence[Mark]:
        if not self._draft.is_open:
            return ()
        return marks_of(text, self._draft.photo, self._newsmakers, self.language, self._made)

    def _show_chip(self, photo: Photo) -> None:
        count, placed = len(photo.people), sum(seating.is_placed(each) for each in photo.people)
        self.chip.setVisible(count > 0)
        clashes = seating.clashes(photo.people, self._draft.aspect)
        if clashes:
            self.chip.show_chip(Chip(self.tr("Check who is where"), "warn"))
        elif not photo.has_picture:
            words = self.tr("1 person") if count == 1 else self.tr("{count} people").format(count=count)
            self.chip.show_chip(Chip(words, "neutral"))
        else:
            words = self.tr("{placed} of {count} placed").format(placed=placed, count=count)
            self.chip.show_chip(Chip(words, "ok" if placed == count else "warn"))

    def _show_missing(self, photo: Photo) -> None:
        text = self.editor.toPlainText()
        said = (text, photo.people, self._newsmakers, self.language)
        strangers = [each.called(self.language) for each, _span in names_without_seat(*said)] if photo.people else []
        counts = wrong_counts(text, photo.people, self.language)
        missing = [each.called(self.language) for each in names_missing(*said)] if text and self._names_people else []
        words = ""
        if counts:
            words = self.tr("Says {said}, shows {shown}").format(said=counts[0].said, shown=len(photo.people))
        elif strangers:
            words = self.tr("Not in the picture: {names}").format(names=", ".join(strangers[:2]))
        elif len(missing) > 2:
            words = self.tr("Not named: {names} and {count} more").format(names=missing[0], count=len(missing) - 1)
        elif missing:
            words = self.tr("Not named: {names}").format(names=", ".join(missing))
        self._missing.setText(words)

    @property
    def _names_people(self) -> bool:
        """Whether the caption is to say who is in the picture."""
        return caption_patterns.names_people(caption_patterns.recipe(self._draft.photo.pattern).pattern)

    def _show_stale(self, count: int) -> None:
        self.update_button.setVisible(count > 0)

"""Below the picture: the caption in three languages, and whether it says what the picture shows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.desk import Desk
from mediadesk.ui.language_marks import SIGNS, name
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.caption_editor import CaptionEditor
from mediadesk.ui.photos.caption_spans import PositionSpan, names_missing, position_spans
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.segmented import Segments
from mediadesk.wording import captions


class CaptionPane(QWidget):
    """`language_chosen` says that captions are worked on in another language."""

    language_chosen = Signal(object)

    def __init__(self, draft: PhotoDraft, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._desk = draft, desk
        self._newsmakers: Mapping[int, Newsmaker] = {}
        self.language = Language.EN
        self.editor = CaptionEditor(self._spans)
        self.chip = ChipLabel()
        self._status = label("", "meta")
        self.languages = Segments([(each, SIGNS[each]) for each in Language], self.tr("Language of the caption"))
        for each in Language:
            self.languages.button(each).setToolTip(name(each))
        self.insert_button = text_button(
            self.tr("Insert people with positions"), self.insert_people, style="ghost", icon="users-round"
        )
        self.update_button = text_button(self.tr("Update from picture"), self.editor.put_right, style="link")
        self._missing = label("", "meta")
        self._build()
        self.editor.typed.connect(self._type)
        self.editor.stale_changed.connect(self._show_stale)
        self.languages.chosen.connect(self._speak)
        draft.state_changed.connect(self._status.setText)

    def show_photo(self, photo: Photo, newsmakers: Mapping[int, Newsmaker]) -> None:
        """Show the caption of this photo, and how far its people are placed."""
        self._newsmakers = newsmakers
        self.editor.show_caption(photo.caption.get(self.language), self.language)
        self.insert_button.setEnabled(bool(photo.people))
        self._show_chip(photo)
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

    def copy(self) -> None:
        """Put the caption on the clipboard."""
        QGuiApplication.clipboard().setText(self.editor.toPlainText())
        self._desk.say(self.tr("Caption copied"))

    def choose(self, language: Language) -> None:
        """Work on the caption in this language."""
        self.languages.pick(language)
        self._speak(language)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Caption"), "strong"))
        head.addWidget(self.chip)
        head.addStretch(1)
        head.addWidget(self._status)
        head.addSpacing(4)
        head.addWidget(self.languages)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.insert_button)
        foot.addWidget(self.update_button)
        foot.addStretch(1)
        foot.addWidget(self._missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)
        self.editor.setMinimumHeight(112)
        self.update_button.hide()
        self._name_editor()

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

    def _spans(self, text: str) -> Sequence[PositionSpan]:
        if not self._draft.is_open:
            return ()
        return position_spans(text, self._draft.photo.people, self._newsmakers, self.language)

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
        missing = names_missing(text, photo.people, self._newsmakers, self.language) if text else []
        names = [each.called(self.language) for each in missing]
        words = self.tr("Not named: {names}").format(names=", ".join(names[:2]))
        if len(names) > 2:
            words = self.tr("Not named: {names} and {count} more").format(names=names[0], count=len(names) - 1)
        self._missing.setText(words if names else "")

    def _show_stale(self, count: int) -> None:
        self.update_button.setVisible(count > 0)

"""The caption builder: one picture, who is in it and where, and its captions."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.ui import keyboard
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.person_form import PersonForm
from mediadesk.ui.photos.caption_pane import CaptionPane
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.photos.filmstrip import Filmstrip
from mediadesk.ui.photos.framing_mode import FramingMode
from mediadesk.ui.photos.leaving_sheet import LeavingSheet
from mediadesk.ui.photos.names_in_file import NamesInFile
from mediadesk.ui.photos.people_asking import Asking
from mediadesk.ui.photos.people_card import FaceCard
from mediadesk.ui.photos.people_model import Order
from mediadesk.ui.photos.people_pane import PeoplePane
from mediadesk.ui.photos.people_steps import PeopleSteps
from mediadesk.ui.photos.person_finder import PersonFinder
from mediadesk.ui.photos.picture_view import PictureView
from mediadesk.ui.photos.release_picker import ReleasePicker
from mediadesk.ui.photos.rights_chips import RightsChips
from mediadesk.ui.photos.seating import is_unnamed
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.typed_person import typed_person

_WIDE, _NARROW = 364, 320  # of the pane at the right
_CAPTION = (252, 344)  # least and most height of the caption with its buttons
_LOW = 600


class CaptionBuilder(QWidget):
    """`left` says that the grid is wanted again; `picture_wanted` asks for the file of a caption that waits."""

    left = Signal()
    picture_wanted = Signal(object)
    picture_dropped = Signal(object, Path)

    def __init__(self, library: Library, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk = library, desk
        self._newsmakers: dict[int, Newsmaker] = {}
        self._is_low = False
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.draft = PhotoDraft(library, self)
        self.steps = PeopleSteps(library, desk, self.draft, self)
        self.picture = PictureView(thumbnails)
        self.strip = Filmstrip(library, thumbnails)
        self.caption = CaptionPane(self.draft, desk)
        self.people = PeoplePane(self.draft, self.steps, self)
        self.picker = ReleasePicker(library, desk, self)
        self.form = PersonForm(self)
        self.framing = FramingMode(library, self.draft, thumbnails, self)
        self._build()
        self.card = FaceCard(self.picture, self)
        self.asking = Asking(self.draft, self.steps, self.picture, self.finder, self.card, NamesInFile(desk, self))
        self._connect()
        self.setFocusProxy(self.picture)

    @property
    def finder(self) -> PersonFinder:
        """The field of the pane at the right."""
        return self.people.finder

    def open(self, photo_id: int) -> None:
        """Work on this photo. Raises `NoSuchRecord`."""
        self.asking.end()
        self.form.hide()
        self.draft.open(photo_id)

    def close_photo(self) -> int:
        """Save what is typed and forget the photo; returns its id, 0 when there was none."""
        shown = self.draft.photo.id if self.draft.is_open else 0
        self.asking.end()
        self.form.hide()
        self.draft.close()
        return shown

    def settle(self) -> None:
        """Save what is typed."""
        self.draft.flush()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the photo, its people and releases as they are now."""
        if not self.draft.is_open:
            return
        self.draft.reload()
        if kinds & {"release", "newsmaker"}:
            self.show_photo()

    def show_photo(self) -> None:
        """Show everything of the photo in the draft."""
        if not self.draft.is_open:
            return
        photo = self.draft.photo
        self._newsmakers = self.steps.newsmakers()
        self.show_people()
        release_ids = set(self._library.photos.release_ids(photo.id))
        releases = [row for row in self._library.releases.rows() if row.id in release_ids]
        self.people.details.show_photo(photo, self.caption.language, releases)
        strip = self._library.releases.photos(releases[0].id) if releases else ()
        self.strip.show_photos(strip, photo.id)
        self.strip.setVisible(not self._is_low and self.strip.count > 1)
        self._show_title(releases[0].headline if releases else "", [each.id for each in strip])

    def show_people(self) -> None:
        """Show who is in the picture, and what follows from it for the caption."""
        photo = self.draft.photo
        if any(person.newsmaker_id not in self._newsmakers for person in photo.people if not is_unnamed(person)):
            self._newsmakers = self.steps.newsmakers()
        self.picture.show_photo(photo, self._library.photos.path(photo))
        self.people.show_people(photo, self._newsmakers, self.caption.language)
        self.asking.look_among(self._newsmakers, self.caption.language)
        self.people.list.choose(self.picture.selected)
        self.caption.show_photo(photo, self._newsmakers)

    def fit(self, width: int) -> None:
        """Make the pane at the right narrower in a narrow window."""
        self.people.setFixedWidth(_WIDE if width >= 1400 else _NARROW)

    def focus_panes(self) -> Sequence[QWidget]:
        """The picture, the caption and the list of people."""
        return (self.picture, self.caption.editor, self.people.list)

    def commands(self, group: str) -> list[Command]:
        """What the palette offers for the photo that is open."""
        offered = (
            (self.tr("Insert people with positions"), self.caption.insert_people, "users-round"),
            (self.tr("Copy caption"), self.caption.copy, "file-text"),
            (self.tr("Use in release…"), self.use_in_release, "newspaper"),
            (self.tr("Crop, turn and straighten…"), self.framing.begin, "crop"),
            (self.tr("What leaves…"), self.show_leaving, "file-check"),
            (self.tr("Name the unnamed"), self.asking.ask_all, "users-round"),
            (self.tr("Mirror left and right"), self.steps.mirror, "flip-horizontal"),
            (self.tr("Name people from left to right"), self.steps.name_as_they_stand, "list"),
        )
        return [Command(words, then, group, icon=icon, is_action=True) for words, then, icon in offered]

    def use_in_release(self) -> None:
        """Choose the releases that carry this photo."""
        self.draft.flush()
        self.picker.ask([self.draft.photo.id], self.use_button)

    def show_leaving(self) -> None:
        """Show what would leave with this photo, and what stays behind."""
        self.draft.flush()
        if self.draft.photo.has_picture:
            LeavingSheet.over(self, self._desk).ask(self.draft.photo.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The caption keeps room for a few lines; the picture takes the rest, and in a very low window the strip's."""
        super().resizeEvent(event)
        height = event.size().height()
        self.caption.setFixedHeight(max(_CAPTION[0], min(_CAPTION[1], round(height * 0.36))))
        self._is_low = height < _LOW
        self.strip.setVisible(not self._is_low and self.strip.count > 1)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        row = QHBoxLayout()
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 20, 24, 10)
        middle.setSpacing(12)
        middle.addWidget(self.picture, 1)
        middle.addWidget(self.strip)
        middle.addWidget(self.caption)
        row.addLayout(middle, 1)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedWidth(1)
        row.addWidget(line)
        row.addWidget(self.people)
        column.addLayout(row, 1)
        self.people.setFixedWidth(_WIDE)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("header")
        header.setFixedHeight(56)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(icon_button("chevron-left", self.tr("Back to all photos"), self.left.emit, shortcut="Esc"))
        row.addWidget(label(self.tr("Caption builder"), "title"))
        self._where = ElidedLabel("meta", Qt.TextElideMode.ElideMiddle)
        row.addWidget(self._where, 1)
        row.addWidget(RightsChips(self.draft, lambda: self._newsmakers))
        row.addWidget(self.framing.chip)
        row.addWidget(icon_button("crop", self.tr("Crop, turn and straighten"), self.framing.begin))
        row.addWidget(icon_button("file-check", self.tr("What leaves with the photo"), self.show_leaving))
        self.copy_button = text_button(self.tr("Copy caption"), self.caption.copy, icon="file-text")
        self.use_button = text_button(
            self.tr("Use in release…"), self.use_in_release, style="primary", icon="newspaper"
        )
        row.addWidget(self.copy_button)
        row.addWidget(self.use_button)
        return header

    def _connect(self) -> None:
        self.draft.replaced.connect(self.show_photo)
        self.draft.gone.connect(self.left)
        self.draft.people_changed.connect(self.show_people)
        self.draft.failed.connect(self._desk.say_problem)
        self.caption.language_chosen.connect(lambda _language: self.show_photo())
        self.strip.chosen.connect(self.open)
        self.picker.changed.connect(self.show_photo)
        self.people.order_changed.connect(self.show_people)
        self.people.details.release_wanted.connect(partial(self._desk.go_to, "releases"))
        self.form.saved.connect(self._keep_person)
        self._connect_picture()
        self._connect_people()
        for number, language in enumerate(Language, start=1):
            keyboard.shortcut(self, f"Ctrl+{number}", partial(self.caption.choose, language))

    def _connect_picture(self) -> None:
        self.picture.spot_chosen.connect(self.asking.ask_at)
        self.picture.name_wanted.connect(lambda index: self.asking.ask_from(index, by_face=True))
        self.picture.box_drawn.connect(lambda i, box, series: self.steps.box(i, box, in_series=series))
        self.picture.marker_moved.connect(lambda i, x, y, series: self.steps.move(i, (x, y), in_series=series))
        self.picture.marker_dropped.connect(self.draft.flush)
        self.picture.selection_changed.connect(lambda i: self.people.list.choose(i if i >= 0 else None))
        self.picture.removal_wanted.connect(self.steps.leave_out)
        self.picture.menu_wanted.connect(self.people.list.show_menu)
        self.picture.picture_wanted.connect(lambda: self.picture_wanted.emit(self.draft.photo.id))
        self.picture.picture_dropped.connect(lambda path: self.picture_dropped.emit(self.draft.photo.id, path))

    def _connect_people(self) -> None:
        self.asking.turned_to.connect(self._turn_to)
        self.asking.new_wanted.connect(self._ask_for_new)
        self.form.given_up.connect(self.asking.resume)
        self.people.naming_wanted.connect(self.asking.ask_all)
        people = self.people.list
        people.person_chosen.connect(self.picture.select)
        people.removal_wanted.connect(self.steps.leave_out)
        people.naming_moved.connect(self._name_earlier)
        people.seat_moved.connect(self._change_places)
        people.edit_wanted.connect(self._edit)
        people.replacement_wanted.connect(self.asking.ask_instead)

    def _turn_to(self, index: int) -> None:
        self.picture.select(index if index >= 0 else None)
        self.people.list.choose(self.picture.selected)

    def _ask_for_new(self, text: str) -> None:
        fresh = typed_person(text, self.caption.language)
        self.form.ask(fresh, self.tr("New person"), self.tr("Add to picture"), self.caption.language)

    def _edit(self, index: int) -> None:
        if is_unnamed(self.draft.photo.people[index]):
            self.asking.ask_from(index, by_face=False)
            return
        newsmaker = self._newsmakers[self.draft.photo.people[index].newsmaker_id]
        self.form.ask(newsmaker, self.tr("Edit person"), self.tr("Save"), self.caption.language)

    def _keep_person(self, newsmaker: Newsmaker) -> None:
        if newsmaker.id in self._newsmakers:
            self.steps.rename(newsmaker)
            self.show_photo()
            self.people.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.asking.put_new(newsmaker)

    def _name_earlier(self, index: int, by: int) -> None:
        self.people.sort(Order.NAMING)
        self._keep_choice(self.steps.name_earlier(index, by))

    def _change_places(self, index: int, by: int) -> None:
        self.people.sort(Order.STANDING)
        self.steps.change_places(index, by)
        self._keep_choice(index)

    def _keep_choice(self, index: int) -> None:
        self.people.list.choose(index)
        self.picture.select(index)

    def _show_title(self, headline: str, strip: list[int]) -> None:
        photo = self.draft.photo
        parts = [headline or photo.file_name]
        if photo.id in strip:
            numbers = self.tr("Photo {number} of {count}")
            parts.append(numbers.format(number=strip.index(photo.id) + 1, count=len(strip)))
        self._where.say(" · ".join(part for part in parts if part))

"""Cropping, over the whole caption builder: the picture, what can be done to it, and whether it is kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.framing import cut_away
from mediadesk.records.photo import Photo
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.cover import Cover
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.photos.cropping import Cropping
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.ui.photos.framing_bar import FramingBar
from mediadesk.ui.photos.framing_view import FramingView
from mediadesk.ui.photos.thumbnails import Thumbnails

_TILT = 0.1  # degrees for a key


class FramingMode(Cover):
    """Lies over `over` while a picture is cropped. Enter keeps the crop as one step, Escape leaves it as it was.

    `chip`, for whoever has room for it, tells how many people are outside the crop that is kept.
    """

    def __init__(self, library: Library, draft: PhotoDraft, thumbnails: Thumbnails, over: QWidget) -> None:
        super().__init__(over)
        self._library, self._draft = library, draft
        self._cropping = Cropping((3, 2), None)
        self._before = Photo(0)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view, self.bar = FramingView(thumbnails), FramingBar()
        self.chip = ChipLabel()
        self._build()
        self.view.changed.connect(self._show_facts)
        self.bar.changed.connect(self._show_changed)
        self.bar.straightening.connect(self._show_fine_grid)
        draft.replaced.connect(self._leave_other)
        draft.replaced.connect(self._show_chip)
        draft.people_changed.connect(self._show_chip)
        draft.gone.connect(self.hide)

    def begin(self) -> None:
        """Crop the picture of the photo that is open; nothing while it has none."""
        if not self._draft.is_open or not all(self._draft.photo.size):
            return
        self._draft.flush()
        photo = self._draft.photo
        original = self._library.photos.path(photo)
        if original is None:
            return
        self._before, self._cropping = photo, Cropping(photo.size, photo.framing)
        self.view.show_photo(photo, original, self._cropping)
        self.bar.show_cropping(self._cropping)
        self._show_facts()
        self.cover()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self) -> None:
        """Keep the crop and go back to the picture."""
        self._leave()
        self._draft.frame(self._cropping.result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape leaves; [ and ] turn, M mirrors, X exchanges width and height, comma and stop tilt."""
        answers: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.apply,
            Qt.Key.Key_Enter: self.apply,
            Qt.Key.Key_Escape: self._leave,
            Qt.Key.Key_BracketLeft: lambda: self.bar.turn(clockwise=False),
            Qt.Key.Key_BracketRight: lambda: self.bar.turn(clockwise=True),
            Qt.Key.Key_M: self.bar.mirror,
            Qt.Key.Key_X: self.bar.exchange,
            Qt.Key.Key_Comma: lambda: self.bar.tilt(-_TILT),
            Qt.Key.Key_Period: lambda: self.bar.tilt(_TILT),
        }
        if (then := answers.get(Qt.Key(event.key()))) is not None:
            then()
        event.accept()  # nothing behind it answers

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("header")
        header.setFixedHeight(56)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Crop"), "title"))
        self.facts = ElidedLabel("meta")
        self.lost = label("", "caution")
        row.addWidget(self.facts, 1)
        row.addWidget(self.lost)
        row.addWidget(text_button(self.tr("Reset"), self.bar.reset, style="ghost"))
        row.addWidget(text_button(self.tr("Cancel"), self._leave, shortcut="Esc"))
        self.apply_button = text_button(self.tr("Apply"), self.apply, style="primary", icon="check", shortcut="Return")
        row.addWidget(self.apply_button)
        return header

    def _show_facts(self) -> None:
        view = self._cropping.view
        sizes = self.tr("{width} × {height} of {all_width} × {all_height} pixels")
        width, height = view.size
        whole = self._draft.photo.size
        self.facts.say(sizes.format(width=width, height=height, all_width=whole[0], all_height=whole[1]))
        lost = sum(not view.shows(person) for person in self._draft.photo.people)
        self.lost.setText(self._outside(lost))
        self.lost.setVisible(lost > 0)

    def _show_chip(self) -> None:
        """Tell in the head of the caption builder who is not in the picture as it is cropped."""
        lost = len(cut_away(self._draft.photo)) if self._draft.is_open else 0
        self.chip.show_chip(Chip(self._outside(lost), "warn"))
        self.chip.setVisible(lost > 0)

    def _outside(self, count: int) -> str:
        words = self.tr("1 person outside the crop") if count == 1 else self.tr("{count} people outside the crop")
        return words.format(count=count)

    def _show_changed(self) -> None:
        self.view.update()
        self._show_facts()

    def _show_fine_grid(self, is_straightening: bool) -> None:
        self.view.is_straightening = is_straightening
        self.view.update()

    def _leave(self) -> None:
        self.hide()
        self._over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_other(self) -> None:
        """Another photo, or this one framed otherwise meanwhile: there is nothing to go on cropping."""
        now, before = self._draft.photo, self._before
        if self.isVisible() and (now.id, now.sha256, now.framing) != (before.id, before.sha256, before.framing):
            self._leave()

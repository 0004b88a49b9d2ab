"""Quick look: the photo one is on, as large as the window, with its caption; the arrows go on."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.photo import PhotoRow
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.buttons import label
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.picture_files import Wanted
from mediadesk.ui.scrim import Scrim

_MARGIN = 32
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1, Qt.Key.Key_PageUp: -1}
_STEPS |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_PageDown: 1}


class _Picture(QWidget):
    """Draws one photo as large as it fits."""

    def __init__(self, library: Library, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._library, self._thumbnails = library, thumbnails
        self._row: PhotoRow | None = None
        thumbnails.ready.connect(lambda _sha256: self.update())

    def show_row(self, row: PhotoRow) -> None:
        self._row = row
        self.setAccessibleName(row.file_name or row.caption.best(Language.EN))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        row, painter = self._row, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if row is None or not row.sha256:
            icons.paint(
                painter, QRect(self.rect().center().x() - 20, self.rect().center().y() - 20, 40, 40), "image", "text3"
            )
            painter.end()
            return
        ratio = self.devicePixelRatioF()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        wanted = Wanted(row.sha256, width, height, fill=False, framing=row.framing)
        picture = self._thumbnails.picture(wanted, self._library.media.path(row.sha256), ratio)
        shown = picture or self._thumbnails.stand_in(row.sha256)
        if shown is not None:
            size = shown.deviceIndependentSize().toSize().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(self.rect().topLeft(), size)
            place.moveCenter(self.rect().center())
            painter.drawPixmap(place, shown)
        elif self._thumbnails.is_unreadable(wanted):
            painter.setPen(look.colour("text2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Picture file is missing"))
        painter.end()


class QuickLook(Scrim):
    """Space or Escape closes it, Return opens the photo. `moved` asks for the photo so many further on."""

    moved = Signal(int)
    opened = Signal()

    def __init__(self, over: QWidget, library: Library, thumbnails: Thumbnails, star: Callable[[], None]) -> None:
        super().__init__(over, over.width())
        self._over_all, self._star = over, star
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.picture = _Picture(library, thumbnails)
        self.caption = label("", "words", wraps=True)
        self._below = label("", "meta")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.picture, 1)
        column.addWidget(self.caption)
        column.addWidget(self._below)

    def show_row(self, row: PhotoRow, number: int, of: int) -> None:
        """Show this photo, the `number`th (from 1) of so many."""
        self.picture.show_row(row)
        language = next((each for each in Language if row.caption.get(each)), Language.EN)
        self.caption.setText(row.caption.best(Language.EN) or self.tr("No caption yet"))
        self.caption.setFont(fonts.font(language, 13))
        star = [self.tr("Starred")] if row.is_starred else []
        place = self.tr("{number} of {count}").format(number=f"{number:,}", count=f"{of:,}")
        self._below.setText(" · ".join(filter(None, [row.file_name, row.event, *star, place])))
        self.setAccessibleName(f"{self.tr('Quick look')}: {row.file_name}, {place}")
        if not self.isVisible():
            self.cover()
            self.place()
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """The card takes the window, less a margin."""
        room = self._over_all.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.card.setFixedWidth(room.width())
        self.card.setFixedHeight(room.height())
        self.card.move(room.topLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.close_now()
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_S, Qt.Key.Key_Asterisk):
            self._star()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_now()
            self.opened.emit()

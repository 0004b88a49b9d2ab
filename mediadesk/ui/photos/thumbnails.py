"""Small pictures for the screen: made by workers, newest request first, the latest ones kept in memory."""

from collections import OrderedDict
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from mediadesk.ui import look
from mediadesk.ui.desk import Desk
from mediadesk.ui.picture_files import Wanted, small_picture

_AT_ONCE = 2
_MOST_WAITING = 120
_MOST_PIXELS = 10_000_000  # about 40 MB: seven screens of them


class Thumbnails(QObject):
    """Gives a small picture at once when it has it, and says `ready` with the hash when it has become ready.

    What was asked for longest ago and is still waiting is forgotten: it was scrolled past, and is asked for again
    when it comes back into sight.
    """

    ready = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[Wanted, QPixmap] = OrderedDict()
        self._newest: dict[str, Wanted] = {}
        self._pixels = 0
        self._waiting: OrderedDict[Wanted, Path] = OrderedDict()
        self._in_work: set[Wanted] = set()
        self._unreadable: set[Wanted] = set()

    def picture(self, wanted: Wanted, original: Path | None, ratio: float) -> QPixmap | None:
        """The picture as wanted (device pixels) for a screen of this pixel ratio, or `None` until it is `ready`."""
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
            kept.setDevicePixelRatio(ratio)
            return kept
        if original is not None and wanted not in self._in_work and wanted not in self._unreadable:
            self._waiting[wanted] = original
            self._waiting.move_to_end(wanted)
            if len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            self._start()
        return None

    def stand_in(self, sha256: str) -> QPixmap | None:
        """The same picture in another size, to be shown until the right one is ready."""
        other = self._newest.get(sha256)
        return self._kept.get(other) if other is not None else None

    def is_unreadable(self, wanted: Wanted) -> bool:
        """Whether the original was tried and is missing or damaged."""
        return wanted in self._unreadable

    def _start(self) -> None:
        while self._waiting and len(self._in_work) < _AT_ONCE:
            wanted, original = self._waiting.popitem(last=True)
            self._in_work.add(wanted)
            self._desk.run(partial(small_picture, wanted, original), then=partial(self._keep, wanted))

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._in_work.discard(wanted)
        if image.isNull():
            self._unreadable.add(wanted)
        else:
            self._kept[wanted] = QPixmap.fromImage(image)
            if wanted.fill:
                self._newest[wanted.sha256] = wanted
            self._pixels += image.width() * image.height()
            while self._pixels > _MOST_PIXELS and len(self._kept) > 1:
                gone, oldest = self._kept.popitem(last=False)
                if self._newest.get(gone.sha256) == gone:
                    del self._newest[gone.sha256]
                self._pixels -= oldest.width() * oldest.height()
        self.ready.emit(wanted.sha256)
        self._start()


def rounded(
    painter: QPainter, place: QRect, radius: float, picture: QPixmap | None, ground: QColor | None = None
) -> None:
    """Draw `picture` with round corners; while there is none, the ground it will stand on.

    Where what lies behind has one colour, `ground`, the corners are painted over with it: much faster than cutting.
    """
    if picture is not None and ground is not None:
        painter.drawPixmap(place, picture)
        painter.translate(place.topLeft())
        painter.fillPath(_corners(place.width(), place.height(), radius), ground)
        painter.translate(-place.topLeft())
        return
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(place), radius, radius)
    painter.fillPath(shape, look.colour("fill"))
    if picture is not None:
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(place, picture)
        painter.restore()


@lru_cache(16)
def _corners(width: int, height: int, radius: float) -> QPainterPath:
    """What of a rectangle lies outside its round corners."""
    whole, shape = QPainterPath(), QPainterPath()
    whole.addRect(QRectF(0, 0, width, height))
    shape.addRoundedRect(QRectF(0, 0, width, height), radius, radius)
    return whole.subtracted(shape)

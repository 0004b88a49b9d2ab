"""The field that floats beside a face and asks who that is."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mediadesk.ui.photos.person_finder import PersonFinder
from mediadesk.ui.photos.picture_view import PictureView

_WIDTH = 320
_BELOW = 28  # room for the number below a face
_EDGE = 4


class FaceCard(QFrame):
    """Floats over `host` below a face of `picture`, and below the faces there, which may be clicked next."""

    def __init__(self, picture: PictureView, host: QWidget) -> None:
        super().__init__(host)
        self._picture, self._host = picture, host
        self._spot: tuple[float, float] | None = None
        self.setObjectName("floating")
        self.setFixedWidth(_WIDTH)
        self.finder = PersonFinder(self.tr("Who is this?"))
        self.finder.offers_unnamed = True
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.finder)
        self.finder.resized.connect(self._float)
        self.hide()

    def ask_at(self, spot: tuple[float, float], question: str) -> None:
        """Ask who is at this spot of the picture; what is being typed stays."""
        is_fresh = not self.isVisible()
        self._spot = spot
        self.show()
        self.finder.ask(question)
        if is_fresh or not self.finder.field.text():
            self.finder.begin()
        self._float()

    def end(self) -> None:
        """Ask nobody."""
        self._spot = None
        self.finder.end()
        self.hide()

    def _float(self) -> None:
        if self._spot is None:
            return
        self.adjustSize()
        face = self._picture.face_at(self._spot)
        room = QRect(QPoint(0, 0), self._picture.size())
        left = round(face.center().x()) - _WIDTH // 2
        left = max(room.left() + _EDGE, min(left, room.right() - _WIDTH - _EDGE))
        top = _below(face, self._picture.faces(), QRectF(left, 0, _WIDTH, self.finder.field.height() + 20))
        corner = self._picture.mapTo(self._host, QPoint(left, round(min(top, room.bottom() - 60))))
        corner.setY(max(8, min(corner.y(), self._host.height() - self.height() - 8)))
        self.move(corner)
        self.raise_()


def _below(face: QRectF, others: Sequence[QRectF], card: QRectF) -> float:
    """How far down the card goes so that it covers no other face."""
    top = face.bottom() + _BELOW
    for other in sorted(others, key=lambda each: each.bottom()):
        if other.intersects(card.translated(0, top)):
            top = other.bottom() + _BELOW
    return top

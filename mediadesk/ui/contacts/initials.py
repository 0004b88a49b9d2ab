"""The disc with somebody's initials; its colour follows from the name and stays the same for ever."""

import zlib
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediadesk.records.languages import Language
from mediadesk.ui import drawn_words, fonts, look

_TONES = ("ok", "warn", "info", "violet", "neutral", "ok", "info")


@lru_cache(4_096)
def is_chinese(text: str) -> bool:
    """Whether the name is written in Han characters."""
    return any("\u3400" <= character <= "\u9fff" or character >= "\U00020000" for character in text)


def initials(name: str) -> str:
    """What stands in the disc: the family name's character of a Chinese name, else first and last initial."""
    if is_chinese(name):
        return name.strip()[:1]
    parts = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in (parts[:1] + parts[1:][-1:])).upper()


def tone(name: str) -> str:
    """The colour of the disc: a token with a `_soft` twin, always the same one for the same name."""
    return _TONES[zlib.crc32(name.encode("utf-8")) % len(_TONES)]


def paint_disc(painter: QPainter, middle: QPointF, size: float, name: str, language: Language) -> None:
    """Draw the disc, `size` pixels across, around `middle`."""
    letters, colour = initials(name), tone(name)
    draw_it = partial(_draw, size=size, letters=letters, colour=colour, language=language)
    corner = middle - QPointF(size / 2, size / 2)
    drawn_words.stamp(painter, corner.x(), corner.y(), (size, size), ("disc", letters, colour, language), draw_it)


def _draw(painter: QPainter, size: float, letters: str, colour: str, language: Language) -> None:
    place = QRectF(0, 0, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{colour}_soft"))
    painter.drawEllipse(place)
    painter.setPen(look.colour(colour))
    painter.setFont(fonts.font(language, round(size * 0.36), QFont.Weight.DemiBold))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters)


class Disc(QWidget):
    """The disc as a widget."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._language = "", Language.EN
        self._picture = QPixmap()
        self.setFixedSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, language: Language) -> None:
        """Show the initials of `name`, which is written in `language`."""
        self._name, self._language = name, language
        self.update()

    def show_picture(self, path: Path | None) -> None:
        """Show the middle of the picture in a file instead of the initials, where there is one that can be read."""
        self._picture = _round(path, self.width(), self.devicePixelRatioF()) if path is not None else QPixmap()
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._picture.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.has_picture:
            painter.drawPixmap(0, 0, self._picture)
            painter.end()
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_disc(painter, middle, self.width(), self._name, self._language)
        painter.end()


def _round(path: Path, size: int, ratio: float) -> QPixmap:
    """The middle square of a picture as a disc `size` pixels across; null where the file cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    wanted = round(size * ratio)
    whole = reader.size()
    if whole.isValid() and min(whole.width(), whole.height()) > wanted:
        reader.setScaledSize(whole.scaled(wanted, wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return QPixmap()
    made = QPixmap(wanted, wanted)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QPainterPath()
    disc.addEllipse(QRectF(0, 0, wanted, wanted))
    painter.setClipPath(disc)
    filled = image.scaled(
        wanted, wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage((wanted - filled.width()) // 2, (wanted - filled.height()) // 2, filled)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made

"""The columns of the list of photos, and what each is ordered by."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QPainter

from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PhotoRow
from mediadesk.records.photo_choice import PhotoOrder
from mediadesk.ui import chips, fonts, icons
from mediadesk.ui.photos import badges
from mediadesk.ui.photos.thumbnails import Thumbnails, rounded
from mediadesk.ui.picture_files import Wanted
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column

_PICTURE = QSize(57, 38)
ORDERS = (
    PhotoOrder.EDITED,
    PhotoOrder.CAPTION,
    PhotoOrder.EVENT,
    PhotoOrder.PEOPLE,
    PhotoOrder.TAKEN,
    PhotoOrder.CREDIT,
    PhotoOrder.RIGHTS,
    PhotoOrder.USED,
)
"""What a click on each column's title orders by."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhotoList", text)


def photo_columns(
    library: Library, thumbnails: Thumbnails, stack_of: Callable[[int], int]
) -> tuple[Column[PhotoRow], ...]:
    """Picture, caption, event, people, taken, credit, rights, used in.

    `stack_of` says for how many photos the one with a key stands.
    """

    def picture(painter: QPainter, place: QRect, row: PhotoRow) -> None:
        frame = _paint_picture(painter, place, row, library, thumbnails)
        many = stack_of(row.id)
        if many > 1:
            badges.paint_stack(painter, frame, many)

    return (
        Column(_tr("Picture"), lambda row: row.file_name or _tr("Waiting for its picture"), 0, 88, paint=picture),
        Column(_tr("Caption"), lambda row: row.caption.best(Language.EN), 34, 190, paint=_paint_caption),
        Column(_tr("Event"), lambda row: row.event, 14, 96, paint=_paint_event, hides_below=640),
        Column(_tr("People"), _people, 14, 96, paint=_paint_people, hides_below=760),
        Column(_tr("Taken"), _taken, 4, 104, paint=_quietly(_taken), hides_below=700),
        Column(_tr("Credit"), lambda row: row.credit.best(Language.EN), 10, 80, paint=_paint_credit, hides_below=900),
        Column(_tr("Rights"), _rights, 4, 152, paint=_paint_rights),
        Column(_tr("Used in"), _used, 2, 84, paint=_quietly(_used), hides_below=560),
    )


def _now() -> datetime:
    return datetime.now().astimezone()


def _people(row: PhotoRow) -> str:
    return ", ".join(name.best(Language.EN) for name in row.people)


def _taken(row: PhotoRow) -> str:
    return badges.day_and_month(row.taken_at.astimezone().date()) if row.taken_at else "—"


def _used(row: PhotoRow) -> str:
    if not row.used_in:
        return _tr("Unused")
    return _tr("1 release") if row.used_in == 1 else _tr("{count} releases").format(count=row.used_in)


def _rights(row: PhotoRow) -> str:
    chip = badges.of_rights(row, _now())
    if chip is not None:
        return chip.text
    return _tr("Until {day}").format(day=badges.day_and_month(row.expires_on)) if row.expires_on else row.usage_terms


def _paint_picture(painter: QPainter, place: QRect, row: PhotoRow, library: Library, thumbnails: Thumbnails) -> QRect:
    frame = QRect(place.topLeft(), _PICTURE)
    frame.moveCenter(QRect(place.x(), place.y(), _PICTURE.width(), place.height()).center())
    picture = None
    if row.sha256:
        ratio = painter.device().devicePixelRatioF()
        width, height = round(_PICTURE.width() * ratio), round(_PICTURE.height() * ratio)
        wanted = Wanted(row.sha256, width, height, framing=row.framing)
        picture = thumbnails.picture(wanted, library.media.path(row.sha256), ratio)
    rounded(painter, frame, 4, picture)
    if not row.sha256:
        icons.paint(painter, QRect(frame.center().x() - 8, frame.center().y() - 8, 16, 16), "image", "text3")
    if row.is_starred:
        badges.paint_star(painter, QPointF(frame.left() + 9, frame.top() + 9), 4)
    return frame


def _paint_caption(painter: QPainter, place: QRect, row: PhotoRow) -> None:
    caption = row.caption.best(Language.EN)
    font = fonts.font(_language(row.caption), 13, QFont.Weight.Medium)
    token, said = ("text", caption) if caption else ("text3", _tr("No caption yet"))
    words(painter, QRect(place.x(), place.y() + 5, place.width(), 18), said, token=token, font=font)
    below = QRect(place.x(), place.y() + 23, place.width(), 17)
    words(painter, below, row.file_name or _tr("Waiting for its picture"), token="text3", font=fonts.interface(11))


def _paint_event(painter: QPainter, place: QRect, row: PhotoRow) -> None:
    words(painter, place, row.event or "—", token="text2" if row.event else "text3")


def _paint_people(painter: QPainter, place: QRect, row: PhotoRow) -> None:
    words(painter, place, _people(row) or "—", token="text2" if row.people else "text3")


def _paint_credit(painter: QPainter, place: QRect, row: PhotoRow) -> None:
    credit = row.credit.best(Language.EN)
    font = fonts.font(_language(row.credit), 13)
    words(painter, place, credit or "—", token="text2" if credit else "text3", font=font)


def _paint_rights(painter: QPainter, place: QRect, row: PhotoRow) -> None:
    chip = badges.of_rights(row, _now())
    if chip is not None:
        chips.paint(painter, place.x(), place.center().y() - chips.HEIGHT / 2 + 1, chip)
    else:
        words(painter, place, _rights(row) or "—", token="text2" if _rights(row) else "text3")


def _quietly(text: Callable[[PhotoRow], str]) -> Callable[[QPainter, QRect, PhotoRow], None]:
    def paint(painter: QPainter, place: QRect, row: PhotoRow) -> None:
        words(painter, place, text(row), token="text2")

    return paint


def _language(text: ByLanguage) -> Language:
    return next((language for language in Language if text.get(language)), Language.EN)

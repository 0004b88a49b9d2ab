"""The columns of the two tables: journalists and outlets."""

from collections.abc import Callable
from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication, QPointF, QRect
from PySide6.QtGui import QFont, QPainter

from mediadesk.records.contact import TURNED_AWAY, ContactRow, OutletRow
from mediadesk.records.contact_choice import ContactOrder
from mediadesk.records.languages import Language
from mediadesk.ui import chips, fonts
from mediadesk.ui.contacts import sayings
from mediadesk.ui.contacts.initials import paint_disc
from mediadesk.ui.language_marks import name as language_name
from mediadesk.ui.record_cells import found_words, language_tags, words
from mediadesk.ui.record_table import Column
from mediadesk.wording.people import name_and_post

_DISC, _BESIDE = 28, 38
Today = Callable[[], date]

CONTACT_ORDERS = (ContactOrder.NAME, ContactOrder.OUTLET, None, None, ContactOrder.LAST_CONTACT, None)
"""By what the columns of contacts are sorted; `None` for those by which nobody looks for somebody."""


def contact_columns(today: Today, wanted: Callable[[], str]) -> tuple[Column[ContactRow], ...]:
    """Name, outlet, beat, languages, last contact, status.

    `today` says which dates need no year, `wanted` what is looked for: it is shown where names and outlets hold it.
    """

    def tr(text: str) -> str:
        return QCoreApplication.translate("Contacts", text)

    def last(row: ContactRow) -> str:
        return sayings.last_contact(row.last_contact_at, today())

    return (
        Column(tr("Name"), lambda row: name_and_post(row.name, row.role), 20, 200, paint=_person(wanted)),
        Column(tr("Outlet"), lambda row: row.outlet, 24, 110, paint=_outlet(wanted)),
        Column(tr("Beat"), _beats, 26, 90, paint=_quietly(_beats), hides_below=620),
        Column(tr("Languages"), _languages, 4, 96, paint=_tags),
        Column(tr("Last contact"), last, 10, 104, paint=_last_contact(last), hides_below=760),
        Column(tr("Status"), _status, 6, 104, paint=_chip),
    )


def outlet_columns() -> tuple[Column[OutletRow], ...]:
    """Name, kind, city, contacts."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Contacts", text)

    def kind(row: OutletRow) -> str:
        return sayings.kind_word(row.kind)

    def count(row: OutletRow) -> str:
        return f"{row.contact_count:,}" if row.contact_count else "—"

    return (
        Column(tr("Name"), lambda row: row.name, 40, 172, paint=_outlet_name),
        Column(tr("Kind"), kind, 18, 104, kind, _quietly(kind)),
        Column(
            tr("City"),
            lambda row: row.city,
            18,
            96,
            lambda row: _words_last(row.city),
            _quietly(lambda row: row.city or "—"),
        ),
        Column(tr("Contacts"), count, 10, 88, lambda row: row.contact_count, _quietly(count)),
    )


@cache
def _font(language: Language, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return fonts.font(language, size, weight)


def _words_last(text: str) -> tuple[bool, str]:
    """Sorts what is empty behind everything else."""
    return not text, text.casefold()


def _beats(row: ContactRow) -> str:
    return ", ".join(beat[:1].upper() + beat[1:] if at == 0 else beat for at, beat in enumerate(row.beats))


def _languages(row: ContactRow) -> str:
    return ", ".join(language_name(language) for language in row.languages)


def _status(row: ContactRow) -> str:
    return sayings.status_word(row.status)


def _person(wanted: Callable[[], str]) -> Callable[..., None]:
    def paint(painter: QPainter, place: QRect, row: ContactRow) -> None:
        if not row.name:  # somebody who is there no more
            return
        language = sayings.language_of(row.name, row.languages)
        paint_disc(painter, QPointF(place.x() + _DISC / 2, place.center().y() + 1), _DISC, row.name, language)
        beside = place.adjusted(_BESIDE, 0, 0, 0)
        bold = _font(language, 13, QFont.Weight.DemiBold)
        token = "text3" if row.status in TURNED_AWAY else "text"
        if not row.role:
            found_words(painter, beside, row.name, wanted(), bold, token)
            return
        found_words(painter, QRect(beside.x(), beside.y() + 5, beside.width(), 18), row.name, wanted(), bold, token)
        role_font = _font(sayings.language_of(row.role, row.languages), 12)
        words(painter, QRect(beside.x(), beside.y() + 23, beside.width(), 17), row.role, token="text2", font=role_font)

    return paint


def _outlet(wanted: Callable[[], str]) -> Callable[..., None]:
    def paint(painter: QPainter, place: QRect, row: ContactRow) -> None:
        font = _font(sayings.language_of(row.outlet, row.languages), 13)
        if row.outlet:
            token = "text3" if row.status in TURNED_AWAY else "text"
            found_words(painter, place, row.outlet, wanted(), font, token)
        elif row.name:
            words(painter, place, "—", font=font, token="text3")

    return paint


def _quietly(text: Callable[[ContactRow], str] | Callable[[OutletRow], str]) -> Callable[..., None]:
    def paint(painter: QPainter, place: QRect, row: ContactRow | OutletRow) -> None:
        words(painter, place, text(row), token="text2")  # type: ignore[arg-type]

    return paint


def _last_contact(text: Callable[[ContactRow], str]) -> Callable[..., None]:
    def paint(painter: QPainter, place: QRect, row: ContactRow) -> None:
        if row.name:
            words(painter, place, text(row), token="text2" if row.last_contact_at else "text3")

    return paint


def _tags(painter: QPainter, place: QRect, row: ContactRow) -> None:
    language_tags(painter, place, row.languages)


def _chip(painter: QPainter, place: QRect, row: ContactRow) -> None:
    if row.name:
        chips.paint(painter, place.x(), place.center().y() - chips.HEIGHT / 2 + 1, sayings.status_chip(row.status))


def _outlet_name(painter: QPainter, place: QRect, row: OutletRow) -> None:
    language = sayings.language_of(row.name, (Language.ZH_HANT,))
    paint_disc(painter, QPointF(place.x() + _DISC / 2, place.center().y() + 1), _DISC, row.name, language)
    bold = _font(language, 13, QFont.Weight.DemiBold)
    words(painter, place.adjusted(_BESIDE, 0, 0, 0), row.name, font=bold)

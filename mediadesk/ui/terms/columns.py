"""The columns of the terms: the three languages beside each other, and what is avoided."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from mediadesk.records.languages import Language
from mediadesk.records.term import Term
from mediadesk.ui import fonts, icons
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column
from mediadesk.ui.terms import sayings

_LOCK = 13
_NOTHING = "—"


def term_columns() -> tuple[Column[Term], ...]:
    """English with the kind below, Traditional, Simplified, avoided."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Terms", text)

    return (
        Column(tr("English"), _said, 30, 190, lambda term: _last(term.texts.en), _english),
        _chinese(Language.ZH_HANT, tr("Traditional")),
        _chinese(Language.ZH_HANS, tr("Simplified")),
        Column(tr("Avoid"), _avoided, 30, 120, lambda term: _last(_avoided(term)), _quiet_list, hides_below=700),
    )


def _chinese(language: Language, title: str) -> Column[Term]:
    def text(term: Term) -> str:
        return term.texts.get(language)

    return Column(title, text, 24, 120, lambda term: _last(text(term)), _written(language, text))


def _last(text: str) -> tuple[bool, str]:
    """Sorts what is empty behind everything else."""
    return not text, text.casefold()


def _said(term: Term) -> str:
    parts = [term.texts.en or _NOTHING, sayings.kind_word(term.kind)]
    protected = QCoreApplication.translate("Terms", "protected")
    return ", ".join([*parts, protected] if term.is_protected else parts)


def _avoided(term: Term) -> str:
    return "; ".join(sayings.avoided(term))


def _english(painter: QPainter, place: QRect, term: Term) -> None:
    bold = fonts.interface(13, QFont.Weight.DemiBold)
    upper = QRect(place.x(), place.y() + 5, place.width(), 18)
    words(painter, upper, term.texts.en or _NOTHING, font=bold, token="text" if term.texts.en else "text3")
    small = fonts.interface(12)
    lower = QRect(place.x(), place.y() + 23, place.width(), 17)
    kind = sayings.kind_word(term.kind)
    words(painter, lower, kind, token="text2", font=small)
    if term.is_protected:
        x = lower.x() + round(QFontMetricsF(small).horizontalAdvance(kind)) + 6
        icons.paint(painter, QRect(x, lower.y() + 2, _LOCK, _LOCK), "lock", "text2")


def _written(language: Language, text: Callable[[Term], str]) -> Callable[[QPainter, QRect, Term], None]:
    font = fonts.font(language, 13)

    def paint(painter: QPainter, place: QRect, term: Term) -> None:
        words(painter, place, text(term) or _NOTHING, font=font, token="text" if text(term) else "text3")

    return paint


def _quiet_list(painter: QPainter, place: QRect, term: Term) -> None:
    text = _avoided(term)
    font = fonts.font(Language.EN if text.isascii() else Language.ZH_HANT, 13)
    words(painter, place, text or _NOTHING, font=font, token="text2" if text else "text3")

"""The columns of the facts: what the figure is about and how texts say it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFont, QPainter

from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column
from mediadesk.wording.dates import long_date
from mediadesk.wording.facts import figure

_NOTHING = "—"


def fact_columns() -> tuple[Column[DeskFact], ...]:
    """Name with source below, English, Traditional, as of."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Terms", text)

    return (
        Column(tr("Fact"), _title, 30, 190, lambda fact: _title(fact).casefold(), _named),
        _said(Language.EN, tr("English")),
        _said(Language.ZH_HANT, tr("Traditional")),
        Column(tr("As of"), as_of, 18, 110, lambda fact: (fact.as_of is None, fact.as_of), _day, hides_below=700),
    )


def name_of(fact: DeskFact) -> str:
    """What a fact is called on screen."""
    return fact.name.best(Language.EN) or fact.value


def as_of(fact: DeskFact) -> str:
    """The day the figure was so."""
    return long_date(fact.as_of, Language.EN) if fact.as_of else ""


def _title(fact: DeskFact) -> str:
    return ", ".join(filter(None, (name_of(fact), fact.source)))


def _said(language: Language, title: str) -> Column[DeskFact]:
    def text(fact: DeskFact) -> str:
        return figure(fact, language)

    return Column(title, text, 26, 130, lambda fact: text(fact).casefold(), _written(language, text))


def _written(language: Language, text: Callable[[DeskFact], str]) -> Callable[[QPainter, QRect, DeskFact], None]:
    font = fonts.font(language, 13)

    def paint(painter: QPainter, place: QRect, fact: DeskFact) -> None:
        words(painter, place, text(fact), font=font)

    return paint


def _named(painter: QPainter, place: QRect, fact: DeskFact) -> None:
    bold = fonts.font(Language.EN if fact.name.en else Language.ZH_HANT, 13, QFont.Weight.DemiBold)
    upper, lower = (
        QRect(place.x(), place.y() + 5, place.width(), 18),
        QRect(place.x(), place.y() + 23, place.width(), 17),
    )
    words(painter, upper if fact.source else place, name_of(fact), font=bold)
    if fact.source:
        words(painter, lower, fact.source, token="text2", font=fonts.interface(12))


def _day(painter: QPainter, place: QRect, fact: DeskFact) -> None:
    words(painter, place, as_of(fact) or _NOTHING, token="text2" if fact.as_of else "text3")

"""Language marks: EN 繁 简 with a line below that says how far each version has come."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from mediadesk.records.languages import Language
from mediadesk.records.release import TextState
from mediadesk.ui import fonts, look

SIGNS = {Language.EN: "EN", Language.ZH_HANT: "繁", Language.ZH_HANS: "简"}
_ADVANCE, _EN, _HAN = 20.0, 16.0, 12.0
WIDTH = _EN + 2 * _ADVANCE + 1


def name(language: Language) -> str:
    """The language as said on screen."""
    names = {
        Language.EN: QCoreApplication.translate("Language", "English"),
        Language.ZH_HANT: QCoreApplication.translate("Language", "Traditional Chinese"),
        Language.ZH_HANS: QCoreApplication.translate("Language", "Simplified Chinese"),
    }
    return names[language]


def state_word(state: TextState) -> str:
    """The state of a version as said on screen."""
    words = {
        TextState.NOT_STARTED: QCoreApplication.translate("Language", "not started"),
        TextState.IN_PROGRESS: QCoreApplication.translate("Language", "in progress"),
        TextState.READY: QCoreApplication.translate("Language", "ready"),
    }
    return words[state]


def in_words(states: Mapping[Language, TextState]) -> str:
    """The marks said in words, for tooltips and screen readers."""
    return ", ".join(
        f"{name(language)}: {state_word(states.get(language, TextState.NOT_STARTED))}" for language in Language
    )


def paint(painter: QPainter, right: float, y: float, states: Mapping[Language, TextState]) -> None:
    """Draw the three marks so that they end at `right`; `y` is the upper edge, 20 pixels are needed."""
    painter.save()
    x = right - WIDTH
    for language in Language:
        state = states.get(language, TextState.NOT_STARTED)
        wide = _EN if language is Language.EN else _HAN
        _paint_one(painter, QRectF(x, y, wide, 16), language, state)
        x += wide + (_ADVANCE - _HAN)
    painter.restore()


def _paint_one(painter: QPainter, place: QRectF, language: Language, state: TextState) -> None:
    begun = state is not TextState.NOT_STARTED
    weight = QFont.Weight.Bold if state is TextState.READY else QFont.Weight.Medium
    painter.setFont(fonts.font(language, 11, weight))
    painter.setPen(look.colour("text" if begun else "text3"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, SIGNS[language])
    if begun:
        full = place.width()
        done = full if state is TextState.READY else full / 2
        painter.fillRect(QRectF(place.x(), place.bottom() + 1, done, 2), look.colour("ok" if done == full else "warn"))

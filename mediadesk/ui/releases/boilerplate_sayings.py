"""How boilerplates are spoken of on screen: how an edition stands, who approved it, how long it is."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Length
from mediadesk.wording import dates


def _tr(words: str) -> str:
    return QCoreApplication.translate("Boilerplates", words)


def length_word(length: Length) -> str:
    """How much a boilerplate says."""
    words = {Length.SHORT: _tr("Short"), Length.STANDARD: _tr("Standard"), Length.LONG: _tr("Long")}
    return words[length]


def standing(boilerplate: Boilerplate, newer: Boilerplate | None, day: date) -> tuple[str, bool]:
    """How an edition stands for a release of `day`, in words, and whether it may be printed then."""
    edition = _tr("Edition {number}").format(number=boilerplate.edition)
    if newer is not None:
        return _tr("{edition}; edition {number} is approved").format(edition=edition, number=newer.edition), False
    if boilerplate.awaits_approval:
        return _tr("{edition}, not approved since it was changed").format(edition=edition), False
    if boilerplate.valid_until is not None and boilerplate.valid_until < day:
        return _tr("Ran out on {day}").format(day=dates.long_date(boilerplate.valid_until, Language.EN)), False
    if boilerplate.valid_from is not None and boilerplate.valid_from > day:
        return _tr("Holds from {day} only").format(day=dates.long_date(boilerplate.valid_from, Language.EN)), False
    return approval(boilerplate), True


def approval(boilerplate: Boilerplate) -> str:
    """Which edition it is, and who approved it when."""
    edition = _tr("Edition {number}").format(number=boilerplate.edition)
    if boilerplate.approved_at is None:
        return _tr("{edition}, not approved").format(edition=edition)
    day = dates.long_date(boilerplate.approved_at.astimezone().date(), Language.EN)
    said = (
        _tr("{edition}, approved by {who} on {day}") if boilerplate.approved_by else _tr("{edition}, approved on {day}")
    )
    return said.format(edition=edition, who=boilerplate.approved_by, day=day)

"""How terms are said on screen."""

from PySide6.QtCore import QCoreApplication

from mediadesk.jobs.term_lists import Merged
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.term import Term, TermKind

WRITTEN = {Language.EN: "English", Language.ZH_HANT: "繁體中文", Language.ZH_HANS: "简体中文"}
"""The languages by their own names."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Terms", text)


def kind_word(kind: TermKind) -> str:
    """What one term of this kind names."""
    words = {
        TermKind.PERSON: _tr("Person"),
        TermKind.POST: _tr("Post"),
        TermKind.BODY: _tr("Body"),
        TermKind.EVENT: _tr("Event"),
        TermKind.PLACE: _tr("Place"),
        TermKind.HOUSE: _tr("House word"),
    }
    return words[kind]


def kind_words(kind: TermKind) -> str:
    """What several terms of this kind name."""
    words = {
        TermKind.PERSON: _tr("People"),
        TermKind.POST: _tr("Posts"),
        TermKind.BODY: _tr("Bodies"),
        TermKind.EVENT: _tr("Events"),
        TermKind.PLACE: _tr("Places"),
        TermKind.HOUSE: _tr("House words"),
    }
    return words[kind]


def language_written(texts: ByLanguage) -> Language:
    """The language a term is best shown in on an English screen."""
    return next((language for language in Language if texts.get(language)), Language.EN)


def avoided(term: Term) -> list[str]:
    """All forms that are avoided, in the order of the languages, each once."""
    return list(dict.fromkeys(form for language in Language for form in term.avoid.get(language)))


def imported(merged: Merged) -> str:
    """What an import did: "3 terms added, 1 changed"."""
    if not merged.added and not merged.changed:
        return _tr("Nothing new: the terms are as they were")
    added = _tr("One term added") if merged.added == 1 else _tr("{count} terms added").format(count=f"{merged.added:,}")
    changed = _tr("{count} changed").format(count=f"{merged.changed:,}") if merged.changed else ""
    return ", ".join(filter(None, (added, changed)))


def change_in(count: int) -> str:
    """The button that says a fact as it is now wherever texts say it as it was."""
    return _tr("Change in one place") if count == 1 else _tr("Change in {count} places").format(count=f"{count:,}")


def changed_in(count: int) -> str:
    """What it did."""
    return _tr("Changed in one place") if count == 1 else _tr("Changed in {count} places").format(count=f"{count:,}")

"""What the desk knows by name, ready to be found by a few letters: people, terms, organisations. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediadesk.library import Library
from mediadesk.library.folding import is_han, pieces, shadow
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.term import Term

Known = Newsmaker | PressOfficer | Term | Organisation
_MOST = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, and as a search sees them the names it has and what else it is found by."""

    record: Known
    names: str
    rest: str


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that can be asked for, each kind in its order."""

    people: tuple[Entry, ...] = ()
    terms: tuple[Entry, ...] = ()


def read(library: Library) -> Names:
    """Read all names; in a worker, because thousands of them take a while."""
    with library.reading():
        officers, newsmakers = library.press_officers.all(), library.newsmakers.all()
        organisations, terms = library.organisations.all(), library.terms.all()
    return Names(
        tuple(_entry(each, (each.name,), each.posts) for each in newsmakers)
        + tuple(_entry(each, (each.name,), (each.title, each.organisation)) for each in officers),
        tuple(_entry(each, (each.texts,), (), _avoided(each)) for each in terms)
        + tuple(_entry(each, (each.name, each.short_name), ()) for each in organisations if each.name),
    )


def found(entries: Sequence[Entry], wanted: str, first: frozenset[int] = frozenset()) -> list[Entry]:
    """Those with every piece of `wanted`: those whose names have it come before those whose posts do.

    With nothing wanted, those whose ids are in `first` come first.
    """
    needles = [f" {' '.join(piece) if is_han(piece) else piece}" for piece in pieces(wanted)]
    if not needles:
        mine = [each for each in entries if each.record.id in first]
        return [*mine, *(each for each in entries if each.record.id not in first)][:_MOST]
    by_name, by_rest = [], []
    for each in entries:
        if all(needle in each.names for needle in needles):
            by_name.append(each)
        elif all(needle in each.rest or needle in each.names for needle in needles):
            by_rest.append(each)
    by_name.sort(key=lambda entry: not entry.names.startswith(needles[0]))
    return [*by_name, *by_rest][:_MOST]


def _entry(record: Known, names: Iterable[ByLanguage], rest: Iterable[ByLanguage], more: Iterable[str] = ()) -> Entry:
    return Entry(record, _shadow(_texts(names)), _shadow([*_texts(rest), *more]))


def _texts(named: Iterable[ByLanguage]) -> list[str]:
    return [text for each in named for language in Language if (text := each.get(language))]


def _shadow(texts: Iterable[str]) -> str:
    return f" {shadow(' '.join(texts))}"


def _avoided(term: Term) -> list[str]:
    return [form for language in Language for form in term.avoid.get(language)]

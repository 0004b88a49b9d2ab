"""What the desk knows by name, ready to be found by a few letters: people, facts, terms, organisations. No Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mediadesk.library import Library
from mediadesk.library.folding import is_han, pieces, shadow
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.term import Term

Known = Newsmaker | PressOfficer | Term | Organisation | DeskFact
_MOST = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, and as a search sees them the names it has, and these with what else it is found by."""

    record: Known
    names: str
    everything: str


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that can be asked for, each kind in its order; `called` are the names of people with their ids."""

    people: tuple[Entry, ...] = ()
    terms: tuple[Entry, ...] = ()
    called: Mapping[Language, Sequence[tuple[str, int]]] = field(default_factory=dict)


def read(library: Library) -> Names:
    """Read all names; in a worker, because thousands of them take a while."""
    with library.reading():
        officers, newsmakers = library.press_officers.all(), library.newsmakers.all()
        organisations, terms = library.organisations.all(), library.terms.all()
        facts = library.facts.all()
    everybody: list[Newsmaker | PressOfficer] = [*newsmakers, *officers]
    return Names(
        tuple(_entry(each, (each.name,), each.posts) for each in newsmakers)
        + tuple(_entry(each, (each.name,), (each.title, each.organisation)) for each in officers),
        tuple(_entry(each, (each.name,), (each.qualifier, each.unit), (each.value, each.source)) for each in facts)
        + tuple(_entry(each, (each.texts,), (), _avoided(each)) for each in terms)
        + tuple(_entry(each, (each.name, each.short_name), ()) for each in organisations if each.name),
        {
            language: [(name, each.id) for each in everybody if (name := each.name.best(language))]
            for language in Language
        },
    )


def found(entries: Sequence[Entry], wanted: str, first: frozenset[int] = frozenset()) -> list[Entry]:
    """Those with every piece of `wanted`: those whose names have it come before those whose posts do.

    With nothing wanted, those whose ids are in `first` come first.
    """
    needles = [f" {' '.join(piece) if is_han(piece) else piece}" for piece in pieces(wanted)]
    if not needles:
        mine = [each for each in entries if each.record.id in first]
        return [*mine, *(each for each in entries if each.record.id not in first)][:_MOST]
    by_name, by_any = list(entries), list(entries)
    for needle in needles:
        by_name = [each for each in by_name if needle in each.names]
        by_any = [each for each in by_any if needle in each.everything]
    by_name.sort(key=lambda entry: not entry.names.startswith(needles[0]))
    known = {each.record.id for each in by_name}
    return [*by_name, *(each for each in by_any if each.record.id not in known)][:_MOST]


def _entry(record: Known, names: Iterable[ByLanguage], rest: Iterable[ByLanguage], more: Iterable[str] = ()) -> Entry:
    searched = _shadow(_texts(names))
    return Entry(record, searched, searched + _shadow([*_texts(rest), *more]))


def _texts(named: Iterable[ByLanguage]) -> list[str]:
    return [text for each in named for language in Language if (text := each.get(language))]


def _shadow(texts: Iterable[str]) -> str:
    return f" {shadow(' '.join(texts))}"


def _avoided(term: Term) -> list[str]:
    return [form for language in Language for form in term.avoid.get(language)]

"""What is offered for what was typed: people, terms, photos, texts and contacts as rows of the list."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from mediadesk.records.block import Run
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.term import Term
from mediadesk.ui.releases.insertion_list import Offer
from mediadesk.ui.releases.insertion_names import Names, found
from mediadesk.ui.typed_person import has_name
from mediadesk.wording.dates import long_date
from mediadesk.wording.facts import after, figure
from mediadesk.wording.mentions import first_mention, is_named, later_mention

Person = Newsmaker | PressOfficer
_A_NAME = re.compile(r"[^\W\d_]")
_NAMED_FIRST = 200_000  # characters of a text that are looked through for those it names


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is put in: the language of the text, its words up to there, all its words.

    `passage` are those of its passage before it.

    In a headline nobody is named with a post.
    """

    language: Language
    before: str = ""
    everything: str = ""
    is_headline: bool = False
    passage: str = ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Insertion", text)


def people(names: Names, wanted: str, place: Place, make: Callable[[str], object] | None) -> list[Offer]:
    """Those whose names or posts have what is wanted, and `make(wanted)` where nobody is called that."""
    mine = frozenset[int]() if wanted else _named_in(names, place)
    entries = found(names.people, wanted, mine)
    offers = [_person(each.record, place) for each in entries if isinstance(each.record, Person)]
    is_known = any(isinstance(each.record, Newsmaker) and has_name(each.record, wanted) for each in entries)
    if make is not None and _A_NAME.search(wanted) and not is_known:
        title = _tr("New person “{name}”").format(name=wanted)
        offers.append(Offer(title, icon="plus", act=partial(make, wanted)))
    return offers


def terms(names: Names, wanted: str, place: Place) -> list[Offer]:
    """Facts, then terms and organisations in the form approved for the language; those without one are left out."""
    return [*facts(names, wanted, place), *_terms(names, wanted, place.language)]


def facts(names: Names, wanted: str, place: Place) -> list[Offer]:
    """The desk's facts as the language says them; what is put in stays linked with the fact."""
    records = (each.record for each in found(names.terms, wanted))
    return [_fact(record, place) for record in records if isinstance(record, DeskFact)]


def _fact(fact: DeskFact, place: Place) -> Offer:
    said = figure(fact, place.language)
    runs = (Run(after(said, place.passage), fact_id=fact.id),)
    day = long_date(fact.as_of, Language.EN) if fact.as_of else ""
    as_of = _tr("as of {day}").format(day=day) if day else ""
    detail = " · ".join(filter(None, (fact.name.best(place.language), as_of, fact.source)))
    return Offer(said, detail, "chart-no-axes-column", words=lambda _other: runs)


def _terms(names: Names, wanted: str, language: Language) -> list[Offer]:
    offers = []
    for each in found(names.terms, wanted):
        record = each.record
        forms = record.texts if isinstance(record, Term) else record.name if isinstance(record, Organisation) else None
        form = forms.get(language) if forms is not None else ""
        if forms is not None and form:
            short = record.short_name.get(language) if isinstance(record, Organisation) else ""
            others = dict.fromkeys(forms.get(other) for other in Language if forms.get(other) != form)
            detail = " · ".join(filter(None, (short, *others)))
            offers.append(Offer(form, detail, "languages", words=partial(_said, form)))
    return offers


def _person(person: Person, place: Place) -> Offer:
    language, called = place.language, person.name.best(place.language)
    if isinstance(person, Newsmaker):
        called = person.called(language)
    full, short = first_mention(person, language), later_mention(person, language)
    is_later = not place.is_headline and is_named(person, language, place.before)
    forms = (called, full) if place.is_headline else (short, full) if is_later else (full, short)
    post = _post(person, language)
    icon = "user-round" if isinstance(person, Newsmaker) else "mail"
    tail = forms[0] if forms[0] != called and is_later else ""
    return Offer(called, post, icon, tail, words=lambda other: _said(forms[other]))


def _post(person: Person, language: Language) -> str:
    if isinstance(person, Newsmaker):
        return person.posts[0].best(language) if person.posts else ""
    return " · ".join(filter(None, (person.title.best(language), person.organisation.best(language))))


def _named_in(names: Names, place: Place) -> frozenset[int]:
    text = place.everything[:_NAMED_FIRST]
    return frozenset(key for name, key in names.called.get(place.language, ()) if name in text)


def _said(words: str, _other: bool = False) -> tuple[Run, ...]:
    return (Run(words),)

"""What the desk knows by name: its newsmakers, organisations, terms and facts."""

from collections.abc import Iterator
from dataclasses import dataclass

from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.term import Term


@dataclass(frozen=True, slots=True)
class Register:
    """Everybody and everything with an approved form in up to three languages; nothing of it is in the trash.

    `words` are right in spelling besides: the names of its outlets. `facts` are the figures texts may be linked with.
    """

    newsmakers: tuple[Newsmaker, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    terms: tuple[Term, ...] = ()
    words: tuple[str, ...] = ()
    facts: tuple[DeskFact, ...] = ()

    def forms(self) -> Iterator[ByLanguage]:
        """The approved forms of everything in the register: names, posts, short names, terms. Empty ones are left out.

        People and their posts come first, then organisations, then terms.
        """
        for newsmaker in self.newsmakers:
            yield from filter(None, (newsmaker.name, *newsmaker.posts))
        for organisation in self.organisations:
            yield from filter(None, (organisation.name, organisation.short_name))
        yield from (term.texts for term in self.terms if term.texts)

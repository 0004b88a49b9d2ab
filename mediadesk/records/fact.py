"""Facts of the desk: figures that stand in many texts and are kept in one place."""

from dataclasses import dataclass
from datetime import date

from mediadesk.records.languages import ByLanguage


@dataclass(frozen=True, slots=True)
class DeskFact:
    """One figure: "more than 250 guests". The figures of a release's own fact sheet are `organisation.Fact`.

    `name` is what the desk calls it; `qualifier` and `unit` stand before and after `value` in a text. It was so on the
    day `as_of`, says `source`; `owner` keeps it up. `earlier` are the forms it had before, with which older texts say
    it, the oldest first.
    """

    id: int
    name: ByLanguage
    value: str
    qualifier: ByLanguage = ByLanguage()
    unit: ByLanguage = ByLanguage()
    as_of: date | None = None
    source: str = ""
    owner: str = ""
    earlier: tuple[ByLanguage, ...] = ()
    version: int = 1

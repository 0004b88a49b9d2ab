"""The desk's facts, and the texts that say them."""

from collections.abc import Sequence
from dataclasses import replace

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, spread
from mediadesk.library.fact_tables import DeskFactTable
from mediadesk.library.folding import fold, matches
from mediadesk.library.rows import Row
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NoSuchFact
from mediadesk.wording.facts import form

_KEPT = 20  # earlier forms
# A run names its fact behind its address, and no other number of a body is so long.
_SAYING = """
SELECT t.release_id, t.language FROM release_text t JOIN release r ON r.id = t.release_id
WHERE r.deleted_at IS NULL AND t.blocks LIKE ? ORDER BY t.id
"""


class Facts(Collection[DeskFact]):
    """Figures kept in one place."""

    table = DeskFactTable
    noun = "fact"

    def all(self, match: str = "") -> list[DeskFact]:
        """The facts whose name, figure, words, source or owner match, by name."""
        found = [each for each in self._live() if not match or matches(match, *_words(each))]
        return sorted(found, key=lambda each: (fold(self._title(each)), each.id))

    def named(self, wanted: str) -> DeskFact:
        """The fact with this name in any language, whatever its case and script. Raises `NoSuchFact`."""
        name = fold(wanted).strip()
        for each in self._live():
            if name and name in {fold(each.name.get(language)) for language in Language}:
                return each
        raise NoSuchFact(wanted)

    def save(self, record: DeskFact) -> DeskFact:
        """Keep a changed fact; the form it had is among the earlier ones then. Raises `Conflict`."""
        before = self.get(record.id)
        had, has = form(before), form(record)
        earlier = [each for each in before.earlier if each not in (had, has)]
        kept = (*earlier, had) if had != has else tuple(earlier)
        return super().save(replace(record, earlier=kept[-_KEPT:]))

    def said_in(self, key: int) -> list[tuple[int, Language]]:
        """The releases outside the trash, and of each the languages, whose text says the fact."""
        found = self._rows.execute(_SAYING, (f"%{key}%",))
        return [(int(release_id), Language(language)) for release_id, language in found]

    def _records(self, rows: Sequence[Row]) -> list[DeskFact]:
        return [
            DeskFact(
                id=row["id"],
                name=gathered("name", row),
                value=row["value"],
                qualifier=gathered("qualifier", row),
                unit=gathered("unit", row),
                as_of=row["as_of"],
                source=row["source"],
                owner=row["owner"],
                earlier=tuple(ByLanguage(*each) for each in row["earlier"]),
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: DeskFact) -> Row:
        texts = {
            **spread("name", record.name),
            **spread("qualifier", record.qualifier),
            **spread("unit", record.unit),
        }
        earlier = [[each.get(language) for language in Language] for each in record.earlier]
        rest = {"as_of": record.as_of, "source": record.source, "owner": record.owner, "earlier": earlier}
        return {**texts, **rest, "value": record.value}

    def _title(self, record: DeskFact) -> str:
        return record.name.best(Language.EN) or record.value


def _words(fact: DeskFact) -> list[str]:
    texts = (fact.name, fact.qualifier, fact.unit)
    return [text.get(language) for text in texts for language in Language] + [fact.value, fact.source, fact.owner]

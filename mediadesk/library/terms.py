"""The house's term base."""

from collections.abc import Sequence

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, spread
from mediadesk.library.folding import fold, matches
from mediadesk.library.rows import Row
from mediadesk.library.term_tables import TermTable
from mediadesk.records.languages import Language
from mediadesk.records.term import Avoided, Term, TermKind


class Terms(Collection[Term]):
    """How the house writes names and words in three languages, and how it does not."""

    table = TermTable
    noun = "term"

    def all(self, match: str = "", kind: TermKind | None = None) -> list[Term]:
        """The terms of `kind` whose forms, avoided forms or note match, by their English form, else the Chinese."""
        live = [each for each in self._live() if kind is None or each.kind is kind]
        found = [each for each in live if not match or matches(match, *_words(each))]
        return sorted(found, key=lambda each: (fold(self._title(each)), each.id))

    def _records(self, rows: Sequence[Row]) -> list[Term]:
        return [
            Term(
                id=row["id"],
                kind=TermKind(row["kind"]),
                texts=gathered("name", row),
                avoid=Avoided(*(tuple(row["avoid"].get(language.value, ())) for language in Language)),
                is_protected=row["is_protected"],
                note=row["note"],
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: Term) -> Row:
        avoid = {language.value: list(forms) for language in Language if (forms := record.avoid.get(language))}
        kept = {"kind": record.kind.value, "avoid": avoid, "is_protected": record.is_protected, "note": record.note}
        return {**spread("name", record.texts), **kept}

    def _title(self, record: Term) -> str:
        return record.texts.best(Language.EN)


def _words(term: Term) -> list[str]:
    return [word for language in Language for word in (term.texts.get(language), *term.avoid.get(language)) if word] + [
        term.note
    ]

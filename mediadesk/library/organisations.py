"""Organisations, and the editions of their standing texts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, spread
from mediadesk.library.folding import fold, matches
from mediadesk.library.rows import Row
from mediadesk.library.tables import BoilerplateTable, OrganisationTable
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Brand, Length, Organisation
from mediadesk.records.problems import Conflict
from mediadesk.records.release import OUT_OF_THE_HOUSE

_LAST_EDITION = "SELECT MAX(edition) FROM boilerplate WHERE id = ? OR first_id = ?"  # in the trash too
_SHARED = """
SELECT mine.boilerplate_id FROM release_boilerplate mine JOIN boilerplate b ON b.id = mine.boilerplate_id
WHERE mine.release_id = ? AND b.approved_at IS NULL AND EXISTS (
    SELECT 1 FROM release_boilerplate other JOIN release r ON r.id = other.release_id
    WHERE other.boilerplate_id = mine.boilerplate_id AND r.id <> ? AND r.deleted_at IS NULL AND r.status NOT IN ({out}))
"""


class Organisations(Collection[Organisation]):
    """Bodies that issue releases; one of them is the desk's own."""

    table = OrganisationTable
    noun = "organisation"

    def all(self, match: str = "") -> list[Organisation]:
        """The organisations whose name matches, the desk's own first, then by name."""
        found = [each for each in self._live() if matches(match, *_words(each))]
        return sorted(found, key=lambda each: (not each.is_own, fold(each.name.best(Language.EN))))

    def own(self) -> Organisation:
        """The desk's own organisation; a new library has one without a name."""
        return self._records(self._rows.all(OrganisationTable, OrganisationTable.is_own))[0]

    def named(self, name: str) -> Organisation | None:
        """The organisation with this name or short name in any language; `None` when there is none."""
        wanted = fold(name).strip()
        return next((each for each in self._live() if wanted and wanted in {fold(word) for word in _words(each)}), None)

    def _records(self, rows: Sequence[Row]) -> list[Organisation]:
        return [
            Organisation(
                id=row["id"],
                name=gathered("name", row),
                short_name=gathered("short_name", row),
                website=row["website"],
                city=gathered("city", row),
                brand=Brand(row["accent"], row["logo_sha256"], row["house_style"]),
                is_own=row["is_own"],
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: Organisation) -> Row:
        texts = {
            **spread("name", record.name),
            **spread("short_name", record.short_name),
            **spread("city", record.city),
        }
        brand = record.brand
        look = {"accent": brand.accent, "logo_sha256": brand.logo_sha256, "house_style": brand.house_style}
        return {**texts, **look, "website": record.website, "is_own": record.is_own}

    def _title(self, record: Organisation) -> str:
        return record.name.best(Language.EN)


class Boilerplates(Collection[Boilerplate]):
    """Standing "About …" texts, edition by edition."""

    table = BoilerplateTable
    noun = "boilerplate"

    def all(self, match: str = "") -> list[Boilerplate]:
        """The boilerplates whose heading or text matches, every edition, by heading, the newest edition first."""
        found = [each for each in self._live() if matches(match, each.heading, *each.paragraphs)]
        return sorted(found, key=lambda each: (fold(each.heading), -each.edition, each.id))

    def current(self, match: str = "") -> list[Boilerplate]:
        """Of every boilerplate that matches the edition to print now, by heading.

        That is the one approved last; where none was approved, the last one.
        """
        by_fitness = sorted(self._live(), key=lambda each: (each.is_approved, each.edition))
        families = {each.family: each for each in by_fitness}
        found = [each for each in families.values() if not match or matches(match, each.heading, *each.paragraphs)]
        return sorted(found, key=lambda each: (fold(each.heading), each.id))

    def usual(self, organisation_id: int, language: Language, length: Length, day: date) -> Boilerplate | None:
        """What a release of this organisation, dated `day`, ends with in `language`.

        Of what is said about the organisation, or about nobody by name, what holds on that day and is as long as wanted
        comes first; `None` where there is nothing.
        """
        said = [each for each in self.current() if each.language is language]
        mine = [each for each in said if each.organisation_id in (organisation_id, None)]
        by_fitness = sorted(
            mine, key=lambda each: (each.organisation_id is None, not each.holds_on(day), each.length is not length)
        )
        return by_fitness[0] if by_fitness else None

    def editions(self, boilerplate: Boilerplate) -> list[Boilerplate]:
        """All editions of one boilerplate outside the trash, the newest first."""
        found = [each for each in self._live() if each.family == boilerplate.family]
        return sorted(found, key=lambda each: -each.edition)

    def newer(self, boilerplates: Sequence[Boilerplate]) -> dict[int, Boilerplate]:
        """By the key of each of `boilerplates` that has one, its newest edition that was approved after it."""
        table = BoilerplateTable
        approved = (table.deleted_at.is_null(), table.approved_at.is_null(False), table.edition > 1)
        later = self._records(self._rows.all(table, *approved)) if boilerplates else []
        newest = {each.family: each for each in sorted(later, key=lambda each: each.edition)}
        found = {each.id: newest.get(each.family) for each in boilerplates}
        return {each.id: new for each in boilerplates if (new := found[each.id]) and new.edition > each.edition}

    def shared(self, release_id: int) -> frozenset[int]:
        """The keys of those of a release that nobody approved and that another release in the house ends with too.

        Who changes one changes that release as well: there is no edition of its own for each.
        """
        out = [status.value for status in OUT_OF_THE_HOUSE]
        sql = _SHARED.format(out=", ".join("?" * len(out)))
        return frozenset(key for (key,) in self._rows.execute(sql, (release_id, release_id, *out)))

    def save(self, record: Boilerplate) -> Boilerplate:
        """Keep a changed boilerplate; returns it as it is kept. Raises `Conflict` when somebody else changed it.

        What was approved stays as it is: other words make a new edition with a key of its own, which awaits
        approval.
        """
        before = self.get(record.id)
        if not before.is_approved or record.says_the_same(before):
            return super().save(record)
        if before.version != record.version:
            raise Conflict(BoilerplateTable._meta.table_name, record.id)
        last = int(self._rows.execute(_LAST_EDITION, (before.family, before.family))[0][0])
        next_one = replace(record, id=new_key(), first_id=before.family, edition=last + 1)
        with self._history.step(self._label("Edit", record)):
            return self.add(replace(next_one, valid_from=None, valid_until=None, approved_by="", approved_at=None))

    def approve(
        self, key: int, who: str, *, valid_from: date | None = None, valid_until: date | None = None
    ) -> Boilerplate:
        """Keep that `who` approved the words as they are now, and for which days. Raises `NoSuchRecord`."""
        found = self.get(key)
        with self._history.step(self._label("Approve", found)):
            moment = self._history.moment.astimezone(UTC)
            signed = replace(found, approved_by=who, approved_at=moment)
            return super().save(replace(signed, valid_from=valid_from, valid_until=valid_until))

    def _records(self, rows: Sequence[Row]) -> list[Boilerplate]:
        return [
            Boilerplate(
                id=row["id"],
                language=Language(row["language"]),
                heading=row["heading"],
                paragraphs=tuple(row["paragraphs"]),
                organisation_id=row["organisation_id"],
                length=Length(row["length"]),
                valid_from=row["valid_from"],
                valid_until=row["valid_until"],
                approved_by=row["approved_by"],
                approved_at=row["approved_at"],
                edition=row["edition"],
                first_id=row["first_id"],
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: Boilerplate) -> Row:
        return {
            "language": record.language.value,
            "heading": record.heading,
            "paragraphs": list(record.paragraphs),
            "organisation_id": record.organisation_id,
            "length": record.length.value,
            "valid_from": record.valid_from,
            "valid_until": record.valid_until,
            "approved_by": record.approved_by,
            "approved_at": record.approved_at,
            "edition": record.edition,
            "first_id": record.first_id,
        }

    def _title(self, record: Boilerplate) -> str:
        return record.heading


def _words(organisation: Organisation) -> list[str]:
    texts = (organisation.name, organisation.short_name)
    return [word for text in texts for word in (text.en, text.zh_hant, text.zh_hans) if word]

"""Organisations and their standing texts."""

from collections.abc import Sequence

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, spread
from mediadesk.library.folding import fold, matches
from mediadesk.library.rows import Row
from mediadesk.library.tables import BoilerplateTable, OrganisationTable
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Brand, Organisation


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
    """Standing "About …" texts."""

    table = BoilerplateTable
    noun = "boilerplate"

    def all(self, match: str = "") -> list[Boilerplate]:
        """The boilerplates whose heading or text matches, by heading."""
        found = [each for each in self._live() if matches(match, each.heading, *each.paragraphs)]
        return sorted(found, key=lambda each: fold(each.heading))

    def _records(self, rows: Sequence[Row]) -> list[Boilerplate]:
        return [
            Boilerplate(
                id=row["id"],
                language=Language(row["language"]),
                heading=row["heading"],
                paragraphs=tuple(row["paragraphs"]),
                organisation_id=row["organisation_id"],
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
        }

    def _title(self, record: Boilerplate) -> str:
        return record.heading


def _words(organisation: Organisation) -> list[str]:
    texts = (organisation.name, organisation.short_name)
    return [word for text in texts for word in (text.en, text.zh_hant, text.zh_hans) if word]

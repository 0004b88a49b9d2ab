"""Templates: the shipped ones, and those the desk made itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, spread
from mediadesk.library.folding import fold
from mediadesk.library.rows import Row
from mediadesk.library.template_tables import TemplateTable
from mediadesk.records import stored
from mediadesk.records.keys import as_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Length
from mediadesk.records.release import ReleaseKind, ReleaseLine
from mediadesk.records.template import Template, TemplateRow, TemplateText
from mediadesk.records.template_problems import NoSuchTemplate
from mediadesk.wording.templates import SHIPPED, shipped, shipped_row

_ROWS = "SELECT id, name_en, name_zh_hant, name_zh_hans, kind FROM template WHERE deleted_at IS NULL"
_LAST_PLACE = """
SELECT t.place FROM release_text t JOIN release r ON r.id = t.release_id
WHERE r.deleted_at IS NULL AND r.organisation_id = ? AND t.language = ? AND t.place <> '' ORDER BY t.id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Content:
    """What is kept of a template besides its name and kind."""

    texts: tuple[TemplateText, ...]
    release_line: ReleaseLine = ReleaseLine.IMMEDIATE
    length: Length = Length.STANDARD


class Templates(Collection[Template]):
    """What new releases begin with."""

    table = TemplateTable
    noun = "template"

    def own(self) -> list[Template]:
        """Those the desk made itself, outside the trash, by name."""
        return sorted(self._live(), key=lambda each: (fold(self._title(each)), each.id))

    def all(self) -> list[Template]:
        """The shipped ones, then the desk's own."""
        return [*map(shipped, SHIPPED), *self.own()]

    def rows(self) -> list[TemplateRow]:
        """The same as a list shows them."""
        own = [
            TemplateRow(str(key), ByLanguage(*names), ReleaseKind(kind), is_own=True)
            for key, *names, kind in self._rows.execute(_ROWS)
        ]
        return [*map(shipped_row, SHIPPED), *sorted(own, key=lambda row: (fold(row.name.best(Language.EN)), row.key))]

    def find(self, wanted: str) -> Template:
        """The template with this key, or this name in any language and any case. Raises `NoSuchTemplate`."""
        if wanted in SHIPPED:
            return shipped(wanted)
        own, number, name = self.own(), as_key(wanted), fold(wanted).strip()
        found = [each for each in own if each.id == number]
        named = [each for each in (*own, *map(shipped, SHIPPED)) if name and name in _names(each)]
        if not (found or named):
            raise NoSuchTemplate(wanted)
        return (found or named)[0]

    def usual_place(self, organisation_id: int, language: Language) -> str:
        """Where the last release of this organisation that says so in `language` was issued; empty for none."""
        found = self._rows.execute(_LAST_PLACE, (organisation_id, language.value))
        return str(found[0][0]) if found else ""

    def _records(self, rows: Sequence[Row]) -> list[Template]:
        return [_template(row) for row in rows]

    def _columns(self, record: Template) -> Row:
        content = _Content(record.texts, record.release_line, record.length)
        return {**spread("name", record.name), "kind": record.kind.value, "content": stored.to_json(content)}

    def _kept(self, record: Template, version: int) -> Template:
        return replace(record, key=str(record.id), version=version)

    def _title(self, record: Template) -> str:
        return record.name.best(Language.EN)


def _template(row: Row) -> Template:
    content = stored.from_json(_Content, row["content"])
    return Template(
        key=str(row["id"]),
        id=row["id"],
        name=gathered("name", row),
        kind=ReleaseKind(row["kind"]),
        texts=content.texts,
        release_line=content.release_line,
        length=content.length,
        version=row["version"],
    )


def _names(template: Template) -> set[str]:
    return {fold(name) for language in Language if (name := template.name.get(language))} | {fold(template.key)}

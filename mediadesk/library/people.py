"""Newsmakers and press officers."""

from collections.abc import Sequence

from mediadesk.library.collection import Collection
from mediadesk.library.columns import children, gathered, replace_children, spread
from mediadesk.library.folding import fold, matches
from mediadesk.library.rows import Row
from mediadesk.library.tables import NewsmakerPostTable, NewsmakerTable, PressOfficerTable
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker, PressOfficer

_LAST_ON = """
SELECT l.press_officer_id FROM release_press_officer l JOIN press_officer p ON p.id = l.press_officer_id
WHERE p.deleted_at IS NULL AND l.release_id = (
    SELECT MAX(r.id) FROM release r JOIN release_press_officer s ON s.release_id = r.id
    WHERE r.deleted_at IS NULL AND r.organisation_id = ?
)
ORDER BY l.number
"""


class Newsmakers(Collection[Newsmaker]):
    """People who are quoted or pictured."""

    table = NewsmakerTable
    noun = "newsmaker"

    def all(self, match: str = "") -> list[Newsmaker]:
        """Everybody whose name or posts match, by name."""
        found = [each for each in self._live() if matches(match, *_words(each))]
        return sorted(found, key=lambda each: fold(each.name.best(Language.EN)))

    def named(self, name: str) -> Newsmaker | None:
        """The newsmaker with this name in any language, whatever its case and script; `None` when there is none."""
        wanted = fold(name).strip()
        return next((each for each in self._live() if wanted and wanted in _folded_names(each)), None)

    def _records(self, rows: Sequence[Row]) -> list[Newsmaker]:
        posts = children(self._rows, NewsmakerPostTable, "newsmaker_id", [row["id"] for row in rows])
        return [
            Newsmaker(
                id=row["id"],
                name=gathered("name", row),
                honorific=gathered("honorific", row),
                posts=tuple(gathered("text", post) for post in posts[row["id"]]),
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: Newsmaker) -> Row:
        return {**spread("name", record.name), **spread("honorific", record.honorific)}

    def _keep_children(self, record: Newsmaker) -> None:
        posts = [{"number": number, **spread("text", post)} for number, post in enumerate(record.posts, 1)]
        replace_children(self._history, self._rows, NewsmakerPostTable, ("newsmaker_id", record.id), posts)

    def _title(self, record: Newsmaker) -> str:
        return record.called(Language.EN)


class PressOfficers(Collection[PressOfficer]):
    """Our own people, printed on releases."""

    table = PressOfficerTable
    noun = "press officer"

    def all(self, match: str = "") -> list[PressOfficer]:
        """Everybody whose name, title, organisation, phone or e-mail matches, by name."""
        found = [each for each in self._live() if matches(match, *_officer_words(each))]
        return sorted(found, key=lambda each: fold(each.name.best(Language.EN)))

    def usual(self, organisation_id: int) -> list[PressOfficer]:
        """Who is printed on a new release: those on the last one of this organisation, else the only one there is."""
        keys = [int(key) for (key,) in self._rows.execute(_LAST_ON, (organisation_id,))]
        everybody = self._live() if not keys else []
        return self.some(keys) if keys else everybody[:1] if len(everybody) == 1 else []

    def _records(self, rows: Sequence[Row]) -> list[PressOfficer]:
        return [
            PressOfficer(
                id=row["id"],
                name=gathered("name", row),
                title=gathered("title", row),
                organisation=gathered("organisation", row),
                phone=row["phone"],
                email=row["email"],
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: PressOfficer) -> Row:
        texts = {
            **spread("name", record.name),
            **spread("title", record.title),
            **spread("organisation", record.organisation),
        }
        return {**texts, "phone": record.phone, "email": record.email}

    def _title(self, record: PressOfficer) -> str:
        return record.name.best(Language.EN) or record.email or record.phone


def _words(newsmaker: Newsmaker) -> list[str]:
    texts = (newsmaker.name, *newsmaker.posts)
    return [word for text in texts for word in (text.en, text.zh_hant, text.zh_hans)]


def _folded_names(newsmaker: Newsmaker) -> set[str]:
    name = newsmaker.name
    return {fold(text) for text in (name.en, name.zh_hant, name.zh_hans) if text}


def _officer_words(officer: PressOfficer) -> list[str]:
    texts = (officer.name, officer.title, officer.organisation)
    return [word for text in texts for word in (text.en, text.zh_hant, text.zh_hans)] + [officer.phone, officer.email]

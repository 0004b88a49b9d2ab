"""Which events photos were taken at, and who is in them: with how many photos there are of each."""

from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex
from mediadesk.records.photo_choice import Facet

_EVENTS = """
SELECT event, COUNT(*) FROM photo WHERE deleted_at IS NULL AND event <> '' AND LOWER(event) LIKE ? ESCAPE '!' {matching}
GROUP BY event ORDER BY COUNT(*) DESC, event LIMIT ?
"""
_PEOPLE = """
SELECT newsmaker.id, name_en, name_zh_hant, name_zh_hans, many FROM newsmaker JOIN (
    SELECT newsmaker_id, COUNT(DISTINCT photo_id) AS many FROM person_in_picture
    WHERE newsmaker_id IS NOT NULL AND photo_id NOT IN (SELECT id FROM photo WHERE deleted_at IS NOT NULL) {matching}
    {named}
    GROUP BY newsmaker_id
) AS pictured ON newsmaker_id = newsmaker.id ORDER BY many DESC, newsmaker.id LIMIT ?
"""
_NAMED = """
AND newsmaker_id IN (
    SELECT id FROM newsmaker WHERE LOWER(name_en || ' ' || name_zh_hant || ' ' || name_zh_hans) LIKE ? ESCAPE '!'
)
"""


class PhotoFacets:
    """Counts photos outside the trash. Each method takes the words searched for, "" for none, and how many facets it
    gives at most: those with the most photos, first of all; with `named` only those that have this in their name.
    """

    def __init__(self, rows: Rows, index: SearchIndex) -> None:
        self._rows, self._index = rows, index

    def events(self, match: str, most: int, named: str = "") -> list[Facet]:
        """The events photos were taken at."""
        condition, parameters = self._index.condition("photo", match)
        sql = _EVENTS.format(matching=f"AND {condition}" if condition else "")
        return [Facet(event, event, many) for event, many in self._rows.execute(sql, [_like(named), *parameters, most])]

    def people(self, match: str, most: int, named: str = "") -> list[Facet]:
        """The newsmakers in the photos; `named` is looked for in their names in all languages."""
        condition, parameters = self._index.condition("photo", match)
        matching = f"AND photo_id IN (SELECT id FROM photo WHERE {condition})" if condition else ""
        sql = _PEOPLE.format(matching=matching, named=_NAMED if named else "")
        found = self._rows.execute(sql, [*parameters, *([_like(named)] if named else []), most])
        return [Facet(key, en or hant or hans, many) for key, en, hant, hans, many in found]


def _like(words: str) -> str:
    """The pattern of what has these words in it."""
    plain = "".join(f"!{each}" if each in "!%_" else each for each in words.lower())
    return f"%{plain}%"

"""Long lists of photos: the keys in order first, then the rows of those that come into sight."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from mediadesk.library.fields import moment
from mediadesk.library.photo_shelf import PhotoShelf
from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Framing, PhotoRow
from mediadesk.records.photo_choice import PhotoChoice, PhotoKeys, PhotoOrder

_FIRST_OF = "(SELECT {column} FROM caption WHERE photo_id = photo.id AND {column} <> '' ORDER BY language LIMIT 1)"
_FIRST_PERSON = (
    "(SELECT COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans) FROM person_in_picture "
    "JOIN newsmaker ON newsmaker.id = newsmaker_id WHERE photo_id = photo.id ORDER BY number LIMIT 1)"
)
_MANY_USES = (
    "(SELECT COUNT(*) FROM release_photo JOIN release ON release.id = release_id "
    "WHERE photo_id = photo.id AND release.deleted_at IS NULL)"
)
_ORDERS = {
    PhotoOrder.EDITED: "updated_at",
    PhotoOrder.CAPTION: f"LOWER({_FIRST_OF.format(column='text')})",
    PhotoOrder.EVENT: "NULLIF(event, '')",
    PhotoOrder.PEOPLE: _FIRST_PERSON,
    PhotoOrder.TAKEN: "taken_at",
    PhotoOrder.CREDIT: f"LOWER({_FIRST_OF.format(column='credit')})",
    PhotoOrder.RIGHTS: "expires_on",
    PhotoOrder.USED: _MANY_USES,
}
_NEVER_EMPTY = frozenset({PhotoOrder.EDITED, PhotoOrder.USED})
_ROWS = """
SELECT id, sha256, file_name, taken_at, event, is_starred, expires_on, embargo_until, usage_terms, framing, EXISTS (
    SELECT 1 FROM person_in_picture WHERE photo_id = photo.id
    AND (consent = 'refused' OR (is_minor AND consent = '' AND NOT nobody_identifiable))
) FROM photo WHERE id IN ({marks})
"""
_CAPTIONS = "SELECT photo_id, language, text, credit FROM caption WHERE photo_id IN ({marks})"
_PEOPLE = """
SELECT photo_id, name_en, name_zh_hant, name_zh_hans FROM person_in_picture
JOIN newsmaker ON newsmaker.id = newsmaker_id WHERE photo_id IN ({marks}) ORDER BY photo_id, number
"""
_USES = """
SELECT photo_id, COUNT(*) FROM release_photo JOIN release ON release.id = release_id
WHERE release.deleted_at IS NULL AND photo_id IN ({marks}) GROUP BY photo_id
"""
_AT_ONCE = 500
_TAGS = tuple(language.value for language in Language)


class PhotoPages:
    """Reads lists of photos outside the trash."""

    def __init__(self, rows: Rows, index: SearchIndex) -> None:
        self._rows, self._index = rows, index

    def shelf(self, order: PhotoOrder, now: datetime, *, is_descending: bool = True) -> PhotoShelf:
        """All photos in this order; `now` is aware, its day the desk's."""
        sql = f"SELECT id FROM photo WHERE deleted_at IS NULL ORDER BY {_order(order, is_descending)}"
        return PhotoShelf(self._rows.keys(sql), self._rows, self._index, now)

    def keys(self, choice: PhotoChoice, now: datetime) -> PhotoKeys:
        """The photos of `choice` in its order, read anew."""
        return self.shelf(choice.order, now, is_descending=choice.is_descending).narrowed(choice)

    def rows(self, keys: Sequence[int]) -> list[PhotoRow]:
        """What lists show of the photos with these keys, in this order; without those that are there no more."""
        found: dict[int, PhotoRow] = {}
        for at in range(0, len(keys), _AT_ONCE):
            found |= self._page(keys[at : at + _AT_ONCE])
        return [found[key] for key in keys if key in found]

    def _page(self, keys: Sequence[int]) -> dict[int, PhotoRow]:
        marks = ", ".join("?" * len(keys))
        texts, credits = defaultdict[int, dict[str, str]](dict), defaultdict[int, dict[str, str]](dict)
        for key, language, text, credit in self._rows.execute(_CAPTIONS.format(marks=marks), keys):
            texts[key][language], credits[key][language] = text, credit
        people = defaultdict[int, list[ByLanguage]](list)
        for key, *names in self._rows.execute(_PEOPLE.format(marks=marks), keys):
            people[key].append(ByLanguage(*names))
        uses = dict(self._rows.execute(_USES.format(marks=marks), keys))
        found = self._rows.execute(_ROWS.format(marks=marks), keys)
        return {
            key: PhotoRow(
                key,
                sha256,
                name,
                in_languages(texts[key]),
                in_languages(credits[key]),
                uses.get(key, 0),
                taken_at=taken and moment(taken),
                event=event,
                people=tuple(people[key]),
                is_starred=bool(is_starred),
                expires_on=_day(expires),
                embargo_until=embargo and moment(embargo),
                usage_terms=terms,
                framing=Framing(**json.loads(framing)) if framing else None,
                lacks_consent=bool(lacks),
            )
            for key, sha256, name, taken, event, is_starred, expires, embargo, terms, framing, lacks in found
        }


def in_languages(texts: dict[str, str]) -> ByLanguage:
    """Texts by the tags of their languages."""
    return ByLanguage(*(texts.get(tag, "") for tag in _TAGS))


def _order(order: PhotoOrder, is_descending: bool) -> str:
    way = "DESC" if is_descending else "ASC"
    last = "" if order in _NEVER_EMPTY else " NULLS LAST"
    return f"{_ORDERS[order]} {way}{last}, id"


def _day(stored: str | date | None) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else stored

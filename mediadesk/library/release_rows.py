"""The list of releases: three statements, whatever the number of releases."""

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from mediadesk.library.fields import moment
from mediadesk.library.rows import Rows
from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseRow, Status, TextState

_RELEASES = """
SELECT id, kind, status, embargo_until, embargo_zone, updated_at, is_confidential FROM release WHERE deleted_at IS NULL
"""
_TEXTS = """
SELECT release_id, language || '/' || state, headline, word_count, updated_at FROM release_text ORDER BY id
"""
_PHOTOS = """
SELECT release_id, COUNT(*) FROM release_photo JOIN photo ON photo.id = photo_id
WHERE photo.deleted_at IS NULL GROUP BY release_id
"""
_NO_TEXT: tuple[Any, ...] = ("", 0, None, "")
_EDITED = itemgetter(0, 1)
_KIND = {kind.value: kind for kind in ReleaseKind}
_STATUS = {status.value: status for status in Status}


def read(rows: Rows, condition: str, parameters: Sequence[str], statuses: Sequence[Status]) -> list[ReleaseRow]:
    """The releases outside the trash that meet the SQL `condition` on `id`, in `statuses` where any is named.

    The one edited last comes first; a release was edited when one of its texts was. Headline and length are those of
    the text started first.
    """
    sql, values = _RELEASES, list(parameters)
    if condition:
        sql += f" AND {condition}"
    if statuses:
        sql += f" AND status IN ({', '.join('?' * len(statuses))})"
        values += [status.value for status in statuses]
    texts = _texts(rows)
    photos = dict(rows.execute(_PHOTOS))
    found = []
    for release in rows.execute(sql, values):
        text = texts.get(release[0], _NO_TEXT)
        edited = release[5]
        found.append((text[2] if text[2] and text[2] > edited else edited, release[0], release, text))
    found.sort(reverse=True, key=_EDITED)
    return [_row(edited, release, text, photos.get(key, 0)) for edited, key, release, text in found]


def _texts(rows: Rows) -> dict[int, list[Any]]:
    """Of each release: headline, length, last edit and the marks ("en/ready zh-Hant/…") of its texts."""
    texts: dict[int, list[Any]] = {}
    for key, mark, headline, length, edited in rows.execute(_TEXTS):
        known = texts.get(key)
        if known is None:
            texts[key] = [headline, length, edited, mark]
            continue
        known[0] = known[0] or headline
        known[1] = known[1] or length
        if edited > known[2]:
            known[2] = edited
        known[3] += f" {mark}"
    return texts


def _row(edited: Any, release: tuple[Any, ...], text: Sequence[Any], photo_count: int) -> ReleaseRow:
    key, kind, status, until, zone, _, is_confidential = release
    headline, length, _, marks = text
    embargo = Embargo(moment(until), zone) if until is not None else None
    return ReleaseRow(
        *(key, headline, _KIND[kind], _STATUS[status], embargo, moment(edited), length, photo_count),
        _languages(marks),
        bool(is_confidential),
    )


@lru_cache(maxsize=256)
def _languages(marks: str) -> tuple[tuple[Language, TextState], ...]:
    pairs = (mark.split("/") for mark in marks.split())
    return tuple((Language(language), TextState(state)) for language, state in pairs)

"""The list of releases: three statements, whatever the number of releases."""

from collections.abc import Sequence
from typing import Any

from mediadesk.library.rows import Rows
from mediadesk.library.tables import ReleaseTable
from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseRow, Status, TextState

_RELEASES = """
SELECT id, kind, status, embargo_until, embargo_zone, updated_at FROM release WHERE deleted_at IS NULL
"""
_TEXTS = "SELECT release_id, language, state, headline, word_count, updated_at FROM release_text ORDER BY id"
_PHOTOS = """
SELECT release_id, COUNT(*) FROM release_photo JOIN photo ON photo.id = photo_id
WHERE photo.deleted_at IS NULL GROUP BY release_id
"""
_LANGUAGE = {language.value: language for language in Language}
_STATE = {state.value: state for state in TextState}
_KIND = {kind.value: kind for kind in ReleaseKind}
_STATUS = {status.value: status for status in Status}


def read(rows: Rows, condition: str, parameters: Sequence[str], status: Status | None) -> list[ReleaseRow]:
    """The releases outside the trash that meet the SQL `condition` on `id`, newest edited first.

    A release was edited when one of its texts was. Headline and length are those of the text started first.
    """
    sql, values = _RELEASES, list(parameters)
    if condition:
        sql += f" AND {condition}"
    if status is not None:
        sql, values = f"{sql} AND status = ?", [*values, status.value]
    texts: dict[int, list[tuple[Any, ...]]] = {}
    for text in rows.execute(_TEXTS):
        texts.setdefault(text[0], []).append(text)
    photos = dict(rows.execute(_PHOTOS))
    found = [
        (max([release[5], *(text[5] for text in texts.get(release[0], ()))]), release)
        for release in rows.execute(sql, values)
    ]
    found.sort(key=lambda each: (each[0], each[1][0]), reverse=True)
    return [_row(edited, release, texts.get(release[0], ()), photos.get(release[0], 0)) for edited, release in found]


def _row(edited: Any, release: tuple[Any, ...], texts: Sequence[tuple[Any, ...]], photo_count: int) -> ReleaseRow:
    key, kind, status, until, zone, _ = release
    moment = ReleaseTable.updated_at.python_value
    return ReleaseRow(
        id=key,
        headline=next((text[3] for text in texts if text[3]), ""),
        kind=_KIND[kind],
        status=_STATUS[status],
        embargo=Embargo(moment(until), zone) if until is not None else None,
        updated_at=moment(edited),
        word_count=next((text[4] for text in texts if text[4]), 0),
        photo_count=photo_count,
        languages=tuple((_LANGUAGE[text[1]], _STATE[text[2]]) for text in texts),
    )

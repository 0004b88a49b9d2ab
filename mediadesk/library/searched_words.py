"""Which words a record is found by, and which records a changed row makes stale in the search index."""

from collections.abc import Callable, Iterable, Iterator

from mediadesk.library import tables
from mediadesk.library.contact_desk_tables import InteractionTable
from mediadesk.library.contact_tables import (
    AffiliationTable,
    BeatTable,
    ContactBeatTable,
    ContactChannelTable,
    MediaContactTable,
    OutletTable,
)
from mediadesk.library.photo_tables import PhotoTable
from mediadesk.library.rows import Kind, Row, Rows

Document = tuple[str, int]

SEARCHED: dict[str, Kind] = {
    "release": tables.ReleaseTable,
    "photo": PhotoTable,
    "contact": MediaContactTable,
    "outlet": OutletTable,
    "interaction": InteractionTable,
}

_NAMES = "n.name_en, n.name_zh_hant, n.name_zh_hans"
_WORDS: dict[str, tuple[str, ...]] = {
    "release": (
        "SELECT headline, subheadlines, place, body_text, notes, editors_note FROM release_text WHERE release_id = ?",
        "SELECT slug FROM release WHERE id = ?",
        f"SELECT {_NAMES} FROM quote q JOIN release_text t ON t.id = q.text_id "
        "JOIN newsmaker n ON n.id = q.speaker_id WHERE t.release_id = ?",
        f"SELECT {_NAMES} FROM release_photo rp JOIN person_in_picture p ON p.photo_id = rp.photo_id "
        "JOIN newsmaker n ON n.id = p.newsmaker_id WHERE rp.release_id = ?",
    ),
    "photo": (
        "SELECT file_name, creator FROM photo WHERE id = ?",
        "SELECT text, alt_text, credit, event, location FROM caption WHERE photo_id = ?",
        f"SELECT {_NAMES} FROM person_in_picture p JOIN newsmaker n ON n.id = p.newsmaker_id WHERE p.photo_id = ?",
    ),
    "contact": (
        "SELECT name_en, name_zh_hant, name_zh_hans, aliases, email, phone, tags, notes "
        "FROM media_contact WHERE id = ?",
        "SELECT value, label FROM contact_channel WHERE contact_id = ?",
        "SELECT a.role, a.desk, n.name_en, n.name_zh_hant, n.name_zh_hans FROM affiliation a "
        "JOIN outlet n ON n.id = a.outlet_id WHERE a.contact_id = ?",
        "SELECT b.name FROM contact_beat c JOIN beat b ON b.id = c.beat_id WHERE c.contact_id = ?",
    ),
    "outlet": ("SELECT name_en, name_zh_hant, name_zh_hans, aliases, website, city FROM outlet WHERE id = ?",),
    "interaction": ("SELECT subject, body FROM interaction WHERE id = ?",),
}


def words_of(rows: Rows, kind: str, key: int) -> str | None:
    """All the words of one record, `None` when it is not there (what is in the trash is)."""
    own_table = SEARCHED[kind]._meta.table_name
    if not rows.execute(f'SELECT 1 FROM "{own_table}" WHERE id = ?', (key,)):
        return None
    found = (value for sql in _WORDS[kind] for row in rows.execute(sql, (key,)) for value in row)
    return "\n".join(value for value in found if value)


def _named(kind: str, column: str) -> Callable[[Rows, Row], Iterable[Document]]:
    return lambda rows, row: [(kind, row[column])] if row[column] is not None else []


def _asked(kind: str, sql: str, column: str = "id") -> Callable[[Rows, Row], Iterable[Document]]:
    def documents(rows: Rows, row: Row) -> Iterator[Document]:
        return ((kind, key) for (key,) in rows.execute(sql, (row[column],)))

    return documents


_RELEASES_OF_PHOTO = "SELECT release_id FROM release_photo WHERE photo_id = ?"
_RELEASES_OF_SPEAKER = "SELECT t.release_id FROM quote q JOIN release_text t ON t.id = q.text_id WHERE q.speaker_id = ?"
_RELEASES_OF_PICTURED = (
    "SELECT rp.release_id FROM person_in_picture p JOIN release_photo rp ON rp.photo_id = p.photo_id "
    "WHERE p.newsmaker_id = ?"
)

DEPENDENTS: dict[Kind, tuple[Callable[[Rows, Row], Iterable[Document]], ...]] = {
    tables.ReleaseTable: (_named("release", "id"),),
    tables.ReleaseTextTable: (_named("release", "release_id"),),
    tables.QuoteTable: (_asked("release", "SELECT release_id FROM release_text WHERE id = ?", "text_id"),),
    tables.ReleasePhotoTable: (_named("release", "release_id"),),
    PhotoTable: (_named("photo", "id"),),
    tables.CaptionTable: (_named("photo", "photo_id"),),
    tables.PersonInPictureTable: (_named("photo", "photo_id"), _asked("release", _RELEASES_OF_PHOTO, "photo_id")),
    tables.NewsmakerTable: (
        _asked("release", _RELEASES_OF_SPEAKER),
        _asked("release", _RELEASES_OF_PICTURED),
        _asked("photo", "SELECT photo_id FROM person_in_picture WHERE newsmaker_id = ?"),
    ),
    OutletTable: (_named("outlet", "id"), _asked("contact", "SELECT contact_id FROM affiliation WHERE outlet_id = ?")),
    MediaContactTable: (_named("contact", "id"),),
    AffiliationTable: (_named("contact", "contact_id"),),
    ContactChannelTable: (_named("contact", "contact_id"),),
    ContactBeatTable: (_named("contact", "contact_id"),),
    InteractionTable: (_named("interaction", "id"),),
    BeatTable: (_asked("contact", "SELECT contact_id FROM contact_beat WHERE beat_id = ?"),),
}

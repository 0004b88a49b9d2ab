"""What the doctor looks at in a library: the engine's own checks, and that every picture is where its row says."""

import hashlib

from peewee import Database

from mediadesk.library.engine import is_postgresql
from mediadesk.library.media import MediaStore
from mediadesk.library.rows import Rows
from mediadesk.library.sign_offs import mails


def findings(database: Database, rows: Rows, media: MediaStore) -> tuple[str, ...]:
    """One English sentence per finding; nothing when all is well."""
    found = [] if is_postgresql(database) else [*_engine_findings(rows)]
    for sha256, name in rows.execute("SELECT DISTINCT sha256, file_name FROM photo WHERE sha256 <> '' ORDER BY sha256"):
        if not media.path(sha256).exists():
            found.append(f"The picture {name} is missing from the photo store ({sha256[:12]}).")
    for sha256, name in mails(rows).items():
        if not media.path(sha256).exists():
            found.append(f"The mail {name} that brought a decision is missing from the store ({sha256[:12]}).")
    for release_id, number in _changed_versions(rows):
        found.append(f"Version {number} of release {release_id} is not what left the house any more.")
    return tuple(found)


def _changed_versions(rows: Rows) -> list[tuple[int, int]]:
    """What left the house and was changed in spite of the database's refusal: its hash tells."""
    kept = rows.execute("SELECT release_id, number, sha256, content FROM issued_version ORDER BY id")
    return [
        (release_id, number)
        for release_id, number, sha256, content in kept
        if hashlib.sha256(content.encode("utf-8")).hexdigest() != sha256
    ]


def _engine_findings(rows: Rows) -> list[str]:
    broken = [text for (text,) in rows.execute("PRAGMA integrity_check(20)") if text != "ok"]
    loose = rows.execute("PRAGMA foreign_key_check")
    found = [f"The database is damaged: {text}" for text in broken]
    return found + [f"A row of {table} names a row of {parent} that is not there." for table, _, parent, _ in loose]

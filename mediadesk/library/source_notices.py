"""What was unfinished in the document a text came in: kept with its source, so that it can be checked before issue."""

from mediadesk.library.rows import Rows
from mediadesk.library.tables import ImportTable
from mediadesk.records.languages import Language
from mediadesk.records.source_document import Notice, NoticeKind


def source_notices(rows: Rows, release_id: int) -> dict[Language, tuple[Notice, ...]]:
    """By language, the notices of the document each text came in last: changes nobody accepted, comments and so on."""
    found: dict[Language, tuple[Notice, ...]] = {}
    for row in rows.belonging(ImportTable, "release_id", [release_id], "id"):
        recognised = row["recognised"]
        notices = (
            Notice(NoticeKind(each["kind"]), each["count"], tuple(each["details"]))
            for each in recognised.get("notices", ())  # texts kept before there were any have none
        )
        found[Language(recognised["language"])] = tuple(notices)
    return found

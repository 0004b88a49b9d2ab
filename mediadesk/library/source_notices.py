"""What was unfinished in the document a text came in: kept with its source, so that it can be checked before issue."""

from mediadesk.library.activities import Activities
from mediadesk.library.collection import Means
from mediadesk.library.rows import Row, Rows
from mediadesk.library.tables import ImportTable
from mediadesk.records.activity import Act
from mediadesk.records.languages import Language
from mediadesk.records.source_document import Notice, NoticeKind

_LOOKED_AT = "looked_at"  # when and by whom, beside the notices


def source_notices(rows: Rows, release_id: int) -> dict[Language, tuple[Notice, ...]]:
    """By language, the notices of the document each text came in last: changes nobody accepted, comments and so on.

    Unfinished work that somebody looked at since is none any more.
    """
    found: dict[Language, tuple[Notice, ...]] = {}
    for row in _imports(rows, release_id):
        notices = _notices(row)
        is_open = _LOOKED_AT not in row["recognised"]
        found[_language(row)] = tuple(each for each in notices if is_open or not each.is_unresolved)
    return found


class SourceNotices:
    """Says that somebody looked at what was unfinished."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history, self._activities = means.rows, means.history, Activities(means)

    def look_at(self, release_id: int, language: Language, *, who: str) -> tuple[Notice, ...]:
        """Take the changes, comments and hidden words of the document of one text as looked at; returns them.

        Goes into the log. Empty, and nothing is written, where there is nothing to look at.
        """
        rows = [row for row in _imports(self._rows, release_id) if _language(row) is language]
        last = rows[-1] if rows else None
        if last is None or _LOOKED_AT in last["recognised"]:
            return ()
        unresolved = tuple(each for each in _notices(last) if each.is_unresolved)
        if unresolved:
            with self._history.step("Accept the changes of the document"):
                looked_at = {"who": who, "at": self._history.moment.isoformat()}
                self._history.update(
                    ImportTable, last["id"], {"recognised": {**last["recognised"], _LOOKED_AT: looked_at}}
                )
                self._activities.add(release_id, Act.SOURCE_LOOKED_AT, who=who, about=language.value)
        return unresolved


def _imports(rows: Rows, release_id: int) -> list[Row]:
    return rows.belonging(ImportTable, "release_id", [release_id], "id")


def _language(row: Row) -> Language:
    return Language(row["recognised"]["language"])


def _notices(row: Row) -> tuple[Notice, ...]:
    """Those of one import; texts kept before there were any have none."""
    return tuple(
        Notice(NoticeKind(each["kind"]), each["count"], tuple(each["details"]))
        for each in row["recognised"].get("notices", ())
    )

"""The trash: what was moved there from any list, and the way back."""

from collections.abc import Mapping, Sequence
from typing import Any

from mediadesk.library.collection import Collection
from mediadesk.library.fields import moment
from mediadesk.library.folding import matches
from mediadesk.library.history import History
from mediadesk.library.rows import Rows
from mediadesk.records.languages import Language
from mediadesk.records.trash import TrashKind, TrashRow

_NAMES = "{table}.name_en, {table}.name_zh_hant, {table}.name_zh_hans"
_USED = (
    "(SELECT COUNT(DISTINCT release.id) FROM {link} l JOIN release ON release.id = l.release_id "
    "WHERE release.deleted_at IS NULL AND l.{table}_id = {table}.id)"
)
_HEADLINE = "(SELECT headline FROM release_text t WHERE t.release_id = {key} AND t.language = '{language}')"
_CAPTION = "(SELECT text FROM caption WHERE photo_id = photo.id AND text <> '' ORDER BY language LIMIT 1)"
_CAPTION_IN = "(SELECT text FROM caption WHERE photo_id = photo.id AND language = '{language}')"
_FILE_OR_CAPTIONS = "COALESCE(NULLIF(file_name, ''), {}), {}, {}".format(
    *(_CAPTION_IN.format(language=language.value) for language in Language)
)
_AT_OUTLET = (
    "COALESCE((SELECT COALESCE(NULLIF(o.name_en, ''), NULLIF(o.name_zh_hant, ''), o.name_zh_hans) "
    "FROM outlet o WHERE o.id = media_contact.present_outlet_id), '')"
)
_SPEAKS = (
    "(SELECT COUNT(DISTINCT r.id) FROM quote q JOIN release_text t ON t.id = q.text_id "
    "JOIN release r ON r.id = t.release_id WHERE q.speaker_id = newsmaker.id AND r.deleted_at IS NULL)"
)
_FOLDED = 400  # characters of a caption that are searched


def _headlines(key: str) -> str:
    return ", ".join(_HEADLINE.format(key=key, language=language.value) for language in Language)


def _titles(table: str) -> str:
    return _NAMES.format(table=table)


def _used(table: str, link: str) -> str:
    return _USED.format(table=table, link=link)


# Of each kind: table; titles in English, Traditional and Simplified Chinese; what else it is called; `about`; `used`.
_ASKED: dict[TrashKind, tuple[str, str, str, str, str]] = {
    TrashKind.RELEASE: ("release", _headlines("release.id"), "slug", "''", "0"),
    TrashKind.PHOTO: ("photo", _FILE_OR_CAPTIONS, "''", _CAPTION, _used("photo", "release_photo")),
    TrashKind.PRESS_KIT: (
        "press_kit",
        "title_en, title_zh_hant, title_zh_hans",
        "''",
        "(SELECT headline FROM release_text t WHERE t.release_id = press_kit.release_id AND headline <> '' "
        "ORDER BY t.id LIMIT 1)",
        "0",
    ),
    TrashKind.CONTACT: ("media_contact", _titles("media_contact"), "email", _AT_OUTLET, "0"),
    TrashKind.OUTLET: ("outlet", _titles("outlet"), "website", "city", "0"),
    TrashKind.NEWSMAKER: ("newsmaker", _titles("newsmaker"), "''", "''", _SPEAKS),
    TrashKind.PRESS_OFFICER: (
        "press_officer",
        _titles("press_officer"),
        "email",
        "email",
        _used("press_officer", "release_press_officer"),
    ),
    TrashKind.BOILERPLATE: (
        "boilerplate",
        ", ".join(f"CASE WHEN language = '{language.value}' THEN heading ELSE '' END" for language in Language),
        "''",
        "''",
        _used("boilerplate", "release_boilerplate"),
    ),
    TrashKind.HOUSE_STYLE: ("house_style", _titles("house_style"), "''", "''", "0"),
    TrashKind.TERM: ("term", _titles("term"), "note", "note", "0"),
    TrashKind.FACT: ("desk_fact", _titles("desk_fact"), "value", "source", "0"),
    TrashKind.TEMPLATE: ("template", _titles("template"), "''", "''", "0"),
    TrashKind.MEDIA_LIST: ("media_list", "name, '', ''", "''", "notes", "0"),
    TrashKind.ORGANISATION: ("organisation", _titles("organisation"), "website", "website", "0"),
}


class Trash:
    """Everything that was moved to the trash, whatever it is."""

    def __init__(self, rows: Rows, history: History, collections: Mapping[TrashKind, Collection[Any]]) -> None:
        self._rows, self._history, self._collections = rows, history, collections

    def rows(self, match: str = "") -> list[TrashRow]:
        """What lies in the trash and matches, moved there last first."""
        found = [row for kind in TrashKind for row in self._of(kind)]
        found.sort(key=lambda row: (row.moved_at, row.id), reverse=True)
        return self.matching(found, match)

    def matching(self, rows: Sequence[TrashRow], match: str) -> list[TrashRow]:
        """Those of `rows` whose title or belonging has the words, in any script."""
        return [row for row in rows if not match or matches(match, row.title, row.about[:_FOLDED])]

    def restore(self, rows: Sequence[TrashRow]) -> None:
        """Bring records back to their lists, as one step; a press kit brings its release back with it.

        Raises `NoSuchRecord` when one of them is gone; then nothing comes back.
        """
        if len(rows) == 1:
            self._collections[rows[0].kind].restore(rows[0].id)
            return
        with self._history.step(f"Restore {len(rows)} records from Trash"):
            for row in rows:
                self._collections[row.kind].restore(row.id)

    def _of(self, kind: TrashKind) -> list[TrashRow]:
        table, titles, other, about, used = _ASKED[kind]
        # What became a part of another entry is no record of its own any more: undo brings it back, nothing else.
        alone = "AND merged_into_id IS NULL" if kind in (TrashKind.CONTACT, TrashKind.OUTLET) else ""
        columns = f"id, deleted_at, {titles}, {other}, {about}, {used}"
        sql = f'SELECT {columns} FROM "{table}" WHERE deleted_at IS NOT NULL {alone}'
        return [_row(kind, found) for found in self._rows.execute(sql)]


def _row(kind: TrashKind, found: tuple[Any, ...]) -> TrashRow:
    key, moved_at, *titles, other, about, used = found
    written = zip(titles, Language, strict=True)
    title, language = next(((text, language) for text, language in written if text), (other or "", Language.EN))
    return TrashRow(key, kind, title, language, moment(moved_at), about or "", used)

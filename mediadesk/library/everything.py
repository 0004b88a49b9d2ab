"""One search through everything: people, outlets, lists, releases, photos, and what was talked about."""

from collections.abc import Callable, Sequence
from typing import Any

from mediadesk.library import folding
from mediadesk.library.contact_finder import ContactFinder
from mediadesk.library.contact_pages import ContactPages
from mediadesk.library.fields import moment
from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex
from mediadesk.records.found import Found, FoundKind

_LOOKED_AT = 40  # the newest of those with the words; the best of them are named
_SHORTEST = 3  # letters of a word that is looked for as a beginning; shorter ones stand in nearly every text
_BEFORE, _SHOWN = 24, 90  # characters of a text beside what was found
_NAME = "COALESCE(NULLIF({0}.name_en, ''), NULLIF({0}.name_zh_hant, ''), {0}.name_zh_hans)"
_OUTLETS = f"SELECT id, {_NAME.format('outlet')}, city FROM outlet WHERE deleted_at IS NULL AND id IN ({{}})"
_LISTS = "SELECT id, name, notes FROM media_list WHERE deleted_at IS NULL ORDER BY id DESC"
_HEADLINES = """
SELECT r.id, t.headline FROM release r JOIN release_text t ON t.release_id = r.id
WHERE r.deleted_at IS NULL AND r.id IN ({}) ORDER BY t.id
"""
_BODIES = "SELECT body_text FROM release_text WHERE release_id = ? ORDER BY id"
_PHOTOS = """
SELECT p.id, p.file_name, c.text, c.event FROM photo p LEFT JOIN caption c ON c.photo_id = p.id
WHERE p.deleted_at IS NULL AND p.id IN ({}) ORDER BY c.id
"""
_TOLD = f"""
SELECT i.id, i.subject, i.body, i.happened_at, i.contact_id, {_NAME.format("c")}, c.deleted_at
FROM interaction i LEFT JOIN media_contact c ON c.id = i.contact_id WHERE i.id IN ({{}})
"""


class Everything:
    """Asks one library. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows, index: SearchIndex) -> None:
        self._rows, self._index = rows, index

    def find(self, wanted: str, kinds: Sequence[FoundKind] = tuple(FoundKind), most: int = 6) -> list[Found]:
        """What answers `wanted`, at most so much of each kind, best first within a kind; nothing for no words."""
        wanted = wanted.strip()
        ways: dict[FoundKind, Callable[[str, int], list[Found]]] = {
            FoundKind.CONTACT: self._contacts,
            FoundKind.OUTLET: self._outlets,
            FoundKind.LIST: self._lists,
            FoundKind.RELEASE: self._releases,
            FoundKind.PHOTO: self._photos,
            FoundKind.INTERACTION: self._interactions,
        }
        if not any(folding.pieces(wanted)):
            return []
        return [found for kind in kinds for found in ways[kind](wanted, most)]

    def _contacts(self, wanted: str, most: int) -> list[Found]:
        keys = ContactFinder(self._rows, self._index).find(wanted, most)
        return [
            Found(FoundKind.CONTACT, row.id, row.name, " · ".join(filter(None, (row.role, row.outlet))))
            for row in ContactPages(self._rows).rows(keys)
        ]

    def _outlets(self, wanted: str, most: int) -> list[Found]:
        found = self._rows_of("outlet", wanted, _OUTLETS)
        named = [Found(FoundKind.OUTLET, key, name, city) for key, name, city in found]
        begun = folding.fold(wanted)
        named.sort(key=lambda each: (not folding.fold(each.title).startswith(begun), each.title))
        return named[:most]

    def _lists(self, wanted: str, most: int) -> list[Found]:
        holds = folding.matcher(wanted)
        rows = self._rows.execute(_LISTS)
        found = [Found(FoundKind.LIST, key, name) for key, name, notes in rows if holds(f"{name} {notes}")]
        return found[:most]

    def _releases(self, wanted: str, most: int) -> list[Found]:
        """Those with the words in a headline come before those with them elsewhere; newest first."""
        headlines: dict[int, list[str]] = {}
        for key, headline in self._rows_of("release", wanted, _HEADLINES):
            headlines.setdefault(key, []).append(headline)
        headed, others = list[Found](), list[Found]()
        holds = folding.matcher(wanted)
        for key in sorted(headlines, reverse=True):
            if len(headed) == most:
                break
            hit = next(filter(holds, headlines[key]), "")
            title = hit or next(filter(None, headlines[key]), "")
            (headed if hit else others).append(Found(FoundKind.RELEASE, key, title))
        said = [
            Found(each.kind, each.id, each.title, self._words_in(each.id, wanted))
            for each in others[: max(0, most - len(headed))]
        ]
        return [*headed, *said][:most]

    def _words_in(self, release_id: int, wanted: str) -> str:
        texts = (text for (text,) in self._rows.execute(_BODIES, (release_id,)))
        return next(filter(None, (excerpt(wanted, text) for text in texts)), "")

    def _photos(self, wanted: str, most: int) -> list[Found]:
        found: dict[int, Found] = {}
        holds = folding.matcher(wanted)
        for key, file_name, caption, event in self._rows_of("photo", wanted, _PHOTOS):
            title = excerpt(wanted, caption or "") or (caption or "")[:_SHOWN] or file_name
            if key not in found or holds(title) > holds(found[key].title):
                found[key] = Found(FoundKind.PHOTO, key, title, event or "")
        return [found[key] for key in sorted(found, reverse=True)[:most]]

    def _interactions(self, wanted: str, most: int) -> list[Found]:
        said = []
        rows = self._rows_of("interaction", wanted, _TOLD)
        for key, subject, body, happened, contact_id, name, deleted in sorted(rows, reverse=True):
            more = " · ".join(filter(None, (name, f"{moment(happened):%Y-%m-%d}", excerpt(wanted, body))))
            if deleted is None:
                said.append(Found(FoundKind.INTERACTION, key, subject, more, contact_id or 0))
        return said[:most]

    def _rows_of(self, kind: str, wanted: str, statement: str) -> list[tuple[Any, ...]]:
        """What holds the words whole; where that is too little, what holds words that begin so."""
        keys = self._index.newest(kind, wanted, _LOOKED_AT, shortest=_SHORTEST if kind != "outlet" else 1)
        return self._rows.execute(statement.format(", ".join("?" * len(keys))), keys) if keys else []


def excerpt(wanted: str, text: str) -> str:
    """The words of `text` around the first piece of `wanted` it holds; empty where it holds none."""
    folded = folding.fold(text)
    places = [folded.find(piece) for piece in folding.pieces(wanted)]
    hits = [at for at in places if at >= 0]
    if not hits or len(folded) != len(text):
        return ""
    start = max(0, min(hits) - _BEFORE)
    words = " ".join(text[start : start + _SHOWN].split())
    if start and not folding.is_han(words[:1]):
        words = words.partition(" ")[2]
    return f"{'…' if start else ''}{words}{'…' if start + _SHOWN < len(text) else ''}"

"""Pictures of journalists: looked at like every picture that comes in, then put into the media store."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mediadesk.intake.contacts import reading
from mediadesk.intake.contacts.reading import Asked
from mediadesk.library import Library
from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.library.known_contacts import Card
from mediadesk.library.sort_keys import sort_keys
from mediadesk.records.contact_import import ReadContact
from mediadesk.records.contact_rows import as_contact
from mediadesk.records.problems import Problem

_CHUNK, _HEAD = 1024 * 1024, 4096


@dataclass(frozen=True, slots=True)
class Pictures:
    """What became of the pictures of a list: `kept`; of nobody who can be told for certain, `unplaced`; `unreadable`.

    Pictures of people who have one already are none of these.
    """

    kept: int = 0
    unplaced: int = 0
    unreadable: int = 0


def put(library: Library, path: Path) -> str:
    """The picture in a file, in the store; returns its SHA-256. Raises `NotAPhoto` and what the store raises."""
    from mediadesk.intake import photo_files

    file = photo_files.look_at(path)
    return library.media.put(file.path, file.developed)


def take_in(
    library: Library,
    source: Path | str,
    import_id: int,
    *,
    encoding: str = "",
    region: str = "HK",
    cancelled: Callable[[], bool] | None = None,
) -> Pictures:
    """Take in the pictures on the vCards of a list that was imported; other lists have none.

    A card belongs to whoever has one of its addresses and its name, else to the one person of that name. Taking the
    import back takes them back. Raises what `reading.pictures` raises, `DiskFull` and `NotWritable`.
    """
    if not _may_have(source):
        return Pictures()
    cards = _cards(source, encoding, region, cancelled)
    with tempfile.TemporaryDirectory(prefix="mediadesk-") as folder:
        placing = _Placing(library, cards, Path(folder))
        found = placing.looked_at(cancelled)
    _keep(library, import_id, found)
    return Pictures(len(found), placing.unplaced, placing.unreadable)


class _Placing:
    """Finds whom each picture is of, and looks at it; a few at a time lie in `folder`."""

    def __init__(self, library: Library, cards: Iterator[tuple[ReadContact, bytes]], folder: Path) -> None:
        self._library, self._cards, self._folder = library, cards, folder
        self._placed: dict[int, int] = {}
        self.unplaced = self.unreadable = 0

    def looked_at(self, cancelled: Callable[[], bool] | None) -> dict[int, str]:
        """By the key of the person, the SHA-256 of a picture that is in the store now."""
        from mediadesk.intake import photo_files

        found: dict[int, str] = {}
        for path, seen in photo_files.look_at_each(self._wanted(), cancelled):
            if isinstance(seen, Problem):
                self.unreadable += 1
            else:
                found[self._placed[int(path.name)]] = self._library.media.put(seen.path, seen.developed)
            path.unlink()
        return found

    def _wanted(self) -> Iterator[Path]:
        """Pictures of people who have none, as files."""
        for number, (said, picture) in enumerate(self._cards):
            people = _people(self._library, said)
            if len(people) != 1:
                self.unplaced += 1
            elif people <= self._library.import_pictures.bare(people) - set(self._placed.values()):
                self._placed[number] = next(iter(people))
                path = self._folder / str(number)
                path.write_bytes(picture)
                yield path


def _may_have(source: Path | str) -> bool:
    """Whether it can be vCards with a picture at all: looked for byte by byte, in any encoding."""
    if isinstance(source, str):
        return "PHOTO" in source.upper()
    last = b""
    with source.open("rb") as file:
        if b"BEGIN:VCARD" not in file.read(_HEAD).replace(b"\0", b"").upper():
            return False
        file.seek(0)
        while chunk := file.read(_CHUNK):
            seen = last + chunk.replace(b"\0", b"").upper()
            if b"PHOTO" in seen:
                return True
            last = seen[-8:]
    return False


def _cards(
    source: Path | str, encoding: str, region: str, cancelled: Callable[[], bool] | None
) -> Iterator[tuple[ReadContact, bytes]]:
    for row, picture in reading.pictures(source, Asked(encoding, region=region, cancelled=cancelled)):
        yield as_contact(row), picture


def _people(library: Library, said: ReadContact) -> set[int]:
    keys = [address_key(each) for each in (said.email, said.phone, *(way.value for way in said.channels)) if each]
    latin, chinese = sort_keys(said.name).latin, fold(said.name.zh_hant or said.name.zh_hans)
    at_hand = {card.id for card in library.import_pictures.reached_at(keys) if _is_called(card, latin, chinese)}
    return at_hand or {card.id for card in library.import_pictures.called([latin], [chinese])}


def _is_called(card: Card, latin: str, chinese: str) -> bool:
    """The same name in either script, whatever its order; or one of its other spellings."""
    names = [card.name, *map(fold, card.aliases.splitlines())]
    return any(_parts(latin) == _parts(name) for name in names) or bool(chinese and chinese == card.chinese)


def _parts(name: str) -> list[str]:
    return sorted(name.replace(",", " ").replace("-", " ").split())


def _keep(library: Library, import_id: int, found: dict[int, str]) -> None:
    touched = library.import_pictures.touched(import_id, found)
    library.import_pictures.put({key: sha256 for key, sha256 in found.items() if key in touched})
    others = list(library.contacts.some([key for key in found if key not in touched]))
    if others:
        with library.history.step(f"Take in {len(others)} pictures"):
            for contact in others:
                library.contacts.save(replace(contact, picture_sha256=found[contact.id]))

"""Pictures that came with an import: part of it where it touched the person, so that they go when it is taken back."""

from collections.abc import Iterable, Mapping

from mediadesk.library.collection import Means
from mediadesk.library.contact_imports import KINDS, ContactImports
from mediadesk.library.known_contacts import Card

_BARE = "SELECT id, import_id FROM media_contact WHERE picture_sha256 = '' AND deleted_at IS NULL AND id IN ({marks})"
_CHANGED = "SELECT record_id FROM contact_import_row WHERE kind = 'media_contact' AND record_id IN ({marks})"
_PUT = "UPDATE media_contact SET picture_sha256 = ? WHERE id = ? AND picture_sha256 = ''"


class ImportPictures:
    """Puts pictures to people. Who has one keeps it."""

    def __init__(self, means: Means, imports: ContactImports) -> None:
        self._rows, self._history, self._imports = means.rows, means.history, imports

    def reached_at(self, addresses: Iterable[str]) -> list[Card]:
        """People with one of these keys of addresses or numbers."""
        return self._imports.known.by_addresses(addresses)

    def called(self, latin: Iterable[str], chinese: Iterable[str]) -> list[Card]:
        """People with one of these folded names."""
        return self._imports.known.by_names(latin, chinese)

    def bare(self, keys: Iterable[int]) -> set[int]:
        """Those of them who have no picture."""
        return {key for key, _import in self._rows.within(_BARE, list(keys))}

    def touched(self, import_id: int, keys: Iterable[int]) -> set[int]:
        """Those without a picture whom the import brought or changed."""
        found = dict(self._rows.within(_BARE, list(keys)))
        changed = {key for (key,) in self._rows.within(_CHANGED, list(found))}
        return {key for key, brought in found.items() if brought == import_id or key in changed}

    def put(self, pictures: Mapping[int, str]) -> None:
        """Put pictures (by the key of the person, SHA-256) into entries the import touched; their versions stay."""
        if pictures:
            with self._history.batch(KINDS):
                self._rows.many(_PUT, [(sha256, key) for key, sha256 in pictures.items()])

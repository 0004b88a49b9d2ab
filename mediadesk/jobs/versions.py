"""The versions of a text: how it stood by and by, and what changed between two of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mediadesk.comparison.texts import TextDifference, compare_texts
from mediadesk.library import Library
from mediadesk.records.keys import as_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import NoSuchRecord, NoSuchVersion
from mediadesk.records.release import ReleaseText
from mediadesk.records.revision import Revision

NOW = "now"


@dataclass(frozen=True, slots=True)
class ListedVersion:
    """A revision in a list; `words_added` and `words_removed` since the one before it."""

    number: int
    revision: Revision
    words_added: int
    words_removed: int


def list_versions(library: Library, text_id: int) -> tuple[ListedVersion, ...]:
    """What was kept of a text, the newest first; numbered from the first, which is 1. Any thread."""
    with library.reading():
        revisions, texts = library.revisions.of(text_id), library.revisions.texts(text_id)
    changes = [compare_texts(before, text) for before, text in zip(texts[1:], texts[:-1], strict=True)]
    counts = [(change.words_added, change.words_removed) for change in changes]
    if texts:
        first = texts[-1]
        whole = compare_texts(ReleaseText(first.id, first.release_id, first.language), first)
        counts.append((whole.words_added, 0))
    return tuple(
        ListedVersion(len(revisions) - at, revision, *count)
        for at, (revision, count) in enumerate(zip(revisions, counts, strict=True))
    )


def compare_versions(library: Library, before: int, after: int | ReleaseText) -> TextDifference:
    """What changed between two revisions, or from one to the text that is given. Any thread. Raises `NoSuchRecord`."""
    with library.reading():
        old = library.revisions.text(before)
        new = after if isinstance(after, ReleaseText) else library.revisions.text(after)
    return compare_texts(old, new)


def text_in(library: Library, release_id: int, language: Language | None) -> ReleaseText:
    """The text of a release in `language`, or the one started first; raises `NoSuchRecord`."""
    texts = library.releases.texts(release_id)
    found = next((text for text in texts if language in (None, text.language)), None)
    if found is None:
        raise NoSuchRecord("text", language.value if language else str(release_id))
    return found


def named_version(library: Library, text: ReleaseText, wanted: str) -> ReleaseText:
    """The text as it was in the version with this number, id or name, or as it is now ("now").

    Of several versions with one name it is the newest. Raises `NoSuchVersion`.
    """
    if wanted.casefold() == NOW:
        return text
    revisions = library.revisions.of(text.id)
    return library.revisions.text(_wanted(revisions, wanted).id)


def _wanted(revisions: Sequence[Revision], wanted: str) -> Revision:
    key = as_key(wanted)
    if key is not None and key <= len(revisions):
        return revisions[len(revisions) - key]
    for revision in revisions:
        if key == revision.id or revision.label.casefold() == wanted.casefold() != "":
            return revision
    raise NoSuchVersion(wanted)

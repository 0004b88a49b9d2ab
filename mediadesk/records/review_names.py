"""How passages are called in a review file: by bookmarks, which survive word processors, with what they said."""

import hashlib
import re
from collections.abc import Iterable

from mediadesk.records.block import Run, merged

REVISION_PROPERTY = "mediadesk-revision"
"""The custom property of a review file that names the revision it was made from."""

_PASSAGE = re.compile(r"md_(?P<name>[A-Za-z0-9_]{1,24}?)_(?P<digest>[0-9a-f]{8})")
_REVISION = re.compile(r"mdrev_(?P<id>\d{1,19})")
_BLANKS = re.compile(r"\s+")


def bookmark(name: str, runs: Iterable[Run]) -> str:
    """The bookmark of the passage `name`, which says `runs`: at most the 40 characters Word allows."""
    return f"md_{name.replace('-', '_')}_{digest(runs)}"


def passage_of(mark: str) -> tuple[str, str] | None:
    """The name and the digest in a bookmark of ours, `None` for any other."""
    found = _PASSAGE.fullmatch(mark)
    return (found["name"].replace("_", "-"), found["digest"]) if found else None


def revision_bookmark(revision_id: int) -> str:
    """The bookmark that names the revision too: some programs drop the properties of a file."""
    return f"mdrev_{revision_id}"


def revision_of(mark: str) -> int:
    """The revision a bookmark of ours names, 0 for any other."""
    found = _REVISION.fullmatch(mark)
    return int(found["id"]) if found else 0


def digest(runs: Iterable[Run]) -> str:
    """Eight hexadecimal digits for words and their appearance.

    Blanks at the ends and how blanks are written do not matter, nor does what follows the question mark of an address:
    word processors change the ones, the reader of documents the other.
    """
    said: list[tuple[object, ...]] = []
    whole = merged(runs)
    for at, run in enumerate(whole):
        text = _BLANKS.sub(" ", run.text)
        text = text.lstrip() if at == 0 else text
        said.append((text.rstrip() if at == len(whole) - 1 else text, run.bold, run.italic, run.href.partition("?")[0]))
    written = repr(said).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(written, digest_size=4).hexdigest()

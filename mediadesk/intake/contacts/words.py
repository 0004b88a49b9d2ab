"""The words of lists of contacts: headings, and what stands in cells (resources/intake/contacts_*.toml)."""

import re
import tomllib
import unicodedata
from functools import cache
from typing import Any

from mediadesk import paths
from mediadesk.records.contact_import import ContactField

_SIGNS = re.compile(r"[\s_\-–—./\\:：()（）\[\]*＊'’]+")


@cache
def _load(subject: str) -> dict[str, Any]:
    path = paths.shipped("resources") / "intake" / f"contacts_{subject}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def headings() -> dict[str, ContactField | None]:
    """What each known heading, `folded`, is taken for; `None` for one that is left out."""
    known: dict[str, ContactField | None] = dict.fromkeys(map(folded, _load("headings")["ignored"]["headings"]))
    for name, spellings in _load("headings")["fields"].items():
        known |= dict.fromkeys(map(folded, spellings), ContactField(name))
    return known


@cache
def own_headings() -> dict[ContactField, str]:
    """What our own files call each field."""
    return {ContactField(name): spellings[0] for name, spellings in _load("headings")["fields"].items()}


@cache
def meanings(subject: str) -> dict[str, str]:
    """What each word of a subject ("truth", "languages", "countries" …) stands for."""
    return {plain(word): meant for meant, words in _load("words")[subject].items() for word in words}


@cache
def marks(subject: str) -> frozenset[str]:
    """Words that mark what a cell holds: "role", "outlet", "honorific", "not_a_tag"."""
    return frozenset(map(plain, _load("words")["marks"][subject]))


def plain(word: str) -> str:
    """A word of a cell as it is looked up."""
    return unicodedata.normalize("NFKC", word).strip().casefold()


def folded(heading: str) -> str:
    """A heading as it is looked up: without case, width and signs."""
    return _SIGNS.sub(" ", unicodedata.normalize("NFKC", heading).casefold()).strip()

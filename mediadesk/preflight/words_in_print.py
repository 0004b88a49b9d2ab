"""Whether what a release says stands on its pages word for word, one thing behind the other."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain

from mediadesk.records.house_style import HouseStyle, Section
from mediadesk.records.press_kit import KitText

_INVISIBLE = re.compile("[\u00ad\u115f\u1160\u200b-\u200f\u2060\u3164\uffa0]")  # between a letter and its accent too
_LETTERS = re.compile(r"[^\W_]+|-+")


def passages(text: KitText, style: HouseStyle) -> Iterator[str]:
    """What is printed of the release itself, in the order of the house."""
    release = text.text
    standing = ((each.heading, *each.paragraphs) for each in text.boilerplates)
    said: dict[Section, Iterable[str]] = {
        Section.HEADLINE: (release.headline, *release.subheadlines),
        Section.BODY: (block.text for block in release.blocks),
        Section.NOTES: release.notes,
        Section.BOILERPLATES: chain.from_iterable(standing),
    }
    for section in style.printed_sections:
        yield from said.get(section, ())


def misprinted(wanted: Iterable[str], pages: Iterable[str], missing: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The passages that are not in the running text of the pages behind the one before them, and whether they are there
    at all. Characters that are `missing` in all fonts count for nothing: another rule tells them.
    """
    printed, position = _read("".join(pages), ""), 0
    absent = "".join(missing)
    for passage in wanted:
        letters = _read(passage, absent)
        found = printed.find(letters, position)
        if found >= 0:
            position = found + len(letters)
        else:
            yield passage, letters in printed


def _read(text: str, absent: str) -> str:
    """The letters, figures and hyphens of a text: where its lines break says nothing, a hyphen there does.

    An accent counts for nothing: it may be a character of its own, or part of one that is `absent`.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
        if absent:
            text = text.translate(dict.fromkeys(map(ord, absent)))
        text = unicodedata.normalize("NFD", text).replace("\u2011", "-")
    return "".join(_LETTERS.findall(text)).casefold()

"""Addresses as they stand on paper and as they are clicked: the same place, however either is written."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

_SENTENCE_ENDS = ".,;:!?)'’"
_WRITTEN = re.compile(
    r"(?a)(?:https?://|www\.)[^\s<>\"“”「」（），。；、\u3400-\u9fff]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
_SCHEME = re.compile(r"(?:https?://(?:www\.)?|www\.|mailto:|tel:)", re.IGNORECASE)


def unprinted(links: Iterable[str], pages: Iterable[str]) -> Iterator[str]:
    """Those of the addresses that links lead to which nobody reads on paper, each once."""
    printed = _bare("".join(pages))
    for address in dict.fromkeys(links):
        if _place(address) not in printed:
            yield address


def unlinked(links: Iterable[str], pages: Iterable[str]) -> Iterator[str]:
    """The addresses written on the pages that no link leads to, each once; of one that runs over lines, a part."""
    places = [_place(address) for address in links]
    for written in dict.fromkeys(
        found[0].rstrip(_SENTENCE_ENDS) for page in pages for found in _WRITTEN.finditer(page)
    ):
        if not any(_place(written) in place for place in places):
            yield written


def _place(address: str) -> str:
    """What an address comes down to: no scheme, no "www.", no question to a mail programme, no last slash."""
    scheme = _SCHEME.match(address)
    place = address[scheme.end() :] if scheme is not None else address
    if address.startswith("mailto:"):
        place = place.partition("?")[0]
    return _bare(unquote(place)).rstrip("/")


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()

"""Text on its way to the page: stretches with one appearance, cleaned of what cannot be printed. Never markup."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from mediadesk.records.block import Run, unlinked

NO_BREAK_SPACE = "\u00a0"
_SCHEMES = ("http", "https", "mailto", "tel")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)  # the last two lines: marks for programs, and the code points that Unicode keeps from being characters
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f]")
_NO_BREAK = re.compile(
    "[\u202f\u2007]|(?<=\\d) (?=\\d)"
)  # a space between digits: telephone and grouped numbers stay whole
_COMBINED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")
_ADDRESS_SIGNS = ("@", "://", "www.")  # without one of them there is no address
_ADDRESS = (  # compiled when first needed
    r"(?a)(?P<web>(?:https?://|www\.)[^\s<>\"“”「」（），。；、\u3400-\u9fff]+)|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)


class Span(NamedTuple):
    """A stretch of text with one appearance; an empty `colour` is that of the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    colour: str = ""


def clean(text: str) -> str:
    """`text` without control characters, direction overrides and lone surrogates; line ends are \\n, spaces plain."""
    if text.isascii() and text.isprintable() and not any(map(str.isdigit, text)):
        return text
    text = _LINE_END.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _NO_BREAK.sub(NO_BREAK_SPACE, _SPACE.sub(" ", text)).replace("\u2011", "-")
    return _COMBINED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def safe_address(address: str) -> str:
    """`address` when it is a http, https, mailto or tel address, percent-encoded to ASCII; empty for anything else."""
    address = clean(address).strip().replace(NO_BREAK_SPACE, "")
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return ""
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]") if scheme in _SCHEMES else ""


def spans_of(runs: Iterable[Run], link_colour: str) -> tuple[Span, ...]:
    """The spans of a block of a release text. Addresses written out become links too."""
    spans: list[Span] = []
    for run in unlinked(runs):
        href = safe_address(run.href) if run.href else ""
        if href:
            spans.append(Span(clean(run.text), run.bold, run.italic, href, link_colour))
        else:
            spans += linked(run.text, link_colour, run.bold, run.italic)
    return tuple(spans)


@lru_cache(2048)
def linked(text: str, link_colour: str, bold: bool = False, italic: bool = False) -> tuple[Span, ...]:
    """The spans of plain text: web and e-mail addresses written out in it are links."""
    text, spans, position = clean(text), list[Span](), 0
    for found in re.finditer(_ADDRESS, text) if any(sign in text for sign in _ADDRESS_SIGNS) else ():
        shown = found[0].rstrip(".,;:!?)'’")
        href = safe_address(_address_of(found, shown))
        if not href:
            continue
        spans.append(Span(text[position : found.start()], bold, italic))
        spans.append(Span(shown, bold, italic, href, link_colour))
        position = found.start() + len(shown)
    spans.append(Span(text[position:], bold, italic))
    return tuple(span for span in spans if span.text)


def _address_of(found: re.Match[str], shown: str) -> str:
    if found["mail"]:
        return f"mailto:{shown}"
    return shown if shown.startswith("http") else f"https://{shown}"

"""LNK: addresses a journalist can click, write to and call."""

import re
from collections.abc import Iterator

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit

_MARKDOWN = re.compile(r"\[(?P<words>[^\[\]\n]{0,300})\]\((?P<address>[^()\s]{0,2000})\)")
_WEB = re.compile(r"\b(?:https?|file)://[^\s<>“”「」，。；、）)]*", re.I)
_BARE_WEB = re.compile(r"(?<![\w@/.:-])www\.[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[\w./?=&%-]*)?", re.I | re.A)
_WITH_AT = re.compile(r"(?<![\w.+%@-])[A-Za-z0-9][\w.+%-]{0,100}@+[\w.@-]*", re.A)
_EMAIL = re.compile(r"[\w.+%-]+@(?:[\w-]+\.)+[A-Za-z]{2,}", re.A)
_HONG_KONG_PHONE = re.compile(r"\+852[\s-]?(?P<number>\d[\d\s-]*\d)")
_HONG_KONG_DIGITS = 8
_SEVERAL = re.compile(r"(?<=\d)\s*(?:/|;|,|、|\bor\b|或)\s*(?=[(+]?\d{4})")  # two numbers in one place


def leads_somewhere(version: Version) -> Iterator[Finding]:
    """LNK-01: no link is a placeholder ("#", example.com, a file or a machine inside the house)."""
    for passage, _words, address, span in _links(version):
        if _is_placeholder(address):
            yield version.finding("LNK-01", Severity.ERROR, passage, span)
    for passage in version.passages:
        written = {span for _, _, _, span in _links_of(passage)}
        for match in _WEB.finditer(passage.text):
            inside = any(start <= match.start() < end for start, end in written)
            if _is_placeholder(match[0].rstrip(".,;:")) and not inside:
                yield version.finding("LNK-01", Severity.ERROR, passage, match.span())


def photo_link(kit: PressKit) -> Iterator[Finding]:
    """LNK-01: the address of the high-resolution photos, where there is one, is a real one."""
    if kit.assets_url and _is_placeholder(kit.assets_url):
        yield Finding("LNK-01", Severity.ERROR, found=kit.assets_url)


def words_say_where(version: Version) -> Iterator[Finding]:
    """LNK-02: the words of a link say what it leads to."""
    for passage, words, _address, span in _links(version):
        if words.strip(" .:：").casefold() in data("links")["empty_words"]:
            yield version.finding("LNK-02", Severity.WARNING, passage, span)


def addresses_complete(version: Version) -> Iterator[Finding]:
    """LNK-03: web addresses have their scheme, e-mail addresses and Hong Kong telephone numbers are complete."""
    for passage in version.passages:
        for match in _BARE_WEB.finditer(passage.text):
            address = match[0].rstrip(".")
            span = (match.start(), match.start() + len(address))
            if not _has_link(passage, address):
                yield version.finding(
                    "LNK-03", Severity.WARNING, passage, span, case="website", fix=f"https://{address}"
                )
        for match in _WITH_AT.finditer(passage.text):
            if not _EMAIL.fullmatch(match[0].rstrip(".")):
                yield version.finding("LNK-03", Severity.WARNING, passage, match.span(), case="email")
        for match in _HONG_KONG_PHONE.finditer(passage.text):
            if len(re.sub(r"\D", "", match["number"])) != _HONG_KONG_DIGITS:
                yield version.finding("LNK-03", Severity.WARNING, passage, match.span(), case="phone")


def contact_addresses(kit: PressKit) -> Iterator[Finding]:
    """LNK-03: phone and e-mail of the press officers are complete."""
    for officer in kit.press_officers:
        if officer.email and not _EMAIL.fullmatch(officer.email.strip()):
            yield Finding("LNK-03", Severity.WARNING, found=officer.email, case="email")
        if officer.phone and not all(map(_is_phone, _SEVERAL.split(officer.phone))):
            yield Finding("LNK-03", Severity.WARNING, found=officer.phone, case="phone")


def addresses(version: Version) -> Iterator[tuple[Passage, str, tuple[int, int]]]:
    """Every web address of the text, behind a link or written out: its passage, itself, and where it stands."""
    for passage in version.passages:
        spans = []
        for _, _words, address, span in _links_of(passage):
            spans.append(span)
            yield passage, address, span
        for match in _WEB.finditer(passage.text):
            if not any(start <= match.start() < end for start, end in spans):
                address = match[0].rstrip(".,;:!?")
                yield passage, address, (match.start(), match.start() + len(address))


def _links(version: Version) -> Iterator[tuple[Passage, str, str, tuple[int, int]]]:
    """Every link of the text: its passage, its words, its address and where it stands."""
    for passage in version.passages:
        yield from _links_of(passage)


def _links_of(passage: Passage) -> Iterator[tuple[Passage, str, str, tuple[int, int]]]:
    for match in _MARKDOWN.finditer(passage.text):
        yield passage, match["words"], match["address"], match.span()
    start = 0
    for run in passage.block.runs if passage.block else ():
        if run.href:
            yield passage, run.text, run.href, (start, start + len(run.text))
        start += len(run.text)


def _has_link(passage: Passage, address: str) -> bool:
    return any(address in words for _, words, _, _ in _links_of(passage))


def _is_placeholder(address: str) -> bool:
    return any(re.search(pattern, address.strip(), re.I) for pattern in data("links")["nowhere"])


def _is_phone(phone: str) -> bool:
    digits = re.sub(r"\D", "", re.split(r"\s*(?:ext|x|轉|转|内线|內線)", phone, flags=re.I)[0])
    if phone.lstrip().startswith("+852") or phone.lstrip().startswith("(852"):
        return len(digits) == 3 + _HONG_KONG_DIGITS
    return _HONG_KONG_DIGITS <= len(digits) <= 15 or (not phone.lstrip().startswith("+") and len(digits) >= 5)

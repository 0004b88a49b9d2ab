"""PDF: the finished file, before it leaves."""

import re
from collections.abc import Iterator
from textwrap import shorten

from mediadesk.preflight.addresses_in_print import unlinked, unprinted
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.words_in_print import misprinted, passages
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.finished_file import FinishedFile, Whole
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartKind, PressKit
from mediadesk.records.release import ReleaseLine
from mediadesk.records.rule_settings import settled
from mediadesk.wording.house_styles import HouseWording

_FINE = 150  # pixels per inch: below it a picture looks coarse on screen and on paper
_LARGE = 10_000_000  # bytes: what many mail servers of newsrooms take
_QUOTED = 40  # characters of a passage that is named
_TELLING = 12  # characters: a shorter note may stand in any text by chance


def check_file(kit: PressKit, file: FinishedFile) -> tuple[Finding, ...]:
    """What is to be said of the PDF made of `kit`, errors first."""
    found = (
        *nothing_internal(kit, file),
        *embargo_on_every_page(kit, file),
        *says_what_it_is(file),
        *fonts_inside(file),
        *word_for_word(kit, file),
        *fine_enough(file),
        *bookmarked(file),
        *read_aloud(file),
        *parted(file),
        *small_enough(file),
        *clicked_and_read(file),
    )
    return tuple(settled(found, kit.house_style.rules))


def embargo_on_every_page(kit: PressKit, file: FinishedFile) -> Iterator[Finding]:
    """DAT-05: as long as a release is under embargo, every page says until when."""
    if kit.release_line is not ReleaseLine.EMBARGOED or kit.embargo is None:
        return
    marks = [_bare(HouseWording(kit.house_style, language).embargo_line(kit.embargo)) for language in Language]
    for number, page in enumerate(map(_bare, file.pages), 1):
        if not any(mark in page for mark in marks):
            yield Finding("DAT-05", Severity.ERROR, about=str(number))


def says_what_it_is(file: FinishedFile) -> Iterator[Finding]:
    """PDF-01: the file has a title, an author and a subject, which is what is read when it lies among others."""
    for name, words in zip(("headline", "author", "subject"), file.metadata, strict=False):
        if not words.strip():
            yield Finding("PDF-01", Severity.ERROR, case=name)


def fonts_inside(file: FinishedFile) -> Iterator[Finding]:
    """PDF-02: the letters of all fonts are in the file, so that it looks the same everywhere."""
    for name in file.loose_fonts:
        yield Finding("PDF-02", Severity.ERROR, about=name)


def word_for_word(kit: PressKit, file: FinishedFile) -> Iterator[Finding]:
    """PDF-03: each release stands in the file as written, in the order it is read, no word broken by a hyphen."""
    languages = [part.language for part in kit.parts if part.kind is PartKind.RELEASE]
    texts = [text for text in map(kit.in_language, languages) if text is not None]
    wanted = (each for text in texts for each in passages(text, kit.house_style))
    for passage, is_there in misprinted(wanted, file.running, file.missing):
        about = shorten(passage, _QUOTED, placeholder="…") if " " in passage else passage[:_QUOTED]
        yield Finding("PDF-03", Severity.ERROR, about=about, case="order" if is_there else "words")


def fine_enough(file: FinishedFile) -> Iterator[Finding]:
    """PDF-04: every photo is fine enough at the size it stands; said once for each photo, of the coarsest place."""
    coarsest: dict[int, int] = {}
    for placed in file.photos:
        coarsest[placed.number] = min(placed.fineness, coarsest.get(placed.number, placed.fineness))
    for number, fineness in sorted(coarsest.items()):
        if fineness < _FINE:
            place = f"photo-{number}"
            yield Finding("PDF-04", Severity.WARNING, None, place, about=str(fineness), limit=str(_FINE))


def bookmarked(file: FinishedFile) -> Iterator[Finding]:
    """PDF-05: a bookmark opens each part where it begins, and none opens anything else."""
    for page in sorted(set(file.sections) - set(file.bookmarks)):
        yield Finding("PDF-05", Severity.WARNING, about=str(page), case="missing")
    astray = [page for page in file.bookmarks if page not in file.sections]
    if astray:
        yield Finding("PDF-05", Severity.WARNING, about=str(len(astray)), case="astray")


def read_aloud(file: FinishedFile) -> Iterator[Finding]:
    """PDF-06: the file can be read aloud: it is tagged, and every picture has its alternative text."""
    if not file.is_tagged:
        yield Finding("PDF-06", Severity.INFORMATION, case="untagged")
    for page in dict.fromkeys(file.silent_figures):
        yield Finding("PDF-06", Severity.INFORMATION, about=str(page), case="silent")


def parted(file: FinishedFile) -> Iterator[Finding]:
    """PDF-07: no page break comes between a heading and what it stands over, within a contact, or between a caption
    and its picture.
    """
    for whole in file.together:
        if len(whole.pages) < 2:
            continue
        place = f"photo-{whole.name}" if whole.what is Whole.CAPTION else ""
        about = shorten(whole.name, _QUOTED, placeholder="…") or "–"
        first = str(whole.pages[0])
        yield Finding("PDF-07", Severity.WARNING, None, place, about=about, case=whole.what, limit=first)


def small_enough(file: FinishedFile) -> Iterator[Finding]:
    """PDF-08: the file can be sent by mail."""
    if file.size > _LARGE:
        about, limit = f"{file.size / 1_000_000:.1f}", str(_LARGE // 1_000_000)
        yield Finding("PDF-08", Severity.WARNING, about=about, limit=limit)


def clicked_and_read(file: FinishedFile) -> Iterator[Finding]:
    """PDF-10: what a link leads to can be read on paper as well, and an address that is read can be clicked."""
    for address in unprinted(file.links, file.pages):
        yield Finding("PDF-10", Severity.WARNING, about=address, case="unprinted")
    for address in unlinked(file.links, file.pages):
        yield Finding("PDF-10", Severity.WARNING, about=address, case="unlinked")


def nothing_internal(kit: PressKit, file: FinishedFile) -> Iterator[Finding]:
    """PDF-11: no note of the house stands in the file or in what it says of itself: notes to terms, words of approvers,
    reasons of waivers, marks of drafts. In the text of the release itself, that is WKF-04.
    """
    everything = "\n".join((_flat("\n".join(file.pages)), *map(_flat, file.metadata)))
    for note in _internal(kit):
        if len(note) >= _TELLING and note in everything:
            yield Finding("PDF-11", Severity.ERROR, about=note)
    pattern = re.compile("|".join(data("internal").values()), re.IGNORECASE)
    for line in file.metadata:
        if not kit.is_draft and (match := pattern.search(line)):
            yield Finding("PDF-11", Severity.ERROR, about=match[0])


def _internal(kit: PressKit) -> list[str]:
    notes = [term.note for term in kit.register.terms]
    notes += [waiver.reason for waiver in kit.waivers]
    notes += [decision.note for decision in kit.sign_off.decisions] if kit.sign_off is not None else []
    return list(dict.fromkeys(_flat(note) for note in notes))


def _bare(text: str) -> str:
    """The text without spaces and capitals: how it is set says nothing."""
    return "".join(text.split()).casefold()


def _flat(text: str) -> str:
    """The text on one line: where it breaks on a page says nothing."""
    return " ".join(text.split())

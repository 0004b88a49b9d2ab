"""STR: the sections of a release: whether they are there, filled, and as long as the house wants them."""

from collections.abc import Iterator
from itertools import zip_longest

from mediadesk.preflight.profiles import limits
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.block import Role
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.house_style import Section as House
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.counting import word_count

_WITHOUT_SECTIONS = (ReleaseKind.NEWS_STORY, ReleaseKind.KILL)
_WITHOUT_BOILERPLATE = (
    *(ReleaseKind.STATEMENT, ReleaseKind.TRANSCRIPT, ReleaseKind.Q_AND_A),
    *(ReleaseKind.MEDIA_INVITATION, ReleaseKind.MEDIA_ADVISORY, ReleaseKind.PHOTO_RELEASE),
    *(ReleaseKind.FACT_SHEET, ReleaseKind.BIOGRAPHY, ReleaseKind.SPEECH),
)
_OF_USUAL_LENGTH = (ReleaseKind.PRESS_RELEASE, ReleaseKind.CORRECTION, ReleaseKind.STATEMENT)


def house_sections(version: Version) -> Iterator[Finding]:
    """STR-09: what the house style requires is there, and the body is as long as it wants it.

    Headline, text and media contact have rules of their own. Statements and invitations go out without boilerplate.
    """
    required = version.kit.house_style.required
    has = {
        House.NOTES: any(passage.text.strip() for passage in version.in_sections(Section.NOTE)),
        House.BOILERPLATES: bool(version.kit_text.boilerplates) or version.kit.kind in _WITHOUT_BOILERPLATE,
        House.ASSETS: bool(version.kit.assets_url),
    }
    if version.kit.kind not in _WITHOUT_SECTIONS:
        for section, is_there in has.items():
            if section in required and not is_there:
                yield version.finding("STR-09", Severity.WARNING, case=section.value)
    if version.kit.kind in _OF_USUAL_LENGTH:
        yield from _length_of_body(version)


def boilerplate(version: Version) -> Iterator[Finding]:
    """STR-07: what is said about an organisation is short, and one of it is about the organisation that issues."""
    most = limits(version.kit).boilerplate.of(version.language)
    for number, each in enumerate(version.kit_text.boilerplates, 1):
        words = sum(word_count(paragraph) for paragraph in each.paragraphs)
        if words > most > 0:
            first = next(p for p in version.in_sections(Section.BOILERPLATE) if p.block_id == f"boilerplate-{number}")
            case = _unit(version, "long")
            yield version.finding("STR-07", Severity.WARNING, first, case=case, about=str(words), limit=most)
    issuer = version.kit.organisation
    about = {each.organisation_id for each in version.kit_text.boilerplates}
    if about and None not in about and issuer.id not in about:
        yield version.finding("STR-07", Severity.WARNING, case="others", about=issuer.name.best(version.language))


def nothing_empty(version: Version) -> Iterator[Finding]:
    """STR-11: there is a text, and no heading stands over nothing; a withdrawal says all it has to by itself."""
    body = [passage for passage in version.in_sections(Section.BODY) if passage.text.strip()]
    if not body and version.kit.kind is not ReleaseKind.KILL:
        yield version.finding("STR-11", Severity.ERROR, case="text")
    for passage, following in zip_longest(body, body[1:]):
        if _is_heading(passage) and (following is None or _is_heading(following)):
            yield version.finding("STR-11", Severity.ERROR, passage, (0, len(passage.text)))
    for each in version.kit_text.boilerplates:
        if not _says_something(each):
            yield version.finding("STR-11", Severity.ERROR, case="boilerplate", about=each.heading)
    for note in version.in_sections(Section.NOTE):
        if not note.text.strip():
            yield version.finding("STR-11", Severity.ERROR, note, case="note")


def _length_of_body(version: Version) -> Iterator[Finding]:
    asked, words = limits(version.kit), sum(word_count(each.text) for each in version.in_sections(Section.BODY))
    least, most = asked.least.of(version.language), asked.most.of(version.language)
    if words and words < least:
        case = _unit(version, "short")
        yield version.finding("STR-09", Severity.INFORMATION, case=case, about=f"{words:,}", limit=least)
    if words > most > 0:
        case = _unit(version, "long")
        yield version.finding("STR-09", Severity.INFORMATION, case=case, about=f"{words:,}", limit=most)


def _unit(version: Version, case: str) -> str:
    return f"{case}_characters" if version.language.is_chinese else f"{case}_words"


def _is_heading(passage: Passage) -> bool:
    return passage.block is not None and passage.block.role is Role.HEADING


def _says_something(about: Boilerplate) -> bool:
    return any(paragraph.strip() for paragraph in about.paragraphs)

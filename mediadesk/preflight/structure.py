"""STR: what a release must have, and how long its opening may be."""

import re
from collections.abc import Iterator

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Section, Version
from mediadesk.records.block import Role
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.house_style import Section as House
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.counting import word_count
from mediadesk.wording.labels import label

_LONGEST_HEADLINE = 120  # characters, a Han character counting as two
_LONGEST_OPENING = {False: 35, True: 110}  # words in English, characters in Chinese
_WITHOUT_SECTIONS = (ReleaseKind.NEWS_STORY, ReleaseKind.KILL)
_WITHOUT_END_MARK = (ReleaseKind.NEWS_STORY, ReleaseKind.KILL)


def headline(version: Version) -> Iterator[Finding]:
    """STR-03: there is a headline, not too long, without full stop, not in capitals."""
    passage = next(version.in_sections(Section.HEADLINE))
    text = passage.text.strip()
    whole = (0, len(passage.text))
    if not text:
        yield version.finding("STR-03", Severity.ERROR, passage, case="missing")
        return
    length = len(text) + len(re.findall(r"[\u3400-\u9fff]", text))
    if length > _LONGEST_HEADLINE:
        yield version.finding("STR-03", Severity.WARNING, passage, whole, case="long", about=str(len(text)))
    if re.search(r"[^.。]\.$|。$", text) and not re.search(r"\b\w\.\w\.$", text):
        yield version.finding("STR-03", Severity.WARNING, passage, whole, case="stop", fix=text[:-1])
    if text.isupper() and len(text.split()) > 2:
        yield version.finding("STR-03", Severity.WARNING, passage, whole, case="capitals")


def opening(version: Version) -> Iterator[Finding]:
    """STR-05: the first paragraph can be taken in at one glance."""
    for passage in version.in_sections(Section.BODY):
        if passage.block is not None and passage.block.role is Role.PARAGRAPH and passage.text.strip():
            words = word_count(passage.text)
            if words > _LONGEST_OPENING[version.language.is_chinese]:
                span = (0, len(passage.text))
                case = "characters" if version.language.is_chinese else "words"
                yield version.finding("STR-05", Severity.WARNING, passage, span, case=case, about=str(words))
            return


def end_mark(version: Version) -> Iterator[Finding]:
    """STR-06: an end mark tells where the text ends; government news stories have none."""
    if version.kit.kind not in _WITHOUT_END_MARK and not version.kit_text.text.end_mark:
        yield version.finding("STR-06", Severity.WARNING, about=label("end", version.language))


def web_residue(version: Version) -> Iterator[Finding]:
    """STR-10: no line is left over from the web page the text came from."""
    lines, phrases = data("residue")["lines"], data("residue")["phrases"]
    for passage in version.passages:
        line = passage.text.strip().casefold()
        if line in lines or any(phrase in line for phrase in phrases):
            yield version.finding("STR-10", Severity.ERROR, passage, (0, len(passage.text)))


def house_sections(version: Version) -> Iterator[Finding]:
    """STR-09: what the house style requires is there; headline and media contact have rules of their own."""
    required = version.kit.house_style.required
    has = {
        House.BODY: any(passage.text.strip() for passage in version.in_sections(Section.BODY)),
        House.NOTES: any(passage.text.strip() for passage in version.in_sections(Section.NOTE)),
        House.BOILERPLATES: bool(version.kit_text.boilerplates),
        House.ASSETS: bool(version.kit.assets_url),
    }
    if version.kit.kind not in _WITHOUT_SECTIONS:
        for section, is_there in has.items():
            if section in required and not is_there:
                yield version.finding("STR-09", Severity.WARNING, case=section.value)


def media_contact(kit: PressKit) -> Iterator[Finding]:
    """STR-08: at least one press officer with name, phone and e-mail; government news stories need none."""
    if kit.kind is ReleaseKind.NEWS_STORY:
        return
    if not kit.press_officers:
        yield Finding("STR-08", Severity.ERROR, case="missing")
    elif all(_lacks(officer) for officer in kit.press_officers):
        first = kit.press_officers[0]
        name = first.name.best(kit.language) or first.email or first.phone
        yield Finding("STR-08", Severity.ERROR, found=name, case="incomplete", about=" and ".join(_lacks(first)))


def _lacks(officer: PressOfficer) -> list[str]:
    parts = {"a name": officer.name, "a phone number": officer.phone, "an e-mail address": officer.email}
    return [name for name, part in parts.items() if not part]

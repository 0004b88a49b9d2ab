"""STR: what a release must have: headline, opening, end mark, somebody to ask."""

import re
from collections.abc import Iterator

from mediadesk.preflight.profiles import limits
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Section, Version
from mediadesk.records.block import Role
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.counting import headline_length, word_count
from mediadesk.wording.labels import label

# Hong Kong's numbers for mobile telephones, two numbers in one place, or a remark ("24 hours", 24小時).
_OUT_OF_HOURS = re.compile(
    r"(?:\+|\(|^)852\)?[\s-]?[4-9]|^[4-9]\d{3}[\s-]?\d{4}|\d\s*(?:/|;|or|或)\s*\(?\+?\d"
    r"|\b24[ -]?(?:h|小時|小时)|mobile|手[機机]|流動",
    re.I,
)
_WITHOUT_END_MARK = (ReleaseKind.NEWS_STORY, ReleaseKind.KILL)


def headline(version: Version) -> Iterator[Finding]:
    """STR-03: there is a headline, not too long, without full stop, not in capitals."""
    passage = next(version.in_sections(Section.HEADLINE))
    text = passage.text.strip()
    whole = (0, len(passage.text))
    if not text:
        yield version.finding("STR-03", Severity.ERROR, passage, case="missing")
        return
    limit = limits(version.kit).headline
    if headline_length(text) > limit > 0:
        case = "long_chinese" if version.language.is_chinese else "long"
        most = limit // 2 if version.language.is_chinese else limit
        yield version.finding("STR-03", Severity.WARNING, passage, whole, case=case, about=str(len(text)), limit=most)
    if re.search(r"[^.。]\.$|。$", text) and not re.search(r"\b\w\.\w\.$", text):
        yield version.finding("STR-03", Severity.WARNING, passage, whole, case="stop", fix=text[:-1])
    if text.isupper() and len(text.split()) > 2:
        yield version.finding("STR-03", Severity.WARNING, passage, whole, case="capitals")


def opening(version: Version) -> Iterator[Finding]:
    """STR-05: the first paragraph can be taken in at one glance."""
    for passage in version.in_sections(Section.BODY):
        if passage.block is not None and passage.block.role is Role.PARAGRAPH and passage.text.strip():
            words, most = word_count(passage.text), limits(version.kit).opening.of(version.language)
            if words > most > 0:
                span = (0, len(passage.text))
                case = "characters" if version.language.is_chinese else "words"
                yield version.finding(
                    "STR-05", Severity.WARNING, passage, span, case=case, about=str(words), limit=most
                )
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


def media_contact(kit: PressKit) -> Iterator[Finding]:
    """STR-08: a press officer with name, phone and e-mail, and one who answers at night; news stories need none."""
    if kit.kind is ReleaseKind.NEWS_STORY:
        return
    if not kit.press_officers:
        yield Finding("STR-08", Severity.ERROR, case="missing")
    elif all(_lacks(officer) for officer in kit.press_officers):
        first = kit.press_officers[0]
        name = first.name.best(kit.language) or first.email or first.phone
        yield Finding("STR-08", Severity.ERROR, found=name, case="incomplete", about=" and ".join(_lacks(first)))
    elif not any(_OUT_OF_HOURS.search(officer.phone) for officer in kit.press_officers):
        yield Finding("STR-08", Severity.INFORMATION, case="hours")


def _lacks(officer: PressOfficer) -> list[str]:
    parts = {"a name": officer.name, "a phone number": officer.phone, "an e-mail address": officer.email}
    return [name for name, part in parts.items() if not part]

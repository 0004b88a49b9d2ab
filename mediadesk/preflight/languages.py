"""LNG: the language versions say the same, each in its own script and punctuation."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from mediadesk.comparison.parity import parity
from mediadesk.comparison.parity_rows import Parity, Place, Presence, Row
from mediadesk.comparison.source_changes import source_changes
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.preflight.scripts import other_script
from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label
from mediadesk.wording.tidying_signs import full_width

_CASES = {
    "numbers": (Kind.NUMBER,),
    "dates": (Kind.DATE, Kind.MONTH),
    "times": (Kind.TIME,),
    "people": (Kind.PERSON,),
    "quotes": (Kind.QUOTE,),
    "photos": (Kind.PHOTO,),
    "links": (Kind.LINK, Kind.EMAIL),
    "phones": (Kind.PHONE,),
}


def all_there(kit: PressKit, languages: Sequence[Language]) -> Iterator[Finding]:
    """LNG-01: there is a text in every language asked for."""
    for language in languages:
        kit_text = kit.in_language(language)
        if kit_text is None or not (kit_text.text.headline or kit_text.text.blocks):
            yield Finding("LNG-01", Severity.WARNING, language, about=label("language", language))


def same_content(versions: Sequence[Version]) -> Iterator[Finding]:
    """LNG-03: figures, days, times, addresses, people, quotes and captions are those of the first version.

    One finding for each sort of thing, at the first place where this version differs.
    """
    if len(versions) < 2:
        return
    found = parity(versions[0].kit, [version.language for version in versions])
    first = versions[0].language
    for language in found.languages:
        if language is not first and first in found.languages:
            yield from _differences(found, first, language)


def up_to_date(version: Version) -> Iterator[Finding]:
    """LNG-02: a translated passage was made from what its source says now."""
    texts = [each.text for each in version.kit.texts if each.text.language is not version.language]
    passages = {passage.block_id: passage for passage in version.passages}
    for change in source_changes(version.kit_text.text, texts):
        passage = passages.get(change.passage)
        if passage is not None and passage.text:
            case = "through" if change.is_indirect else "gone" if change.now is None else ""
            about = label("language", change.language)
            yield version.finding("LNG-02", Severity.ERROR, passage, (0, len(passage.text)), case=case, about=about)


def right_script(version: Version) -> Iterator[Finding]:
    """LNG-04: no simplified characters in a traditional text and none the other way; one finding per passage.

    What a protected term of the desk writes in the other script on purpose is right.
    """
    kept = [term.texts for term in version.kit.register.terms if term.is_protected]
    protected = [form for each in kept if (form := each.get(version.language) or each.zh_hant or each.zh_hans)]
    for passage in version.passages:
        right = [match.span() for form in protected for match in re.finditer(re.escape(form), passage.text)]
        found = other_script(passage.text, version.language)
        wrong = (each for each in found if not any(first <= each[0][0] and each[0][1] <= last for first, last in right))
        for span, fix in islice(wrong, 1):
            yield version.finding("LNG-04", Severity.ERROR, passage, span, fix=fix, case="" if fix else "unsure")


def full_width_punctuation(version: Version) -> Iterator[Finding]:
    """LNG-05: punctuation between Chinese characters is full-width."""
    if version.language.is_chinese:
        for passage in version.passages:
            for span, fix in full_width(passage.text):
                yield version.finding("LNG-05", Severity.WARNING, passage, span, fix=fix)


def _differences(found: Parity, first: Language, second: Language) -> Iterator[Finding]:
    for case, kinds in _CASES.items():
        uneven = [row for row in found.rows if row.kind in kinds and _differs(row, first, second)]
        if uneven:
            said = [row.said for row in sorted(uneven, key=_by_value)]
            if case == "quotes":
                said = [f"{_count(found, second)} instead of {_count(found, first)}"]
            places = sorted(
                (place for row in uneven for place in row.cell(second).places), key=lambda each: -each.length
            )
            place = places[0] if places else Place("")
            words = ", ".join(dict.fromkeys(said))
            at = (place.passage, place.start, 0)
            yield Finding("LNG-03", Severity.ERROR, second, *at, words, case=case, about=label("language", first))


def _differs(row: Row, first: Language, second: Language) -> bool:
    """Whether one of the two states for sure what the other lacks."""
    cells = (row.cell(first), row.cell(second))
    is_stated = any(cell.presence is Presence.THERE and cell.is_sure for cell in cells)
    return is_stated and any(cell.presence is Presence.MISSING for cell in cells)


def _by_value(row: Row) -> tuple[float, str]:
    return (float(row.key) if row.kind is Kind.NUMBER else 0.0, row.said)


def _count(found: Parity, language: Language) -> int:
    return sum(bool(row.cell(language).places) for row in found.rows if row.kind is Kind.QUOTE)

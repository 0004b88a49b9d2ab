"""PHO: captions, alternative texts, credits, and photos the text speaks of."""

import re
from collections.abc import Iterator

from mediadesk.preflight.profiles import limits
from mediadesk.preflight.versions import Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.alt_texts import is_caption, suggested
from mediadesk.wording.counting import word_count

_REFERENCE = {
    Language.EN: re.compile(r"\b[Pp]hoto(?:graph)?s? (?:[Nn]o\.? ?)?(\d{1,3})\b(?!\s*(?:[-–]|exhib))"),
    Language.ZH_HANT: re.compile(r"(?<![地版插掛])(?:圖片|圖)\s?(\d{1,3})(?!\d)"),
    Language.ZH_HANS: re.compile(r"(?<![地版插挂])(?:图片|图)\s?(\d{1,3})(?!\d)"),
}


def has_caption(version: Version) -> Iterator[Finding]:
    """PHO-03: every photo has a caption in this language, as short as the house wants it."""
    most = limits(version.kit).caption.of(version.language)
    for passage in version.in_sections(Section.CAPTION):
        words = word_count(passage.text)
        if not passage.text.strip():
            yield version.finding("PHO-03", Severity.ERROR, passage, case="missing")
        elif words > most > 0:
            case = "long_characters" if version.language.is_chinese else "long_words"
            yield version.finding(
                "PHO-03", Severity.WARNING, passage, (0, len(passage.text)), case=case, about=str(words), limit=most
            )


def has_alt_text(version: Version) -> Iterator[Finding]:
    """PHO-08: every photo has an alternative text in this language, and it is not the caption again."""
    people = {each.id: each for each in version.kit.pictured}
    for shown in version.kit.photos:
        photo, language = shown.photo, version.language
        said = photo.alt_text.get(language)
        case = "missing" if not said.strip() else "same"
        if case == "missing" or is_caption(said, photo.caption.get(language)):
            fix = suggested(photo, people, language)
            place = ("PHO-08", Severity.WARNING, language, f"photo-{shown.number}")
            yield Finding(*place, found=photo.file_name, fix=fix, case=case)


def reference_exists(version: Version) -> Iterator[Finding]:
    """PHO-16: a photo mentioned in the text is there."""
    numbers = {shown.number for shown in version.kit.photos}
    case, about = ("", str(max(numbers))) if numbers else ("none", "")
    for passage in version.in_sections(Section.BODY, Section.NOTE, Section.CAPTION):
        for match in _REFERENCE[version.language].finditer(passage.text):
            if int(match[1]) not in numbers:
                yield version.finding("PHO-16", Severity.ERROR, passage, match.span(), case=case, about=about)


def has_credit(kit: PressKit) -> Iterator[Finding]:
    """PHO-07: every photo says whom to credit."""
    for shown in kit.photos:
        if not shown.photo.credit:
            yield Finding("PHO-07", Severity.WARNING, None, f"photo-{shown.number}", found=shown.photo.file_name)

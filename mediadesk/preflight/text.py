"""TXT: slips of the pen in the words themselves."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mediadesk.comparison.passages import EDITORS_NOTE
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.wording.counting import word_count
from mediadesk.wording.sentences import sentences

_STRAY = {
    "zero-width character": re.compile("[\u200b-\u200f\u2060\ufeff]"),
    "control character": re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"),
    "run of spaces": re.compile("[ \u00a0\u3000]{2,}|^[\u00a0\u3000]$"),
}
_REPEATED = re.compile(r"(?<![\w’'-])(?P<word>[^\W\d_]+)\s+(?P=word)(?![\w’'-])", re.I)
_LONGEST_SENTENCE = {False: 40, True: 100}  # words in English, characters in Chinese


def placeholders(version: Version) -> Iterator[Finding]:
    """TXT-01: nothing still waits for its real words, nor does what a correction or withdrawal says above it."""
    note = Passage(EDITORS_NOTE, Section.NOTE, version.kit_text.text.editors_note)
    for passage in (*version.passages, note):
        for span in _placeholders(passage.text):
            yield version.finding("TXT-01", Severity.ERROR, passage, span)


def stray_characters(version: Version) -> Iterator[Finding]:
    """TXT-03: no runs of spaces, zero-width or control characters; one finding per passage, at the first of them."""
    for passage in version.passages:
        found = {name: list(pattern.finditer(passage.text)) for name, pattern in _STRAY.items()}
        matches = sorted((match for each in found.values() for match in each), key=lambda match: match.start())
        if matches:
            about = " and ".join(_counted(len(each), name) for name, each in found.items() if each)
            fix = " " if len(matches[0][0]) > 1 else ""
            yield version.finding("TXT-03", Severity.WARNING, passage, matches[0].span(), fix=fix, about=about)


def long_sentences(version: Version) -> Iterator[Finding]:
    """TXT-05: sentences have at most 40 words (100 characters in Chinese); captions list people and may be longer."""
    for passage in version.in_sections(Section.BODY, Section.BOILERPLATE):
        for start, end in sentences(passage.text):
            words = word_count(passage.text[start:end])
            if words > _LONGEST_SENTENCE[version.language.is_chinese]:
                yield version.finding(
                    "TXT-05", Severity.INFORMATION, passage, (start, end), case=_script(version), about=str(words)
                )


def repeated_words(version: Version) -> Iterator[Finding]:
    """TXT-10: no word stands twice in a row; names like "Bora Bora" and "had had" may."""
    for passage in version.passages:
        for match in _REPEATED.finditer(passage.text):
            first, second = match["word"], match[0][-len(match["word"]) :]
            is_name = first[0].isupper() and second[0].isupper()
            if not is_name and first.casefold() not in data("repeated")["allowed"]:
                yield version.finding("TXT-10", Severity.WARNING, passage, match.span(), fix=first)


@lru_cache(maxsize=2_000)
def _placeholders(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(
        match.span()
        for pattern in data("placeholders")["patterns"]
        for match in re.finditer(pattern, text, 0 if pattern.startswith(r"\b") else re.I)
    )


def _script(version: Version) -> str:
    return "characters" if version.language.is_chinese else "words"


def _counted(count: int, name: str) -> str:
    return (
        f"{count} {name.replace('run of', 'runs of') if 'run of' in name else name + 's'}" if count > 1 else f"1 {name}"
    )

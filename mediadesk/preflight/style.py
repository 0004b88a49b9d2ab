"""TXT: what newsrooms strike out: hype, shouting, "we", paragraphs without end, dashes of all lengths."""

import re
from collections import Counter
from collections.abc import Iterator

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.speech import without_speech
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.block import Role
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.counting import word_count
from mediadesk.wording.sentences import sentences

_DASHES = {
    "dash": re.compile(r"(?<=[\w”’\"')])[ \u00a0](?P<sign>[-–—])[ \u00a0](?=[\w“‘\"'(])"),
    "range": re.compile(r"(?<![\w./:@–—-])\d{1,4}(?P<sign>[-–])\d{1,4}(?![\w./:@–—-])"),
}
_CHINESE_DASHES = {"dash": re.compile("(?<=[\u3400-\u9fff」』”）])(?P<sign>——|--|[—–])(?=[\u3400-\u9fff「『“（])")}
_NAMES = {"-": "hyphens", "–": "en dashes", "—": "em dashes", "——": "double dashes", "--": "double hyphens"}
_LONGEST_PARAGRAPH = {False: 110, True: 260}  # words in English, characters in Chinese
_SHOUTING = re.compile(r"(?<![\w&.'’-])[A-Z]{3,}(?:[ ,]+(?:[A-Z]{2,}|&|A|I))*[ ,]+[A-Z]{3,}(?![\w&'’-]|\.\w)")
_LONGEST_ACRONYM = 6  # letters
_SPEAK_FOR_THEMSELVES = (
    *(ReleaseKind.STATEMENT, ReleaseKind.TRANSCRIPT, ReleaseKind.Q_AND_A),
    *(ReleaseKind.MEDIA_INVITATION, ReleaseKind.MEDIA_ADVISORY, ReleaseKind.KILL, ReleaseKind.SPEECH),
)


def one_kind_of_dash(version: Version) -> Iterator[Finding]:
    """TXT-04: dashes between words, and those between numbers, are of one kind each; one finding for each."""
    for name, pattern in (_CHINESE_DASHES if version.language.is_chinese else _DASHES).items():
        found = [
            (passage, match)
            for passage in version.passages
            for match in pattern.finditer(passage.text)
            if name == "dash" or int(match[0].partition(match["sign"])[0]) < int(match[0].rpartition(match["sign"])[2])
        ]
        signs = Counter(match["sign"] for _passage, match in found)
        if len(signs) > 1:
            usual = max(signs, key=lambda sign: (signs[sign], sign in "–—"))
            passage, match = next((passage, match) for passage, match in found if match["sign"] != usual)
            about = " and ".join(f"{count} {_NAMES[sign]}" for sign, count in signs.most_common())
            span = match.span("sign")
            yield version.finding("TXT-04", Severity.INFORMATION, passage, span, fix=usual, case=name, about=about)


def short_paragraphs(version: Version) -> Iterator[Finding]:
    """TXT-06: paragraphs have at most 110 words (260 characters in Chinese); captions list people and may be longer."""
    for passage in version.in_sections(Section.BODY, Section.NOTE, Section.BOILERPLATE):
        words, most = word_count(passage.text), _LONGEST_PARAGRAPH[version.language.is_chinese]
        if words > most:
            case, span = "characters" if version.language.is_chinese else "words", (0, len(passage.text))
            yield version.finding(
                "TXT-06", Severity.INFORMATION, passage, span, case=case, about=str(words), limit=most
            )


def no_hype(version: Version) -> Iterator[Finding]:
    """TXT-07: no words of praise, exclamation marks or words in capitals that wires refuse; quotes may have them."""
    words = re.compile(data("hype")["chinese" if version.language.is_chinese else "english"], re.I)
    for passage in version.in_sections(Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.CAPTION):
        text = without_speech(passage.text)
        for match in words.finditer(text):
            yield version.finding("TXT-07", Severity.WARNING, passage, match.span(), case="hype")
        for match in re.finditer(r"(?<=[\w\s])[!！]+(?=\s|$|[”」』’\u3400-\u9fff])", text):
            yield version.finding("TXT-07", Severity.WARNING, passage, match.span(), case="exclamation")
        for match in _shouted(passage, text):
            yield version.finding("TXT-07", Severity.WARNING, passage, match.span(), case="capitals")


def third_person(version: Version) -> Iterator[Finding]:
    """TXT-08: outside quotes and boilerplates a release speaks of nobody as "we" and to nobody as "you"."""
    if version.kit.kind in _SPEAK_FOR_THEMSELVES:
        return
    said = re.compile(data("persons")["chinese" if version.language.is_chinese else "english"])
    for passage in version.in_sections(Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.CAPTION):
        match = said.search(without_speech(passage.text))
        if match:
            yield version.finding("TXT-08", Severity.INFORMATION, passage, match.span())


def whole_sentences(version: Version) -> Iterator[Finding]:
    """TXT-12: no sentence is a left-over that opens with "And, "."""
    opening = re.compile(data("fragments")["chinese" if version.language.is_chinese else "english"])
    for passage in version.passages:
        text = without_speech(passage.text)
        for start, end in sentences(passage.text):
            match = opening.match(text, start, end)
            if match:
                yield version.finding("TXT-12", Severity.INFORMATION, passage, match.span())


def _shouted(passage: Passage, text: str) -> Iterator[re.Match[str]]:
    """Runs of words in capitals; abbreviations in a row, headings and whole headlines have rules of their own."""
    is_heading = passage.block is not None and passage.block.role is Role.HEADING
    if not is_heading and not passage.text.isupper():
        for match in _SHOUTING.finditer(text):
            if sum(len(word.strip(",")) > _LONGEST_ACRONYM for word in match[0].split()) > 0:
                yield match

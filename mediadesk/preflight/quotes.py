"""QUO: quotation marks, and who said what."""

import re
from collections.abc import Iterator

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.quote import direct_speech
from mediadesk.wording.counting import word_count
from mediadesk.wording.sentences import sentences
from mediadesk.wording.tidying import convention
from mediadesk.wording.tidying_marks import put_marks

_PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_ANY_MARK = re.compile(f"[{''.join(_PAIRS)}{''.join(_CLOSING)}]")
_CURLY = re.compile("[“”‘’]")
_STRAIGHT = re.compile(r"(?<!\d)[\"']")  # after a digit they are feet, inches, minutes
_INNER_ALONE = re.compile("『[^『』]*』")
_LONGEST_QUOTE = {False: 60, True: 120}  # words in English, characters in Chinese
_MOST_SENTENCES = 3


def marks_pair(version: Version) -> Iterator[Finding]:
    """QUO-01: every quotation mark has its partner; a quote may run on into a paragraph that opens with one."""
    for index, passage in enumerate(version.passages):
        following = version.passages[index + 1 : index + 2]
        runs_on = (
            bool(following) and following[0].section is passage.section and following[0].text[:1] in ("“", "「", '"')
        )
        for at in _without_partner(passage.text):
            if not (runs_on and passage.text[at] in '“「"'):
                yield version.finding("QUO-01", Severity.ERROR, passage, (at, at + 1))


def one_style_of_marks(version: Version) -> Iterator[Finding]:
    """QUO-02: quotation marks and apostrophes are all curly or all straight; one finding for the whole text."""
    curly = [(passage, match) for passage in version.passages for match in _CURLY.finditer(passage.text)]
    straight = [(passage, match) for passage in version.passages for match in _STRAIGHT.finditer(passage.text)]
    if curly and straight:
        passage, match = min(curly, straight, key=len)[0]
        about = f"{len(curly)} curly and {len(straight)} straight ones"
        how = convention(version.language, [], has_single_quotes=version.kit.house_style.has_single_quotes)
        fix = dict(put_marks(passage.text, how.marks)).get(match.span(), "")
        yield version.finding("QUO-02", Severity.WARNING, passage, match.span(), fix=fix, about=about)


def marks_inside_marks(version: Version) -> Iterator[Finding]:
    """QUO-06: inside “…” stand ‘…’, inside 「…」 stand 『…』, and 『…』 nowhere else."""
    for passage in version.passages:
        for opening, (closing, inner, inner_closing) in data("marks").items():
            if passage.text.count(opening) == passage.text.count(closing):
                for start, end in _nested(passage.text, opening, closing):
                    fix = inner + passage.text[start + 1 : end - 1] + inner_closing
                    yield version.finding("QUO-06", Severity.WARNING, passage, (start, end), fix=fix)
        for match in _INNER_ALONE.finditer(passage.text):
            if passage.text.count("「", 0, match.start()) == passage.text.count("」", 0, match.start()):
                fix = f"「{match[0][1:-1]}」"
                yield version.finding("QUO-06", Severity.WARNING, passage, match.span(), fix=fix, case="alone")


def speaker_named(version: Version) -> Iterator[Finding]:
    """QUO-03: of every quote it is known who said it."""
    for passage in version.quotes:
        if passage.block is not None and passage.block.speaker_id is None:
            yield version.finding("QUO-03", Severity.ERROR, passage, (0, min(len(passage.text), 60)))


def short_enough(version: Version) -> Iterator[Finding]:
    """QUO-04: a quote has at most 60 words (120 characters in Chinese) and three sentences."""
    for passage in version.quotes:
        for words in direct_speech(passage.text) or (passage.text,):
            count, said = word_count(words), sum(1 for _ in sentences(words))
            if count > _LONGEST_QUOTE[version.language.is_chinese] or said > _MOST_SENTENCES:
                start = passage.text.find(words)
                about = f"{count} {'characters' if version.language.is_chinese else 'words'}"
                yield version.finding("QUO-04", Severity.INFORMATION, passage, (start, start + len(words)), about=about)


def _nested(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Where a pair of marks stands directly inside a pair of the same."""
    opened: list[int] = []
    for match in re.finditer(f"[{opening}{closing}]", text):
        if match[0] == opening:
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if len(opened) == 1:
                yield start, match.end()


def _without_partner(text: str) -> Iterator[int]:
    """The positions of quotation marks that are opened and not closed, or closed and not opened."""
    opened: list[int] = []
    for match in _ANY_MARK.finditer(text):
        at, character = match.start(), match[0]
        if character in _PAIRS:
            opened.append(at)
        else:
            if opened and text[opened[-1]] == _CLOSING[character]:
                opened.pop()
            else:
                yield at
    yield from opened
    # A straight mark after a digit is the sign for inches.
    straight = [match.start() for match in re.finditer(r'(?<!\d)"', text)]
    if len(straight) % 2:
        yield straight[-1]

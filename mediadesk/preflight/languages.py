"""LNG: the language versions say the same, each in its own script and punctuation."""

import re
from collections.abc import Iterator, Sequence

from mediadesk.preflight.numbers import figures, spelled
from mediadesk.preflight.scripts import other_script
from mediadesk.preflight.versions import Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.quote import direct_speech
from mediadesk.wording.labels import label

_ADDRESS = re.compile(r"https?://[\w./?=&%#-]+|(?<![\w.+-])[\w.+-]{1,100}@[\w-]+(?:\.[\w-]+)+", re.A)
_HAN = "[\u3400-\u9fff]"
_HALF_WIDTH = re.compile(
    rf"(?<={_HAN})[,;:!?](?={_HAN}|\s*$)|(?<={_HAN})\.(?=\s*$)|(?<={_HAN})\((?={_HAN})|(?<={_HAN})\)(?={_HAN})"
)
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（", ")": "）"}
_SMALLEST = 13  # smaller numbers are written as words in one language and as digits in the other


def all_there(kit: PressKit, languages: Sequence[Language]) -> Iterator[Finding]:
    """LNG-01: there is a text in every language asked for."""
    for language in languages:
        kit_text = kit.in_language(language)
        if kit_text is None or not (kit_text.text.headline or kit_text.text.blocks):
            yield Finding("LNG-01", Severity.WARNING, language, about=label("language", language))


def same_content(versions: Sequence[Version]) -> Iterator[Finding]:
    """LNG-03: figures, addresses and the number of quotes are those of the first version."""
    for version in versions[1:]:
        yield from _differences(versions[0], version)


def right_script(version: Version) -> Iterator[Finding]:
    """LNG-04: no simplified characters in a traditional text and none the other way; one finding per passage."""
    for passage in version.passages:
        first = next(other_script(passage.text, version.language), None)
        if first is not None:
            span, fix = first
            yield version.finding("LNG-04", Severity.ERROR, passage, span, fix=fix, case="" if fix else "unsure")


def full_width_punctuation(version: Version) -> Iterator[Finding]:
    """LNG-05: punctuation between Chinese characters is full-width."""
    if version.language.is_chinese:
        for passage in version.passages:
            for match in _HALF_WIDTH.finditer(passage.text):
                fix = _FULL_WIDTH[match[0]]
                yield version.finding("LNG-05", Severity.WARNING, passage, match.span(), fix=fix)


def _differences(first: Version, second: Version) -> Iterator[Finding]:
    name = label("language", first.language)
    for case, found in (
        ("numbers", _missing_figures(first, second)),
        ("links", sorted(_addresses(first) ^ _addresses(second))),
        ("quotes", _quote_counts(first, second)),
    ):
        if found:
            yield Finding("LNG-03", Severity.ERROR, second.language, found=", ".join(found), case=case, about=name)


def _missing_figures(first: Version, second: Version) -> list[str]:
    one, other = _text(first), _text(second)
    missing = _figures(one) - _figures(other) - spelled(other) | _figures(other) - _figures(one) - spelled(one)
    return [f"{value:,.6g}" if value < 1e6 else f"{value:,.0f}" for value in sorted(missing)]


def _figures(text: str) -> set[float]:
    return {value for value, _ in figures(_ADDRESS.sub(" ", text)) if value >= _SMALLEST}


def _addresses(version: Version) -> set[str]:
    written = {match[0].rstrip(".") for match in _ADDRESS.finditer(_text(version))}
    return written | {run.href for each in version.passages if each.block for run in each.block.runs if run.href}


def _quote_counts(first: Version, second: Version) -> list[str]:
    counts = [sum(len(direct_speech(passage.text)) for passage in version.quotes) for version in (first, second)]
    return [] if counts[0] == counts[1] else [f"{counts[1]} instead of {counts[0]}"]


def _text(version: Version) -> str:
    sections = (Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.NOTE, Section.CAPTION)
    return "\n".join(passage.text for passage in version.in_sections(*sections))

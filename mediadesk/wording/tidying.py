"""Typographic clean-up: quotation marks, dashes, spaces and punctuation as a house sets them. Offered, never forced.

What is an address, a number or code is left as it is, and so is whatever may be meant. To tidy what is tidy changes
nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from mediadesk.records.block import Run, with_words
from mediadesk.records.languages import Language
from mediadesk.wording.spelling import ADDRESS
from mediadesk.wording.tidying_marks import Marks, put_marks
from mediadesk.wording.tidying_signs import full_width, is_han

_CODE = re.compile(r"`[^`\n]+`|\{[^{}\n]*\}|<[^<>\n]*>")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_BEFORE_MARK = re.compile("(?<=[\\w’”])[ \u00a0]+(?=[,;!?](?:\\s|$))")
_TITLE_BEFORE = re.compile(r"(?:^|\W)(?:Mrs?|Ms|Miss|Dr|Prof|Ir|Nos?\.?|pp?\.)$")
_DOTS = {
    False: re.compile(r"(?<![.\d])(?:\.{3}|\.(?: \.){2})(?![.\d])"),
    True: re.compile("\\.{3,6}|。{3,}|(?<!…)…(?!…)"),
}
_DASH = re.compile("(?<=[\\w”’\"')\\]]) (?P<sign>-{1,2}|–|—) (?=[\\w“‘\"'(\\[])|(?<=[a-z])--(?=[a-z])")
_CHINESE_DASH = re.compile("(?<!-)--(?!-)")
_MOST_PASSES = 8


class Untidy(StrEnum):
    """What is not as the house sets it."""

    QUOTES = "quotes"
    APOSTROPHE = "apostrophe"
    DASH = "dash"
    SPACES = "spaces"
    INVISIBLE = "invisible"
    ELLIPSIS = "ellipsis"
    WIDTH = "width"


@dataclass(frozen=True, slots=True)
class Convention:
    """How a house sets one language: with which quotation marks, and which dash between words."""

    language: Language
    marks: Marks = Marks.DOUBLE
    dash: str = "–"


@dataclass(frozen=True, slots=True)
class Change:
    """The characters from `start` to `end` of a passage become `new`."""

    why: Untidy
    start: int
    end: int
    new: str


def convention(language: Language, texts: Iterable[str], *, has_single_quotes: bool = False) -> Convention:
    """What holds for `texts`, which belong together: the dash between words is the one most of them have."""
    marks = {Language.EN: Marks.SINGLE if has_single_quotes else Marks.DOUBLE, Language.ZH_HANT: Marks.CORNER}
    dashes = [match["sign"] for text in texts for match in _DASH.finditer(text) if match["sign"]]
    is_em = sum("—" in sign for sign in dashes) > sum("–" in sign for sign in dashes)
    return Convention(language, marks.get(language, Marks.DOUBLE), "—" if is_em else "–")


@lru_cache(maxsize=4_000)
def changes(text: str, how: Convention) -> tuple[Change, ...]:
    """What would be changed in a passage, in order and apart from each other; none in a tidy one."""
    draft = _Draft(text)
    for _ in range(_MOST_PASSES):
        before = draft.text
        for find in (_invisible, _spaces, _dots, _dashes, _widths, _marks):
            draft.put(find(draft.text, how))
        if draft.text == before:
            break
    return draft.changes()


def tidied(text: str, how: Convention) -> str:
    """A passage with all its changes made."""
    return apply(text, changes(text, how))


def apply(text: str, wanted: Sequence[Change]) -> str:
    """A passage with these changes of it made."""
    for change in reversed(wanted):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def apply_to_runs(runs: Sequence[Run], wanted: Sequence[Change]) -> tuple[Run, ...]:
    """Runs with these changes of their whole text made; what is new looks as the first character it replaces did."""
    return with_words(runs, [(each.start, each.end, each.new) for each in wanted])


class _Draft:
    """A text under way: of each character of the original what stands in its place now, and why."""

    def __init__(self, original: str) -> None:
        self._original, self._now = original, list(original)
        self._why: list[Untidy | None] = [None] * len(original)

    @property
    def text(self) -> str:
        return "".join(self._now)

    def put(self, found: Iterable[Change]) -> None:
        """Make changes of the text as it is now, unless they touch what is kept."""
        wanted = sorted(found, key=lambda each: each.start, reverse=True)
        if not wanted:
            return
        text, beyond = self.text, len(self.text)
        kept = _kept(text)
        for change in wanted:
            is_free = not any(start < change.end and change.start < end for start, end in kept)
            if is_free and change.end <= beyond and text[change.start : change.end] != change.new:
                self._replace(change)
                beyond = change.start

    def changes(self) -> tuple[Change, ...]:
        found = list[Change]()
        for at, (now, was, why) in enumerate(zip(self._now, self._original, self._why, strict=True)):
            if why is None or now == was:
                continue
            last = found[-1] if found else None
            if last is not None and last.end == at and last.why is why:
                found[-1] = Change(why, last.start, at + 1, last.new + now)
            else:
                found.append(Change(why, at, at + 1, now))
        return tuple(found)

    def _replace(self, change: Change) -> None:
        at, new = 0, change.new
        for number, now in enumerate(self._now):
            first, last = max(change.start - at, 0), min(change.end - at, len(now))
            at += len(now)
            if first < last:
                self._now[number] = now[:first] + new + now[last:]
                self._why[number], new = change.why, ""


def _kept(text: str) -> list[tuple[int, int]]:
    return [match.span() for pattern in (ADDRESS, _CODE) for match in pattern.finditer(text)]


def _invisible(text: str, how: Convention) -> Iterator[Change]:
    """Zero-width and control characters; a joiner between two pictures makes one picture of them."""
    for match in _INVISIBLE.finditer(text):
        is_joiner = match[0] in "\u200c\u200d" and text[match.start() - 1 : match.start()] > "\u2600"
        if not is_joiner:
            yield Change(Untidy.INVISIBLE, *match.span(), "")


def _spaces(text: str, how: Convention) -> Iterator[Change]:
    """Runs of spaces, tabs, spaces before a mark, spaces that must not break where they may."""
    for match in _SPACES.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if len(match[0]) > 1 and before[-1:].isdigit() and after[:1].isdigit():
            continue
        new = _space(match[0], before, after, how.language)
        if new != match[0]:
            yield Change(Untidy.SPACES, *match.span(), new)
    if not how.language.is_chinese:
        yield from (Change(Untidy.SPACES, *match.span(), "") for match in _BEFORE_MARK.finditer(text))


def _space(found: str, before: str, after: str, language: Language) -> str:
    if language.is_chinese:
        return "" if not before and "\u3000" in found else found[0] if len(found) > 1 else found
    is_bound = before[-1:].isdigit() or after[:1].isdigit() or _TITLE_BEFORE.search(before[-8:]) is not None
    return "\u00a0" if found == "\u00a0" and is_bound else " "


def _dots(text: str, how: Convention) -> Iterator[Change]:
    """Three dots are one sign, in Chinese six."""
    for match in _DOTS[how.language.is_chinese].finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if not how.language.is_chinese or any(map(is_han, beside)):
            yield Change(Untidy.ELLIPSIS, *match.span(), "……" if how.language.is_chinese else "…")


def _dashes(text: str, how: Convention) -> Iterator[Change]:
    """Hyphens that stand for dashes, and dashes unlike the others. Between figures they may be a range."""
    if how.language.is_chinese:
        for match in _CHINESE_DASH.finditer(text):
            if _is_chinese(text[: match.start()][-1:], "」』”）") and _is_chinese(text[match.end() :][:1], "「『“（"):
                yield Change(Untidy.DASH, *match.span(), "——")
        return
    for match in _DASH.finditer(text):
        if not match["sign"]:
            yield Change(Untidy.DASH, *match.span(), f" {how.dash} ")
        elif not (text[match.start() - 1].isdigit() and text[match.end()].isdigit()):
            yield Change(Untidy.DASH, *match.span("sign"), how.dash)


def _is_chinese(sign: str, marks: str) -> bool:
    return is_han(sign) or (sign != "" and sign in marks)


def _widths(text: str, how: Convention) -> Iterator[Change]:
    if how.language.is_chinese:
        yield from (Change(Untidy.WIDTH, *span, new) for span, new in full_width(text))


def _marks(text: str, how: Convention) -> Iterator[Change]:
    for span, new in put_marks(text, how.marks):
        is_apostrophe = new == "’" and text[slice(*span)] == "'"
        yield Change(Untidy.APOSTROPHE if is_apostrophe else Untidy.QUOTES, *span, new)

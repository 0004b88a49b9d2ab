"""Which passage of one language version is the translation of which of another: by order, figures, names and length."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from mediadesk.comparison.passages import Passage, Section, passages_of
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.comparison.statements import link_statements, statements
from mediadesk.records.block import Role
from mediadesk.records.languages import Language
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording.counting import word_count

_ALONE = -1.0  # for a passage without a partner
_CUT = -0.5  # for a passage that became two
_PER_MARK, _MOST_MARKS = 1.5, 4
_LENGTH = 0.8  # for each factor e that two passages differ in length, beyond what the two languages differ in
_OTHER_ROLE = -1.5
_BAND = 25  # places from the diagonal; translations keep the order, and a long text has thousands of pairs
_SMALL = 13  # smaller figures are in too many passages to tell one


@dataclass(frozen=True, slots=True)
class _Features:
    role: str
    marks: frozenset[tuple[str, str]]
    length: float


class _Step(NamedTuple):
    """How the alignment came to a pair of places: so many passages of either side, for a score in all."""

    score: float
    own: int
    source: int


def link(text: ReleaseText, source: ReleaseText, register: Register) -> Translation:
    """`text` as a translation of `source` as it is now. Passages without a partner have no link."""
    links = [
        _link(*pair) for pair in _aligned(tuple(passages_of(text)), tuple(passages_of(source)), register, text, source)
    ]
    return Translation(source.language, tuple(links))


def _aligned(
    own: Sequence[Passage], others: Sequence[Passage], register: Register, text: ReleaseText, source: ReleaseText
) -> Iterator[tuple[Passage, Passage]]:
    """The passages of a text with their partners in its source, each section for itself."""
    scale = _size(others) / max(_size(own), 1)
    for section in (Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.NOTE):
        mine = [each for each in own if each.section is section and each.text.strip()]
        theirs = [each for each in others if each.section is section and each.text.strip()]
        features = [_features(each, text.language, register, scale) for each in mine]
        wanted = [_features(each, source.language, register, 1) for each in theirs]
        yield from ((mine[at], theirs[there]) for at, there in _pairs(features, wanted))


def shifted(translation: Translation, text: ReleaseText, source: ReleaseText, passage: str, step: int) -> Translation:
    """`translation` with `passage` and all that follow it in the body linked `step` passages further down.

    Those that would be linked beyond the ends have no link any more. A passage without a link stays without.
    """
    theirs = [each for each in passages_of(source) if each.section is Section.BODY]
    order = {each.block_id: at for at, each in enumerate(theirs)}
    body = [each.block_id for each in passages_of(text) if each.section is Section.BODY]
    after = set(body[body.index(passage) :]) if passage in body else set()
    found = []
    for each in translation.links:
        at = order.get(each.origin.passage)
        if each.passage not in after or at is None:
            found.append(each)
        elif 0 <= at + step < len(theirs):
            partner = theirs[at + step]
            found.append(Link(each.passage, Origin(partner.block_id, partner.text)))
    return Translation(translation.language, tuple(found))


def _link(own: Passage, source: Passage) -> Link:
    return Link(own.block_id, Origin(source.block_id, source.text))


def _size(passages: Sequence[Passage]) -> int:
    return sum(word_count(each.text) for each in passages)


def _features(passage: Passage, language: Language, register: Register, scale: float) -> _Features:
    said = (*statements(passage.text, language), *(link_statements(passage.block.runs) if passage.block else ()))
    marks = {(each.kind.value, each.key) for each in said if each.kind is not Kind.MONTH and not _is_small(each.key)}
    named = {("name", str(at)) for at, form in enumerate(register.forms()) if _is_in(form.get(language), passage.text)}
    speaker = {("speaker", str(passage.block.speaker_id))} if passage.block and passage.block.speaker_id else set()
    role = passage.block.role.value if passage.block else ""
    return _Features(role, frozenset(marks | named | speaker), max(word_count(passage.text) * scale, 1))


def _is_in(form: str, text: str) -> bool:
    return bool(form) and form in text


def _is_small(key: str) -> bool:
    return key.isdigit() and int(key) < _SMALL


def _pairs(own: Sequence[_Features], source: Sequence[_Features]) -> list[tuple[int, int]]:
    """The places of partners, in order: the alignment with the highest score (after Gale and Church, 1993)."""
    steps: dict[tuple[int, int], _Step] = {(0, 0): _Step(0, 0, 0)}
    slope = len(source) / max(len(own), 1)
    for at in range(len(own) + 1):
        middle = round(at * slope)
        for there in range(max(middle - _BAND, 0), min(middle + _BAND, len(source)) + 1):
            if at or there:
                best = max(_ways(own, source, steps, at, there), default=None)
                if best is not None:
                    steps[at, there] = best
    return _walked_back(steps, len(own), len(source))


def _ways(
    own: Sequence[_Features], source: Sequence[_Features], steps: Mapping[tuple[int, int], _Step], at: int, there: int
) -> Iterator[_Step]:
    """The ways to come to a pair of places: partners, one that was cut in two, two that were joined, one alone."""
    if before := steps.get((at - 1, there - 1)):
        yield _Step(before.score + _likeness(own[at - 1], source[there - 1]), 1, 1)
    if before := steps.get((at - 2, there - 1)):
        yield _Step(before.score + _CUT + _likeness(_both(*own[at - 2 : at]), source[there - 1]), 2, 1)
    if before := steps.get((at - 1, there - 2)):
        yield _Step(before.score + _CUT + _likeness(own[at - 1], _both(*source[there - 2 : there])), 1, 2)
    if before := steps.get((at - 1, there)):
        yield _Step(before.score + _ALONE, 1, 0)
    if before := steps.get((at, there - 1)):
        yield _Step(before.score + _ALONE, 0, 1)


def _walked_back(steps: Mapping[tuple[int, int], _Step], at: int, there: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while (at, there) in steps and (at or there):
        step = steps[at, there]
        if step.own and step.source:
            found += [(at - back, there - step.source) for back in range(1, step.own + 1)]
        at, there = at - step.own, there - step.source
    return found[::-1]


def _likeness(one: _Features, other: _Features) -> float:
    shared = min(len(one.marks & other.marks), _MOST_MARKS) * _PER_MARK
    alone = min(len(one.marks ^ other.marks), _MOST_MARKS) * _PER_MARK / 4
    is_speech = Role.QUOTE.value in (one.role, other.role)
    role = (
        0.0
        if one.role == other.role
        else _OTHER_ROLE
        if is_speech or Role.HEADING.value in (one.role, other.role)
        else 0
    )
    return 1 + shared - alone + role - _LENGTH * abs(log(one.length / other.length))


def _both(one: _Features, other: _Features) -> _Features:
    return _Features(one.role, one.marks | other.marks, one.length + other.length)

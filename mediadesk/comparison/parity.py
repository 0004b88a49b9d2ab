"""Language versions beside each other: what each of them states, and what one has that another lacks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from mediadesk.comparison.casts import people
from mediadesk.comparison.parity_rows import Cell, Contents, Parity, Place, Presence, Row
from mediadesk.comparison.passages import Passage, kit_passages
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.comparison.statements import Statement, link_statements, number_key, statements
from mediadesk.records.block import Role
from mediadesk.records.languages import Language
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.texts import load

_ORDER = list(Kind)
_FULL_DATE = 10  # characters of 2025-04-24
_YEARS_AWAY: dict[str, int] = load("numbers")["years_away"]
_YEAR_WORDS = re.compile("|".join(_YEARS_AWAY), re.I)
_YEAR_SIGNS = ("year", "Year", "年")
_Said = dict[tuple[Kind, str], list[tuple[Place, Statement]]]


def parity(kit: PressKit, wanted: Sequence[Language]) -> Parity:
    """What the versions of `kit` in the languages `wanted` state, row by row in the order of `Kind`.

    A version that says nothing yet is not compared.
    """
    texts = [kit_text for each in wanted if (kit_text := kit.in_language(each)) is not None]
    versions = [
        Contents(kit_text, tuple(each for each in kit_passages(kit, kit_text) if each.text))
        for kit_text in texts
        if kit_text.text.headline or kit_text.text.blocks
    ]
    if len(versions) < 2:
        return Parity(tuple(each.language for each in versions))
    rows = [
        *_stated(versions, kit.issue_date),
        *people(kit, versions),
        *_quotes(versions),
        *_photos(kit, versions),
        *_contacts(kit, versions),
    ]
    rows.sort(key=lambda row: _ORDER.index(row.kind))
    return Parity(tuple(each.language for each in versions), tuple(rows))


def _stated(versions: Sequence[Contents], issued: date | None) -> Iterator[Row]:
    """Figures, days, times and addresses."""
    said = [_said_in(each, issued) for each in versions]
    _agree_on_years(said)
    for kind, key in dict.fromkeys(key for each in said for key in each):
        found = [each.get((kind, key), []) for each in said]
        asked = [[place for place, statement in each if statement.is_asked] for each in found]
        if not any(asked):
            continue
        where = {place.passage for places in asked for place in places}
        first = next(statement.said for each in found for _, statement in each if statement.is_asked)
        cells = (_cell(*each, where) for each in zip(versions, found, asked, strict=True))
        yield Row(kind, key, first, tuple(cells))


def _cell(version: Contents, found: list[tuple[Place, Statement]], asked: list[Place], where: set[str]) -> Cell:
    if found:
        places = tuple(asked or [place for place, _ in found])
        return Cell(version.language, Presence.THERE, places, is_sure=bool(asked))
    is_open = version.lacks(where)
    return Cell(
        version.language, Presence.OPEN if is_open else Presence.MISSING, () if is_open else _beside(version, where)
    )


def _beside(version: Contents, where: Iterable[str]) -> tuple[Place, ...]:
    """The passages that were made from those where others say it, or have the same name."""
    own = {passage.block_id for passage in version.passages}
    source = version.kit_text.text.source
    made = [link.passage for link in source.links if link.origin.passage in where] if source else []
    return tuple(Place(each) for each in dict.fromkeys((*made, *sorted(where))) if each in own)


def _said_in(version: Contents, issued: date | None) -> _Said:
    found: _Said = defaultdict(list)
    if issued is not None:  # the dateline prints it in every language
        day = Statement(Kind.DATE, issued.isoformat(), "", 0, 0, is_asked=False)
        found[day.kind, day.key].append((Place("headline"), day))
    for passage in version.passages:
        for each in (*statements(passage.text, version.language), *_links(passage), *_years(passage.text, issued)):
            place = Place(passage.block_id, each.start, each.end - each.start)
            found[each.kind, each.key].append((place, each))
    return dict(found)


@lru_cache(4096)
def _years(text: str, issued: date | None) -> tuple[Statement, ...]:
    """The years a text means without their number ("last year", 去年): they answer for it."""
    if issued is None or not any(sign in text for sign in _YEAR_SIGNS):
        return ()
    return tuple(
        Statement(
            Kind.NUMBER, number_key(issued.year + _YEARS_AWAY[match[0].casefold()]), match[0], *match.span(), False
        )
        for match in _YEAR_WORDS.finditer(text)
    )


def _links(passage: Passage) -> Iterator[Statement]:
    if passage.block is not None:
        yield from link_statements(passage.block.runs)


def _agree_on_years(said: Sequence[_Said]) -> None:
    """A day without its year is the one other versions give a year, where they give only one."""
    years: dict[str, set[str]] = defaultdict(set)
    for kind, key in (each for version in said for each in version):
        if kind is Kind.DATE and len(key) == _FULL_DATE:
            years[key[5:]].add(key)
    for version in said:
        for kind, key in list(version):
            whole = years.get(key, set()) if kind is Kind.DATE else set()
            if len(whole) == 1:
                version.setdefault((kind, next(iter(whole))), []).extend(version.pop((kind, key)))


def _quotes(versions: Sequence[Contents]) -> Iterator[Row]:
    """The quotes in order, each with who says it."""
    quoted = [[block for block in each.kit_text.text.blocks if block.role is Role.QUOTE] for each in versions]
    names = {speaker.id: speaker for each in versions for speaker in each.kit_text.speakers}
    for number in range(max(map(len, quoted))):
        here = [blocks[number] if number < len(blocks) else None for blocks in quoted]
        speakers = [block.speaker_id for block in here if block is not None]
        person = names.get(speakers[0] or 0)
        said = f"{number + 1} · {person.called(versions[0].language)}" if person else f"{number + 1}"
        cells = [
            Cell(each.language, Presence.MISSING)
            if block is None
            else Cell(
                each.language,
                Presence.THERE if block.speaker_id in (speakers[0], None) or speakers[0] is None else Presence.MISSING,
                (Place(block.id, 0, len(block.text)),),
            )
            for each, block in zip(versions, here, strict=True)
        ]
        yield Row(Kind.QUOTE, str(number + 1), said, tuple(cells))


def _photos(kit: PressKit, versions: Sequence[Contents]) -> Iterator[Row]:
    """The photos, by whether their caption is there."""
    for shown in kit.photos:
        name = f"photo-{shown.number}"
        captions = [next((passage for passage in each.passages if passage.block_id == name), None) for each in versions]
        if any(captions):
            cells = [
                Cell(each.language, Presence.THERE if caption else Presence.MISSING, (Place(name),))
                for each, caption in zip(versions, captions, strict=True)
            ]
            yield Row(Kind.PHOTO, str(shown.number), str(shown.number), tuple(cells))


def _contacts(kit: PressKit, versions: Sequence[Contents]) -> Iterator[Row]:
    """The press officers, by whether name, title and organisation are written in each language that has any of them."""
    for officer in kit.press_officers:
        cells = [Cell(each.language, _is_written(officer, each.language)) for each in versions]
        yield Row(Kind.CONTACT, str(officer.id), officer.name.best(versions[0].language), tuple(cells))


def _is_written(officer: PressOfficer, language: Language) -> Presence:
    said = [each for each in (officer.name, officer.title, officer.organisation) if each]
    written = [bool(each.get(language)) for each in said]
    return Presence.THERE if all(written) else Presence.MISSING if any(written) else Presence.OPEN

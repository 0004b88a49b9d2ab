"""Starts a language version from another one: 繁 and 简 are converted, between English and Chinese names are written.

Three parts, so that the middle one, which takes its time, can be done in a worker: `gather` reads, `write` makes new
records of old ones, `keep` puts them into the library in one step.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mediadesk.comparison.passages import passages_of
from mediadesk.library import Library
from mediadesk.records.block import Block
from mediadesk.records.keys import new_block_id, new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.records.problems import AlreadyWritten, NothingToExport
from mediadesk.records.register import Register
from mediadesk.records.release import Release, ReleaseText, TextState
from mediadesk.records.revision import Occasion
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording.chinese import convert
from mediadesk.wording.chinese_names import protected
from mediadesk.wording.other_script import Convert, converted_block, converted_lines, filled
from mediadesk.wording.register_forms import with_approved_forms


@dataclass(frozen=True, slots=True)
class Material:
    """What a version is made from. `target` has id 0 where there is no text in that language yet.

    `boilerplates` are those in the language of `source`, where the release has none in that of `target`; `people` are
    quoted or pictured; `organisation` issues the release.
    """

    source: ReleaseText
    target: ReleaseText
    register: Register
    photos: tuple[Photo, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()
    facts: tuple[Fact, ...] = ()
    people: tuple[Newsmaker, ...] = ()
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Started:
    """What was made: the text, and what else of the release has words in its language now."""

    text: ReleaseText
    photos: tuple[Photo, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()
    facts: tuple[Fact, ...] = ()
    people: tuple[Newsmaker, ...] = ()
    organisation: Organisation | None = None


def start_from(
    library: Library, release_id: int, source: Language, to: Language, *, again: bool = False
) -> ReleaseText:
    """Start the version in `to` from that in `source`, in one step that can be undone; returns it as it is kept.

    `again` writes over what is there. Raises what `gather` and `keep` raise.
    """
    return keep(library, write(gather(library, release_id, source, to, again=again)))


def gather(library: Library, release_id: int, source: Language, to: Language, *, again: bool = False) -> Material:
    """Read what the version in `to` is made from.

    Raises `NothingToExport` where nothing is written in `source`, `AlreadyWritten` where something is in `to` and it
    is not wanted `again`, `NoSuchRecord`.
    """
    release = library.releases.get(release_id)
    text, there = library.releases.text(release_id, source), library.releases.text(release_id, to)
    if text is None or not text.is_written or source is to:
        raise NothingToExport((source.value,))
    if there is not None and there.is_written and not again:
        raise AlreadyWritten((to.value,))
    city = library.organisations.own().city.get(to)
    register, photos = library.press_kits.register(), library.releases.photos(release_id)
    if source.is_chinese and to.is_chinese:
        return Material(
            text,
            there or ReleaseText(0, release.id, to, place=city),
            register,
            photos,
            () if library.releases.boilerplates(release_id, to) else library.releases.boilerplates(release_id, source),
            library.releases.facts(release_id),
            _people(text, photos, register),
            _issuing(library, release),
        )
    return Material(text, there or ReleaseText(0, release.id, to, place=city), register)


def write(material: Material) -> Started:
    """Make the version. Reads dictionaries and takes up to half a second; needs no library, so any thread will do."""
    source, to = material.source.language, material.target.language
    if not (source.is_chinese and to.is_chinese):
        named = partial(with_approved_forms, source=source, to=to, register=material.register)
        text = _text(material, lambda block, key: _named_block(block, named, key), named)
        return Started(text)
    conversion: Convert = partial(convert, to=to, kept=protected(material.register, to))
    text = _text(
        material, lambda block, key: converted_block(block, conversion, key), lambda line: conversion(line).text
    )
    fill = partial(filled, source=source, to=to, convert=conversion)
    return Started(
        replace(
            text,
            place=text.place or conversion(material.source.place).text,
            end_mark=conversion(material.source.end_mark).text,
            editors_note=conversion(material.source.editors_note).text,
            source=replace(text.source, is_unchecked=True) if text.source else None,
        ),
        tuple(
            replace(each, caption=fill(each.caption), alt_text=fill(each.alt_text), credit=fill(each.credit))
            for each in material.photos
        ),
        tuple(_boilerplate(each, to, conversion) for each in material.boilerplates),
        tuple(replace(each, label=fill(each.label)) for each in material.facts),
        tuple(_person(each, source, to, conversion) for each in material.people),
        _named(material.organisation, fill) if material.organisation else None,
    )


def keep(library: Library, started: Started) -> ReleaseText:
    """Keep what was made, in one step; returns the text. Raises `Conflict` when it was changed meanwhile."""
    text, releases = started.text, library.releases
    with library.history.step(f"Start “{text.headline}”"):
        for person in started.people:
            if person != library.newsmakers.get(person.id):
                library.newsmakers.save(person)
        body = started.organisation
        if body is not None and body != library.organisations.get(body.id):
            library.organisations.save(body)
        for photo in started.photos:
            if photo != library.photos.get(photo.id):
                library.photos.save(photo)
        if list(started.facts) != list(releases.facts(text.release_id)) and started.facts:
            releases.set_facts(text.release_id, started.facts)
        if started.boilerplates:
            there = [each.id for each in releases.boilerplates(text.release_id)]
            added = [library.boilerplates.add(each).id for each in started.boilerplates]
            releases.set_boilerplates(text.release_id, there + added)
        kept = releases.save_text(text if text.id else _begun(library, text))
        library.revisions.keep(kept, Occasion.CONVERTED)
        return kept


def _begun(library: Library, text: ReleaseText) -> ReleaseText:
    begun = library.releases.start_text(text.release_id, text.language)
    return replace(text, id=begun.id, version=begun.version)


def _issuing(library: Library, release: Release) -> Organisation:
    key = release.organisation_id
    return library.organisations.own() if key is None else library.organisations.get(key)


def _named(body: Organisation, fill: Callable[[ByLanguage], ByLanguage]) -> Organisation:
    return replace(body, name=fill(body.name), short_name=fill(body.short_name), city=fill(body.city))


def _people(text: ReleaseText, photos: Sequence[Photo], register: Register) -> tuple[Newsmaker, ...]:
    pictured = {person.newsmaker_id for photo in photos for person in photo.people}
    wanted = pictured | {block.speaker_id for block in text.blocks}
    return tuple(each for each in register.newsmakers if each.id in wanted)


def _text(material: Material, block: Callable[[Block, str], Block], line: Callable[[str], str]) -> ReleaseText:
    """The text passage by passage, each linked with the one it was made from."""
    source = material.source
    made = replace(
        material.target,
        headline=line(source.headline),
        subheadlines=tuple(map(line, source.subheadlines)),
        blocks=tuple(block(each, new_block_id()) for each in source.blocks),
        notes=tuple(map(line, source.notes)),
        state=TextState.IN_PROGRESS,
    )
    pairs = zip(passages_of(made), passages_of(source), strict=True)
    links = (Link(mine.block_id, Origin(theirs.block_id, theirs.text)) for mine, theirs in pairs)
    return replace(made, source=Translation(source.language, tuple(links)))


def _named_block(block: Block, named: Callable[[str], str], key: str) -> Block:
    runs = tuple(replace(run, text=named(run.text)) for run in block.runs)
    return replace(block, runs=runs, id=key)


def _boilerplate(source: Boilerplate, to: Language, conversion: Convert) -> Boilerplate:
    paragraphs = converted_lines(source.paragraphs, conversion)
    heading = conversion(source.heading).text
    return Boilerplate(new_key(), to, heading, paragraphs, source.organisation_id, source.length)


def _person(person: Newsmaker, source: Language, to: Language, conversion: Convert) -> Newsmaker:
    """A person without a name in this script gets the one that is protected in the text, with honorific and posts."""
    fill = partial(filled, source=source, to=to, convert=conversion)
    posts = tuple(map(fill, person.posts))
    return replace(person, name=fill(person.name), honorific=fill(person.honorific), posts=posts)

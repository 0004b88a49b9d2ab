"""What a kit is made of and how that is changed. No widgets, no library."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.release import Release, ReleaseKind, ReleaseText

Parts = tuple[PartChoice, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What a release has to offer to a kit. `waiting` are the numbers of captions whose picture is not there."""

    headlines: ByLanguage = ByLanguage()
    languages: tuple[Language, ...] = ()
    photo_count: int = 0
    fact_count: int = 0
    waiting: tuple[int, ...] = ()


def fresh(release: Release, texts: Sequence[ReleaseText], material: Material) -> KitOutline:
    """The kit one begins with: cover, the release in every language it is written in, photos, fact sheet.

    An invitation brings its return slip in each of its languages.
    """
    written = material.languages or (Language.EN,)
    parts = [PartChoice(PartKind.COVER, written[0])]
    parts += [PartChoice(PartKind.RELEASE, text.language) for text in texts]
    if release.kind is ReleaseKind.MEDIA_INVITATION:
        parts += [PartChoice(PartKind.RETURN_SLIP, text.language) for text in texts]
    if material.photo_count:
        parts.append(PartChoice(PartKind.PHOTOS, written[0]))
    if material.fact_count:
        parts.append(PartChoice(PartKind.FACT_SHEET, written[0]))
    return KitOutline(new_key(), material.headlines, release.id, tuple(parts))


def moved(parts: Parts, number: int, to: int) -> Parts:
    """The part `number` stands at place `to` (counted without it); places outside become the nearest one inside."""
    rest = [*parts[:number], *parts[number + 1 :]]
    place = min(max(to, 0), len(rest))
    return (*rest[:place], parts[number], *rest[place:])


def ticked(parts: Parts, number: int, is_included: bool) -> Parts:
    """The part `number` goes in, or stays out."""
    return _changed(parts, number, replace(parts[number], included=is_included))


def in_language(parts: Parts, number: int, language: Language) -> Parts:
    """The part `number` is set in `language`."""
    return _changed(parts, number, replace(parts[number], language=language))


def without(parts: Parts, number: int) -> Parts:
    """The part `number` is gone."""
    return parts[:number] + parts[number + 1 :]


def addable(parts: Parts, material: Material) -> Parts:
    """The parts that could be added: what the release has and the kit has not."""
    present = {(part.kind, part.language) for part in parts}
    offered: list[tuple[PartKind, Language]] = []
    if not any(part.kind is PartKind.COVER for part in parts):
        offered.append((PartKind.COVER, (material.languages or (Language.EN,))[0]))
    offered += [(PartKind.RELEASE, language) for language in material.languages]
    offered += [(PartKind.PHOTOS, language) for language in material.languages if material.photo_count]
    offered += [(PartKind.FACT_SHEET, language) for language in material.languages if material.fact_count]
    offered += [(PartKind.CONTACT_SHEET, language) for language in material.languages if material.photo_count]
    offered += [(PartKind.CAPTION_SHEET, language) for language in material.languages if material.photo_count]
    offered += [(PartKind.RETURN_SLIP, language) for language in material.languages]
    return tuple(PartChoice(kind, language) for kind, language in offered if (kind, language) not in present)


def brings_pages(part: PartChoice, material: Material) -> bool:
    """Whether a part prints: it is included, and the release has something for it."""
    has = {
        PartKind.COVER: True,
        PartKind.RELEASE: part.language in material.languages,
        PartKind.PHOTOS: bool(material.photo_count),
        PartKind.FACT_SHEET: bool(material.fact_count),
        PartKind.CONTACT_SHEET: bool(material.photo_count),
        PartKind.CAPTION_SHEET: bool(material.photo_count),
        PartKind.RETURN_SLIP: True,
    }
    return part.included and has[part.kind]


def pages_of(parts: Parts, material: Material, bookmarks: Sequence[int]) -> tuple[int | None, ...]:
    """On which page each part begins, `None` where it brings none. A kit has one bookmark a part, the cover's first."""
    printed = [number for number, part in enumerate(parts) if brings_pages(part, material)]
    covers = [number for number in printed if parts[number].kind is PartKind.COVER]
    found = dict(zip([*covers[:1], *(each for each in printed if each not in covers)], bookmarks, strict=False))
    return tuple(found.get(number) for number in range(len(parts)))


def _changed(parts: Parts, number: int, part: PartChoice) -> Parts:
    return (*parts[:number], part, *parts[number + 1 :])

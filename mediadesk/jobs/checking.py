"""Preflight of a release or a press kit in the library, and how complete the kit is."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mediadesk.library import Library
from mediadesk.records.completeness import Completeness
from mediadesk.records.finding import Finding, Severity, importance
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.rule_settings import switched_off
from mediadesk.records.waiver import TickedOff, Waiver, sorted_out

_OF_FILES = "PHO-01"


@dataclass(frozen=True, slots=True)
class ReleaseCheck:
    """What preflight found in a release: what is still to be looked at, and what somebody let stand.

    `switched_off` are the ids of the rules its house style asks nobody to keep.
    """

    findings: tuple[Finding, ...]
    ticked_off: tuple[TickedOff, ...]
    switched_off: tuple[str, ...] = ()

    def sorted_by(self, waivers: Sequence[Waiver]) -> "ReleaseCheck":
        """The same findings, with other ones let stand."""
        found = sorted((*self.findings, *(each.finding for each in self.ticked_off)), key=importance)
        return ReleaseCheck(*sorted_out(found, waivers), self.switched_off)


def check_release(
    library: Library, release_id: int, now: datetime, languages: Sequence[Language] = ()
) -> tuple[Finding, ...]:
    """What is to be put right in a release before it goes out; without `languages`, in those that were started.

    Raises `NoSuchRecord`.
    """
    return look_through(library, release_id, now, languages).findings


def look_through(library: Library, release_id: int, now: datetime, languages: Sequence[Language] = ()) -> ReleaseCheck:
    """Check a release as `check_release` does, and say what was let stand too. Raises `NoSuchRecord`."""
    return check_collected(collected(library, release_id, languages), now, languages)


def collected(
    library: Library, release_id: int, languages: Sequence[Language] = (), style: HouseStyle | None = None
) -> PressKit:
    """A release as it is checked: in these languages, or all it has; as `style` asks it, or its own house style.

    Raises `NoSuchRecord`.
    """
    with library.reading():
        wanted = languages or [text.language for text in library.releases.texts(release_id)]
        kit = library.press_kits.collect_release(release_id, wanted)
    return kit if style is None else replace(kit, house_style=style)


def check_collected(kit: PressKit, now: datetime, languages: Sequence[Language] = ()) -> ReleaseCheck:
    """Check a finished kit at the aware instant `now`; without `languages`, in those it has."""
    from mediadesk import preflight

    wanted = languages or [each.text.language for each in kit.texts]
    off = switched_off(kit.house_style.rules)
    return ReleaseCheck(*sorted_out(preflight.check(kit, wanted, now), kit.waivers), off)


def left_out(recognised: RecognisedRelease | None) -> tuple[Finding, ...]:
    """What is wrong with a file itself that its import leaves out: residue of web pages, dead links, hollow lines."""
    if recognised is None:
        return ()
    from mediadesk import preflight

    return preflight.left_out(recognised.lines, recognised.hollow_lines, recognised.language)


def without_photos(findings: Iterable[Finding], left_out: Collection[int]) -> Iterator[Finding]:
    """The findings, but those about photos of these numbers."""
    out = {f"photo-{number}" for number in left_out}
    return (each for each in findings if each.block_id not in out)


@dataclass(frozen=True, slots=True)
class KitCheck:
    """What is known of a kit before it leaves: what preflight found, what is missing, and the name it goes by."""

    kit: PressKit
    name: str
    findings: tuple[Finding, ...]
    completeness: Completeness

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be put right before it goes out as final."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def errors_without(self, left_out: Collection[int]) -> tuple[Finding, ...]:
        """The errors of what goes out without the photos of these numbers; files that have gone are told by `lost` and
        `damaged`.
        """
        return tuple(each for each in without_photos(self.errors, left_out) if each.rule != _OF_FILES)

    @property
    def damaged(self) -> tuple[Finding, ...]:
        """What is said of the photos whose file is there, but not what was taken in."""
        return tuple(each for each in self.findings if (each.rule, each.case) == (_OF_FILES, "damaged"))

    @property
    def lost(self) -> tuple[KitPhoto, ...]:
        """The photos whose file has gone from the disk."""
        return tuple(each for each in self.kit.photos if each.photo.has_picture and each.path is None)


def check_kit(library: Library, kit_id: int, now: datetime) -> KitCheck:
    """Look through a kit as it would be exported at the aware instant `now`. Raises `NoSuchRecord`."""
    from mediadesk import preflight
    from mediadesk.press_kit import bundle

    with library.reading():
        outline = library.press_kits.outline(kit_id)
        kit = library.press_kits.collect(kit_id)
    parts = [part for part in outline.parts if part.included and part.kind is PartKind.RELEASE]
    wanted = list(dict.fromkeys(part.language for part in parts))
    written = [language for language in wanted if kit.in_language(language) is not None]
    findings = check_collected(kit, now, written).findings
    return KitCheck(kit, bundle.bundle_name(kit), findings, preflight.completeness(kit, wanted))
